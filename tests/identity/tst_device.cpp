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
    void isAlwaysThereItself();
    void namesThePresencesEvidence();
    void namesSourcesBothWays();
    void tellsWhatIsProbablyTemporary();
    void takesNoOtherFormForTemporary_data();
    void takesNoOtherFormForTemporary();
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

void TestDevice::isAlwaysThereItself()
{
    Device device;
    device.isSelf = true;
    device.lastSeen = now.addDays(-1);
    QCOMPARE(presence(device, now), Presence::Online);
}

void TestDevice::namesThePresencesEvidence()
{
    Device device = deviceWith({u"2001:db8::1"_s, u"fe80::1%lan0"_s});
    device.interfaces[0].addresses[0].lastSeen = now.addSecs(-300);
    device.interfaces[0].addresses[1].lastSeen = now.addSecs(-200);
    device.interfaces[0].addresses[1].lastSource = Source::Mdns;
    device.lastSeen = now.addSecs(-200);
    const PresenceEvidence evidence = presenceEvidence(device, now);
    QCOMPARE(evidence.presence, Presence::Quiet);
    QCOMPARE(evidence.source, Source::Mdns);
    QCOMPARE(evidence.address.toString(), u"fe80::1%lan0"_s);
    QCOMPARE(evidence.at, now.addSecs(-200));

    const PresenceEvidence none = presenceEvidence(Device(), now);
    QCOMPARE(none.presence, Presence::Gone);
    QVERIFY(none.address.isNull() && !none.at.isValid());
}

void TestDevice::tellsWhatIsProbablyTemporary()
{
    const QString first = u"2001:db8::1d3b:1c22:97aa:f012"_s;
    const QString second = u"2001:db8::8d3b:1c22:97aa:f012"_s;
    Device device = deviceWith({first, second});
    QList<DeviceAddress> &addresses = device.interfaces[0].addresses;
    QVERIFY(!isProbablyTemporary(addresses[0], device)); // They came together.
    QVERIFY(!isProbablyTemporary(addresses[1], device));

    addresses[1].firstSeen = now.addSecs(60);
    QVERIFY(!isProbablyTemporary(addresses[0], device));
    QVERIFY(isProbablyTemporary(addresses[1], device));
    addresses[1].address = QHostAddress(u"2001:db8:2::8d3b:1c22:97aa:f012"_s);
    QVERIFY(!isProbablyTemporary(addresses[1], device)); // Another prefix.

    Device other = device; // Another interface.
    other.interfaces[0].addresses[1].address = QHostAddress(second);
    other.interfaces.append({MacAddress::parse(u"00:40:8c:01:02:04"), {}});
    other.interfaces[1].addresses.append(other.interfaces[0].addresses.takeLast());
    QVERIFY(!isProbablyTemporary(other.interfaces[1].addresses[0], other));

    device.lastSeen = now.addDays(1);
    QVERIFY(!isProbablyTemporary(addresses[0], device));
    device.lastSeen = now.addDays(1).addSecs(1); // It was not seen for a day.
    QVERIFY(isProbablyTemporary(addresses[0], device));
}

void TestDevice::takesNoOtherFormForTemporary_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<AddressOrigin>("origin");
    QTest::addColumn<Source>("source");
    const QString random = u"2001:db8::8d3b:1c22:97aa:f012"_s;
    QTest::newRow("announced") << random << AddressOrigin::Unknown << Source::Mdns;
    QTest::newRow("static") << random << AddressOrigin::Static << Source::Neighbour;
    QTest::newRow("leased") << random << AddressOrigin::Dhcp << Source::DhcpLease;
    QTest::newRow("EUI-64") << u"2001:db8::240:8cff:fe01:203"_s << AddressOrigin::Slaac
                            << Source::Neighbour;
    QTest::newRow("low byte") << u"2001:db8::5"_s << AddressOrigin::Unknown << Source::Neighbour;
    QTest::newRow("link-local") << u"fe80::8d3b:1c22:97aa:f012%lan0"_s << AddressOrigin::LinkLocal
                                << Source::Neighbour;
    QTest::newRow("IPv4") << u"192.0.2.5"_s << AddressOrigin::Unknown << Source::Neighbour;
}

void TestDevice::takesNoOtherFormForTemporary()
{
    QFETCH(QString, text);
    QFETCH(AddressOrigin, origin);
    QFETCH(Source, source);
    Device device = deviceWith({u"2001:db8::1d3b:1c22:97aa:f012"_s, text});
    DeviceAddress &late = device.interfaces[0].addresses[1];
    late.origin = origin;
    late.sources = {source};
    late.firstSeen = now.addSecs(60);
    device.lastSeen = now.addDays(2);
    QVERIFY(!isProbablyTemporary(late, device));
}

void TestDevice::namesSourcesBothWays()
{
    for (const Source source :
         {Source::Neighbour, Source::Echo, Source::Mdns, Source::Advertisement, Source::Self,
          Source::Ssdp, Source::WsDiscovery, Source::Web, Source::Snmp, Source::RouterTable,
          Source::DhcpLease, Source::Raw})
        QCOMPARE(sourceFromName(sourceName(source)), source);
    QCOMPARE(sourceName(Source::Neighbour), u"neighbour"_s);
    QVERIFY(!sourceFromName(u"arp"));
}

QTEST_GUILESS_MAIN(TestDevice)
#include "tst_device.moc"
