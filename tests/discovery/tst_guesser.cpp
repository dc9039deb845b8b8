// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/guesser.h"
#include "discovery/ipv4sweep.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sixlab;

static Sighting seen(const QString &mac, const QStringList &addresses)
{
    Sighting sighting;
    sighting.interface = u"lan0"_s;
    sighting.mac = MacAddress::parse(mac);
    for (const QString &address : addresses)
        sighting.addresses.append(QHostAddress(address));
    return sighting;
}

static LanInterface lan(const QStringList &prefixes)
{
    LanInterface lan;
    lan.name = u"lan0"_s;
    for (const QString &prefix : prefixes)
        lan.prefixes.append(*Prefix::parse(prefix));
    return lan;
}

static QStringList texts(const QList<QHostAddress> &addresses)
{
    QStringList list;
    for (const QHostAddress &address : addresses)
        list.append(address.toString());
    list.sort();
    return list;
}

class TestGuesser : public QObject
{
    Q_OBJECT

private slots:
    void guessesTheLinkLocalAddressOfAMac();
    void usesThatFormInPrefixesOnlyWhereTheDeviceUsesIt();
    void neverGuessesARandomIdentifier();
    void countsOnFromAnAddressGivenByHand();
    void writesIpv4AddressesAsSomebodyHereDoes_data();
    void writesIpv4AddressesAsSomebodyHereDoes();
    void learnsNothingFromAnAddressThatAllRoutersHave();
    void tellsEachGuessOnceAScan();
    void isBounded();
    void sweepsSmallSubnetsOnly();
};

void TestGuesser::guessesTheLinkLocalAddressOfAMac()
{
    Guesser guesser;
    guesser.learn(seen(u"00:40:8c:01:02:03"_s, {u"192.0.2.7"_s}));
    QCOMPARE(
        texts(guesser.takeGuesses(lan({u"2001:db8:2::/64"_s}))),
        QStringList{u"fe80::240:8cff:fe01:203%lan0"_s});
}

void TestGuesser::usesThatFormInPrefixesOnlyWhereTheDeviceUsesIt()
{
    Guesser guesser;
    guesser.learn(seen({}, {u"fe80::240:8cff:fe01:203%lan0"_s})); // An echo names no MAC.
    guesser.learn(seen(u"00:40:8c:01:02:04"_s, {u"fe80::1234:5678:9abc:def0%lan0"_s}));
    QCOMPARE(
        texts(guesser.takeGuesses(lan({u"2001:db8:2::/64"_s, u"fd00:1::/64"_s}))),
        (QStringList{u"2001:db8:2:0:240:8cff:fe01:203"_s, u"fd00:1::240:8cff:fe01:203"_s}));
}

void TestGuesser::neverGuessesARandomIdentifier()
{
    Guesser guesser;
    guesser.learn(seen(
        u"3c:22:fb:00:00:01"_s,
        {u"fe80::8d3c:1f00:55aa:9012%lan0"_s, u"2001:db8:2::77aa:1234:9012:5"_s}));
    QVERIFY(guesser.takeGuesses(lan({u"2001:db8:2::/64"_s, u"fd00:1::/64"_s})).isEmpty());
}

void TestGuesser::countsOnFromAnAddressGivenByHand()
{
    Guesser guesser;
    guesser.learn(seen({}, {u"2001:db8:2::53"_s}));
    const QStringList guessed = texts(guesser.takeGuesses(lan({u"2001:db8:2::/64"_s})));
    QCOMPARE(
        guessed,
        (QStringList{
            u"2001:db8:2::51"_s, u"2001:db8:2::52"_s, u"2001:db8:2::54"_s, u"2001:db8:2::55"_s}));
}

void TestGuesser::writesIpv4AddressesAsSomebodyHereDoes_data()
{
    QTest::addColumn<bool>("isIpv4First");
    QTest::newRow("IPv4 was seen first") << true;
    QTest::newRow("IPv6 was seen first") << false;
}

