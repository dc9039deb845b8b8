// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/macaddress.h"

#include <QHostAddress>

namespace sixlab {

/// What an address is for, by the IANA special-purpose address registries.
///
/// QHostAddress::isGlobal() calls 2001:db8::/32 and 64:ff9b::/96 global; this one does not.
enum class AddressKind {
    Global,
    UniqueLocal, ///< fc00::/7, RFC 4193
    LinkLocal, ///< fe80::/10, 169.254.0.0/16
    Multicast,
    Loopback,
    Unspecified,
    Documentation, ///< 2001:db8::/32, 3fff::/20, and the three IPv4 nets of RFC 5737
    Nat64, ///< 64:ff9b::/96 and 64:ff9b:1::/48
    SixToFour, ///< 2002::/16
    Teredo, ///< 2001::/32
    Ipv4Mapped, ///< ::ffff:0:0/96
    Private, ///< RFC 1918 and 100.64.0.0/10
    Reserved, ///< Everything else that the registries keep: discard-only, benchmarking, ORCHID …
};

[[nodiscard]] AddressKind addressKind(const QHostAddress &address);

/// The kind's name in JSON. The contract calls documentation addresses in a LAN `global` as well:
/// an address there is used as a global one, and says `documentation` only in explanations.
[[nodiscard]] QString addressKindName(AddressKind kind);

/// How the lower 64 bits came to be.
enum class InterfaceIdForm {
    Eui64, ///< Holds the MAC (RFC 4291, appendix A)
    LowByte, ///< `::1`, `::53`: set by hand
    EmbeddedIpv4,
    Random, ///< RFC 7217 or RFC 8981; the bits do not tell which
    NotApplicable, ///< IPv4, multicast, loopback
};

[[nodiscard]] InterfaceIdForm interfaceIdForm(const QHostAddress &address);
[[nodiscard]] QString interfaceIdFormName(InterfaceIdForm form);

/// The IPv4 address inside an address that holds one, or nullopt.
[[nodiscard]] std::optional<QHostAddress> embeddedIpv4(const QHostAddress &address);

/// The MAC inside an EUI-64 interface identifier, or nullopt.
[[nodiscard]] std::optional<MacAddress> macInEui64(const QHostAddress &address);
/// The address that SLAAC makes of a /64 prefix and a MAC.
[[nodiscard]] QHostAddress eui64Address(const QHostAddress &prefix, const MacAddress &mac);

} // namespace sixlab
