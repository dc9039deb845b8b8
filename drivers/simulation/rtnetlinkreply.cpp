// SPDX-License-Identifier: GPL-3.0-or-later
#include "rtnetlinkreply.h"

#include <QtEndian>

#include <array>
#include <cstring>

#include <libmnl/libmnl.h>
#include <linux/if_addr.h>
#include <linux/if_link.h>
#include <linux/rtnetlink.h>

namespace sixlab {

template <typename Visit>
static void forEachAttribute(const nlmsghdr *message, size_t head, Visit visit)
{
    // mnl_attr_for_each() itself is C, not C++.
    const char *end = static_cast<const char *>(mnl_nlmsg_get_payload_tail(message));
    const auto *attribute
        = static_cast<const nlattr *>(mnl_nlmsg_get_payload_offset(message, head));
    for (; mnl_attr_ok(attribute, int(end - reinterpret_cast<const char *>(attribute)));
         attribute = mnl_attr_next(attribute))
        visit(attribute);
}

int readLink(const nlmsghdr *message, void *data)
{
    auto &reply = *static_cast<LinkReply *>(data);
    const auto *link = static_cast<const ifinfomsg *>(mnl_nlmsg_get_payload(message));
    reply.index = link->ifi_index;
    forEachAttribute(message, sizeof *link, [&](const nlattr *attribute) {
        std::array<quint8, 6> octets;
        if (mnl_attr_get_type(attribute) != IFLA_ADDRESS
            || mnl_attr_get_payload_len(attribute) != octets.size())
            return;
        std::memcpy(octets.data(), mnl_attr_get_payload(attribute), octets.size());
        reply.mac = MacAddress(octets);
    });
    return MNL_CB_OK;
}

static QHostAddress addressOf(const nlattr *attribute)
{
    const void *payload = mnl_attr_get_payload(attribute);
    if (mnl_attr_get_payload_len(attribute) == 4)
        return QHostAddress(qFromBigEndian<quint32>(payload));
    return mnl_attr_get_payload_len(attribute) == 16
        ? QHostAddress(static_cast<const quint8 *>(payload))
        : QHostAddress();
}

int readAddress(const nlmsghdr *message, void *data)
{
    auto &dump = *static_cast<Dump<KernelAddress> *>(data);
    const auto *head = static_cast<const ifaddrmsg *>(mnl_nlmsg_get_payload(message));
    if (int(head->ifa_index) != dump.interface)
        return MNL_CB_OK;
    KernelAddress line{{{}, head->ifa_prefixlen}, head->ifa_flags, false};
    forEachAttribute(message, sizeof *head, [&](const nlattr *attribute) {
        const int type = mnl_attr_get_type(attribute);
        // IPv4 has its own address in IFA_LOCAL, IPv6 in IFA_ADDRESS.
        if (type == (head->ifa_family == AF_INET ? IFA_LOCAL : IFA_ADDRESS))
            line.address.address = addressOf(attribute);
        else if (type == IFA_FLAGS)
            line.flags = mnl_attr_get_u32(attribute);
        else if (type == IFA_PROTO)
            line.advertised = mnl_attr_get_u8(attribute) == IFAPROT_KERNEL_RA;
    });
    // Kernels before 5.18 do not tell the protocol; only prefixes of routers have this flag.
    line.advertised = line.advertised || line.flags & (IFA_F_MANAGETEMPADDR | IFA_F_TEMPORARY);
    dump.lines.append(line);
    return MNL_CB_OK;
}

int readRoute(const nlmsghdr *message, void *data)
{
    auto &dump = *static_cast<Dump<KernelRoute> *>(data);
    const auto *head = static_cast<const rtmsg *>(mnl_nlmsg_get_payload(message));
    if (head->rtm_table != RT_TABLE_MAIN || head->rtm_type != RTN_UNICAST)
        return MNL_CB_OK;
    KernelRoute line;
    line.destination = {QHostAddress(QHostAddress::AnyIPv6), head->rtm_dst_len};
    line.advertised = head->rtm_protocol == RTPROT_RA;
    forEachAttribute(message, sizeof *head, [&](const nlattr *attribute) {
        const int type = mnl_attr_get_type(attribute);
        if (type == RTA_DST)
            line.destination.address = addressOf(attribute);
        else if (type == RTA_GATEWAY)
            line.gateway = addressOf(attribute);
        else if (type == RTA_OIF)
            line.interface = int(mnl_attr_get_u32(attribute));
        else if (type == RTA_PRIORITY)
            line.metric = mnl_attr_get_u32(attribute);
    });
    if (line.interface == dump.interface)
        dump.lines.append(line);
    return MNL_CB_OK;
}

} // namespace sixlab
