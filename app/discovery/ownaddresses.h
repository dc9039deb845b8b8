// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/discoverysource.h"
#include "discovery/netlinksocket.h"

namespace sixlab {

/// This machine itself: one sighting for each of its LAN interfaces, again when addresses change.
class OwnAddresses : public DiscoverySource
{
    Q_OBJECT

public:
    /// @p interfaces by name; empty: all.
    explicit OwnAddresses(const QStringList &interfaces, QObject *parent = nullptr);

    void listen() override;

private:
    void report();

    QStringList m_interfaces;
    NetlinkSocket m_netlink;
    QTimer m_settle; ///< Several messages tell one change.
};

} // namespace sixlab
