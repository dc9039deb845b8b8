// SPDX-License-Identifier: GPL-3.0-or-later
#include "labinit.h"

#include "lab/advertiser.h"
#include "lab/labsocket.h"
#include "lab/visitserver.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct LabInitTr {
    Q_DECLARE_TR_FUNCTIONS(LabInit)
};

static constexpr int formingMs = 6000;
static constexpr int lookEveryMs = 10;
static constexpr int graceMs = 3000; ///< From SIGTERM to SIGKILL.
static constexpr qsizetype mostVisits = 64;

static void warn(const QString &text)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(text));
}

LabInit::LabInit(LabChannel caller, const LabPlan &plan)
    : m_caller(std::move(caller))
    , m_plan(plan)
    , m_formed(formingMs)
{
}

void LabInit::run()
{
    report(build());
    while (!m_finished)
        supervise();
}

QByteArrayList LabInit::environment() const
{
    return {
        "SIXLAB_LAB=" + m_plan.scenario.name.toUtf8(),
        "SIXLAB_LAB_DATA=" + QByteArray(labDataFolder)};
}

Result<> LabInit::build()
{
    setpgid(0, 0); // The terminal's Ctrl-C is for the caller.
    TRY(settleIn(m_plan.user, m_plan.group));
    m_network = TRY(VirtualNetwork::build(m_plan.scenario, m_plan.simulators));
    const NetworkNamespace home = TRY(NetworkNamespace::current());
    TRY(m_network->host(m_plan.scenario.workstation)->enter());
    m_visitors = TRY(listenForVisitors(m_plan.user, m_plan.owner));
    TRY(home.enter());

    TRY(m_network->setUp());
    for (const ScenarioHost &host : m_plan.scenario.hosts)
        TRY(startHost(host));
    return {};
}

