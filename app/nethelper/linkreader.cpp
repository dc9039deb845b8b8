// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkreader.h"

#include <cstring>
#include <optional>

#include <linux/if.h>
#include <linux/if_arp.h>
#include <linux/rtnetlink.h>
#include <sys/socket.h>
#include <sys/time.h>

namespace sixlab::nethelper {

/// The attribute of that type behind the body; empty when there is none.
static Bytes attribute(const nlmsghdr &message, size_t bodySize, uint16_t type)
{
    const auto *start = reinterpret_cast<const std::byte *>(NLMSG_DATA(&message));
    if (message.nlmsg_len < NLMSG_SPACE(bodySize))
        return {};
    int left = int(message.nlmsg_len - NLMSG_SPACE(bodySize));
    const auto *each = reinterpret_cast<const rtattr *>(start + NLMSG_ALIGN(bodySize));
    for (; RTA_OK(each, left); each = RTA_NEXT(each, left)) {
        if (each->rta_type == type)
            return {reinterpret_cast<const std::byte *>(RTA_DATA(each)), RTA_PAYLOAD(each)};
    }
    return {};
}

template <typename Body>
static const Body *bodyOf(const nlmsghdr &message, uint16_t type)
{
    const bool fits = message.nlmsg_type == type && message.nlmsg_len >= NLMSG_LENGTH(sizeof(Body));
    return fits ? static_cast<const Body *>(NLMSG_DATA(&message)) : nullptr;
}

static void readLink(Link &link, const nlmsghdr &message)
{
    const auto *info = bodyOf<ifinfomsg>(message, RTM_NEWLINK);
    if (!info || uint32_t(info->ifi_index) != link.index)
        return;
    constexpr unsigned needed = IFF_UP | IFF_MULTICAST;
    constexpr unsigned excluded = IFF_LOOPBACK | IFF_POINTOPOINT | IFF_NOARP;
    const Bytes mac = attribute(message, sizeof *info, IFLA_ADDRESS);
    if (info->ifi_type != ARPHRD_ETHER || (info->ifi_flags & needed) != needed
        || (info->ifi_flags & excluded) || mac.size() != link.mac.size())
        return;
    link.mac = readArray<6>(mac, 0);
    link.isLan = isStation(link.mac);
}

static void readAddress(Link &link, const nlmsghdr &message)
{
    const auto *info = bodyOf<ifaddrmsg>(message, RTM_NEWADDR);
    if (!info || info->ifa_index != link.index)
        return;
    uint32_t flags = info->ifa_flags;
    const Bytes wide = attribute(message, sizeof *info, IFA_FLAGS);
    if (wide.size() == sizeof flags)
        std::memcpy(&flags, wide.data(), sizeof flags);
    // With a peer, IFA_ADDRESS would be the other end's.
    Bytes address = attribute(message, sizeof *info, IFA_LOCAL);
    if (address.empty())
        address = attribute(message, sizeof *info, IFA_ADDRESS);
    const bool isTentative = (flags & IFA_F_TENTATIVE) && !(flags & IFA_F_OPTIMISTIC);
    const bool isUsable = !isTentative && !(flags & IFA_F_DADFAILED);
    if (info->ifa_family == AF_INET6 && address.size() == 16)
        link.ipv6.push_back({readArray<16>(address, 0), info->ifa_prefixlen, isUsable});
    else if (info->ifa_family == AF_INET && address.size() == 4)
        link.ipv4.push_back({readArray<4>(address, 0), info->ifa_prefixlen, isUsable});
}

bool LinkReader::open()
{
    m_descriptor = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE);
    const int on = 1;
    // Should the kernel ever fail to answer, the command is refused a second later.
    const timeval patience{1, 0};
    return m_descriptor >= 0
        && setsockopt(m_descriptor, SOL_NETLINK, NETLINK_GET_STRICT_CHK, &on, sizeof on) == 0
        && setsockopt(m_descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience) == 0;
}

template <typename Body>
bool LinkReader::ask(uint16_t type, uint16_t flags, const Body &body)
{
    struct {
        nlmsghdr head;
        Body body;
    } request{};
    request.head.nlmsg_len = NLMSG_LENGTH(sizeof body);
    request.head.nlmsg_type = type;
    request.head.nlmsg_flags = uint16_t(NLM_F_REQUEST | flags);
    request.head.nlmsg_seq = ++m_sequence;
    request.body = body;
    const sockaddr_nl kernel{AF_NETLINK, 0, 0, 0};
    return sendto(
               m_descriptor, &request, request.head.nlmsg_len, 0,
               reinterpret_cast<const sockaddr *>(&kernel), sizeof kernel)
        == ssize_t(request.head.nlmsg_len);
}

/// Until the answer to the last question ends.
template <typename Take>
void LinkReader::receive(Take take)
{
    for (;;) {
        const ssize_t size = recv(m_descriptor, m_buffer.data(), m_buffer.size(), 0);
        if (size <= 0)
            return;
        auto left = unsigned(size);
        const auto *message = reinterpret_cast<const nlmsghdr *>(m_buffer.data());
        for (; NLMSG_OK(message, left); message = NLMSG_NEXT(message, left)) {
            if (message->nlmsg_seq != m_sequence)
                continue; // The rest of an answer that was given up.
            if (message->nlmsg_type == NLMSG_DONE || message->nlmsg_type == NLMSG_ERROR)
                return;
            take(*message);
            if (!(message->nlmsg_flags & NLM_F_MULTI))
                return;
        }
    }
}

Link LinkReader::read(uint32_t index)
{
    Link link;
    link.index = index;
    ifinfomsg which{};
    which.ifi_index = int(index);
    if (index == 0 || index > INT32_MAX || !ask(RTM_GETLINK, 0, which))
        return link;
    receive([&link](const nlmsghdr &message) { readLink(link, message); });
    ifaddrmsg of{};
    of.ifa_index = index;
    if (link.isLan && ask(RTM_GETADDR, NLM_F_DUMP, of))
        receive([&link](const nlmsghdr &message) { readAddress(link, message); });
    return link;
}

} // namespace sixlab::nethelper
