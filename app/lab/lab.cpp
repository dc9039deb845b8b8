// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab.h"

#include "lab/advertiser.h"
#include "lab/isolation.h"
#include "lab/labinit.h"
#include "lab/labowner.h"
#include "lab/labsocket.h"
#include "lab/scenario.h"
#include "lab/visitor.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct LabTr {
    Q_DECLARE_TR_FUNCTIONS(Lab)
};

/// Devices whose driver's folder was left out of this build are left out of the scenario.
static void leaveOutUnknown(Scenario &scenario, const QList<const SimulatorInfo *> &simulators)
{
    const auto isUnknown = [&](const ScenarioHost &host) {
        return !host.simulator.isEmpty() && !simulatorOf(host, simulators);
    };
    for (const ScenarioHost &host : scenario.hosts) {
        if (isUnknown(host))
            std::fprintf(
                stderr, "%s\n",
                qUtf8Printable(LabTr::tr("This build has no simulated device “%1”, so the lab runs "
                                         "without the host “%2”.")
                                   .arg(host.simulator, host.name)));
    }
    scenario.hosts.removeIf(isUnknown);
}

static bool advertises(const Scenario &scenario)
{
    return std::ranges::any_of(scenario.hosts, [](const ScenarioHost &host) {
        return !Advertiser::configuration(host).isEmpty();
    });
}

static Result<LabPlan> planFor(const LabOptions &options)
{
    if (options.command.isEmpty())
        return fail(
            Error::Kind::Usage,
            LabTr::tr("Say what to run in the lab, for instance “sixlab lab run -- bash”."));
    LabPlan plan;
    plan.scenario = TRY(Scenario::load(options.scenario));
    leaveOutUnknown(plan.scenario, options.simulators);
    if (advertises(plan.scenario))
        plan.advertiser = TRY(Advertiser::program());
    for (const QString &argument : options.command)
        plan.command.append(QFile::encodeName(argument));
    plan.simulators = options.simulators;
    plan.user = geteuid();
    plan.group = getegid();
    plan.owner = getpid();
    return plan;
}

/// Namespaces belong to threads, and a fork takes only one thread along.
static Result<> checkThreads()
{
    if (QDir(u"/proc/self/task"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size() == 1)
        return {};
    return fail(
        Error::Kind::Internal,
        LabTr::tr("The lab must be started before anything else in this program; please report "
                  "this."),
        u"more than one thread"_s);
}

Result<int> runLab(const LabOptions &options)
{
    TRY(checkThreads());
    LabPlan plan = TRY(planFor(options));
    std::signal(SIGCHLD, SIG_DFL); // A caller that ignores it would take the exit codes away.
    const BlockedSignals signalled({SIGINT, SIGTERM, SIGHUP, SIGQUIT}, {SIGTTOU});
    FileDescriptor terminal(open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC));
    plan.terminal = terminal.get();
    plan.foreground = terminal.isOpen() && tcgetpgrp(terminal.get()) == getpgrp();
    // Without it the lab works, and `lab exec` works from the inside.
    auto visitors = listenForVisitors(plan.user, plan.owner);
    LabChannel::Pair channel = TRY(LabChannel::create());

    const pid_t init = TRY(forkIsolated());
    if (init == 0) {
        channel.caller.close();
        if (visitors)
            visitors->close();
        LabInit(std::move(channel.lab), plan).run();
        _exit(0); // Nothing of the caller's is this process's to clean up.
    }
    channel.lab.close();
    LabOwner owner(
        std::move(channel.caller), init, visitors ? std::move(*visitors) : FileDescriptor(),
        std::move(terminal), plan.foreground, signalled);
    return owner.accompany();
}

Result<int> execInLab(const QString &host, const QStringList &command)
{
    if (command.isEmpty())
        return fail(
            Error::Kind::Usage,
            LabTr::tr("Say what to run, for instance “sixlab lab exec router -- ip address”."));
    return Visitor(TRY(connectToLab())).run(host, command);
}

QList<ScenarioInfo> scenarios()
{
    QList<ScenarioInfo> list;
    for (const QString &name : Scenario::names()) {
        if (const auto scenario = Scenario::load(name))
            list.append({name, scenario->title, scenario->description, scenario->hostNames()});
    }
    return list;
}

QString labUser()
{
    return u"admin"_s;
}

QString labPassword()
{
    return u"sixlab-lab"_s; // Of pretend devices that nobody outside can reach: no secret.
}

} // namespace sixlab
