// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/macaddress.h"

#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

class TestMacAddress : public QObject
{
    Q_OBJECT

private slots:
    void readsThreeFormsAndNoOther_data();
    void readsThreeFormsAndNoOther();
    void knowsItsBits();
    void takesTheOctetsOfAnInterface();
    void sortsAndHashesByValue();
};

void TestMacAddress::readsThreeFormsAndNoOther_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); // Empty: refused.
    const QString mac = u"00:40:8c:01:02:fe"_s;
    QTest::newRow("colons") << u"00:40:8C:01:02:FE"_s << mac;
    QTest::newRow("dashes") << u"00-40-8c-01-02-fe"_s << mac;
    QTest::newRow("bare") << u"00408C0102fe"_s << mac;
    QTest::newRow("nothing") << u""_s << QString();
    QTest::newRow("mixed") << u"00:40-8c:01:02:fe"_s << QString();
    QTest::newRow("dots") << u"0040.8c01.02fe"_s << QString();
    QTest::newRow("other separator") << u"00 40 8c 01 02 fe"_s << QString();
    QTest::newRow("short") << u"00:40:8c:01:02:f"_s << QString();
    QTest::newRow("long") << u"00:40:8c:01:02:fe:00"_s << QString();
    QTest::newRow("no hex") << u"00:40:8c:01:02:fg"_s << QString();
    QTest::newRow("sign") << u"00:40:8c:01:02:+e"_s << QString();
    QTest::newRow("line feed") << u"00408c0102fe\n"_s << QString();
    QTest::newRow("fullwidth digit") << u"００408c0102fe"_s << QString();
}

void TestMacAddress::readsThreeFormsAndNoOther()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto mac = MacAddress::parse(text);
    QCOMPARE(mac ? mac->toString() : QString(), expected);
}

void TestMacAddress::knowsItsBits()
{
    QVERIFY(MacAddress().isNull());
    const auto vendor = *MacAddress::parse(u"00408c000001");
    QVERIFY(!vendor.isNull() && !vendor.isMulticast() && !vendor.isLocallyAdministered());
    QVERIFY(MacAddress::parse(u"3333000000fb")->isMulticast());
    QVERIFY(MacAddress::parse(u"da0000000001")->isLocallyAdministered());
    QVERIFY(vendor.isIndividual() && !MacAddress().isIndividual());
    QVERIFY(!MacAddress::parse(u"3333000000fb")->isIndividual());
}

void TestMacAddress::takesTheOctetsOfAnInterface()
{
    const QByteArray octets = QByteArray::fromHex("00408c000001");
    QCOMPARE(MacAddress::ofInterface(octets), MacAddress::parse(u"00408c000001"));
    QVERIFY(!MacAddress::ofInterface(octets.chopped(1)));
    QVERIFY(!MacAddress::ofInterface(octets + 'x'));
    QVERIFY(!MacAddress::ofInterface(QByteArray(6, '\0')));
    QVERIFY(!MacAddress::ofInterface(QByteArray::fromHex("3333000000fb")));
}

void TestMacAddress::sortsAndHashesByValue()
{
    const auto low = *MacAddress::parse(u"000000000001");
    const auto high = *MacAddress::parse(u"ff0000000000");
    QVERIFY(low < high);
    QCOMPARE((QSet{low, high, low}).size(), 2);
}

} // namespace sixlab

QTEST_APPLESS_MAIN(sixlab::TestMacAddress)
#include "tst_macaddress.moc"
