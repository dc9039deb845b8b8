// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/result.h"
#include "simulation/simulator.h"

#include <QStringList>

namespace sixlab {

/// What the lab needs from main().
struct LabOptions {
    QString scenario = QStringLiteral("home");
    QStringList command;
    QList<const SimulatorInfo *> simulators;
};

/// Builds the network, runs the command on its workstation, returns its exit code (128+signal if
/// killed). Must be called while the process has one thread and before any QCoreApplication.
///
/// Warnings go to stderr. Nothing outlives the call, nor the process if it is killed.
[[nodiscard]] Result<int> runLab(const LabOptions &options);

/// Runs a command on a host of the running lab: from inside it, or from outside by the same user.
/// Passes stdin/stdout/stderr, forwards SIGINT/SIGTERM, returns its exit code.
[[nodiscard]] Result<int> execInLab(const QString &host, const QStringList &command);

struct ScenarioInfo {
    QString name;
    QString title;
    QString description;
    QStringList hosts;
};

[[nodiscard]] QList<ScenarioInfo> scenarios();

/// The account that all simulated devices of a lab have.
[[nodiscard]] QString labUser();
[[nodiscard]] QString labPassword();

/// Internal: what a host of the lab runs (hidden command `sixlab lab-host …`): a simulated device
/// or a plain host with an mDNS responder. Does not return until it is told to end.
///
/// @p arguments are those after `lab-host`. Makes its own QCoreApplication.
[[nodiscard]] int runLabHost(
    const QStringList &arguments, const QList<const SimulatorInfo *> &simulators);

} // namespace sixlab
