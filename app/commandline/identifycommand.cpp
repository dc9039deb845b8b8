// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandrun.h"

#include "commandline/devicesession.h"
#include "commandline/output.h"
#include "commandline/terminal.h"
#include "commandline/texttable.h"
#include "commandline/wording.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct IdentifyCommandTr {
    Q_DECLARE_TR_FUNCTIONS(IdentifyCommand)
};

/// What the device itself says, where somebody can sign in without being asked. A failure counts
/// only when a password was named for it.
static Result<std::optional<DeviceIdentity>> readIdentity(CommandRun &run, const Target &target)
{
    const bool isNamed = run.arguments().has(u"password-file"_s);
    SignIn signIn(run, isNamed ? SignIn::Asking::Allowed : SignIn::Asking::Never);
    if (!isNamed && target.connection.user.isEmpty() && !run.arguments().has(u"user"_s))
        return std::nullopt;
    const auto session = TRY(DeviceSession::open(run, signIn, target));
    if (session->target().connection.password.isEmpty())
        return std::nullopt;
    Result<DeviceState> state = session->read();
    if (state)
        return state->identity;
    if (isNamed || run.interruption().happened())
        return tl::make_unexpected(state.error());
    printError(state.error());
    return std::nullopt;
}

static QString reasonsText(const QList<IdentityReason> &reasons)
{
    TextTable table({IdentifyCommandTr::tr("BECAUSE OF"), IdentifyCommandTr::tr("SEEN")});
    for (const IdentityReason &reason : reasons)
        table.addRow({reason.evidence, reason.value});
    return table.isEmpty() ? QString() : table.toString(outputWidth());
}

static QString text(const Target &target, const DeviceIdentity &identity)
{
    const DriverInfo *driver = target.recognition.driver;
    if (!driver)
        return IdentifyCommandTr::tr("No driver recognises %1.").arg(target.title) + u'\n';
    return IdentifyCommandTr::tr("%1 is served by the driver %2.")
               .arg(target.title, QLatin1StringView(driver->id))
        + u'\n' + identityText(identity) + u'\n' + reasonsText(target.recognition.reasons);
}

static Result<ExitCode> identify(CommandRun &run)
{
    const Target target = TRY(findTarget(run, run.arguments().words().first()));
    DeviceIdentity identity = target.recognition.identity;
    if (target.recognition.driver) {
        if (const auto read = TRY(readIdentity(run, target)))
            identity = *read;
    }
    if (run.wantsJson())
        TRY(printDocument(identityDocument(
            target.id, target.recognition.driver, identity, target.recognition.reasons)));
    else
        TRY(printText(text(target, identity)));
    return target.recognition.driver ? ExitCode::Done : ExitCode::No;
}

CommandSpec identifyCommand()
{
    return {
        .name = u"identify"_s,
        .arguments = u"DEVICE"_s,
        .summary = IdentifyCommandTr::tr("Tell which driver serves a device, what it is, and why."),
        .leastWords = 1,
        .mostWords = 1,
        .run = &identify,
    };
}

} // namespace sixlab
