// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/interfaces.h"
#include "discovery/leasefile.h"
#include "discovery/neighbourlisting.h"
#include "discovery/sighting.h"

namespace sixlab {

/// What a router's own tools say of its network, put together. Pure.
struct RouterListing {
    QList<ListedInterface> interfaces;
    QList<ListedNeighbour> neighbours;
    QStringList defaultInterfaces; ///< Where its default routes go.
    QList<DhcpLease> leases; ///< Times by our clock.

    /// As sightings of @p now. @p own are this machine's interfaces, @p reachedAt is the router's
    /// address by which it was asked, zone included.
    [[nodiscard]] QList<Sighting> sightings(
        const QList<LanInterface> &own, const QHostAddress &reachedAt, const QDateTime &now) const;
};

} // namespace sixlab
