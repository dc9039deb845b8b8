// SPDX-License-Identifier: GPL-3.0-or-later
#include "../identity/home.h"
#include "inventory/changeevents.h"

#include <QTest>

using namespace sixlab;

using Kind = DeviceEvent::Kind;

static const QDateTime now = start.addDays(1);

static Device deviceWith(const QList<QStringView> &addresses)
{
    Device device;
    device.id = u"id1"_s;
    device.name = u"nas"_s;
    device.firstSeen = start;
    device.lastSeen = now;
    device.interfaces = {{mac(u"00:40:8c:00:00:01"), {}}};
    for (const QStringView text : addresses)
        device.interfaces[0].addresses.append(
            {address(text), AddressOrigin::Unknown, start, now, {Source::Neighbour}});
    return device;
}

static QStringList told(const Device *before, const Device &after)
{
    QStringList lines;
    for (const DeviceEvent &event : eventsBetween(before, after, now))
        lines.append(eventKindName(event.kind) + u' ' + event.subject);
    return lines;
}

class TestChangeEvents : public QObject
{
    Q_OBJECT

private slots:
    void tellsOfANewDevice();
    void tellsNothingWhenNothingHappened();
    void tellsOfAddresses();
    void gettingToKnowADeviceIsNoNews();
    void doesNotSpeakOfTemporaryAddresses();
    void tellsOfRouters();
    void tellsOfPrefixes();
    void anAddressOnAnotherInterfaceIsNoChange();
    void theIgnoredAndThisMachineAreQuiet();
    void titlesAreBounded();
    void tellsWhatIsOnlySeenAgain();
};

void TestChangeEvents::tellsOfANewDevice()
{
    const Device device = deviceWith({u"fe80::1%lan0"});
    const QList<DeviceEvent> events = eventsBetween(nullptr, device, now);
    QCOMPARE(events.size(), 1);
    QCOMPARE(events[0].kind, Kind::New);
    QCOMPARE(events[0].deviceId, u"id1"_s);
    QCOMPARE(events[0].title, u"nas"_s);
    QCOMPARE(events[0].at, now);
}

void TestChangeEvents::tellsNothingWhenNothingHappened()
{
    const Device before = deviceWith({u"fe80::1%lan0"});
    Device after = before;
    after.lastSeen = now.addSecs(5);
    after.name = u"renamed"_s;
    QVERIFY(told(&before, after).isEmpty());
}

void TestChangeEvents::tellsOfAddresses()
{
    const Device before = deviceWith({u"fe80::1%lan0", u"192.168.1.5"});
    const Device after = deviceWith({u"fe80::1%lan0", u"192.168.1.6"});
    QCOMPARE(
        told(&before, after),
        (QStringList{u"addressAdded 192.168.1.6"_s, u"addressRemoved 192.168.1.5"_s}));
}

void TestChangeEvents::gettingToKnowADeviceIsNoNews()
{
    Device before = deviceWith({u"fe80::1%lan0"});
    const Device after = deviceWith({u"fe80::1%lan0", u"192.168.1.6"});
    before.firstSeen = now.addSecs(-60);
    QVERIFY(told(&before, after).isEmpty());
    before.firstSeen = now.addSecs(-61);
    QCOMPARE(told(&before, after).size(), 1);
}

void TestChangeEvents::doesNotSpeakOfTemporaryAddresses()
{
    const QStringView stable = u"2001:db8::1d3b:1c22:97aa:f012";
    const QStringView temporary = u"2001:db8::8d3b:1c22:97aa:f012";
    const Device before = deviceWith({stable});
    Device after = deviceWith({stable, temporary});
    after.interfaces[0].addresses[1].firstSeen = now;
    QVERIFY(told(&before, after).isEmpty());
    QVERIFY(told(&after, before).isEmpty());
    // The stable one that is dropped after a week is spoken of, though nobody saw it for long.
    Device late = deviceWith({stable, u"fe80::1%lan0"});
    late.lastSeen = now.addDays(7);
    QCOMPARE(
        told(&late, deviceWith({u"fe80::1%lan0"})),
        QStringList{u"addressRemoved "_s + stable.toString()});
}

