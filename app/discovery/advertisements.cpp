// SPDX-License-Identifier: GPL-3.0-or-later
#include "advertisements.h"

#include "addressing/addresskind.h"
#include "discovery/liveroute.h"
#include "discovery/ownaddress.h"

#include <QNetworkInterface>

#include <linux/rtnetlink.h>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <sys/socket.h>

using namespace std::chrono_literals;

namespace sixlab {

/// Timers know no longer times than lifetimes can be.
static constexpr std::chrono::milliseconds longestWait = 24h;

Advertisements::Advertisements(const QStringList &interfaces, QObject *parent)
    : DiscoverySource(parent)
    , m_interfaces(interfaces)
    , m_netlink([this](const nlmsghdr &message) { take(message); })
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(100ms);
    connect(&m_settle, &QTimer::timeout, this, &Advertisements::report);
    m_end.setSingleShot(true);
    connect(&m_end, &QTimer::timeout, this, &Advertisements::report);
}

void Advertisements::listen()
{
    const auto opened = m_netlink.open(
        {RTNLGRP_IPV6_ROUTE, RTNLGRP_IPV4_ROUTE, RTNLGRP_IPV6_PREFIX, RTNLGRP_ND_USEROPT});
    if (!opened) {
        emit limited({opened.error().text});
        return;
    }
    m_netlink.dump(RTM_GETROUTE, AF_INET6);
    m_netlink.dump(RTM_GETROUTE, AF_INET);
    report();
}

bool Advertisements::isChosen(int interface) const
{
    const QString name = interfaceName(interface);
    return !name.isEmpty() && (m_interfaces.isEmpty() || m_interfaces.contains(name));
}

void Advertisements::take(const nlmsghdr &message)
{
    switch (message.nlmsg_type) {
    case RTM_NEWROUTE:
    case RTM_DELROUTE:
        return takeRoute(message);
    case RTM_NEWPREFIX:
        return takePrefix(message);
    case RTM_NEWNDUSEROPT:
        return takeOption(message);
    default:
        return;
    }
}

void Advertisements::takeRoute(const nlmsghdr &message)
{
    const auto route = liveRoute(message);
    if (!route)
        return;
    // The kernel tells when an advertisement makes or ends a route, not when one makes it last.
    if (route->isAdvertised() && !m_settle.isActive())
        m_settle.start();
    if (route->isAdvertised() || !route->isDefault() || message.nlmsg_type == RTM_DELROUTE)
        return;
    for (const LiveRoute::Hop &hop : route->hops)
        reportGateway(hop.interface, hop.router);
}

void Advertisements::takePrefix(const nlmsghdr &message)
{
    const auto *body = bodyOf<prefixmsg>(message);
    const auto address = addressIn(attribute(message, sizeof(prefixmsg), PREFIX_ADDRESS), {});
    const QByteArrayView lifetimes = attribute(message, sizeof(prefixmsg), PREFIX_CACHEINFO);
    prefix_cacheinfo info{};
    if (!body || !address || body->prefix_len > 128 || !isChosen(body->prefix_ifindex)
        || lifetimes.size() < qsizetype(sizeof info))
        return;
    std::memcpy(&info, lifetimes.data(), sizeof info);
    constexpr quint8 onLink = 0x01; // IF_PREFIX_ONLINK and …AUTOCONF are not in public headers.
    constexpr quint8 autonomous = 0x02;
    m_routers.addPrefix(
        body->prefix_ifindex,
        {.prefix = Prefix(*address, body->prefix_len),
         .isOnLink = bool(body->prefix_flags & onLink),
         .isAutonomous = bool(body->prefix_flags & autonomous),
         .validLifetime = std::chrono::seconds(info.valid_time),
         .preferredLifetime = std::chrono::seconds(info.preferred_time)});
    if (!m_settle.isActive())
        m_settle.start();
}

