// SPDX-License-Identifier: GPL-3.0-or-later
#include "home.h"
#include "inventory/advertising.h"

#include <QTest>

using namespace sixlab;
using namespace std::chrono_literals;

class TestFolding : public QObject
{
    Q_OBJECT

private slots:
    void remembersWhoSawAnAddressLast();
    void aLeaseNamesButIsNoSignOfLife();
    void aLeaseTakesNoAddressFromWhoUsesIt();
    void whoWasToldTheOriginKnowsBetter();
    void keepsWhereItIsAttached();
    void dropsWhatWasNotSeenForAWeek();
    void whoWasAwayLosesNothingAtOnce();
    void dropsTemporaryAddressesAfterTwoDays();
    void keepsWhatALeaseHolds();
    void nobodyRenamesThisMachine();
    void oneAddressOfThisMachineTakesNoOtherAway();
    void foldsAdvertisementsTogether();
    void isNoRouterAnyMoreWhenItSaysSo();
    void theNeighbourFlagDoesNotMakeItOneAgain();
    void aDefaultRouteMakesItOneAgain();
    void lifetimesRun();
    void anAdvertisementOfPartsLosesNoTime();
    void whatLastsForEverDoesNotRunOut();
    void forgedRoutersAreBounded();
    void aNewRouterTakesTheOldOnesPlace();
};

void TestFolding::remembersWhoSawAnAddressLast()
{
    Home home;
    home.see(neighbour(u"00:40:8c:00:00:01", u"fe80::1%lan0", 10));
    home.see(mdns(u"nas"_s, {address(u"fe80::1%lan0")}, 20));
    QCOMPARE(home.devices[0].addresses()[0].lastSource, Source::Mdns);
    home.see(neighbour(u"00:40:8c:00:00:01", u"fe80::1%lan0", 15)); // Older news.
    QCOMPARE(home.devices[0].addresses()[0].lastSource, Source::Mdns);
    QCOMPARE(home.devices[0].addresses()[0].lastSeen, start.addSecs(20));
}

static Sighting lease(QStringView hardware, QStringView ip, int second, int until)
{
    Sighting sighting = neighbour(hardware, ip, second);
    sighting.source = Source::DhcpLease;
    sighting.origin = AddressOrigin::Dhcp;
    sighting.validUntil = start.addSecs(until);
    return sighting;
}

void TestFolding::aLeaseNamesButIsNoSignOfLife()
{
    Home home;
    home.see(lease(u"00:40:8c:00:00:01", u"192.168.1.5", 0, 3600));
    QCOMPARE(presence(home.devices[0], start), Presence::Gone);
    QCOMPARE(home.devices[0].addresses()[0].origin, AddressOrigin::Dhcp);
    home.see(neighbour(u"00:40:8c:00:00:01", u"192.168.1.5", 5));
    home.see(lease(u"00:40:8c:00:00:01", u"192.168.1.5", 9, 7200));
    const DeviceAddress known = home.devices[0].addresses()[0];
    QCOMPARE(home.devices.size(), 1);
    QCOMPARE(known.origin, AddressOrigin::Dhcp);
    QCOMPARE(known.lastSeen, start.addSecs(5));
    QCOMPARE(known.lastSource, Source::Neighbour);
    QCOMPARE(known.validUntil, start.addSecs(7200));
    QCOMPARE(home.devices[0].lastSeen, start.addSecs(5));
}

void TestFolding::aLeaseTakesNoAddressFromWhoUsesIt()
{
    Home home;
    home.see(neighbour(u"00:40:8c:00:00:01", u"192.168.1.5"));
    const auto merged = home.see(lease(u"00:40:8c:00:00:02", u"192.168.1.5", 10, 3600));
    QVERIFY(merged && merged->taken.isEmpty());
    QVERIFY(hasMac(*home.holderOf(u"192.168.1.5"), mac(u"00:40:8c:00:00:01")));
}

void TestFolding::whoWasToldTheOriginKnowsBetter()
{
    Home home;
    Sighting told = neighbour(u"00:40:8c:01:02:03", u"2001:db8::240:8cff:fe01:203");
    told.origin = AddressOrigin::Static;
    home.see(told);
    home.see(neighbour(u"00:40:8c:01:02:03", u"2001:db8::240:8cff:fe01:203", 5));
    QCOMPARE(home.devices[0].addresses()[0].origin, AddressOrigin::Static);
}

