// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "../discovery/testlan.h"
#include "changes/journal.h"
#include "dashboard/dashboard.h"
#include "household.h"
#include "widgets/messagebar.h"
#include "widgets/plainlabel.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace sixlab;

class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void thereIsACurrentRowWheneverThereAreRows();
    void aBadFilterKeepsTheLastGoodOne();
    void theFilterAndColumnsAreThereAfterARestart();
    void enterOpensTheDeviceAndForgettingItGoesBack();
    void aDeviceWithoutDriverSaysWhyItCannotBeSetUp();
    void theAddressIsCopiedAsText();
    void unfinishedChangesAreSaidAtTheStart();
    void aLabIsSaidAllTheTime();
    void anExportShowsWhatItWrites();
    void noLabelTakesNamesForHtml();

private:
    void openWindow();
    QTableView *table() const { return m_window->findChild<QTableView *>(u"deviceTable"_s); }
    QLineEdit *filter() const { return m_window->findChild<QLineEdit *>(u"deviceFilter"_s); }
    QAction *action(const char *name) const
    {
        return m_window->findChild<QAction *>(QString::fromLatin1(name));
    }

    std::unique_ptr<Household> m_household;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::init()
{
    m_household = std::make_unique<Household>();
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_household.reset();
}

void TestMainWindow::openWindow()
{
    m_window = std::make_unique<MainWindow>(m_household->application());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestMainWindow::thereIsACurrentRowWheneverThereAreRows()
{
    openWindow();
    QVERIFY(!table()->isVisible()); // The empty state is.
    const QString id = m_household->add(1, u"alpha"_s);
    m_household->add(2, u"beta"_s);
    QTRY_VERIFY(table()->isVisible());
    QTRY_VERIFY(table()->model()->rowCount() >= 2);
    QVERIFY(table()->currentIndex().isValid());

    filter()->setText(u"beta"_s);
    QCOMPARE(table()->model()->rowCount(), 1);
    QVERIFY(table()->currentIndex().isValid());
    filter()->setText(u"nothing-is-called-this"_s);
    QVERIFY(!table()->isVisible());
    QVERIFY(!action("deviceRename")->isEnabled());
    filter()->clear();
    QVERIFY(table()->currentIndex().isValid());
    QCOMPARE(table()->currentIndex().data().toString(), u"beta"_s);
    m_household->application().inventory().forget(id);
    QTRY_VERIFY(table()->currentIndex().isValid());
}

void TestMainWindow::aBadFilterKeepsTheLastGoodOne()
{
    m_household->add(1, u"alpha"_s);
    m_household->add(2, u"beta"_s);
    openWindow();
    QTest::keyClicks(filter(), u"alpha"_s);
    QCOMPARE(table()->model()->rowCount(), 1);
    const QPalette calm = filter()->palette();

    filter()->setText(u"alpha bogus:x"_s);

    QCOMPARE(table()->model()->rowCount(), 1);
    QVERIFY(filter()->palette() != calm);
    const auto labels = filter()->parentWidget()->findChildren<PlainLabel *>();
    QCOMPARE(labels.size(), 1);
    QVERIFY(labels.first()->isVisible() && !labels.first()->text().isEmpty());
    filter()->clear();
    QVERIFY(!labels.first()->isVisible());
    QCOMPARE(filter()->palette(), calm);
}

void TestMainWindow::theFilterAndColumnsAreThereAfterARestart()
{
    m_household->add(1, u"alpha"_s);
    openWindow();
    filter()->setText(u"alp"_s);
    table()->setColumnWidth(0, 333);
    m_window->resize(1000, 600);
    m_window->close();

    openWindow();

    QCOMPARE(filter()->text(), u"alp"_s);
    QCOMPARE(table()->columnWidth(0), 333);
    QCOMPARE(m_window->size(), QSize(1000, 600));
}

void TestMainWindow::enterOpensTheDeviceAndForgettingItGoesBack()
{
    m_household->add(1, u"alpha"_s, {u"2001:db8::1"_s});
    openWindow();
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Return);

    auto *title = m_window->findChild<QLabel *>(u"deviceTitle"_s);
    QVERIFY(title && title->isVisible());
    QCOMPARE(title->text(), u"alpha"_s);

    action("deviceRename")->trigger();
    auto *rename = m_window->findChild<QInputDialog *>(u"renameDialog"_s);
    QVERIFY(rename);
    rename->setTextValue(u" front\ndoor "_s);
    rename->accept();
    QTRY_COMPARE(title->text(), u"front door"_s);

    action("deviceForget")->trigger();
    auto *question = m_window->findChild<QMessageBox *>(u"forgetQuestion"_s);
    QVERIFY(question);
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    QTRY_VERIFY(!title->isVisible());
    QTRY_COMPARE(m_household->application().inventory().find(u"front door"_s), nullptr);
}

