// SPDX-License-Identifier: GPL-3.0-or-later
#include "testlan.h"

#include "api/interfaceaddress.h"
#include "discovery/advertisements.h"
#include "discovery/discovery.h"
#include "discovery/echo.h"
#include "discovery/mdnsbrowser.h"
#include "discovery/neighbourtable.h"
#include "discovery/nudge.h"
#include "discovery/ownaddresses.h"
#include "discovery/pingprogram.h"
#include "inventory/folding.h"
#include "inventory/identity.h"

#include <QElapsedTimer>
#include <QNetworkInterface>
#include <QTest>
#include <QUdpSocket>

#include <algorithm>

using namespace sixlab;

/// What a source reported.
class Record
{
public:
    explicit Record(DiscoverySource &source)
    {
        QObject::connect(&source, &DiscoverySource::sighted, [this](const Sighting &sighting) {
            sightings.append(sighting);
        });
        QObject::connect(&source, &DiscoverySource::limited, [this](const QString &reason) {
            limits.append(reason);
        });
    }

    const Sighting *of(QStringView address) const
    {
        const QHostAddress wanted = parseAddress(address).value();
        const auto found = std::find_if(
            sightings.crbegin(), sightings.crend(),
            [&wanted](const Sighting &sighting) { return sighting.addresses.contains(wanted); });
        return found == sightings.crend() ? nullptr : &*found;
    }

    /// Addresses, sorted, each once.
    QStringList addresses() const
    {
        QSet<QString> all;
        for (const Sighting &sighting : sightings) {
            for (const QHostAddress &address : sighting.addresses)
                all.insert(address.toString());
        }
        QStringList sorted(all.begin(), all.end());
        sorted.sort();
        return sorted;
    }

    QList<Sighting> sightings;
    QStringList limits;
};

class TestDiscovery : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void passiveSendsNothing();
    void readsTheNeighbourTable_data();
    void readsTheNeighbourTable();
    void hearsNewNeighbours();
    void losesNothingWhenEventsOverflow();
    void findsRoutersByRoutes();
    void findsRoutersByAdvertisements();
    void knowsThisMachine();
    void findsAllByPingProgram();
    void saysWhenEchoIsImpossible_data();
    void saysWhenEchoIsImpossible();
    void findsAllByEchoSocket(); // From here on they are open.
    void readsPingOutputStrictly_data();
    void readsPingOutputStrictly();
    void browsesARealResponder();
    void browsesBesideAnotherUserOfThePort();
    void browsesWhereThePortIsTaken();
    void nudgesNeighboursThatKnowUs();
    void completesInTimeAndKnowsEveryDevice();
    void scansAgain();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<TestLan> m_lan;
    Host m_camera; ///< Runs avahi.
    Host m_plain;
    const QStringList m_interfaces{u"lan0"_s};
};

static const QStringList allByEcho{
    u"2001:db8:77::2"_s, u"2001:db8:77::3"_s, u"fe80::200:5eff:fe00:5302%lan0"_s,
    u"fe80::200:5eff:fe00:5303%lan0"_s};

/// A new network namespace has them closed, as Debian has. Not to be closed again: a user namespace
/// knows one group only, and the kernel wants two numbers for "nobody".
static bool openPingSockets()
{
    QFile range(u"/proc/sys/net/ipv4/ping_group_range"_s);
    return range.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && range.write("0 0") == 3;
}

void TestDiscovery::initTestCase()
{
    m_lan = std::make_unique<TestLan>();
    QVERIFY(m_lan->isUp());
    QVERIFY(m_lan->connectHost(m_camera, 2));
    QVERIFY(m_lan->connectHost(m_plain, 3));
    QVERIFY(startAvahi(m_camera, m_folder));
}

static qint64 packetsSent()
{
    QFile file(u"/proc/net/dev"_s);
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.trimmed().startsWith("lan0:"))
            return line.simplified().split(' ').value(10).toLongLong();
    }
    return -1;
}

/// True when this machine has sent nothing for 1.5 s. The kernel reports its multicast groups for
/// some seconds after an interface went up.
static bool isQuiet()
{
    static qint64 last = -1;
    static QElapsedTimer since;
    if (const qint64 now = packetsSent(); now != last) {
        last = now;
        since.start();
    }
    return since.hasExpired(1500);
}

