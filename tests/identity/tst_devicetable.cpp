// SPDX-License-Identifier: GPL-3.0-or-later
#include "home.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace sixlab;

class TestDeviceTable : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatALookAtAllWouldFind();
    void staysFindableWhenOthersGo();
    void mergesTwentyThousandSightingsInNoTime();
};

using Places = DeviceTable::Places;

template <typename Has>
static Places lookAtAll(const DeviceTable &table, Has has)
{
    Places places;
    for (qsizetype i = 0; i < table.size(); ++i) {
        if (has(table[i]))
            places.append(i);
    }
    return places;
}

/// Compares every answer of the index with a look at all devices.
static void compareAll(const DeviceTable &table)
{
    qsizetype advertising = 0;
    for (qsizetype i = 0; i < table.size(); ++i) {
        const Device &device = table[i];
        advertising += device.advertisement ? 1 : 0;
        QCOMPARE(table.placeOf(device.id), i);
        for (const DeviceInterface &interface : device.interfaces) {
            if (interface.mac)
                QCOMPARE(table.withMac(*interface.mac), lookAtAll(table, [&](const Device &other) {
                             return hasMac(other, *interface.mac);
                         }));
            for (const DeviceAddress &known : interface.addresses)
                QCOMPARE(
                    table.withAddress(known.address), lookAtAll(table, [&](const Device &other) {
                        return findAddress(other, known.address) != nullptr;
                    }));
        }
        for (const MacAddress &claim : claimedMacs(device.services))
            QCOMPARE(table.claiming(claim), lookAtAll(table, [&](const Device &other) {
                         return claimedMacs(other.services).contains(claim);
                     }));
        if (!device.hostName.isEmpty())
            QCOMPARE(
                table.named(device.hostName.toUpper()), lookAtAll(table, [&](const Device &other) {
                    return other.hostName.compare(device.hostName, Qt::CaseInsensitive) == 0;
                }));
    }
    QCOMPARE(table.advertising(), advertising);
    QCOMPARE(table.self(), lookAtAll(table, [](const Device &other) { return other.isSelf; }));
}

/// Anything that a small network may show, often about the same few devices.
static Sighting anything(QRandomGenerator &random, int second)
{
    const auto hardware = [&random] {
        return u"%1:40:8c:00:00:0%2"_s.arg(random.bounded(2) ? u"00"_s : u"5e"_s)
            .arg(random.bounded(1, 8));
    };
    const auto ip = [&random] {
        return address(
            random.bounded(3) ? u"fe80::%1%lan0"_s.arg(random.bounded(1, 9))
                              : u"2001:db8::240:8cff:fe00:%1"_s.arg(random.bounded(1, 9)));
    };
    Sighting sighting = echo(u"fe80::1%lan0", second);
    sighting.addresses = {ip()};
    if (random.bounded(3) == 0)
        sighting.addresses.append(ip());
    if (random.bounded(2))
        sighting.mac = mac(hardware());
    if (random.bounded(3) == 0)
        sighting.hostName = u"Host-%1"_s.arg(random.bounded(4));
    if (random.bounded(5) == 0)
        sighting.services = {{u"_http._tcp"_s, u"x"_s, 80, {{u"mac"_s, hardware()}}}};
    if (random.bounded(6) == 0)
        sighting.advertisement = routerFor(1800, {u"2001:db8::/64"_s}, 60);
    if (random.bounded(40) == 0)
        sighting.isSelf = true;
    return sighting;
}

void TestDeviceTable::findsWhatALookAtAllWouldFind()
{
    for (quint32 seed = 1; seed <= 40; ++seed) {
        QRandomGenerator random(seed);
        DeviceTable table;
        int next = 0;
        const Identity identity([&next] { return u"id%1"_s.arg(++next); });
        for (int step = 0; step < 60; ++step) {
            identity.merge(table, anything(random, step * 700));
            if (table.size() > 1 && random.bounded(10) == 0)
                identity.unite(table, table[0].id, table[1].id);
            if (table.size() > 0 && random.bounded(8) == 0) {
                const Device &device = table[random.bounded(int(table.size()))];
                for (const DeviceInterface &interface : device.interfaces) {
                    if (interface.mac) {
                        identity.split(table, device.id, *interface.mac);
                        break;
                    }
                }
            }
            compareAll(table);
            if (QTest::currentTestFailed()) {
                qWarning("seed %u, step %d", seed, step);
                return;
            }
        }
    }
}

void TestDeviceTable::staysFindableWhenOthersGo()
{
    DeviceTable table;
    for (int i = 0; i < 5; ++i) {
        Device device;
        device.id = QString::number(i);
        device.interfaces = {{MacAddress({0, 0x40, 0x8c, 0, 0, quint8(i)}), {}}};
        QCOMPARE(table.add(device), i);
    }
    table.remove(1);
    table.remove(0);
    QCOMPARE(table.size(), 3);
    QCOMPARE(table.placeOf(u"0"_s), -1);
    QVERIFY(!table.find(u"1"_s));
    QCOMPARE(table.placeOf(u"4"_s), 2);
    QVERIFY(table.withMac(mac(u"00:40:8c:00:00:01")).isEmpty());
    QCOMPARE(table.withMac(mac(u"00:40:8c:00:00:03")), Places{1});
    Device device;
    device.id = u"new"_s;
    QCOMPARE(table.add(device), 3);
    compareAll(table);
}

void TestDeviceTable::mergesTwentyThousandSightingsInNoTime()
{
    constexpr int devices = 2000;
    constexpr int addressesEach = 5;
    DeviceTable table;
    int next = 0;
    const Identity identity([&next] { return u"id%1"_s.arg(++next); });
    QElapsedTimer timer;
    timer.start();
    for (int round = 0; round < 2; ++round) {
        for (int i = 0; i < devices * addressesEach; ++i) {
            const int host = i % devices;
            const MacAddress hardware({0x00, 0x40, 0x8c, 0x01, quint8(host >> 8), quint8(host)});
            Sighting seen = neighbour(
                u"00:40:8c:00:00:00", u"2001:db8:%1::%2"_s.arg(i / devices).arg(host + 1, 0, 16),
                round * 60);
            seen.mac = hardware;
            identity.merge(table, seen);
        }
    }
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    QCOMPARE(table.size(), devices);
    QCOMPARE(table[devices - 1].addresses().size(), addressesEach);
    qInfo(
        "%d sightings of %d devices with %d addresses: %.3f s", 2 * devices * addressesEach,
        devices, devices * addressesEach, seconds);
    // A look at all devices for each sighting takes minutes; this holds on slow machines too.
    QVERIFY(seconds < 10);
}

QTEST_GUILESS_MAIN(TestDeviceTable)
#include "tst_devicetable.moc"
