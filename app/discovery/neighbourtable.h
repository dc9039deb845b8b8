// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/discoverysource.h"
#include "discovery/netlinksocket.h"

namespace sixlab {

/// The kernel's neighbour table (ND and ARP): a MAC with each address, from everyone who talked
/// with this machine, also those that refuse all else.
///
/// An entry counts whatever its state, as long as it names a MAC: one that a neighbour made by
/// soliciting us is STALE from the start. `at` is when the kernel last had a sign of it.
class NeighbourTable : public DiscoverySource
{
    Q_OBJECT

public:
    /// @p interfaces by name; empty: all.
    explicit NeighbourTable(const QStringList &interfaces, QObject *parent = nullptr);

    void listen() override;
    void setPatient(bool isPatient) override;

private:
    void take(const nlmsghdr &message);

    QStringList m_interfaces;
    NetlinkSocket m_netlink;
};

} // namespace sixlab
