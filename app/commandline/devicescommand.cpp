// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandrun.h"

#include "commandline/documents.h"
#include "commandline/output.h"
#include "commandline/terminal.h"
#include "commandline/wording.h"
#include "inventory/devicefilter.h"

#include <QCoreApplication>
#include <QElapsedTimer>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct DevicesCommandTr {
    Q_DECLARE_TR_FUNCTIONS(DevicesCommand)
};

static Result<ExitCode> listDevices(CommandRun &run)
{
    QElapsedTimer timer;
    timer.start();
    const auto filter = TRY(DeviceFilter::parse(run.arguments().value(u"filter"_s)));
    QList<Device> devices = TRY(run.application())->inventory().devices();
    devices.removeIf([&](const Device &device) { return !filter.matches(device); });
    const std::chrono::milliseconds elapsed(timer.elapsed());
    if (run.wantsJson())
        TRY(printDocument(devicesDocument(devices, true, elapsed)));
    else
        TRY(printText(devicesText(devices, outputWidth())));
    return ExitCode::Done;
}

CommandSpec devicesCommand()
{
    return {
        .name = u"devices"_s,
        .arguments = {},
        .summary = DevicesCommandTr::tr("List the devices that were ever found."),
        .options = {
            {u"filter"_s, u"EXPRESSION"_s,
             DevicesCommandTr::tr("Only those that match, for example: kind:camera -tag:old. "
                    "Keys: %1").arg(DeviceFilter::keys().join(", "_L1))},
        },
        .run = &listDevices,
    };
}

} // namespace sixlab
