// SPDX-License-Identifier: GPL-3.0-or-later
#include "addressing/addresskind.h"
#include "addressing/prefix.h"
#include "api/interfaceaddress.h"

#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace sixlab;

class TestAddressing : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheKind_data();
    void tellsTheKind();
    void callsDocumentationAddressesGlobalInJson();
    void tellsHowTheInterfaceIdCameToBe_data();
    void tellsHowTheInterfaceIdCameToBe();
    void findsTheMacInEui64AndMakesItAgain_data();
    void findsTheMacInEui64AndMakesItAgain();
    void keepsTheZoneWhenMakingAnAddress();
    void findsNoMacWhereThereIsNone();
    void readsPrefixesStrictly_data();
    void readsPrefixesStrictly();
    void knowsWhatAPrefixContains_data();
    void knowsWhatAPrefixContains();
    void sortsAddressesByTheirValue();
};

static QHostAddress address(const QString &text)
{
    const auto parsed = parseAddress(text);
    return parsed ? *parsed : QHostAddress();
}

void TestAddressing::tellsTheKind_data()
{
    QTest::addColumn<AddressKind>("kind");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *text, AddressKind kind, const QString &name) {
        QTest::newRow(text) << kind << name;
    };
    row("2a02:8108::1", AddressKind::Global, u"global"_s);
    row("2620:fe::fe", AddressKind::Global, u"global"_s);
    row("2001:200::1", AddressKind::Global, u"global"_s); // The first address behind 2001::/23
    row("2001:4:112::1", AddressKind::Global, u"global"_s);
    row("2001:1::1", AddressKind::Global, u"global"_s);
    row("3ffe:ffff::1", AddressKind::Global, u"global"_s);
    row("fc00::1", AddressKind::UniqueLocal, u"uniqueLocal"_s);
    row("fdff:ffff::1", AddressKind::UniqueLocal, u"uniqueLocal"_s);
    row("fe80::1", AddressKind::LinkLocal, u"linkLocal"_s);
    row("fe80::1%lan0", AddressKind::LinkLocal, u"linkLocal"_s);
    row("febf:ffff::1", AddressKind::LinkLocal, u"linkLocal"_s);
    row("fec0::1", AddressKind::Reserved, u"reserved"_s);
    row("ff02::fb", AddressKind::Multicast, u"multicast"_s);
    row("::1", AddressKind::Loopback, u"loopback"_s);
    row("::", AddressKind::Unspecified, u"unspecified"_s);
    row("::2", AddressKind::Reserved, u"reserved"_s);
    row("2001:db8::1", AddressKind::Documentation, u"global"_s);
    row("2001:db9::1", AddressKind::Global, u"global"_s);
    row("3fff::1", AddressKind::Documentation, u"global"_s);
    row("3fff:1000::1", AddressKind::Global, u"global"_s);
    row("64:ff9b::c000:201", AddressKind::Nat64, u"nat64"_s);
    row("64:ff9b:1:abcd::1", AddressKind::Nat64, u"nat64"_s);
    row("64:ff9b:2::1", AddressKind::Reserved, u"reserved"_s);
    row("2002:c000:201::1", AddressKind::SixToFour, u"6to4"_s);
    row("2001:0:4136:e378::1", AddressKind::Teredo, u"teredo"_s);
    row("2001:2::1", AddressKind::Reserved, u"reserved"_s); // Benchmarking
    row("2001:20::1", AddressKind::Reserved, u"reserved"_s); // ORCHIDv2
    row("100::1", AddressKind::Reserved, u"reserved"_s); // Discard-only
    row("5f00::1", AddressKind::Reserved, u"reserved"_s); // Segment routing
    row("::ffff:192.0.2.1", AddressKind::Ipv4Mapped, u"ipv4Mapped"_s);
    row("8.8.8.8", AddressKind::Global, u"global"_s);
    row("192.31.196.1", AddressKind::Global, u"global"_s);
    row("10.255.0.1", AddressKind::Private, u"private"_s);
    row("11.0.0.1", AddressKind::Global, u"global"_s);
    row("172.31.255.255", AddressKind::Private, u"private"_s);
    row("172.32.0.1", AddressKind::Global, u"global"_s);
    row("192.168.1.1", AddressKind::Private, u"private"_s);
    row("100.127.0.1", AddressKind::Private, u"private"_s);
    row("100.128.0.1", AddressKind::Global, u"global"_s);
    row("169.254.1.1", AddressKind::LinkLocal, u"linkLocal"_s);
    row("127.0.0.53", AddressKind::Loopback, u"loopback"_s);
    row("0.0.0.0", AddressKind::Unspecified, u"unspecified"_s);
    row("0.1.2.3", AddressKind::Reserved, u"reserved"_s);
    row("192.0.0.170", AddressKind::Reserved, u"reserved"_s);
    row("192.0.2.7", AddressKind::Documentation, u"global"_s);
    row("198.51.100.7", AddressKind::Documentation, u"global"_s);
    row("203.0.113.7", AddressKind::Documentation, u"global"_s);
    row("198.19.0.1", AddressKind::Reserved, u"reserved"_s);
    row("224.0.0.251", AddressKind::Multicast, u"multicast"_s);
    row("255.255.255.255", AddressKind::Reserved, u"reserved"_s);
}

