// SPDX-License-Identifier: GPL-3.0-or-later
#include "record.h"
#include "testlan.h"

#include "discovery/rawprobe.h"

#include <QElapsedTimer>

#include <csignal>

using namespace sixlab;

/// The source with the real helper, against real kernels.
class TestRawProbe : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void findsTheAddressesOfAFirewalledHost();
    void sweepsIpv4WhenItMay();
    void asksForWhatOthersSaw();
    void onlyListensUntilAsked();
    void reportsAClaimOnceNobodyObjected();
    void readsWholeRouterAdvertisements();
    void saysWhatIsMissed_data();
    void saysWhatIsMissed();
    void startsTheHelperOnceMore();
    void givesUpAHelperThatTalksNonsense();

private:
    QString script(const QByteArray &text);

    std::unique_ptr<TestLan> m_lan;
    Host m_firewalled;
    Host m_plain;
    QTemporaryDir m_folder;
    const QStringList m_interfaces{u"lan0"_s};
    const QString m_helper = QStringLiteral(SIXLAB_NETHELPER);
};

static constexpr auto eui64Global = u"2001:db8:77:0:200:5eff:fe00:5302";

void TestRawProbe::initTestCase()
{
    m_lan = std::make_unique<TestLan>();
    QVERIFY(m_lan->isUp());
    QVERIFY(m_lan->connectHost(m_firewalled, 2));
    QVERIFY(m_lan->connectHost(m_plain, 3));
    QVERIFY(m_firewalled.shell(
        u"ip addr add 2001:db8:77:0:200:5eff:fe00:5302/64 dev lan0 nodad; "
        "ip addr add 2001:db8:77::192:0:2:2/64 dev lan0 nodad; "
        "nft 'table inet t { chain i { type filter hook input priority 0; policy drop; "
        "icmpv6 type { mld-listener-query, nd-neighbor-solicit, nd-neighbor-advert } accept; }; "
        "chain o { type filter hook output priority 0; policy drop; "
        "icmpv6 type { mld2-listener-report, nd-neighbor-solicit, nd-neighbor-advert } accept; }; "
        "}'"_s));
}

QString TestRawProbe::script(const QByteArray &text)
{
    static int number = 0;
    QFile file(m_folder.filePath(u"helper's %1"_s.arg(++number)));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("#!/bin/sh\n" + text + '\n');
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return file.fileName();
}

void TestRawProbe::findsTheAddressesOfAFirewalledHost()
{
    RawProbe probe(m_interfaces, m_helper);
    Record record(probe);
    QElapsedTimer timer;
    timer.start();
    probe.listen();
    QVERIFY(probe.isUsable());
    probe.ask();
    QVERIFY(probe.isBusy());
    const QString linkLocal = u"fe80::200:5eff:fe00:5302%lan0"_s;
    QTRY_VERIFY_WITH_TIMEOUT(record.of(linkLocal), 3000);
    qInfo("by MLD after %lld ms", timer.elapsed());
    // Those that its groups predict: by hand, by its MAC, and by its IPv4 address once that is
    // known.
    QTRY_VERIFY_WITH_TIMEOUT(record.of(u"2001:db8:77::2"), 3000);
    QTRY_VERIFY_WITH_TIMEOUT(record.of(eui64Global), 3000);
    QVERIFY(!record.of(u"2001:db8:77::192:0:2:2"));
    Sighting arp;
    arp.interface = u"lan0"_s;
    arp.mac = MacAddress::parse(u"00:00:5e:00:53:02");
    arp.addresses = {QHostAddress(u"192.0.2.2"_s)};
    probe.consider(arp);
    QTRY_VERIFY_WITH_TIMEOUT(record.of(u"2001:db8:77::192:0:2:2"), 3000);
    QTRY_VERIFY_WITH_TIMEOUT(record.of(u"2001:db8:77::3"), 3000); // And the host without walls.
    QTRY_VERIFY_WITH_TIMEOUT(!probe.isBusy(), 3000);
    for (const Sighting &sighting : std::as_const(record.sightings)) {
        QCOMPARE(sighting.source, Source::Raw);
        QCOMPARE(sighting.interface, u"lan0"_s);
        QVERIFY(sighting.mac && !sighting.isRouter && sighting.at.isValid());
        QVERIFY(sighting.mac != MacAddress::parse(u"00:00:5e:00:53:01")); // Not ourselves.
    }
    QCOMPARE(record.of(linkLocal)->mac, MacAddress::parse(u"00:00:5e:00:53:02"));
    QVERIFY(record.limits.isEmpty());
    // Repeats are not said again within a scan.
    const auto count = record.sightings.size();
    QCOMPARE(count, record.addresses().size());
}

