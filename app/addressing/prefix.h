// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>

#include <compare>
#include <optional>

namespace sixlab {

/// An address as the number it is. IPv4 is held as its mapped form, ::ffff:0:0/96.
struct AddressBits {
    quint64 high = 0; ///< The first 64 bits: the prefix, on a home network.
    quint64 low = 0; ///< The interface identifier.

    [[nodiscard]] static AddressBits of(const QHostAddress &address);
    /// Always an IPv6 address, without a zone.
    [[nodiscard]] QHostAddress toAddress() const;
    /// The first @p length bits; the others become 0. 0 to 128.
    [[nodiscard]] AddressBits masked(int length) const;

    auto operator<=>(const AddressBits &) const = default;
};

/// Orders addresses as people read them: IPv6 before IPv4, then by value, then by zone.
[[nodiscard]] std::strong_ordering compareAddresses(const QHostAddress &a, const QHostAddress &b);
[[nodiscard]] inline bool isBefore(const QHostAddress &a, const QHostAddress &b)
{
    return compareAddresses(a, b) < 0;
}

/// A network: an address whose host bits are zero, and how many bits are fixed. IPv6 or IPv4.
class Prefix
{
public:
    /// `::/0`
    Prefix() = default;
    /// Host bits of @p address are cleared. @p length counts bits of the address's own family and
    /// is brought into its range.
    Prefix(const QHostAddress &address, int length);

    /// `2001:db8::/32` or `192.0.2.0/24`, strictly; nullopt also when a host bit is set.
    [[nodiscard]] static std::optional<Prefix> parse(QStringView text);

    /// Zones are not looked at. An IPv6 prefix never contains an IPv4 address, nor the reverse.
    [[nodiscard]] bool contains(const QHostAddress &address) const;
    [[nodiscard]] bool contains(const Prefix &other) const;
    [[nodiscard]] QHostAddress network() const;
    /// Of the own family: 0 to 32 for IPv4.
    [[nodiscard]] int length() const { return m_isIpv4 ? m_length - 96 : m_length; }
    [[nodiscard]] bool isIpv4() const { return m_isIpv4; }
    [[nodiscard]] const AddressBits &bits() const { return m_bits; }
    /// RFC 5952 text: `2001:db8::/32`
    [[nodiscard]] QString toString() const;

    auto operator<=>(const Prefix &) const = default;

private:
    bool m_isIpv4 = false;
    AddressBits m_bits;
    int m_length = 0; ///< In the 128-bit form.
};

} // namespace sixlab
