// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/interfaces.h"
#include "discovery/nudgequeue.h"

#include <QElapsedTimer>
#include <QUdpSocket>

#include <array>

namespace sixlab {

/// Makes the kernel find out the MAC of a neighbour: one byte of UDP to the discard port (RFC 863)
/// makes it ask by ND or ARP, and the answer shows in the NeighbourTable. Needs no privilege, and
/// no firewall of the neighbour can refuse it.
class NudgeSocket
{
public:
    /// @p interfaces by name; empty: all.
    explicit NudgeSocket(const QStringList &interfaces);

    /// Sends to neighbours only: what others announce must not make us send anywhere else.
    void send(const NudgeQueue::Target &target);
    /// The interfaces as they are now; looked up once a second at most.
    [[nodiscard]] const QList<LanInterface> &lans();
    /// Sends that the kernel refused, because its neighbour table is full or no buffer is free.
    [[nodiscard]] int failures() const { return m_failures; }

private:
    QStringList m_interfaces;
    QList<LanInterface> m_lans;
    QElapsedTimer m_lansLookedUp;
    /// A packet that waits for a MAC is charged to its socket, and 256 fill one: four of each
    /// family, in turn.
    std::array<std::array<QUdpSocket, 4>, 2> m_sockets;
    size_t m_next = 0;
    int m_failures = 0;
};

} // namespace sixlab