void TestFolding::keepsWhereItIsAttached()
{
    Home home;
    Sighting port = neighbour(u"00:40:8c:00:00:01", u"fe80::1%lan0");
    port.attachment = u"switch port 3"_s;
    home.see(port);
    home.see(neighbour(u"00:40:8c:00:00:01", u"fe80::1%lan0", 5));
    QCOMPARE(home.devices[0].attachment, u"switch port 3"_s);
}

static constexpr int day = 24 * 3600;

/// Sees the device every half hour, so that it is there all the time.
static void stay(Home &home, QStringView hardware, QStringView ip, int from, int until)
{
    for (int second = from; second <= until; second += 1800)
        home.see(neighbour(hardware, ip, second));
}

void TestFolding::dropsWhatWasNotSeenForAWeek()
{
    Home home;
    home.see(neighbour(u"00:40:8c:00:00:01", u"192.168.1.5"));
    stay(home, u"00:40:8c:00:00:01", u"fe80::1%lan0", 0, 7 * day);
    QVERIFY(home.holderOf(u"192.168.1.5"));
    home.see(neighbour(u"00:40:8c:00:00:01", u"fe80::1%lan0", 7 * day + 1));
    QVERIFY(!home.holderOf(u"192.168.1.5"));
}

void TestFolding::whoWasAwayLosesNothingAtOnce()
{
    Home home;
    home.see(neighbour(u"00:40:8c:00:00:01", u"192.168.1.5"));
    stay(home, u"00:40:8c:00:00:01", u"fe80::1%lan0", 30 * day, 30 * day + 3600);
    QVERIFY(home.holderOf(u"192.168.1.5"));
    QCOMPARE(home.devices[0].presentSince, start.addDays(30));
    home.see(neighbour(u"00:40:8c:00:00:01", u"fe80::1%lan0", 30 * day + 3601));
    QVERIFY(!home.holderOf(u"192.168.1.5"));
}

void TestFolding::dropsTemporaryAddressesAfterTwoDays()
{
    Home home;
    home.see(neighbour(u"00:40:8c:00:00:01", u"2001:db8::1d3b:1c22:97aa:f012"));
    home.see(neighbour(u"00:40:8c:00:00:01", u"2001:db8::8d3b:1c22:97aa:f012", 10));
    stay(home, u"00:40:8c:00:00:01", u"2001:db8::1d3b:1c22:97aa:f012", 0, 2 * day);
    QVERIFY(home.holderOf(u"2001:db8::8d3b:1c22:97aa:f012"));
    home.see(neighbour(u"00:40:8c:00:00:01", u"2001:db8::1d3b:1c22:97aa:f012", 2 * day + 11));
    QVERIFY(!home.holderOf(u"2001:db8::8d3b:1c22:97aa:f012"));
    QVERIFY(home.holderOf(u"2001:db8::1d3b:1c22:97aa:f012"));
}

void TestFolding::keepsWhatALeaseHolds()
{
    Home home;
    home.see(neighbour(u"00:40:8c:00:00:01", u"192.168.1.5"));
    home.see(lease(u"00:40:8c:00:00:01", u"192.168.1.5", 1, 10 * day));
    stay(home, u"00:40:8c:00:00:01", u"fe80::1%lan0", 0, 10 * day);
    QVERIFY(home.holderOf(u"192.168.1.5"));
    home.see(neighbour(u"00:40:8c:00:00:01", u"fe80::1%lan0", 10 * day + 1));
    QVERIFY(!home.holderOf(u"192.168.1.5"));
}

void TestFolding::nobodyRenamesThisMachine()
{
    Home home;
    home.see(self(u"00:40:8c:00:00:01", {address(u"fe80::1%lan0")}));
    home.see(mdns(u"evil"_s, {address(u"fe80::1%lan0")}, 5));
    QCOMPARE(home.devices.size(), 1);
    QCOMPARE(home.devices[0].hostName, u"desk"_s);
    QCOMPARE(home.devices[0].name, u"desk"_s);
    // Nor does an address that spells its MAC bring anybody into being.
    QVERIFY(!home.see(mdns(u"evil"_s, {address(u"2001:db8::240:8cff:fe00:1")}, 6)));
    QCOMPARE(home.devices.size(), 1);
    QCOMPARE(home.devices[0].interfaces.size(), 1);
}

