// SPDX-License-Identifier: GPL-3.0-or-later
#include "atensession.h"

#include "lanform.h"
#include "supermicrotr.h"

#include "api/httpmessage.h"
#include "api/waitlimit.h"

#include <QThread>

#include <utility>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sixlab::supermicro {

static const QByteArray formType = "application/x-www-form-urlencoded";
/// What older firmware reads of a password, as it is encoded.
static constexpr qsizetype longestPassword = 19;

static auto refusedSignIn()
{
    return fail(
        Error::Kind::SignInRefused,
        SupermicroTr::tr("The BMC refused the user name or the password. Correct them."));
}

static auto notSupported(const QString &text, const QString &detail)
{
    return fail(Error::Kind::NotSupported, text, detail);
}

AtenSession::AtenSession(const Connection &connection)
    : m_connection(connection)
    , m_http(connection)
{
    useHeaders(m_http);
}

AtenSession::~AtenSession()
{
    signOut();
}

/// Some firmware serves pages only to who sends what their scripts would: language, referer.
void AtenSession::useHeaders(HttpSession &http) const
{
    const QByteArray site
        = m_connection.url.scheme().toLatin1() + "://" + hostField(m_connection.url);
    const QByteArray language = "langSetFlag=0; language=English";
    // The BMC takes the first SID there is, so there is never a second one.
    http.setHeader("Cookie", m_session.isEmpty() ? language : language + "; SID=" + m_session);
    http.setHeader("Origin", site);
    http.setHeader("Referer", site + "/cgi/url_redirect.cgi?url_name=topmenu");
    http.setHeader("X-Requested-With", "XMLHttpRequest");
    if (m_token)
        http.setHeader(m_token->name, m_token->value);
}

Result<HttpAnswer> AtenSession::post(const QByteArray &target, const QByteArray &form)
{
    auto answer = m_http.postAnonymously(target, formType, form);
    m_isLost = !answer;
    return answer;
}

static Result<> checkLoginPage(const HttpAnswer &answer)
{
    if (answer.status == 200 && isLoginPage(answer.body))
        return {};
    if (answer.status >= 500)
        return fail(
            Error::Kind::Protocol,
            SupermicroTr::tr("The BMC reports a fault of its own. Wait a minute or restart it, "
                             "then try again."),
            u"status %1"_s.arg(answer.status));
    return notSupported(
        answer.body.contains("American Megatrends")
            ? SupermicroTr::tr("This BMC is of another make (AMI) than this driver knows. Use its "
                               "own page.")
            : SupermicroTr::tr("This is not the web page of a Supermicro BMC. Check the address, "
                               "or choose another driver."),
        u"status %1, no login page"_s.arg(answer.status));
}

Result<> AtenSession::checkSignIn(const HttpAnswer &answer, bool hasLongPassword)
{
    m_menu = menuAfterSignIn(answer.body);
    m_session = m_menu.isEmpty() ? QByteArray()
                                 : sessionId(answer, m_connection.url.scheme() == "https"_L1);
    if (answer.status == 200 && !m_session.isEmpty())
        return {};
    if (answer.status >= 500 || (answer.status == 200 && !looksLikeHtml(answer.body)))
        return fail(
            Error::Kind::Protocol,
            SupermicroTr::tr("The BMC's answer to the sign-in makes no sense. Restart the BMC, "
                             "then try again."),
            u"status %1"_s.arg(answer.status));
    m_isRefused = true;
    if (tellsOfLock(answer.body))
        return fail(
            Error::Kind::SignInRefused,
            SupermicroTr::tr("The BMC has locked this user after wrong passwords. Wait until it "
                             "lets the user in again, or unlock the user on its own page."));
    if (!m_menu.isEmpty())
        return fail(
            Error::Kind::SignInRefused,
            SupermicroTr::tr("The BMC lets users in over HTTPS only. Use its https address."));
    if (hasLongPassword)
        return fail(
            Error::Kind::SignInRefused,
            SupermicroTr::tr("The BMC refused the user name or the password. Older ones read 19 "
                             "characters of a password and count special ones three times: "
                             "choose a shorter one on its own page, or correct what you entered."));
    return refusedSignIn();
}

Result<> AtenSession::signIn()
{
    if (!m_session.isEmpty())
        return {};
    if (m_isRefused)
        return refusedSignIn();
    if (m_connection.user.isEmpty())
        return fail(
            Error::Kind::SignInRefused,
            SupermicroTr::tr("The BMC asks for a user name and a password. Enter them."));
    m_token.reset();
    useHeaders(m_http);
    const HttpAnswer start = TRY(m_http.getAnonymously("/"));
    TRY(checkLoginPage(start));
    const bool isEncoded = encodesSignIn(start.body);
    QByteArray user = m_connection.user.toUtf8();
    QByteArray password = m_connection.password.toUtf8();
    if (isEncoded) {
        user = user.toBase64();
        password = password.toBase64();
    }
    password = encodedValue(password);
    const QByteArray form = "name=" + encodedValue(user) + "&pwd=" + password;
    const HttpAnswer answer = TRY(post("/cgi/login.cgi", isEncoded ? form + "&check=00" : form));
    TRY(checkSignIn(answer, !isEncoded && password.size() > longestPassword));
    return renewToken();
}

