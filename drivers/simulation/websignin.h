// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/webrequest.h"

#include <QHash>

namespace sixlab {

/// How a simulated web device lets somebody sign in; several may be offered at once.
enum class WebSignInScheme {
    Basic = 1,
    DigestMd5 = 2, ///< RFC 7616, qop=auth
    DigestSha256 = 4,
    DigestWithoutQop = 8, ///< RFC 2069
};
Q_DECLARE_FLAGS(WebSignInSchemes, WebSignInScheme)
Q_DECLARE_OPERATORS_FOR_FLAGS(WebSignInSchemes)

/// The server's side of signing in: one account, nonces that can be used up.
class WebSignIn
{
public:
    enum class Verdict { Accepted, Missing, Wrong, Stale };

    WebSignIn(const QByteArray &realm, const QByteArray &user, const QByteArray &password);

    [[nodiscard]] Verdict check(const WebRequest &request, WebSignInSchemes schemes);
    /// The fields of a 401. Each has a fresh nonce.
    [[nodiscard]] QList<std::pair<QByteArray, QByteArray>> challenges(
        WebSignInSchemes schemes, bool isStale);
    /// From now on every nonce that was handed out is too old.
    void expireNonces() { m_nonces.clear(); }

private:
    [[nodiscard]] Verdict checkDigest(const WebRequest &request, const QByteArray &credentials);

    QByteArray m_realm;
    QByteArray m_user;
    QByteArray m_password;
    QHash<QByteArray, uint> m_nonces; ///< And how often each one was used.
};

} // namespace sixlab
