// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/devicefilter.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sixlab;

static Device camera()
{
    Device device;
    device.id = u"1"_s;
    device.name = u"Front door"_s;
    device.kind = u"camera"_s;
    device.vendor = u"Lumen"_s;
    device.model = u"D3"_s;
    device.driver = u"lumen"_s;
    device.isIgnored = true;
    device.hostName = u"lumen-010203"_s;
    device.tags = {u"outside"_s};
    device.services = {{u"_http._tcp"_s, u"Lumen web page"_s, 80, {}}};
    DeviceInterface interface;
    interface.mac = MacAddress::parse(u"02:40:8c:01:02:03");
    for (const QString &text : {u"2001:db8:2::10"_s, u"fe80::40:8cff:fe01:203%lan0"_s}) {
        DeviceAddress address;
        address.address = *parseAddress(text);
        interface.addresses.append(address);
    }
    device.interfaces = {interface};
    return device;
}

class TestDeviceFilter : public QObject
{
    Q_OBJECT

private slots:
    void matches_data();
    void matches();
    void namesTheKeysThatExist();
    void namesWhatCanBeAskedFor();
    void knowsWhenIgnoredDevicesAreWanted();
    void looksThroughThousandsOfDevices();
};

void TestDeviceFilter::matches_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<bool>("expected");

    QTest::newRow("nothing") << u""_s << true;
    QTest::newRow("blanks") << u"  \t "_s << true;
    QTest::newRow("word in the name") << u"door"_s << true;
    QTest::newRow("case does not count") << u"LUMEN"_s << true;
    QTest::newRow("every word must match") << u"front window"_s << false;
    QTest::newRow("words in any order") << u"door front"_s << true;
    QTest::newRow("quotes keep blanks") << u"\"front door\""_s << true;
    QTest::newRow("quotes keep the order") << u"\"door front\""_s << false;
    QTest::newRow("an open quote") << u"\"front do"_s << true;
    QTest::newRow("vendor") << u"vendor:lum"_s << true;
    QTest::newRow("another vendor") << u"vendor:axis"_s << false;
    QTest::newRow("ignored") << u"is:ignored"_s << true;
    QTest::newRow("ignored in capitals") << u"IS:Ignored"_s << true;
    QTest::newRow("not ignored") << u"-is:ignored"_s << false;
    QTest::newRow("a router") << u"is:router"_s << false;
    QTest::newRow("is, and no more yet") << u"is:"_s << true;
    QTest::newRow("key in capitals") << u"Vendor:lumen"_s << true;
    QTest::newRow("a key looks in its place only") << u"vendor:camera"_s << false;
    QTest::newRow("kind") << u"kind:camera"_s << true;
    QTest::newRow("host name") << u"name:lumen-01"_s << true;
    QTest::newRow("quoted value") << u"name:\"front door\""_s << true;
    QTest::newRow("tag") << u"tag:outside"_s << true;
    QTest::newRow("driver") << u"driver:lumen"_s << true;
    QTest::newRow("service") << u"service:_http"_s << true;
    QTest::newRow("not") << u"-kind:camera"_s << false;
    QTest::newRow("not another") << u"-kind:printer camera"_s << true;
    QTest::newRow("not a word") << u"-door"_s << false;
    QTest::newRow("a lone dash is a word") << u"-"_s << true;
    QTest::newRow("value not typed yet") << u"vendor:"_s << true;
    QTest::newRow("start of an address") << u"2001:db8:2"_s << true;
    QTest::newRow("another network") << u"2001:db8:3"_s << false;
    QTest::newRow("address written out") << u"2001:0db8:0002:0:0:0:0:0010"_s << true;
    QTest::newRow("address with its zone") << u"fe80::40:8cff:fe01:203%lan0"_s << true;
    QTest::newRow("hex that looks like a key") << u"fe:cafe"_s << false;
    QTest::newRow("MAC") << u"02:40:8c"_s << true;
    QTest::newRow("MAC with dashes") << u"02-40-8C-01-02-03"_s << true;
    QTest::newRow("MAC without anything") << u"mac:02408c010203"_s << true;
    QTest::newRow("another MAC") << u"mac:02408c010204"_s << false;
    QTest::newRow("address key") << u"address:2001:db8:2::10"_s << true;
    QTest::newRow("zones are no part of addresses") << u"address:lan0"_s << false;
}

void TestDeviceFilter::matches()
{
    QFETCH(QString, expression);
    QFETCH(bool, expected);

    const Result<DeviceFilter> filter = DeviceFilter::parse(expression);

    QVERIFY(filter);
    QCOMPARE(filter->matches(camera()), expected);
}

void TestDeviceFilter::namesTheKeysThatExist()
{
    const Result<DeviceFilter> filter = DeviceFilter::parse(u"colour:red"_s);

    QVERIFY(!filter);
    QCOMPARE(filter.error().kind, Error::Kind::Usage);
    for (const QString &key : DeviceFilter::keys())
        QVERIFY2(filter.error().text.contains(key + u':'), qPrintable(key));
}

void TestDeviceFilter::namesWhatCanBeAskedFor()
{
    const auto filter = DeviceFilter::parse(u"is:<b>lost</b>"_s);
    QVERIFY(!filter);
    QCOMPARE(filter.error().kind, Error::Kind::Usage);
    QVERIFY(filter.error().text.contains(u"is:ignored"_s));
}

void TestDeviceFilter::knowsWhenIgnoredDevicesAreWanted()
{
    QVERIFY(DeviceFilter::parse(u"door is:ignored"_s)->asksForIgnored());
    for (const QString &text :
         {u""_s, u"door"_s, u"-is:ignored"_s, u"is:router"_s, u"\"is:ignored\""_s})
        QVERIFY2(!DeviceFilter::parse(text)->asksForIgnored(), qPrintable(text));
}

void TestDeviceFilter::looksThroughThousandsOfDevices()
{
    QList<Device> devices(5000, camera());
    for (qsizetype i = 0; i < devices.size(); i += 2)
        devices[i].vendor = u"Other"_s;
    const auto filter = DeviceFilter::parse(u"vendor:lumen -tag:inside 2001:db8:2"_s);
    QVERIFY(filter);

    qsizetype found = 0;
    QBENCHMARK_ONCE
    {
        found = std::ranges::count_if(
            devices, [&](const Device &device) { return filter->matches(device); });
    }

    QCOMPARE(found, 2500);
}

QTEST_GUILESS_MAIN(TestDeviceFilter)
#include "tst_devicefilter.moc"
