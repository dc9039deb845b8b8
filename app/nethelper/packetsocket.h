// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nethelper/bytes.h"

#include <linux/filter.h>

namespace sixlab::nethelper {

/// A frame as it arrived. The bytes are the kernel's and good until the next is asked for.
struct ReceivedFrame {
    Bytes bytes;
    uint32_t interface = 0;
    bool isUnfinished = false; ///< Its checksum is not calculated yet.
};

/// Sends and receives whole Ethernet frames of one protocol, by a ring of memory that is shared
/// with the kernel: a burst of 2000 answers fits, which no receive buffer that an unprivileged user
/// can have would hold.
class PacketSocket
{
public:
    PacketSocket() = default;
    PacketSocket(const PacketSocket &) = delete;
    PacketSocket &operator=(const PacketSocket &) = delete;

    /// Receives what passes @p filter, from all interfaces. @p frames: the size of the ring, a
    /// multiple of 32. False: errno says why, EPERM without CAP_NET_RAW. Once, and never closed.
    [[nodiscard]] bool open(
        uint16_t protocol, std::span<const sock_filter> filter, unsigned frames);
    /// Makes the network card pass on the frames of all multicast groups. Nobody is told.
    [[nodiscard]] bool hearAllGroups(uint32_t interface) const;

    [[nodiscard]] int descriptor() const { return m_descriptor; }
    /// False when it was not taken, as with a cable that is out: then it is lost, like others.
    bool send(Bytes frame, uint32_t interface) const;
    /// Empty bytes: there is none now.
    [[nodiscard]] ReceivedFrame next();
    /// True once after frames were lost since there was no room in the ring.
    [[nodiscard]] bool hasLost();

private:
    [[nodiscard]] std::byte *slot(unsigned number) const;
    void giveBack();

    int m_descriptor = -1;
    std::byte *m_ring = nullptr;
    unsigned m_frames = 0;
    unsigned m_position = 0;
    bool m_isLent = false; ///< The frame at the position is the caller's.
    bool m_hasLost = false;
};

/// Neighbour discovery, MLD reports, parameter problems and echo replies; what the parser wants.
[[nodiscard]] std::span<const sock_filter> icmpv6Filter();
/// Requests and answers for IPv4 over Ethernet.
[[nodiscard]] std::span<const sock_filter> arpFilter();

} // namespace sixlab::nethelper
