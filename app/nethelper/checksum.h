// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nethelper/bytes.h"

namespace sixlab::nethelper {

/// The Internet checksum of an ICMPv6 message with its pseudo header (RFC 4443, 2.3). With the
/// right checksum inside the message it is 0.
[[nodiscard]] uint16_t icmpChecksum(const Ipv6 &source, const Ipv6 &destination, Bytes message);

} // namespace sixlab::nethelper
