// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/deviceevent.h"

#include <QAbstractTableModel>
#include <QSet>

namespace sixlab {

class Inventory;

/// The event log as a table, newest first, filtered by itself.
///
/// A new filter is one reset; what happens is one insertion at the top, whatever its size, and what
/// the log lets go of one removal at the end: so indexes stay with their events. Events of devices
/// that are ignored now are left out.
class EventModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, What, Who, Subject, ColumnCount };

    explicit EventModel(Inventory &inventory, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Only these kinds, and only what holds @p text in the sentence, the device or the subject;
    /// upper and lower case are the same.
    void setFilter(const QSet<DeviceEvent::Kind> &kinds, const QString &text);
    /// All that could be shown without the filter.
    [[nodiscard]] int total() const { return m_total; }
    /// Null for an invalid index. Valid until control returns to the event loop.
    [[nodiscard]] const DeviceEvent *eventAt(const QModelIndex &index) const;

signals:
    /// total() or the number of rows changed.
    void countChanged();

private:
    void load();
    void append(const QList<DeviceEvent> &events);
    void dropOld();
    void noteIgnored();
    [[nodiscard]] QSet<QString> ignoredDevices() const;
    [[nodiscard]] bool isHidden(const DeviceEvent &event) const;
    [[nodiscard]] bool matches(const DeviceEvent &event) const;
    [[nodiscard]] QString text(const DeviceEvent &event, Column column) const;

    Inventory &m_inventory;
    QSet<DeviceEvent::Kind> m_kinds;
    QString m_text;
    QSet<QString> m_ignored;
    QList<DeviceEvent> m_shown; ///< Oldest first, as in the log: the last one is row 0.
    int m_total = 0;
};

} // namespace sixlab
