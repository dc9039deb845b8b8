// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

class QAction;
class QMenu;
class QWidget;

namespace sixlab {

class Application;
class IdentityActions;
class TableActions;
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
    /// Of several only what makes sense for all of them is enabled.
    void setDevices(const QStringList &ids);
    [[nodiscard]] const QString &deviceId() const { return m_id; }

    void addTo(QMenu &menu);
    [[nodiscard]] QMenu *copyMenu() const { return m_copyMenu; }
    [[nodiscard]] QAction *setUp() const { return m_setUp; }
    [[nodiscard]] QAction *openWebPage() const { return m_openWebPage; }
    [[nodiscard]] QAction *rename() const { return m_rename; }
    [[nodiscard]] QAction *forget() const { return m_forget; }
    [[nodiscard]] IdentityActions &identity() const { return *m_identity; }
    [[nodiscard]] TableActions &tables() const { return *m_tables; }

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
    void askName();
    void askForget();

    Application &m_application;
    QWidget *m_window;
    QString m_id; ///< Empty when there are none or several.
    QAction *m_details;
    QAction *m_setUp;
    QAction *m_openWebPage;
    QAction *m_copy;
    QAction *m_rename;
    QAction *m_forget;
    QMenu *m_copyMenu;
    IdentityActions *m_identity;
    TableActions *m_tables;
};

} // namespace sixlab
