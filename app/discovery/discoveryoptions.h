// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/tableaccess.h"

#include <QStringList>

namespace sixlab {

/// What discovery may do.
struct DiscoveryOptions {
    /// Empty: every one that is up, has a carrier and does multicast, but no point-to-point ones.
    QStringList interfaces;
    /// Listen only; not one packet is sent. Multicast groups are not joined either, since the
    /// kernel would tell: announcements are heard where another program has joined.
    bool passive = false;
    /// Ask for every address of an IPv4 subnet of at most /22. IPv6 is never swept.
    bool sweepIpv4 = true;
    /// Ask known devices themselves, one polite request each: the UPnP description, the web page's
    /// banner and certificate.
    bool askDevices = true;
    /// Use the privileged helper where it is installed and allowed.
    bool useHelper = true;
    QStringList serviceTypes; ///< DNS-SD types to ask for besides those that are announced.
    QList<TableAccess> tables; ///< Routers and switches whose tables may be read.
};

} // namespace sixlab