Result<> LabInit::startAdvertiser(const ScenarioHost &host)
{
    const QByteArray text = Advertiser::configuration(host);
    if (text.isEmpty())
        return {};
    const QByteArray start = labFolder + QByteArray("/radvd-") + host.name.toLatin1();
    const FileDescriptor file(
        open((start + ".conf").constData(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
    if (!file.isOpen() || write(file.get(), text.constData(), size_t(text.size())) != text.size())
        return tl::make_unexpected(isolationError("write radvd.conf", errno));
    Launch what;
    what.program = QFile::encodeName(m_plan.advertiser);
    what.arguments = {"radvd", "-n", "-m", "stderr", "-C", start + ".conf", "-p", start + ".pid"};
    return startDaemon(host, u"radvd"_s, what);
}

Result<> LabInit::startHost(const ScenarioHost &host)
{
    if (!host.hasProcess())
        return {};
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        return tl::make_unexpected(isolationError("pipe", errno));
    FileDescriptor ready(ends[0]);
    const FileDescriptor serves(ends[1]);
    Launch what;
    what.program = "/proc/self/exe";
    what.arguments = {"sixlab", "lab-host", m_plan.scenario.name.toUtf8(), host.name.toUtf8()};
    what.extra = serves.get();
    TRY(startDaemon(host, host.name, what));
    m_hosts.back().ready = std::move(ready);
    return {};
}

Result<> LabInit::startDaemon(const ScenarioHost &host, const QString &name, Launch what)
{
    const QByteArray log = labFolder + QByteArray("/") + name.toUtf8() + ".log";
    const FileDescriptor nothing(open("/dev/null", O_RDONLY | O_CLOEXEC));
    const FileDescriptor said(
        open(log.constData(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600));
    what.streams = {nothing.get(), said.get(), said.get()};
    what.environment = merged(environment(), ownEnvironment());
    what.folder = "/";
    what.network = m_network->host(host.name);
    what.administrator = true;
    what.ownSession = true;
    const Launched launched = launch(what);
    if (launched.process < 0)
        return tl::make_unexpected(launchError(name, launched.error));
    m_hosts.push_back({launched.process, name, FileDescriptor()});
    return {};
}

Result<> LabInit::startCommand()
{
    TRY(m_network->settle());
    Launch what;
    what.program = m_plan.command.first();
    what.arguments = m_plan.command;
    what.environment = merged(environment(), ownEnvironment());
    what.network = m_network->host(m_plan.scenario.workstation);
    what.terminal = m_plan.foreground ? m_plan.terminal : -1;
    const Launched launched = launch(what);
    if (launched.process < 0)
        return tl::make_unexpected(
            launchError(QString::fromLocal8Bit(what.program), launched.error));
    m_command = launched.process;
    return {};
}

/// How long to wait for anything to happen, in milliseconds; -1: until it does.
int LabInit::patience() const
{
    return m_command < 0 ? lookEveryMs : int(m_grace.remainingTime());
}

void LabInit::supervise()
{
    std::vector<pollfd> waiting{
        {m_caller.descriptor(), POLLIN, 0},
        {m_children.descriptor(), POLLIN, 0},
        {m_visitors.get(), POLLIN, 0}};
    for (const HostProcess &host : m_hosts)
        waiting.push_back({host.ready.get(), POLLIN, 0});
    if (poll(waiting.data(), waiting.size(), patience()) < 0 && errno != EINTR)
        return finish({LabMessage::Finished, 1});

    for (size_t i = 0; i < m_hosts.size(); ++i) {
        if (waiting[i + 3].revents)
            m_hosts[i].ready.close(); // It serves, or it has ended; then reap() says so.
    }
    if (waiting[2].revents)
        receiveVisitor(acceptVisitor(m_visitors.get(), m_plan.user));
    while (m_children.next()) { }
    reap();
    if (waiting[0].revents) {
        std::optional<LabMessage> message = m_caller.receive();
        if (!message)
            m_finished = true; // The caller was killed, and all of this goes with it.
        else
            obey(std::move(*message));
    }
    if (m_command < 0 && !m_finished)
        lookWhetherReady();
    if (m_grace.hasExpired()) {
        kill(-m_command, SIGKILL);
        m_grace = QDeadlineTimer(QDeadlineTimer::Forever);
    }
}

void LabInit::lookWhetherReady()
{
    // radvd tells its first news at its start, and then nothing for 3 s: everybody must listen.
    if (!m_advertises && (m_network->isUp() || m_formed.hasExpired())) {
        m_advertises = true;
        for (const ScenarioHost &host : m_plan.scenario.hosts)
            report(startAdvertiser(host));
    }
    const auto serves = [](const HostProcess &host) { return !host.ready.isOpen(); };
    const bool isReady
        = m_advertises && m_network->isFormed() && std::ranges::all_of(m_hosts, serves);
    if (m_finished || (!isReady && !m_formed.hasExpired()))
        return;
    if (!isReady)
        warn(LabInitTr::tr("Not all hosts of the lab have their addresses yet; the command starts "
                           "all the same."));
    report(startCommand());
}

/// Ends the lab when something that it cannot do without has failed.
void LabInit::report(const Result<> &result)
{
    if (result)
        return;
    const Error &error = result.error();
    finish(
        {LabMessage::Failed, qint32(error.kind),
         error.text.toUtf8() + '\0' + error.detail.toUtf8()});
}

void LabInit::obey(LabMessage message)
{
    switch (message.type) {
    case LabMessage::Signal:
        return passOn(message.value);
    case LabMessage::Continue: // Follows on Stopped only, so there is a command.
        if (message.value && m_plan.terminal >= 0)
            tcsetpgrp(m_plan.terminal, m_command);
        kill(-m_command, SIGCONT);
        return;
    case LabMessage::Visitor:
        return receiveVisitor(std::move(message.descriptor));
    default:
        return;
    }
}

void LabInit::passOn(int signal)
{
    if (m_command < 0)
        return finish({LabMessage::Finished, 128 + signal});
    kill(-m_command, signal);
    if (signal == SIGTERM || signal == SIGHUP)
        m_grace.setRemainingTime(graceMs);
}

void LabInit::receiveVisitor(FileDescriptor visitor)
{
    if (!visitor.isOpen() || m_visits.size() >= mostVisits)
        return;
    const pid_t child = fork();
    if (child > 0)
        m_visits.insert(child);
    if (child != 0)
        return;
    m_caller.close();
    m_visitors.close();
    const auto find
        = [this](const QByteArray &host) { return m_network->host(QString::fromUtf8(host)); };
    VisitServer(std::move(visitor), find, environment()).serve();
    _exit(0);
}

void LabInit::reap()
{
    int status = 0;
    pid_t process = -1;
    while ((process = waitpid(-1, &status, WNOHANG | WUNTRACED)) > 0) {
        if (process == m_command && WIFSTOPPED(status))
            (void)m_caller.send({LabMessage::Stopped, 0});
        else if (process == m_command)
            finish({LabMessage::Finished, exitCode(status)});
        else if (!WIFSTOPPED(status) && !m_visits.remove(process))
            hostEnded(process);
    }
}

void LabInit::hostEnded(pid_t process)
{
    const auto found = std::ranges::find(m_hosts, process, &HostProcess::process);
    if (found == m_hosts.end() || m_finished)
        return; // An orphan of the command, adopted.
    QFile log(QLatin1StringView(labFolder) + u'/' + found->name + u".log"_s);
    (void)log.open(QIODevice::ReadOnly);
    log.seek(std::max(qint64(0), log.size() - 500));
    QString said = QString::fromUtf8(log.readAll()).simplified();
    said.removeIf([](QChar c) { return !c.isPrint(); });
    warn(LabInitTr::tr("“%1” of the lab has ended, so the lab is not complete; start it again.")
             .arg(found->name));
    if (!said.isEmpty())
        warn(said);
    m_hosts.erase(found);
}

void LabInit::finish(const LabMessage &message)
{
    (void)m_caller.send(message);
    m_finished = true;
}

} // namespace sixlab
