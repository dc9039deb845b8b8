// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/namedhosts.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sixlab;

static const QDateTime morning(QDate(2026, 11, 23), QTime(10, 0), Qt::UTC);

static DeviceAddress seen(
    const QString &text, int hoursLater = 0, AddressOrigin origin = AddressOrigin::Unknown)
{
    DeviceAddress address;
    address.address = *parseAddress(text);
    address.origin = origin;
    address.firstSeen = morning.addSecs(3600 * hoursLater);
    address.lastSeen = morning.addDays(1);
    return address;
}

static Device named(const QString &name, const QList<DeviceAddress> &addresses)
{
    Device device;
    device.id = name;
    device.name = name;
    device.interfaces = {{std::nullopt, addresses}};
    return device;
}

static QStringList addressesOf(const QList<DeviceAddress> &addresses)
{
    const QList<Device> devices{named(u"porch"_s, addresses)};
    QStringList texts;
    for (const NamedHost &host : namedHosts(devices)) {
        for (const QHostAddress &address : host.addresses)
            texts.append(address.toString());
    }
    return texts;
}

class TestNamedHosts : public QObject
{
    Q_OBJECT

private slots:
    void makesLabels_data();
    void makesLabels();
    void namesAreUsedOnce();
    void addressesAreUsedOnce();
    void fallsBackToTheHostName();
    void leavesOutWhatIsNotForNames();
    void prefersLastingAddresses();
    void takesTheFirstOfRandomOnes();
    void doesNotGuessBetweenRandomOnes();
};

void TestNamedHosts::makesLabels_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("label");

    QTest::newRow("plain") << u"porch"_s << u"porch"_s;
    QTest::newRow("capitals and blanks") << u"Front  Door"_s << u"front-door"_s;
    QTest::newRow("accents") << u"Küche à côté"_s << u"kuche-a-cote"_s;
    QTest::newRow("dots") << u"porch.home.arpa"_s << u"porch-home-arpa"_s;
    QTest::newRow("dashes around") << u"--x--"_s << u"x"_s;
    QTest::newRow("number") << u"10"_s << u"host-10"_s;
    QTest::newRow("hex number") << u"0x7f000001"_s << u"host-0x7f000001"_s;
    QTest::newRow("line break") << u"a\nb"_s << u"a-b"_s;
    QTest::newRow("nothing left") << u"玄関"_s << u""_s;
    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("long") << QString(100, u'a') << QString(63, u'a');
    QTest::newRow("cut at a dash") << QString(62, u'a') + u" b"_s << QString(62, u'a');
}

void TestNamedHosts::makesLabels()
{
    QFETCH(QString, text);

    QTEST(hostLabel(text), "label");
}

void TestNamedHosts::namesAreUsedOnce()
{
    const QString longName(70, u'x');
    const QList<Device> devices{
        named(u"cam"_s, {seen(u"2001:db8::1"_s)}),   named(u"Cam"_s, {seen(u"2001:db8::2"_s)}),
        named(u"cam-2"_s, {seen(u"2001:db8::3"_s)}), named(longName, {seen(u"2001:db8::4"_s)}),
        named(longName, {seen(u"2001:db8::5"_s)}),   named(u"localhost"_s, {seen(u"fd00::1"_s)}),
    };

    QStringList labels;
    for (const NamedHost &host : namedHosts(devices))
        labels.append(host.label);

    QCOMPARE(
        labels,
        QStringList(
            {u"cam"_s, u"cam-2"_s, u"cam-2-2"_s, QString(63, u'x'), QString(61, u'x') + u"-2"_s,
             u"localhost-2"_s}));
}

void TestNamedHosts::addressesAreUsedOnce()
{
    const QList<Device> devices{
        named(u"a"_s, {seen(u"2001:db8::1"_s)}),
        named(u"b"_s, {seen(u"2001:db8::1"_s)}),
    };

    const QList<NamedHost> hosts = namedHosts(devices);

    QCOMPARE(hosts.size(), 1);
    QCOMPARE(hosts[0].device, &devices[0]);
}

void TestNamedHosts::fallsBackToTheHostName()
{
    Device device = named(u"玄関"_s, {seen(u"2001:db8::1"_s)});
    device.hostName = u"cam-7"_s;
    const QList<Device> devices{device};

    QCOMPARE(namedHosts(devices).value(0).label, u"cam-7"_s);
}

void TestNamedHosts::leavesOutWhatIsNotForNames()
{
    QCOMPARE(
        addressesOf(
            {seen(u"fe80::1%lan0"_s), seen(u"::1"_s), seen(u"ff02::1"_s), seen(u"64:ff9b::1"_s),
             seen(u"169.254.1.1"_s), seen(u"127.0.0.1"_s), seen(u"::ffff:192.0.2.1"_s),
             seen(u"fd00::1"_s), seen(u"2001:db8::1"_s), seen(u"192.168.1.2"_s)}),
        QStringList({u"fd00::1"_s, u"2001:db8::1"_s, u"192.168.1.2"_s}));
}

void TestNamedHosts::prefersLastingAddresses()
{
    QCOMPARE(
        addressesOf(
            {seen(u"2001:db8::8c1f:93a2:77d0:1b6e"_s), seen(u"2001:db8::200:5eff:fe00:5301"_s, 5),
             seen(u"2001:db8:1::8c1f:93a2:77d0:1b6e"_s)}),
        QStringList({u"2001:db8::200:5eff:fe00:5301"_s, u"2001:db8:1:0:8c1f:93a2:77d0:1b6e"_s}));
    // What a person set is lasting, whatever it looks like.
    QCOMPARE(
        addressesOf(
            {seen(u"2001:db8::8c1f:93a2:77d0:1b6e"_s, 0, AddressOrigin::Static),
             seen(u"2001:db8::7c1f:93a2:77d0:1b6e"_s)}),
        QStringList{u"2001:db8::8c1f:93a2:77d0:1b6e"_s});
}

void TestNamedHosts::takesTheFirstOfRandomOnes()
{
    QCOMPARE(
        addressesOf(
            {seen(u"2001:db8::8c1f:93a2:77d0:1b6e"_s, 24),
             seen(u"2001:db8::7c1f:93a2:77d0:1b6e"_s, 0),
             seen(u"2001:db8::6c1f:93a2:77d0:1b6e"_s, 48)}),
        QStringList{u"2001:db8::7c1f:93a2:77d0:1b6e"_s});
}

void TestNamedHosts::doesNotGuessBetweenRandomOnes()
{
    QCOMPARE(
        addressesOf(
            {seen(u"2001:db8::8c1f:93a2:77d0:1b6e"_s), seen(u"2001:db8::7c1f:93a2:77d0:1b6e"_s)}),
        QStringList());
}

QTEST_GUILESS_MAIN(TestNamedHosts)
#include "tst_namedhosts.moc"
