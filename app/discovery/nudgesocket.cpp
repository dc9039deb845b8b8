// SPDX-License-Identifier: GPL-3.0-or-later
#include "nudgesocket.h"

#include <algorithm>

namespace sixlab {

static constexpr quint16 discardPort = 9;
static constexpr qint64 lookUpEvery = 1000; // ms

NudgeSocket::NudgeSocket(const QStringList &interfaces)
    : m_interfaces(interfaces)
{
}

const QList<LanInterface> &NudgeSocket::lans()
{
    if (!m_lansLookedUp.isValid() || m_lansLookedUp.hasExpired(lookUpEvery)) {
        m_lans = lanInterfaces(m_interfaces);
        m_lansLookedUp.start();
    }
    return m_lans;
}

void NudgeSocket::send(const NudgeQueue::Target &target)
{
    const QHostAddress &address = target.address;
    const auto lan = std::ranges::find(lans(), target.interface, &LanInterface::name);
    if (lan == lans().end() || !lan->isOnLink(address) || lan->addresses.contains(address))
        return;
    auto &sockets = m_sockets[address.protocol() == QAbstractSocket::IPv6Protocol ? 0 : 1];
    m_next = (m_next + 1) % sockets.size();
    if (sockets[m_next].writeDatagram(QByteArray(1, '\0'), address, discardPort) < 0)
        ++m_failures;
}

} // namespace sixlab
