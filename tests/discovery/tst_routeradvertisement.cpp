// SPDX-License-Identifier: GPL-3.0-or-later
#include "advertisedbytes.h"

#include <QTest>

using namespace sixlab;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// The bytes are laid out here as the RFCs draw them.
class TestRouterAdvertisement : public QObject
{
    Q_OBJECT

private slots:
    void readsTheHeader();
    void readsPreferences_data();
    void readsPreferences();
    void aRouterThatIsNoDefaultRouterHasNoPreference();
    void readsAWholeAdvertisement();
    void readsRoutesOfEveryLength();
    void readsEveryNat64PrefixLength_data();
    void readsEveryNat64PrefixLength();
    void prefersTheNat64PrefixThatStays();
    void readsSearchListsOfSeveralNames();
    void cleansText();
    void keepsUnknownOptions();
    void readsOptionsAlone();
    void updatesWhatIsSpokenOf();
};

void TestRouterAdvertisement::readsTheHeader()
{
    const auto advertisement
        = decodeRouterAdvertisement(hex("86 00 abcd 40 c0 0708 00000000 00000000"));
    QVERIFY(advertisement);
    const RouterAdvertisement expected{
        .routerLifetime = 1800s,
        .preference = 0,
        .hopLimit = 64,
        .isManaged = true,
        .hasOtherConfiguration = true};
    QCOMPARE(*advertisement, expected);
}

void TestRouterAdvertisement::readsPreferences_data()
{
    QTest::addColumn<QByteArray>("flags");
    QTest::addColumn<int>("preference");
    QTest::newRow("medium") << hex("00") << 0;
    QTest::newRow("high") << hex("08") << 1;
    QTest::newRow("low") << hex("18") << -1;
    QTest::newRow("reserved") << hex("10") << 0;
    QTest::newRow("high, every other bit set") << hex("ef") << 1;
}

void TestRouterAdvertisement::readsPreferences()
{
    QFETCH(QByteArray, flags);
    const auto advertisement = decodeRouterAdvertisement(header().replace(5, 1, flags));
    QVERIFY(advertisement);
    QTEST(advertisement->preference.value_or(99), "preference");
}

void TestRouterAdvertisement::aRouterThatIsNoDefaultRouterHasNoPreference()
{
    const auto advertisement
        = decodeRouterAdvertisement(hex("86 00 abcd 00 08 0000 00000000 00000000"));
    QVERIFY(advertisement);
    QCOMPARE(advertisement->routerLifetime, 0s);
    QCOMPARE(advertisement->preference, std::nullopt);
    QCOMPARE(advertisement->hopLimit, quint8(0));
}

void TestRouterAdvertisement::readsAWholeAdvertisement()
{
    const auto advertisement = decodeRouterAdvertisement(
        header() + sourceOption + prefixOption + mtuOption + routeOption + resolversOption
        + searchOption + portalOption + nat64Option);
    QVERIFY(advertisement);
    const RouterAdvertisement expected{
        .routerLifetime = 1800s,
        .preference = 0,
        .hopLimit = 64,
        .isManaged = false,
        .hasOtherConfiguration = false,
        .sourceLinkLayerAddress = MacAddress::parse(u"00:00:5e:00:53:04"),
        .mtu = 1480,
        .prefixes = {{prefix("2001:db8:77:1::/64"), true, true, 86400s, 7200s}},
        .routes = {{prefix("2001:db8:ab00::/40"), 1, 3600s}},
        .resolvers = {{{address("2001:db8:77::53"), address("fe80::53")}, 1800s}},
        .searchLists = {{{u"home.arpa"_s}, 1200s}},
        .nat64 = AdvertisedNat64{prefix("64:ff9b::/96"), 1800s},
        .captivePortal = u"https://a.example/"_s,
        .unknown = {}};
    QCOMPARE(*advertisement, expected);
}

void TestRouterAdvertisement::readsRoutesOfEveryLength()
{
    const QByteArray bits = hex("ffffffffffffffffffffffffffffffff");
    for (int length = 0; length <= 128; ++length) {
        for (int units = 1; units <= 3; ++units) {
            const bool isEnough = length <= (units - 1) * 64;
            const QByteArray option = QByteArray(1, 24) + char(units) + char(length)
                + hex("18 00000e10") + bits.first((units - 1) * 8);
            const auto advertisement = decodeRouterAdvertisement(withOption(option));
            QVERIFY(advertisement);
            QCOMPARE(advertisement->routes.size(), isEnough ? 1 : 0);
            if (!isEnough)
                continue;
            const AdvertisedRoute expected{
                Prefix(address("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"), length), -1, 3600s};
            QCOMPARE(advertisement->routes[0], expected);
        }
    }
}

