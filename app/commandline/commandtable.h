// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/commandline.h"
#include "commandline/exitcode.h"

namespace sixlab {

class Arguments;
class CommandRun;

/// An option of a command, for the parser, the help and the completion.
struct OptionSpec {
    QString name; ///< Without dashes.
    QString value = {}; ///< What stands for the value in the help, `SECONDS`; empty: a switch.
    QString help = {}; ///< Translated.
    QChar letter = {}; ///< The short form, if it has one.
    bool repeatable = false;
};

/// A command: one row of the table. Each is defined in a file of its own.
struct CommandSpec {
    QString name;
    QString arguments; ///< As in the help: `DEVICE…`
    QString summary; ///< Translated, one sentence.
    QList<OptionSpec> options = {}; ///< Besides commonOptions().
    QStringList verbs = {}; ///< What the first word may be; empty: anything.
    int leastWords = 0;
    int mostWords = 0; ///< -1: any number.
    bool takesCommand = false; ///< `-- COMMAND…` at its end.
    bool isHidden = false;

    Result<ExitCode> (*run)(CommandRun &run) = nullptr;
    /// Instead of run(): while the process has one thread and no QCoreApplication. The exit code
    /// may be that of another program.
    Result<int> (*runFirst)(const Arguments &arguments, const CommandContext &context) = nullptr;
};

/// What every command takes.
[[nodiscard]] QList<OptionSpec> commonOptions();
/// All commands in the order of the help, in the language of now.
[[nodiscard]] QList<CommandSpec> commandTable();

[[nodiscard]] CommandSpec scanCommand();
[[nodiscard]] CommandSpec devicesCommand();
[[nodiscard]] CommandSpec identifyCommand();
[[nodiscard]] CommandSpec showCommand();
[[nodiscard]] CommandSpec planCommand();
[[nodiscard]] CommandSpec applyCommand();
[[nodiscard]] CommandSpec journalCommand();
[[nodiscard]] CommandSpec exportCommand();
[[nodiscard]] CommandSpec labCommand();
[[nodiscard]] CommandSpec helpCommand();
[[nodiscard]] CommandSpec completionCommand();

} // namespace sixlab
