// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QHashFunctions>
#include <QString>

#include <array>
#include <compare>
#include <optional>

namespace sixlab {

/// An EUI-48 hardware address.
class MacAddress
{
public:
    MacAddress() = default;
    explicit MacAddress(const std::array<quint8, 6> &octets)
        : m_octets(octets)
    {
    }

    /// Reads `00:40:8c:01:02:03`, `00-40-8C-…` or twelve bare hex digits; nothing else.
    [[nodiscard]] static std::optional<MacAddress> parse(QStringView text);

    /// Six octets that an interface can have; nullopt for other lengths, and see isIndividual().
    [[nodiscard]] static std::optional<MacAddress> ofInterface(QByteArrayView octets);

    /// Lower case with colons, as the contract writes it.
    [[nodiscard]] QString toString() const;
    [[nodiscard]] const std::array<quint8, 6> &octets() const { return m_octets; }
    [[nodiscard]] bool isNull() const { return m_octets == std::array<quint8, 6>{}; }
    [[nodiscard]] bool isMulticast() const { return m_octets[0] & 0x01; }
    /// True for one that an interface can have: not all zeros, and no group's.
    [[nodiscard]] bool isIndividual() const { return !isNull() && !isMulticast(); }
    /// Given by software, not by a vendor (IEEE 802 U/L bit). Random addresses have it set.
    [[nodiscard]] bool isLocallyAdministered() const { return m_octets[0] & 0x02; }

    auto operator<=>(const MacAddress &) const = default;

private:
    std::array<quint8, 6> m_octets{};
};

inline size_t qHash(const MacAddress &mac, size_t seed = 0)
{
    return qHashRange(mac.octets().begin(), mac.octets().end(), seed);
}

} // namespace sixlab
