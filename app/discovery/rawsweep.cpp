// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawsweep.h"

#include "discovery/ipv4sweep.h"

#include <QtEndian>

#include <chrono>

using namespace std::chrono_literals;

namespace sixlab {

static constexpr auto firstPace = 50ms;
static constexpr auto pace = 100ms;
static constexpr int atATime = 24;
static constexpr qsizetype atFirst = 240; ///< The helper allows 256 frames to all at once.

RawSweep::RawSweep()
{
    m_pace.setSingleShot(true);
    m_pace.setTimerType(Qt::PreciseTimer);
    connect(&m_pace, &QTimer::timeout, this, &RawSweep::goOn);
}

void RawSweep::start(const QList<LanInterface> &lans)
{
    m_left.clear();
    m_asked = 0;
    for (const LanInterface &lan : lans) {
        for (const QHostAddress &address : sweepAddresses(lan))
            m_left.append({quint32(lan.index), address.toIPv4Address()});
    }
    // The answers to the multicasts that went out just now come first: they are of more devices.
    if (!m_left.isEmpty())
        m_pace.start(firstPace);
}

void RawSweep::goOn()
{
    nethelper::Command command{nethelper::Action::AskByArp, 0, {}, {}, {}};
    const qsizetype size = std::min<qsizetype>(atATime, m_left.size());
    for (qsizetype i = 0; i < size; ++i) {
        const auto &[interface, address] = m_left[i];
        if (command.interface != interface && !command.ipv4Targets.empty()) {
            emit wanted(command);
            command.ipv4Targets.clear();
        }
        command.interface = interface;
        qToBigEndian(address, command.ipv4Targets.emplace_back().data());
    }
    if (!command.ipv4Targets.empty())
        emit wanted(command);
    m_left.remove(0, size);
    m_asked += size;
    // After the last ones, too: until then answers are on their way.
    if (size > 0)
        m_pace.start(m_asked < atFirst ? firstPace : pace);
}

} // namespace sixlab
