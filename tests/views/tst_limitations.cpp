// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboard/limitationnote.h"

#include "widgets/plainlabel.h"
#include "wizards/limitationsdialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace sixlab;
using namespace Qt::Literals::StringLiterals;

class TestLimitations : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsSaidWhenNothingLimits();
    void allOfThemAreOneLine();
    void theSameOneIsCountedOnce();
    void aFloodOfThemIsBounded();
    void theCommandIsCopiedExactly();
    void theyAreShownAsPlainText();
};

static const QString command = u"sudo setcap cap_net_raw=ep '/usr/lib/six lab/helper' && true"_s;

void TestLimitations::nothingIsSaidWhenNothingLimits()
{
    QWidget page;
    const LimitationNote note(&page);
    page.show();
    QVERIFY(!note.isVisible());
}

void TestLimitations::allOfThemAreOneLine()
{
    QWidget page;
    LimitationNote note(&page);
    page.show();
    note.add({u"Something is missed."_s, command});
    QVERIFY(note.isVisible());
    const QString one = note.text();
    note.add({u"Another thing is missed."_s, {}});
    QVERIFY(note.text() != one);
    QCOMPARE(note.limitations().size(), 2);
    note.clear();
    QVERIFY(!note.isVisible());
}

void TestLimitations::theSameOneIsCountedOnce()
{
    LimitationNote note;
    for (int i = 0; i < 3; ++i)
        note.add({u"Something is missed."_s, command});
    QCOMPARE(note.limitations().size(), 1);
}

void TestLimitations::aFloodOfThemIsBounded()
{
    LimitationNote note;
    for (int i = 0; i < 1000; ++i)
        note.add({u"Thing %1 is missed."_s.arg(i), {}});
    QVERIFY(note.limitations().size() < 100);
}

void TestLimitations::theCommandIsCopiedExactly()
{
    QWidget page;
    LimitationNote note(&page);
    page.show();
    note.add({u"Only text."_s, {}});
    note.add({u"With a command."_s, command});
    note.findChild<QPushButton *>(u"limitationDetails"_s)->click();
    const auto *dialog = page.findChild<LimitationsDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(!dialog->findChild<QPushButton *>(u"limitationCopy1"_s));
    QCOMPARE(dialog->findChild<QLineEdit *>(u"limitationCommand2"_s)->text(), command);

    dialog->findChild<QPushButton *>(u"limitationCopy2"_s)->click();

    QCOMPARE(QGuiApplication::clipboard()->text(), command);
}

void TestLimitations::theyAreShownAsPlainText()
{
    const QString hostile = u"<img src=/etc/passwd> eats the answers."_s;
    LimitationsDialog dialog({{hostile, {}}}, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QStringList shown;
    for (const QLabel *label : dialog.findChildren<QLabel *>()) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
        shown += label->text();
    }
    QVERIFY(shown.contains(hostile));
}

QTEST_MAIN(TestLimitations)
#include "tst_limitations.moc"
