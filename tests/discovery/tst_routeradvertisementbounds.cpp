// SPDX-License-Identifier: GPL-3.0-or-later
#include "advertisedbytes.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <numeric>
#include <vector>

using namespace sixlab;

/// What nobody should send.
class TestRouterAdvertisementBounds : public QObject
{
    Q_OBJECT

private slots:
    void refusesWhatIsNoAdvertisement_data();
    void refusesWhatIsNoAdvertisement();
    void leavesOutMalformedOptions_data();
    void leavesOutMalformedOptions();
    void keepsSixtyFourOfEach();
    void refusesTruncationAtEveryByte();
    void standsEveryLengthOfEveryOption();
    void standsRandomBytes();
};

void TestRouterAdvertisementBounds::refusesWhatIsNoAdvertisement_data()
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

void TestRouterAdvertisementBounds::refusesWhatIsNoAdvertisement()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!decodeRouterAdvertisement(bytes));
}

void TestRouterAdvertisementBounds::leavesOutMalformedOptions_data()
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

void TestRouterAdvertisementBounds::leavesOutMalformedOptions()
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

void TestRouterAdvertisementBounds::keepsSixtyFourOfEach()
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

void TestRouterAdvertisementBounds::refusesTruncationAtEveryByte()
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

void TestRouterAdvertisementBounds::standsEveryLengthOfEveryOption()
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

void TestRouterAdvertisementBounds::standsRandomBytes()
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

QTEST_GUILESS_MAIN(TestRouterAdvertisementBounds)

#include "tst_routeradvertisementbounds.moc"
