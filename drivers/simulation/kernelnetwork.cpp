// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernelnetwork.h"

#include <QFile>
#include <QLoggingCategory>

#include <algorithm>
#include <array>

#include <linux/if_addr.h>
#include <netinet/icmp6.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

Q_LOGGING_CATEGORY(lcKernelNetwork, "sixlab.simulation.kernelnetwork")

/// Before the routes of advertisements, which have 1024.
static constexpr quint32 staticMetric = 512;

template <typename T>
static void log(const Result<T> &result)
{
    if (!result)
        qCWarning(lcKernelNetwork).noquote() << result.error().detail;
}

static bool isIpv6(const KernelAddress &line)
{
    return line.address.address.protocol() == QAbstractSocket::IPv6Protocol;
}

static AddressOrigin originOf(const KernelAddress &line)
{
    if (line.address.address.isLinkLocal())
        return AddressOrigin::LinkLocal;
    if (line.flags & IFA_F_PERMANENT)
        return AddressOrigin::Static;
    return line.advertised ? AddressOrigin::Slaac : AddressOrigin::Unknown;
}

KernelNetwork::KernelNetwork(
    Rtnetlink &&netlink, const QString &name, int index, const MacAddress &mac)
    : m_netlink(std::move(netlink))
    , m_name(name)
    , m_index(index)
    , m_mac(mac)
{
}

Result<std::shared_ptr<KernelNetwork>> KernelNetwork::open(const QString &interface)
{
    Rtnetlink netlink = TRY(Rtnetlink::open());
    const int index = TRY(netlink.indexOf(interface));
    const MacAddress mac = TRY(netlink.macOf(index));
    return std::shared_ptr<KernelNetwork>(
        new KernelNetwork(std::move(netlink), interface, index, mac));
}

QList<KernelAddress> KernelNetwork::kernelAddresses() const
{
    const auto list = m_netlink.addresses(m_index);
    log(list);
    return list ? *list : QList<KernelAddress>();
}

QList<KernelRoute> KernelNetwork::kernelRoutes() const
{
    const auto list = m_netlink.routes(m_index);
    log(list);
    return list ? *list : QList<KernelRoute>();
}

void KernelNetwork::apply(const Settings &settings)
{
    control("disable_ipv6"_L1, !settings.enabled);
    if (!settings.enabled)
        return; // The kernel has dropped all addresses and routes.
    const bool listens = settings.slaac;
    control("accept_ra"_L1, listens);
    control("autoconf"_L1, listens);
    if (!listens)
        forgetAdvertised();
    setStaticAddresses(settings.staticAddresses);
    setGateway(settings.gateway);
    if (listens && !m_listens)
        solicitRouters(); // Or it would wait for the next periodic one (RFC 4861, 6.3.7).
    m_listens = listens;
}

void KernelNetwork::control(QLatin1StringView name, bool on) const
{
    QFile file(u"/proc/sys/net/ipv6/conf/%1/%2"_s.arg(m_name, name));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || file.write(on ? "1" : "0") != 1)
        qCWarning(lcKernelNetwork).noquote() << file.fileName() << file.errorString();
}

void KernelNetwork::forgetAdvertised()
{
    for (const KernelAddress &line : kernelAddresses()) {
        if (line.advertised)
            log(m_netlink.removeAddress(m_index, line.address));
    }
    for (const KernelRoute &route : kernelRoutes()) {
        if (route.advertised)
            log(m_netlink.removeRoute(route));
    }
}

void KernelNetwork::setStaticAddresses(const QList<InterfaceAddress> &wanted)
{
    // The kernel's list is the memory: it stays right when IPv6 was off in between.
    QList<InterfaceAddress> present;
    for (const KernelAddress &line : kernelAddresses()) {
        if (isIpv6(line) && originOf(line) == AddressOrigin::Static)
            present.append(line.address);
    }
    for (const InterfaceAddress &address : present) {
        if (!wanted.contains(address))
            log(m_netlink.removeAddress(m_index, address));
    }
    for (const InterfaceAddress &address : wanted) {
        if (!present.contains(address))
            log(m_netlink.addAddress(m_index, address));
    }
}

void KernelNetwork::setGateway(const std::optional<QHostAddress> &gateway)
{
    for (const KernelRoute &route : kernelRoutes()) {
        if (route.isDefault() && !route.advertised && route.gateway != gateway)
            log(m_netlink.removeRoute(route));
    }
    if (gateway)
        log(m_netlink.addRoute(
            {{QHostAddress(QHostAddress::AnyIPv6), 0}, *gateway, m_index, staticMetric}));
}

void KernelNetwork::solicitRouters() const
{
    const int socket = ::socket(AF_INET6, SOCK_RAW | SOCK_CLOEXEC, IPPROTO_ICMPV6);
    const int hops = 255;
    nd_router_solicit message{};
    message.nd_rs_type = ND_ROUTER_SOLICIT;
    sockaddr_in6 allRouters{};
    allRouters.sin6_family = AF_INET6;
    allRouters.sin6_addr = {{{0xff, 0x02, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x02}}};
    allRouters.sin6_scope_id = quint32(m_index);
    const bool sent = socket >= 0
        && setsockopt(socket, IPPROTO_IPV6, IPV6_MULTICAST_HOPS, &hops, sizeof hops) == 0
        && sendto(
               socket, &message, sizeof message, 0, reinterpret_cast<sockaddr *>(&allRouters),
               sizeof allRouters)
            == ssize_t(sizeof message);
    if (!sent)
        qCWarning(lcKernelNetwork) << "router solicitation:" << qt_error_string(errno);
    if (socket >= 0)
        close(socket);
}

QList<LiveAddress> KernelNetwork::addresses() const
{
    QList<LiveAddress> list;
    for (const KernelAddress &line : kernelAddresses()) {
        if (isIpv6(line) && line.isUsable())
            list.append({line.address, originOf(line)});
    }
    return list;
}

QList<QHostAddress> KernelNetwork::routers() const
{
    QList<KernelRoute> defaults = kernelRoutes();
    defaults.removeIf([](const KernelRoute &r) { return !r.isDefault() || r.gateway.isNull(); });
    std::ranges::stable_sort(defaults, {}, &KernelRoute::metric);
    QList<QHostAddress> list;
    for (const KernelRoute &route : defaults)
        list.append(route.gateway);
    return list;
}

} // namespace sixlab
