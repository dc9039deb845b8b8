// SPDX-License-Identifier: GPL-3.0-or-later
#include "pacedsightings.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace sixlab {

static constexpr auto pause = 20ms;
static constexpr int atATime = 8;
static constexpr qsizetype mostWaiting = 512;
static constexpr qsizetype mostServices = 16;

PacedSightings::PacedSightings(QObject *parent)
    : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &PacedSightings::passOn);
}

void PacedSightings::add(
    Source source, const QString &interface, const QHostAddress &address,
    const std::optional<Service> &service)
{
    auto sighting = std::ranges::find_if(m_waiting, [&address](const Sighting &waiting) {
        return waiting.addresses.contains(address);
    });
    if (sighting == m_waiting.end()) {
        if (m_waiting.size() >= mostWaiting)
            return;
        m_waiting.emplaceBack();
        sighting = m_waiting.end() - 1;
        sighting->source = source;
        sighting->interface = interface;
        sighting->addresses = {address};
        sighting->at = QDateTime::currentDateTimeUtc();
    }
    if (service && !sighting->services.contains(*service)
        && sighting->services.size() < mostServices)
        sighting->services.append(*service);
    if (!m_pause.isActive())
        m_pause.start();
}

void PacedSightings::passOn()
{
    for (int i = 0; i < atATime && !m_waiting.isEmpty(); ++i)
        emit sighted(m_waiting.takeFirst());
    if (!m_waiting.isEmpty())
        m_pause.start();
}

} // namespace sixlab