void TestRawProbe::sweepsIpv4WhenItMay()
{
    RawProbe probe(m_interfaces, m_helper);
    Record record(probe);
    probe.listen();
    probe.setIpv4Sweep(true);
    probe.ask();
    QVERIFY(probe.isBusy());
    QTRY_VERIFY_WITH_TIMEOUT(record.of(u"192.0.2.2") && record.of(u"192.0.2.3"), 3000);
    QTRY_VERIFY_WITH_TIMEOUT(!probe.isBusy(), 5000);
    QCOMPARE(record.of(u"192.0.2.2")->mac, MacAddress::parse(u"00:00:5e:00:53:02"));
}

void TestRawProbe::asksForWhatOthersSaw()
{
    // A host that does not even report its groups.
    QVERIFY(m_firewalled.shell(u"nft 'add table inet q; add chain inet q o "
                               "{ type filter hook output priority -1; }; "
                               "add rule inet q o icmpv6 type mld2-listener-report drop'"_s));
    RawProbe probe(m_interfaces, m_helper);
    Record record(probe);
    probe.listen();
    probe.ask();
    Sighting seen;
    seen.interface = u"lan0"_s;
    seen.mac = MacAddress::parse(u"00:00:5e:00:53:02");
    seen.addresses = {QHostAddress(u"192.0.2.2"_s)};
    probe.consider(seen);
    QTRY_VERIFY_WITH_TIMEOUT(record.of(eui64Global), 3000);
    QVERIFY(record.of(u"fe80::200:5eff:fe00:5302%lan0"));
    // One of which only the address is known.
    QVERIFY(!record.of(u"2001:db8:77::192:0:2:2"));
    Sighting bare;
    bare.interface = u"lan0"_s;
    bare.addresses = {QHostAddress(u"2001:db8:77::192:0:2:2"_s)};
    probe.consider(bare);
    QTRY_VERIFY_WITH_TIMEOUT(record.of(u"2001:db8:77::192:0:2:2"), 3000);
    QCOMPARE(record.of(u"2001:db8:77::192:0:2:2")->mac, seen.mac);
    QVERIFY(m_firewalled.shell(u"nft delete table inet q"_s));
}

void TestRawProbe::onlyListensUntilAsked()
{
    RawProbe probe(m_interfaces, m_helper);
    Record record(probe);
    probe.listen();
    Sighting seen;
    seen.interface = u"lan0"_s;
    seen.mac = MacAddress::parse(u"00:00:5e:00:53:02");
    probe.consider(seen);
    QVERIFY(!probe.isBusy());
    // Another host is asked for an address; that it exists is heard without a question.
    QTRY_VERIFY_WITH_TIMEOUT(
        (m_plain.shell(u"ip -6 neigh flush dev lan0; "
                       "ping -6 -c 1 -W 1 2001:db8:77::abcd > /dev/null || true"_s),
         record.of(u"2001:db8:77::3")),
        8000);
    QCOMPARE(record.of(u"2001:db8:77::3")->mac, MacAddress::parse(u"00:00:5e:00:53:03"));
}

void TestRawProbe::reportsAClaimOnceNobodyObjected()
{
    RawProbe probe(m_interfaces, m_helper);
    Record record(probe);
    probe.listen();
    probe.ask(); // Once that is answered it listens.
    QTRY_VERIFY_WITH_TIMEOUT(record.of(u"2001:db8:77::2"), 3000);
    QVERIFY(m_plain.shell(
        u"cd /proc/sys/net/ipv6/conf; echo 1 > all/accept_dad; echo 1 > lan0/accept_dad; "
        "ip addr add 2001:db8:77:0:4444:3333:2222:1111/64 dev lan0; "
        "ip addr add 2001:db8:77::2/64 dev lan0"_s)); // The second one is taken.
    QTRY_VERIFY_WITH_TIMEOUT(record.of(u"2001:db8:77:0:4444:3333:2222:1111"), 5000);
    for (const Sighting &sighting : std::as_const(record.sightings)) {
        if (sighting.addresses.contains(QHostAddress(u"2001:db8:77::2"_s)))
            QCOMPARE(sighting.mac, MacAddress::parse(u"00:00:5e:00:53:02"));
    }
}

