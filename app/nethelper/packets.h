// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nethelper/bytes.h"

#include <optional>

namespace sixlab::nethelper {

/// What a frame says. The numbers are part of the wire format.
enum class Saying : uint8_t {
    Advertises = 1, ///< A neighbour advertisement: `address` is at `mac`.
    Solicits = 2, ///< It asks others (NS, RS) from `address`.
    Claims = 3, ///< Duplicate address detection: it will have `address` if nobody objects.
    Listens = 4, ///< An MLD report: `address` (or ::) is a member of `groups`.
    RefusesOption = 5, ///< A parameter problem about the option of our own echo request.
    Answers = 6, ///< An echo reply.
    HasIpv4 = 7, ///< ARP: `ipv4` is at `mac`.
    AdvertisesRouter = 8, ///< A router advertisement, whole in `message`.
};

/// What one received frame says of its sender.
struct Observation {
    Saying saying = Saying::Advertises;
    uint32_t interface = 0; ///< Index; not in the frame.
    Mac mac{}; ///< Of a station.
    Ipv6 address{}; ///< :: for ARP, and for a listener that has none yet.
    Ipv4 ipv4{};
    bool isRouter = false; ///< The R flag of an advertisement.
    uint16_t identifier = 0; ///< Of our echo request, where this answers it. Not on the wire.
    Ipv6 destination{}; ///< Of the packet. Not on the wire.
    std::vector<Ipv6> groups; ///< At most 64.
    std::vector<std::byte> message; ///< ICMPv6, from the type on; at most 1500 bytes.

    bool operator==(const Observation &) const = default;
};

constexpr size_t mostGroups = 64;
constexpr size_t longestMessage = 1500;

/// Of type 10xxxxxx: who does not know it must answer with an error, even to a multicast (RFC
/// 8200, 4.2). One that RFC 4727 keeps for experiments, so that nobody will ever know it.
constexpr unsigned unknownOption = 0x9e;

/// Reads an Ethernet frame. Strict: all lengths fit, the only extension header is the router alert
/// of MLD, and what RFC 4861, 3810, 2710, 4443 and 826 demand of a valid packet holds. Nullopt for
/// all else. @p isUnfinished: the checksum is not in it yet, since the frame never left this
/// computer (TP_STATUS_CSUMNOTREADY).
[[nodiscard]] std::optional<Observation> parseFrame(Bytes frame, bool isUnfinished = false);

} // namespace sixlab::nethelper
