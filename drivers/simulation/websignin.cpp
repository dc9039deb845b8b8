// SPDX-License-Identifier: GPL-3.0-or-later
#include "websignin.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QRegularExpression>

namespace sixlab {

WebSignIn::WebSignIn(const QByteArray &realm, const QByteArray &user, const QByteArray &password)
    : m_realm(realm)
    , m_user(user)
    , m_password(password)
{
}

WebSignIn::Verdict WebSignIn::check(const WebRequest &request, WebSignInSchemes schemes)
{
    const QByteArray field = request.headers.value("authorization");
    if (field.isEmpty())
        return Verdict::Missing;
    if (field.startsWith("Basic "))
        return schemes.testFlag(WebSignInScheme::Basic)
                && QByteArray::fromBase64(field.sliced(6)) == m_user + ':' + m_password
            ? Verdict::Accepted
            : Verdict::Wrong;
    return field.startsWith("Digest ") ? checkDigest(request, field.sliced(7)) : Verdict::Wrong;
}

WebSignIn::Verdict WebSignIn::checkDigest(const WebRequest &request, const QByteArray &credentials)
{
    static const QRegularExpression parameter(
        QStringLiteral("([A-Za-z]+)=(?:\"([^\"]*)\"|([^,\\s\"]+))"));
    QMap<QByteArray, QByteArray> given;
    auto match = parameter.globalMatch(QString::fromLatin1(credentials));
    while (match.hasNext()) {
        const auto found = match.next();
        given.insert(
            found.captured(1).toLatin1(), (found.captured(2) + found.captured(3)).toLatin1());
    }

    const auto hash = [&](const QByteArray &text) {
        return QCryptographicHash::hash(
                   text,
                   given["algorithm"] == "SHA-256" ? QCryptographicHash::Sha256
                                                   : QCryptographicHash::Md5)
            .toHex();
    };
    const QByteArray secret = hash(m_user + ':' + m_realm + ':' + m_password);
    const QByteArray what = hash(request.method + ':' + request.target);
    const QByteArray middle = given.contains("qop")
        ? given["nonce"] + ':' + given["nc"] + ':' + given["cnonce"] + ':' + given["qop"]
        : given["nonce"];
    if (given["username"] != m_user || given["realm"] != m_realm || given["uri"] != request.target
        || given["response"] != hash(secret + ':' + middle + ':' + what))
        return Verdict::Wrong;

    const auto nonce = m_nonces.find(given["nonce"]);
    const uint count = given.contains("qop") ? given["nc"].toUInt(nullptr, 16) : UINT_MAX;
    if (nonce == m_nonces.end() || (count != UINT_MAX && count <= *nonce))
        return Verdict::Stale;
    *nonce = std::max(*nonce, count == UINT_MAX ? 0 : count);
    return Verdict::Accepted;
}

QList<std::pair<QByteArray, QByteArray>> WebSignIn::challenges(
    WebSignInSchemes schemes, bool isStale)
{
    QList<std::pair<QByteArray, QByteArray>> fields;
    const auto offer = [&](const QByteArray &value) { fields.append({"WWW-Authenticate", value}); };
    const auto digest = [&](const QByteArray &more) {
        const QByteArray nonce
            = QByteArray::number(QRandomGenerator::system()->generate64(), 16) + '=';
        if (m_nonces.size() > 100)
            m_nonces.clear();
        m_nonces.insert(nonce, 0);
        offer(
            "Digest realm=\"" + m_realm + "\", nonce=\"" + nonce + '"' + more
            + (isStale ? ", stale=true" : ""));
    };
    if (schemes.testFlag(WebSignInScheme::Basic))
        offer("Basic realm=\"" + m_realm + '"');
    if (schemes.testFlag(WebSignInScheme::DigestMd5))
        digest(", algorithm=MD5, qop=\"auth\"");
    if (schemes.testFlag(WebSignInScheme::DigestSha256))
        digest(", algorithm=SHA-256, qop=\"auth,auth-int\"");
    if (schemes.testFlag(WebSignInScheme::DigestWithoutQop))
        digest({});
    return fields;
}

} // namespace sixlab