Result<> AtenSession::renewToken()
{
    useHeaders(m_http);
    const HttpAnswer menu = TRY(m_http.getAnonymously("/cgi/url_redirect.cgi?url_name=" + m_menu));
    if (m_token)
        m_http.setHeader(m_token->name, {});
    m_token = csrfToken(menu.body);
    useHeaders(m_http);
    return {};
}

template <typename Send, typename IsGood>
Result<HttpAnswer> AtenSession::whileSignedIn(Send send, IsGood isGood)
{
    bool mayRenewToken = true;
    bool maySignIn = !m_session.isEmpty(); // A fresh session is not a dead one.
    TRY(signIn());
    while (true) {
        const HttpAnswer answer = TRY(send());
        const bool lacksToken = refusesToken(answer);
        if (!lacksToken && isGood(answer))
            return answer;
        if (lacksToken && std::exchange(mayRenewToken, false)) {
            TRY(renewToken());
        } else if (std::exchange(maySignIn, false)) {
            m_session.clear();
            TRY(signIn());
        } else {
            return answer;
        }
    }
}

/// Which of the two ways to ask a firmware knows is found out with the first document.
Result<HttpAnswer> AtenSession::ask(const QByteArray &name)
{
    const QByteArray oldForm = name + "=(0,0)&time_stamp=0";
    const QByteArray newForm = "op=" + name + "&r=(0,0)&_=";
    const HttpAnswer answer = TRY(post("/cgi/ipmi.cgi", m_style == Style::New ? newForm : oldForm));
    const bool isUnknown = m_style == Style::Unknown;
    if (!isUnknown || answer.status != 200 || refusesToken(answer))
        return answer;
    if (looksLikeXml(answer.body)) {
        m_style = Style::Old;
        return answer;
    }
    const HttpAnswer second = TRY(post("/cgi/ipmi.cgi", newForm));
    if (second.status == 200 && looksLikeXml(second.body))
        m_style = Style::New;
    return second;
}

Result<QByteArray> AtenSession::document(const QByteArray &name)
{
    const HttpAnswer answer = TRY(whileSignedIn(
        [&] { return ask(name); },
        [](const HttpAnswer &a) { return a.status != 200 || looksLikeXml(a.body); }));
    if (answer.status == 404)
        return notSupported(
            SupermicroTr::tr("This BMC has a newer web interface than this driver knows. Use its "
                             "own page."),
            u"no ipmi.cgi"_s);
    if (refusesToken(answer) || answer.status == 401)
        return fail(
            Error::Kind::SignInRefused,
            SupermicroTr::tr("The BMC does not let this user read its settings. Sign in as an "
                             "administrator."),
            u"status %1"_s.arg(answer.status));
    if (answer.status != 200 || !looksLikeXml(answer.body))
        return fail(
            Error::Kind::Protocol,
            SupermicroTr::tr("The BMC does not tell its settings, though it let you in. Restart "
                             "the BMC, then try again."),
            u"status %1, %2 has %3 bytes"_s.arg(answer.status)
                .arg(QLatin1StringView(name))
                .arg(answer.body.size()));
    return answer.body;
}

Result<QByteArray> AtenSession::optionalDocument(const QByteArray &name)
{
    TRY(signIn());
    const HttpAnswer answer = TRY(ask(name));
    return answer.status == 200 && looksLikeXml(answer.body) ? answer.body : QByteArray();
}

Result<QByteArray> AtenSession::page(const QByteArray &name)
{
    TRY(signIn());
    const HttpAnswer answer = TRY(m_http.getAnonymously("/cgi/url_redirect.cgi?url_name=" + name));
    return answer.status == 200 ? answer.body : QByteArray();
}

Result<HttpAnswer> AtenSession::save(WritePage page, const QByteArray &form)
{
    const QByteArray target = page == WritePage::Op ? "/cgi/op.cgi" : "/cgi/config_lan.cgi";
    return whileSignedIn(
        [&] { return post(target, form); },
        [](const HttpAnswer &answer) {
            return answer.status != 200 || !looksLikeHtml(answer.body);
        });
}

Result<> AtenSession::pause(std::chrono::milliseconds time) const
{
    const WaitLimit limit{QDeadlineTimer(QDeadlineTimer::Forever), m_connection.stop};
    for (QDeadlineTimer end(time); !end.hasExpired();)
        QThread::msleep(ulong(std::min<qint64>(TRY(limit.slice()), end.remainingTime())));
    return {};
}

/// Also when the user stopped or the BMC went silent, but then it may not take long.
void AtenSession::signOut()
{
    if (m_session.isEmpty())
        return;
    const bool isFree = !m_isLost && !m_connection.stop.stop_requested();
    if (isFree && m_http.getAnonymously("/cgi/logout.cgi"))
        return;
    Connection brief = m_connection;
    brief.stop = {};
    brief.timeout = std::min<std::chrono::milliseconds>(brief.timeout, 700ms);
    if (const QByteArray seen = m_http.certificate(); !seen.isEmpty())
        brief.pinnedCertificate = seen;
    HttpSession http(brief);
    useHeaders(http);
    (void)http.getAnonymously("/cgi/logout.cgi");
}

} // namespace sixlab::supermicro