void TestDiscovery::passiveSendsNothing()
{
    QTRY_VERIFY_WITH_TIMEOUT(isQuiet(), 20'000);
    const qint64 before = packetsSent();
    QVERIFY(before > 0);
    Discovery discovery({m_interfaces, true, {}});
    QList<Sighting> sightings;
    connect(&discovery, &Discovery::sighted, this, [&](const Sighting &sighting) {
        sightings.append(sighting);
    });
    discovery.start();
    QTRY_VERIFY_WITH_TIMEOUT(discovery.isComplete(), 5000);
    QCOMPARE(packetsSent(), before);
    QVERIFY(!sightings.isEmpty()); // Itself, at least.
}

void TestDiscovery::readsTheNeighbourTable_data()
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

void TestDiscovery::readsTheNeighbourTable()
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

void TestDiscovery::hearsNewNeighbours()
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

void TestDiscovery::losesNothingWhenEventsOverflow()
{
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

void TestDiscovery::findsRoutersByRoutes()
{
    QVERIFY(ip(u"-6 route add default via fe80::b1 dev lan0 metric 5000"_s));
    QVERIFY(ip(u"-6 route add default metric 6000 nexthop via fe80::b2 dev lan0 nexthop via "
               "fe80::b3 dev lan0"_s));
    Advertisements routes(m_interfaces);
    Record record(routes);
    routes.listen();
    QTRY_COMPARE_WITH_TIMEOUT(
        record.addresses(),
        (QStringList{u"fe80::b1%lan0"_s, u"fe80::b2%lan0"_s, u"fe80::b3%lan0"_s}), 2000);
    QVERIFY(ip(u"route add default via 192.0.2.254 dev lan0"_s));
    QTRY_VERIFY_WITH_TIMEOUT(record.of(u"192.0.2.254"), 2000);
    QVERIFY(std::ranges::all_of(record.sightings, &Sighting::isRouter));
    QVERIFY(ip(u"-6 route flush default"_s));
    QVERIFY(ip(u"route flush default"_s));
}

void TestDiscovery::findsRoutersByAdvertisements()
{
    Host router;
    QVERIFY(m_lan->connectHost(router, 4));
    QFile conf(m_folder.filePath(u"radvd.conf"_s));
    QVERIFY(conf.open(QIODevice::WriteOnly));
    // No default router: only its DNS option tells of it.
    conf.write("interface lan0 { AdvSendAdvert on; MinRtrAdvInterval 3; MaxRtrAdvInterval 4; "
               "AdvDefaultLifetime 0; RDNSS 2001:db8:77::4 { }; };");
    conf.close();
    Advertisements advertisements(m_interfaces);
    Record record(advertisements);
    advertisements.listen();
    QVERIFY(router.shell(u"echo 1 > /proc/sys/net/ipv6/conf/all/forwarding"_s));
    router.start(
        {u"radvd"_s, u"-n"_s, u"-m"_s, u"stderr"_s, u"-C"_s, conf.fileName(), u"-p"_s,
         m_folder.filePath(u"radvd.pid"_s)});
    QTRY_VERIFY_WITH_TIMEOUT(record.of(u"fe80::200:5eff:fe00:5304%lan0"), 10'000);
    QVERIFY(record.of(u"fe80::200:5eff:fe00:5304%lan0")->isRouter);
    QCOMPARE(record.addresses().size(), 1);
}

void TestDiscovery::knowsThisMachine()
{
    OwnAddresses own(m_interfaces);
    Record record(own);
    own.listen();
    QCOMPARE(record.sightings.size(), 1);
    QVERIFY(record.sightings[0].isSelf);
    QCOMPARE(record.sightings[0].mac, MacAddress::parse(u"00:00:5e:00:53:01"));
    QCOMPARE(
        record.addresses(),
        (QStringList{u"192.0.2.1"_s, u"2001:db8:77::1"_s, u"fe80::200:5eff:fe00:5301%lan0"_s}));
    QVERIFY(ip(u"addr add 2001:db8:77::11/64 dev lan0"_s));
    QTRY_VERIFY_WITH_TIMEOUT(record.of(u"2001:db8:77::11"), 2000);
    QVERIFY(ip(u"addr del 2001:db8:77::11/64 dev lan0"_s));
    QTRY_VERIFY_WITH_TIMEOUT(record.sightings.last().addresses.size() == 3, 2000);
}

void TestDiscovery::findsAllByPingProgram()
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

void TestDiscovery::saysWhenEchoIsImpossible_data()
{
    QTest::addColumn<QString>("program");
    QTest::newRow("no program") << QString();
    QTest::newRow("a missing program") << m_folder.filePath(u"missing"_s);
    QTest::newRow("a program that fails") << u"/bin/ls"_s;
}

void TestDiscovery::saysWhenEchoIsImpossible()
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

void TestDiscovery::findsAllByEchoSocket()
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

void TestDiscovery::readsPingOutputStrictly_data()
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

void TestDiscovery::readsPingOutputStrictly()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, address);
    QCOMPARE(PingProgram::addressInLine(line).value_or(QHostAddress()).toString(), address);
}

static const Service *find(const Sighting &sighting, QStringView type)
{
    const auto found = std::ranges::find_if(
        sighting.services, [type](const Service &service) { return service.type == type; });
    return found == sighting.services.end() ? nullptr : &*found;
}

/// Asks again and again, as Discovery does: a responder does not repeat itself within a second.
class Asking
{
public:
    explicit Asking(DiscoverySource &source)
    {
        source.listen();
        source.ask();
        QObject::connect(&m_timer, &QTimer::timeout, &source, &DiscoverySource::ask);
        m_timer.start(std::chrono::milliseconds(500));
    }

private:
    QTimer m_timer;
};

/// True when all that the camera announces has come.
static bool knowsTheCamera(const Record &record)
{
    const Sighting *camera = record.of(u"2001:db8:77::2"); // Avahi keeps its link-local one back.
    return camera && find(*camera, u"_http._tcp") && find(*camera, u"_lumen-video._tcp");
}

void TestDiscovery::browsesARealResponder()
{
    MdnsBrowser browser(m_interfaces, {});
    Record record(browser);
    QElapsedTimer timer;
    timer.start();
    const Asking asking(browser);
    QTRY_VERIFY_WITH_TIMEOUT(knowsTheCamera(record), 3000);
    qInfo("all of the camera after %lld ms", timer.elapsed());
    const Sighting camera = *record.of(u"2001:db8:77::2");
    QCOMPARE(camera.hostName, u"porch"_s);
    QCOMPARE(camera.source, Source::Mdns);
    QCOMPARE(
        *find(camera, u"_http._tcp"),
        (Service{u"_http._tcp"_s, u"Porch camera 2.0"_s, 8080, {{u"path"_s, u"/index.html"_s}}}));
    QCOMPARE(
        find(camera, u"_lumen-video._tcp")->txt,
        (QMap<QString, QString>{{u"macaddress"_s, u"00005e005302"_s}}));
    QTRY_VERIFY_WITH_TIMEOUT(record.of(u"192.0.2.2"), 3000);
}

void TestDiscovery::browsesBesideAnotherUserOfThePort()
{
    QUdpSocket responder; // Bound as avahi does it.
    QVERIFY(responder.bind(
        QHostAddress::AnyIPv6, 5353, QUdpSocket::ShareAddress | QUdpSocket::ReuseAddressHint));
    QVERIFY(responder.joinMulticastGroup(
        QHostAddress(u"ff02::fb"_s), QNetworkInterface::interfaceFromName(u"lan0"_s)));
    MdnsBrowser browser(m_interfaces, {u"_lumen-video._tcp"_s});
    Record record(browser);
    const Asking asking(browser);
    QTRY_VERIFY_WITH_TIMEOUT(knowsTheCamera(record), 3000);
    QVERIFY(responder.hasPendingDatagrams()); // It hears the answers as well.
}

void TestDiscovery::browsesWhereThePortIsTaken()
{
    QUdpSocket ipv6;
    QUdpSocket ipv4;
    QVERIFY(ipv6.bind(QHostAddress::AnyIPv6, 5353, QUdpSocket::DontShareAddress));
    QVERIFY(ipv4.bind(QHostAddress::AnyIPv4, 5353, QUdpSocket::DontShareAddress));
    MdnsBrowser browser(m_interfaces, {u"_lumen-video._tcp"_s});
    Record record(browser);
    const Asking asking(browser);
    QTRY_VERIFY_WITH_TIMEOUT(knowsTheCamera(record), 3000);
    QVERIFY(record.limits.isEmpty());
}

void TestDiscovery::nudgesNeighboursThatKnowUs()
{
    // The plain host learns our addresses; then we forget its.
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

    Nudge nudge(m_interfaces);
    nudge.consider(*echoes.of(u"2001:db8:77::3"));
    Sighting ipv4 = *echoes.of(u"2001:db8:77::3");
    ipv4.addresses = {QHostAddress(u"192.0.2.3"_s), QHostAddress(u"198.51.100.1"_s)};
    nudge.consider(ipv4); // The second one is not on the link: nothing is sent there.
    QTRY_VERIFY_WITH_TIMEOUT(record.of(u"2001:db8:77::3"), 2000);
    QCOMPARE(record.of(u"2001:db8:77::3")->mac, MacAddress::parse(u"00:00:5e:00:53:03"));
    QTRY_VERIFY_WITH_TIMEOUT(record.of(u"192.0.2.3"), 2000);
}

static const Device *deviceWith(const QList<Device> &devices, QStringView mac)
{
    const auto found = std::ranges::find_if(devices, [mac](const Device &device) {
        return hasMac(device, MacAddress::parse(mac).value());
    });
    return found == devices.end() ? nullptr : &*found;
}

void TestDiscovery::completesInTimeAndKnowsEveryDevice()
{
    QVERIFY(ip(u"neigh flush dev lan0"_s));
    QVERIFY(openPingSockets());
    int next = 0;
    const Identity identity([&next] { return QString::number(++next); });
    QList<Device> devices;
    Discovery discovery({m_interfaces, false, {u"_lumen-video._tcp"_s}});
    connect(&discovery, &Discovery::sighted, this, [&](const Sighting &sighting) {
        identity.merge(devices, sighting);
    });
    QElapsedTimer timer;
    timer.start();
    discovery.start();
    QTRY_VERIFY_WITH_TIMEOUT(discovery.isComplete(), 5000);
    qInfo("complete after %lld ms", timer.elapsed());
    QVERIFY(timer.elapsed() >= 1290);
    QVERIFY(timer.elapsed() < 4500);

    const Device *self = deviceWith(devices, u"00:00:5e:00:53:01");
    const Device *camera = deviceWith(devices, u"00:00:5e:00:53:02");
    const Device *plain = deviceWith(devices, u"00:00:5e:00:53:03");
    QVERIFY(self && camera && plain);
    QCOMPARE(devices.size(), 3);
    QVERIFY(self->isSelf);
    QCOMPARE(camera->title(), u"porch"_s);
    QVERIFY(camera->services.size() >= 3); // With _workstation.
    QVERIFY(findAddress(*camera, QHostAddress(u"2001:db8:77::2"_s)));
    QVERIFY(findAddress(*plain, QHostAddress(u"2001:db8:77::3"_s)));
    QVERIFY(!camera->isRouter && !plain->isRouter);
    QCOMPARE(plain->addresses().size(), 2);
}

void TestDiscovery::scansAgain()
{
    Discovery discovery({m_interfaces, false, {}});
    QList<Sighting> sightings;
    int completions = 0;
    connect(&discovery, &Discovery::completed, this, [&] { ++completions; });
    discovery.start();
    QTRY_COMPARE_WITH_TIMEOUT(completions, 1, 5000);
    Host late;
    QVERIFY(m_lan->connectHost(late, 5));
    connect(&discovery, &Discovery::sighted, this, [&](const Sighting &sighting) {
        if (sighting.addresses.contains(QHostAddress(u"2001:db8:77::5"_s)))
            sightings.append(sighting);
    });
    discovery.scanAgain();
    QVERIFY(!discovery.isComplete());
    QTRY_VERIFY_WITH_TIMEOUT(!sightings.isEmpty(), 3000);
    QTRY_COMPARE_WITH_TIMEOUT(completions, 2, 5000);
}

int main(int argc, char **argv)
{
    enterOwnNetwork(argv);
    QCoreApplication application(argc, argv);
    TestDiscovery test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}

#include "tst_discovery.moc"
