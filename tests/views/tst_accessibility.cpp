// SPDX-License-Identifier: GPL-3.0-or-later
#include "../discovery/testlan.h"
#include "allsimulators.h"
#include "dashboard/dashboard.h"
#include "dashboard/limitationnote.h"
#include "household.h"
#include "jobs/devicejobs.h"
#include "mainwindow.h"
#include "wizards/limitationsdialog.h"
#include "wizards/mergedialog.h"
#include "wizards/setupwizard.h"
#include "wizards/signindialog.h"
#include "wizards/tablesdialog.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTabWidget>
#include <QTest>

using namespace sixlab;

/// Opens every window and listens to it as a screen reader would.
class TestAccessibility : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup() { m_opened.reset(); }
    void everyControlOfAWindowHasAName_data();
    void everyControlOfAWindowHasAName();
    void mnemonicsOfAWindowAreUnique_data();
    void mnemonicsOfAWindowAreUnique();
    void everyFieldOfTheWizardIsReachedByTab();

private:
    void addWindows();
    QWidget *open(const QString &which);
    SignInTarget target();

    std::unique_ptr<Household> m_household;
    std::unique_ptr<Simulator> m_simulator;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<DeviceJobs> m_jobs;
    std::unique_ptr<QWidget> m_opened;
    QString m_device;
};

