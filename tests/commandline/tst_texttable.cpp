// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/texttable.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sixlab;

class TestTextTable : public QObject
{
    Q_OBJECT

private slots:
    void measuresLikeATerminal_data();
    void measuresLikeATerminal();
    void alignsColumns();
    void fitsTheTerminal();
    void foreignTextStaysInItsCell();
};

void TestTextTable::measuresLikeATerminal_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("width");

    QTest::newRow("nothing") << u""_s << 0;
    QTest::newRow("latin") << u"Küche"_s << 5;
    QTest::newRow("combining") << u"Ku\u0308che"_s << 5;
    QTest::newRow("wide") << u"玄関"_s << 4;
    QTest::newRow("hangul") << u"현관"_s << 4;
    QTest::newRow("full width") << u"Ａ"_s << 2;
    QTest::newRow("emoji") << u"📷"_s << 2;
}

void TestTextTable::measuresLikeATerminal()
{
    QFETCH(QString, text);

    QTEST(terminalWidth(text), "width");
}

void TestTextTable::alignsColumns()
{
    TextTable table({u"NAME"_s, u"KIND"_s});
    table.addRow({u"玄関"_s, u"camera"_s});
    table.addRow({u"porch"_s});

    QCOMPARE(table.toString(), u"NAME   KIND\n玄関   camera\nporch\n"_s);
}

void TestTextTable::fitsTheTerminal()
{
    TextTable table({u"NAME"_s, u"KIND"_s});
    table.addRow({QString(100, u'x'), u"camera"_s});
    table.addRow({QString(50, u'玄'), u"phone"_s});

    for (const QString &line : table.toString(40).split(u'\n', Qt::SkipEmptyParts))
        QVERIFY2(terminalWidth(line) <= 40, qPrintable(line));
    QVERIFY(table.toString(40).contains(u"x…  camera"_s));
    QVERIFY(table.toString(1).contains(u'…')); // Narrower than anything: cut, and no endless loop.
}

void TestTextTable::foreignTextStaysInItsCell()
{
    TextTable table({u"NAME"_s, u"KIND"_s});
    table.addRow({u"a\x1b[2J\nb\r\u202e\u200b\tc"_s, u"camera"_s});

    QCOMPARE(table.toString(), u"NAME       KIND\na[2J b  c  camera\n"_s);
}

QTEST_GUILESS_MAIN(TestTextTable)
#include "tst_texttable.moc"
