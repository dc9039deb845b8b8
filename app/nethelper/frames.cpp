// SPDX-License-Identifier: GPL-3.0-or-later
#include "frames.h"

#include "nethelper/checksum.h"
#include "nethelper/packets.h"

namespace sixlab::nethelper {

static constexpr unsigned icmpv6 = 58;
static constexpr unsigned hopByHop = 0;
static constexpr unsigned destinationOptions = 60;
static constexpr unsigned ndHopLimit = 255;

static Mac groupMac(const Ipv6 &group)
{
    return {std::byte(0x33), std::byte(0x33), group[12], group[13], group[14], group[15]};
}

static Ipv6 solicitedNodeGroup(const Ipv6 &address)
{
    Ipv6 group{};
    group[0] = std::byte(0xff);
    group[1] = std::byte(2);
    group[11] = std::byte(1);
    group[12] = std::byte(0xff);
    std::copy(address.begin() + 13, address.end(), group.begin() + 13);
    return group;
}

/// Where a packet goes, and from where.
struct Envelope {
    Mac toMac{};
    Mac fromMac{};
    Ipv6 from{};
    Ipv6 to{};
    unsigned hopLimit = ndHopLimit;
};

/// @p extension is of @p firstHeader. The checksum's place in the message is zero.
static std::vector<std::byte> packet(
    const Envelope &envelope, unsigned firstHeader, Bytes extension, Writer message)
{
    message.two(2, icmpChecksum(envelope.from, envelope.to, message.view()));
    return Writer()
        .bytes(envelope.toMac)
        .bytes(envelope.fromMac)
        .two(0x86dd)
        .four(0x60000000)
        .two(unsigned(extension.size() + message.size()))
        .octet(firstHeader)
        .octet(envelope.hopLimit)
        .bytes(envelope.from)
        .bytes(envelope.to)
        .bytes(extension)
        .bytes(message.view())
        .take();
}

std::vector<std::byte> listenerQuery(const Mac &mac, const Ipv6 &linkLocal)
{
    constexpr unsigned query = 130;
    constexpr unsigned longestDelayMs = 200;
    constexpr unsigned suppressRouters = 0x08;
    constexpr unsigned robustness = 2;
    constexpr unsigned intervalS = 125;
    Writer alert;
    alert.octet(icmpv6).octet(0).four(0x05020000).two(0x0100);
    Writer message;
    message.octet(query).octet(0).two(0).two(longestDelayMs).two(0).bytes(Ipv6{});
    message.octet(suppressRouters | robustness).octet(intervalS).two(0);
    return packet(
        {groupMac(allNodes), mac, linkLocal, allNodes, 1}, hopByHop, alert.view(), message);
}

std::vector<std::byte> unknownOptionEcho(const Mac &mac, const Ipv6 &source, uint16_t identifier)
{
    constexpr unsigned echoRequest = 128;
    Writer option;
    option.octet(icmpv6).octet(0).octet(unknownOption).octet(4).four(0);
    Writer message;
    message.octet(echoRequest).octet(0).two(0).two(identifier).two(1);
    return packet(
        {groupMac(allNodes), mac, source, allNodes, 1}, destinationOptions, option.view(), message);
}

std::vector<std::byte> neighbourSolicitation(
    const Mac &mac, const Ipv6 &source, const Target &target)
{
    constexpr unsigned solicitation = 135;
    const Ipv6 group = solicitedNodeGroup(target.address);
    const bool isToAll = isZero(target.mac);
    Writer message;
    message.octet(solicitation).octet(0).two(0).four(0).bytes(target.address);
    message.octet(1).octet(1).bytes(mac); // Source link-layer address: nobody need ask for ours.
    return packet(
        {isToAll ? groupMac(group) : target.mac, mac, source, isToAll ? group : target.address},
        icmpv6, {}, message);
}

std::vector<std::byte> routerSolicitation(const Mac &mac, const Ipv6 &linkLocal)
{
    constexpr unsigned solicitation = 133;
    Ipv6 allRouters = allNodes;
    allRouters[15] = std::byte(2);
    Writer message;
    message.octet(solicitation).octet(0).two(0).four(0).octet(1).octet(1).bytes(mac);
    return packet({groupMac(allRouters), mac, linkLocal, allRouters}, icmpv6, {}, message);
}

std::vector<std::byte> arpRequest(const Mac &mac, const Ipv4 &source, const Ipv4 &target)
{
    constexpr unsigned request = 1;
    Mac everyone;
    everyone.fill(std::byte(0xff));
    return Writer()
        .bytes(everyone)
        .bytes(mac)
        .two(0x0806)
        .four(0x00010800)
        .two(0x0604)
        .two(request)
        .bytes(mac)
        .bytes(source)
        .bytes(Mac{})
        .bytes(target)
        .take();
}

} // namespace sixlab::nethelper
