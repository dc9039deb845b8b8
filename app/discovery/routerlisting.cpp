// SPDX-License-Identifier: GPL-3.0-or-later
#include "routerlisting.h"

#include "addressing/addresskind.h"

#include <algorithm>

namespace sixlab {

static bool isLinkLocal(const QHostAddress &address)
{
    return addressKind(address) == AddressKind::LinkLocal;
}

static bool isIpv6(const QHostAddress &address)
{
    return address.protocol() == QAbstractSocket::IPv6Protocol;
}

/// True when an interface of another machine that has @p address is on the link of @p own.
static bool proves(
    const QHostAddress &address, const LanInterface &own, const QHostAddress &reachedAt)
{
    QHostAddress reached = reachedAt;
    reached.setScopeId({});
    if (isLinkLocal(address))
        return address == reached && reachedAt.scopeId() == own.name;
    // Many homes have the same private IPv4 subnet; an address that answers from it is in this one.
    return own.isOnLink(address) && (isIpv6(address) || address == reached);
}

/// The name of our interface on the same link; empty: none is proven to be.
static QString sharedLink(
    const ListedInterface &listed, const QList<LanInterface> &own, const QHostAddress &reachedAt)
{
    for (const LanInterface &ours : own) {
        if (std::ranges::any_of(listed.addresses, [&](const QHostAddress &address) {
                return proves(address, ours, reachedAt);
            }))
            return ours.name;
    }
    return {};
}

/// As it is seen from here, or nothing: link-local addresses mean something on our links only.
static std::optional<QHostAddress> seenFromHere(QHostAddress address, const QString &ourInterface)
{
    if (!isLinkLocal(address))
        return address;
    if (ourInterface.isEmpty())
        return std::nullopt;
    if (isIpv6(address))
        address.setScopeId(ourInterface);
    return address;
}

/// What all sightings of one reading share.
static Sighting seen(Source source, const QString &ourInterface, const QDateTime &now)
{
    Sighting sighting;
    sighting.source = source;
    sighting.interface = ourInterface;
    sighting.at = now;
    return sighting;
}

static Sighting routerItself(
    const ListedInterface &listed, const QString &ourInterface, const QDateTime &now)
{
    Sighting sighting = seen(Source::RouterTable, ourInterface, now);
    sighting.mac = listed.mac;
    sighting.isRouter = true;
    for (const QHostAddress &address : listed.addresses) {
        if (const auto visible = seenFromHere(address, ourInterface))
            sighting.addresses.append(*visible);
    }
    return sighting;
}

static Sighting leaseHolder(
    const DhcpLease &lease, const ListedNeighbour *user, const QString &ourInterface,
    const QDateTime &now)
{
    Sighting sighting = seen(Source::DhcpLease, ourInterface, now);
    // Who uses the address now knows better than a DUID, which may come from another card.
    sighting.mac = user ? std::optional(user->mac) : lease.mac;
    sighting.addresses = {lease.address};
    sighting.hostName = lease.hostName;
    sighting.origin = AddressOrigin::Dhcp;
    sighting.validUntil = lease.validUntil;
    return sighting;
}

/// Our interface on whose link nobody uses the address now, but it belongs there.
static QString homeOf(
    const QHostAddress &address, const QList<LanInterface> &own,
    const QHash<QString, QString> &ourLinks)
{
    const auto home = std::ranges::find_if(own, [&](const LanInterface &ours) {
        return ours.isOnLink(address) && ourLinks.values().contains(ours.name);
    });
    return home == own.end() ? QString() : home->name;
}

QList<Sighting> RouterListing::sightings(
    const QList<LanInterface> &own, const QHostAddress &reachedAt, const QDateTime &now) const
{
    QList<Sighting> sightings;
    QHash<QString, QString> ourLinks; // By the router's name of the link.
    for (const ListedInterface &listed : interfaces) {
        const QString ours = sharedLink(listed, own, reachedAt);
        if (!ours.isEmpty())
            ourLinks.insert(listed.name, ours);
        const Sighting itself = routerItself(listed, ours, now);
        if (!listed.isLoopback && !itself.addresses.isEmpty())
            sightings.append(itself);
    }
    QHash<QHostAddress, const ListedNeighbour *> users;
    for (const ListedNeighbour &neighbour : neighbours) {
        const QString ours = ourLinks.value(neighbour.interface);
        const auto visible = seenFromHere(neighbour.address, ours);
        if (!visible || (ours.isEmpty() && defaultInterfaces.contains(neighbour.interface)))
            continue;
        Sighting sighting = seen(Source::RouterTable, ours, now);
        sighting.mac = neighbour.mac;
        sighting.addresses = {*visible};
        sighting.isRouter = neighbour.isRouter;
        sightings.append(sighting);
        users.insert(neighbour.address, &neighbour);
    }
    for (const DhcpLease &lease : leases) {
        if (lease.validUntil.isValid() && lease.validUntil <= now)
            continue;
        const ListedNeighbour *user = users.value(lease.address);
        const QString ours
            = user ? ourLinks.value(user->interface) : homeOf(lease.address, own, ourLinks);
        sightings.append(leaseHolder(lease, user, ours, now));
    }
    return sightings;
}

} // namespace sixlab
