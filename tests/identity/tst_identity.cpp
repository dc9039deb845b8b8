// SPDX-License-Identifier: GPL-3.0-or-later
#include "home.h"

#include <QTest>

using namespace sixlab;

class TestIdentity : public QObject
{
    Q_OBJECT

private slots:
    void onePerMac();
    void joinsAllInterfacesOfOneHost();
    void addressGoesToWhoHasItNow();
    void olderNewsDoesNotTakeAnAddressAway();
    void linksEui64AddressesSeenWithoutMac();
    void observedMacIsStrongerThanTheSpelledOne();
    void addressOnlyDeviceLearnsItsMac();
    void sameNameAloneIsNoProof();
    void otherNameDoesNotJoinByOneAddress();
    void changedMacIsReattachedByName();
    void twoPhonesPresentTogetherStayTwo();
    void aLeaseOfTheOldMacChangesNothing();
    void serviceTextNamesTheMac();
    void placeholderMacsInTextJoinNothing();
    void routerStaysRouter();
};

static Sighting withService(Sighting sighting, const Service &service)
{
    sighting.services.append(service);
    return sighting;
}

void TestIdentity::onePerMac()
{
    Home home;
    const auto first = home.see(neighbour(u"00:40:8c:01:02:03", u"fe80::1%lan0"));
    QVERIFY(first && first->isNew);
    const auto second = home.see(neighbour(u"00:40:8c:01:02:03", u"2001:db8::1", 5));
    QVERIFY(second && !second->isNew);
    QCOMPARE(second->id, first->id);
    QVERIFY(home.see(neighbour(u"00:40:8c:01:02:04", u"fe80::2%lan0"))->isNew);
    QCOMPARE(home.devices.size(), 2);
    QCOMPARE(home.devices[0].interfaces.size(), 1);
    QCOMPARE(home.devices[0].addresses().size(), 2);
    QCOMPARE(home.devices[0].firstSeen, start);
    QCOMPARE(home.devices[0].lastSeen, start.addSecs(5));
}

void TestIdentity::joinsAllInterfacesOfOneHost()
{
    Home home;
    home.see(neighbour(u"00:40:8c:00:00:01", u"fe80::1%lan0"));
    home.see(neighbour(u"00:40:8c:00:00:02", u"fe80::2%lan0", 1));
    QCOMPARE(home.devices.size(), 2);
    const auto merged
        = home.see(mdns(u"nas"_s, {address(u"fe80::1%lan0"), address(u"fe80::2%lan0")}, 2));
    QCOMPARE(home.devices.size(), 1);
    QCOMPARE(merged->id, u"id1"_s);
    QCOMPARE(merged->absorbed, QStringList{u"id2"_s});
    QCOMPARE(home.devices[0].evidence().macs.size(), 2);
    QCOMPARE(home.devices[0].name, u"nas"_s);
}

void TestIdentity::addressGoesToWhoHasItNow()
{
    Home home;
    home.see(neighbour(u"00:40:8c:00:00:01", u"192.168.1.5"));
    home.see(neighbour(u"00:40:8c:00:00:01", u"fe80::1%lan0"));
    const auto merged = home.see(neighbour(u"00:40:8c:00:00:02", u"192.168.1.5", 60));
    QVERIFY(merged->isNew);
    QCOMPARE(merged->changed, QStringList{u"id1"_s});
    QCOMPARE(home.holderOf(u"192.168.1.5")->id, u"id2"_s);
    QCOMPARE(home.holderOf(u"fe80::1%lan0")->id, u"id1"_s);
}

void TestIdentity::olderNewsDoesNotTakeAnAddressAway()
{
    Home home;
    home.see(neighbour(u"00:40:8c:00:00:01", u"192.168.1.5", 60));
    home.see(neighbour(u"00:40:8c:00:00:02", u"192.168.1.5", 0));
    QCOMPARE(home.devices.size(), 2);
    QVERIFY(hasMac(*home.holderOf(u"192.168.1.5"), mac(u"00:40:8c:00:00:01")));
}

