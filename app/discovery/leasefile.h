// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/macaddress.h"

#include <QDateTime>
#include <QHostAddress>
#include <QList>
#include <QString>

namespace sixlab {

/// One address that a DHCP server gave to one device.
struct DhcpLease {
    QHostAddress address;
    std::optional<MacAddress> mac; ///< Also out of a DHCPv6 DUID that holds an Ethernet address.
    QString hostName; ///< As the device calls itself: hostile text, made fit to be shown.
    QDateTime validUntil; ///< By the server's clock; invalid: unknown, or without end.

    bool operator==(const DhcpLease &) const = default;
};

/// Readers of the files in which DHCP servers keep their leases. Pure and strict: a row that is not
/// understood is left out. At most 16,384 leases; of an address that a file has twice the last one.
/// What the server gave up, declined or delegated as a prefix is no lease; what has merely expired
/// is still there, since the reader does not know the server's time.

/// dnsmasq: `expiry MAC address name client`, then after a line `duid …` the same for IPv6,
/// `expiry IAID address name DUID`. On a machine without a clock it writes lengths, not times.
[[nodiscard]] QList<DhcpLease> parseDnsmasqLeases(const QByteArray &content);
/// Kea's memfile, `kea-leases4.csv` and `kea-leases6.csv`: columns by the names in the first row.
[[nodiscard]] QList<DhcpLease> parseKeaLeases(const QByteArray &content);
/// ISC dhcpd, dhcpd.leases(5), IPv4 and IPv6.
[[nodiscard]] QList<DhcpLease> parseIscLeases(const QByteArray &content);
/// odhcpd of OpenWrt: `# interface DUID IAID name expiry id length address/length …`, for IPv4
/// `# interface MAC ipv4 …`.
[[nodiscard]] QList<DhcpLease> parseOdhcpdLeases(const QByteArray &content);

/// The MAC in a DUID-LLT or DUID-LL (RFC 8415, 11.2 and 11.4), if it is one of Ethernet.
[[nodiscard]] std::optional<MacAddress> macInDuid(QByteArrayView duid);

} // namespace sixlab
