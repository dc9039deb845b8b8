// SPDX-License-Identifier: GPL-3.0-or-later
#include "record.h"
#include "testlan.h"

#include "discovery/echo.h"
#include "discovery/neighbourtable.h"
#include "discovery/nudge.h"
#include "discovery/pingprogram.h"

#include <QElapsedTimer>

using namespace sixlab;

class TestEcho : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void findsAllByPingProgram();
    void saysWhenEchoIsImpossible_data();
    void saysWhenEchoIsImpossible();
    void findsAllByEchoSocket(); // From here on sockets are open.
    void readsPingOutputStrictly_data();
    void readsPingOutputStrictly();
    void nudgesNeighboursThatKnowUs();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<TestLan> m_lan;
    Host m_other;
    Host m_plain;
    const QStringList m_interfaces{u"lan0"_s};
};

void TestEcho::initTestCase()
{
    m_lan = std::make_unique<TestLan>();
    QVERIFY(m_lan->isUp());
    QVERIFY(m_lan->connectHost(m_other, 2));
    QVERIFY(m_lan->connectHost(m_plain, 3));
}

static const QStringList allByEcho{
    u"2001:db8:77::2"_s, u"2001:db8:77::3"_s, u"fe80::200:5eff:fe00:5302%lan0"_s,
    u"fe80::200:5eff:fe00:5303%lan0"_s};

void TestEcho::findsAllByPingProgram()
{
    Echo echo(m_interfaces);
    Record record(echo);
    QElapsedTimer timer;
    timer.start();
    echo.ask();
    echo.ask(); // Runs no second one beside the first.
    QTRY_COMPARE_WITH_TIMEOUT(record.addresses(), allByEcho, 3000);
    qInfo("all by program after %lld ms", timer.elapsed());
    QVERIFY(record.limits.isEmpty());
}

void TestEcho::saysWhenEchoIsImpossible_data()
{
    QTest::addColumn<QString>("program");
    QTest::newRow("no program") << QString();
    QTest::newRow("a missing program") << m_folder.filePath(u"missing"_s);
    QTest::newRow("a program that fails") << u"/bin/ls"_s;
}

void TestEcho::saysWhenEchoIsImpossible()
{
    QFETCH(QString, program);
    Echo echo(m_interfaces, program);
    Record record(echo);
    echo.ask();
    QTRY_COMPARE_WITH_TIMEOUT(record.limits.size(), 1, 2000);
    echo.ask();
    QCOMPARE(record.limits.size(), 1); // Said once.
    QVERIFY(record.sightings.isEmpty());
}

void TestEcho::findsAllByEchoSocket()
{
    QVERIFY(openPingSockets());
    Echo echo(m_interfaces, QString());
    Record record(echo);
    QElapsedTimer timer;
    timer.start();
    echo.ask();
    QTRY_COMPARE_WITH_TIMEOUT(record.addresses(), allByEcho, 2000);
    qInfo("all by socket after %lld ms", timer.elapsed());
    QVERIFY(record.limits.isEmpty());
}

void TestEcho::readsPingOutputStrictly_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("address");
    QTest::newRow("link-local") << QByteArray(
        "64 bytes from fe80::1%lan0: icmp_seq=1 ttl=64 time=0.05 ms")
                                << u"fe80::1%lan0"_s;
    QTest::newRow("global, duplicate")
        << QByteArray("64 bytes from 2001:db8::1: icmp_seq=1 ttl=64 time=0.05 ms (DUP!)")
        << u"2001:db8::1"_s;
    for (const auto *line :
         {"PING ff02::1%lan0(ff02::1%lan0) from fe80::1%lan0 lan0: 56 data bytes", "",
          "From 2001:db8::1: icmp_seq=1 Destination unreachable: Address unreachable",
          "64 bytes from host (2001:db8::1): icmp_seq=1 ttl=64", "64 bytes from : icmp_seq=1",
          "64 bytes from 192.0.2.1: icmp_seq=1 ttl=64", "x bytes from fe80::1: icmp_seq=1",
          "-1 bytes from fe80::1: icmp_seq=1", "64 bytes from fe80::1%lan0;id: icmp_seq=1",
          "64 bytes from fe80::1", "rtt min/avg/max/mdev = 0.039/0.039/0.039/0.000 ms"})
        QTest::newRow(line) << QByteArray(line) << QString();
}

void TestEcho::readsPingOutputStrictly()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, address);
    QCOMPARE(PingProgram::addressInLine(line).value_or(QHostAddress()).toString(), address);
}

void TestEcho::nudgesNeighboursThatKnowUs()
{
    // The plain host learns our addresses; then we forget its.
    QVERIFY(openPingSockets());
    QVERIFY(m_plain.shell(u"ping -c 1 -w 2 2001:db8:77::1 > /dev/null"_s));
    QVERIFY(m_plain.shell(u"ping -c 1 -w 2 192.0.2.1 > /dev/null"_s));
    QVERIFY(ip(u"neigh flush dev lan0"_s));
    NeighbourTable table(m_interfaces);
    Record record(table);
    table.listen();
    Echo echo(m_interfaces, QString());
    Record echoes(echo);
    echo.ask();
    QTRY_VERIFY_WITH_TIMEOUT(echoes.of(u"2001:db8:77::3"), 2000);
    QVERIFY(!record.of(u"2001:db8:77::3")); // It knew where to send.

    Nudge nudge(m_interfaces, false);
    nudge.consider(*echoes.of(u"2001:db8:77::3"));
    Sighting ipv4 = *echoes.of(u"2001:db8:77::3");
    ipv4.addresses = {QHostAddress(u"192.0.2.3"_s), QHostAddress(u"198.51.100.1"_s)};
    nudge.consider(ipv4); // The second one is not on the link: nothing is sent there.
    QTRY_VERIFY_WITH_TIMEOUT(record.of(u"2001:db8:77::3"), 2000);
    QCOMPARE(record.of(u"2001:db8:77::3")->mac, MacAddress::parse(u"00:00:5e:00:53:03"));
    QTRY_VERIFY_WITH_TIMEOUT(record.of(u"192.0.2.3"), 2000);
}

int main(int argc, char **argv)
{
    return runOnOwnNetwork<TestEcho>(argc, argv);
}

#include "tst_echo.moc"
