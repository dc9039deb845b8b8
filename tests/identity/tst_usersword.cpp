// SPDX-License-Identifier: GPL-3.0-or-later
#include "home.h"

#include <QTest>

using namespace sixlab;

/// What the user said of which devices are one is stronger than what the network says.
class TestUsersWord : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        home = std::make_unique<Home>();
        home->see(neighbour(u"00:40:8c:00:00:01", u"fe80::1%lan0"));
        home->see(neighbour(u"00:40:8c:00:00:02", u"fe80::2%lan0"));
    }

    void joinedStayOneWhateverTheyAreCalled();
    void joinedStayOneWhenAddressesMove();
    void joinedKeepTheNameOfTheOne();
    void refusesToJoinWhatIsNotThere();
    void partsStayApartWhenANameSaysOtherwise();
    void partsStayApartWhenAServiceSaysOtherwise();
    void partsStayApartWhenAnAddressSpellsTheOthersMac();
    void partsStayApartWhenOneComesBackWithAnotherMac();
    void apartFollowsTheSurvivor();
    void joiningEndsBeingApart();
    void splitsOnlyWhatLeavesSomething();
    void thisMachineIsNotSplit();
    void whatIsIgnoredStaysIgnoredWhenItIsJoined();

private:
    QString joined()
    {
        home->see(mdns(u"nas"_s, {address(u"fe80::1%lan0"), address(u"fe80::2%lan0")}, 1));
        return home->devices[0].id;
    }

    std::unique_ptr<Home> home;
};

void TestUsersWord::joinedStayOneWhateverTheyAreCalled()
{
    QVERIFY(home->unite(u"id1"_s, u"id2"_s));
    QCOMPARE(home->devices.size(), 1);
    home->see(mdns(u"pc1"_s, {address(u"fe80::1%lan0")}, 1));
    home->see(mdns(u"pc2"_s, {address(u"fe80::2%lan0")}, 2));
    home->see(neighbour(u"00:40:8c:00:00:02", u"fe80::2%lan0", 3));
    home->see(neighbour(u"00:40:8c:00:00:02", u"192.168.1.2", 4));
    QCOMPARE(home->devices.size(), 1);
    QCOMPARE(home->devices[0].id, u"id1"_s);
}

void TestUsersWord::joinedStayOneWhenAddressesMove()
{
    QVERIFY(home->unite(u"id2"_s, u"id1"_s));
    home->see(neighbour(u"00:40:8c:00:00:01", u"fe80::2%lan0", 1));
    home->see(neighbour(u"00:40:8c:00:00:03", u"fe80::1%lan0", 2));
    QCOMPARE(home->devices.size(), 2);
    QCOMPARE(home->devices[0].id, u"id2"_s);
    QVERIFY(hasMac(home->devices[0], mac(u"00:40:8c:00:00:01")));
    QVERIFY(hasMac(home->devices[0], mac(u"00:40:8c:00:00:02")));
}

void TestUsersWord::joinedKeepTheNameOfTheOne()
{
    home->see(mdns(u"desk"_s, {address(u"fe80::1%lan0")}, 1));
    home->see(mdns(u"desk-wifi"_s, {address(u"fe80::2%lan0")}, 1));
    QVERIFY(home->unite(u"id1"_s, u"id2"_s));
    home->see(mdns(u"desk-wifi"_s, {address(u"fe80::2%lan0")}, 2));
    QCOMPARE(home->devices[0].name, u"desk"_s);
}

void TestUsersWord::refusesToJoinWhatIsNotThere()
{
    QVERIFY(!home->unite(u"id1"_s, u"id1"_s));
    QVERIFY(!home->unite(u"id1"_s, u"id9"_s));
    QVERIFY(!home->unite({}, u"id1"_s));
    QCOMPARE(home->devices.size(), 2);
}

void TestUsersWord::partsStayApartWhenANameSaysOtherwise()
{
    const QString whole = joined();
    const QString part = home->split(whole, mac(u"00:40:8c:00:00:02"));
    QVERIFY(!part.isEmpty());
    QCOMPARE(home->devices.size(), 2);
    QCOMPARE(home->holderOf(u"fe80::2%lan0")->id, part);
    for (int second = 2; second < 5; ++second) {
        home->see(mdns(u"nas"_s, {address(u"fe80::1%lan0"), address(u"fe80::2%lan0")}, second));
        home->see(mdns(u"nas"_s, {address(u"fe80::2%lan0")}, second));
        home->see(neighbour(u"00:40:8c:00:00:02", u"fe80::2%lan0", second));
    }
    QCOMPARE(home->devices.size(), 2);
    QCOMPARE(home->holderOf(u"fe80::1%lan0")->id, whole);
    QCOMPARE(home->holderOf(u"fe80::2%lan0")->id, part);
}

