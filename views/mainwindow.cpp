// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "application.h"
#include "changes/journal.h"
#include "dashboard/dashboard.h"
#include "dashboard/deviceactions.h"
#include "dashboard/identityactions.h"
#include "dashboard/tableactions.h"
#include "devicepage/devicepage.h"
#include "events/eventspage.h"
#include "journal/journalpage.h"
#include "mainmenu.h"
#include "preferences.h"
#include "widgets/labbanner.h"
#include "widgets/messagearea.h"
#include "widgets/messagebar.h"
#include "widgets/pagelist.h"
#include "widgets/undobar.h"
#include "wizards/aboutdialog.h"
#include "wizards/exportdialog.h"
#include "wizards/preferencesdialog.h"
#include "wizards/setupwizard.h"
#include "wizards/shortcutsdialog.h"

#include <QHBoxLayout>
#include <QMenuBar>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QWindow>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

enum Page { DevicesPage, HappeningsPage, ChangesPage };

static constexpr QSize defaultSize(1280, 740);
static constexpr int statusMilliseconds = 5000;

MainWindow::MainWindow(Application &application, QWidget *parent)
    : QMainWindow(parent)
    , m_application(application)
    , m_actions(new DeviceActions(application, this))
    , m_dashboard(new Dashboard(application, *m_actions))
    , m_navigation(new PageList)
    , m_stack(new QStackedWidget)
    , m_messages(new MessageArea)
    , m_undo(new UndoBar)
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("Sixlab"));
    layOut();
    fillMenuBar(*menuBar(), *this, *m_actions);
    restore();
    connectActions();
    connect(m_navigation, &PageList::pageChosen, this, &MainWindow::openPage);
    connect(m_dashboard, &Dashboard::deviceActivated, this, &MainWindow::showDevice);
}

MainWindow::~MainWindow() = default;

void MainWindow::connectActions()
{
    const auto say = [this](const QString &sentence) {
        statusBar()->showMessage(sentence, statusMilliseconds);
    };
    const auto complain = [this](const Error &error) { m_messages->add(Tone::Bad, error.text); };
    connect(m_actions, &DeviceActions::detailsRequested, this, &MainWindow::showDevice);
    connect(m_actions, &DeviceActions::setUpRequested, this, &MainWindow::setUp);
    connect(m_actions, &DeviceActions::done, this, say);
    connect(&m_actions->identity(), &IdentityActions::done, m_undo, &UndoBar::offer);
    TableActions &tables = m_actions->tables();
    connect(&tables, &TableActions::done, this, say);
    connect(&tables, &TableActions::failed, this, complain);
    connect(&tables, &TableActions::preferencesChanged, this, &MainWindow::discover);
    connect(&m_application.inventory(), &Inventory::saveFailed, this, complain);
    connect(
        &m_application, &Application::notificationsUnavailable, this,
        [this](const QString &sentence) { m_messages->add(Tone::Warning, sentence); });
}

void MainWindow::layOut()
{
    m_navigation->addPage(u"devices"_s, tr("Devices"));
    m_navigation->addPage(u"events"_s, tr("Events"));
    m_navigation->addPage(u"journal"_s, tr("Journal"));
    m_navigation->setCurrentRow(DevicesPage);
    m_stack->addWidget(m_dashboard);

    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    if (!Application::labName().isEmpty())
        right->addWidget(new LabBanner(Application::labName()));
    right->addWidget(m_messages);
    right->addWidget(m_undo);
    right->addWidget(m_stack, 1);
    auto *central = new QWidget(this);
    auto *layout = new QHBoxLayout(central);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_navigation);
    layout->addLayout(right, 1);
    setCentralWidget(central);
    statusBar()->setSizeGripEnabled(false);
}

void MainWindow::openPage(int row)
{
    if (row == ChangesPage)
        showJournal();
    else if (row == HappeningsPage)
        showEvents();
    else
        showDevices();
}

void MainWindow::turnTo(QWidget *page)
{
    if (m_stack->indexOf(page) < 0)
        m_stack->addWidget(page);
    m_stack->setCurrentWidget(page);
}

void MainWindow::showDevices()
{
    m_navigation->setCurrentRow(DevicesPage);
    turnTo(m_dashboard);
}

void MainWindow::showEvents()
{
    if (!m_eventsPage) {
        m_eventsPage = new EventsPage(m_application.inventory(), this);
        connect(m_eventsPage, &EventsPage::deviceActivated, this, &MainWindow::showDevice);
        QSettings settings = windowSettings();
        m_eventsPage->restore(settings);
    }
    m_navigation->setCurrentRow(HappeningsPage);
    turnTo(m_eventsPage);
}