void TestGuesser::writesIpv4AddressesAsSomebodyHereDoes()
{
    Guesser guesser;
    const LanInterface here = lan({u"2001:db8:2::/64"_s});
    const QString own = u"fe80::1111:2222:3333:4444%lan0"_s; // So that no MAC is guessed from.
    guesser.learn(seen(u"00:40:8c:01:02:03"_s, {own, u"192.0.2.17"_s}));
    QVERIFY(guesser.takeGuesses(here).isEmpty()); // Nobody does so yet.
    QFETCH(bool, isIpv4First);
    QStringList addresses{u"192.0.2.99"_s, u"2001:db8:2:0:192:0:2:99"_s};
    if (!isIpv4First)
        addresses.swapItemsAt(0, 1);
    guesser.learn(seen(u"00:40:8c:01:02:04"_s, {own, addresses[0]}));
    guesser.learn(seen(u"00:40:8c:01:02:04"_s, {addresses[1]}));
    QCOMPARE(texts(guesser.takeGuesses(here)), QStringList{u"2001:db8:2:0:192:0:2:17"_s});
}

void TestGuesser::learnsNothingFromAnAddressThatAllRoutersHave()
{
    Guesser guesser;
    const LanInterface here = lan({u"2001:db8:2::/64"_s});
    const QString own = u"fe80::1111:2222:3333:4444%lan0"_s;
    guesser.learn(seen(u"00:0d:b9:01:02:03"_s, {own, u"192.0.2.1"_s, u"2001:db8:2::1"_s}));
    guesser.learn(seen(u"00:40:8c:01:02:03"_s, {own, u"192.0.2.17"_s}));
    QVERIFY(!texts(guesser.takeGuesses(here)).contains(u"2001:db8:2::17"_s));

    guesser.learn(seen(u"00:40:8c:01:02:04"_s, {own, u"192.0.2.99"_s, u"2001:db8:2::99"_s}));
    QVERIFY(texts(guesser.takeGuesses(here)).contains(u"2001:db8:2::17"_s));
}

void TestGuesser::tellsEachGuessOnceAScan()
{
    Guesser guesser;
    const LanInterface here = lan({});
    guesser.learn(seen(u"00:40:8c:01:02:03"_s, {u"192.0.2.7"_s}));
    QCOMPARE(guesser.takeGuesses(here).size(), 1);
    guesser.learn(seen(u"00:40:8c:01:02:03"_s, {u"192.0.2.7"_s}));
    QVERIFY(guesser.takeGuesses(here).isEmpty());
    guesser.startOver();
    QCOMPARE(guesser.takeGuesses(here).size(), 1);
}

void TestGuesser::isBounded()
{
    Guesser guesser;
    for (int i = 0; i < 20'000; ++i) {
        const MacAddress mac({0x00, 0x40, 0x8c, quint8(i >> 16), quint8(i >> 8), quint8(i)});
        guesser.learn(seen(mac.toString(), {u"192.0.2.7"_s}));
    }
    QCOMPARE(guesser.takeGuesses(lan({})).size(), 4096);
}

void TestGuesser::sweepsSmallSubnetsOnly()
{
    LanInterface here = lan({u"192.0.2.0/24"_s});
    here.addresses = {QHostAddress(u"192.0.2.9"_s)};
    const QList<QHostAddress> asked = sweepAddresses(here);
    QCOMPARE(asked.size(), 253);
    QVERIFY(!asked.contains(QHostAddress(u"192.0.2.9"_s)));
    QVERIFY(!asked.contains(QHostAddress(u"192.0.2.255"_s)));
    QCOMPARE(sweepAddresses(lan({u"10.0.0.0/22"_s})).size(), 1022);
    QVERIFY(sweepAddresses(lan({u"10.0.0.0/21"_s})).isEmpty());
    QVERIFY(sweepAddresses(lan({u"2001:db8::/120"_s})).isEmpty());
    QVERIFY(sweepAddresses(lan({u"192.0.2.4/31"_s})).isEmpty());
}

QTEST_GUILESS_MAIN(TestGuesser)
#include "tst_guesser.moc"