void TestAddressing::tellsTheKind()
{
    QFETCH(AddressKind, kind);
    QFETCH(QString, name);
    const QHostAddress parsed = address(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(!parsed.isNull());
    QCOMPARE(addressKind(parsed), kind);
    QCOMPARE(addressKindName(addressKind(parsed)), name);
}

void TestAddressing::callsDocumentationAddressesGlobalInJson()
{
    QCOMPARE(addressKindName(AddressKind::Documentation), addressKindName(AddressKind::Global));
    QVERIFY(addressKind(address(u"2001:db8::1"_s)) != AddressKind::Global);
}

void TestAddressing::tellsHowTheInterfaceIdCameToBe_data()
{
    QTest::addColumn<InterfaceIdForm>("form");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *text, InterfaceIdForm form, const QString &name) {
        QTest::newRow(text) << form << name;
    };
    row("2001:db8::240:8cff:fe01:203", InterfaceIdForm::Eui64, u"eui64"_s);
    row("fe80::5054:ff:fe12:3456%lan0", InterfaceIdForm::Eui64, u"eui64"_s);
    // The group bit cannot be set in a host's MAC.
    row("2001:db8::340:8cff:fe01:203", InterfaceIdForm::Random, u"random"_s);
    row("2001:db8::1", InterfaceIdForm::LowByte, u"lowByte"_s);
    row("2001:db8::", InterfaceIdForm::LowByte, u"lowByte"_s);
    row("fd00::ffff", InterfaceIdForm::LowByte, u"lowByte"_s);
    row("fd00::10:1", InterfaceIdForm::LowByte, u"lowByte"_s);
    row("2001:db8::192.168.1.10", InterfaceIdForm::EmbeddedIpv4, u"embeddedIpv4"_s);
    row("2001:db8::192:168:1:10", InterfaceIdForm::EmbeddedIpv4, u"embeddedIpv4"_s);
    row("2001:db8::192:168:1:256", InterfaceIdForm::Random, u"random"_s);
    row("fe80::5efe:c000:201", InterfaceIdForm::EmbeddedIpv4, u"embeddedIpv4"_s);
    row("fe80::200:5efe:c000:201", InterfaceIdForm::EmbeddedIpv4, u"embeddedIpv4"_s);
    row("64:ff9b::c000:201", InterfaceIdForm::EmbeddedIpv4, u"embeddedIpv4"_s);
    row("2001:db8::8d3b:1c22:97aa:f012", InterfaceIdForm::Random, u"random"_s);
    row("ff02::1", InterfaceIdForm::NotApplicable, QString());
    row("::1", InterfaceIdForm::NotApplicable, QString());
    row("192.168.1.1", InterfaceIdForm::NotApplicable, QString());
}

