// SPDX-License-Identifier: GPL-3.0-or-later
#include "../identity/home.h"
#include "inventory/chronicle.h"

#include <QTest>

using namespace sixlab;

/// A network that is watched: sightings go in, events come out, and the clock is set by hand.
class Watched
{
public:
    explicit Watched(const QList<Device> &known = {})
        : table(known)
    {
        chronicle.open(table);
    }

    void watchFrom(int second) { chronicle.watch(table, start.addSecs(second)); }

    /// Sees it at the sighting's own time; what had to be done until then is done first.
    void see(const Sighting &sighting)
    {
        passTo(sighting.at);
        const auto merged = identity.merge(table, sighting);
        if (merged)
            note(chronicle.merged(table, *merged, sighting.at));
        else if (identity.hasNoRoom(table, sighting))
            note(chronicle.refused(sighting, sighting.at));
    }

    void passTo(const QDateTime &time)
    {
        for (QDateTime next = chronicle.next(table); next.isValid() && next <= time;
             next = chronicle.next(table))
            note(chronicle.pass(table, next).events);
    }
    void passTo(int second) { passTo(start.addSecs(second)); }

    void note(const QList<DeviceEvent> &more)
    {
        for (const DeviceEvent &event : more) {
            events.append(event);
            QString line = eventKindName(event.kind) + u' ' + event.title;
            for (const QString &part : {event.subject, event.before})
                line += part.isEmpty() ? QString() : u' ' + part;
            lines.append(line);
        }
    }

    /// What was told since the last time.
    QStringList told() { return std::exchange(lines, {}); }

    DeviceTable table;
    Chronicle chronicle;
    QList<DeviceEvent> events;
    QStringList lines;
    int count = 0;
    Identity identity{[this] { return u"id%1"_s.arg(++count); }};
};

class TestChronicle : public QObject
{
    Q_OBJECT

private slots:
    void aNewDeviceIsToldOnceItHasSettled();
    void aDeviceOfManySightingsIsToldOnce();
    void aPhoneComingBackIsNotNew();
    void whoGoesAndComesBack();
    void aNightWithTheComputerOffIsNoAbsence();
    void whoWasGoneBeforeTheNightComesBack();
    void aLeaseAloneNeitherGoesNorComesBack();
    void anAddressThatMovesIsTakenOver();
    void anAddressThatGoesBackAndForthIsADuplicate();
    void anAddressThatMovesAgainLaterIsNone();
    void followsABoundedNumberOfAddresses();
    void aRouterIsReplaced();
    void routersRunOut();
    void twoRoutersOfOnePrefix();
    void lifetimesDoNotRunWhileNobodyWatches();
    void theIgnoredAreQuiet();
    void thisMachineIsNeverNewNorGone();
    void whatWasForgottenIsNotTold();
    void tellsOnceThatThereIsNoRoom();
    void tellsOnceOfTooManyRouters();
    void tellsViewsOfPresence();
    void nothingToDoOnAnEmptyNetwork();
};

static constexpr auto hardware = u"00:40:8c:00:00:01";
static constexpr auto otherHardware = u"00:40:8c:00:00:02";

void TestChronicle::aNewDeviceIsToldOnceItHasSettled()
{
    Watched lan;
    lan.watchFrom(0);
    lan.see(neighbour(hardware, u"fe80::1%lan0"));
    lan.see(mdns(u"nas"_s, {address(u"fe80::1%lan0"), address(u"192.168.1.5")}, 1));
    QVERIFY(lan.told().isEmpty());
    lan.passTo(2);
    QCOMPARE(lan.told(), QStringList{u"new nas"_s});
    QCOMPARE(lan.events[0].at, start); // When it came, not when it was told.
    lan.see(neighbour(hardware, u"192.168.1.6", 61));
    QCOMPARE(lan.told(), QStringList{u"addressAdded nas 192.168.1.6"_s});
}

