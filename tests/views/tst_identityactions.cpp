// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboard/identityactions.h"

#include "../discovery/testlan.h"
#include "household.h"
#include "mainwindow.h"
#include "widgets/messagebar.h"
#include "wizards/mergedialog.h"

#include <QAction>
#include <QApplication>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

using namespace sixlab;

/// What the user says of identity, through the window.
class TestIdentityActions : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void anIgnoredDeviceIsHiddenAndCanBeShown();
    void ignoringIsTakenBackByOneButton();
    void manyAreIgnoredAtOnce();
    void theDevicePageOfAnIgnoredDeviceSaysSo();
    void oneRowIsNotMerged();
    void rowsBecomeOneDevice();
    void mergingIsTakenBackByOneButton();
    void theDialogProposesWhatTheUserNamed();
    void anEntryWithoutMacIsWarnedOf();
    void anInterfaceBecomesADevice();
    void theOnlyInterfaceCannot();
    void severalRowsDisableWhatIsForOne();
    void actionsFollowThePageThatIsShown();

private:
    Inventory &inventory() { return m_household->application().inventory(); }
    QTableView *table() const { return m_window->findChild<QTableView *>(u"deviceTable"_s); }
    QAction *action(const char *name) const
    {
        return m_window->findChild<QAction *>(QString::fromLatin1(name));
    }
    QPushButton *undo() const
    {
        auto *bar = m_window->findChild<MessageBar *>(u"undoBar"_s);
        return bar->isVisible() ? bar->findChild<QPushButton *>(u"messageAction"_s) : nullptr;
    }
    QPushButton *note() const { return m_window->findChild<QPushButton *>(u"showIgnored"_s); }
    QStringList names() const;
    void select(const QStringList &names);
    MergeDialog *askMerge();

    std::unique_ptr<Household> m_household;
    std::unique_ptr<MainWindow> m_window;
};

void TestIdentityActions::init()
{
    m_household = std::make_unique<Household>();
    m_household->add(1, u"alpha"_s, {u"2001:db8::1"_s});
    m_household->add(2, u"beta"_s, {u"2001:db8::2"_s});
    m_household->add(3, u"gamma"_s, {u"2001:db8::3"_s});
    m_window = std::make_unique<MainWindow>(m_household->application());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QTRY_VERIFY(table()->model()->rowCount() >= 3);
    // Not the machine that the test runs on.
    m_window->findChild<QLineEdit *>(u"deviceFilter"_s)->setText(u"00:00:5e"_s);
    QTRY_COMPARE(table()->model()->rowCount(), 3);
}

void TestIdentityActions::cleanup()
{
    m_window.reset();
    m_household.reset();
}

QStringList TestIdentityActions::names() const
{
    QStringList names;
    for (int row = 0; row < table()->model()->rowCount(); ++row)
        names += table()->model()->index(row, 0).data().toString();
    return names;
}

