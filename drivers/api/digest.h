// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>

#include <optional>

namespace sixlab {

/// One way to sign in that a server offers in `WWW-Authenticate` (RFC 9110, 11.3).
struct Challenge {
    QByteArray scheme; ///< In lower case: `digest`.
    QMap<QByteArray, QByteArray> parameters; ///< Names in lower case, values without quotes.

    bool operator==(const Challenge &) const = default;
};

/// The challenges of one field value. What follows a mistake in it is left out.
[[nodiscard]] QList<Challenge> parseChallenges(QByteArrayView fieldValue);

/// A Digest challenge that can be answered (RFC 7616): MD5 or SHA-256, with `auth` or without qop.
struct DigestChallenge {
    enum class Algorithm { Md5, Sha256 };

    Algorithm algorithm = Algorithm::Md5;
    QByteArray algorithmText; ///< As the server wrote it; empty: it did not.
    QByteArray realm;
    QByteArray nonce;
    std::optional<QByteArray> opaque;
    bool hasQop = false;
    bool isStale = false; ///< The password may be right, only the nonce is too old.

    /// Nullopt when it is no Digest, or one of a kind that is not known here.
    [[nodiscard]] static std::optional<DigestChallenge> from(const Challenge &challenge);
};

/// What goes into one answer to a challenge.
struct DigestRequest {
    QByteArray method;
    QByteArray target; ///< Path and query, byte by byte as in the request line.
    QByteArray user;
    QByteArray password;
    quint32 nonceCount = 1; ///< How often this nonce has been used, this time included.
    QByteArray clientNonce; ///< Fresh and random for each request.
};

/// The response parameter, in lower-case hexadecimal.
[[nodiscard]] QByteArray digestResponse(
    const DigestChallenge &challenge, const DigestRequest &request);
/// The value of the `Authorization` field. A secret: never for logs.
[[nodiscard]] QByteArray digestAuthorization(
    const DigestChallenge &challenge, const DigestRequest &request);

} // namespace sixlab
