// SPDX-License-Identifier: GPL-3.0-or-later
#include "advertisements.h"

#include "addressing/addresskind.h"

#include <linux/rtnetlink.h>

#include <algorithm>
#include <cstring>
#include <sys/socket.h>

namespace sixlab {

Advertisements::Advertisements(const QStringList &interfaces, QObject *parent)
    : DiscoverySource(parent)
    , m_interfaces(interfaces)
    , m_netlink([this](const nlmsghdr &message) { take(message); })
{
}

void Advertisements::listen()
{
    const auto opened
        = m_netlink.open({RTNLGRP_IPV6_ROUTE, RTNLGRP_IPV4_ROUTE, RTNLGRP_ND_USEROPT});
    if (!opened) {
        emit limited({opened.error().text});
        return;
    }
    m_netlink.dump(RTM_GETROUTE, AF_INET6);
    m_netlink.dump(RTM_GETROUTE, AF_INET);
}

void Advertisements::take(const nlmsghdr &message)
{
    if (message.nlmsg_type == RTM_NEWROUTE)
        takeRoute(message);
    else if (message.nlmsg_type == RTM_NEWNDUSEROPT)
        takeOption(message);
}

/// 0 when there is none.
static int interfaceIn(QByteArrayView bytes)
{
    int index = 0;
    if (bytes.size() == qsizetype(sizeof index))
        std::memcpy(&index, bytes.data(), sizeof index);
    return index;
}

void Advertisements::takeRoute(const nlmsghdr &message)
{
    const auto *route = bodyOf<rtmsg>(message);
    // Network managers read advertisements themselves: their routes do not say so, and are as good.
    if (!route || route->rtm_dst_len != 0 || route->rtm_type != RTN_UNICAST)
        return;
    report(
        interfaceIn(attribute(message, sizeof(rtmsg), RTA_OIF)),
        attribute(message, sizeof(rtmsg), RTA_GATEWAY));

    // One route may have several routers.
    QByteArrayView hops = attribute(message, sizeof(rtmsg), RTA_MULTIPATH);
    rtnexthop hop{};
    while (hops.size() >= qsizetype(sizeof hop)) {
        std::memcpy(&hop, hops.data(), sizeof hop);
        if (hop.rtnh_len < sizeof hop || hop.rtnh_len > hops.size())
            return;
        report(
            hop.rtnh_ifindex,
            attributeIn(hops.first(hop.rtnh_len).sliced(sizeof hop), RTA_GATEWAY));
        hops = hops.sliced(std::min<qsizetype>(RTNH_ALIGN(hop.rtnh_len), hops.size()));
    }
}

void Advertisements::takeOption(const nlmsghdr &message)
{
    const auto *option = bodyOf<nduseroptmsg>(message);
    constexpr quint8 routerAdvertisement = 134;
    if (!option || option->nduseropt_icmp_type != routerAdvertisement)
        return;
    // The option itself lies between the body and the attributes.
    const size_t body = sizeof(nduseroptmsg) + option->nduseropt_opts_len;
    report(option->nduseropt_ifindex, attribute(message, body, NDUSEROPT_SRCADDR));
}

void Advertisements::report(int interfaceIndex, QByteArrayView router)
{
    Sighting sighting;
    sighting.source = Source::Advertisement;
    sighting.interface = interfaceName(interfaceIndex);
    const auto address = addressIn(router, sighting.interface);
    const bool isChosen = m_interfaces.isEmpty() || m_interfaces.contains(sighting.interface);
    if (!isChosen || sighting.interface.isEmpty() || !address
        || addressKind(*address) == AddressKind::Unspecified)
        return;
    sighting.addresses = {*address};
    sighting.isRouter = true;
    sighting.at = QDateTime::currentDateTimeUtc();
    emit sighted(sighting);
}

} // namespace sixlab