void TestIdentity::linksEui64AddressesSeenWithoutMac()
{
    Home home;
    home.see(neighbour(u"00:40:8c:01:02:03", u"192.168.1.5"));
    const auto merged = home.see(echo(u"2001:db8::240:8cff:fe01:203"));
    QVERIFY(!merged->isNew);
    QCOMPARE(home.devices.size(), 1);
    QCOMPARE(home.devices[0].interfaces.size(), 1);
    QCOMPARE(home.devices[0].addresses()[1].origin, AddressOrigin::Slaac);

    Home other; // The other way round.
    other.see(echo(u"2001:db8::240:8cff:fe01:203"));
    other.see(neighbour(u"00:40:8c:01:02:03", u"192.168.1.5"));
    QCOMPARE(other.contents(), home.contents());
}

void TestIdentity::observedMacIsStrongerThanTheSpelledOne()
{
    Home home; // A Wi-Fi repeater shows its own MAC for the hosts behind it.
    home.see(neighbour(u"00:40:8c:01:02:03", u"fe80::240:8cff:fe99:9999%lan0"));
    home.see(echo(u"fe80::240:8cff:fe99:9999%lan0"));
    QCOMPARE(home.contents(), QStringList{u": 00:40:8c:01:02:03=fe80::240:8cff:fe99:9999%lan0"_s});
}

void TestIdentity::addressOnlyDeviceLearnsItsMac()
{
    Home home;
    home.see(echo(u"fe80::7:8:9:a%lan0"));
    QVERIFY(!home.devices[0].interfaces[0].mac);
    QVERIFY(!home.see(neighbour(u"00:40:8c:01:02:03", u"fe80::7:8:9:a%lan0", 1))->isNew);
    QCOMPARE(home.contents(), QStringList{u": 00:40:8c:01:02:03=fe80::7:8:9:a%lan0"_s});
    QCOMPARE(home.devices[0].addresses()[0].sources, (QList{Source::Neighbour, Source::Echo}));
}

void TestIdentity::sameNameAloneIsNoProof()
{
    Home home;
    home.see(neighbour(u"00:40:8c:00:00:01", u"fe80::1%lan0"));
    home.see(neighbour(u"00:40:8c:00:00:02", u"fe80::2%lan0"));
    home.see(mdns(u"camera"_s, {address(u"fe80::1%lan0")}, 1));
    home.see(mdns(u"camera"_s, {address(u"fe80::2%lan0")}, 2));
    home.see(mdns(u"camera"_s, {address(u"fe80::3%lan0")}, 3));
    QCOMPARE(home.devices.size(), 3);
}

void TestIdentity::otherNameDoesNotJoinByOneAddress()
{
    Home home; // Both announce the address of a virtual network that each has inside.
    home.see(mdns(u"pc1"_s, {address(u"fe80::1%lan0"), address(u"192.168.56.1")}));
    home.see(mdns(u"pc2"_s, {address(u"fe80::2%lan0")}));
    home.see(mdns(u"pc2"_s, {address(u"fe80::2%lan0"), address(u"192.168.56.1")}, 1));
    QCOMPARE(home.devices.size(), 2);
    QCOMPARE(home.holderOf(u"192.168.56.1")->hostName, u"pc1"_s);

    home.see(mdns(u"pc3"_s, {address(u"fe80::1%lan0")}, 2)); // Renamed.
    QCOMPARE(home.devices.size(), 2);
    QCOMPARE(home.holderOf(u"fe80::1%lan0")->hostName, u"pc3"_s);
}

