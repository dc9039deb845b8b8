// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/hostkey.h"
#include "api/result.h"
#include "discovery/sighting.h"
#include "discovery/tableaccess.h"

#include <QStringList>

#include <stop_token>

namespace sixlab {

/// Reads the tables of a Linux router that the user may sign in to: its neighbours (RouterTable),
/// itself (RouterTable, isRouter) and its DHCP leases (DhcpLease).
///
/// One connection and one command that only reads; nothing is written there. Left out: neighbours
/// that do not answer, those beyond the router's default route (they are the provider's), expired
/// leases, and link-local addresses unless the router's interface is provably on the link of one of
/// @p ownInterfaces (names; empty: all): it has the link-local address that this machine signed in
/// to, or the IPv4 address in a subnet that is on-link here, or any address in an IPv6 prefix that
/// is on-link here. Sightings on such a link name this machine's interface, the others none.
///
/// Errors are those of SshShell::open(). IdentityChanged: the key is another one than @p access
/// pins. SignInRefused also on first contact without a pin: ask by readRouterHostKey() first.
/// NotSupported when it is no Linux, or has no tool that lists neighbours.
///
/// Blocks for at most 30 s, on a worker thread; ends within a second of a stop.
[[nodiscard]] Result<QList<Sighting>> readBySsh(
    const TableAccess &access, const QStringList &ownInterfaces, const std::stop_token &stop);

/// Whose key it is, without signing in: to be shown to the user and then pinned in TableAccess.
[[nodiscard]] Result<HostKey> readRouterHostKey(
    const TableAccess &access, const std::stop_token &stop);

} // namespace sixlab
