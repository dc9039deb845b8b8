// SPDX-License-Identifier: GPL-3.0-or-later
#include "liveroute.h"

#include "addressing/addresskind.h"
#include "discovery/kerneldump.h"
#include "discovery/netlinksocket.h"

#include <linux/rtnetlink.h>

#include <algorithm>
#include <cstring>
#include <sys/socket.h>
#include <unistd.h>

namespace sixlab {

bool LiveRoute::isAdvertised() const
{
    return protocol == RTPROT_RA;
}

/// A value of that very size.
template <typename T>
static std::optional<T> valueIn(QByteArrayView bytes)
{
    T value{};
    if (bytes.size() != qsizetype(sizeof value))
        return std::nullopt;
    std::memcpy(&value, bytes.data(), sizeof value);
    return value;
}

static std::optional<std::chrono::milliseconds> timeLeft(QByteArrayView cacheInfo)
{
    rta_cacheinfo info{};
    if (cacheInfo.size() < qsizetype(sizeof info))
        return std::nullopt;
    std::memcpy(&info, cacheInfo.data(), sizeof info);
    if (info.rta_expires == 0) // It does not end.
        return std::nullopt;
    static const long ticksPerSecond = sysconf(_SC_CLK_TCK);
    return std::chrono::milliseconds(qint64(info.rta_expires) * 1000 / ticksPerSecond);
}

static LiveRoute::Hop hop(int interface, QByteArrayView router)
{
    const auto address = addressIn(router, interfaceName(interface));
    const bool isRouter = address && addressKind(*address) != AddressKind::Unspecified;
    return {interface, isRouter ? *address : QHostAddress()};
}

/// One route may have several routers.
static QList<LiveRoute::Hop> hopsIn(QByteArrayView multipath)
{
    QList<LiveRoute::Hop> hops;
    rtnexthop next{};
    while (multipath.size() >= qsizetype(sizeof next)) {
        std::memcpy(&next, multipath.data(), sizeof next);
        if (next.rtnh_len < sizeof next || next.rtnh_len > multipath.size())
            break;
        const QByteArrayView attributes = multipath.first(next.rtnh_len).sliced(sizeof next);
        hops.append(hop(next.rtnh_ifindex, attributeIn(attributes, RTA_GATEWAY)));
        multipath
            = multipath.sliced(std::min<qsizetype>(RTNH_ALIGN(next.rtnh_len), multipath.size()));
    }
    return hops;
}

/// The kernel's numbers are those of the RFC.
static int preferenceOf(quint8 number)
{
    constexpr quint8 high = 1;
    constexpr quint8 low = 3;
    return number == high ? 1 : number == low ? -1 : 0;
}

std::optional<LiveRoute> liveRoute(const nlmsghdr &message)
{
    const auto *body = bodyOf<rtmsg>(message);
    const auto value = [&message](quint16 kind) { return attribute(message, sizeof(rtmsg), kind); };
    if (!body || body->rtm_type != RTN_UNICAST || (body->rtm_flags & RTM_F_CLONED)
        || (body->rtm_family != AF_INET6 && body->rtm_family != AF_INET))
        return std::nullopt;
    const QHostAddress any(
        body->rtm_family == AF_INET6 ? QHostAddress::AnyIPv6 : QHostAddress::AnyIPv4);
    const auto destination = body->rtm_dst_len ? addressIn(value(RTA_DST), {}) : any;
    if (!destination)
        return std::nullopt;
    LiveRoute route;
    route.destination = Prefix(*destination, body->rtm_dst_len);
    route.protocol = body->rtm_protocol;
    route.preference = preferenceOf(valueIn<quint8>(value(RTA_PREF)).value_or(0));
    route.left = timeLeft(value(RTA_CACHEINFO));
    if (const auto interface = valueIn<int>(value(RTA_OIF)))
        route.hops.append(hop(*interface, value(RTA_GATEWAY)));
    route.hops += hopsIn(value(RTA_MULTIPATH));
    return route;
}

std::optional<QList<LiveRoute>> advertisedRoutes()
{
    // Routes by way of a router are marked by their protocol. The kernel's routes to a prefix on
    // the link are not; it tells them apart from those of addresses set by hand only when asked.
    rtmsg byProtocol{};
    byProtocol.rtm_family = AF_INET6;
    byProtocol.rtm_protocol = RTPROT_RA;
    rtmsg byPrefix{};
    byPrefix.rtm_family = AF_INET6;
    byPrefix.rtm_flags = RTM_F_PREFIX;

    constexpr int attempts = 3; // They may change meanwhile.
    for (int i = 0; i < attempts; ++i) {
        QList<LiveRoute> routes;
        const auto ask = [&routes](const rtmsg &request) {
            const QByteArrayView body(reinterpret_cast<const char *>(&request), sizeof request);
            return kernelDump(RTM_GETROUTE, body, [&routes](const nlmsghdr &message) {
                if (const auto route = liveRoute(message))
                    routes.append(*route);
            });
        };
        if (ask(byProtocol) && ask(byPrefix))
            return routes;
    }
    return std::nullopt;
}

} // namespace sixlab
