// SPDX-License-Identifier: GPL-3.0-or-later
#include "packetsocket.h"

#include <atomic>
#include <utility>

#include <arpa/inet.h>
#include <linux/if_packet.h>
#include <sys/mman.h>
#include <sys/socket.h>

namespace sixlab::nethelper {

static constexpr unsigned slotSize = 2048; ///< More than an Ethernet frame and what is said of it.
static constexpr unsigned blockSize = 32 * slotSize;

template <typename Value>
static bool setOption(int descriptor, int level, int name, const Value &value)
{
    return setsockopt(descriptor, level, name, &value, sizeof value) == 0;
}

bool PacketSocket::open(uint16_t protocol, std::span<const sock_filter> filter, unsigned frames)
{
    // Without a protocol it receives nothing until all is in place.
    m_descriptor = socket(AF_PACKET, SOCK_RAW | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (m_descriptor < 0)
        return false;
    const sock_fprog program{
        static_cast<unsigned short>(filter.size()), const_cast<sock_filter *>(filter.data())};
    const tpacket_req ring{blockSize, frames * slotSize / blockSize, slotSize, frames};
    if (!setOption(m_descriptor, SOL_PACKET, PACKET_VERSION, int(TPACKET_V2))
        || !setOption(m_descriptor, SOL_PACKET, PACKET_RX_RING, ring)
        || !setOption(m_descriptor, SOL_SOCKET, SO_ATTACH_FILTER, program)
        || !setOption(m_descriptor, SOL_SOCKET, SO_LOCK_FILTER, 1))
        return false;
    void *memory = mmap(
        nullptr, size_t(frames) * slotSize, PROT_READ | PROT_WRITE, MAP_SHARED, m_descriptor, 0);
    if (memory == MAP_FAILED)
        return false;
    m_ring = static_cast<std::byte *>(memory);
    m_frames = frames;
    sockaddr_ll all{};
    all.sll_family = AF_PACKET;
    all.sll_protocol = htons(protocol);
    return bind(m_descriptor, reinterpret_cast<const sockaddr *>(&all), sizeof all) == 0;
}

bool PacketSocket::hearAllGroups(uint32_t interface) const
{
    packet_mreq wish{};
    wish.mr_ifindex = int(interface);
    wish.mr_type = PACKET_MR_ALLMULTI;
    return setOption(m_descriptor, SOL_PACKET, PACKET_ADD_MEMBERSHIP, wish);
}

bool PacketSocket::send(Bytes frame, uint32_t interface) const
{
    sockaddr_ll to{};
    to.sll_family = AF_PACKET;
    to.sll_protocol = htons(read16(frame, 12));
    to.sll_ifindex = int(interface);
    to.sll_halen = 6;
    std::ranges::copy(
        std::as_bytes(std::span(frame)).first(6),
        std::as_writable_bytes(std::span(to.sll_addr)).begin());
    return sendto(
               m_descriptor, frame.data(), frame.size(), 0, reinterpret_cast<const sockaddr *>(&to),
               sizeof to)
        == ssize_t(frame.size());
}

std::byte *PacketSocket::slot(unsigned number) const
{
    return m_ring + size_t(number) * slotSize;
}

void PacketSocket::giveBack()
{
    auto *head = reinterpret_cast<tpacket2_hdr *>(slot(m_position));
    std::atomic_ref(head->tp_status).store(TP_STATUS_KERNEL, std::memory_order_release);
    m_position = (m_position + 1) % m_frames;
    m_isLent = false;
}

ReceivedFrame PacketSocket::next()
{
    for (;; giveBack()) {
        if (m_isLent)
            giveBack();
        auto *head = reinterpret_cast<tpacket2_hdr *>(slot(m_position));
        const uint32_t status = std::atomic_ref(head->tp_status).load(std::memory_order_acquire);
        if (!(status & TP_STATUS_USER))
            return {};
        m_hasLost = m_hasLost || (status & TP_STATUS_LOSING);
        const auto *from = reinterpret_cast<const sockaddr_ll *>(
            slot(m_position) + TPACKET_ALIGN(sizeof(tpacket2_hdr)));
        // Of another station, or another VLAN, or cut: not for us.
        if (from->sll_pkttype == PACKET_OTHERHOST || from->sll_pkttype == PACKET_OUTGOING
            || (status & TP_STATUS_VLAN_VALID) || head->tp_snaplen < head->tp_len
            || size_t(head->tp_mac) + head->tp_snaplen > slotSize)
            continue;
        m_isLent = true;
        return {
            Bytes(slot(m_position) + head->tp_mac, head->tp_snaplen), uint32_t(from->sll_ifindex),
            (status & TP_STATUS_CSUMNOTREADY) != 0};
    }
}

bool PacketSocket::hasLost()
{
    return std::exchange(m_hasLost, false);
}

} // namespace sixlab::nethelper
