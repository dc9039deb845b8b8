// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/interfaceaddress.h"
#include "inventory/folding.h"
#include "inventory/identity.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace sixlab;

static const QDateTime start(QDate(2026, 11, 23), QTime(10, 0), Qt::UTC);

static QHostAddress address(QStringView text)
{
    return parseAddress(text).value();
}

static MacAddress mac(QStringView text)
{
    return MacAddress::parse(text).value();
}

static Sighting neighbour(QStringView hardware, QStringView ip, int second = 0)
{
    Sighting sighting;
    sighting.source = Source::Neighbour;
    sighting.interface = u"lan0"_s;
    sighting.mac = mac(hardware);
    sighting.addresses = {address(ip)};
    sighting.at = start.addSecs(second);
    return sighting;
}

static Sighting echo(QStringView ip, int second = 0)
{
    Sighting sighting;
    sighting.source = Source::Echo;
    sighting.interface = u"lan0"_s;
    sighting.addresses = {address(ip)};
    sighting.at = start.addSecs(second);
    return sighting;
}

static Sighting mdns(const QString &name, const QList<QHostAddress> &addresses, int second = 0)
{
    Sighting sighting;
    sighting.source = Source::Mdns;
    sighting.interface = u"lan0"_s;
    sighting.hostName = name;
    sighting.addresses = addresses;
    sighting.at = start.addSecs(second);
    return sighting;
}

static Sighting self(QStringView hardware, const QList<QHostAddress> &addresses, int second = 0)
{
    Sighting sighting = mdns(u"desk"_s, addresses, second);
    sighting.source = Source::Self;
    sighting.mac = mac(hardware);
    sighting.isSelf = true;
    return sighting;
}

/// An inventory in memory that sightings are merged into.
class Home
{
public:
    std::optional<Merged> see(const Sighting &sighting)
    {
        return m_identity.merge(devices, sighting);
    }

    const Device *holderOf(QStringView ip) const
    {
        for (const Device &device : devices) {
            if (findAddress(device, address(ip)))
                return &device;
        }
        return nullptr;
    }

    /// Who has what, without ids and times: equal for homes that know the same.
    QStringList contents() const
    {
        QStringList lines;
        for (const Device &device : devices) {
            QStringList parts;
            for (const DeviceInterface &interface : device.interfaces) {
                for (const DeviceAddress &known : interface.addresses)
                    parts << (interface.mac ? interface.mac->toString() : u"-"_s) + u'='
                            + known.address.toString();
            }
            parts.sort();
            lines << device.hostName + u": "_s + parts.join(u' ');
        }
        lines.sort();
        return lines;
    }

    QList<Device> devices;

private:
    int m_next = 0;
    Identity m_identity{[this] { return u"id%1"_s.arg(++m_next); }};
};

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
    void virtualMachinesKeepTheirMac();
    void serviceTextNamesTheMac();
    void placeholderMacsInTextJoinNothing();
    void thisMachineIsOneDevice();
    void thisMachineForgetsAddressesItLost();
    void nobodyBecomesThisMachineByClaimingItsAddress();
    void routerStaysRouter();
    void keepsWhatTheUserWorkedOnWhenAbsorbing();
    void refusesWhatIdentifiesNothing();
    void staysWithinBounds();
    void orderDoesNotMatter();
    void isQuickWithManyDevices();
};

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

void TestIdentity::virtualMachinesKeepTheirMac()
{
    QVERIFY(!isChangingMac(mac(u"52:54:00:12:34:56")));
    QVERIFY(!isChangingMac(mac(u"02:42:ac:11:00:02")));
    QVERIFY(!isChangingMac(mac(u"00:40:8c:01:02:03")));
    QVERIFY(isChangingMac(mac(u"5e:00:00:00:00:01")));
    Home home;
    home.see(neighbour(u"52:54:00:00:00:01", u"fe80::1%lan0"));
    home.see(mdns(u"debian"_s, {address(u"fe80::1%lan0")}));
    home.see(neighbour(u"52:54:00:00:00:02", u"fe80::2%lan0", 3600));
    home.see(mdns(u"debian"_s, {address(u"fe80::2%lan0")}, 3601));
    QCOMPARE(home.devices.size(), 2);
}

