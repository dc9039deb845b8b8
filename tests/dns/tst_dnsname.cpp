// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/foreigntext.h"
#include "dns/name.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sixlab;

static DnsName name(QStringView text)
{
    return DnsName::parse(text).value();
}

class TestDnsName : public QObject
{
    Q_OBJECT

private slots:
    void comparesNamesWithoutCase();
    void refusesBadNames_data();
    void refusesBadNames();
    void cleansForeignText_data();
    void cleansForeignText();
};

void TestDnsName::comparesNamesWithoutCase()
{
    QCOMPARE(name(u"Porch.LOCAL"), name(u"porch.local."));
    QCOMPARE(qHash(name(u"Porch.LOCAL")), qHash(name(u"porch.local")));
    QVERIFY(!(name(u"a.b") == name(u"ab")));
    QVERIFY(name(u"x._http._tcp.local").endsWith(name(u"_TCP.local")));
    QVERIFY(!name(u"x_tcp.local").endsWith(name(u"_tcp.local")));
    QVERIFY(name(u"local").endsWith(DnsName()));
    QVERIFY(name(u"a.b").parent(9).isRoot());
    QCOMPARE(DnsName::fromWire(name(u"a.b").toWire()), name(u"a.b"));
}

void TestDnsName::refusesBadNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("dot") << u"."_s;
    QTest::newRow("empty label") << u"a..b"_s;
    QTest::newRow("leading dot") << u".a"_s;
    QTest::newRow("label of 64") << QString(64, u'a');
    QTest::newRow("256 bytes") << u"aaaaaaa."_s.repeated(32);
}

void TestDnsName::refusesBadNames()
{
    QFETCH(QString, text);
    QVERIFY(!DnsName::parse(text));
}

void TestDnsName::cleansForeignText_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QByteArray("AXIS M1011") << u"AXIS M1011"_s;
    QTest::newRow("control") << QByteArray("a\0b\tc\x7f\nd", 9) << u"abcd"_s;
    QTest::newRow("bidi") << QByteArray("a\xe2\x80\xae"
                                        "b\xe2\x81\xa6"
                                        "c")
                          << u"abc"_s;
    QTest::newRow("zero width") << QByteArray("pay\xe2\x80\x8bpal") << u"paypal"_s;
    QTest::newRow("line separator") << QByteArray("a\xe2\x80\xa8"
                                                  "b")
                                    << u"ab"_s;
    QTest::newRow("beyond the BMP") << QByteArray("\xf0\x9f\x93\xb7 cam") << u"\U0001F4F7 cam"_s;
    QTest::newRow("broken UTF-8") << QByteArray("a\xff"
                                                "b")
                                  << u"a\uFFFDb"_s;
    QTest::newRow("blank") << QByteArray("  x  ") << u"x"_s;
    QTest::newRow("markup stays text") << QByteArray("<b>x</b>") << u"<b>x</b>"_s;
}

void TestDnsName::cleansForeignText()
{
    QFETCH(QByteArray, raw);
    QFETCH(QString, text);
    QCOMPARE(foreignText(raw), text);
    QVERIFY(foreignText(raw.repeated(10'000), 5).size() <= 6);
}

QTEST_GUILESS_MAIN(TestDnsName)
#include "tst_dnsname.moc"
