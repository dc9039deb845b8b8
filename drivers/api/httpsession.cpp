// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpsession.h"

#include "digest.h"
#include "httpconnection.h"
#include "httpsyntax.h"

#include <QCoreApplication>
#include <QRandomGenerator>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct HttpSessionTr {
    Q_DECLARE_TR_FUNCTIONS(HttpSession)
};

QByteArray HttpAnswer::header(QByteArrayView name) const
{
    const auto found = std::ranges::find_if(
        headers, [&](const auto &field) { return QByteArrayView(field.first) == name; });
    return found == headers.end() ? QByteArray() : found->second;
}

struct HttpSession::Private {
    enum class SignIn { Unknown, Basic, Digest };

    Connection target;
    QByteArray host;
    HttpFields fields;
    std::unique_ptr<HttpConnection> connection;
    QByteArray certificate;
    QHostAddress peer;

    SignIn signIn = SignIn::Unknown;
    DigestChallenge challenge;
    quint32 nonceCount = 0;
    bool isAccepted = false; ///< The password was right once.
    bool isRefused = false; ///< It was wrong; trying again could lock the account.

    [[nodiscard]] Result<HttpAnswer> signedIn(HttpRequest request);
    [[nodiscard]] Result<HttpAnswer> anonymous(HttpRequest request);
    [[nodiscard]] Result<HttpAnswer> send(const HttpRequest &request, const WaitLimit &limit);
    [[nodiscard]] Result<> connect(const WaitLimit &limit);
    [[nodiscard]] Result<> choose(const HttpAnswer &answer);
    [[nodiscard]] QByteArray authorization(const HttpRequest &request);
    [[nodiscard]] WaitLimit limit() const { return {QDeadlineTimer(target.timeout), target.stop}; }
};

static auto refusedPassword()
{
    return fail(
        Error::Kind::SignInRefused,
        HttpSessionTr::tr("The device refused the user name or the password. Correct them."));
}

static auto redirected(const HttpAnswer &answer)
{
    const QUrl elsewhere = QUrl::fromEncoded(answer.header("location"));
    const QString host = elsewhere.host(QUrl::FullyEncoded).left(100);
    return fail(
        Error::Kind::Protocol,
        host.isEmpty()
            ? HttpSessionTr::tr("The device sends its visitors to another page. Check that the "
                                "address and the port are right.")
            : HttpSessionTr::tr("The device sends its visitors on to “%1”. If that is the right "
                                "place, enter it as the address.")
                  .arg(host),
        u"status %1"_s.arg(answer.status));
}

Result<> HttpSession::Private::connect(const WaitLimit &limit)
{
    connection.reset();
    connection = TRY(HttpConnection::open(target.url, target.pinnedCertificate, limit));
    // What was seen first holds for the whole session, also when nothing was pinned before.
    certificate = connection->certificate();
    target.pinnedCertificate = certificate;
    peer = connection->peerAddress();
    return {};
}

Result<HttpAnswer> HttpSession::Private::send(const HttpRequest &request, const WaitLimit &limit)
{
    const QByteArray bytes = TRY(requestBytes(request));
    const bool isRepeatable = request.method == "GET";
    const bool isReused
        = connection && (isRepeatable ? connection->isUsable() : connection->isUsableOnce());
    if (!isReused)
        TRY(connect(limit));
    auto answer = connection->exchange(bytes, limit);
    // The device may have closed the idle connection while the request was on its way.
    if (!answer && isReused && isRepeatable && answer.error().kind == Error::Kind::Unreachable) {
        TRY(connect(limit));
        answer = connection->exchange(bytes, limit);
    }
    if (answer && answer->status >= 300 && answer->status < 400)
        return redirected(*answer);
    return answer;
}

Result<HttpAnswer> HttpSession::Private::anonymous(HttpRequest request)
{
    request.host = host;
    request.fields = fields;
    return send(request, limit());
}

