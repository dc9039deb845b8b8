// SPDX-License-Identifier: GPL-3.0-or-later
#include "routeradvertisement.h"

#include <algorithm>

namespace sixlab {

static constexpr qsizetype mostOfAKind = 64;

/// Replaces what @p isSame finds, else appends.
template <typename T, typename IsSame>
static void put(QList<T> &known, const T &newer, IsSame isSame)
{
    const auto same = std::ranges::find_if(known, [&](const T &old) { return isSame(old, newer); });
    if (same != known.end())
        *same = newer;
    else if (known.size() < mostOfAKind)
        known.append(newer);
}

template <typename T>
static void put(std::optional<T> &known, const std::optional<T> &newer)
{
    if (newer)
        known = newer;
}

void update(RouterAdvertisement &known, const RouterAdvertisement &newer)
{
    put(known.routerLifetime, newer.routerLifetime);
    put(known.preference, newer.preference);
    put(known.hopLimit, newer.hopLimit);
    put(known.isManaged, newer.isManaged);
    put(known.hasOtherConfiguration, newer.hasOtherConfiguration);
    put(known.sourceLinkLayerAddress, newer.sourceLinkLayerAddress);
    put(known.mtu, newer.mtu);
    put(known.nat64, newer.nat64);
    if (!newer.captivePortal.isEmpty())
        known.captivePortal = newer.captivePortal;
    for (const AdvertisedPrefix &prefix : newer.prefixes)
        put(known.prefixes, prefix,
            [](const auto &a, const auto &b) { return a.prefix == b.prefix; });
    for (const AdvertisedRoute &route : newer.routes)
        put(known.routes, route, [](const auto &a, const auto &b) { return a.prefix == b.prefix; });
    for (const AdvertisedResolvers &resolvers : newer.resolvers)
        put(known.resolvers, resolvers,
            [](const auto &a, const auto &b) { return a.servers == b.servers; });
    for (const AdvertisedSearchList &list : newer.searchLists)
        put(known.searchLists, list,
            [](const auto &a, const auto &b) { return a.domains == b.domains; });
    for (const AdvertisedOption &option : newer.unknown)
        put(known.unknown, option, [](const auto &a, const auto &b) { return a.type == b.type; });
}

} // namespace sixlab
