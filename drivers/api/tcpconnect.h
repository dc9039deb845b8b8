// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "waitlimit.h"

#include <QHostAddress>
#include <QList>

#include <sys/socket.h>

namespace sixlab {

/// The addresses of a host: the literal itself, zone included, or what the system's resolver says,
/// in its order of preference. Unreachable when there is none, Usage when it cannot be a host.
[[nodiscard]] Result<QList<QHostAddress>> lookUpHost(const QString &host, const WaitLimit &limit);

/// The address as the kernel takes it, and its length. Unreachable when the zone names no
/// interface.
[[nodiscard]] Result<socklen_t> fillSocketAddress(
    const QHostAddress &address, quint16 port, sockaddr_storage &storage);

/// Connects, and yields a non-blocking socket that belongs to the caller.
///
/// Not QAbstractSocket, which gives a connection up when one slice of waiting is over.
[[nodiscard]] Result<int> connectTcp(
    const QHostAddress &address, quint16 port, const WaitLimit &limit);
/// The same with the first address that answers, which @p peer tells; there is at least one. The
/// time left is shared among them.
[[nodiscard]] Result<int> connectTcp(
    const QList<QHostAddress> &addresses, quint16 port, const WaitLimit &limit, QHostAddress &peer);

} // namespace sixlab
