// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preferences.h"

#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace sixlab {

class Application;

/// Lets the tables of a router or a switch be read, and stops it.
class TableActions : public QObject
{
    Q_OBJECT

public:
    /// @p window is the parent of dialogs.
    TableActions(Application &application, QWidget *window);

    /// An empty id disables the actions.
    void setDevice(const QString &id);
    void addTo(QMenu &menu);
    [[nodiscard]] QAction *read() const { return m_read; }
    [[nodiscard]] QAction *stop() const { return m_stop; }
    /// Nothing is kept of the device: neither the choice nor its secrets.
    void forget(const QString &id);

signals:
    void preferencesChanged(const sixlab::Preferences &preferences);
    /// A sentence for the status bar.
    void done(const QString &sentence);
    void failed(const sixlab::Error &error);

private:
    void refresh();
    void openDialog();

    Application &m_application;
    QWidget *m_window;
    QString m_id;
    QAction *m_read;
    QAction *m_stop;
};

} // namespace sixlab