void TestAddressing::tellsHowTheInterfaceIdCameToBe()
{
    QFETCH(InterfaceIdForm, form);
    QFETCH(QString, name);
    const QHostAddress parsed = address(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(!parsed.isNull());
    QCOMPARE(interfaceIdForm(parsed), form);
    QCOMPARE(interfaceIdFormName(form), name);
}

void TestAddressing::findsTheMacInEui64AndMakesItAgain_data()
{
    QTest::addColumn<QString>("made");
    QTest::newRow("00:40:8c:01:02:03") << u"2001:db8:2::240:8cff:fe01:203"_s;
    QTest::newRow("52:54:00:12:34:56") << u"2001:db8:2::5054:ff:fe12:3456"_s;
    QTest::newRow("fc:ff:ff:ff:fe:ff") << u"2001:db8:2::feff:ffff:feff:feff"_s;
}

void TestAddressing::findsTheMacInEui64AndMakesItAgain()
{
    QFETCH(QString, made);
    const auto mac = MacAddress::parse(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(mac);
    const QHostAddress slaac = eui64Address(address(u"2001:db8:2::"_s), *mac);
    QCOMPARE(slaac, address(made));
    QCOMPARE(macInEui64(slaac), mac);
}

void TestAddressing::keepsTheZoneWhenMakingAnAddress()
{
    const auto mac = MacAddress::parse(u"00:40:8c:01:02:03");
    QCOMPARE(
        eui64Address(address(u"fe80::%lan0"_s), *mac), address(u"fe80::240:8cff:fe01:203%lan0"_s));
}

void TestAddressing::findsNoMacWhereThereIsNone()
{
    for (const auto &text : {u"2001:db8::1"_s, u"192.168.1.1"_s, u"ff02::1:fffe:1"_s, u"::1"_s})
        QVERIFY2(!macInEui64(address(text)), qPrintable(text));
}

void TestAddressing::readsPrefixesStrictly_data()
{
    QTest::addColumn<bool>("isPrefix");
    for (const auto *good :
         {"2001:db8::/32", "::/0", "fe80::/10", "2001:db8::1/128", "192.0.2.0/24", "0.0.0.0/0",
          "10.0.0.1/32"})
        QTest::newRow(good) << true;
    for (const auto *bad :
         {"2001:db8::", "2001:db8::1/64", "2001:db8::/129", "2001:db8::/-1", "2001:db8::/064",
          "2001:db8::/", "/64", "2001:db8::/64 ", "2001:db8::/64\n", "192.0.2.1/24", "192.0.2.0/33",
          "fe80::%lan0/64", "fe80::/64%lan0", "1.2/8", ""})
        QTest::newRow(bad) << false;
}

void TestAddressing::readsPrefixesStrictly()
{
    QFETCH(bool, isPrefix);
    const QString text = QString::fromLatin1(QTest::currentDataTag());
    const auto prefix = Prefix::parse(text);
    QCOMPARE(prefix.has_value(), isPrefix);
    if (prefix)
        QCOMPARE(prefix->toString(), text);
}

void TestAddressing::knowsWhatAPrefixContains_data()
{
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("contains");
    QTest::newRow("inside") << u"2001:db8::/32"_s << u"2001:db8:ffff::1"_s << true;
    QTest::newRow("outside") << u"2001:db8::/32"_s << u"2001:db9::1"_s << false;
    QTest::newRow("odd length") << u"2001:db8:0:80::/57"_s << u"2001:db8:0:ff::1"_s << true;
    QTest::newRow("odd length, outside")
        << u"2001:db8:0:80::/57"_s << u"2001:db8:0:7f::"_s << false;
    QTest::newRow("beyond 64 bits") << u"64:ff9b::/96"_s << u"64:ff9b::c000:201"_s << true;
    QTest::newRow("a zone") << u"fe80::/64"_s << u"fe80::1%lan0"_s << true;
    QTest::newRow("all") << u"::/0"_s << u"ff02::1"_s << true;
    QTest::newRow("not the other family") << u"::/0"_s << u"192.0.2.1"_s << false;
    QTest::newRow("IPv4") << u"192.0.2.128/25"_s << u"192.0.2.200"_s << true;
    QTest::newRow("IPv4, outside") << u"192.0.2.128/25"_s << u"192.0.2.1"_s << false;
}

void TestAddressing::knowsWhatAPrefixContains()
{
    QFETCH(QString, prefix);
    QFETCH(QString, other);
    QFETCH(bool, contains);
    const auto parsed = Prefix::parse(prefix);
    QVERIFY(parsed);
    QCOMPARE(parsed->contains(address(other)), contains);
    QCOMPARE(parsed->contains(Prefix(address(other), 128)), contains);
    QVERIFY(parsed->contains(*parsed));
    QVERIFY(!parsed->contains(QHostAddress()));
}

void TestAddressing::sortsAddressesByTheirValue()
{
    const QList<QHostAddress> sorted{
        address(u"2001:db8::2"_s), address(u"2001:db8::10"_s), address(u"2001:db8:0:1::1"_s),
        address(u"fe80::1%a0"_s),  address(u"fe80::1%b0"_s),   address(u"9.0.0.1"_s),
        address(u"10.0.0.2"_s),    address(u"10.0.0.10"_s),    address(u"192.0.2.1"_s)};
    QList<QHostAddress> mixed = sorted;
    std::ranges::reverse(mixed);
    std::ranges::sort(mixed, isBefore);
    QCOMPARE(mixed, sorted);
    QCOMPARE(AddressBits::of(sorted[0]).toAddress(), sorted[0]);
}

QTEST_GUILESS_MAIN(TestAddressing)
#include "tst_addressing.moc"