void TestRawProbe::readsWholeRouterAdvertisements()
{
    Host router;
    QVERIFY(m_lan->connectHost(router, 4));
    QFile conf(m_folder.filePath(u"radvd.conf"_s));
    QVERIFY(conf.open(QIODevice::WriteOnly));
    conf.write("interface lan0 { AdvSendAdvert on; MinRtrAdvInterval 3; MaxRtrAdvInterval 4; "
               "AdvDefaultPreference high; prefix 2001:db8:77::/64 {}; "
               "RDNSS 2001:db8:77::53 {}; };");
    conf.close();
    RawProbe probe(m_interfaces, m_helper);
    QList<Sighting> routers;
    connect(&probe, &RawProbe::sighted, this, [&routers](const Sighting &sighting) {
        if (sighting.advertisement)
            routers.append(sighting);
    });
    probe.listen();
    probe.ask();
    QVERIFY(router.shell(u"echo 1 > /proc/sys/net/ipv6/conf/all/forwarding"_s));
    router.start(
        {u"radvd"_s, u"-n"_s, u"-C"_s, conf.fileName(), u"-p"_s, m_folder.filePath(u"pid"_s)});
    QTRY_VERIFY_WITH_TIMEOUT(!routers.isEmpty(), 10'000);
    const Sighting &seen = routers.constFirst();
    QVERIFY(seen.isRouter);
    QCOMPARE(seen.mac, MacAddress::parse(u"00:00:5e:00:53:04"));
    QCOMPARE(seen.addresses.constFirst().toString(), u"fe80::200:5eff:fe00:5304%lan0"_s);
    QCOMPARE(seen.advertisement->preference, 1);
    QCOMPARE(seen.advertisement->prefixes.size(), 1);
    QCOMPARE(seen.advertisement->prefixes[0].prefix.toString(), u"2001:db8:77::/64"_s);
    QCOMPARE(seen.advertisement->resolvers.size(), 1);
}

void TestRawProbe::saysWhatIsMissed_data()
{
    QTest::addColumn<QString>("helper");
    QTest::addColumn<QString>("command");
    QTest::newRow("not installed") << QString() << QString();
    QTest::newRow("not there") << m_folder.filePath(u"none"_s) << QString();
    // A real one without the right, at a path that a shell would misread.
    const QString forbidden = script("exec setpriv --bounding-set=-net_raw " SIXLAB_NETHELPER);
    QTest::newRow("not permitted")
        << forbidden
        << u"sudo setcap cap_net_raw=ep '%1'"_s.arg(QString(forbidden).replace(u"'"_s, u"'\\''"_s));
    const QString notRunnable = m_folder.filePath(u"file"_s);
    QFile(notRunnable).open(QIODevice::WriteOnly);
    QTest::newRow("no program") << notRunnable
                                << u"sudo setcap cap_net_raw=ep '%1'"_s.arg(notRunnable);
}

void TestRawProbe::saysWhatIsMissed()
{
    QFETCH(QString, helper);
    QFETCH(QString, command);
    RawProbe probe(m_interfaces, helper);
    QList<bool> usable;
    connect(&probe, &RawProbe::usableChanged, this, [&usable](bool is) { usable.append(is); });
    QList<Limitation> limits;
    connect(&probe, &RawProbe::limited, this, [&limits](const Limitation &limitation) {
        limits.append(limitation);
    });
    probe.listen();
    probe.ask();
    QTRY_COMPARE_WITH_TIMEOUT(limits.size(), 1, 5000);
    QCOMPARE(limits[0].command, command);
    QVERIFY(!limits[0].text.isEmpty());
    QVERIFY(!probe.isUsable() && !probe.isBusy());
    probe.ask();
    QCOMPARE(limits.size(), 1);
    QVERIFY(!usable.isEmpty() && !usable.contains(true));
}

/// The processes that this one started and that still run.
static QList<int> childProcesses()
{
    QFile file(u"/proc/self/task/%1/children"_s.arg(getpid()));
    QList<int> all;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &number : file.readAll().simplified().split(' '))
            all.append(number.toInt());
    }
    return all;
}

void TestRawProbe::startsTheHelperOnceMore()
{
    const QList<int> before = childProcesses();
    RawProbe probe(m_interfaces, m_helper);
    Record record(probe);
    QList<bool> usable;
    connect(&probe, &RawProbe::usableChanged, this, [&usable](bool is) { usable.append(is); });
    probe.listen();
    QTRY_COMPARE_WITH_TIMEOUT(usable, QList<bool>{true}, 5000);
    const auto helper = [&before] {
        for (const int child : childProcesses()) {
            if (!before.contains(child))
                return child;
        }
        return 0;
    };
    const int first = helper();
    QVERIFY(first > 0);
    QCOMPARE(kill(first, SIGKILL), 0);
    QTRY_VERIFY_WITH_TIMEOUT(helper() != 0 && helper() != first, 5000);
    probe.ask();
    QTRY_VERIFY_WITH_TIMEOUT(record.of(u"2001:db8:77::2"), 5000);
    QVERIFY(record.limits.isEmpty());
    QCOMPARE(usable, (QList<bool>{true, true}));
    QCOMPARE(kill(helper(), SIGKILL), 0);
    QTRY_COMPARE_WITH_TIMEOUT(record.limits.size(), 1, 5000);
    QVERIFY(!probe.isUsable());
    QVERIFY(!usable.constLast());
}

void TestRawProbe::givesUpAHelperThatTalksNonsense()
{
    RawProbe probe(m_interfaces, script("exec yes nonsense"));
    Record record(probe);
    probe.listen();
    QTRY_COMPARE_WITH_TIMEOUT(record.limits.size(), 1, 5000);
    QVERIFY(record.sightings.isEmpty());
}

int main(int argc, char **argv)
{
    return runOnOwnNetwork<TestRawProbe>(argc, argv);
}

#include "tst_rawprobe.moc"
