// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/discoverysource.h"
#include "discovery/interfaces.h"
#include "discovery/netlinksocket.h"
#include "discovery/ownaddress.h"

#include <QTimer>

namespace sixlab {

/// This machine itself: a sighting for each of its LAN interfaces, again when addresses change.
/// After each one follow those of its addresses whose origin or end the kernel knows. Addresses
/// that are not known to be unique on the link are left out.
class OwnAddresses : public DiscoverySource
{
    Q_OBJECT

public:
    /// @p interfaces by name; empty: all.
    explicit OwnAddresses(const QStringList &interfaces, QObject *parent = nullptr);

    void listen() override;

private:
    void report();
    void reportOne(const LanInterface &lan, const QList<OwnAddress> &known);

    QStringList m_interfaces;
    NetlinkSocket m_netlink;
    QTimer m_settle; ///< Several messages tell one change.
};

} // namespace sixlab
