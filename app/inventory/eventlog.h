// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/deviceevent.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>

namespace sixlab {

/// What happened on the network, newest last: in memory and, with the devices, in the Store. Keeps
/// the last 10,000. Lives on the GUI thread.
class EventLog : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype maximumEvents = 10'000;
    static constexpr int maximumAMinute = 600;

    explicit EventLog(QObject *parent = nullptr);

    /// Reads what came before, when somebody first asks for it.
    [[nodiscard]] const QList<DeviceEvent> &events() const;
    /// Numbers them and appends. At most 600 a minute are taken, by the events' own times; then one
    /// Flood event says so, until a minute has passed that was no flood.
    void add(const QList<DeviceEvent> &events);
    /// What the store held; once, before anything is added.
    void restore(const QList<DeviceEvent> &events);
    /// In place of restore(): how to find it out when it is needed. Ten thousand events take as
    /// long to read as a thousand devices, and a window that starts needs none of them.
    void restoreLater(
        std::function<qint64()> lastNumber, std::function<QList<DeviceEvent>()> events);
    /// Those that are not in the store yet; they are taken to be, once asked for with @p saved.
    [[nodiscard]] QList<DeviceEvent> unsaved() const;
    void noteSaved(qint64 lastNumber);

signals:
    /// Coalesced with the inventory's: at most ten a second. Oldest first.
    void added(const QList<sixlab::DeviceEvent> &events);

private:
    void append(DeviceEvent event);
    [[nodiscard]] bool isFlood(const QDateTime &at);
    void publish();
    void readHistory() const;
    void trim() const;

    mutable QList<DeviceEvent> m_events;
    qint64 m_lastNumber = 0;
    qint64 m_lastSaved = 0;
    std::function<qint64()> m_readLastNumber;
    mutable std::function<QList<DeviceEvent>()> m_readHistory;
    QList<DeviceEvent> m_unpublished;
    QElapsedTimer m_published;
    QTimer m_publishTimer;
    QDateTime m_minute; ///< When the minute began that is counted now.
    int m_inMinute = 0;
    bool m_floodTold = false;
};

} // namespace sixlab
