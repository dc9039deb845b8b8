// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMainWindow>
#include <QPointer>

class QSettings;
class QStackedWidget;

namespace sixlab {

class Application;
class Dashboard;
class DeviceActions;
class DevicePage;
class EventsPage;
class JournalPage;
class MessageArea;
class PageList;
class SetupWizard;
class UndoBar;
struct Preferences;

/// The window: a list of pages, the page, and messages above it. Navigation only.
///
/// Pages but the first are made when they are first opened; discovery starts after the first paint.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Application &application, QWidget *parent = nullptr);
    ~MainWindow() override;

    void showDevices();
    void showEvents();
    void showJournal();
    void showDevice(const QString &id);
    /// Opens the set-up wizard of a device, or brings the open one to the front.
    void setUp(const QString &id);
    void showExport();
    void showPreferences();
    void showShortcuts();
    void showAbout();

    /// Of the page that has one, else of the devices.
    void focusFilter();

    [[nodiscard]] Dashboard &dashboard() { return *m_dashboard; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void layOut();
    void connectActions();
    void openPage(int row);
    void turnTo(QWidget *page);
    void afterFirstPaint();
    void discover(const Preferences &preferences);
    void reportUnfinished();
    [[nodiscard]] QSettings windowSettings() const;
    void restore();
    void save() const;

    Application &m_application;
    DeviceActions *m_actions;
    Dashboard *m_dashboard;
    PageList *m_navigation;
    QStackedWidget *m_stack;
    MessageArea *m_messages;
    UndoBar *m_undo;
    DevicePage *m_devicePage = nullptr;
    EventsPage *m_eventsPage = nullptr;
    JournalPage *m_journalPage = nullptr;
    QHash<QString, QPointer<SetupWizard>> m_wizards;
    bool m_painted = false;
};

} // namespace sixlab
