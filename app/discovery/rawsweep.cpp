// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawsweep.h"

#include <QtEndian>

#include <chrono>

using namespace std::chrono_literals;

namespace sixlab {

static constexpr int largestSubnet = 22;
static constexpr auto pace = 100ms;
static constexpr int atATime = 24;

RawSweep::RawSweep()
{
    m_pace.setSingleShot(true);
    m_pace.setInterval(pace);
    connect(&m_pace, &QTimer::timeout, this, &RawSweep::goOn);
}

void RawSweep::start(const QList<LanInterface> &lans)
{
    m_left.clear();
    for (const LanInterface &lan : lans) {
        for (const Prefix &prefix : lan.prefixes) {
            if (!prefix.isIpv4() || prefix.length() < largestSubnet || prefix.length() > 30)
                continue;
            const quint32 network = prefix.network().toIPv4Address();
            const quint32 broadcast = network | ~quint32(0) >> prefix.length();
            for (quint32 address = network + 1; address < broadcast; ++address) {
                if (!lan.addresses.contains(QHostAddress(address)))
                    m_left.append({quint32(lan.index), address});
            }
        }
    }
    goOn();
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
    if (!m_left.isEmpty())
        m_pace.start();
}

} // namespace sixlab
