// SPDX-License-Identifier: GPL-3.0-or-later
#include "digest.h"

#include "httpsyntax.h"

#include <QCryptographicHash>

namespace sixlab {

/// Walks over a field value.
struct Scanner {
    QByteArrayView text;
    qsizetype at = 0;

    bool atEnd() const { return at >= text.size(); }
    char next() const { return atEnd() ? '\0' : text[at]; }

    void skip(QByteArrayView characters)
    {
        while (!atEnd() && characters.contains(text[at]))
            ++at;
    }

    QByteArray token()
    {
        const qsizetype start = at;
        while (!atEnd() && isHttpTokenCharacter(text[at]))
            ++at;
        return text.sliced(start, at - start).toByteArray();
    }

    /// The content of a quoted string; nullopt when it has no end.
    std::optional<QByteArray> quoted()
    {
        QByteArray content;
        for (++at; !atEnd(); ++at) {
            if (text[at] == '"') {
                ++at;
                return content;
            }
            if (text[at] == '\\' && ++at >= text.size())
                break;
            content.append(text[at]);
        }
        return std::nullopt;
    }
};

/// What follows a name and `=`. False on a mistake.
static bool readParameter(Scanner &scanner, const QByteArray &name, Challenge &challenge)
{
    std::optional<QByteArray> value;
    if (scanner.next() == '"')
        value = scanner.quoted();
    else if (const QByteArray token = scanner.token(); !token.isEmpty())
        value = token;
    // A parameter that is there twice could be read in two ways.
    if (!value || challenge.parameters.contains(name))
        return false;
    challenge.parameters.insert(name, *value);
    return true;
}

QList<Challenge> parseChallenges(QByteArrayView fieldValue)
{
    QList<Challenge> challenges;
    Scanner scanner{fieldValue};
    while (true) {
        scanner.skip(" \t,");
        if (scanner.atEnd())
            return challenges;
        const QByteArray name = scanner.token().toLower();
        if (name.isEmpty())
            break;
        scanner.skip(" \t");
        if (scanner.next() != '=') {
            challenges.append({name, {}});
            continue;
        }
        ++scanner.at;
        scanner.skip(" \t");
        if (challenges.isEmpty() || !readParameter(scanner, name, challenges.last()))
            break;
        scanner.skip(" \t");
        if (!scanner.atEnd() && scanner.next() != ',')
            break;
    }
    if (!challenges.isEmpty())
        challenges.removeLast(); // The one with the mistake in it.
    return challenges;
}

static bool offersAuth(const QByteArray &qop)
{
    const auto options = qop.toLower().split(',');
    return std::ranges::any_of(
        options, [](const QByteArray &option) { return option.trimmed() == "auth"; });
}

std::optional<DigestChallenge> DigestChallenge::from(const Challenge &challenge)
{
    const auto &given = challenge.parameters;
    if (challenge.scheme != "digest" || !given.contains("realm") || given["nonce"].isEmpty())
        return std::nullopt;
    DigestChallenge digest;
    digest.algorithmText = given.value("algorithm");
    const QByteArray algorithm = digest.algorithmText.toLower();
    if (algorithm == "sha-256")
        digest.algorithm = Algorithm::Sha256;
    else if (!algorithm.isEmpty() && algorithm != "md5")
        return std::nullopt;
    digest.hasQop = given.contains("qop");
    if (digest.hasQop && !offersAuth(given["qop"]))
        return std::nullopt;
    digest.realm = given["realm"];
    digest.nonce = given["nonce"];
    if (given.contains("opaque"))
        digest.opaque = given["opaque"];
    digest.isStale = given.value("stale").toLower() == "true";
    return digest;
}

static QByteArray hashOf(DigestChallenge::Algorithm algorithm, const QByteArray &text)
{
    const auto method = algorithm == DigestChallenge::Algorithm::Sha256 ? QCryptographicHash::Sha256
                                                                        : QCryptographicHash::Md5;
    return QCryptographicHash::hash(text, method).toHex();
}

static QByteArray countText(quint32 count)
{
    return QByteArray::number(count, 16).rightJustified(8, '0');
}

QByteArray digestResponse(const DigestChallenge &challenge, const DigestRequest &request)
{
    const QByteArray secret = hashOf(
        challenge.algorithm, request.user + ':' + challenge.realm + ':' + request.password);
    const QByteArray what = hashOf(challenge.algorithm, request.method + ':' + request.target);
    const QByteArray middle = challenge.hasQop
        ? ':' + countText(request.nonceCount) + ':' + request.clientNonce + ":auth:"
        : QByteArray(":");
    return hashOf(challenge.algorithm, secret + ':' + challenge.nonce + middle + what);
}

static QByteArray quoted(QByteArray text)
{
    return '"' + text.replace('\\', "\\\\").replace('"', "\\\"") + '"';
}

QByteArray digestAuthorization(const DigestChallenge &challenge, const DigestRequest &request)
{
    QByteArray value = "Digest username=" + quoted(request.user)
        + ", realm=" + quoted(challenge.realm) + ", nonce=" + quoted(challenge.nonce)
        + ", uri=" + quoted(request.target);
    if (!challenge.algorithmText.isEmpty())
        value += ", algorithm=" + challenge.algorithmText;
    if (challenge.hasQop)
        value += ", qop=auth, nc=" + countText(request.nonceCount)
            + ", cnonce=" + quoted(request.clientNonce);
    if (challenge.opaque)
        value += ", opaque=" + quoted(*challenge.opaque);
    return value + ", response=\"" + digestResponse(challenge, request) + '"';
}

} // namespace sixlab
