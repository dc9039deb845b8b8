// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/interfaceaddress.h"
#include "discovery/routeradvertisement.h"

#include <QRandomGenerator>
#include <QTest>

#include <numeric>

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
    void refusesWhatIsNoAdvertisement_data();
    void refusesWhatIsNoAdvertisement();
    void leavesOutMalformedOptions_data();
    void leavesOutMalformedOptions();
    void readsRoutesOfEveryLength();
    void readsEveryNat64PrefixLength_data();
    void readsEveryNat64PrefixLength();
    void prefersTheNat64PrefixThatStays();
    void readsSearchListsOfSeveralNames();
    void cleansText();
    void keepsUnknownOptions();
    void keepsSixtyFourOfEach();
    void refusesTruncationAtEveryByte();
    void standsEveryLengthOfEveryOption();
    void standsRandomBytes();
    void readsOptionsAlone();
    void updatesWhatIsSpokenOf();
};

static QByteArray hex(const char *text)
{
    return QByteArray::fromHex(text);
}

static QHostAddress address(const char *text)
{
    return parseAddress(QString::fromLatin1(text)).value();
}

static Prefix prefix(const char *text)
{
    return Prefix::parse(QString::fromLatin1(text)).value();
}

/// RFC 4861, 4.2: type, code, checksum, hop limit, flags, lifetime, reachable time, timer.
static QByteArray header()
{
    return hex("86 00 abcd 40 00 0708 00000000 00000000");
}

static QByteArray withOption(const QByteArray &option)
{
    return header() + option;
}

/// RFC 4861, 4.6.2: L and A, a day and two hours.
static const QByteArray prefixOption
    = hex("03 04 40 c0 00015180 00001c20 00000000 20010db8007700010000000000000000");
static const QByteArray sourceOption = hex("01 01 00005e005304");
static const QByteArray mtuOption = hex("05 01 0000 000005c8");
/// RFC 4191, 2.3: 2001:db8:ab00::/40, high.
static const QByteArray routeOption = hex("18 02 28 08 00000e10 20010db8ab000000");
/// RFC 8106, 5.1
static const QByteArray resolversOption
    = hex("19 05 0000 00000708 20010db8007700000000000000000053 fe800000000000000000000000000053");
/// RFC 8106, 5.2: home.arpa
static const QByteArray searchOption
    = hex("1f 03 0000 000004b0 04686f6d65 0461727061 00 0000000000");
/// RFC 8910, 2.3
static const QByteArray portalOption = hex("25 03") + "https://a.example/" + hex("00 00 00 00");
/// RFC 8781, 4: 1800 s are 225 units, /96 is code 0.
static const QByteArray nat64Option = hex("26 02 0708 0064ff9b0000000000000000");

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

void TestRouterAdvertisement::refusesWhatIsNoAdvertisement_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a solicitation") << header().replace(0, 1, hex("85"));
    QTest::newRow("a code") << header().replace(1, 1, hex("01"));
    QTest::newRow("a header cut short") << header().chopped(1);
    QTest::newRow("half an option") << withOption(hex("05"));
    QTest::newRow("an option without length") << withOption(hex("05 00 0000 000005c8"));
    QTest::newRow("such a one behind good ones")
        << withOption(prefixOption + mtuOption + hex("63 00 000000000000"));
    QTest::newRow("an option beyond the end") << withOption(hex("05 02 0000 000005c8"));
    QTest::newRow("the longest option, not there") << withOption(hex("63 ff 000000000000"));
}

void TestRouterAdvertisement::refusesWhatIsNoAdvertisement()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!decodeRouterAdvertisement(bytes));
}

