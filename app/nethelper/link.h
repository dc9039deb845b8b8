// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nethelper/bytes.h"

#include <optional>

namespace sixlab::nethelper {

template <typename Address>
struct OwnAddress {
    Address address{};
    unsigned prefixLength = 0;
    bool isUsable = true; ///< As a source: not tentative, no duplicate.
};

/// An interface of this computer as the kernel describes it at this moment.
struct Link {
    uint32_t index = 0;
    bool isLan = false; ///< Ethernet or what looks like it; up; with neighbours.
    Mac mac{};
    std::vector<OwnAddress<Ipv6>> ipv6;
    std::vector<OwnAddress<Ipv4>> ipv4;

    [[nodiscard]] bool owns(const Ipv6 &address) const;
    /// In fe80::/10 or in the prefix of an own address.
    [[nodiscard]] bool isOnLink(const Ipv6 &address) const;
    [[nodiscard]] bool isOnLink(const Ipv4 &address) const
    {
        return sourceFor(address).has_value();
    }
    [[nodiscard]] std::optional<Ipv6> linkLocalSource() const;
    /// The own address whose prefix holds that one.
    [[nodiscard]] std::optional<Ipv4> sourceFor(const Ipv4 &target) const;
};

} // namespace sixlab::nethelper
