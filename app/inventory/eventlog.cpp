// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventlog.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace sixlab {

static constexpr auto publishEvery = 100ms;

EventLog::EventLog(QObject *parent)
    : QObject(parent)
{
    m_publishTimer.setSingleShot(true);
    connect(&m_publishTimer, &QTimer::timeout, this, &EventLog::publish);
}

const QList<DeviceEvent> &EventLog::events() const
{
    readHistory();
    return m_events;
}

void EventLog::restore(const QList<DeviceEvent> &events)
{
    m_events = events;
    trim();
    m_lastNumber = m_events.isEmpty() ? 0 : m_events.last().number;
    m_lastSaved = m_lastNumber;
}

void EventLog::restoreLater(
    std::function<qint64()> lastNumber, std::function<QList<DeviceEvent>()> events)
{
    m_readLastNumber = std::move(lastNumber);
    m_readHistory = std::move(events);
}

/// Puts before the events of this run what the store held when its first one was numbered.
void EventLog::readHistory() const
{
    const auto read = std::exchange(m_readHistory, {});
    if (!read)
        return;
    QList<DeviceEvent> history = read();
    if (!m_events.isEmpty()) {
        // What was saved since stands here already, and other programs may have written too.
        const qint64 first = m_events.first().number;
        history.removeIf([first](const DeviceEvent &event) { return event.number >= first; });
    }
    m_events = history + m_events;
    trim();
}

void EventLog::trim() const
{
    if (const qsizetype extra = m_events.size() - maximumEvents; extra > 0)
        m_events.remove(0, extra);
}

bool EventLog::isFlood(const QDateTime &at)
{
    const auto since = m_minute.isValid() ? m_minute.secsTo(at) : 60;
    if (since < -60 || since >= 60) { // Much less than 0: the clock was set.
        const bool wasQuiet = m_inMinute <= maximumAMinute || since >= 120;
        m_floodTold = m_floodTold && !wasQuiet;
        m_minute = at;
        m_inMinute = 0;
    }
    return ++m_inMinute > maximumAMinute;
}

void EventLog::add(const QList<DeviceEvent> &events)
{
    if (events.isEmpty())
        return;
    if (const auto read = std::exchange(m_readLastNumber, {}))
        m_lastNumber = m_lastSaved = std::max(m_lastNumber, read());
    for (const DeviceEvent &event : events) {
        if (!isFlood(event.at)) {
            append(event);
        } else if (!m_floodTold) {
            m_floodTold = true;
            append({.at = event.at, .kind = DeviceEvent::Kind::Flood, .subject = event.title});
        }
    }
    trim();
    if (!m_unpublished.isEmpty() && !m_publishTimer.isActive()) {
        const auto since = m_published.isValid() ? std::chrono::milliseconds(m_published.elapsed())
                                                 : publishEvery;
        m_publishTimer.start(std::max(publishEvery - since, 0ms));
    }
}

void EventLog::append(DeviceEvent event)
{
    event.number = ++m_lastNumber;
    m_events.append(event);
    m_unpublished.append(event);
}

void EventLog::publish()
{
    m_published.start();
    emit added(std::exchange(m_unpublished, {}));
}

QList<DeviceEvent> EventLog::unsaved() const
{
    if (m_readLastNumber)
        return {}; // All are the store's own: nothing was added yet.
    const auto first = std::ranges::upper_bound(m_events, m_lastSaved, {}, &DeviceEvent::number);
    return {first, m_events.end()};
}

void EventLog::noteSaved(qint64 lastNumber)
{
    m_lastSaved = std::max(m_lastSaved, lastNumber);
}

} // namespace sixlab