void TestFolding::foldsAdvertisementsTogether()
{
    Home home;
    home.see(advertisement(u"fe80::1%lan0", routerFor(1800, {u"2001:db8:1::/64"_s}, 3600)));
    RouterAdvertisement more;
    more.resolvers = {{{QHostAddress(u"2001:db8:1::53"_s)}, 600s}};
    home.see(advertisement(u"fe80::1%lan0", more));
    const Device &router = home.devices[0];
    QVERIFY(router.isRouter);
    QCOMPARE(router.advertisement->routerLifetime, 1800s);
    QCOMPARE(router.advertisement->prefixes.size(), 1);
    QCOMPARE(router.advertisement->resolvers.size(), 1);
    QCOMPARE(router.advertisedAt, start);
}

void TestFolding::isNoRouterAnyMoreWhenItSaysSo()
{
    Home home;
    home.see(advertisement(u"fe80::1%lan0", routerFor(1800, {u"2001:db8:1::/64"_s}, 3600)));
    home.see(advertisement(u"fe80::1%lan0", routerFor(0, {u"2001:db8:1::/64"_s}, 0), 5));
    QVERIFY(!home.devices[0].isRouter);
    QVERIFY(home.devices[0].advertisement->prefixes.isEmpty());
    home.see(advertisement(u"fe80::1%lan0", routerFor(1800), 9));
    QVERIFY(home.devices[0].isRouter);
}

void TestFolding::theNeighbourFlagDoesNotMakeItOneAgain()
{
    Home home;
    Sighting flagged = neighbour(u"00:40:8c:00:00:01", u"fe80::1%lan0");
    flagged.isRouter = true;
    home.see(flagged);
    QVERIFY(home.devices[0].isRouter); // While nothing better is known.
    home.see(advertisement(u"fe80::1%lan0", routerFor(0), 5));
    flagged.at = start.addSecs(6);
    home.see(flagged);
    QVERIFY(!home.devices[0].isRouter);
    // Options alone, as the kernel passes them on, say nothing of it either.
    home.see(advertisement(u"fe80::1%lan0", RouterAdvertisement(), 7));
    QVERIFY(!home.devices[0].isRouter);
}

void TestFolding::aDefaultRouteMakesItOneAgain()
{
    Home home;
    home.see(advertisement(u"fe80::1%lan0", routerFor(0), 5));
    Sighting route = echo(u"fe80::1%lan0", 6);
    route.source = Source::Advertisement;
    route.isRouter = true;
    home.see(route);
    QVERIFY(home.devices[0].isRouter);
    QVERIFY(!home.devices[0].advertisement->routerLifetime);
}

void TestFolding::lifetimesRun()
{
    Home home;
    home.see(advertisement(u"fe80::1%lan0", routerFor(1800, {u"2001:db8:1::/64"_s}, 3600)));
    Device router = home.devices[0];
    QCOMPARE(nextExpiry(router), start.addSecs(1800));
    QVERIFY(!expireAdvertisement(router, start.addSecs(1799)));
    QVERIFY(router == home.devices[0]);
    QVERIFY(expireAdvertisement(router, start.addSecs(1800)));
    QVERIFY(!router.isRouter);
    QCOMPARE(router.advertisement->prefixes.size(), 1);
    QCOMPARE(nextExpiry(router), start.addSecs(3600));
    QVERIFY(expireAdvertisement(router, start.addSecs(4000)));
    QVERIFY(router.advertisement->prefixes.isEmpty());
    QVERIFY(!nextExpiry(router).isValid());
    QVERIFY(!isAdvertising(router));
}

void TestFolding::anAdvertisementOfPartsLosesNoTime()
{
    Home home;
    home.see(advertisement(u"fe80::1%lan0", routerFor(1800, {u"2001:db8:1::/64"_s}, 100)));
    for (int tenth = 1; tenth <= 1000; ++tenth) {
        Sighting part = advertisement(u"fe80::1%lan0", routerFor(1800));
        part.at = start.addMSecs(tenth * 100);
        home.see(part);
        QCOMPARE(home.devices[0].advertisement->prefixes.isEmpty(), tenth >= 1000);
    }
    QCOMPARE(home.devices[0].advertisement->routerLifetime, 1800s);
}