void MainWindow::focusFilter()
{
    if (m_eventsPage && m_stack->currentWidget() == m_eventsPage) {
        m_eventsPage->focusFilter();
        return;
    }
    showDevices();
    m_dashboard->focusFilter();
}

void MainWindow::showJournal()
{
    if (!m_journalPage)
        m_journalPage = new JournalPage(m_application, this);
    m_navigation->setCurrentRow(ChangesPage);
    turnTo(m_journalPage);
}

void MainWindow::showDevice(const QString &id)
{
    if (!m_devicePage) {
        m_devicePage = new DevicePage(m_application, *m_actions, this);
        connect(m_devicePage, &DevicePage::backRequested, this, &MainWindow::showDevices);
    }
    m_navigation->setCurrentRow(DevicesPage);
    m_devicePage->showDevice(id);
    turnTo(m_devicePage);
}

void MainWindow::setUp(const QString &id)
{
    QPointer<SetupWizard> &wizard = m_wizards[id];
    if (!wizard) {
        const Device *device = m_application.inventory().find(id);
        const auto target = device ? SignInTarget::of(m_application, *device) : std::nullopt;
        if (!target)
            return;
        wizard = new SetupWizard(m_application, *target, this);
        connect(wizard, &SetupWizard::journalRequested, this, &MainWindow::showJournal);
        connect(wizard, &SetupWizard::changeEnded, this, [this] {
            if (m_journalPage)
                m_journalPage->refresh();
        });
    }
    wizard->show();
    wizard->raise();
    wizard->activateWindow();
}

void MainWindow::showExport()
{
    auto *dialog = new ExportDialog(m_application.inventory().devices(), this);
    dialog->open();
}

void MainWindow::showPreferences()
{
    auto *dialog = new PreferencesDialog(m_application.dataFolder(), this);
    connect(dialog, &PreferencesDialog::saved, this, &MainWindow::discover);
    dialog->open();
}

void MainWindow::showShortcuts()
{
    auto *dialog = new ShortcutsDialog(*menuBar(), this);
    dialog->open();
}

void MainWindow::showAbout()
{
    auto *about = new AboutDialog(this);
    about->open();
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Expose && windowHandle()->isExposed()) {
        windowHandle()->removeEventFilter(this);
        QTimer::singleShot(0, this, &MainWindow::afterFirstPaint);
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (!m_painted)
        windowHandle()->installEventFilter(this);
}

void MainWindow::afterFirstPaint()
{
    if (m_painted)
        return;
    m_painted = true;
    discover(Preferences::load(m_application.dataFolder()));
    reportUnfinished();
    if (const QString kept = m_application.inventoryKeptAside(); !kept.isEmpty()) {
        m_messages->add(
            Tone::Warning,
            tr("The list of devices was damaged. A new one was begun; the old one is kept at %1.")
                .arg(kept));
    }
}

void MainWindow::discover(const Preferences &preferences)
{
    m_dashboard->follow(m_application.discover(preferences));
}

void MainWindow::reportUnfinished()
{
    const auto journal = Journal::open(m_application.dataFolder());
    if (!journal) {
        m_messages->add(Tone::Bad, journal.error().text);
        return;
    }
    const auto unfinished = (*journal)->unfinished();
    if (!unfinished || unfinished->isEmpty())
        return;
    MessageBar *bar = m_messages->add(
        Tone::Warning,
        tr("%n change(s) were not finished when Sixlab last stopped. The journal can finish them "
           "or take them back.",
           nullptr, int(unfinished->size())));
    if (bar)
        bar->setAction(tr("Open &journal"), [this] { showJournal(); });
}

QSettings MainWindow::windowSettings() const
{
    return QSettings(m_application.dataFolder() + u"/window.ini"_s, QSettings::IniFormat);
}

void MainWindow::restore()
{
    QSettings settings = windowSettings();
    if (!restoreGeometry(settings.value(u"geometry"_s).toByteArray()))
        resize(defaultSize);
    m_dashboard->restore(settings);
}

void MainWindow::save() const
{
    QSettings settings = windowSettings();
    settings.setValue(u"geometry"_s, saveGeometry());
    m_dashboard->save(settings);
    if (m_eventsPage)
        m_eventsPage->save(settings);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    save();
    QMainWindow::closeEvent(event);
}

} // namespace sixlab
