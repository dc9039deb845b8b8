// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawoctets.h"

#include "addressing/addresskind.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

MacAddress macOf(const nethelper::Mac &octets)
{
    std::array<quint8, 6> raw;
    std::ranges::transform(octets, raw.begin(), [](std::byte octet) { return quint8(octet); });
    return MacAddress(raw);
}

nethelper::Mac octetsOf(const MacAddress &mac)
{
    nethelper::Mac octets;
    std::ranges::transform(
        mac.octets(), octets.begin(), [](quint8 each) { return std::byte(each); });
    return octets;
}

nethelper::Ipv6 octetsOf(const QHostAddress &address)
{
    nethelper::Ipv6 octets;
    const Q_IPV6ADDR raw = address.toIPv6Address();
    std::ranges::transform(raw.c, octets.begin(), [](quint8 each) { return std::byte(each); });
    return octets;
}

QHostAddress addressOf(const nethelper::Ipv6 &octets, const LanInterface &lan)
{
    QHostAddress address(reinterpret_cast<const quint8 *>(octets.data()));
    if (addressKind(address) == AddressKind::LinkLocal)
        address.setScopeId(lan.name);
    return address;
}

QSet<quint32> lowBitsOf(const std::vector<nethelper::Ipv6> &groups)
{
    static const Prefix solicitedNode(QHostAddress(u"ff02::1:ff00:0"_s), 104);
    QSet<quint32> all;
    for (const nethelper::Ipv6 &group : groups) {
        const QHostAddress address(reinterpret_cast<const quint8 *>(group.data()));
        if (solicitedNode.contains(address))
            all.insert(quint32(AddressBits::of(address).low & 0xffffff));
    }
    return all;
}

} // namespace sixlab