Result<> HttpSession::Private::choose(const HttpAnswer &answer)
{
    if (target.user.isEmpty())
        return fail(
            Error::Kind::SignInRefused,
            HttpSessionTr::tr("The device asks for a user name and a password. Enter them."));
    QList<Challenge> offers;
    for (const auto &[name, value] : answer.headers) {
        if (name == "www-authenticate")
            offers += parseChallenges(value);
    }
    std::optional<DigestChallenge> best;
    for (const Challenge &offer : offers) {
        const auto digest = DigestChallenge::from(offer);
        if (digest && (!best || digest->algorithm > best->algorithm))
            best = digest;
    }
    if (best) {
        signIn = SignIn::Digest;
        challenge = *best;
        nonceCount = 0;
        return {};
    }
    // Basic shows the password to everybody on the way, unless the connection is encrypted.
    const auto isBasic = [](const Challenge &offer) { return offer.scheme == "basic"; };
    const bool isEncrypted = target.url.scheme() == "https"_L1;
    if (isEncrypted ? std::ranges::any_of(offers, isBasic)
                    : !offers.isEmpty() && std::ranges::all_of(offers, isBasic)) {
        signIn = SignIn::Basic;
        return {};
    }
    return fail(
        Error::Kind::SignInRefused,
        HttpSessionTr::tr("The device asks to sign in in a way that this program does not know. "
                          "Allow Digest in the device's settings."));
}

QByteArray HttpSession::Private::authorization(const HttpRequest &request)
{
    if (signIn == SignIn::Unknown)
        return {};
    const QByteArray user = target.user.toUtf8();
    const QByteArray password = target.password.toUtf8();
    if (signIn == SignIn::Basic)
        return "Basic " + (user + ':' + password).toBase64();
    std::array<quint32, 4> random;
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    const QByteArrayView bytes(reinterpret_cast<const char *>(random.data()), sizeof random);
    return digestAuthorization(
        challenge,
        {.method = request.method,
         .target = request.target,
         .user = user,
         .password = password,
         .nonceCount = ++nonceCount,
         .clientNonce = bytes.toByteArray().toHex()});
}

Result<HttpAnswer> HttpSession::Private::signedIn(HttpRequest request)
{
    if (isRefused)
        return refusedPassword();
    const WaitLimit limit = this->limit();
    request.host = host;
    request.fields = fields;
    // A nonce may be too old, once; the second time it is the password.
    bool mayRenew = true;
    while (true) {
        const bool wasKnown = signIn != SignIn::Unknown;
        request.authorization = authorization(request);
        const HttpAnswer answer = TRY(send(request, limit));
        if (answer.status == 403)
            return fail(
                Error::Kind::SignInRefused,
                HttpSessionTr::tr("This user may not do that on the device. Sign in as an "
                                  "administrator."),
                u"status 403"_s);
        if (answer.status != 401) {
            isAccepted = isAccepted || wasKnown;
            return answer;
        }
        const auto isChosen = choose(answer);
        if (!wasKnown) {
            TRY(isChosen);
            continue;
        }
        const bool isStale = signIn == SignIn::Digest && (challenge.isStale || isAccepted);
        if (!isChosen || !isStale || !mayRenew) {
            isRefused = true;
            return refusedPassword();
        }
        mayRenew = false;
    }
}

HttpSession::HttpSession(const Connection &connection)
    : d(std::make_unique<Private>())
{
    d->target = connection;
    d->host = hostField(connection.url);
}

HttpSession::~HttpSession() = default;

Result<HttpAnswer> HttpSession::get(const QByteArray &target)
{
    return d->signedIn({.method = "GET", .target = target});
}

Result<HttpAnswer> HttpSession::postForm(const QByteArray &target, const FormFields &fields)
{
    return post(target, "application/x-www-form-urlencoded", encodedForm(fields));
}

Result<HttpAnswer> HttpSession::post(
    const QByteArray &target, const QByteArray &contentType, const QByteArray &body)
{
    return d->signedIn(
        {.method = "POST", .target = target, .contentType = contentType, .body = body});
}

Result<HttpAnswer> HttpSession::getAnonymously(const QByteArray &target)
{
    return d->anonymous({.method = "GET", .target = target});
}

Result<HttpAnswer> HttpSession::postAnonymously(
    const QByteArray &target, const QByteArray &contentType, const QByteArray &body)
{
    return d->anonymous(
        {.method = "POST", .target = target, .contentType = contentType, .body = body});
}

void HttpSession::setHeader(const QByteArray &name, const QByteArray &value)
{
    d->fields.removeIf(
        [&](const auto &field) { return field.first.compare(name, Qt::CaseInsensitive) == 0; });
    if (!value.isEmpty())
        d->fields.append({name, value});
}

QByteArray HttpSession::certificate() const
{
    return d->certificate;
}

QHostAddress HttpSession::peerAddress() const
{
    return d->peer;
}

} // namespace sixlab
