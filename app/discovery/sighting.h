// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/driver.h"
#include "discovery/routeradvertisement.h"

#include <QDateTime>
#include <QHostAddress>

namespace sixlab {

/// Who saw something. The names are part of the JSON contract.
enum class Source {
    Neighbour, ///< The kernel's neighbour table.
    Echo,
    Mdns,
    Advertisement, ///< A router's.
    Self,
    Ssdp,
    WsDiscovery,
    Web, ///< The banner or the certificate of its web page.
    Snmp, ///< What an SNMP agent says of itself, or its tables of others.
    RouterTable, ///< The neighbour table of a router, read over SSH.
    DhcpLease, ///< The leases of a router, read over SSH.
    Raw, ///< The privileged helper: MLD, ND and echo frames.
};
[[nodiscard]] QString sourceName(Source source);
[[nodiscard]] std::optional<Source> sourceFromName(QStringView name);

/// One thing that one source saw at one moment. Any part may be missing; nothing is guessed.
///
/// All text comes from the network: bounded by the source, stripped of control characters, and
/// shown as plain text only.
struct Sighting {
    Source source = Source::Neighbour;
    QString interface; ///< This machine's interface: `lan0`.
    std::optional<MacAddress> mac;
    QList<QHostAddress> addresses; ///< All of one device. Link-local ones carry the zone.
    QString hostName; ///< Without `.local`.
    QList<Service> services;
    bool isRouter = false;
    bool isSelf = false; ///< This machine.
    std::optional<RouterAdvertisement> advertisement; ///< What the router advertises.
    AddressOrigin origin = AddressOrigin::Unknown; ///< Of all the addresses: Dhcp from leases.
    QDateTime validUntil; ///< Of all the addresses: the end of the lease or lifetime, if known.
    QString attachment; ///< `switch1 port 3`, by a bridge forwarding table. Fit to be shown.
    QDateTime at;
};

} // namespace sixlab