void TestChronicle::aDeviceOfManySightingsIsToldOnce()
{
    Watched lan;
    lan.watchFrom(0);
    lan.see(neighbour(hardware, u"fe80::1%lan0"));
    lan.see(echo(u"fe80::2%lan0"));
    lan.see(echo(u"192.168.1.5"));
    QCOMPARE(lan.table.size(), 3);
    lan.see(mdns(
        u"nas"_s, {address(u"fe80::1%lan0"), address(u"fe80::2%lan0"), address(u"192.168.1.5")},
        1));
    lan.passTo(10);
    QCOMPARE(lan.told(), QStringList{u"new nas"_s});

    lan.see(echo(u"fe80::3%lan0", 20)); // Part of one that was told of already.
    lan.see(mdns(u"nas"_s, {address(u"fe80::1%lan0"), address(u"fe80::3%lan0")}, 21));
    lan.passTo(40);
    QVERIFY(lan.told().isEmpty());
}

void TestChronicle::aPhoneComingBackIsNotNew()
{
    Watched lan;
    lan.watchFrom(0);
    lan.see(neighbour(u"5e:00:00:00:00:01", u"fe80::1%lan0"));
    lan.passTo(9);
    QVERIFY(lan.told().isEmpty()); // Its MAC is made up: a name may tell who it is.
    lan.see(mdns(u"noas-phone"_s, {address(u"fe80::1%lan0")}, 9));
    lan.passTo(10);
    QCOMPARE(lan.told(), QStringList{u"new noas-phone"_s});

    lan.see(neighbour(u"5e:00:00:00:00:02", u"fe80::2%lan0", 20));
    lan.see(mdns(u"noas-phone"_s, {address(u"fe80::2%lan0")}, 25));
    lan.passTo(60);
    QCOMPARE(
        lan.told(), QStringList{u"macChanged noas-phone 5e:00:00:00:00:02 5e:00:00:00:00:01"_s});
    QCOMPARE(lan.table.size(), 1);
}

void TestChronicle::whoGoesAndComesBack()
{
    Watched lan;
    lan.watchFrom(0);
    lan.see(neighbour(hardware, u"192.168.1.5"));
    lan.passTo(3600);
    lan.told();
    lan.passTo(3620);
    QCOMPARE(lan.told(), QStringList{u"gone 192.168.1.5"_s});
    lan.passTo(9000);
    QVERIFY(lan.told().isEmpty()); // Once.
    lan.see(neighbour(hardware, u"192.168.1.5", 9001));
    QCOMPARE(lan.told(), QStringList{u"back 192.168.1.5"_s});
    lan.see(neighbour(hardware, u"192.168.1.5", 9002));
    QVERIFY(lan.told().isEmpty());
}

