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

static Sighting routerItself(
    const ListedInterface &listed, const QString &ourInterface, const QDateTime &now)
{
    Sighting sighting;
    sighting.source = Source::RouterTable;
    sighting.interface = ourInterface;
    sighting.mac = listed.mac;
    sighting.isRouter = true;
    sighting.at = now;
    for (const QHostAddress &address : listed.addresses) {
        if (const auto seen = seenFromHere(address, ourInterface))
            sighting.addresses.append(*seen);
    }
    return sighting;
}

static Sighting leaseHolder(
    const DhcpLease &lease, const std::optional<MacAddress> &mac, const QString &ourInterface,
    const QDateTime &now)
{
    Sighting sighting;
    sighting.source = Source::DhcpLease;
    sighting.interface = ourInterface;
    sighting.mac = mac;
    sighting.addresses = {lease.address};
    sighting.hostName = lease.hostName;
    sighting.origin = AddressOrigin::Dhcp;
    sighting.validUntil = lease.validUntil;
    sighting.at = now;
    return sighting;
}

QList<Sighting> RouterListing::sightings(
    const QList<LanInterface> &own, const QHostAddress &reachedAt, const QDateTime &now) const
{
    QList<Sighting> sightings;
    QHash<QString, QString> ourLinks; // By the router's name of the link.
    for (const ListedInterface &listed : interfaces) {
        if (listed.isLoopback)
            continue;
        const QString ours = sharedLink(listed, own, reachedAt);
        if (!ours.isEmpty())
            ourLinks.insert(listed.name, ours);
        const Sighting itself = routerItself(listed, ours, now);
        if (!itself.addresses.isEmpty())
            sightings.append(itself);
    }
    QHash<QHostAddress, const ListedNeighbour *> neighbourAt;
    for (const ListedNeighbour &neighbour : neighbours) {
        const QString ours = ourLinks.value(neighbour.interface);
        const auto seen = seenFromHere(neighbour.address, ours);
        if (!seen || (ours.isEmpty() && defaultInterfaces.contains(neighbour.interface)))
            continue;
        Sighting sighting;
        sighting.source = Source::RouterTable;
        sighting.interface = ours;
        sighting.mac = neighbour.mac;
        sighting.addresses = {*seen};
        sighting.isRouter = neighbour.isRouter;
        sighting.at = now;
        sightings.append(sighting);
        neighbourAt.insert(neighbour.address, &neighbour);
    }
    for (const DhcpLease &lease : leases) {
        if (lease.validUntil.isValid() && lease.validUntil <= now)
            continue;
        // Who uses the address now knows better than a DUID, which may come from another card.
        const ListedNeighbour *user = neighbourAt.value(lease.address);
        sightings.append(leaseHolder(
            lease, user ? std::optional(user->mac) : lease.mac,
            user ? ourLinks.value(user->interface) : QString(), now));
    }
    return sightings;
}

} // namespace sixlab
