// SPDX-License-Identifier: GPL-3.0-or-later
#include "link.h"

namespace sixlab::nethelper {

static bool sharesPrefix(Bytes a, Bytes b, unsigned length)
{
    if (length > a.size() * 8)
        return false;
    const size_t whole = length / 8;
    if (!std::ranges::equal(a.first(whole), b.first(whole)))
        return false;
    const auto mask = std::byte(0xff00 >> length % 8 & 0xff);
    return length % 8 == 0 || (a[whole] & mask) == (b[whole] & mask);
}

bool Link::owns(const Ipv6 &address) const
{
    return std::ranges::any_of(
        ipv6, [&](const auto &own) { return own.isUsable && own.address == address; });
}

bool Link::isOnLink(const Ipv6 &address) const
{
    return isLinkLocal(address) || std::ranges::any_of(ipv6, [&](const auto &own) {
               return !isMulticast(address) && sharesPrefix(own.address, address, own.prefixLength);
           });
}

std::optional<Ipv6> Link::linkLocalSource() const
{
    for (const auto &own : ipv6) {
        if (own.isUsable && isLinkLocal(own.address))
            return own.address;
    }
    return std::nullopt;
}

std::optional<Ipv4> Link::sourceFor(const Ipv4 &target) const
{
    for (const auto &own : ipv4) {
        if (sharesPrefix(own.address, target, own.prefixLength))
            return own.address;
    }
    return std::nullopt;
}

} // namespace sixlab::nethelper
