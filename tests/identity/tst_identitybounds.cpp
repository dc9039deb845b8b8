// SPDX-License-Identifier: GPL-3.0-or-later
#include "home.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace sixlab;

class TestIdentityBounds : public QObject
{
    Q_OBJECT

private slots:
    void virtualMachinesKeepTheirMac();
    void thisMachineIsOneDevice();
    void thisMachineForgetsAddressesItLost();
    void nobodyBecomesThisMachineByClaimingItsAddress();
    void keepsWhatTheUserWorkedOnWhenAbsorbing();
    void refusesWhatIdentifiesNothing();
    void staysWithinBounds();
    void whoIsGoneMakesRoom();
    void orderDoesNotMatter();
    void isQuickWithManyDevices();
};

void TestIdentityBounds::virtualMachinesKeepTheirMac()
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

void TestIdentityBounds::thisMachineIsOneDevice()
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

void TestIdentityBounds::thisMachineForgetsAddressesItLost()
{
    Home home;
    home.see(self(u"00:40:8c:00:00:01", {address(u"fe80::1%lan0"), address(u"2001:db8::1")}));
    home.see(self(u"00:40:8c:00:00:01", {address(u"fe80::1%lan0"), address(u"2001:db8::2")}, 1));
    QVERIFY(!home.holderOf(u"2001:db8::1"));
    QVERIFY(home.holderOf(u"2001:db8::2"));
}

void TestIdentityBounds::nobodyBecomesThisMachineByClaimingItsAddress()
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

void TestIdentityBounds::keepsWhatTheUserWorkedOnWhenAbsorbing()
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

void TestIdentityBounds::refusesWhatIdentifiesNothing()
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

/// As many devices as there may be, all there now.
static void fill(Home &home)
{
    for (int i = 0; home.devices.size() < Identity::maximumDevices; ++i) {
        Device &device = home.devices.emplaceBack();
        device.id = u"fill%1"_s.arg(i);
        device.lastSeen = start;
    }
}

void TestIdentityBounds::staysWithinBounds()
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

    fill(home);
    QVERIFY(!home.see(neighbour(u"00:40:8c:00:00:02", u"fe80::2%lan0")));
    QVERIFY(home.see(neighbour(u"00:40:8c:00:00:01", u"fe80::1%lan0")));
    QCOMPARE(home.devices.size(), Identity::maximumDevices);
}

void TestIdentityBounds::whoIsGoneMakesRoom()
{
    Home home;
    home.see(neighbour(u"00:40:8c:00:00:01", u"fe80::1%lan0", -9000));
    home.devices[0].tags = {u"keep"_s};
    home.see(neighbour(u"00:40:8c:00:00:02", u"fe80::2%lan0", -8000));
    home.see(neighbour(u"00:40:8c:00:00:03", u"fe80::3%lan0", -7000));
    fill(home);
    const auto merged = home.see(neighbour(u"00:40:8c:00:00:04", u"fe80::4%lan0"));
    QVERIFY(merged && merged->isNew);
    QCOMPARE(merged->givenUp, u"id2"_s);
    QCOMPARE(home.devices.size(), Identity::maximumDevices);
    QVERIFY(home.see(neighbour(u"00:40:8c:00:00:05", u"fe80::5%lan0")));
    QVERIFY(!home.see(neighbour(u"00:40:8c:00:00:06", u"fe80::6%lan0")));
    QVERIFY(home.holderOf(u"fe80::1%lan0"));
    QVERIFY(!home.holderOf(u"fe80::3%lan0"));
}

void TestIdentityBounds::orderDoesNotMatter()
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

void TestIdentityBounds::isQuickWithManyDevices()
{
    DeviceTable table;
    const Identity identity([] { return u"new"_s; });
    for (quint32 i = 0; i < Identity::maximumDevices; ++i) {
        const MacAddress hardware({0x00, 0x40, 0x8c, 0x01, quint8(i >> 8), quint8(i)});
        Device device;
        device.id = QString::number(i);
        device.interfaces = {{hardware, {}}};
        for (quint32 n = 0; n < 4; ++n)
            device.interfaces[0].addresses.append(
                {QHostAddress(0x0a000000 + i * 4 + n), AddressOrigin::Unknown, start, start, {}});
        table.add(device);
    }
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 20; ++i)
        identity.merge(table, neighbour(u"00:40:8c:01:0f:ff", u"fe80::1%lan0", i));
    qInfo(
        "one sighting among %d devices: %.2f ms", int(table.size()),
        double(timer.nsecsElapsed()) / 20e6);
    QVERIFY(timer.elapsed() < 20 * 5);
}

QTEST_GUILESS_MAIN(TestIdentityBounds)
#include "tst_identitybounds.moc"