void TestUsersWord::partsStayApartWhenAServiceSaysOtherwise()
{
    const QString whole = joined();
    const QString part = home->split(whole, mac(u"00:40:8c:00:00:02"));
    Sighting claims = neighbour(u"00:40:8c:00:00:02", u"192.168.1.2", 2);
    claims.services = {{u"_http._tcp"_s, u"x"_s, 80, {{u"mac"_s, u"00:40:8c:00:00:01"_s}}}};
    for (int i = 0; i < 2; ++i) // The second time the claim is known.
        home->see(claims);
    home->see(neighbour(u"00:40:8c:00:00:01", u"fe80::1%lan0", 3));
    QCOMPARE(home->devices.size(), 2);
    QCOMPARE(home->holderOf(u"192.168.1.2")->id, part);
    QVERIFY(!hasMac(*home->holderOf(u"fe80::1%lan0"), mac(u"00:40:8c:00:00:02")));
}

void TestUsersWord::partsStayApartWhenAnAddressSpellsTheOthersMac()
{
    const QString whole = joined();
    home->split(whole, mac(u"00:40:8c:00:00:02"));
    home->see(mdns(u"nas"_s, {address(u"fe80::1%lan0"), address(u"2001:db8::240:8cff:fe00:2")}, 2));
    QCOMPARE(home->devices.size(), 2);
    for (const Device &device : home->devices)
        QCOMPARE(device.interfaces.size(), 1);
}

void TestUsersWord::partsStayApartWhenOneComesBackWithAnotherMac()
{
    Home phones;
    phones.see(neighbour(u"5e:00:00:00:00:01", u"fe80::1%lan0"));
    phones.see(neighbour(u"5e:00:00:00:00:02", u"fe80::2%lan0"));
    phones.see(mdns(u"phone"_s, {address(u"fe80::1%lan0"), address(u"fe80::2%lan0")}));
    const QString part = phones.split(phones.devices[0].id, mac(u"5e:00:00:00:00:02"));
    QVERIFY(!part.isEmpty());
    // The part comes late under its old name: it is not the other one come back.
    Device &other = phones.devices[1];
    other.firstSeen = start.addSecs(3600);
    other.lastSeen = start.addSecs(3600);
    phones.see(mdns(u"phone"_s, {address(u"fe80::2%lan0")}, 3601));
    QCOMPARE(phones.devices.size(), 2);
}

void TestUsersWord::apartFollowsTheSurvivor()
{
    const QString whole = joined();
    const QString part = home->split(whole, mac(u"00:40:8c:00:00:02"));
    home->see(neighbour(u"00:40:8c:00:00:03", u"fe80::3%lan0", 2));
    home->devices[2].nameIsUsers = true; // It keeps its id when the part is joined to it.
    home->devices[2].firstSeen = start.addDays(-1);
    const QString survivor = home->devices[2].id;
    home->see(mdns({}, {address(u"fe80::2%lan0"), address(u"fe80::3%lan0")}, 3));
    QCOMPARE(home->devices.size(), 2);
    QCOMPARE(home->holderOf(u"fe80::2%lan0")->id, survivor);
    QCOMPARE(home->holderOf(u"fe80::1%lan0")->apartFrom, QStringList{survivor});
    home->see(mdns({}, {address(u"fe80::1%lan0"), address(u"fe80::2%lan0")}, 4));
    QCOMPARE(home->devices.size(), 2);
    QVERIFY(!home->holderOf(u"fe80::1%lan0")->apartFrom.contains(part));
}

void TestUsersWord::joiningEndsBeingApart()
{
    const QString whole = joined();
    const QString part = home->split(whole, mac(u"00:40:8c:00:00:02"));
    QVERIFY(home->unite(whole, part));
    QCOMPARE(home->devices.size(), 1);
    QVERIFY(home->devices[0].apartFrom.isEmpty());
    QCOMPARE(home->devices[0].interfaces.size(), 2);
}

void TestUsersWord::splitsOnlyWhatLeavesSomething()
{
    QVERIFY(home->split(u"id1"_s, mac(u"00:40:8c:00:00:01")).isEmpty()); // The only one.
    QVERIFY(home->split(u"id1"_s, mac(u"00:40:8c:00:00:02")).isEmpty()); // Another's.
    QVERIFY(home->split(u"id9"_s, mac(u"00:40:8c:00:00:01")).isEmpty());
    QCOMPARE(home->devices.size(), 2);
}

void TestUsersWord::thisMachineIsNotSplit()
{
    home->see(self(u"00:40:8c:00:00:0a", {address(u"fe80::a%lan0")}));
    home->see(self(u"00:40:8c:00:00:0b", {address(u"fe80::b%wlan0")}));
    QVERIFY(home->split(home->devices[2].id, mac(u"00:40:8c:00:00:0b")).isEmpty());
}

void TestUsersWord::whatIsIgnoredStaysIgnoredWhenItIsJoined()
{
    home->devices[1].isIgnored = true;
    joined();
    QCOMPARE(home->devices.size(), 1);
    QCOMPARE(home->devices[0].id, u"id2"_s);
    QVERIFY(home->devices[0].isIgnored);
}

QTEST_GUILESS_MAIN(TestUsersWord)
#include "tst_usersword.moc"
