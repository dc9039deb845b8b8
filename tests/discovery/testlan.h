// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDebug>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <functional>
#include <memory>
#include <sched.h>
#include <unistd.h>
#include <vector>

using namespace Qt::Literals::StringLiterals;

/// Puts the test into a network and a mount namespace of its own; comes back in there. As a plain
/// user it becomes root of a user namespace.
inline void enterOwnNetwork(char **argv)
{
    constexpr auto mark = "SIXLAB_TEST_OWN_NETWORK";
    if (qEnvironmentVariableIsSet(mark))
        return;
    qputenv(mark, "1");
    const QByteArray flags = geteuid() == 0 ? "-nm" : "-Urnm";
    std::vector<char *> arguments{
        const_cast<char *>("unshare"), const_cast<char *>(flags.constData()),
        const_cast<char *>("--propagation"), const_cast<char *>("private"),
        const_cast<char *>("--")};
    for (; *argv; ++argv)
        arguments.push_back(*argv);
    arguments.push_back(nullptr);
    execvp("unshare", arguments.data());
    qFatal("unshare: %s", std::strerror(errno));
}

inline bool run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    const bool isDone = process.waitForFinished(10'000) && process.exitCode() == 0;
    if (!isDone)
        qWarning().noquote() << program << arguments.join(u' ')
                             << process.readAllStandardError().trimmed();
    return isDone;
}

/// `ip link set lan0 up`, in the test's own namespace.
inline bool ip(const QString &command)
{
    return run(u"ip"_s, command.split(u' ', Qt::SkipEmptyParts));
}

/// A computer: a network namespace that lives as long as this object.
class Host
{
public:
    Host()
    {
        // Ends by itself when its standard input does, so also when the test is killed.
        m_holder.start(u"unshare"_s, {u"-n"_s, u"--"_s, u"cat"_s});
        m_holder.waitForStarted(5000);
        // Not before unshare has made the namespace.
        const QString ours = QFile::symLinkTarget(u"/proc/self/ns/net"_s);
        for (int i = 0; i < 500 && QFile::symLinkTarget(path()) == ours; ++i)
            m_holder.waitForFinished(10);
        // No waiting for duplicate address detection, no noise.
        shell(u"ip link set lo up; cd /proc/sys/net/ipv6/conf; echo 0 > default/accept_dad; "
              "echo 0 > all/accept_dad; echo 0 > default/router_solicitations"_s);
    }

    ~Host()
    {
        for (const auto &daemon : m_daemons) {
            daemon->terminate();
            if (!daemon->waitForFinished(3000))
                daemon->kill();
            daemon->waitForFinished(1000);
        }
        shell(u"ip link del lan0 2> /dev/null || true"_s); // The kernel takes its time with the
                                                           // namespace.
        m_holder.closeWriteChannel();
        m_holder.waitForFinished(3000);
    }

    qint64 pid() const { return m_holder.processId(); }

    /// Does something as if on this host. Sockets that are made there stay there.
    void visit(const std::function<void()> &doThere) const
    {
        QFile home(u"/proc/self/ns/net"_s);
        QFile there(path());
        const bool isThere = home.open(QIODevice::ReadOnly) && there.open(QIODevice::ReadOnly)

            && setns(there.handle(), CLONE_NEWNET) == 0;
        if (!isThere)
            qFatal("Cannot visit the host: %s", std::strerror(errno));
        doThere();
        if (setns(home.handle(), CLONE_NEWNET) != 0)
            qFatal("Cannot come home: %s", std::strerror(errno));
    }

    bool shell(const QString &script) const
    {
        return ::run(u"nsenter"_s, inside({u"sh"_s, u"-ec"_s, script}));
    }

    /// A program that runs as long as the host.
    QProcess &start(const QStringList &command)
    {
        m_daemons.push_back(std::make_unique<QProcess>());
        m_daemons.back()->setProcessChannelMode(QProcess::MergedChannels);
        m_daemons.back()->start(u"nsenter"_s, inside(command));
        m_daemons.back()->waitForStarted(5000);
        return *m_daemons.back();
    }

private:
    QString path() const { return u"/proc/%1/ns/net"_s.arg(pid()); }
    QStringList inside(const QStringList &command) const
    {
        return QStringList{u"--net="_s + path(), u"--"_s} + command;
    }

    QProcess m_holder;
    std::vector<std::unique_ptr<QProcess>> m_daemons;
};

/// A switch in a namespace of its own. The test's interface is `lan0`, and so is each host's.
class TestLan
{
public:
    TestLan()
    {
        m_isUp = ip(u"link set lo up"_s)
            && run(u"sh"_s,
                   {u"-ec"_s,
                    u"cd /proc/sys/net/ipv6/conf; echo 0 > default/accept_dad; "
                    "echo 0 > all/accept_dad; echo 0 > default/router_solicitations"_s})
            && m_switch.shell(u"echo 1 > /proc/sys/net/ipv6/conf/default/disable_ipv6; ip link add "
                              "name switch type bridge mcast_snooping 0; ip link set switch up"_s)
            && ip(u"link add lan0 address 00:00:5e:00:53:01 type veth peer name port0 netns %1"_s
                      .arg(m_switch.pid()))
            && plugIn(u"port0"_s) && ip(u"link set lan0 up"_s)
            && ip(u"addr add 2001:db8:77::1/64 dev lan0"_s)
            && ip(u"addr add 192.0.2.1/24 dev lan0"_s) && run(u"sh"_s, {u"-ec"_s, waitForLan0()});
    }