void TestRouterAdvertisement::leavesOutMalformedOptions_data()
{
    QTest::addColumn<QByteArray>("option");
    const QByteArray unit = hex("0000000000000000");
    QTest::newRow("source of another size") << hex("01 02 00005e005304") + unit;
    QTest::newRow("multicast source") << hex("01 01 33330000fb01");
    QTest::newRow("null source") << hex("01 01 000000000000");
    QTest::newRow("short prefix") << hex("03 03") + prefixOption.sliced(2, 22);
    QTest::newRow("long prefix") << hex("03 05") + prefixOption.sliced(2) + unit;
    QTest::newRow("prefix of 129 bits") << QByteArray(prefixOption).replace(2, 1, hex("81"));
    QTest::newRow("link-local prefix") << QByteArray(prefixOption).replace(16, 2, hex("fe80"));
    QTest::newRow("multicast prefix") << QByteArray(prefixOption).replace(16, 2, hex("ff05"));
    QTest::newRow("long MTU") << hex("05 02 0000 000005c8") + unit;
    QTest::newRow("MTU below IPv6's") << hex("05 01 0000 000004ff");
    QTest::newRow("route, reserved preference") << QByteArray(routeOption).replace(3, 1, hex("10"));
    QTest::newRow("route of 129 bits") << hex("18 03 81 00 00000e10 20010db8ab000000") + unit;
    QTest::newRow("route, 1 bit without prefix") << hex("18 01 01 00 00000e10");
    QTest::newRow("route, 65 bits in 8 bytes") << hex("18 02 41 00 00000e10 20010db8ab000000");
    QTest::newRow("route, too long") << hex("18 04 28 00 00000e10 20010db8ab000000") + unit + unit;
    QTest::newRow("no resolver") << hex("19 01 0000 00000708");
    QTest::newRow("half a resolver") << hex("19 02 0000 00000708") + unit;
    QTest::newRow("one and a half") << hex("19 04 0000 00000708") + prefixOption.sliced(16) + unit;
    QTest::newRow("multicast resolver")
        << hex("19 03 0000 00000708 ff020000000000000000000000000053");
    QTest::newRow("resolver ::") << hex("19 03 0000 00000708") + unit + unit;
    QTest::newRow("resolver ::1") << hex("19 03 0000 00000708") + unit + hex("0000000000000001");
    QTest::newRow("no search list") << hex("1f 01 0000 000004b0");
    QTest::newRow("search list of padding") << hex("1f 02 0000 000004b0") + unit;
    QTest::newRow("name without end") << hex("1f 02 0000 000004b0 07") + "example";
    QTest::newRow("label beyond the end") << hex("1f 02 0000 000004b0 08") + "example";
    QTest::newRow("compressed name") << hex("1f 02 0000 000004b0 0161 c008 00000000");
    QTest::newRow("bad name behind a good one")
        << hex("1f 03 0000 000004b0 0161 00 3f 62 0000000000 000000000000");
    QTest::newRow("nothing but invisible characters")
        << hex("1f 02 0000 000004b0 03 e2808b 00 000000");
    QTest::newRow("portal of padding") << hex("25 01 000000000000");
    QTest::newRow("short PREF64") << hex("26 01 0708 0064ff9b");
    QTest::newRow("long PREF64") << hex("26 03") + nat64Option.sliced(2) + unit;
    QTest::newRow("PREF64 code 6") << QByteArray(nat64Option).replace(2, 2, hex("070e"));
    QTest::newRow("PREF64 code 7") << QByteArray(nat64Option).replace(2, 2, hex("070f"));
    QTest::newRow("PREF64 ::") << hex("26 02 0708 000000000000000000000000");
    QTest::newRow("PREF64 multicast") << hex("26 02 0708 ff0e00000000000000000000");
}

