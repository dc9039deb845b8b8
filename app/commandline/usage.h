// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/commandtable.h"

namespace sixlab {

// All of it is written from the table of commands.

/// `sixlab --help`
[[nodiscard]] QString overview(const QList<CommandSpec> &table, int width);
/// `sixlab help COMMAND`
[[nodiscard]] QString commandHelp(const CommandSpec &command, int width);
/// A completion script for bash.
[[nodiscard]] QString bashCompletion(const QList<CommandSpec> &table);

} // namespace sixlab
