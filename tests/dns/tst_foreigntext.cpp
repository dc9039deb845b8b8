// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/foreigntext.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sixlab;

class TestForeignText : public QObject
{
    Q_OBJECT

private slots:
    void becomesFitToBeShown_data();
    void becomesFitToBeShown();
    void isCutWithinItsBound_data();
    void isCutWithinItsBound();
};

void TestForeignText::becomesFitToBeShown_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QByteArray("Porch 2. \xc3\xa4") << u"Porch 2. ä"_s;
    QTest::newRow("escape sequence") << QByteArray("a\x1b[31mb") << u"a[31mb"_s;
    QTest::newRow("lines") << QByteArray("a\r\nb\xe2\x80\xa8"
                                         "c")
                           << u"abc"_s;
    QTest::newRow("zero byte") << QByteArray("a\0b", 3) << u"ab"_s;
    QTest::newRow("reordering") << QByteArray("a\xe2\x80\xae"
                                              "b")
                                << u"ab"_s;
    QTest::newRow("no UTF-8") << QByteArray("a\xff") << u"a\ufffd"_s;
    QTest::newRow("half a surrogate pair")
        << QByteArray("a\xed\xa0\x80") << u"a\ufffd\ufffd\ufffd"_s;
    QTest::newRow("blanks") << QByteArray("  a b\t ") << u"a b"_s;
    QTest::newRow("HTML stays what it is") << QByteArray("<b>a</b>") << u"<b>a</b>"_s;
}

void TestForeignText::becomesFitToBeShown()
{
    QFETCH(QByteArray, bytes);
    QTEST(foreignText(bytes), "text");
}

void TestForeignText::isCutWithinItsBound_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("most");
    QTest::addColumn<QString>("text");
    QTest::newRow("too long") << QByteArray("abcd") << 3 << u"abc"_s;
    QTest::newRow("nothing wanted") << QByteArray("abcd") << 0 << QString();
    const QByteArray face("\xf0\x9f\x98\x80");
    QTest::newRow("a character of two units at the end") << face + face << 3 << u"😀"_s;
    QTest::newRow("a character of two units alone") << face + "a" << 1 << QString();
    QTest::newRow("a blank at the cut") << QByteArray("ab cd") << 3 << u"ab"_s;
    QTest::newRow("64 KiB") << QByteArray(65'536, 'a') << 255 << QString(255, u'a');
}

void TestForeignText::isCutWithinItsBound()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, most);
    QTEST(foreignText(bytes, most), "text");
}

QTEST_GUILESS_MAIN(TestForeignText)
#include "tst_foreigntext.moc"
