// SPDX-License-Identifier: GPL-3.0-or-later
#include "webevidence.h"

#include "api/httpsession.h"

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

/// `Basic realm="Front door"`: what stands between the quotes.
static QString realm(const QByteArray &challenge)
{
    const qsizetype start = challenge.toLower().indexOf("realm=\"");
    if (start < 0)
        return {};
    const qsizetype from = start + qsizetype(sizeof("realm=\"")) - 1;
    const qsizetype end = challenge.indexOf('"', from);
    return end < 0 ? QString() : QString::fromUtf8(challenge.sliced(from, end - from)).left(200);
}

Result<Evidence> webEvidence(const Connection &connection)
{
    HttpSession session(connection);
    const HttpAnswer answer = TRY(session.getAnonymously("/"));
    Evidence evidence;
    evidence.httpServer = QString::fromUtf8(answer.header("server")).left(200);
    evidence.httpRealm = realm(answer.header("www-authenticate"));
    return evidence;
}

} // namespace sixlab
