// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/driver.h"
#include "simulation/simulator.h"

#include <QStringList>

namespace sixlab {

/// What the command line works with; main() makes it and hands it down.
struct CommandContext {
    QList<const DriverInfo *> drivers;
    QList<const SimulatorInfo *> simulators;
};

// All of these take the arguments after the program's name.

/// True when they name a command, or ask for --help or --version; false when they ask for the
/// window: nothing, `--lab`, `--data-dir`, and options that Qt takes.
[[nodiscard]] bool isCommand(const QStringList &arguments);
/// True when the window shall open inside a lab: main() runs runLab() with /proc/self/exe then.
[[nodiscard]] bool asksForLab(const QStringList &arguments);
/// What --data-dir says; empty when it is not there.
[[nodiscard]] QString namedDataFolder(const QStringList &arguments);

/// Runs the command of contract/command-line.md and returns its exit code. Makes its own
/// QCoreApplication, except for `lab run`, which must be single-threaded when it makes namespaces.
[[nodiscard]] int runCommand(int &argc, char **argv, const CommandContext &context);

} // namespace sixlab
