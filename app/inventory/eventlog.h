// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/deviceevent.h"

#include <QObject>

namespace sixlab {

class Store;

/// What happened on the network, newest last: in memory and, with the devices, in the Store. Keeps
/// the last 10,000. Lives on the GUI thread.
class EventLog : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype maximumEvents = 10'000;

    explicit EventLog(QObject *parent = nullptr);

    [[nodiscard]] const QList<DeviceEvent> &events() const { return m_events; }
    /// Numbers them and appends. At most 600 a minute are taken; then one Flood event says so.
    void add(const QList<DeviceEvent> &events);
    /// What the store held; once, before anything is added.
    void restore(const QList<DeviceEvent> &events);
    /// Those that are not in the store yet; they are taken to be, once asked for with @p saved.
    [[nodiscard]] QList<DeviceEvent> unsaved() const;
    void noteSaved(qint64 lastNumber);

signals:
    /// Coalesced with the inventory's: at most ten a second. Oldest first.
    void added(const QList<sixlab::DeviceEvent> &events);

private:
    QList<DeviceEvent> m_events;
    qint64 m_lastNumber = 0;
    qint64 m_lastSaved = 0;
};

} // namespace sixlab
