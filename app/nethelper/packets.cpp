// SPDX-License-Identifier: GPL-3.0-or-later
#include "packets.h"

#include "nethelper/checksum.h"

namespace sixlab::nethelper {

static constexpr size_t ethernetHeader = 14;
static constexpr size_t ipv6Header = 40;

/// An ICMPv6 packet whose lengths and checksum are right.
struct IcmpPacket {
    Mac from{};
    Ipv6 source{};
    Ipv6 destination{};
    unsigned hopLimit = 0;
    bool hasRouterAlert = false;
    Bytes message; ///< At least 8 bytes.
};

static unsigned octet(Bytes bytes, size_t at)
{
    return unsigned(bytes[at]);
}

/// A hop-by-hop header that holds the router alert for MLD and padding; 8 bytes.
static bool isRouterAlert(Bytes payload)
{
    constexpr unsigned icmpv6 = 58;
    if (payload.size() < 8 || octet(payload, 0) != icmpv6 || octet(payload, 1) != 0)
        return false;
    const uint32_t alert = 0x05020000;
    return (read32(payload, 2) == alert
            && (read16(payload, 6) == 0x0100 || read16(payload, 6) == 0))
        || (read16(payload, 2) == 0x0100 && read32(payload, 4) == alert);
}

static std::optional<IcmpPacket> icmpPacket(Bytes frame, bool isUnfinished)
{
    constexpr unsigned icmpv6 = 58;
    constexpr unsigned hopByHop = 0;
    if (frame.size() < ethernetHeader + ipv6Header)
        return std::nullopt;
    const Bytes packet = frame.subspan(ethernetHeader);
    const size_t length = read16(packet, 4);
    // Behind the packet an Ethernet frame may be padded.
    if (octet(packet, 0) >> 4 != 6 || packet.size() - ipv6Header < length)
        return std::nullopt;
    IcmpPacket icmp{
        readArray<6>(frame, 6),
        readArray<16>(packet, 8),
        readArray<16>(packet, 24),
        octet(packet, 7),
        false,
        packet.subspan(ipv6Header, length)};
    unsigned next = octet(packet, 6);
    if (next == hopByHop && isRouterAlert(icmp.message)) {
        icmp.hasRouterAlert = true;
        icmp.message = icmp.message.subspan(8);
        next = icmpv6;
    }
    if (next != icmpv6 || icmp.message.size() < 8 || isMulticast(icmp.source)
        || !isStation(icmp.from))
        return std::nullopt;
    if (!isUnfinished && icmpChecksum(icmp.source, icmp.destination, icmp.message) != 0)
        return std::nullopt;
    return icmp;
}

/// The link-layer address option of that type in a chain of ND options; zero when there is none.
/// Nullopt when the chain is broken.
static std::optional<Mac> linkLayerAddress(Bytes options, unsigned type)
{
    Mac mac{};
    while (!options.empty()) {
        const size_t size = options.size() < 2 ? 0 : octet(options, 1) * size_t(8);
        if (size == 0 || size > options.size())
            return std::nullopt;
        if (octet(options, 0) == type && size == 8)
            mac = readArray<6>(options, 2);
        options = options.subspan(size);
    }
    return mac;
}

static Observation from(const IcmpPacket &icmp, Saying saying)
{
    Observation seen;
    seen.saying = saying;
    seen.mac = icmp.from;
    seen.address = icmp.source;
    seen.destination = icmp.destination;
    return seen;
}

/// What all of ND demands (RFC 4861, 6.1 and 7.1).
static bool isNeighbourDiscovery(const IcmpPacket &icmp, size_t shortest)
{
    return icmp.hopLimit == 255 && octet(icmp.message, 1) == 0 && !icmp.hasRouterAlert
        && icmp.message.size() >= shortest;
}

/// A neighbour or router solicitation.
static std::optional<Observation> solicitation(
    const IcmpPacket &icmp, size_t options, bool ofRouter)
{
    constexpr unsigned sourceLinkLayer = 1;
    if (!isNeighbourDiscovery(icmp, options))
        return std::nullopt;
    const auto mac = linkLayerAddress(icmp.message.subspan(options), sourceLinkLayer);
    const Ipv6 target = ofRouter ? Ipv6{} : readArray<16>(icmp.message, 8);
    if (!mac || isMulticast(target) || (!ofRouter && isZero(target)))
        return std::nullopt;
    if (isZero(icmp.source)) {
        // Duplicate address detection asks a group, and may not say who asks.
        if (ofRouter || !isMulticast(icmp.destination) || !isZero(*mac))
            return std::nullopt;
        Observation claim = from(icmp, Saying::Claims);
        claim.address = target;
        return claim;
    }
    Observation seen = from(icmp, Saying::Solicits);
    if (isStation(*mac))
        seen.mac = *mac;
    return seen;
}

static std::optional<Observation> advertisement(const IcmpPacket &icmp)
{
    constexpr unsigned targetLinkLayer = 2;
    constexpr size_t options = 24;
    if (!isNeighbourDiscovery(icmp, options) || isZero(icmp.source))
        return std::nullopt;
    const unsigned flags = octet(icmp.message, 4);
    const bool isRouter = flags & 0x80;
    const bool isSolicited = flags & 0x40;
    const Ipv6 target = readArray<16>(icmp.message, 8);
    const auto mac = linkLayerAddress(icmp.message.subspan(options), targetLinkLayer);
    if (!mac || isMulticast(target) || isZero(target)
        || (isSolicited && isMulticast(icmp.destination)))
        return std::nullopt;
    Observation seen = from(icmp, Saying::Advertises);
    seen.address = target;
    seen.isRouter = isRouter;
    if (isStation(*mac))
        seen.mac = *mac;
    return seen;
}

static std::optional<Observation> routerAdvertisement(const IcmpPacket &icmp)
{
    if (!isNeighbourDiscovery(icmp, 16) || !isLinkLocal(icmp.source)
        || icmp.message.size() > longestMessage)
        return std::nullopt;
    Observation seen = from(icmp, Saying::AdvertisesRouter);
    seen.isRouter = true;
    seen.message.assign(icmp.message.begin(), icmp.message.end());
    return seen;
}

/// MLD is spoken from link-local addresses, or :: where there is none yet; never from farther.
static bool isListener(const IcmpPacket &icmp)
{
    return icmp.hopLimit == 1 && icmp.hasRouterAlert
        && (isLinkLocal(icmp.source) || isZero(icmp.source));
}

/// True for a record of a group that its sender is in (RFC 3810, 5.2.12), with so many sources.
static bool isMember(unsigned recordType, size_t sources)
{
    enum { IsInclude = 1, IsExclude, ChangeToInclude, ChangeToExclude, AllowSources };
    return recordType == IsExclude || recordType == ChangeToExclude
        || (sources > 0
            && (recordType == IsInclude || recordType == ChangeToInclude
                || recordType == AllowSources));
}

static std::optional<Observation> listenerReport(const IcmpPacket &icmp)
{
    if (!isListener(icmp))
        return std::nullopt;
    Observation seen = from(icmp, Saying::Listens);
    Bytes rest = icmp.message.subspan(8);
    for (size_t left = read16(icmp.message, 6); left > 0; --left) {
        if (rest.size() < 20)
            return std::nullopt;
        const size_t sources = read16(rest, 2);
        const size_t size = 20 + sources * 16 + octet(rest, 1) * size_t(4);
        const Ipv6 group = readArray<16>(rest, 4);
        if (size > rest.size() || !isMulticast(group))
            return std::nullopt;
        if (isMember(octet(rest, 0), sources) && seen.groups.size() < mostGroups)
            seen.groups.push_back(group);
        rest = rest.subspan(size);
    }
    return seen;
}

/// Version 1: one group a report (RFC 2710).
static std::optional<Observation> oldListenerReport(const IcmpPacket &icmp)
{
    if (!isListener(icmp) || icmp.message.size() < 24)
        return std::nullopt;
    Observation seen = from(icmp, Saying::Listens);
    seen.groups = {readArray<16>(icmp.message, 8)};
    return isMulticast(seen.groups[0]) ? std::optional(seen) : std::nullopt;
}

/// The error that our own echo request with an unknown option provokes. It quotes the request:
/// IPv6 header, destination options, echo.
static std::optional<Observation> parameterProblem(const IcmpPacket &icmp)
{
    constexpr size_t quotedSize = ipv6Header + 8 + 8;
    constexpr unsigned unrecognizedOption = 2;
    constexpr unsigned destinationOptions = 60;
    if (octet(icmp.message, 1) != unrecognizedOption || icmp.message.size() < 8 + quotedSize
        || isZero(icmp.source))
        return std::nullopt;
    const Bytes quoted = icmp.message.subspan(8);
    const bool isOurs = octet(quoted, 0) >> 4 == 6 && octet(quoted, 6) == destinationOptions
        && readArray<16>(quoted, 8) == icmp.destination && readArray<16>(quoted, 24) == allNodes
        && read32(icmp.message, 4) == ipv6Header + 2
        && octet(quoted, ipv6Header + 2) == unknownOption && octet(quoted, ipv6Header + 8) == 128;
    if (!isOurs)
        return std::nullopt;
    Observation seen = from(icmp, Saying::RefusesOption);
    seen.identifier = read16(quoted, ipv6Header + 8 + 4);
    return seen;
}

static std::optional<Observation> echoReply(const IcmpPacket &icmp)
{
    if (octet(icmp.message, 1) != 0 || isZero(icmp.source) || isMulticast(icmp.destination))
        return std::nullopt;
    Observation seen = from(icmp, Saying::Answers);
    seen.identifier = read16(icmp.message, 4);
    return seen;
}

static std::optional<Observation> parseIcmp(const IcmpPacket &icmp)
{
    switch (octet(icmp.message, 0)) {
    case 4:
        return parameterProblem(icmp);
    case 129:
        return echoReply(icmp);
    case 131:
        return oldListenerReport(icmp);
    case 133:
        return solicitation(icmp, 8, true);
    case 134:
        return routerAdvertisement(icmp);
    case 135:
        return solicitation(icmp, 24, false);
    case 136:
        return advertisement(icmp);
    case 143:
        return listenerReport(icmp);
    default:
        return std::nullopt;
    }
}

static std::optional<Observation> parseArp(Bytes arp)
{
    constexpr size_t size = 28;
    // Ethernet, IPv4, and their lengths.
    if (arp.size() < size || read32(arp, 0) != 0x00010800 || read16(arp, 4) != 0x0604)
        return std::nullopt;
    const unsigned operation = read16(arp, 6);
    Observation seen;
    seen.saying = Saying::HasIpv4;
    seen.mac = readArray<6>(arp, 8);
    seen.ipv4 = readArray<4>(arp, 14);
    // A probe (RFC 5227) has no sender address: it asks whether it may have one.
    const bool isOfHost = unsigned(seen.ipv4[0]) < 224 && !isZero(seen.ipv4);
    if ((operation != 1 && operation != 2) || !isStation(seen.mac) || !isOfHost)
        return std::nullopt;
    return seen;
}

std::optional<Observation> parseFrame(Bytes frame, bool isUnfinished)
{
    constexpr unsigned arp = 0x0806;
    constexpr unsigned ipv6 = 0x86dd;
    if (frame.size() < ethernetHeader)
        return std::nullopt;
    if (read16(frame, 12) == arp)
        return parseArp(frame.subspan(ethernetHeader));
    if (read16(frame, 12) != ipv6)
        return std::nullopt;
    const auto icmp = icmpPacket(frame, isUnfinished);
    return icmp ? parseIcmp(*icmp) : std::nullopt;
}

} // namespace sixlab::nethelper