    bool isUp() const { return m_isUp; }

    /// Host number 2 has 00:00:5e:00:53:02, 2001:db8:77::2 and 192.0.2.2.
    bool connectHost(const Host &host, int number) const
    {
        const QString port = u"port%1"_s.arg(number);
        return m_switch.shell(u"ip link add %1 type veth peer name lan0 address "
                              "00:00:5e:00:53:%2 netns %3"_s.arg(
                                  port, QString::number(number).rightJustified(2, u'0'),
                                  QString::number(host.pid())))
            && plugIn(port)
            && host.shell(u"ip link set lan0 up; ip addr add 2001:db8:77::%1/64 dev lan0; "
                          "ip addr add 192.0.2.%1/24 dev lan0"_s.arg(number))
            && waitForLink(host, port);
    }

private:
    bool plugIn(const QString &port) const
    {
        return m_switch.shell(u"ip link set %1 master switch; ip link set %1 up"_s.arg(port));
    }

    static QString waitUntil(const QString &condition)
    {
        return u"timeout 10 sh -c 'until %1; do sleep 0.05; done'"_s.arg(condition);
    }

    /// The kernel notices a carrier up to a second late, and then makes addresses usable.
    static QString waitForLan0()
    {
        return waitUntil(u"ip link show lan0 | grep -q \"state UP\" "
                         "&& ip -6 addr show dev lan0 | grep -q fe80 "
                         "&& ! ip -6 addr show dev lan0 tentative | grep -q inet6"_s);
    }

    bool waitForLink(const Host &host, const QString &port) const
    {
        return m_switch.shell(
                   waitUntil(u"bridge link show dev %1 | grep -q forwarding"_s.arg(port)))
            && host.shell(waitForLan0());
    }

    Host m_switch;
    bool m_isUp = false;
};

/// Runs a real avahi-daemon on a host: `porch.local`, with a web page and a vendor's service.
/// Mounts over /run and avahi's folder of services, in the test's own mount namespace.
inline bool startAvahi(Host &host, const QTemporaryDir &folder)
{
    const auto write = [](const QString &name, const QByteArray &content) {
        QFile file(name);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    };
    const QString services = u"/etc/avahi/services"_s;
    if (!run(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"none"_s, u"/run"_s})
        || !run(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"none"_s, services})
        || !QDir().mkpath(u"/run/avahi-daemon"_s))
        return false;
    // Avahi insists on a user of its own; a user namespace has but one, root.
    for (const QString &name : {u"passwd"_s, u"group"_s}) {
        const QByteArray content = "root:x:0:0::/:/bin/sh\navahi:x:0:0::/:/bin/sh\n";
        if (!write(folder.filePath(name), name == u"passwd"_s ? content : "root:x:0:\navahi:x:0:\n")
            || !run(u"mount"_s, {u"--bind"_s, folder.filePath(name), u"/etc/"_s + name}))
            return false;
    }
    const QByteArray conf = "[server]\nhost-name=porch\nuse-ipv4=yes\nuse-ipv6=yes\n"
                            "enable-dbus=no\nallow-interfaces=lan0\n"
                            "[publish]\npublish-workstation=yes\npublish-hinfo=no\n";
    const QByteArray service
        = "<?xml version=\"1.0\"?><!DOCTYPE service-group SYSTEM \"avahi-service.dtd\">"
          "<service-group><name>Porch camera 2.0</name>"
          "<service><type>_http._tcp</type><port>8080</port>"
          "<txt-record>path=/index.html</txt-record></service>"
          "<service><type>_lumen-video._tcp</type><port>554</port>"
          "<txt-record>MACAddress=00005e005302</txt-record></service></service-group>";
    const QString confFile = folder.filePath(u"avahi.conf"_s);
    if (!write(confFile, conf) || !write(services + u"/porch.service"_s, service))
        return false;
    QProcess &daemon = host.start(
        {u"avahi-daemon"_s, u"-f"_s, confFile, u"--no-drop-root"_s, u"--no-chroot"_s,
         u"--no-rlimits"_s, u"--no-proc-title"_s});
    // It makes sure of its names before it announces them.
    QByteArray output;
    while (!output.contains("successfully established") && daemon.waitForReadyRead(5000))
        output += daemon.readAll();
    if (!output.contains("successfully established")) {
        qWarning().noquote() << output;
        return false;
    }
    return true;
}

/// A new network namespace has them closed, as Debian has. Not to be closed again: a user namespace
/// knows one group only, and the kernel wants two numbers for "nobody".
inline bool openPingSockets()
{
    QFile range(u"/proc/sys/net/ipv4/ping_group_range"_s);
    return range.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && range.write("0 0") == 3;
}

/// The main() of a test that needs a LAN.
template <typename Test>
int runOnOwnNetwork(int argc, char **argv)
{
    enterOwnNetwork(argv);
    QCoreApplication application(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}
