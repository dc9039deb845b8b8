// SPDX-License-Identifier: GPL-3.0-or-later
#include "packetsocket.h"

namespace sixlab::nethelper {

// Offsets in an Ethernet frame that holds IPv6, or ARP.
static constexpr uint32_t nextHeader = 14 + 6;
static constexpr uint32_t firstHeader = 14 + 40;
static constexpr uint32_t afterRouterAlert = firstHeader + 8;
static constexpr uint32_t arpStart = 14;

static constexpr uint32_t icmpv6 = 58;
static constexpr uint32_t wholeFrame = 0x40000;

static constexpr sock_filter load(uint16_t size, uint32_t at)
{
    return BPF_STMT(uint16_t(BPF_LD | size | BPF_ABS), at);
}

/// Jumps count from the next instruction.
static constexpr sock_filter ifEqual(uint32_t value, uint8_t then, uint8_t otherwise)
{
    return BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, then, otherwise);
}

static constexpr sock_filter accept = BPF_STMT(BPF_RET | BPF_K, wholeFrame);
static constexpr sock_filter drop = BPF_STMT(BPF_RET | BPF_K, 0);

static constexpr std::array icmpv6Program{
    load(BPF_B, nextHeader),
    ifEqual(icmpv6, 6, 0),
    ifEqual(0, 0, 12), // Hop-by-hop options…
    load(BPF_H, firstHeader),
    ifEqual(icmpv6 << 8, 0, 10), // …of 8 bytes, before ICMPv6:
    load(BPF_B, afterRouterAlert),
    ifEqual(143, 9, 0), // MLDv2 and
    ifEqual(131, 8, 7), // MLDv1 reports.
    load(BPF_B, firstHeader),
    ifEqual(4, 6, 0), // Parameter problem
    ifEqual(129, 5, 0), // Echo reply
    ifEqual(133, 4, 0), // Router solicitation
    ifEqual(134, 3, 0), // Router advertisement
    ifEqual(135, 2, 0), // Neighbour solicitation
    ifEqual(136, 1, 0), // Neighbour advertisement
    drop,
    accept,
};

static constexpr std::array arpProgram{
    load(BPF_W, arpStart),
    ifEqual(0x00010800, 0, 4),
    load(BPF_H, arpStart + 6),
    ifEqual(1, 1, 0),
    ifEqual(2, 0, 1),
    accept,
    drop,
};

std::span<const sock_filter> icmpv6Filter()
{
    return icmpv6Program;
}

std::span<const sock_filter> arpFilter()
{
    return arpProgram;
}

} // namespace sixlab::nethelper
