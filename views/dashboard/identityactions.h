// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/device.h"

#include <QObject>

#include <functional>

class QAction;
class QMenu;
class QWidget;

namespace sixlab {

class Application;

/// What the user says of what is one device, what is not, and what is to be left in peace. All of
/// it can be taken back.
class IdentityActions : public QObject
{
    Q_OBJECT

public:
    /// @p window is the parent of dialogs.
    IdentityActions(Application &application, QWidget *window);

    /// The devices that the actions are for; none disables them.
    void setDevices(const QStringList &ids);
    void addTo(QMenu &menu);
    [[nodiscard]] QAction *ignore() const { return m_ignore; }
    [[nodiscard]] QAction *merge() const { return m_merge; }
    /// Makes the interface with that MAC a device of its own.
    void split(const QString &id, const MacAddress &mac);

signals:
    /// A sentence on what was done, and how to take it back.
    void done(const QString &sentence, const std::function<void()> &undo);
    /// @p id is one device now, and the others are part of it.
    void merged(const QString &id);

private:
    [[nodiscard]] QList<Device> devices() const;
    void refresh();
    void setIgnored(const QStringList &ids, bool isIgnored);
    void sayIgnored(const QStringList &ids, bool isIgnored);
    void askMerge();
    void mergeInto(const QString &id, const QList<Device> &others);
    /// Makes @p before, which became part of @p id, a device of its own again.
    void takeApart(const QString &id, const Device &before);

    Application &m_application;
    QWidget *m_window;
    QStringList m_ids;
    QAction *m_ignore;
    QAction *m_merge;
};

} // namespace sixlab
