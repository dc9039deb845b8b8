// SPDX-License-Identifier: GPL-3.0-or-later
#include "nudge.h"

#include "addressing/addresskind.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace sixlab {

static constexpr quint16 discardPort = 9; // RFC 863
static constexpr auto pace = 40ms;
static constexpr int atATime = 32;
/// The kernel's table takes 1024 entries by default; most of it is left to others.
static constexpr int mostInAScan = 400;
static constexpr qsizetype mostRemembered = 8192;

Nudge::Nudge(const QStringList &interfaces, QObject *parent)
    : QObject(parent)
    , m_interfaces(interfaces)
    , m_left(mostInAScan)
{
    m_pace.setSingleShot(true);
    m_pace.setInterval(pace);
    connect(&m_pace, &QTimer::timeout, this, &Nudge::send);
}

void Nudge::startOver()
{
    m_done.clear();
    m_waiting.clear();
    m_left = mostInAScan;
}

void Nudge::consider(const Sighting &sighting)
{
    for (const QHostAddress &address : sighting.addresses) {
        if (m_done.size() >= mostRemembered || m_done.contains(address))
            continue;
        // An EUI-64 address carries its MAC.
        if (sighting.mac || sighting.isSelf || macInEui64(address)) {
            m_done.insert(address);
        } else if (m_left > 0) {
            --m_left;
            m_done.insert(address);
            m_waiting.append({address, sighting.interface});
        }
    }
    if (!m_waiting.isEmpty() && !m_pace.isActive())
        m_pace.start();
}

void Nudge::send()
{
    const QList<LanInterface> lans = lanInterfaces(m_interfaces);
    for (int i = 0; i < atATime && !m_waiting.isEmpty(); ++i) {
        const auto [address, interface] = m_waiting.takeFirst();
        const auto lan = std::ranges::find(lans, interface, &LanInterface::name);
        // Only neighbours: what others announce must not make us send anywhere else.
        if (lan == lans.end() || !lan->isOnLink(address) || lan->addresses.contains(address))
            continue;
        QUdpSocket &socket = address.protocol() == QAbstractSocket::IPv6Protocol ? m_ipv6 : m_ipv4;
        socket.writeDatagram(QByteArray(1, '\0'), address, discardPort);
    }
    if (!m_waiting.isEmpty())
        m_pace.start();
}

} // namespace sixlab
