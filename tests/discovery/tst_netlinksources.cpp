// SPDX-License-Identifier: GPL-3.0-or-later
#include "record.h"
#include "testlan.h"

#include "discovery/neighbourtable.h"

using namespace sixlab;

class TestNetlinkSources : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readsTheNeighbourTable_data();
    void readsTheNeighbourTable();
    void hearsNewNeighbours();
    void losesNothingWhenEventsOverflow();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<TestLan> m_lan;
    Host m_plain;
    const QStringList m_interfaces{u"lan0"_s};
};

void TestNetlinkSources::initTestCase()
{
    m_lan = std::make_unique<TestLan>();
    QVERIFY(m_lan->isUp());
    QVERIFY(m_lan->connectHost(m_plain, 3));
}

void TestNetlinkSources::readsTheNeighbourTable_data()
{
    QTest::addColumn<QString>("entry");
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isSeen");
    QTest::addColumn<bool>("isRouter");
    const QString mac = u" lladdr 00:00:5e:00:53:99 dev lan0 nud "_s;
    QTest::newRow("stale") << u"2001:db8:77::a0"_s + mac + u"stale"_s << u"2001:db8:77::a0"_s
                           << true << false;
    QTest::newRow("reachable") << u"2001:db8:77::a1"_s + mac + u"reachable"_s
                               << u"2001:db8:77::a1"_s << true << false;
    QTest::newRow("permanent") << u"2001:db8:77::a2"_s + mac + u"permanent"_s
                               << u"2001:db8:77::a2"_s << true << false;
    QTest::newRow("a router") << u"fe80::a3"_s + mac + u"stale router"_s << u"fe80::a3%lan0"_s
                              << true << true;
    QTest::newRow("IPv4") << u"192.0.2.99"_s + mac + u"stale"_s << u"192.0.2.99"_s << true << false;
    QTest::newRow("noarp") << u"2001:db8:77::a4"_s + mac + u"noarp"_s << u"2001:db8:77::a4"_s
                           << false << false;
    QTest::newRow("failed") << u"2001:db8:77::a5 dev lan0 nud failed"_s << u"2001:db8:77::a5"_s
                            << false << false;
    QTest::newRow("no MAC") << u"2001:db8:77::a6 lladdr 00:00:00:00:00:00 dev lan0 nud stale"_s
                            << u"2001:db8:77::a6"_s << false << false;
}

void TestNetlinkSources::readsTheNeighbourTable()
{
    QFETCH(QString, entry);
    QFETCH(QString, address);
    QFETCH(bool, isSeen);
    QFETCH(bool, isRouter);
    QVERIFY(ip(u"neigh replace "_s + entry));
    QVERIFY(ip(u"neigh replace 2001:db8:77::ff lladdr 00:00:5e:00:53:98 dev lan0 nud stale"_s));
    NeighbourTable table(m_interfaces);
    Record record(table);
    table.listen();
    // Once IPv4 came, all of IPv6 did: families are asked for in turn.
    QVERIFY(ip(u"neigh replace 192.0.2.98 lladdr 00:00:5e:00:53:98 dev lan0 nud stale"_s));
    QTRY_VERIFY_WITH_TIMEOUT(record.of(u"2001:db8:77::ff") && record.of(u"192.0.2.98"), 2000);
    const Sighting *seen = record.of(address);
    QCOMPARE(seen != nullptr, isSeen);
    if (seen) {
        QCOMPARE(seen->mac, MacAddress::parse(u"00:00:5e:00:53:99"));
        QCOMPARE(seen->isRouter, isRouter);
        QCOMPARE(seen->interface, u"lan0"_s);
        QVERIFY(qAbs(seen->at.msecsTo(QDateTime::currentDateTimeUtc())) < 5000);
    }
    QVERIFY(ip(u"neigh del "_s + entry.section(u' ', 0, 0) + u" dev lan0"_s));
}

void TestNetlinkSources::hearsNewNeighbours()
{
    QVERIFY(ip(u"neigh flush dev lan0"_s));
    NeighbourTable table(m_interfaces);
    Record record(table);
    table.listen();
    QVERIFY(m_plain.shell(u"ping -c 1 -w 2 2001:db8:77::1 > /dev/null"_s));
    QTRY_VERIFY_WITH_TIMEOUT(record.of(u"2001:db8:77::3"), 2000);
    QCOMPARE(record.of(u"2001:db8:77::3")->mac, MacAddress::parse(u"00:00:5e:00:53:03"));
    QVERIFY(m_plain.shell(u"ping -c 1 -w 2 192.0.2.1 > /dev/null"_s));
    QTRY_VERIFY_WITH_TIMEOUT(record.of(u"192.0.2.3"), 2000);
}

void TestNetlinkSources::losesNothingWhenEventsOverflow()
{
    QVERIFY(ip(u"neigh replace 192.0.2.3 lladdr 00:00:5e:00:53:03 dev lan0 nud stale"_s));
    NeighbourTable table(m_interfaces);
    Record record(table);
    table.listen();
    QTRY_VERIFY_WITH_TIMEOUT(record.of(u"192.0.2.3"), 2000); // The first dump is through.

    // Far more events than the socket holds, while nobody reads. The last ones give other MACs.
    constexpr int entries = 300;
    QFile batch(m_folder.filePath(u"batch"_s));
    QVERIFY(batch.open(QIODevice::WriteOnly));
    for (int round = 0; round <= 60; ++round) {
        const QString rest = u" lladdr 00:00:5e:00:53:%1 dev lan0 nud %2\n"_s.arg(
            round == 60 ? u"77"_s : u"66"_s, round % 2 ? u"reachable"_s : u"stale"_s);
        for (int i = 1; i <= entries; ++i)
            batch.write((u"neigh replace 2001:db8:77::f:%1"_s.arg(i, 0, 16) + rest).toLatin1());
    }
    batch.close();
    QVERIFY(run(u"ip"_s, {u"-batch"_s, batch.fileName()}));

    const auto isAllNew = [&record] {
        for (int i = 1; i <= entries; ++i) {
            const Sighting *seen = record.of(u"2001:db8:77::f:%1"_s.arg(i, 0, 16));
            if (!seen || seen->mac != MacAddress::parse(u"00:00:5e:00:53:77"))
                return false;
        }
        return true;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isAllNew(), 10'000);
    qInfo("%lld of %d events were heard", qint64(record.sightings.size()), 61 * entries);
    QVERIFY(ip(u"neigh flush dev lan0"_s));
}

int main(int argc, char **argv)
{
    return runOnOwnNetwork<TestNetlinkSources>(argc, argv);
}

#include "tst_netlinksources.moc"