void TestRouterAdvertisement::leavesOutMalformedOptions()
{
    QFETCH(QByteArray, option);
    QCOMPARE(option.size(), option[1] * 8);
    // What stands around it counts.
    const RouterAdvertisement expected
        = decodeRouterAdvertisement(header() + hex("63 01 000000000001 63 01 000000000002"))
              .value();
    QCOMPARE(expected.unknown.size(), 2);
    const auto advertisement = decodeRouterAdvertisement(
        header() + hex("63 01 000000000001") + option + hex("63 01 000000000002"));
    QVERIFY(advertisement);
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

void TestRouterAdvertisement::keepsSixtyFourOfEach()
{
    QByteArray bytes = header();
    QByteArray resolvers = hex("19 ff 0000 00000708");
    QByteArray search = hex("1f ff 0000 00000708");
    for (int i = 0; i < 127; ++i)
        resolvers += hex("20010db80077000000000000000000") + char(i + 1);
    while (search.size() < 255 * 8)
        search += search.size() % 4 == 0 ? hex("0263") : hex("6300");
    for (int i = 0; i < 70; ++i) {
        bytes += prefixOption + routeOption + resolvers + search + portalOption;
        bytes += hex("63 01 000000000000");
    }
    const auto advertisement = decodeRouterAdvertisement(bytes);
    QVERIFY(advertisement);
    QCOMPARE(advertisement->prefixes.size(), 64);
    QCOMPARE(advertisement->routes.size(), 64);
    QCOMPARE(advertisement->resolvers.size(), 64);
    QCOMPARE(advertisement->resolvers[0].servers.size(), 64);
    QCOMPARE(advertisement->searchLists.size(), 64);
    QCOMPARE(advertisement->searchLists[0].domains.size(), 64);
    QCOMPARE(advertisement->unknown.size(), 64);
}

void TestRouterAdvertisement::refusesTruncationAtEveryByte()
{
    const QList<QByteArray> options{sourceOption,    prefixOption, mtuOption,    routeOption,
                                    resolversOption, searchOption, portalOption, nat64Option};
    QByteArray whole = header();
    QList<qsizetype> ends{whole.size()};
    for (const QByteArray &option : options) {
        whole += option;
        ends.append(whole.size());
    }
    for (qsizetype size = 0; size <= whole.size(); ++size) {
        // A copy of that very size, so that a sanitizer sees a read beyond it.
        const std::vector<char> cut(whole.begin(), whole.begin() + size);
        const auto advertisement = decodeRouterAdvertisement(QByteArrayView(cut));
        QCOMPARE(advertisement.has_value(), ends.contains(size));
    }
}

void TestRouterAdvertisement::standsEveryLengthOfEveryOption()
{
    for (int type = 0; type < 256; ++type) {
        for (int units = 0; units < 256; ++units) {
            for (const char filling : {'\0', '\1', '\x3f', '\xff'}) {
                std::vector<char> bytes(16 + size_t(std::max(units, 1)) * 8, filling);
                const QByteArray start = header() + char(type) + char(units);
                std::ranges::copy(start, bytes.begin());
                QCOMPARE(decodeRouterAdvertisement(QByteArrayView(bytes)).has_value(), units > 0);
            }
        }
    }
}

/// Nothing in it is more than the bytes can have said.
static bool isWithin(const RouterAdvertisement &advertisement, qsizetype size)
{
    const auto total = [](const auto &list, auto count) {
        return std::accumulate(
            list.begin(), list.end(), qsizetype(0),
            [count](qsizetype sum, const auto &each) { return sum + count(each); });
    };
    return advertisement.prefixes.size() * 32 <= size && advertisement.routes.size() * 8 <= size
        && total(advertisement.resolvers, [](const auto &r) { return r.servers.size(); }) * 16
        <= size
        && total(
               advertisement.searchLists, [](const auto &l) { return l.domains.join(u' ').size(); })
        <= size
        && advertisement.captivePortal.size() <= size
        && total(advertisement.unknown, [](const auto &o) { return o.value.size(); }) <= size;
}

void TestRouterAdvertisement::standsRandomBytes()
{
    QRandomGenerator random(6); // Always the same bytes.
    const QByteArray types = hex("01 03 05 18 19 1f 25 26");
    int valid = 0;
    for (int round = 0; round < 20'000; ++round) {
        const QByteArray start = header();
        std::vector<char> bytes(start.begin(), start.end());
        for (quint32 options = random.bounded(6u); options > 0; --options) {
            const size_t option = bytes.size();
            const size_t units = 1 + random.bounded(6u);
            for (size_t i = 0; i < units * 8; ++i)
                bytes.push_back(char(random.bounded(2) ? random.bounded(256) : random.bounded(4)));
            bytes[option] = types[random.bounded(types.size())];
            bytes[option + 1] = char(random.bounded(50) ? units : random.bounded(256));
        }
        if (random.bounded(10) == 0)
            bytes.resize(random.bounded(quint32(bytes.size())));
        const auto advertisement = decodeRouterAdvertisement(QByteArrayView(bytes));
        valid += advertisement.has_value();
        QVERIFY(!advertisement || isWithin(*advertisement, qsizetype(bytes.size())));
    }
    QVERIFY2(valid > 10'000, "Most of it gets as far as the options.");
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
