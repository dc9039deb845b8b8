// SPDX-License-Identifier: GPL-3.0-or-later
#include "checksum.h"

namespace sixlab::nethelper {

static constexpr uint32_t icmpv6 = 58;

static uint32_t sumOf(Bytes bytes)
{
    uint32_t sum = 0;
    size_t at = 0;
    for (; at + 1 < bytes.size(); at += 2)
        sum += read16(bytes, at);
    if (at < bytes.size())
        sum += uint32_t(bytes[at]) << 8;
    return sum;
}

uint16_t icmpChecksum(const Ipv6 &source, const Ipv6 &destination, Bytes message)
{
    // No message is so long that 32 bits overflow: an IPv6 payload has at most 65,535 bytes.
    uint32_t sum
        = sumOf(source) + sumOf(destination) + uint32_t(message.size()) + icmpv6 + sumOf(message);
    while (sum > 0xffff)
        sum = (sum & 0xffff) + (sum >> 16);
    return uint16_t(~sum);
}

} // namespace sixlab::nethelper
