// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "addressing/prefix.h"
#include "api/driver.h"

#include <QHostAddress>
#include <QList>

#include <linux/netlink.h>

#include <chrono>
#include <optional>

namespace sixlab {

/// An address of this machine as the kernel keeps it.
struct OwnAddress {
    int interface = 0; ///< Its index.
    QHostAddress address; ///< Link-local ones carry the zone.
    Prefix prefix;
    /// Never Dhcp: the kernel does not know of it, and such an address is Unknown.
    AddressOrigin origin = AddressOrigin::Unknown;
    bool isUsable = true; ///< False before duplicate address detection is through, or failed.
    bool isTemporary = false; ///< RFC 8981
    std::optional<std::chrono::seconds> validFor; ///< Nullopt: for ever.
    std::optional<std::chrono::seconds> preferredFor;
};

/// Nullopt when the message is no IPv4 or IPv6 address.
[[nodiscard]] std::optional<OwnAddress> ownAddress(const nlmsghdr &message);
/// All there are now, as far as the kernel tells.
[[nodiscard]] QList<OwnAddress> ownAddressesNow();

} // namespace sixlab