void Advertisements::takeOption(const nlmsghdr &message)
{
    const auto *body = bodyOf<nduseroptmsg>(message);
    constexpr quint8 routerAdvertisement = 134;
    if (!body || body->nduseropt_icmp_type != routerAdvertisement
        || !isChosen(body->nduseropt_ifindex))
        return;
    // The options lie between the body and the attributes.
    const QByteArrayView whole(reinterpret_cast<const char *>(&message), message.nlmsg_len);
    const QByteArrayView rest = whole.sliced(qsizetype(NLMSG_LENGTH(sizeof(nduseroptmsg))));
    const qsizetype size = body->nduseropt_opts_len;
    const QString zone = interfaceName(body->nduseropt_ifindex);
    const auto router = addressIn(
        attribute(message, sizeof(nduseroptmsg) + size_t(size), NDUSEROPT_SRCADDR), zone);
    if (size > rest.size() || !router)
        return;
    RouterAdvertisement options = decodeAdvertisedOptions(rest.first(size));
    for (AdvertisedResolvers &resolvers : options.resolvers) {
        for (QHostAddress &server : resolvers.servers) {
            if (addressKind(server) == AddressKind::LinkLocal)
                server.setScopeId(zone);
        }
    }
    m_routers.addOptions({body->nduseropt_ifindex, *router}, options);
    if (!m_settle.isActive())
        m_settle.start();
}

/// What an advertisement said of a prefix, by the route and by this machine's address in it. How
/// long it is preferred only the address tells; without one it is taken to be as long as valid.
static AdvertisedPrefix prefixOf(
    const LiveRoute &route, int interface, const QList<OwnAddress> &own)
{
    const auto inSeconds = [](const auto &left) {
        return left ? std::chrono::ceil<std::chrono::seconds>(*left) : endlessLifetime;
    };
    AdvertisedPrefix prefix{
        .prefix = route.destination,
        .isOnLink = true,
        .validLifetime = inSeconds(route.left),
        .preferredLifetime = inSeconds(route.left)};
    const auto address = std::ranges::find_if(own, [&](const OwnAddress &each) {
        return each.interface == interface && each.prefix == route.destination
            && each.origin == AddressOrigin::Slaac && !each.isTemporary;
    });
    if (address != own.end()) {
        prefix.isAutonomous = true;
        prefix.preferredLifetime = inSeconds(address->preferredFor);
    }
    return prefix;
}

void Advertisements::look()
{
    const auto found = advertisedRoutes();
    if (!found)
        return;
    const QList<OwnAddress> own = ownAddressesNow();
    QList<HeardRouters::Route> routes;
    for (const LiveRoute &route : *found) {
        for (const LiveRoute::Hop &hop : route.hops) {
            if (!isChosen(hop.interface))
                continue;
            if (!hop.router.isNull())
                routes.append(
                    {{hop.interface, hop.router}, route.destination, route.preference, route.left});
            else if (!route.isDefault() && (!route.left || *route.left > 0ms))
                m_routers.addOldPrefix(hop.interface, prefixOf(route, hop.interface, own));
        }
    }
    m_routers.setRoutes(routes);
}

/// When a link goes down the kernel forgets its routes, which says nothing of the routers.
static bool isUp(int interface)
{
    return QNetworkInterface::interfaceFromIndex(interface).flags() & QNetworkInterface::IsUp;
}

void Advertisements::report()
{
    look();
    for (const HeardRouters::News &news : m_routers.takeNews()) {
        const bool isEnd = news.advertisement.routerLifetime == 0s;
        if (!isChosen(news.router.interface) || (isEnd && !isUp(news.router.interface)))
            continue;
        Sighting sighting;
        sighting.source = Source::Advertisement;
        sighting.interface = interfaceName(news.router.interface);
        sighting.addresses = {news.router.address};
        sighting.isRouter = true;
        sighting.advertisement = news.advertisement;
        sighting.at = news.at;
        emit sighted(sighting);
    }
    const auto end = m_routers.untilFirstEnd();
    if (end) // A second later: until then the kernel may have seen it renewed.
        m_end.start(std::min<std::chrono::milliseconds>(*end + 1s, longestWait));
    else
        m_end.stop();
}

void Advertisements::reportGateway(int interface, const QHostAddress &router)
{
    if (!isChosen(interface) || router.isNull())
        return;
    Sighting sighting;
    sighting.source = Source::Advertisement;
    sighting.interface = interfaceName(interface);
    sighting.addresses = {router};
    sighting.isRouter = true;
    sighting.at = QDateTime::currentDateTimeUtc();
    emit sighted(sighting);
}

} // namespace sixlab
