// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandrun.h"

#include "commandline/devicesession.h"
#include "commandline/output.h"
#include "commandline/terminal.h"
#include "commandline/wording.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct ShowCommandTr {
    Q_DECLARE_TR_FUNCTIONS(ShowCommand)
};

static Result<ExitCode> show(CommandRun &run)
{
    SignIn signIn(run);
    const auto session = TRY(DeviceSession::open(
        run, signIn, TRY(findServedTarget(run, run.arguments().words().first()))));
    const DeviceState state = TRY(session->read());
    if (run.wantsJson())
        TRY(printDocument(settingsDocument(session->driver(), state)));
    else
        TRY(printText(settingsText(state, outputWidth())));
    return ExitCode::Done;
}

CommandSpec showCommand()
{
    return {
        .name = u"show"_s,
        .arguments = u"DEVICE"_s,
        .summary = ShowCommandTr::tr("Read the settings of a device now."),
        .leastWords = 1,
        .mostWords = 1,
        .run = &show,
    };
}

} // namespace sixlab
