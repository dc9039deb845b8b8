// SPDX-License-Identifier: GPL-3.0-or-later
#include "property.h"

#include "discovery/routeradvertisement.h"

using namespace sixlab;

static bool isPreference(int preference)
{
    return preference >= -1 && preference <= 1;
}

static void check(const RouterAdvertisement &advertisement)
{
    static constexpr qsizetype most = 64;
    PROPERTY(advertisement.prefixes.size() <= most && advertisement.routes.size() <= most);
    PROPERTY(advertisement.resolvers.size() <= most && advertisement.searchLists.size() <= most);
    PROPERTY(advertisement.unknown.size() <= most);
    PROPERTY(isPreference(advertisement.preference.value_or(0)));
    PROPERTY(isFit(advertisement.captivePortal));
    for (const AdvertisedPrefix &prefix : advertisement.prefixes)
        PROPERTY(!prefix.prefix.isIpv4());
    for (const AdvertisedRoute &route : advertisement.routes)
        PROPERTY(!route.prefix.isIpv4() && isPreference(route.preference));
    for (const AdvertisedResolvers &resolvers : advertisement.resolvers)
        PROPERTY(resolvers.servers.size() <= 127); // As many as an option can hold.
    for (const AdvertisedSearchList &list : advertisement.searchLists) {
        for (const QString &domain : list.domains)
            PROPERTY(isFit(domain) && domain.size() <= 255);
    }
    if (advertisement.nat64) {
        const int length = advertisement.nat64->prefix.length();
        PROPERTY(length == 96 || (length >= 32 && length <= 64 && length % 8 == 0));
    }
}

/// Pieces: what one router sends, one after another.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    RouterAdvertisement known;
    for (const QByteArrayView piece : piecesOf(viewOf(data, size))) {
        const RouterAdvertisement options = decodeAdvertisedOptions(piece);
        check(options);
        update(known, options);
        if (const auto advertisement = decodeRouterAdvertisement(piece)) {
            check(*advertisement);
            PROPERTY(advertisement->routerLifetime && advertisement->hopLimit);
            update(known, *advertisement);
        }
        check(known);
    }
    return 0;
}
