// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/macaddress.h"
#include "api/snmpvalue.h"

#include <QHostAddress>
#include <QMap>
#include <QSet>

#include <optional>

namespace sixlab {

// Rows of the tables of RFC 4293 (IP), RFC 4188 and RFC 4363 (bridges), read strictly: a row whose
// index or value has another form than the RFC's is left out. All of it is pure.

/// A column of a table: its values by the index of their rows.
using SnmpColumn = QMap<SnmpOid, SnmpVariable>;
/// Of what a walk below @p root gave.
[[nodiscard]] SnmpColumn snmpColumn(const QList<SnmpVariable> &variables, const SnmpOid &root);

/// Somebody whom the agent has in its table of neighbours.
struct SnmpNeighbour {
    int interface = 0; ///< ifIndex, the agent's.
    QHostAddress address; ///< Without a zone.
    MacAddress mac;
    bool isReachable = false; ///< The agent had a sign of it just now.
    qint64 updated = 0; ///< When the row changed, in hundredths of the agent's uptime; 0: unknown.

    bool operator==(const SnmpNeighbour &) const = default;
};
/// Columns of ipNetToPhysicalTable: neither invalid or incomplete rows, nor the agent's own.
[[nodiscard]] QList<SnmpNeighbour> snmpNeighbours(
    const SnmpColumn &physAddress, const SnmpColumn &lastUpdated, const SnmpColumn &type,
    const SnmpColumn &state);
/// Columns of the older ipNetToMediaTable, which knows IPv4 only.
[[nodiscard]] QList<SnmpNeighbour> snmpMediaNeighbours(
    const SnmpColumn &physAddress, const SnmpColumn &type);

/// An address of the agent's own.
struct SnmpAddress {
    int interface = 0; ///< ifIndex
    QHostAddress address; ///< Without a zone.

    bool operator==(const SnmpAddress &) const = default;
};
/// Columns of ipAddressTable: unicast addresses that others can reach.
[[nodiscard]] QList<SnmpAddress> snmpAddresses(const SnmpColumn &ifIndex, const SnmpColumn &type);
/// A column of the older ipAddrTable, which knows IPv4 only.
[[nodiscard]] QList<SnmpAddress> snmpAddrTableAddresses(const SnmpColumn &ifIndex);

/// Of inetCidrRouteTable, the rows of default routes alone: the interfaces that they leave by, by
/// the column inetCidrRouteIfIndex.
[[nodiscard]] QSet<int> snmpInterfaces(const SnmpColumn &ifIndex);

/// Where a bridge has learned a MAC.
struct SnmpForwarding {
    quint32 database = 0; ///< Of the VLAN, where the bridge tells them apart.
    MacAddress mac;
    int port = 0; ///< The bridge's number for it.

    bool operator==(const SnmpForwarding &) const = default;
};
/// Columns of dot1qTpFdbTable or, without databases, of dot1dTpFdbTable: what was learned.
[[nodiscard]] QList<SnmpForwarding> snmpForwarding(
    const SnmpColumn &port, const SnmpColumn &status, bool hasDatabases);

/// By index: of ifName, ifPhysAddress and dot1dBasePortIfIndex.
[[nodiscard]] QMap<int, QString> snmpNames(const SnmpColumn &names);
[[nodiscard]] QMap<int, MacAddress> snmpMacs(const SnmpColumn &physAddresses);
[[nodiscard]] QMap<int, int> snmpNumbers(const SnmpColumn &numbers);

} // namespace sixlab
