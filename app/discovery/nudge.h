// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/interfaces.h"
#include "discovery/sighting.h"

#include <QObject>
#include <QSet>
#include <QTimer>
#include <QUdpSocket>

namespace sixlab {

/// Makes the kernel find out the MAC of neighbours that were seen without: one byte of UDP to the
/// discard port of each makes it ask by ND or ARP, and the answer shows in the NeighbourTable.
///
/// A neighbour that knew this machine already answers an echo without asking for it first, and
/// would stay a bare address otherwise. Paced, and each address once in a scan, since the kernel's
/// table is small and shared by the whole computer.
class Nudge : public QObject
{
    Q_OBJECT

public:
    /// @p interfaces by name; empty: all.
    explicit Nudge(const QStringList &interfaces, QObject *parent = nullptr);

    /// Every sighting: those with a MAC need nothing, those without are nudged soon.
    void consider(const Sighting &sighting);
    /// A new scan: addresses that still have no MAC may be nudged again.
    void startOver();

private:
    void send();

    QStringList m_interfaces;
    QUdpSocket m_ipv6;
    QUdpSocket m_ipv4;
    QTimer m_pace;
    QSet<QHostAddress> m_done; ///< Nudged in this scan, or with a MAC.
    QList<std::pair<QHostAddress, QString>> m_waiting; ///< And the interface.
    int m_left = 0; ///< How many more in this scan.
};

} // namespace sixlab
