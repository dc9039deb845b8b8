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

/// True when the arguments name a command; false when they ask for the window.
[[nodiscard]] bool isCommand(const QStringList &arguments);

/// Runs the command of contract/command-line.md and returns its exit code. Makes its own
/// QCoreApplication, except for `lab run`, which must be single-threaded when it makes namespaces.
[[nodiscard]] int runCommand(int &argc, char **argv, const CommandContext &context);

} // namespace sixlab
