// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "addressing/prefix.h"

#include <QHostAddress>
#include <QList>

#include <linux/netlink.h>

#include <chrono>
#include <optional>

namespace sixlab {

/// A route as the kernel describes it in a message.
struct LiveRoute {
    /// Where its packets go next. A route to the link itself has no router.
    struct Hop {
        int interface = 0; ///< Its index.
        QHostAddress router; ///< Link-local ones carry the zone.
    };

    Prefix destination;
    QList<Hop> hops;
    quint8 protocol = 0; ///< Who made it: RTPROT_RA …
    int preference = 0; ///< RFC 4191: -1 low, 0 medium, 1 high
    std::optional<std::chrono::milliseconds> left; ///< Until it ends; negative: it has.

    [[nodiscard]] bool isDefault() const { return destination.length() == 0; }
    /// Network managers that read advertisements themselves say so with their routes.
    [[nodiscard]] bool isAdvertised() const;
};

/// Nullopt when the message is no IPv4 or IPv6 unicast route.
[[nodiscard]] std::optional<LiveRoute> liveRoute(const nlmsghdr &message);
/// The IPv6 routes that advertisements made, those of advertised prefixes too, as they are now.
/// Nullopt when the kernel did not tell all.
[[nodiscard]] std::optional<QList<LiveRoute>> advertisedRoutes();

} // namespace sixlab
