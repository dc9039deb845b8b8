// SPDX-License-Identifier: GPL-3.0-or-later
#include "record.h"
#include "testlan.h"

#include "discovery/advertisements.h"

#include <arpa/inet.h>
#include <netinet/in.h>

#include <fcntl.h>
#include <net/if.h>
#include <sched.h>
#include <sys/socket.h>

#include <thread>

using namespace sixlab;
using namespace std::chrono_literals;

/// Routers with radvd, and what it cannot send, byte by byte.
class TestAdvertisements : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void findsGatewaysByRoutes();
    void findsARouterByItsOptionsAlone();
    void tellsWhatEachOfTwoRoutersAdvertises();
    void knowsWhatWasAdvertisedBefore();
    void hearsThatARouterWithdraws();
    void noticesThatARouterRanOut();
    void hearsOfNat64AndTheCaptivePortal();
    void seesTheRoutesOfANetworkManager();
    void aLinkThatGoesDownTakesNoRouterBack();

private:
    QProcess &startRadvd(Host &router, const QString &name, const QByteArray &options);

    QTemporaryDir m_folder;
    std::unique_ptr<TestLan> m_lan;
    const QStringList m_interfaces{u"lan0"_s};
};

static const QString routerFour = u"fe80::200:5eff:fe00:5304%lan0"_s;
static const QString routerFive = u"fe80::200:5eff:fe00:5305%lan0"_s;

static QByteArray hex(const char *text)
{
    return QByteArray::fromHex(text);
}

/// All that was said of a router.
static RouterAdvertisement said(const Record &record, QStringView router)
{
    RouterAdvertisement known;
    const QHostAddress address = parseAddress(router).value();
    for (const Sighting &sighting : record.sightings) {
        if (sighting.addresses.contains(address) && sighting.advertisement)
            update(known, *sighting.advertisement);
    }
    return known;
}

static Prefix prefix(QStringView text)
{
    return Prefix::parse(text).value();
}

static AdvertisedPrefix prefixOf(const RouterAdvertisement &advertisement, QStringView text)
{
    const auto found
        = std::ranges::find(advertisement.prefixes, prefix(text), &AdvertisedPrefix::prefix);
    return found == advertisement.prefixes.end() ? AdvertisedPrefix() : *found;
}

/// Sends an ICMPv6 message to all nodes, as that host. The kernel adds the checksum.
static bool trySendAs(const Host &host, const QByteArray &icmp)
{
    bool isSent = false;
    // A thread may be in another network than the rest of its process.
    std::thread([&] {
        const QByteArray path = u"/proc/%1/ns/net"_s.arg(host.pid()).toLatin1();
        const int network = open(path.constData(), O_RDONLY | O_CLOEXEC);
        const bool isInside = network >= 0 && setns(network, CLONE_NEWNET) == 0;
        const int socket = ::socket(AF_INET6, SOCK_RAW | SOCK_CLOEXEC, IPPROTO_ICMPV6);
        constexpr int hops = 255; // RFC 4861: from no farther than the link.
        setsockopt(socket, IPPROTO_IPV6, IPV6_MULTICAST_HOPS, &hops, sizeof hops);
        sockaddr_in6 everybody{};
        everybody.sin6_family = AF_INET6;
        everybody.sin6_scope_id = if_nametoindex("lan0");
        inet_pton(AF_INET6, "ff02::1", &everybody.sin6_addr);
        isSent = isInside
            && sendto(
                   socket, icmp.constData(), size_t(icmp.size()), 0,
                   reinterpret_cast<const sockaddr *>(&everybody), sizeof everybody)
                == icmp.size();
        close(socket);
        close(network);
    }).join();
    return isSent;
}

/// A host that was just connected may not be able to send yet.
static bool sendAs(const Host &host, const QByteArray &icmp)
{
    return QTest::qWaitFor([&] { return trySendAs(host, icmp); });
}

void TestAdvertisements::init()
{
    m_lan = std::make_unique<TestLan>();
    QVERIFY(m_lan->isUp());
}

void TestAdvertisements::cleanup()
{
    m_lan.reset();
    QVERIFY(ip(u"link del lan0"_s)); // And with it what the routers of this test left there.
}

/// @p options belong into its section of lan0. It advertises every three to four seconds.
QProcess &TestAdvertisements::startRadvd(
    Host &router, const QString &name, const QByteArray &options)
{
    QFile conf(m_folder.filePath(name));
    if (!conf.open(QIODevice::WriteOnly)
        || !router.shell(u"echo 1 > /proc/sys/net/ipv6/conf/all/forwarding"_s))
        qWarning("radvd has no configuration");
    conf.write(
        "interface lan0 { AdvSendAdvert on; MinRtrAdvInterval 3; MaxRtrAdvInterval 4; " + options
        + " };");
    conf.close();
    return router.start(
        {u"radvd"_s, u"-n"_s, u"-m"_s, u"stderr"_s, u"-C"_s, conf.fileName(), u"-p"_s,
         conf.fileName() + u".pid"_s});
}

