// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nethelper/command.h"

namespace sixlab::nethelper {

/// The only frames there are: Ethernet, from @p mac, with all checksums.

/// An MLDv2 general query (RFC 3810, 5.1), to be answered within 200 ms. Never version 1, which
/// would put all listeners into its mode for minutes.
[[nodiscard]] std::vector<std::byte> listenerQuery(const Mac &mac, const Ipv6 &linkLocal);

/// An echo request to ff02::1 with an option that nobody knows (RFC 8200, 4.2).
[[nodiscard]] std::vector<std::byte> unknownOptionEcho(
    const Mac &mac, const Ipv6 &source, uint16_t identifier);

/// RFC 4861, 4.3
[[nodiscard]] std::vector<std::byte> neighbourSolicitation(
    const Mac &mac, const Ipv6 &source, const Target &target);

/// RFC 4861, 4.1
[[nodiscard]] std::vector<std::byte> routerSolicitation(const Mac &mac, const Ipv6 &linkLocal);

/// RFC 826
[[nodiscard]] std::vector<std::byte> arpRequest(
    const Mac &mac, const Ipv4 &source, const Ipv4 &target);

} // namespace sixlab::nethelper
