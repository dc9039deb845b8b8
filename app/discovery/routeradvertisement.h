// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "addressing/prefix.h"
#include "api/macaddress.h"

#include <QList>
#include <QStringList>

#include <chrono>
#include <optional>

namespace sixlab {

/// A lifetime of all ones never ends (RFC 4861, 4.6.2).
inline constexpr std::chrono::seconds endlessLifetime{0xffffffff};

/// The prefix information option (RFC 4861, 4.6.2).
struct AdvertisedPrefix {
    Prefix prefix;
    bool isOnLink = false; ///< L
    bool isAutonomous = false; ///< A: hosts make addresses of it.
    std::chrono::seconds validLifetime{0};
    std::chrono::seconds preferredLifetime{0};

    bool operator==(const AdvertisedPrefix &) const = default;
};

/// RDNSS (RFC 8106): resolvers, and how long they may be used.
struct AdvertisedResolvers {
    QList<QHostAddress> servers;
    std::chrono::seconds lifetime{0};

    bool operator==(const AdvertisedResolvers &) const = default;
};

/// DNSSL (RFC 8106): search domains.
struct AdvertisedSearchList {
    QStringList domains; ///< Fit to be shown.
    std::chrono::seconds lifetime{0};

    bool operator==(const AdvertisedSearchList &) const = default;
};

/// PREF64 (RFC 8781): the NAT64 prefix.
struct AdvertisedNat64 {
    Prefix prefix; ///< /96, /64, /56, /48, /40 or /32
    std::chrono::seconds lifetime{0};

    bool operator==(const AdvertisedNat64 &) const = default;
};

/// The router information option (RFC 4191): a more specific route.
struct AdvertisedRoute {
    Prefix prefix;
    int preference = 0; ///< -1 low, 0 medium, 1 high
    std::chrono::seconds lifetime{0};

    bool operator==(const AdvertisedRoute &) const = default;
};

/// An option that is not understood here: its type, and its bytes without type and length.
struct AdvertisedOption {
    quint8 type = 0;
    QByteArray value;

    bool operator==(const AdvertisedOption &) const = default;
};

/// What one router advertises (RFC 4861, 4.2), as far as it was seen. The kernel passes on parts
/// only; a whole one comes from the privileged helper.
struct RouterAdvertisement {
    std::optional<std::chrono::seconds> routerLifetime = {}; ///< 0: not a default router.
    std::optional<int> preference = {}; ///< RFC 4191: -1 low, 0 medium, 1 high
    std::optional<quint8> hopLimit = {}; ///< For hosts to use; 0: not said.
    std::optional<bool> isManaged = {}; ///< M: addresses by DHCPv6
    std::optional<bool> hasOtherConfiguration = {}; ///< O
    std::optional<MacAddress> sourceLinkLayerAddress = {};
    std::optional<quint32> mtu = {};
    QList<AdvertisedPrefix> prefixes = {};
    QList<AdvertisedRoute> routes = {};
    QList<AdvertisedResolvers> resolvers = {};
    QList<AdvertisedSearchList> searchLists = {};
    std::optional<AdvertisedNat64> nat64 = {};
    QString captivePortal = {}; ///< RFC 8910: a URI, as text to be shown only.
    QList<AdvertisedOption> unknown = {};

    bool operator==(const RouterAdvertisement &) const = default;
};

/// Reads an ICMPv6 router advertisement, from its type on. The caller has checked the hop limit of
/// 255, the link-local source and the checksum. Nullopt when a rule of RFC 4861, 6.1.2 is broken:
/// it is then as if it had not come. An option that is malformed in itself is left out. At most 64
/// of each kind.
[[nodiscard]] std::optional<RouterAdvertisement> decodeRouterAdvertisement(QByteArrayView icmp);

/// Reads options alone, as the kernel passes them on.
[[nodiscard]] RouterAdvertisement decodeAdvertisedOptions(QByteArrayView options);

/// Adds what @p newer says to what was known: parts that it does not speak of stay, prefixes,
/// resolvers, search lists and routes replace those that they name. At most 64 of each.
void update(RouterAdvertisement &known, const RouterAdvertisement &newer);

} // namespace sixlab
