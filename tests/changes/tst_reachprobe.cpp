// SPDX-License-Identifier: GPL-3.0-or-later
#include "changes/systemreachprobe.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTcpServer>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace sixlab;
using Answer = ReachProbe::Answer;

static const QHostAddress mine(u"2001:db8:5::1"_s);
static const QHostAddress silent(u"2001:db8:5::2"_s);
static const QHostAddress elsewhere(u"2001:db8:6::1"_s);
static const QHostAddress unreachable(u"2001:db8:7::1"_s);

/// Runs in a network namespace of its own, so that nothing reaches a real network.
class TestReachProbe : public QObject
{
    Q_OBJECT

private slots:
    void reachesAnOpenPort();
    void takesARefusalForAnAnswer();
    void knowsWhenThereIsNoRoute();
    void givesUpAtTheDeadline();
    void stopsWhenAsked();

private:
    std::stop_source m_stop;
};

static Answer reach(
    const QHostAddress &address, quint16 port, std::chrono::milliseconds deadline = 3000ms,
    const std::stop_token &stop = {})
{
    SystemReachProbe probe;
    return probe.reach(address, port, deadline, stop);
}

void TestReachProbe::reachesAnOpenPort()
{
    QTcpServer server;
    QVERIFY(server.listen(mine));
    QCOMPARE(reach(mine, server.serverPort()), Answer::Reached);
}

void TestReachProbe::takesARefusalForAnAnswer()
{
    QCOMPARE(reach(mine, 9), Answer::Reached);
}

void TestReachProbe::knowsWhenThereIsNoRoute()
{
    QCOMPARE(reach(elsewhere, 80), Answer::NoRoute);
    QCOMPARE(reach(unreachable, 80), Answer::NoRoute);
}

void TestReachProbe::givesUpAtTheDeadline()
{
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(reach(silent, 80, 300ms), Answer::NotReached);
    QVERIFY(clock.elapsed() < 2000);
}

void TestReachProbe::stopsWhenAsked()
{
    m_stop.request_stop();
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(reach(silent, 80, 60'000ms, m_stop.get_token()), Answer::NotReached);
    QVERIFY(clock.elapsed() < 2000);
}

/// Starts this program again where there is a link of which the far end is silent.
static int runInNamespace(const QStringList &arguments)
{
    const QString setup = u"ip link set lo up && ip link add near type veth peer name far && "
                          "ip link set near up && ip link set far up && "
                          "ip -6 addr add 2001:db8:5::1/64 dev near nodad && "
                          "ip -6 route add unreachable 2001:db8:7::/64 && exec \"$@\""_s;
    qputenv("SIXLAB_TEST_INSIDE", "1");
    return QProcess::execute(
        u"unshare"_s,
        QStringList{
            u"--user"_s, u"--map-root-user"_s, u"--net"_s, u"sh"_s, u"-ec"_s, setup, u"sh"_s}
            + arguments);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (!qEnvironmentVariableIsSet("SIXLAB_TEST_INSIDE"))
        return runInNamespace(
            QStringList{application.applicationFilePath()} + application.arguments().mid(1));
    TestReachProbe test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_reachprobe.moc"
