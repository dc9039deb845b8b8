// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QAction;
class QMenu;
class QWidget;

namespace sixlab {

class Application;
struct Device;

/// What can be done with the current device: the same actions in the menu bar, in context menus and
/// on pages.
class DeviceActions : public QObject
{
    Q_OBJECT

public:
    /// @p window is the parent of dialogs.
    DeviceActions(Application &application, QWidget *window);

    /// The device that the actions are for; an empty id disables them.
    void setDevice(const QString &id);
    [[nodiscard]] const QString &deviceId() const { return m_id; }

    void addTo(QMenu &menu);
    [[nodiscard]] QMenu *copyMenu() const { return m_copyMenu; }
    [[nodiscard]] QAction *setUp() const { return m_setUp; }
    [[nodiscard]] QAction *openWebPage() const { return m_openWebPage; }

signals:
    void setUpRequested(const QString &id);
    void detailsRequested(const QString &id);
    /// A sentence for the status bar.
    void done(const QString &sentence);

private:
    QAction *add(const QString &name, const QString &iconName, const QString &text);
    void connectActions();
    void refresh();
    void fillCopyMenu(const Device &device);
    void addCopy(QMenu &menu, const QString &text);
    void copy(const QString &text);
    void rename();
    void forget();

    Application &m_application;
    QWidget *m_window;
    QString m_id;
    QAction *m_details;
    QAction *m_setUp;
    QAction *m_openWebPage;
    QAction *m_copy;
    QAction *m_rename;
    QAction *m_forget;
    QMenu *m_copyMenu;
};

} // namespace sixlab
