// SPDX-License-Identifier: GPL-3.0-or-later
#include "advertising.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace sixlab {

/// Calls @p visit with each lifetime that runs.
template <typename Advertisement, typename Visit>
static void eachLifetime(Advertisement &advertisement, Visit visit)
{
    if (advertisement.routerLifetime)
        visit(*advertisement.routerLifetime);
    for (auto &prefix : advertisement.prefixes) {
        visit(prefix.validLifetime);
        visit(prefix.preferredLifetime);
    }
    for (auto &route : advertisement.routes)
        visit(route.lifetime);
    for (auto &resolvers : advertisement.resolvers)
        visit(resolvers.lifetime);
    for (auto &list : advertisement.searchLists)
        visit(list.lifetime);
    if (advertisement.nat64)
        visit(advertisement.nat64->lifetime);
}

static void age(RouterAdvertisement &advertisement, std::chrono::seconds by)
{
    eachLifetime(advertisement, [by](std::chrono::seconds &lifetime) {
        if (lifetime != endlessLifetime)
            lifetime = std::max(lifetime - by, 0s);
    });
}

static void dropWhatRanOut(RouterAdvertisement &advertisement)
{
    advertisement.prefixes.removeIf([](const auto &prefix) { return prefix.validLifetime == 0s; });
    const auto hasEnded = [](const auto &part) { return part.lifetime == 0s; };
    advertisement.routes.removeIf(hasEnded);
    advertisement.resolvers.removeIf(hasEnded);
    advertisement.searchLists.removeIf(hasEnded);
    if (advertisement.nat64 && hasEnded(*advertisement.nat64))
        advertisement.nat64.reset();
}

/// Brings what is known to the time of the next advertisement. Whole seconds, so that none is lost
/// between two that come within one.
static void bringTo(Device &device, const QDateTime &now)
{
    const qint64 passed = device.advertisedAt.isValid() ? device.advertisedAt.secsTo(now) : 0;
    if (!device.advertisedAt.isValid())
        device.advertisedAt = now;
    if (passed <= 0)
        return;
    age(*device.advertisement, std::chrono::seconds(passed));
    device.advertisedAt = device.advertisedAt.addSecs(passed);
}

static bool isStated(const std::optional<RouterAdvertisement> &advertisement)
{
    return advertisement && advertisement->routerLifetime.has_value();
}

void foldAdvertisement(Device &device, const Sighting &sighting)
{
    if (sighting.advertisement) {
        if (!device.advertisement)
            device.advertisement.emplace();
        bringTo(device, sighting.at);
        update(*device.advertisement, *sighting.advertisement);
        dropWhatRanOut(*device.advertisement);
    }
    if (isStated(sighting.advertisement)) {
        device.isRouter = *device.advertisement->routerLifetime > 0s;
    } else if (
        sighting.isRouter && sighting.source == Source::Advertisement && !sighting.advertisement) {
        device.isRouter = true;
        if (device.advertisement && device.advertisement->routerLifetime == 0s)
            device.advertisement->routerLifetime.reset();
    } else if (sighting.isRouter && !isStated(device.advertisement)) {
        device.isRouter = true;
    }
}

QDateTime nextExpiry(const Device &device)
{
    if (!device.advertisement || !device.advertisedAt.isValid())
        return {};
    std::chrono::seconds next = endlessLifetime;
    eachLifetime(*device.advertisement, [&next](const std::chrono::seconds &lifetime) {
        if (lifetime > 0s)
            next = std::min(next, lifetime);
    });
    return next == endlessLifetime ? QDateTime() : device.advertisedAt.addSecs(next.count());
}

/// That it is no router by its own word outweighs the flag in the neighbour table.
static RouterAdvertisement steppedDown()
{
    RouterAdvertisement advertisement;
    advertisement.routerLifetime = 0s;
    return advertisement;
}

bool isAdvertising(const Device &device)
{
    return device.advertisement && *device.advertisement != steppedDown();
}

bool expireAdvertisement(Device &device, const QDateTime &now)
{
    const QDateTime next = nextExpiry(device);
    if (!next.isValid() || now < next)
        return false;
    bringTo(device, now);
    dropWhatRanOut(*device.advertisement);
    if (device.advertisement->routerLifetime == 0s) {
        device.isRouter = false;
        if (device.advertisement->prefixes.isEmpty())
            device.advertisement = steppedDown();
    }
    return true;
}

void stepDown(Device &device)
{
    device.isRouter = false;
    if (device.advertisement)
        device.advertisement->routerLifetime = 0s;
}

} // namespace sixlab
