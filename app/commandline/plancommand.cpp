// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandrun.h"

#include "commandline/devicesession.h"
#include "commandline/output.h"
#include "commandline/settingswish.h"
#include "commandline/terminal.h"
#include "commandline/wording.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct PlanCommandTr {
    Q_DECLARE_TR_FUNCTIONS(PlanCommand)
};

static Result<ExitCode> planChange(CommandRun &run)
{
    const QJsonObject wish = TRY(wishedSettings(run.arguments()));
    SignIn signIn(run);
    const auto session = TRY(DeviceSession::open(
        run, signIn, TRY(findServedTarget(run, run.arguments().words().first()))));
    const DeviceState state = TRY(session->read());
    const Plan plan = makePlan(
        state, TRY(settingsFromJson(wish, state.settings)),
        parseAddress(session->target().connection.url.host()).value_or(QHostAddress()));
    if (run.wantsJson())
        TRY(printDocument(planDocument(session->driver(), state.identity, plan)));
    else
        TRY(printText(planText(session->target().title, plan, outputWidth())));
    // A wish that cannot be met is a difference too.
    return plan.isEmpty() && plan.refused.isEmpty() ? ExitCode::Done : ExitCode::No;
}

CommandSpec planCommand()
{
    return {
        .name = u"plan"_s,
        .arguments = u"DEVICE SETTINGS"_s,
        .summary = PlanCommandTr::tr(
            "Tell what would change and what the device cannot do, and write nothing."),
        .options = settingsOptions(),
        .leastWords = 1,
        .mostWords = 1,
        .run = &planChange,
    };
}

} // namespace sixlab