void TestChangeEvents::tellsOfRouters()
{
    const Device before = deviceWith({u"192.168.1.1", u"fe80::1%lan0"});
    Device after = before;
    after.isRouter = true;
    QCOMPARE(told(&before, after), QStringList{u"newRouter fe80::1%lan0"_s});
    QCOMPARE(told(&after, before), QStringList{u"routerGone fe80::1%lan0"_s});
    QCOMPARE(told(nullptr, after), (QStringList{u"new "_s, u"newRouter fe80::1%lan0"_s}));
}

void TestChangeEvents::tellsOfPrefixes()
{
    Device before = deviceWith({u"fe80::1%lan0"});
    Device after = before;
    before.advertisement = routerFor(1800, {u"2001:db8:1::/64"_s}, 3600);
    after.advertisement = routerFor(1800, {u"2001:db8:2::/64"_s}, 3600);
    QCOMPARE(
        told(&before, after),
        (QStringList{u"prefixAdded 2001:db8:2::/64"_s, u"prefixRemoved 2001:db8:1::/64"_s}));
    after.advertisement = routerFor(1800, {u"2001:db8:1::/64"_s}, 0);
    QCOMPARE(told(&before, after), QStringList{u"prefixRemoved 2001:db8:1::/64"_s});
    after.advertisement.reset();
    QCOMPARE(told(&before, after), QStringList{u"prefixRemoved 2001:db8:1::/64"_s});
}

void TestChangeEvents::anAddressOnAnotherInterfaceIsNoChange()
{
    const Device before = deviceWith({u"fe80::1%lan0"});
    Device after = before;
    after.interfaces.prepend({mac(u"00:40:8c:00:00:02"), {}});
    after.interfaces[0].addresses.append(after.interfaces[1].addresses.takeFirst());
    QVERIFY(told(&before, after).isEmpty());
}

void TestChangeEvents::theIgnoredAndThisMachineAreQuiet()
{
    Device device = deviceWith({u"fe80::1%lan0"});
    device.isSelf = true;
    QVERIFY(told(nullptr, device).isEmpty());
    device.isSelf = false;
    device.isIgnored = true;
    device.isRouter = true;
    const Device before = deviceWith({});
    QVERIFY(told(nullptr, device).isEmpty());
    QVERIFY(told(&before, device).isEmpty());
}

void TestChangeEvents::titlesAreBounded()
{
    Device device = deviceWith({});
    device.name = QString(300, u'x');
    const QString title = eventsBetween(nullptr, device, now)[0].title;
    QCOMPARE(title.size(), 80);
    QVERIFY(title.endsWith(u'…'));
}

void TestChangeEvents::tellsWhatIsOnlySeenAgain()
{
    const Device before = deviceWith({u"fe80::1%lan0", u"192.168.1.5"});
    Device after = before;
    after.lastSeen = now.addSecs(9);
    after.interfaces[0].addresses.swapItemsAt(0, 1);
    after.interfaces[0].addresses[0].lastSeen = now.addSecs(9);
    after.interfaces[0].addresses[0].lastSource = Source::Echo;
    QVERIFY(isSeenAgain(before, after));
    Device other = after;
    other.interfaces[0].addresses[0].sources.append(Source::Echo);
    QVERIFY(!isSeenAgain(before, other));
    other = after;
    other.interfaces[0].addresses[0].address = address(u"192.168.1.6");
    QVERIFY(!isSeenAgain(before, other));
    other = after;
    other.hostName = u"x"_s;
    QVERIFY(!isSeenAgain(before, other));
}

QTEST_GUILESS_MAIN(TestChangeEvents)
#include "tst_changeevents.moc"