void TestIdentity::changedMacIsReattachedByName()
{
    Home home;
    home.see(neighbour(u"5e:00:00:00:00:01", u"fe80::1%lan0"));
    home.see(mdns(u"Noas-Phone"_s, {address(u"fe80::1%lan0")}));
    home.see(neighbour(u"7a:00:00:00:00:02", u"fe80::2%lan0", 3600));
    QCOMPARE(home.devices.size(), 2);
    const auto merged = home.see(mdns(u"noas-phone"_s, {address(u"fe80::2%lan0")}, 3601));
    QCOMPARE(merged->id, u"id1"_s);
    QCOMPARE(merged->absorbed, QStringList{u"id2"_s});
    QCOMPARE(home.devices.size(), 1);
    QCOMPARE(home.devices[0].evidence().macs, QList{mac(u"7a:00:00:00:00:02")});
}

void TestIdentity::twoPhonesPresentTogetherStayTwo()
{
    Home home;
    home.see(neighbour(u"5e:00:00:00:00:01", u"fe80::1%lan0", 0));
    home.see(mdns(u"iPhone"_s, {address(u"fe80::1%lan0")}, 0));
    home.see(neighbour(u"7a:00:00:00:00:02", u"fe80::2%lan0", 10));
    home.see(neighbour(u"5e:00:00:00:00:01", u"fe80::1%lan0", 20));
    home.see(mdns(u"iPhone"_s, {address(u"fe80::2%lan0")}, 30));
    QCOMPARE(home.devices.size(), 2);
}

void TestIdentity::aLeaseOfTheOldMacChangesNothing()
{
    Home home;
    home.see(neighbour(u"5e:00:00:00:00:01", u"192.168.1.5", 0));
    home.see(mdns(u"phone"_s, {address(u"192.168.1.5")}, 0));
    for (int second = 3600; second < 3800; second += 10) {
        Sighting lease = neighbour(u"7a:00:00:00:00:02", u"192.168.1.6", second);
        lease.source = Source::DhcpLease;
        lease.hostName = u"phone"_s;
        home.see(lease);
        const Device *phone = home.holderOf(u"192.168.1.5");
        QVERIFY(phone && hasMac(*phone, mac(u"5e:00:00:00:00:01")));
    }
    QCOMPARE(home.devices.size(), 2);
}

void TestIdentity::serviceTextNamesTheMac()
{
    const Service http{u"_http._tcp"_s, u"porch"_s, 80, {{u"macaddress"_s, u"00408C010203"_s}}};
    const Service workstation{u"_workstation._tcp"_s, u"porch [00:40:8c:01:02:03]"_s, 9, {}};
    for (const Service &service : {http, workstation}) {
        Home home;
        home.see(withService(mdns(u"porch"_s, {address(u"2001:db8::7:8:9:a")}), service));
        home.see(neighbour(u"00:40:8c:01:02:03", u"fe80::1%lan0", 1));
        QCOMPARE(home.devices.size(), 1);
        Home other;
        other.see(neighbour(u"00:40:8c:01:02:03", u"fe80::1%lan0", 1));
        other.see(withService(mdns(u"porch"_s, {address(u"2001:db8::7:8:9:a")}), service));
        QCOMPARE(other.contents(), home.contents());
    }
}

void TestIdentity::placeholderMacsInTextJoinNothing()
{
    for (const auto &text :
         {u"02:00:00:00:00:00"_s, u"00:00:00:00:00:00"_s, u"01:00:5e:00:00:fb"_s, u"nonsense"_s}) {
        const Service service{u"_http._tcp"_s, u"x"_s, 80, {{u"deviceid"_s, text}}};
        QVERIFY2(claimedMacs({service}).isEmpty(), qPrintable(text));
    }
}

void TestIdentity::routerStaysRouter()
{
    Home home;
    Sighting router = neighbour(u"00:40:8c:00:00:01", u"fe80::1%lan0");
    router.isRouter = true;
    home.see(router);
    home.see(mdns(u"gate"_s, {address(u"fe80::1%lan0")}, 1));
    QVERIFY(home.devices[0].isRouter);
}

QTEST_GUILESS_MAIN(TestIdentity)
#include "tst_identity.moc"
