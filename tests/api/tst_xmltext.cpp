// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/xmltext.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sixlab;

class TestXmlText : public QObject
{
    Q_OBJECT

private slots:
    void readsNestedTexts();
    void takesEveryDocumentAsUtf8();
    void refuses_data();
    void refuses();
    void refusesWhateverIsCutOff();
    void takesWhatIsJustWithinTheBounds();
    void cutsLongTexts();
    void isNotHeldUpByOneTag();
};

static const QByteArray sample
    = "\xEF\xBB\xBF<?xml version=\"1.0\"?><!-- > < --><s:a xmlns:s='urn:x'><b k='>'> one &amp; two "
      "</b><s:c><![CDATA[<i>]]>&#x41;</s:c><c>second</c><?target data?></s:a>\n";

void TestXmlText::readsNestedTexts()
{
    const auto root = parseXml(sample);
    QVERIFY(root);
    QCOMPARE(root->name, u"a"_s);
    QCOMPARE(root->children.size(), 3);
    QCOMPARE(root->childText(u"b"), u"one & two"_s);
    QCOMPARE(root->childText(u"c"), u"<i>A"_s);
    QVERIFY(!root->child(u"d"));
    QVERIFY(root->childText(u"d").isEmpty());
}

void TestXmlText::takesEveryDocumentAsUtf8()
{
    const auto root = parseXml("<?xml version='1.0' encoding='ISO-8859-1'?><a>gr\xC3\xBCn</a>");
    QVERIFY(root);
    QCOMPARE(root->text, u"grün"_s);
}

void TestXmlText::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no XML") << QByteArray("HTTP/1.1 200 OK\r\n\r\n");
    QTest::newRow("sloppy HTML") << QByteArray("<html><br><p>Hello</html>");
    QTest::newRow("two roots") << QByteArray("<a/><a/>");
    QTest::newRow("text after the root") << QByteArray("<a/>more");
    QTest::newRow("document type") << QByteArray("<!DOCTYPE a><a/>");
    QTest::newRow("document type, small letters") << QByteArray("<!doctype html><a/>");
    QTest::newRow("billion laughs")
        << QByteArray("<!DOCTYPE a [<!ENTITY b 'ha'><!ENTITY c '&b;&b;&b;'>]><a>&c;</a>");
    QTest::newRow("file as entity")
        << QByteArray("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>");
    QTest::newRow("unknown entity") << QByteArray("<a>&nbsp;</a>");
    QTest::newRow("bad entity") << QByteArray("<a>&#0;</a>");
    QTest::newRow("invalid UTF-8") << QByteArray("<a>\xFF\xC3</a>");
    QTest::newRow("surrogates") << QByteArray("<a>\xED\xA0\x80</a>");
    QTest::newRow("terminal escapes") << QByteArray("<a>\x1b[2J</a>");
    QTest::newRow("NUL") << QByteArray("<a>\0</a>", 8);
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE<\0a\0/\0>\0", 10);
    QTest::newRow("same attribute twice") << QByteArray("<a b='' b=''/>");
    QTest::newRow("unclosed quote") << QByteArray("<a b='></a>");
    QTest::newRow("nesting without end") << QByteArray("<a>").repeated(50'000);
    QTest::newRow("33 levels") << QByteArray("<a>").repeated(33) + QByteArray("</a>").repeated(33);
    QTest::newRow("10,001 elements") << "<a>" + QByteArray("<b/>").repeated(10'000) + "</a>";
    QTest::newRow("257 KiB") << "<a>" + QByteArray(257 * 1024, ' ') + "</a>";
    QTest::newRow("name of 200 letters") << '<' + QByteArray(200, 'n') + "/>";
}

void TestXmlText::refuses()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!parseXml(bytes));
}

void TestXmlText::refusesWhateverIsCutOff()
{
    const qsizetype end = sample.lastIndexOf('>');
    for (qsizetype size = 0; size <= end; ++size)
        QVERIFY2(!parseXml(sample.first(size)), QByteArray::number(size));
    QVERIFY(parseXml(sample.first(end + 1)));
}

void TestXmlText::takesWhatIsJustWithinTheBounds()
{
    QVERIFY(parseXml(QByteArray("<a>").repeated(32) + QByteArray("</a>").repeated(32)));
    QVERIFY(parseXml("<a>" + QByteArray("<b/>").repeated(9'999) + "</a>"));
}

void TestXmlText::cutsLongTexts()
{
    const auto root = parseXml("<a>" + QByteArray(20'000, 'x') + "<b/>more</a>");
    QVERIFY(root);
    QCOMPARE(root->text.size(), XmlElement::longestText);
}

void TestXmlText::isNotHeldUpByOneTag()
{
    QByteArray attributes;
    for (int i = 0; attributes.size() < 200'000; ++i)
        attributes += " a" + QByteArray::number(i) + "='>'";
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!parseXml("<a" + attributes + "/>"));
    QVERIFY(!parseXml("<a>" + QByteArray("<b " + attributes.first(60'000) + "/>") + "</a>"));
    QVERIFY(timer.elapsed() < 1000);
}

QTEST_GUILESS_MAIN(TestXmlText)
#include "tst_xmltext.moc"
