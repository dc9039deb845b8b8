// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/blockedsignals.h"
#include "lab/channel.h"
#include "lab/launch.h"
#include "lab/scenario.h"
#include "lab/virtualnetwork.h"
#include "simulation/simulator.h"

#include <QDeadlineTimer>
#include <QSet>

#include <vector>

namespace sixlab {

/// What the first process of a lab is told at its birth.
struct LabPlan {
    Scenario scenario;
    QByteArrayList command;
    QList<const SimulatorInfo *> simulators;
    QString advertiser; ///< Where radvd is; empty when the scenario needs none.
    uid_t user = 0;
    gid_t group = 0;
    pid_t owner = 0; ///< The caller's process, as it sees itself.
    int terminal = -1; ///< Open; -1: there is none.
    bool foreground = false; ///< The caller has the terminal and passes it on to the command.
};

/// The first process of a lab: builds the network, starts its hosts and the command, and reaps.
/// With its end the kernel ends all others.
class LabInit
{
public:
    LabInit(LabChannel caller, const LabPlan &plan);

    /// Returns when the command has ended or the caller is gone.
    void run();

private:
    struct HostProcess {
        pid_t process = -1;
        QString name;
        FileDescriptor ready; ///< A byte comes when it serves. Closed: no more to wait for.
    };

    Result<> build();
    Result<> startAdvertiser(const ScenarioHost &host);
    Result<> startHost(const ScenarioHost &host);
    Result<> startDaemon(const ScenarioHost &host, const QString &name, Launch what);
    Result<> startCommand();
    void supervise();
    [[nodiscard]] int patience() const;
    void receiveVisitor(FileDescriptor visitor);
    void obey(LabMessage message);
    void passOn(int signal);
    void reap();
    void hostEnded(pid_t process);
    void lookWhetherReady();
    void report(const Result<> &result);
    void finish(const LabMessage &message);
    [[nodiscard]] QByteArrayList environment() const;

    LabChannel m_caller;
    LabPlan m_plan;
    BlockedSignals m_children = BlockedSignals({SIGCHLD});
    std::optional<VirtualNetwork> m_network;
    FileDescriptor m_visitors; ///< Listens on the workstation.
    std::vector<HostProcess> m_hosts;
    QSet<pid_t> m_visits;
    QDeadlineTimer m_formed;
    QDeadlineTimer m_grace{QDeadlineTimer::Forever};
    bool m_advertises = false;
    pid_t m_command = -1;
    bool m_finished = false;
};

} // namespace sixlab
