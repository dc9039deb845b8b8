// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/result.h"
#include "discovery/interfaces.h"
#include "discovery/sighting.h"
#include "discovery/snmptables.h"
#include "discovery/tableaccess.h"

#include <stop_token>

namespace sixlab {

/// Asks a router or a switch by SNMP for its tables: itself with its addresses and its service
/// `snmp`, its neighbours, and, where it is a bridge, the port behind which each MAC is.
///
/// Blocks, on a worker thread; a stop ends it within a second, as Cancelled. @p ownInterfaces are
/// this machine's, for the zones of link-local addresses; empty: all that are on a LAN. When they
/// are named, neighbours on other links are left out.
[[nodiscard]] Result<QList<Sighting>> readBySnmp(
    const TableAccess &access, const QStringList &ownInterfaces, std::stop_token stop);

/// What tables that were read @p now tell. Pure.
///
/// A link-local address of the agent's table is used only where the agent's interface is provably
/// on one of this machine's links @p lans: it has an address inside a prefix that is on-link here,
/// or has this machine among its neighbours, or is the only one with the link-local address that
/// was asked. Neighbours on other links are told without an interface, but not those at the agent's
/// default route: they are the provider's.
[[nodiscard]] QList<Sighting> snmpSightings(
    const SnmpTables &tables, const TableAccess &access, const QList<LanInterface> &lans,
    const QDateTime &now);

} // namespace sixlab
