// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMainWindow>
#include <QPointer>

class QListWidget;
class QStackedWidget;

namespace sixlab {

class Application;
class Dashboard;
class DeviceActions;
class DevicePage;
class JournalPage;
class MessageArea;
class SetupWizard;

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
    void showJournal();
    void showDevice(const QString &id);
    /// Opens the set-up wizard of a device, or brings the open one to the front.
    void setUp(const QString &id);
    void showExport();
    void showShortcuts();
    void showAbout();

    [[nodiscard]] Dashboard &dashboard() { return *m_dashboard; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void layOut();
    QWidget *makeLabBanner();
    void addPage(const QString &name, const QString &iconName, const QString &title);
    void openPage(int row);
    void turnTo(QWidget *page);
    void afterFirstPaint();
    void reportUnfinished();
    void restore();
    void save() const;

    Application &m_application;
    DeviceActions *m_actions;
    Dashboard *m_dashboard;
    QListWidget *m_navigation;
    QStackedWidget *m_stack;
    MessageArea *m_messages;
    DevicePage *m_devicePage = nullptr;
    JournalPage *m_journalPage = nullptr;
    QHash<QString, QPointer<SetupWizard>> m_wizards;
    bool m_painted = false;
};

} // namespace sixlab
