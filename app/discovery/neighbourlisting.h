// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/macaddress.h"

#include <QHostAddress>
#include <QList>
#include <QString>

namespace sixlab {

/// A neighbour as another machine's table lists it.
struct ListedNeighbour {
    QHostAddress address; ///< Without a zone: the interface is the other machine's.
    MacAddress mac;
    QString interface;
    bool isRouter = false; ///< It said so in its neighbour advertisement.

    bool operator==(const ListedNeighbour &) const = default;
};

/// An interface of another machine with the addresses that are in use there.
struct ListedInterface {
    QString name;
    std::optional<MacAddress> mac; ///< Of Ethernet and its like only.
    bool isLoopback = false;
    QList<QHostAddress> addresses; ///< Without zones.

    bool operator==(const ListedInterface &) const = default;
};

/// The readers below are pure, and strict: a row that is not understood is left out, and so is one
/// without an Ethernet address. They read at most this many rows, whatever they are given.
inline constexpr qsizetype mostListedRows = 16'384;

/// `ip -j neigh` or `ip neigh`, of iproute2 or BusyBox; the output tells which it is. Neighbours
/// that did not answer (FAILED, INCOMPLETE) are none; NOARP entries have no address resolution.
[[nodiscard]] QList<ListedNeighbour> parseNeighbours(const QByteArray &output);
/// The kernel's `/proc/net/arp`: IPv4 only.
[[nodiscard]] QList<ListedNeighbour> parseArpTable(const QByteArray &output);
/// `ip -j addr` or `ip addr`. Addresses in doubt (tentative, duplicate) are left out.
[[nodiscard]] QList<ListedInterface> parseInterfaces(const QByteArray &output);
/// The interfaces that `ip route show default` names, each once.
[[nodiscard]] QStringList parseDefaultInterfaces(const QByteArray &output);

} // namespace sixlab