void TestAdvertisements::findsGatewaysByRoutes()
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
    QVERIFY(std::ranges::none_of(record.sightings, [](const Sighting &sighting) {
        return sighting.advertisement.has_value();
    }));
}

void TestAdvertisements::findsARouterByItsOptionsAlone()
{
    Host router;
    QVERIFY(m_lan->connectHost(router, 4));
    Advertisements advertisements(m_interfaces);
    Record record(advertisements);
    advertisements.listen();
    startRadvd(router, u"four"_s, "AdvDefaultLifetime 0; RDNSS 2001:db8:77::4 { };");
    QTRY_VERIFY_WITH_TIMEOUT(record.of(routerFour), 10'000);
    QVERIFY(record.of(routerFour)->isRouter);
    QCOMPARE(record.addresses(), QStringList{routerFour});
    const RouterAdvertisement advertisement = said(record, routerFour);
    QCOMPARE(advertisement.resolvers.size(), 1);
    QCOMPARE(advertisement.routerLifetime, std::nullopt);
}

void TestAdvertisements::tellsWhatEachOfTwoRoutersAdvertises()
{
    Host four;
    Host five;
    QVERIFY(m_lan->connectHost(four, 4));
    QVERIFY(m_lan->connectHost(five, 5));
    Advertisements advertisements(m_interfaces);
    Record record(advertisements);
    advertisements.listen();
    startRadvd(
        four, u"four"_s,
        "AdvDefaultLifetime 1800; AdvDefaultPreference high; "
        "prefix 2001:db8:41::/64 { AdvValidLifetime 7200; AdvPreferredLifetime 3600; }; "
        "prefix 2001:db8:42::/64 { AdvAutonomous off; AdvValidLifetime infinity; "
        "AdvPreferredLifetime infinity; }; "
        "RDNSS 2001:db8:41::53 fe80::53 { AdvRDNSSLifetime 1200; }; "
        "DNSSL home.arpa example { AdvDNSSLLifetime 900; };");
    startRadvd(
        five, u"five"_s,
        "AdvDefaultLifetime 600; AdvDefaultPreference low; prefix 2001:db8:51::/64 { }; "
        "RDNSS 2001:db8:51::53 { AdvRDNSSLifetime 300; };");
    QTRY_VERIFY_WITH_TIMEOUT(
        said(record, routerFour).resolvers.size() == 1
            && said(record, routerFour).routerLifetime.has_value()
            && said(record, routerFive).resolvers.size() == 1
            && said(record, routerFive).routerLifetime.has_value(),
        15'000);

    const RouterAdvertisement first = said(record, routerFour);
    QCOMPARE(first.routerLifetime, 1800s);
    QCOMPARE(first.preference, 1);
    QCOMPARE(
        first.resolvers[0],
        (AdvertisedResolvers{
            {parseAddress(u"2001:db8:41::53").value(), parseAddress(u"fe80::53%lan0").value()},
            1200s}));
    QCOMPARE(
        first.searchLists, (QList<AdvertisedSearchList>{{{u"home.arpa"_s, u"example"_s}, 900s}}));
    const RouterAdvertisement second = said(record, routerFive);
    QCOMPARE(second.routerLifetime, 600s);
    QCOMPARE(second.preference, -1);
    QCOMPARE(
        second.resolvers,
        (QList<AdvertisedResolvers>{{{parseAddress(u"2001:db8:51::53").value()}, 300s}}));
    QVERIFY(second.searchLists.isEmpty());

    // Each prefix is its router's.
    QCOMPARE(first.prefixes.size(), 2);
    QCOMPARE(
        prefixOf(first, u"2001:db8:41::/64"),
        (AdvertisedPrefix{prefix(u"2001:db8:41::/64"), true, true, 7200s, 3600s}));
    const std::chrono::seconds forEver(0xffffffff);
    QCOMPARE(
        prefixOf(first, u"2001:db8:42::/64"),
        (AdvertisedPrefix{prefix(u"2001:db8:42::/64"), true, false, forEver, forEver}));
    QCOMPARE(second.prefixes.size(), 1);
    QCOMPARE(second.prefixes[0].prefix, prefix(u"2001:db8:51::/64"));

    // An advertisement that changes nothing is a sign of life all the same.
    const auto signs = [&record] {
        return std::ranges::count_if(record.sightings, [](const Sighting &sighting) {
            return sighting.addresses.contains(parseAddress(routerFour).value());
        });
    };
    const auto before = signs();
    QTRY_VERIFY_WITH_TIMEOUT(signs() > before, 10'000);
    QCOMPARE(said(record, routerFour), first);
}

void TestAdvertisements::knowsWhatWasAdvertisedBefore()
{
    Host four;
    QVERIFY(m_lan->connectHost(four, 4));
    Advertisements first(m_interfaces);
    Record firstRecord(first);
    first.listen();
    startRadvd(
        four, u"four"_s,
        "AdvDefaultLifetime 1800; AdvDefaultPreference high; "
        "prefix 2001:db8:41::/64 { AdvValidLifetime 7200; AdvPreferredLifetime 3600; }; "
        "prefix 2001:db8:42::/64 { AdvAutonomous off; AdvValidLifetime infinity; "
        "AdvPreferredLifetime infinity; };");
    QTRY_VERIFY_WITH_TIMEOUT(
        said(firstRecord, routerFour).prefixes.size() == 2
            && said(firstRecord, routerFour).routerLifetime.has_value(),
        10'000);
    // Nobody advertises this one, although its route looks like it.
    QVERIFY(ip(u"addr add 2001:db8:43::1/64 dev lan0 valid_lft 600 preferred_lft 300"_s));

    Advertisements second(m_interfaces);
    Record record(second);
    second.listen(); // Without waiting for anything.
    const RouterAdvertisement known = said(record, routerFour);
    QCOMPARE(known.preference, 1);
    QVERIFY(known.routerLifetime > 1790s && known.routerLifetime <= 1800s);
    QCOMPARE(known.prefixes.size(), 2);
    const AdvertisedPrefix autonomous = prefixOf(known, u"2001:db8:41::/64");
    QVERIFY(autonomous.isOnLink);
    QVERIFY(autonomous.isAutonomous);
    QVERIFY(autonomous.validLifetime > 7190s && autonomous.validLifetime <= 7200s);
    QVERIFY(autonomous.preferredLifetime > 3590s && autonomous.preferredLifetime <= 3600s);
    const AdvertisedPrefix onLink = prefixOf(known, u"2001:db8:42::/64");
    QVERIFY(onLink.isOnLink);
    QVERIFY(!onLink.isAutonomous);
    QCOMPARE(onLink.validLifetime, std::chrono::seconds(0xffffffff));
}

void TestAdvertisements::hearsThatARouterWithdraws()
{
    Host four;
    Host five;
    QVERIFY(m_lan->connectHost(four, 4));
    QVERIFY(m_lan->connectHost(five, 5));
    Advertisements advertisements(m_interfaces);
    Record record(advertisements);
    advertisements.listen();
    QProcess &radvd = startRadvd(
        four, u"four"_s, "AdvDefaultLifetime 1800; RDNSS 2001:db8:77::4 { FlushRDNSS on; };");
    startRadvd(five, u"five"_s, "AdvDefaultLifetime 1800;");
    QTRY_COMPARE_WITH_TIMEOUT(said(record, routerFour).routerLifetime, 1800s, 10'000);
    QTRY_COMPARE_WITH_TIMEOUT(said(record, routerFive).routerLifetime, 1800s, 10'000);

    radvd.terminate();
    QTRY_COMPARE_WITH_TIMEOUT(said(record, routerFour).routerLifetime, 0s, 5000);
    const Sighting *last = record.of(routerFour);
    QCOMPARE(last->source, Source::Advertisement);
    QVERIFY(last->at.msecsTo(QDateTime::currentDateTimeUtc()) < 5000);
    QCOMPARE(said(record, routerFour).resolvers.value(0).lifetime, 0s);
    QCOMPARE(said(record, routerFive).routerLifetime, 1800s);
}

void TestAdvertisements::noticesThatARouterRanOut()
{
    Host four;
    QVERIFY(m_lan->connectHost(four, 4));
    Advertisements advertisements(m_interfaces);
    Record record(advertisements);
    advertisements.listen();
    QVERIFY(sendAs(four, hex("86 00 0000 40 08 0002 00000000 00000000")));
    QTRY_COMPARE_WITH_TIMEOUT(said(record, routerFour).routerLifetime, 2s, 2000);
    const QDateTime heard = record.of(routerFour)->at;
    QTRY_COMPARE_WITH_TIMEOUT(said(record, routerFour).routerLifetime, 0s, 10'000);
    QVERIFY2(record.of(routerFour)->at <= heard, "It gave no sign of life since then.");
}

void TestAdvertisements::hearsOfNat64AndTheCaptivePortal()
{
    Host four;
    QVERIFY(m_lan->connectHost(four, 4));
    Advertisements advertisements(m_interfaces);
    Record record(advertisements);
    advertisements.listen();
    // RFC 8781: 1800 s and the code of /96. RFC 8910.
    QVERIFY(sendAs(
        four,
        hex("86 00 0000 40 00 0708 00000000 00000000  26 02 0708 0064ff9b0000000000000000  25 03")
            + "https://a.example/" + hex("00000000")));
    QTRY_VERIFY_WITH_TIMEOUT(said(record, routerFour).nat64.has_value(), 5000);
    QCOMPARE(said(record, routerFour).nat64, (AdvertisedNat64{prefix(u"64:ff9b::/96"), 1800s}));
    QCOMPARE(said(record, routerFour).captivePortal, u"https://a.example/"_s);
}

void TestAdvertisements::seesTheRoutesOfANetworkManager()
{
    QVERIFY(ip(u"-6 route add default via fe80::b1 dev lan0 proto ra expires 900 pref low"_s));
    Advertisements advertisements(m_interfaces);
    Record record(advertisements);
    advertisements.listen();
    QCOMPARE(said(record, u"fe80::b1%lan0").routerLifetime, 900s);
    QCOMPARE(said(record, u"fe80::b1%lan0").preference, -1);

    QVERIFY(ip(u"-6 route add 2001:db8:61::/64 dev lan0 proto ra expires 800"_s));
    QTRY_COMPARE_WITH_TIMEOUT(said(record, u"fe80::b1%lan0").prefixes.size(), 1, 2000);
    QVERIFY(ip(u"-6 route add 2001:db8:62::/48 via fe80::b1 dev lan0 proto ra expires 700"_s));
    QTRY_COMPARE_WITH_TIMEOUT(
        said(record, u"fe80::b1%lan0").routes,
        (QList<AdvertisedRoute>{{prefix(u"2001:db8:62::/48"), 0, 700s}}), 2000);
    QVERIFY(ip(u"-6 route add default proto ra metric 6000 nexthop via fe80::b2 dev lan0 nexthop "
               "via fe80::b3 dev lan0"_s));
    QTRY_VERIFY_WITH_TIMEOUT(record.of(u"fe80::b2%lan0") && record.of(u"fe80::b3%lan0"), 2000);
    QCOMPARE(said(record, u"fe80::b3%lan0").preference, 0);
    QCOMPARE(said(record, u"fe80::b3%lan0").routerLifetime, std::nullopt);

    // Taking the place of a route is no withdrawal.
    const qsizetype before = record.sightings.size();
    QVERIFY(ip(u"-6 route add default via fe80::b1 dev lan0 proto ra metric 300 expires 950"_s));
    QVERIFY(ip(u"-6 route del default via fe80::b1 dev lan0 proto ra metric 1024"_s));
    QTRY_COMPARE_WITH_TIMEOUT(said(record, u"fe80::b1%lan0").routerLifetime, 950s, 2000);
    QVERIFY(ip(u"-6 route del default via fe80::b1 dev lan0 proto ra metric 300"_s));
    QTRY_COMPARE_WITH_TIMEOUT(said(record, u"fe80::b1%lan0").routerLifetime, 0s, 2000);
    const auto ends
        = std::ranges::count_if(record.sightings.sliced(before), [](const Sighting &sighting) {
              return sighting.advertisement && sighting.advertisement->routerLifetime == 0s;
          });
    QCOMPARE(ends, 1);
}

void TestAdvertisements::aLinkThatGoesDownTakesNoRouterBack()
{
    QVERIFY(ip(u"link add other0 type veth peer name other1"_s));
    const auto remove = qScopeGuard([] { ip(u"link del other0"_s); });
    QVERIFY(ip(u"link set other0 up"_s));
    QVERIFY(ip(u"link set other1 up"_s));
    Host four;
    QVERIFY(m_lan->connectHost(four, 4));
    Advertisements advertisements({u"lan0"_s, u"other0"_s});
    Record record(advertisements);
    advertisements.listen();
    QVERIFY(sendAs(four, hex("86 00 0000 40 08 0708 00000000 00000000")));
    QTRY_COMPARE_WITH_TIMEOUT(said(record, routerFour).routerLifetime, 1800s, 2000);

    QVERIFY(ip(u"link set lan0 down"_s));
    // The kernel's messages come in order, so once this one was taken those of lan0 were.
    QVERIFY(ip(u"-6 route add default via fe80::b1 dev other0 proto ra expires 900"_s));
    QTRY_VERIFY_WITH_TIMEOUT(record.of(u"fe80::b1%other0"), 2000);
    QVERIFY(std::ranges::none_of(record.sightings, [](const Sighting &sighting) {
        return sighting.advertisement && sighting.advertisement->routerLifetime == 0s;
    }));
}

int main(int argc, char **argv)
{
    return runOnOwnNetwork<TestAdvertisements>(argc, argv);
}

#include "tst_advertisements.moc"