void TestChronicle::aNightWithTheComputerOffIsNoAbsence()
{
    Watched before;
    before.see(neighbour(hardware, u"192.168.1.5"));
    before.see(neighbour(otherHardware, u"192.168.1.6"));

    Watched lan(before.table.devices());
    lan.watchFrom(40'000);
    lan.see(neighbour(hardware, u"192.168.1.5", 40'001));
    QVERIFY(lan.told().isEmpty());
    lan.see(neighbour(hardware, u"192.168.1.5", 43'590));
    QVERIFY(lan.told().isEmpty());
    lan.passTo(43'620); // An hour was watched in which the other one was not there.
    QCOMPARE(lan.told(), QStringList{u"gone 192.168.1.6"_s});

    lan.watchFrom(80'000); // The computer slept.
    lan.see(neighbour(hardware, u"192.168.1.5", 80'001));
    lan.passTo(83'000);
    QVERIFY(lan.told().isEmpty());
}

void TestChronicle::whoWasGoneBeforeTheNightComesBack()
{
    Watched before;
    before.see(neighbour(hardware, u"192.168.1.5"));
    before.see(neighbour(otherHardware, u"192.168.1.6", 4000));

    Watched lan(before.table.devices());
    lan.watchFrom(40'000);
    lan.see(neighbour(hardware, u"192.168.1.5", 40'001));
    lan.see(neighbour(otherHardware, u"192.168.1.6", 40'001));
    QCOMPARE(lan.told(), QStringList{u"back 192.168.1.5"_s});
}

void TestChronicle::aLeaseAloneNeitherGoesNorComesBack()
{
    Watched lan;
    lan.watchFrom(0);
    Sighting lease = neighbour(hardware, u"192.168.1.5");
    lease.source = Source::DhcpLease;
    lan.see(lease);
    lan.passTo(10'000);
    QCOMPARE(lan.told(), QStringList{u"new 192.168.1.5"_s});
    lan.see(neighbour(hardware, u"192.168.1.5", 10'001));
    QVERIFY(lan.told().isEmpty());

    Watched later(DeviceTable({lan.table[0]}).devices());
    QVERIFY(later.told().isEmpty());
}

/// Two devices that are known for some time.
static void settle(Watched &lan)
{
    lan.watchFrom(0);
    lan.see(neighbour(hardware, u"fe80::1%lan0"));
    lan.see(neighbour(hardware, u"192.168.1.5"));
    lan.see(neighbour(otherHardware, u"fe80::2%lan0"));
    lan.see(mdns(u"one"_s, {address(u"fe80::1%lan0")}));
    lan.see(mdns(u"two"_s, {address(u"fe80::2%lan0")}));
    lan.passTo(100);
    lan.told();
}

void TestChronicle::anAddressThatMovesIsTakenOver()
{
    Watched lan;
    settle(lan);
    lan.see(neighbour(otherHardware, u"192.168.1.5", 101));
    QCOMPARE(lan.told(), QStringList{u"addressTakenOver two 192.168.1.5 one"_s});
}

void TestChronicle::anAddressThatGoesBackAndForthIsADuplicate()
{
    Watched lan;
    settle(lan);
    for (int flip = 0; flip < 20; ++flip)
        lan.see(neighbour(flip % 2 ? hardware : otherHardware, u"192.168.1.5", 101 + flip));
    QCOMPARE(
        lan.told(),
        (QStringList{
            u"addressTakenOver two 192.168.1.5 one"_s, u"duplicateAddress two 192.168.1.5 one"_s}));
    for (int flip = 0; flip < 4; ++flip) // It lasts: told again after ten minutes.
        lan.see(neighbour(flip % 2 ? hardware : otherHardware, u"192.168.1.5", 800 + flip));
    QCOMPARE(lan.told().filter(u"duplicateAddress"_s).size(), 1);
}

void TestChronicle::anAddressThatMovesAgainLaterIsNone()
{
    Watched lan;
    settle(lan);
    for (int flip = 0; flip < 4; ++flip)
        lan.see(neighbour(flip % 2 ? hardware : otherHardware, u"192.168.1.5", 101 + flip * 61));
    const QStringList told = lan.told();
    QCOMPARE(told.size(), 4);
    QCOMPARE(told.filter(u"addressTakenOver"_s).size(), 4);
}

void TestChronicle::followsABoundedNumberOfAddresses()
{
    AddressClaims claims;
    for (quint32 i = 0; i < 1024; ++i)
        QCOMPARE(claims.note(QHostAddress(0x0a000000 + i), start), AddressClaims::Verdict::Moved);
    const QHostAddress one(u"192.168.1.5"_s);
    QCOMPARE(claims.note(one, start), AddressClaims::Verdict::Known);
    QCOMPARE(claims.note(one, start.addSecs(61)), AddressClaims::Verdict::Moved);
}

void TestChronicle::aRouterIsReplaced()
{
    Watched lan;
    lan.watchFrom(0);
    Sighting old = neighbour(hardware, u"fe80::1%lan0");
    old.hostName = u"old"_s;
    lan.see(old);
    lan.see(advertisement(u"fe80::1%lan0", routerFor(1800, {u"2001:db8:1::/64"_s}, 3600)));
    lan.passTo(100);
    QCOMPARE(
        lan.told(),
        (QStringList{
            u"new old"_s, u"newRouter old fe80::1%lan0"_s, u"prefixAdded old 2001:db8:1::/64"_s}));
    lan.see(neighbour(otherHardware, u"fe80::1%lan0", 100));
    lan.see(advertisement(u"fe80::1%lan0", routerFor(1800, {u"2001:db8:1::/64"_s}, 9000), 100));
    lan.see(advertisement(u"fe80::1%lan0", routerFor(9000), 1000));
    lan.passTo(3000); // The prefix goes on, so it neither goes nor comes.
    QCOMPARE(
        lan.told(),
        (QStringList{
            u"routerGone old fe80::1%lan0"_s, u"addressTakenOver fe80::1%lan0 fe80::1%lan0 old"_s,
            u"new fe80::1%lan0"_s, u"newRouter fe80::1%lan0 fe80::1%lan0"_s}));
    lan.passTo(3600);
    QVERIFY(lan.told().isEmpty());
    QCOMPARE(lan.table[0].name, u"old"_s);
}

void TestChronicle::routersRunOut()
{
    Watched lan;
    lan.watchFrom(0);
    lan.see(neighbour(hardware, u"fe80::1%lan0"));
    lan.see(advertisement(u"fe80::1%lan0", routerFor(1800, {u"2001:db8:1::/64"_s}, 2400)));
    lan.passTo(1799);
    lan.told();
    lan.passTo(1801);
    QCOMPARE(lan.told(), QStringList{u"routerGone fe80::1%lan0 fe80::1%lan0"_s});
    lan.passTo(2401);
    QCOMPARE(lan.told(), QStringList{u"prefixRemoved fe80::1%lan0 2001:db8:1::/64"_s});
    QVERIFY(!lan.table[0].isRouter);
    lan.see(advertisement(u"fe80::1%lan0", routerFor(0, {}), 2500));
    QVERIFY(lan.told().isEmpty());
    lan.see(advertisement(u"fe80::1%lan0", routerFor(1800, {}), 2501));
    QCOMPARE(lan.told(), QStringList{u"newRouter fe80::1%lan0 fe80::1%lan0"_s});
    lan.see(advertisement(u"fe80::1%lan0", routerFor(0, {}), 2502)); // It says so itself.
    QCOMPARE(lan.told(), QStringList{u"routerGone fe80::1%lan0 fe80::1%lan0"_s});
}

void TestChronicle::twoRoutersOfOnePrefix()
{
    Watched lan;
    lan.watchFrom(0);
    lan.see(advertisement(u"fe80::1%lan0", routerFor(1800, {u"2001:db8:1::/64"_s}, 3600)));
    lan.see(advertisement(u"fe80::2%lan0", routerFor(1800, {u"2001:db8:1::/64"_s}, 3600)));
    lan.passTo(10);
    QCOMPARE(lan.told().filter(u"prefixAdded"_s).size(), 1);
    lan.see(advertisement(u"fe80::1%lan0", routerFor(0, {u"2001:db8:1::/64"_s}, 0), 11));
    QCOMPARE(lan.told(), QStringList{u"routerGone fe80::1%lan0 fe80::1%lan0"_s});
    lan.see(advertisement(u"fe80::2%lan0", routerFor(0, {u"2001:db8:1::/64"_s}, 0), 12));
    QCOMPARE(lan.told().filter(u"prefixRemoved"_s).size(), 1);
}

void TestChronicle::lifetimesDoNotRunWhileNobodyWatches()
{
    Watched before;
    before.see(advertisement(u"fe80::1%lan0", routerFor(1800, {u"2001:db8:1::/64"_s}, 3600)));
    Watched lan(before.table.devices());
    lan.watchFrom(90'000);
    lan.see(advertisement(u"fe80::1%lan0", RouterAdvertisement(), 90'001)); // Options come first.
    lan.see(advertisement(u"fe80::1%lan0", routerFor(1800, {u"2001:db8:1::/64"_s}, 3600), 90'002));
    lan.passTo(91'000);
    QVERIFY(lan.told().isEmpty());
}

void TestChronicle::theIgnoredAreQuiet()
{
    Watched lan;
    settle(lan);
    for (qsizetype i = 0; i < lan.table.size(); ++i)
        lan.table.details(i).isIgnored = true;
    lan.see(neighbour(otherHardware, u"192.168.1.5", 101));
    lan.see(neighbour(hardware, u"192.168.1.7", 102));
    lan.see(advertisement(u"fe80::1%lan0", routerFor(60, {u"2001:db8:1::/64"_s}, 60), 102));
    lan.passTo(9000);
    lan.see(neighbour(hardware, u"192.168.1.7", 9001));
    QVERIFY2(lan.told().isEmpty(), qPrintable(lan.lines.join(u'\n')));
}

void TestChronicle::thisMachineIsNeverNewNorGone()
{
    Watched lan;
    lan.watchFrom(0);
    lan.see(self(hardware, {address(u"fe80::1%lan0"), address(u"2001:db8::1")}));
    lan.passTo(20'000);
    QVERIFY(lan.told().isEmpty());
    lan.see(self(hardware, {address(u"fe80::1%lan0"), address(u"2001:db8::2")}, 20'000));
    QCOMPARE(
        lan.told(),
        (QStringList{u"addressAdded desk 2001:db8::2"_s, u"addressRemoved desk 2001:db8::1"_s}));
}

void TestChronicle::whatWasForgottenIsNotTold()
{
    Watched lan;
    lan.watchFrom(0);
    lan.see(neighbour(hardware, u"fe80::1%lan0"));
    lan.table.remove(0);
    lan.chronicle.forget(u"id1"_s);
    lan.passTo(10);
    QVERIFY(lan.told().isEmpty());
    QVERIFY(!lan.chronicle.next(lan.table).isValid());
}

void TestChronicle::tellsOnceThatThereIsNoRoom()
{
    QList<Device> many;
    for (int i = 0; i < Identity::maximumDevices; ++i)
        many.emplaceBack().id = u"many%1"_s.arg(i);
    Watched lan(many);
    lan.watchFrom(0);
    for (int i = 0; i < 100; ++i)
        lan.see(neighbour(hardware, u"fe80::1%lan0"));
    lan.see(mdns(u"nothing"_s, {}));
    QCOMPARE(lan.told(), QStringList{u"flood  lan0"_s});
}

void TestChronicle::tellsOnceOfTooManyRouters()
{
    Watched lan;
    lan.watchFrom(0);
    for (int i = 0; i < 200; ++i)
        lan.see(advertisement(u"fe80::%1%lan0"_s.arg(i + 1, 0, 16), routerFor(1800)));
    lan.passTo(10);
    const QStringList told = lan.told();
    QCOMPARE(told.filter(u"flood"_s).size(), 1);
    QCOMPARE(told.filter(u"newRouter"_s).size(), 64);
}

void TestChronicle::tellsViewsOfPresence()
{
    Watched lan;
    lan.watchFrom(0);
    lan.see(neighbour(hardware, u"fe80::1%lan0"));
    (void)lan.chronicle.pass(lan.table, start.addSecs(80));
    QVERIFY(lan.chronicle.pass(lan.table, start.addSecs(90)).changed.isEmpty());
    const QDateTime next = lan.chronicle.next(lan.table);
    QVERIFY(next > start.addSecs(90) && next <= start.addSecs(97));
    QCOMPARE(lan.chronicle.pass(lan.table, next).changed, QStringList{u"id1"_s});
    QVERIFY(lan.chronicle.pass(lan.table, next.addSecs(60)).changed.isEmpty());
    QCOMPARE(lan.chronicle.pass(lan.table, start.addSecs(3601)).changed, QStringList{u"id1"_s});
}

void TestChronicle::nothingToDoOnAnEmptyNetwork()
{
    Watched lan;
    lan.watchFrom(0);
    QVERIFY(!lan.chronicle.next(lan.table).isValid());
}

QTEST_GUILESS_MAIN(TestChronicle)
#include "tst_chronicle.moc"
