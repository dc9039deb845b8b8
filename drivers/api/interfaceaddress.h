// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>

#include <optional>

namespace sixlab {

/// Reads an IPv6 or IPv4 literal strictly: no blanks, no leading zeros in IPv4, no line break,
/// and a zone only after `%` on fe80::/10, made of `[A-Za-z0-9._-]{1,15}`.
///
/// QHostAddress alone accepts `fe80::1%eth0;id`, a trailing line break and `010.0.0.1` as 8.0.0.1.
[[nodiscard]] std::optional<QHostAddress> parseAddress(QStringView text);

/// The same, for IPv6 only.
[[nodiscard]] std::optional<QHostAddress> parseIpv6Address(QStringView text);

/// RFC 5952 text, without the zone.
[[nodiscard]] QString addressText(const QHostAddress &address);

/// An IPv6 address and the length of its prefix, as interfaces have it: `2001:db8:2::10/64`.
struct InterfaceAddress {
    QHostAddress address;
    int prefixLength = 64;

    /// `2001:db8::10/64`; a missing length is nullopt unless @p defaultLength is given.
    [[nodiscard]] static std::optional<InterfaceAddress> parse(
        QStringView text, std::optional<int> defaultLength = std::nullopt);

    [[nodiscard]] QString toString() const;

    bool operator==(const InterfaceAddress &) const = default;
};

} // namespace sixlab
