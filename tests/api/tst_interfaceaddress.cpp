// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/interfaceaddress.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

class TestInterfaceAddress : public QObject
{
    Q_OBJECT

private slots:
    void readsLiteralsStrictly_data();
    void readsLiteralsStrictly();
    void tellsTheFamiliesApart();
    void writesAsRfc5952Says_data();
    void writesAsRfc5952Says();
    void readsAddressesWithLength_data();
    void readsAddressesWithLength();
    void takesADefaultLengthOnlyWhenGiven();
    void roundTrips();
};

void TestInterfaceAddress::readsLiteralsStrictly_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); // Empty: refused.
    const auto row = [](const char *name, const QString &text, const QString &expected = {}) {
        QTest::newRow(name) << text << expected;
    };
    row("IPv6", u"2001:DB8::1"_s, u"2001:db8::1"_s);
    row("unspecified", u"::"_s, u"::"_s);
    row("embedded IPv4", u"64:ff9b::192.0.2.1"_s, u"64:ff9b::c000:201"_s);
    row("zone", u"fe80::1%lan0"_s, u"fe80::1%lan0"_s);
    row("zone with dot", u"fe80::1%eth0.10"_s, u"fe80::1%eth0.10"_s);
    row("IPv4", u"192.0.2.1"_s, u"192.0.2.1"_s);
    row("zeros", u"0.0.0.0"_s, u"0.0.0.0"_s);
    row("nothing", u""_s);
    row("blank in front", u" ::1"_s);
    row("line feed behind", u"::1\n"_s);
    row("leading zeros", u"010.0.0.1"_s);
    row("three parts", u"192.0.2"_s);
    row("256", u"192.0.2.256"_s);
    row("hexadecimal", u"0xc0000201"_s);
    row("number", u"3221225985"_s);
    row("zone on a global address", u"2001:db8::1%lan0"_s);
    row("zone on IPv4", u"192.0.2.1%lan0"_s);
    row("empty zone", u"fe80::1%"_s);
    row("zone for a shell", u"fe80::1%eth0;id"_s);
    row("zone of 16", u"fe80::1%abcdefghijklmnop"_s);
    row("two zones", u"fe80::1%a%b"_s);
    row("brackets", u"[::1]"_s);
    row("length", u"::1/64"_s);
    row("leading zeros in embedded IPv4", u"::ffff:010.0.0.1"_s);
    row("two gaps", u"1::2::3"_s);
    row("nine groups", u"1:2:3:4:5:6:7:8:9"_s);
    row("group of five", u"2001:db8::12345"_s);
    row("letters", u"2001:db8::g"_s);
    row("fullwidth digit", u"::１"_s);
}

void TestInterfaceAddress::readsLiteralsStrictly()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto address = parseAddress(text);
    QCOMPARE(address ? address->toString() : QString(), expected);
}

void TestInterfaceAddress::tellsTheFamiliesApart()
{
    QVERIFY(parseIpv6Address(u"2001:db8::1"));
    QVERIFY(!parseIpv6Address(u"192.0.2.1"));
}

void TestInterfaceAddress::writesAsRfc5952Says_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("leading zeros") << u"2001:0db8:0000::0001"_s << u"2001:db8::1"_s;
    QTest::newRow("longest gap") << u"2001:db8:0:0:1:0:0:1"_s << u"2001:db8::1:0:0:1"_s;
    QTest::newRow("lower case") << u"2001:DB8::ABCD"_s << u"2001:db8::abcd"_s;
    QTest::newRow("no zone") << u"fe80::1%lan0"_s << u"fe80::1"_s;
}

void TestInterfaceAddress::writesAsRfc5952Says()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(addressText(*parseAddress(text)), expected);
}

void TestInterfaceAddress::readsAddressesWithLength_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("64") << u"2001:DB8::10/64"_s << u"2001:db8::10/64"_s;
    QTest::newRow("0") << u"::/0"_s << u"::/0"_s;
    QTest::newRow("128") << u"2001:db8::1/128"_s << u"2001:db8::1/128"_s;
    QTest::newRow("none") << u"2001:db8::1"_s << QString();
    QTest::newRow("129") << u"2001:db8::1/129"_s << QString();
    QTest::newRow("leading zero") << u"2001:db8::1/064"_s << QString();
    QTest::newRow("signed") << u"2001:db8::1/+64"_s << QString();
    QTest::newRow("blank") << u"2001:db8::1/ 64"_s << QString();
    QTest::newRow("empty length") << u"2001:db8::1/"_s << QString();
    QTest::newRow("two lengths") << u"2001:db8::1/64/64"_s << QString();
    QTest::newRow("IPv4") << u"192.0.2.1/24"_s << QString();
}

void TestInterfaceAddress::readsAddressesWithLength()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto address = InterfaceAddress::parse(text);
    QCOMPARE(address ? address->toString() : QString(), expected);
}

void TestInterfaceAddress::takesADefaultLengthOnlyWhenGiven()
{
    QCOMPARE(InterfaceAddress::parse(u"2001:db8::1", 64)->prefixLength, 64);
    QCOMPARE(InterfaceAddress::parse(u"2001:db8::1/48", 64)->prefixLength, 48);
    QVERIFY(!InterfaceAddress::parse(u"2001:db8::1/x", 64));
}

void TestInterfaceAddress::roundTrips()
{
    for (int length = 0; length <= 128; ++length) {
        const InterfaceAddress address{QHostAddress(u"2001:db8:2::10"_s), length};
        QCOMPARE(InterfaceAddress::parse(address.toString()), address);
    }
}

} // namespace sixlab

QTEST_APPLESS_MAIN(sixlab::TestInterfaceAddress)
#include "tst_interfaceaddress.moc"