void TestIdentityActions::select(const QStringList &wanted)
{
    QItemSelectionModel &selection = *table()->selectionModel();
    selection.clearSelection();
    for (int row = 0; row < table()->model()->rowCount(); ++row) {
        const QModelIndex index = table()->model()->index(row, 0);
        if (wanted.contains(index.data().toString()))
            selection.setCurrentIndex(
                index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
}

MergeDialog *TestIdentityActions::askMerge()
{
    action("deviceMerge")->trigger();
    return m_window->findChild<MergeDialog *>();
}

void TestIdentityActions::anIgnoredDeviceIsHiddenAndCanBeShown()
{
    QVERIFY(!note()->isVisible());
    select({u"beta"_s});
    action("deviceIgnore")->trigger();
    QTRY_COMPARE(names(), (QStringList{u"alpha"_s, u"gamma"_s}));
    QTRY_VERIFY(note()->isVisible());

    note()->click();

    QTRY_COMPARE(names().size(), 1);
    QVERIFY(names().first().startsWith(u"beta"_s));
    QVERIFY(note()->isVisible());
    select({names().first()});
    action("deviceIgnore")->trigger();
    QTRY_VERIFY(names().isEmpty()); // The filter is still for the ignored ones.
    note()->click();
    QTRY_VERIFY(names().contains(u"beta"_s));
    QTRY_VERIFY(!note()->isVisible());
}

void TestIdentityActions::ignoringIsTakenBackByOneButton()
{
    select({u"beta"_s});
    action("deviceIgnore")->trigger();
    QTRY_COMPARE(names().size(), 2);
    QVERIFY(action("deviceRename")->isEnabled()); // Another row is selected now.
    QVERIFY(undo() && undo()->isVisible());
    undo()->click();
    QTRY_COMPARE(names().size(), 3);
    QVERIFY(!undo());
}

void TestIdentityActions::manyAreIgnoredAtOnce()
{
    select({u"alpha"_s, u"gamma"_s});
    action("deviceIgnore")->trigger();
    QTRY_COMPARE(names(), QStringList{u"beta"_s});
    undo()->click();
    QTRY_COMPARE(names().size(), 3);
}

void TestIdentityActions::theDevicePageOfAnIgnoredDeviceSaysSo()
{
    const QString id = inventory().find(u"beta"_s)->id;
    m_window->showDevice(id);
    action("deviceIgnore")->trigger();
    QVERIFY(inventory().find(id)->isIgnored);
    QPushButton *stop = nullptr;
    QTRY_VERIFY([&] {
        for (auto *button : m_window->findChildren<QPushButton *>(u"messageAction"_s)) {
            if (button->isVisible() && button != undo())
                stop = button;
        }
        return stop != nullptr;
    }());
    stop->click();
    QVERIFY(!inventory().find(id)->isIgnored);
    QTRY_VERIFY(!stop->isVisible());
}

void TestIdentityActions::oneRowIsNotMerged()
{
    select({u"beta"_s});
    QVERIFY(!action("deviceMerge")->isEnabled());
    QVERIFY(action("deviceRename")->isEnabled());
}

void TestIdentityActions::rowsBecomeOneDevice()
{
    select({u"alpha"_s, u"gamma"_s});
    QVERIFY(action("deviceMerge")->isEnabled());
    MergeDialog *dialog = askMerge();
    QVERIFY(dialog && dialog->isVisible());
    const QString kept = dialog->kept();
    dialog->findChild<QPushButton *>(u"mergeConfirm"_s)->click();

    QTRY_COMPARE(names().size(), 2);
    const Device *device = inventory().find(kept);
    QVERIFY(device);
    QCOMPARE(device->interfaces.size(), 2);
    QCOMPARE(device->addresses().size(), 2);
}

void TestIdentityActions::mergingIsTakenBackByOneButton()
{
    select({u"alpha"_s, u"gamma"_s});
    askMerge()->accept();
    QTRY_COMPARE(names().size(), 2);
    QVERIFY(undo() && undo()->isVisible());
    undo()->click();
    QTRY_COMPARE(names(), (QStringList{u"alpha"_s, u"beta"_s, u"gamma"_s}));
    for (const QString &name : names())
        QCOMPARE(inventory().find(name)->interfaces.size(), 1);
}

void TestIdentityActions::theDialogProposesWhatTheUserNamed()
{
    Device named = *inventory().find(u"gamma"_s);
    named.name = u"<b>Porch</b>"_s;
    named.nameIsUsers = true;
    inventory().update(named);
    QTRY_VERIFY(names().contains(named.name));
    select({u"alpha"_s, named.name});
    const MergeDialog *dialog = askMerge();
    QCOMPARE(dialog->kept(), named.id);
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    QVERIFY(!dialog->findChild<MessageBar *>()->isVisible());
}

void TestIdentityActions::anEntryWithoutMacIsWarnedOf()
{
    Device nameless = *inventory().find(u"gamma"_s);
    nameless.interfaces.first().mac.reset();
    const MergeDialog dialog({*inventory().find(u"alpha"_s), nameless}, m_window.get());
    QVERIFY(!dialog.findChild<MessageBar *>()->isHidden());
}

void TestIdentityActions::anInterfaceBecomesADevice()
{
    const QString id = inventory().find(u"alpha"_s)->id;
    inventory().merge(id, inventory().find(u"gamma"_s)->id);
    QTRY_COMPARE(names().size(), 2);
    m_window->showDevice(id);
    auto *tree = m_window->findChild<QTreeWidget *>(u"addressTree"_s);
    QTRY_COMPARE(tree->topLevelItemCount(), 2);
    tree->setCurrentItem(tree->topLevelItem(1)->child(0));
    QVERIFY(action("interfaceSplit")->isEnabled());
    const QString mac = tree->topLevelItem(1)->text(0);

    action("interfaceSplit")->trigger();

    QTRY_COMPARE(tree->topLevelItemCount(), 1);
    QCOMPARE(names().size(), 3);
    const QString other = m_household->idOf(*MacAddress::parse(mac));
    QVERIFY(!other.isEmpty() && other != id);

    undo()->click();
    QTRY_COMPARE(tree->topLevelItemCount(), 2);
}

void TestIdentityActions::theOnlyInterfaceCannot()
{
    m_window->showDevice(inventory().find(u"alpha"_s)->id);
    QVERIFY(!action("interfaceSplit")->isEnabled());
    QVERIFY(!action("interfaceSplit")->toolTip().isEmpty());
}

void TestIdentityActions::severalRowsDisableWhatIsForOne()
{
    select({u"alpha"_s, u"beta"_s});
    for (const char *name : {"deviceRename", "deviceForget", "deviceReadTables", "deviceDetails"})
        QVERIFY2(!action(name)->isEnabled(), name);
    QVERIFY(action("deviceIgnore")->isEnabled());
}

void TestIdentityActions::actionsFollowThePageThatIsShown()
{
    select({u"alpha"_s});
    const QString beta = inventory().find(u"beta"_s)->id;
    m_window->showDevice(beta);
    action("deviceIgnore")->trigger();
    QVERIFY(inventory().find(beta)->isIgnored);
    m_window->showDevices();
    action("deviceIgnore")->trigger();
    QVERIFY(inventory().find(u"alpha"_s)->isIgnored);
}

/// In a network of its own, since the window looks for devices.
int main(int argc, char **argv)
{
    enterOwnNetwork(argv);
    const QApplication application(argc, argv);
    TestIdentityActions test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_identityactions.moc"