void TestAccessibility::initTestCase()
{
    QVERIFY(ip(u"link set lo up"_s));
    m_household = std::make_unique<Household>();
    m_device = m_household->add(1, u"porch"_s, {u"2001:db8::1"_s, u"fe80::1%lo"_s});
    m_household->add(2, u"nas"_s);
    const SimulatorInfo &info = *allSimulators().first();
    m_simulator = info.start({.persona = {}, .password = u"secret"_s, .network = nullptr});
    m_jobs = std::make_unique<DeviceJobs>(
        *m_household->application().driver(QString::fromLatin1(info.id)), m_simulator->connection(),
        m_household->folder());
    m_window = std::make_unique<MainWindow>(m_household->application());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

SignInTarget TestAccessibility::target()
{
    SignInTarget target;
    target.id = u"somewhere"_s;
    target.title = u"somewhere"_s;
    target.driver = &m_jobs->driver();
    target.jobs = m_jobs.get();
    target.urls = {m_simulator->connection().url};
    target.user = m_simulator->connection().user;
    return target;
}

void TestAccessibility::addWindows()
{
    QTest::addColumn<QString>("which");
    for (const char *which :
         {"devices", "devices with notes", "device page", "router page", "events", "journal",
          "export", "preferences", "shortcuts", "about", "limitations", "merge", "tables 0",
          "tables 1", "tables 2", "sign in", "wizard", "wizard mode", "wizard review"})
        QTest::newRow(which) << QString::fromLatin1(which);
}

/// Waits for the page after the current one.
static bool goNext(QWizard &wizard)
{
    const int before = wizard.currentId();
    wizard.button(QWizard::NextButton)->click();
    return QTest::qWaitFor([&] { return wizard.currentId() != before; }, 20'000);
}

QWidget *TestAccessibility::open(const QString &which)
{
    m_window->showDevices();
    if (which == u"devices"_s)
        return m_window.get();
    if (which == u"device page"_s) {
        m_window->showDevice(m_device);
        return m_window.get();
    }
    if (which == u"devices with notes"_s) {
        m_window->findChild<LimitationNote *>()->add({u"Something is missed."_s, u"true"_s});
        m_household->application().inventory().setIgnored(m_device, true);
        const auto *note = m_window->findChild<QWidget *>(u"showIgnored"_s);
        const bool isShown = QTest::qWaitFor([note] { return note->isVisible(); });
        m_household->application().inventory().setIgnored(m_device, false);
        return isShown ? m_window.get() : nullptr;
    }
    if (which == u"router page"_s) {
        Device router = *m_household->application().inventory().find(m_device);
        router.isRouter = true;
        router.isIgnored = true;
        m_household->application().inventory().update(router);
        m_window->showDevice(m_device);
        auto *tabs = m_window->findChild<QTabWidget *>(u"deviceTabs"_s);
        tabs->setCurrentWidget(m_window->findChild<QWidget *>(u"advertisementTable"_s));
        return tabs->currentIndex() > 0 ? m_window.get() : nullptr;
    }
    if (which == u"events"_s) {
        m_window->showEvents();
        return m_window.get();
    }
    if (which == u"journal"_s) {
        m_window->showJournal();
        return m_window.get();
    }
    if (which == u"sign in"_s) {
        m_opened = std::make_unique<SignInDialog>(
            m_household->application(), target(), u"To test."_s, nullptr);
    } else if (which == u"limitations"_s) {
        m_opened = std::make_unique<LimitationsDialog>(
            QList<Limitation>{{u"One."_s, u"true"_s}, {u"Another."_s, u"false"_s}}, nullptr);
    } else if (which == u"merge"_s) {
        m_opened = std::make_unique<MergeDialog>(
            m_household->application().inventory().devices(), nullptr);
    } else if (which.startsWith(u"tables"_s)) {
        m_opened = std::make_unique<TablesDialog>(
            m_household->application(), *m_household->application().inventory().find(m_device),
            nullptr);
        m_opened->findChild<QComboBox *>(u"tablesMethod"_s)->setCurrentIndex(which.last(1).toInt());
    } else if (which.startsWith(u"wizard"_s)) {
        auto *wizard = new SetupWizard(m_household->application(), target());
        m_opened.reset(wizard);
        wizard->setAttribute(Qt::WA_DeleteOnClose, false);
        wizard->show();
        wizard->findChild<QLineEdit *>(u"signInPassword"_s)->setText(u"secret"_s);
        if (which != u"wizard"_s && !goNext(*wizard))
            return nullptr;
        if (which != u"wizard"_s) {
            wizard->findChild<QAbstractButton *>(u"modeBoth"_s)->click();
            wizard->findChild<QAbstractButton *>(u"moreOptions"_s)->setChecked(true);
        }
        wizard->findChild<QLineEdit *>(u"staticAddress"_s)->setText(u"2001:db8::77"_s);
        if (which == u"wizard review"_s && !goNext(*wizard))
            return nullptr;
    } else {
        if (which == u"export"_s)
            m_window->showExport();
        else if (which == u"preferences"_s)
            m_window->showPreferences();
        else if (which == u"shortcuts"_s)
            m_window->showShortcuts();
        else
            m_window->showAbout();
        m_opened.reset(m_window->findChild<QDialog *>({}, Qt::FindDirectChildrenOnly));
    }
    m_opened->show();
    return m_opened.get();
}

static QString nameOf(QWidget *widget)
{
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
    return spoken ? spoken->text(QAccessible::Name) : QString();
}

static QList<QWidget *> controls(const QWidget &window)
{
    QList<QWidget *> found;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        const bool isPart = widget->objectName().startsWith(u"qt_"_s) // Inside a spin box, a view.
            || qobject_cast<QScrollBar *>(widget);
        if (widget->isVisibleTo(&window) && widget->window() == &window && !isPart
            && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy())
            found += widget;
    }
    return found;
}

void TestAccessibility::everyControlOfAWindowHasAName_data()
{
    addWindows();
}

void TestAccessibility::everyControlOfAWindowHasAName()
{
    QFETCH(QString, which);
    QWidget *window = open(which);
    QVERIFY(window);
    const QList<QWidget *> all = controls(*window);
    QVERIFY(!all.isEmpty());
    for (QWidget *widget : all) {
        QVERIFY2(
            !nameOf(widget).isEmpty(),
            qPrintable(u"%1 “%2” has no name"_s.arg(
                QString::fromLatin1(widget->metaObject()->className()), widget->objectName())));
    }
}

void TestAccessibility::mnemonicsOfAWindowAreUnique_data()
{
    addWindows();
}

void TestAccessibility::mnemonicsOfAWindowAreUnique()
{
    QFETCH(QString, which);
    QWidget *window = open(which);
    QVERIFY(window);
    QHash<QKeySequence, QString> taken;
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(window) || widget->window() != window)
            continue;
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        const auto *label = qobject_cast<QLabel *>(widget);
        const QString text = button   ? button->text()
            : label && label->buddy() ? label->text()
                                      : u""_s;
        const QKeySequence keys = QKeySequence::mnemonic(text);
        if (keys.isEmpty())
            continue;
        QVERIFY2(
            !taken.contains(keys),
            qPrintable(u"%1: “%2” and “%3”"_s.arg(keys.toString(), taken.value(keys), text)));
        taken.insert(keys, text);
    }
}

void TestAccessibility::everyFieldOfTheWizardIsReachedByTab()
{
    QWidget *window = open(u"wizard mode"_s);
    QVERIFY(window);
    QSet<QWidget *> reached;
    QWidget *widget = window;
    do {
        reached.insert(widget);
        widget = widget->nextInFocusChain();
    } while (widget != window);
    for (const char *name :
         {"modeStatic", "staticAddress", "staticPrefixLength", "staticGateway", "dhcpv6Mode",
          "nameServers", "furtherAddresses", "wizardNext"}) {
        auto *field = window->findChild<QWidget *>(QString::fromLatin1(name));
        QVERIFY2(field, name);
        QVERIFY2(reached.contains(field), name);
    }
}

/// In a network of its own, since the window looks for devices.
int main(int argc, char **argv)
{
    enterOwnNetwork(argv);
    const QApplication application(argc, argv);
    TestAccessibility test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_accessibility.moc"
