// SPDX-License-Identifier: GPL-3.0-or-later
#include "property.h"

#include "api/digest.h"
#include "api/httpsyntax.h"

using namespace sixlab;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView field = viewOf(data, size);
    const QList<Challenge> challenges = parseChallenges(field);
    for (const Challenge &challenge : challenges) {
        PROPERTY(isHttpToken(challenge.scheme) && challenge.scheme == challenge.scheme.toLower());
        for (auto given = challenge.parameters.begin(); given != challenge.parameters.end();
             ++given)
            PROPERTY(isHttpToken(given.key()) && given->size() <= field.size());
        const auto digest = DigestChallenge::from(challenge);
        if (!digest)
            continue;
        PROPERTY(!digest->nonce.isEmpty());
        const QByteArray authorization = digestAuthorization(
            *digest,
            {.method = "GET", .target = "/", .user = "root", .password = "p", .clientNonce = "c"});
        // What a head can hold never makes a second line of ours.
        PROPERTY(!isHttpFieldValue(field) || isHttpFieldValue(authorization));
        // And the server reads what it sent.
        const QList<Challenge> read = parseChallenges(authorization);
        PROPERTY(read.size() == 1);
        PROPERTY(read[0].parameters.value("realm") == digest->realm);
        PROPERTY(read[0].parameters.value("nonce") == digest->nonce);
        PROPERTY(read[0].parameters.value("opaque") == digest->opaque.value_or(QByteArray()));
    }
    return 0;
}