void TestFolding::whatLastsForEverDoesNotRunOut()
{
    Home home;
    RouterAdvertisement said = routerFor(0, {u"fd00:1::/64"_s}, 1);
    said.prefixes[0].validLifetime = std::chrono::seconds(0xffffffff);
    home.see(advertisement(u"fe80::1%lan0", said));
    Device router = home.devices[0];
    QVERIFY(expireAdvertisement(router, start.addYears(200))); // It is preferred no more.
    QCOMPARE(router.advertisement->prefixes[0].validLifetime, std::chrono::seconds(0xffffffff));
    QVERIFY(!nextExpiry(router).isValid());
}

void TestFolding::forgedRoutersAreBounded()
{
    DeviceTable table;
    int next = 0;
    const Identity identity([&next] { return u"id%1"_s.arg(++next); });
    int refused = 0;
    for (int i = 0; i < 1000; ++i) {
        const QString ip = u"fe80::%1%lan0"_s.arg(i + 1, 0, 16);
        const auto merged = identity.merge(
            table, advertisement(ip, routerFor(1800, {u"2001:db8:1::/64"_s}, 3600)));
        refused += merged->hasTooManyRouters ? 1 : 0;
    }
    QCOMPARE(table.advertising(), maximumRouters);
    QCOMPARE(refused, 1000 - maximumRouters);
    QCOMPARE(
        std::ranges::count_if(
            table.devices(), [](const Device &device) { return device.isRouter; }),
        maximumRouters);
    // Those that are known go on, and a place is free when one has stepped down.
    QVERIFY(
        !identity.merge(table, advertisement(u"fe80::1%lan0", routerFor(9)))->hasTooManyRouters);
    table.change(0, [](Device &device) { QVERIFY(expireAdvertisement(device, start.addDays(1))); });
    QVERIFY(
        !identity.merge(table, advertisement(u"fe80::fff%lan0", routerFor(9)))->hasTooManyRouters);
}

void TestFolding::aNewRouterTakesTheOldOnesPlace()
{
    Home home;
    Sighting old = neighbour(u"00:40:8c:00:00:01", u"fe80::1%lan0");
    old.isRouter = true;
    old.hostName = u"gateway"_s;
    home.see(old);
    home.see(advertisement(u"fe80::1%lan0", routerFor(1800, {u"2001:db8:1::/64"_s}, 3600), 1));
    home.see(neighbour(u"00:40:8c:00:00:01", u"192.168.1.1", 1));
    const auto merged = home.see(neighbour(u"00:40:8c:00:00:02", u"fe80::1%lan0", 60));
    QVERIFY(merged->isNew);
    QCOMPARE(merged->taken.size(), 1);
    QCOMPARE(merged->taken[0].from.name, u"gateway"_s);
    home.see(advertisement(u"fe80::1%lan0", routerFor(1800), 61));
    QCOMPARE(home.devices[0].name, u"gateway"_s);
    QCOMPARE(home.devices[0].firstSeen, start);
    QVERIFY(!home.devices[0].isRouter);
    QVERIFY(home.devices[1].isRouter);
    QVERIFY(findAddress(home.devices[0], address(u"192.168.1.1")));
}

void TestFolding::oneAddressOfThisMachineTakesNoOtherAway()
{
    Home home;
    home.see(self(u"00:40:8c:00:00:01", {address(u"fe80::1%lan0"), address(u"192.168.1.9")}));
    Sighting told = self(u"00:40:8c:00:00:01", {address(u"fe80::1%lan0")}, 1);
    told.hostName.clear(); // As OwnAddresses tells where one comes from.
    told.origin = AddressOrigin::LinkLocal;
    home.see(told);
    QCOMPARE(home.devices[0].addresses().size(), 2);
    home.see(self(u"00:40:8c:00:00:01", {address(u"fe80::1%lan0")}, 2));
    QCOMPARE(home.devices[0].addresses().size(), 1);
}

QTEST_GUILESS_MAIN(TestFolding)
#include "tst_folding.moc"
