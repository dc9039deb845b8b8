// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static QString json(const Settings &settings)
{
    return QString::fromUtf8(QJsonDocument(toJson(settings)).toJson(QJsonDocument::Compact));
}

QString evidenceText(const QString &deviceTitle, const ChangeResult &result)
{
    QStringList lines{
        u"device: %1"_s.arg(deviceTitle),
        u"outcome: %1"_s.arg(outcomeName(result.outcome)),
        u"journal: %1"_s.arg(result.journalId),
        u"before: %1"_s.arg(json(result.plan.before)),
        u"wanted: %1"_s.arg(json(result.plan.after)),
    };
    for (const JournalStep &step : result.steps) {
        lines += u"step: %1 %2 at %3, %4 ms %5"_s.arg(
            step.step, stepStateName(step.state), step.at.toUTC().toString(Qt::ISODateWithMs),
            QString::number(step.milliseconds), step.detail);
    }
    if (result.after) {
        lines += u"read back: %1"_s.arg(json(result.after->settings));
        for (const LiveAddress &live : result.after->liveAddresses) {
            lines += u"in use: %1 (%2)"_s.arg(
                live.address.toString(), addressOriginName(live.origin));
        }
    }
    if (result.reachedAt.isValid())
        lines += u"answers at: %1"_s.arg(result.reachedAt.toString());
    for (const QString &warning : result.warnings)
        lines += u"warning: %1"_s.arg(warning);
    if (result.error)
        lines += u"error: %1 %2"_s.arg(result.error->text, result.error->detail);
    return lines.join(u'\n') + u'\n';
}

} // namespace sixlab
