// SPDX-License-Identifier: GPL-3.0-or-later
#include "results.h"

#include "commandline/output.h"
#include "commandline/wording.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct ResultsTr {
    Q_DECLARE_TR_FUNCTIONS(Results)
};

static Outcome outcomeOf(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Unreachable:
    case Error::Kind::Protocol:
        return Outcome::Unreachable;
    case Error::Kind::SignInRefused:
    case Error::Kind::IdentityChanged:
        return Outcome::SignInRefused;
    case Error::Kind::TimedOut:
        return Outcome::Unreachable;
    case Error::Kind::Cancelled:
        return Outcome::Cancelled;
    default:
        return Outcome::Refused;
    }
}

ChangeResult failedResult(const Error &error)
{
    ChangeResult result;
    result.outcome = outcomeOf(error.kind);
    result.error = error;
    return result;
}

Result<ExitCode> printResults(
    const CommandRun &run, const QList<DeviceResult> &results, const QStringList &titles)
{
    QList<ChangeResult> changes;
    QString text;
    for (qsizetype i = 0; i < results.size(); ++i) {
        const ChangeResult &result = results[i].result;
        changes.append(result);
        text += outcomeText(titles[i], result.outcome) + u'\n';
        for (const QString &warning : result.warnings)
            printMessage(ResultsTr::tr("%1: warning: %2").arg(titles[i], warning));
        if (result.error)
            printError(*result.error);
    }
    if (run.wantsJson())
        TRY(printDocument(resultDocument(results)));
    else
        TRY(printText(text));
    return exitCode(changes);
}

} // namespace sixlab
