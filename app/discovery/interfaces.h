// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "addressing/prefix.h"
#include "api/macaddress.h"

#include <QHostAddress>
#include <QList>
#include <QStringList>

#include <optional>

namespace sixlab {

/// One of this machine's interfaces that is on a LAN, as it is now.
struct LanInterface {
    int index = 0;
    QString name; ///< `lan0`
    std::optional<MacAddress> mac;
    QList<QHostAddress> addresses; ///< Its own; link-local ones carry the zone.
    QList<Prefix> prefixes; ///< What is on-link there, besides fe80::/10.
    bool isWireless = false; ///< Multicasts get lost and answers take their time.

    /// True when the address can be a neighbour there: link-local or inside an on-link prefix.
    [[nodiscard]] bool isOnLink(const QHostAddress &address) const;
    /// One own IPv6 address for each on-link prefix, the link-local one first. At most eight.
    [[nodiscard]] QList<QHostAddress> sources() const;
};

/// The interfaces of those names; without names, all that are up, have a carrier and do multicast.
/// Loopback and point-to-point ones have no neighbours and are left out.
[[nodiscard]] QList<LanInterface> lanInterfaces(const QStringList &names);

} // namespace sixlab
