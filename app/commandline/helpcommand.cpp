// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandrun.h"

#include "commandline/output.h"
#include "commandline/terminal.h"
#include "commandline/usage.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct HelpCommandTr {
    Q_DECLARE_TR_FUNCTIONS(HelpCommand)
};

static Result<ExitCode> help(CommandRun &run)
{
    const QList<CommandSpec> table = commandTable();
    if (run.arguments().words().isEmpty()) {
        TRY(printText(overview(table, outputWidth())));
        return ExitCode::Done;
    }
    const QString name = run.arguments().words().first();
    const auto found = std::ranges::find(table, name, &CommandSpec::name);
    if (found == table.end())
        return fail(
            Error::Kind::Usage,
            HelpCommandTr::tr("There is no command “%1”. See: sixlab --help").arg(name.left(40)));
    TRY(printText(commandHelp(*found, outputWidth())));
    return ExitCode::Done;
}

CommandSpec helpCommand()
{
    return {
        .name = u"help"_s,
        .arguments = u"[COMMAND]"_s,
        .summary = HelpCommandTr::tr("Explain a command."),
        .mostWords = 1,
        .run = &help,
    };
}

static Result<ExitCode> completion(CommandRun &)
{
    TRY(printText(bashCompletion(commandTable())));
    return ExitCode::Done;
}

CommandSpec completionCommand()
{
    return {
        .name = u"completion"_s,
        .arguments = {},
        .summary = HelpCommandTr::tr("Print a completion script for bash."),
        .isHidden = true,
        .run = &completion,
    };
}

} // namespace sixlab
