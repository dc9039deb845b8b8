// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/interfaces.h"
#include "nethelper/bytes.h"

#include <QSet>

namespace sixlab {

/// Between the values of this program and the octets of the privileged helper, which has no Qt.
[[nodiscard]] MacAddress macOf(const nethelper::Mac &octets);
[[nodiscard]] nethelper::Mac octetsOf(const MacAddress &mac);
[[nodiscard]] nethelper::Ipv6 octetsOf(const QHostAddress &ipv6);
/// With the zone, where it needs one.
[[nodiscard]] QHostAddress addressOf(const nethelper::Ipv6 &octets, const LanInterface &lan);

/// The last 24 bits of each solicited-node group (RFC 4291, 2.7.1) among them.
[[nodiscard]] QSet<quint32> lowBitsOf(const std::vector<nethelper::Ipv6> &groups);

} // namespace sixlab
