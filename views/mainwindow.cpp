// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "application.h"
#include "changes/journal.h"
#include "dashboard/dashboard.h"
#include "dashboard/deviceactions.h"
#include "devicepage/devicepage.h"
#include "journal/journalpage.h"
#include "lab/lab.h"
#include "mainmenu.h"
#include "widgets/icon.h"
#include "widgets/iconlabel.h"
#include "widgets/messagearea.h"
#include "widgets/messagebar.h"
#include "widgets/plainlabel.h"
#include "wizards/exportdialog.h"
#include "wizards/setupwizard.h"
#include "wizards/shortcutsdialog.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QListWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QWindow>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

enum Page { DevicesPage, ChangesPage };

static constexpr QSize defaultSize(1280, 740);
static constexpr int statusMilliseconds = 5000;

MainWindow::MainWindow(Application &application, QWidget *parent)
    : QMainWindow(parent)
    , m_application(application)
    , m_actions(new DeviceActions(application, this))
    , m_dashboard(new Dashboard(application, *m_actions))
    , m_navigation(new QListWidget)
    , m_stack(new QStackedWidget)
    , m_messages(new MessageArea)
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("Sixlab"));
    layOut();
    fillMenuBar(*menuBar(), *this, *m_actions);
    restore();
    connect(m_navigation, &QListWidget::currentRowChanged, this, &MainWindow::openPage);
    connect(m_navigation, &QListWidget::itemClicked, this, [this] {
        openPage(m_navigation->currentRow()); // Back from a device's page to the list.
    });
    connect(m_dashboard, &Dashboard::deviceActivated, this, &MainWindow::showDevice);
    connect(m_actions, &DeviceActions::detailsRequested, this, &MainWindow::showDevice);
    connect(m_actions, &DeviceActions::setUpRequested, this, &MainWindow::setUp);
    connect(m_actions, &DeviceActions::done, this, [this](const QString &sentence) {
        statusBar()->showMessage(sentence, statusMilliseconds);
    });
    connect(&application.inventory(), &Inventory::saveFailed, this, [this](const Error &error) {
        m_messages->add(Tone::Bad, error.text);
    });
}

MainWindow::~MainWindow() = default;

void MainWindow::layOut()
{
    m_navigation->setObjectName(u"navigation"_s);
    m_navigation->setAccessibleName(tr("Pages"));
    m_navigation->setFrameShape(QFrame::NoFrame);
    m_navigation->setIconSize({22, 22});
    m_navigation->setSpacing(2);
    m_navigation->setFixedWidth(fontMetrics().averageCharWidth() * 20);
    addPage(u"devices"_s, u"devices"_s, tr("Devices"));
    addPage(u"journal"_s, u"journal"_s, tr("Journal"));
    m_navigation->setCurrentRow(DevicesPage);
    m_stack->addWidget(m_dashboard);

    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    if (!Application::labName().isEmpty())
        right->addWidget(makeLabBanner());
    right->addWidget(m_messages);
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

QWidget *MainWindow::makeLabBanner()
{
    auto *banner = new MessageBar(
        Tone::Warning,
        tr("Virtual network “%1”: nothing here touches your real network. Sign in to its devices "
           "as "
           "%2 with the password %3")
            .arg(Application::labName(), labUser(), labPassword()));
    banner->setObjectName(u"labBanner"_s);
    banner->setIconName(u"lab"_s);
    auto *frame = new QWidget;
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(12, 8, 12, 0);
    layout->addWidget(banner);
    return frame;
}

void MainWindow::addPage(const QString &name, const QString &iconName, const QString &title)
{
    auto *item = new QListWidgetItem(icon(iconName), title, m_navigation);
    item->setData(Qt::UserRole, name);
    item->setSizeHint({0, fontMetrics().height() + 18});
}

void MainWindow::openPage(int row)
{
    if (row == ChangesPage)
        showJournal();
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

void MainWindow::showShortcuts()
{
    auto *dialog = new ShortcutsDialog(*menuBar(), this);
    dialog->open();
}

void MainWindow::showAbout()
{
    auto *about = new QMessageBox(this);
    about->setAttribute(Qt::WA_DeleteOnClose);
    about->setObjectName(u"aboutDialog"_s);
    about->setTextFormat(Qt::PlainText);
    about->setWindowTitle(tr("About Sixlab"));
    about->setIconPixmap(QIcon(u":/sixlab/icons/org.sixlab.Sixlab.svg"_s).pixmap(72, 72));
    about->setText(tr("Sixlab %1").arg(QApplication::applicationVersion()));
    about->setInformativeText(
        tr("IPv6 for the devices at home: finds them, sets them up, and proves that it works.\n\n"
           "Free software under the GNU General Public License, version 3 or later."));
    about->setStandardButtons(QMessageBox::Close);
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
    Discovery &discovery = m_application.startDiscovery();
    connect(&discovery, &Discovery::limited, this, [this](const Limitation &limitation) {
        m_messages->add(Tone::Info, limitation.text);
    });
    m_dashboard->follow(discovery);
    reportUnfinished();
    if (const QString kept = m_application.inventoryKeptAside(); !kept.isEmpty()) {
        m_messages->add(
            Tone::Warning,
            tr("The list of devices was damaged. A new one was begun; the old one is kept at %1.")
                .arg(kept));
    }
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

void MainWindow::restore()
{
    QSettings settings(m_application.dataFolder() + u"/window.ini"_s, QSettings::IniFormat);
    if (!restoreGeometry(settings.value(u"geometry"_s).toByteArray()))
        resize(defaultSize);
    m_dashboard->restore(settings);
}

void MainWindow::save() const
{
    QSettings settings(m_application.dataFolder() + u"/window.ini"_s, QSettings::IniFormat);
    settings.setValue(u"geometry"_s, saveGeometry());
    m_dashboard->save(settings);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    save();
    QMainWindow::closeEvent(event);
}

} // namespace sixlab