static Sighting withService(Sighting sighting, const Service &service)
{
    sighting.services.append(service);
    return sighting;
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

void TestIdentity::thisMachineIsOneDevice()
{
    Home home;
    home.see(mdns(u"desk"_s, {address(u"fe80::1%lan0")})); // Its own announcement.
    home.see(self(u"00:40:8c:00:00:01", {address(u"fe80::1%lan0"), address(u"192.168.1.9")}));
    home.see(self(u"00:40:8c:00:00:02", {address(u"fe80::2%wlan0")}));
    home.see(neighbour(u"00:40:8c:00:00:02", u"fe80::2%lan0")); // Seen through its other interface.
    QCOMPARE(home.devices.size(), 1);
    QVERIFY(home.devices[0].isSelf);
    QCOMPARE(home.devices[0].evidence().macs.size(), 2);
}

void TestIdentity::thisMachineForgetsAddressesItLost()
{
    Home home;
    home.see(self(u"00:40:8c:00:00:01", {address(u"fe80::1%lan0"), address(u"2001:db8::1")}));
    home.see(self(u"00:40:8c:00:00:01", {address(u"fe80::1%lan0"), address(u"2001:db8::2")}, 1));
    QVERIFY(!home.holderOf(u"2001:db8::1"));
    QVERIFY(home.holderOf(u"2001:db8::2"));
}

void TestIdentity::nobodyBecomesThisMachineByClaimingItsAddress()
{
    Home home;
    home.see(self(u"00:40:8c:00:00:01", {address(u"fe80::1%lan0")}));
    home.see(neighbour(u"00:40:8c:00:00:02", u"fe80::2%lan0"));
    home.see(mdns(u"evil"_s, {address(u"fe80::1%lan0"), address(u"fe80::2%lan0")}, 5));
    home.see(neighbour(u"00:40:8c:00:00:02", u"fe80::1%lan0", 6));
    QCOMPARE(home.devices.size(), 2);
    QVERIFY(home.holderOf(u"fe80::1%lan0")->isSelf);
    QCOMPARE(home.devices[0].hostName, u"desk"_s);
    QVERIFY(!home.holderOf(u"fe80::2%lan0")->isSelf);
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

void TestIdentity::keepsWhatTheUserWorkedOnWhenAbsorbing()
{
    Home home;
    home.see(neighbour(u"00:40:8c:00:00:01", u"fe80::1%lan0"));
    home.see(neighbour(u"00:40:8c:00:00:02", u"fe80::2%lan0", 5));
    home.devices[1].name = u"Attic"_s;
    home.devices[1].nameIsUsers = true;
    home.devices[1].tags = {u"upstairs"_s};
    home.devices[0].serial = u"S1"_s;
    home.devices[0].tags = {u"disk"_s};
    const QString kept = home.devices[0].id;
    home.see(mdns(u"nas"_s, {address(u"fe80::1%lan0"), address(u"fe80::2%lan0")}, 6));
    QCOMPARE(home.devices.size(), 1);
    const Device &nas = home.devices[0];
    QCOMPARE(nas.id, kept);
    QCOMPARE(nas.name, u"Attic"_s);
    QVERIFY(nas.nameIsUsers);
    QCOMPARE(nas.hostName, u"nas"_s);
    QCOMPARE(nas.serial, u"S1"_s);
    QCOMPARE(nas.tags, (QStringList{u"disk"_s, u"upstairs"_s}));
}

void TestIdentity::refusesWhatIdentifiesNothing()
{
    Home home;
    Sighting empty;
    empty.at = start;
    QVERIFY(!home.see(empty));
    QVERIFY(!home.see(mdns(u"name"_s, {})));
    for (const auto &text :
         {u"ff02::1"_s, u"::1"_s, u"::"_s, u"224.0.0.251"_s, u"127.0.0.1"_s, u"255.255.255.255"_s,
          u"::ffff:192.0.2.1"_s})
        QVERIFY2(!home.see(echo(text)), qPrintable(text));
    Sighting group = neighbour(u"01:00:5e:00:00:01", u"224.0.0.1");
    QVERIFY(!home.see(group));
    QVERIFY(home.devices.isEmpty());
}

void TestIdentity::staysWithinBounds()
{
    Home home;
    for (int i = 0; i < 200; ++i) {
        Sighting sighting = neighbour(u"00:40:8c:00:00:01", u"2001:db8::%1"_s.arg(i + 1, 0, 16), i);
        for (int n = 0; n < 2; ++n)
            sighting.services.append(Service{u"_http._tcp"_s, u"%1/%2"_s.arg(i).arg(n), 80, {}});
        home.see(sighting);
    }
    QCOMPARE(home.devices[0].addresses().size(), maximumAddresses);
    QCOMPARE(home.devices[0].services.size(), maximumServices);
    QVERIFY(home.holderOf(u"2001:db8::c8")); // The newest stay.
    QVERIFY(!home.holderOf(u"2001:db8::1"));

    while (home.devices.size() < Identity::maximumDevices)
        home.devices.append(Device());
    QVERIFY(!home.see(neighbour(u"00:40:8c:00:00:02", u"fe80::2%lan0")));
    QVERIFY(home.see(neighbour(u"00:40:8c:00:00:01", u"fe80::1%lan0")));
    QCOMPARE(home.devices.size(), Identity::maximumDevices);
}

void TestIdentity::orderDoesNotMatter()
{
    const QList<Sighting> seen{
        neighbour(u"00:40:8c:01:02:03", u"fe80::240:8cff:fe01:203%lan0"),
        neighbour(u"00:40:8c:01:02:03", u"192.168.1.5"),
        mdns(
            u"nas"_s,
            {address(u"2001:db8::240:8cff:fe01:203"), address(u"fe80::22%lan0"),
             address(u"2001:db8::22")}),
        neighbour(u"00:40:8c:00:00:02", u"fe80::22%lan0"),
        echo(u"2001:db8::22"),
        neighbour(u"00:40:8c:00:00:09", u"2001:db8::99"),
        self(u"00:40:8c:00:00:0a", {address(u"fe80::a%lan0")}),
    };
    QList<int> order(seen.size());
    std::iota(order.begin(), order.end(), 0);
    QStringList expected;
    do {
        Home home;
        for (const int i : order)
            home.see(seen[i]);
        if (expected.isEmpty())
            expected = home.contents();
        QCOMPARE(home.contents(), expected);
    } while (std::ranges::next_permutation(order).found);
    QCOMPARE(expected.size(), 3);
}

void TestIdentity::isQuickWithManyDevices()
{
    Home home;
    for (quint32 i = 0; i < Identity::maximumDevices; ++i) {
        const MacAddress hardware({0x00, 0x40, 0x8c, 0x01, quint8(i >> 8), quint8(i)});
        Device device;
        device.id = QString::number(i);
        device.interfaces = {{hardware, {}}};
        for (quint32 n = 0; n < 4; ++n)
            device.interfaces[0].addresses.append(
                {QHostAddress(0x0a000000 + i * 4 + n), AddressOrigin::Unknown, start, start, {}});
        home.devices.append(device);
    }
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 20; ++i)
        home.see(neighbour(u"00:40:8c:01:0f:ff", u"fe80::1%lan0", i));
    qInfo(
        "one sighting among %d devices: %.2f ms", int(home.devices.size()),
        double(timer.nsecsElapsed()) / 20e6);
    QVERIFY(timer.elapsed() < 20 * 50);
}

QTEST_GUILESS_MAIN(TestIdentity)
#include "tst_identity.moc"
