// SPDX-License-Identifier: GPL-3.0-or-later
#include "property.h"

#include "discovery/routerlisting.h"

using namespace sixlab;
using namespace Qt::Literals::StringLiterals;

static void check(const RouterListing &listing)
{
    for (const ListedInterface &interface : listing.interfaces) {
        PROPERTY(isFit(interface.name));
        PROPERTY(!interface.mac || !interface.mac->isMulticast());
        for (const QHostAddress &address : interface.addresses)
            PROPERTY(!address.isNull() && address.scopeId().isEmpty());
    }
    PROPERTY(listing.neighbours.size() <= mostListedRows);
    for (const ListedNeighbour &neighbour : listing.neighbours) {
        PROPERTY(!neighbour.address.isNull() && neighbour.address.scopeId().isEmpty());
        PROPERTY(isFit(neighbour.interface) && !neighbour.mac.isMulticast());
    }
    for (const QString &name : listing.defaultInterfaces)
        PROPERTY(isFit(name));
}

static LanInterface someLan()
{
    LanInterface lan;
    lan.index = 2;
    lan.name = u"lan0"_s;
    lan.prefixes
        = {Prefix::parse(u"2001:db8:77::/64").value(), Prefix::parse(u"192.0.2.0/24").value()};
    return lan;
}

/// Pieces: what the commands `ip addr`, `ip neigh`, `ip route` and `cat` of the ARP table printed.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    QList<QByteArray> outputs;
    for (const QByteArrayView piece : piecesOf(viewOf(data, size), 4))
        outputs.append(piece.toByteArray());
    RouterListing listing;
    listing.interfaces = parseInterfaces(outputs.value(0));
    listing.neighbours = parseNeighbours(outputs.value(1));
    listing.defaultInterfaces = parseDefaultInterfaces(outputs.value(2));
    listing.neighbours += parseArpTable(outputs.value(3));
    check(listing);
    const QList<Sighting> sightings = listing.sightings(
        {someLan()}, QHostAddress(u"192.0.2.2"_s), QDateTime::fromSecsSinceEpoch(1'800'000'000));
    for (const Sighting &sighting : sightings) {
        PROPERTY(sighting.interface.isEmpty() || sighting.interface == u"lan0");
        PROPERTY(isFit(sighting.hostName) && isFit(sighting.attachment));
    }
    return 0;
}