void TestMainWindow::aDeviceWithoutDriverSaysWhyItCannotBeSetUp()
{
    const QString id = m_household->add(1, u"alpha"_s, {u"2001:db8::1"_s});
    openWindow();
    m_window->showDevice(id);

    const auto *setUp = m_window->findChild<QWidget *>(u"pageSetUp"_s);
    QVERIFY(!setUp->isEnabled());
    QVERIFY(!setUp->accessibleDescription().isEmpty());
    QVERIFY(!action("deviceSetUp")->isEnabled());
    QVERIFY(!m_window->findChild<QWidget *>(u"readSettings"_s)->isEnabled());
}

void TestMainWindow::theAddressIsCopiedAsText()
{
    m_household->add(1, u"alpha"_s, {u"2001:db8::1"_s, u"fe80::1%lan0"_s});
    openWindow();
    table()->setCurrentIndex(table()->model()->index(0, 0));
    action("deviceCopyAddress")->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"2001:db8::1"_s);

    QStringList forms;
    const auto *menu = m_window->findChild<QMenu *>(u"deviceCopyMenu"_s);
    for (const QAction *address : menu->actions()) {
        for (const QAction *form : address->menu()->actions())
            forms += form->text();
    }
    QCOMPARE(
        forms,
        (QStringList{
            u"2001:db8::1"_s, u"http://[2001:db8::1]/"_s, u"ssh 2001:db8::1"_s, u"fe80::1%lan0"_s,
            u"http://[fe80::1%25lan0]/"_s, u"ssh fe80::1%lan0"_s}));
}

void TestMainWindow::unfinishedChangesAreSaidAtTheStart()
{
    {
        const auto journal = Journal::open(m_household->folder());
        QVERIFY(journal);
        JournalEntry entry;
        entry.device = m_household->add(1, u"<b>porch</b>"_s, {u"2001:db8::1"_s});
        entry.driver = u"gone"_s;
        entry.url = u"http://[2001:db8::1]"_s;
        entry.startedAt = QDateTime::currentDateTimeUtc();
        QVERIFY((*journal)->begin(entry));
    } // As after a crash: nobody is at work on it.
    openWindow();
    QPushButton *open = nullptr;
    QTRY_VERIFY([&] {
        for (auto *bar : m_window->findChildren<MessageBar *>()) {
            auto *button = bar->findChild<QPushButton *>(u"messageAction"_s);
            if (bar->isVisible() && button->isVisible())
                open = button;
        }
        return open != nullptr;
    }());
    open->click();

    const auto *resume = m_window->findChild<QWidget *>(u"journalResume"_s);
    QVERIFY(resume && resume->isVisible());
    QVERIFY(m_window->findChild<QWidget *>(u"journalUndo"_s)->isVisible());
}

void TestMainWindow::aLabIsSaidAllTheTime()
{
    openWindow();
    QVERIFY(!m_window->findChild<MessageBar *>(u"labBanner"_s));
    m_window.reset();
    qputenv("SIXLAB_LAB", "home");
    openWindow();
    qunsetenv("SIXLAB_LAB");
    const auto *banner = m_window->findChild<MessageBar *>(u"labBanner"_s);
    QVERIFY(banner && banner->isVisible());
    QVERIFY(banner->text().contains(u"home"_s));
    m_window->showJournal();
    QVERIFY(banner->isVisible());
}

void TestMainWindow::anExportShowsWhatItWrites()
{
    m_household->add(1, u"alpha"_s, {u"2001:db8::1"_s});
    openWindow();
    m_window->showExport();
    auto *dialog = m_window->findChild<QDialog *>(u"exportDialog"_s);
    QVERIFY(dialog);
    auto *formats = dialog->findChild<QListWidget *>(u"exportFormats"_s);
    auto *preview = dialog->findChild<QPlainTextEdit *>(u"exportPreview"_s);
    QVERIFY(formats->count() > 3);
    QStringList previews;
    for (int row = 0; row < formats->count(); ++row) {
        formats->setCurrentRow(row);
        QVERIFY2(
            preview->toPlainText().contains(u"2001:db8::1"_s),
            qPrintable(formats->currentItem()->text()));
        previews += preview->toPlainText();
    }
    QCOMPARE(previews.removeDuplicates(), 0);
    QTest::mouseClick(dialog->findChild<QWidget *>(u"exportCopy"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), previews.last());
}

void TestMainWindow::noLabelTakesNamesForHtml()
{
    const QString id = m_household->add(1, u"<img src=/etc/passwd>"_s, {u"2001:db8::1"_s});
    openWindow();
    m_window->showDevice(id);
    m_window->showJournal();
    m_window->showExport();
    const QList<QLabel *> labels = m_window->findChildren<QLabel *>();
    QVERIFY(labels.size() > 10);
    for (const QLabel *label : labels)
        QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->text()));
}

/// In a network of its own, since the window looks for devices.
int main(int argc, char **argv)
{
    enterOwnNetwork(argv);
    const QApplication application(argc, argv);
    TestMainWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_mainwindow.moc"
