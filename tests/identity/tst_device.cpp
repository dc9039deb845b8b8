// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/interfaceaddress.h"
#include "inventory/device.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sixlab;

static const QDateTime now(QDate(2026, 11, 23), QTime(10, 0), Qt::UTC);

static Device deviceWith(const QStringList &addresses)
{
    Device device;
    device.id = u"id"_s;
    device.lastSeen = now;
    device.interfaces.append({MacAddress::parse(u"00:40:8c:01:02:03"), {}});
    for (const QString &text : addresses)
        device.interfaces[0].addresses.append(
            {parseAddress(text).value(), AddressOrigin::Unknown, now, now, {Source::Echo}});
    return device;
}

class TestDevice : public QObject
{
    Q_OBJECT

private slots:
    void choosesTheAddressToTalkTo_data();
    void choosesTheAddressToTalkTo();
    void prefersAnAddressThatWasSeenLately();
    void prefersAnAnnouncedRandomAddress();
    void alwaysHasATitle();
    void gathersEvidence();
    void tellsPresence_data();
    void tellsPresence();
    void namesSourcesBothWays();
};

void TestDevice::choosesTheAddressToTalkTo_data()
{
    QTest::addColumn<QStringList>("addresses");
    QTest::addColumn<QString>("best");
    QTest::newRow("global before the rest")
        << QStringList{u"192.168.1.2"_s, u"fe80::1%lan0"_s, u"fd00::1"_s, u"2001:db8::1"_s}
        << u"2001:db8::1"_s;
    QTest::newRow("unique local before link-local")
        << QStringList{u"fe80::1%lan0"_s, u"fd00::1"_s} << u"fd00::1"_s;
    QTest::newRow("link-local before IPv4")
        << QStringList{u"192.168.1.2"_s, u"fe80::1%lan0"_s} << u"fe80::1%lan0"_s;
    QTest::newRow("a lasting unique local one before a temporary global one")
        << QStringList{u"2001:db8::8d3b:1c22:97aa:f012"_s, u"fd00::240:8cff:fe01:203"_s}
        << u"fd00::240:8cff:fe01:203"_s;
    QTest::newRow("IPv4 only") << QStringList{u"169.254.1.1"_s, u"192.168.1.2"_s}
                               << u"192.168.1.2"_s;
    QTest::newRow("none to talk to") << QStringList{u"ff02::1"_s, u"240.0.0.1"_s} << QString();
    QTest::newRow("none") << QStringList() << QString();
}

void TestDevice::choosesTheAddressToTalkTo()
{
    QFETCH(QStringList, addresses);
    QFETCH(QString, best);
    QCOMPARE(deviceWith(addresses).bestAddress().toString(), best);
}

void TestDevice::prefersAnAddressThatWasSeenLately()
{
    Device device = deviceWith({u"2001:db8:1::1"_s, u"2001:db8:2::1"_s});
    device.interfaces[0].addresses[0].lastSeen = now.addDays(-1);
    QCOMPARE(device.bestAddress().toString(), u"2001:db8:2::1"_s);
}

void TestDevice::prefersAnAnnouncedRandomAddress()
{
    Device device
        = deviceWith({u"2001:db8::1d3b:1c22:97aa:f012"_s, u"2001:db8::8d3b:1c22:97aa:f012"_s});
    device.interfaces[0].addresses[1].sources = {Source::Mdns};
    QCOMPARE(device.bestAddress().toString(), u"2001:db8::8d3b:1c22:97aa:f012"_s);
}

void TestDevice::alwaysHasATitle()
{
    Device device = deviceWith({u"2001:db8::1"_s});
    device.name = u"Porch"_s;
    device.hostName = u"axis-1"_s;
    device.model = u"M1011"_s;
    QCOMPARE(device.title(), u"Porch"_s);
    device.name.clear();
    QCOMPARE(device.title(), u"axis-1"_s);
    device.hostName.clear();
    QCOMPARE(device.title(), u"M1011"_s);
    device.model.clear();
    QCOMPARE(device.title(), u"2001:db8::1"_s);
    device.interfaces[0].addresses.clear();
    QCOMPARE(device.title(), u"00:40:8c:01:02:03"_s);
    device.interfaces.clear();
    QCOMPARE(device.title(), u"id"_s);
}

void TestDevice::gathersEvidence()
{
    Device device = deviceWith({});
    device.interfaces.append({std::nullopt, {}});
    device.services = {{u"_http._tcp"_s, u"x"_s, 80, {}}};
    QCOMPARE(device.evidence().macs, QList{*MacAddress::parse(u"00:40:8c:01:02:03")});
    QCOMPARE(device.evidence().services, device.services);
}

void TestDevice::tellsPresence_data()
{
    QTest::addColumn<int>("secondsAgo");
    QTest::addColumn<Presence>("expected");
    QTest::newRow("now") << 0 << Presence::Online;
    QTest::newRow("90 s") << 90 << Presence::Online;
    QTest::newRow("91 s") << 91 << Presence::Quiet;
    QTest::newRow("an hour") << 3600 << Presence::Quiet;
    QTest::newRow("longer") << 3601 << Presence::Gone;
    QTest::newRow("a clock ahead") << -5 << Presence::Online;
}

void TestDevice::tellsPresence()
{
    QFETCH(int, secondsAgo);
    QFETCH(Presence, expected);
    Device device;
    device.lastSeen = now.addSecs(-secondsAgo);
    QCOMPARE(presence(device, now), expected);
    QCOMPARE(presence(Device(), now), Presence::Gone);
}

void TestDevice::namesSourcesBothWays()
{
    for (const Source source :
         {Source::Neighbour, Source::Echo, Source::Mdns, Source::Advertisement, Source::Self})
        QCOMPARE(sourceFromName(sourceName(source)), source);
    QCOMPARE(sourceName(Source::Neighbour), u"neighbour"_s);
    QVERIFY(!sourceFromName(u"arp"));
}

QTEST_GUILESS_MAIN(TestDevice)
#include "tst_device.moc"