void TestRouterAdvertisement::readsEveryNat64PrefixLength_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<int>("seconds");
    QTest::newRow("96") << hex("0008") << u"2001:db8:1:2:3:4::/96"_s << 8;
    QTest::newRow("64") << hex("0009") << u"2001:db8:1:2::/64"_s << 8;
    QTest::newRow("56") << hex("0012") << u"2001:db8:1::/56"_s << 16;
    QTest::newRow("48") << hex("0003") << u"2001:db8:1::/48"_s << 0;
    QTest::newRow("40") << hex("fffc") << u"2001:db8::/40"_s << 65528;
    QTest::newRow("32") << hex("8005") << u"2001:db8::/32"_s << 32768;
}

void TestRouterAdvertisement::readsEveryNat64PrefixLength()
{
    QFETCH(QByteArray, word);
    const auto advertisement = decodeRouterAdvertisement(
        withOption(hex("26 02") + word + hex("20010db80001000200030004")));
    QVERIFY(advertisement && advertisement->nat64);
    QTEST(advertisement->nat64->prefix.toString(), "prefix");
    QTEST(int(advertisement->nat64->lifetime.count()), "seconds");
}

void TestRouterAdvertisement::prefersTheNat64PrefixThatStays()
{
    const QByteArray withdrawn = hex("26 02 0000 20010db80001000200030004");
    for (const QByteArray &options : {withdrawn + nat64Option, nat64Option + withdrawn}) {
        const auto advertisement = decodeRouterAdvertisement(withOption(options));
        QVERIFY(advertisement && advertisement->nat64);
        QCOMPARE(advertisement->nat64->prefix, prefix("64:ff9b::/96"));
    }
    QCOMPARE(decodeRouterAdvertisement(withOption(withdrawn))->nat64->lifetime, 0s);
}

void TestRouterAdvertisement::readsSearchListsOfSeveralNames()
{
    const QByteArray names = hex("0161 076578616d706c65 00  0162 00  00000000000000000000");
    const auto advertisement
        = decodeRouterAdvertisement(withOption(hex("1f 04 0000 ffffffff") + names));
    QVERIFY(advertisement);
    const AdvertisedSearchList expected{{u"a.example"_s, u"b"_s}, std::chrono::seconds(0xffffffff)};
    QCOMPARE(advertisement->searchLists, QList{expected});
}

void TestRouterAdvertisement::cleansText()
{
    // A terminal escape, markup, the right-to-left override, and a byte that is no UTF-8.
    const QByteArray label = hex("1b") + "[31m<b>" + hex("e280ae") + "x" + hex("ff");
    const QByteArray name = char(label.size()) + label + hex("00");
    QByteArray search = hex("1f 00 0000 000004b0") + name;
    search[1] = char((search.size() + 7) / 8);
    search.resize(search[1] * 8, '\0');
    QByteArray portal = hex("25 03") + "https://" + label;
    portal.resize(24, '\0');
    const auto advertisement = decodeRouterAdvertisement(withOption(search + portal));
    QVERIFY(advertisement);
    const QString clean = u"[31m<b>x\ufffd"_s;
    QCOMPARE(advertisement->searchLists.value(0).domains, QStringList{clean});
    QCOMPARE(advertisement->captivePortal, u"https://"_s + clean);
}

void TestRouterAdvertisement::keepsUnknownOptions()
{
    const auto advertisement = decodeRouterAdvertisement(
        withOption(hex("0e 01 010203040506 fe 02 070000000000") + hex("0000000000000009")));
    QVERIFY(advertisement);
    const QList<AdvertisedOption> expected{
        {14, hex("010203040506")}, {254, hex("0700000000000000000000000009")}};
    QCOMPARE(advertisement->unknown, expected);
}

void TestRouterAdvertisement::readsOptionsAlone()
{
    const RouterAdvertisement advertisement = decodeAdvertisedOptions(resolversOption + mtuOption);
    RouterAdvertisement expected;
    expected.resolvers = {{{address("2001:db8:77::53"), address("fe80::53")}, 1800s}};
    expected.mtu = 1480;
    QCOMPARE(advertisement, expected);
    // Broken framing says nothing at all.
    QCOMPARE(decodeAdvertisedOptions(resolversOption + hex("05")), RouterAdvertisement());
    QCOMPARE(decodeAdvertisedOptions({}), RouterAdvertisement());
}

void TestRouterAdvertisement::updatesWhatIsSpokenOf()
{
    RouterAdvertisement known
        = decodeRouterAdvertisement(header() + prefixOption + mtuOption + searchOption).value();
    QByteArray withdrawn = prefixOption;
    withdrawn.replace(4, 8, hex("0000000000000000"));
    update(known, decodeAdvertisedOptions(withdrawn + nat64Option));
    RouterAdvertisement expected
        = decodeRouterAdvertisement(header() + withdrawn + mtuOption + searchOption + nat64Option)
              .value();
    QCOMPARE(known, expected);

    QByteArray many;
    for (int i = 0; i < 64; ++i)
        many += QByteArray(prefixOption).replace(22, 1, QByteArray(1, char(100 + i)));
    update(known, decodeAdvertisedOptions(many));
    QCOMPARE(known.prefixes.size(), 64);
}

QTEST_GUILESS_MAIN(TestRouterAdvertisement)

#include "tst_routeradvertisement.moc"
