// SPDX-License-Identifier: GPL-3.0-or-later
#include "virtualnetwork.h"

#include <algorithm>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

/// Between a probe and using an address (RetransTimer, RFC 4862, 5.1). Short while the lab forms:
/// nobody has these addresses twice, and people wait for it.
static constexpr auto quickRetransmission = "200";
static constexpr auto usualRetransmission = "1000";

static Result<> control(const QString &path, const QByteArray &value)
{
    return writeKernelFile(u"/proc/sys/net/"_s + path, value);
}

static Result<> controlInterface(const QString &interface, QLatin1StringView name, int value)
{
    return control(u"ipv6/conf/%1/%2"_s.arg(interface, QString(name)), QByteArray::number(value));
}

/// How the kernel makes interface identifiers (addr_gen_mode of the kernel's ip-sysctl).
static int identifierMode(const ScenarioInterface &interface)
{
    enum { Eui64 = 0, None = 1, RandomSecret = 3 };
    if (interface.hasOwnLinkLocal())
        return None;
    return interface.stablePrivacy ? RandomSecret : Eui64;
}

/// Inside the host's namespace, before the interface is up.
static Result<> prepare(const ScenarioInterface &interface)
{
    TRY(controlInterface(interface.name, "disable_ipv6"_L1, 0));
    TRY(controlInterface(interface.name, "accept_ra"_L1, interface.slaac));
    TRY(controlInterface(interface.name, "autoconf"_L1, interface.slaac));
    TRY(controlInterface(interface.name, "use_tempaddr"_L1, 0));
    TRY(controlInterface(interface.name, "addr_gen_mode"_L1, identifierMode(interface)));
    TRY(controlInterface(interface.name, "router_solicitation_delay"_L1, 0));
    return control(u"ipv6/neigh/%1/retrans_time_ms"_s.arg(interface.name), quickRetransmission);
}

/// Inside the host's namespace.
static Result<> prepare(const ScenarioHost &host)
{
    if (host.forwards) {
        TRY(control(u"ipv6/conf/all/forwarding"_s, "1"));
        TRY(control(u"ipv4/ip_forward"_s, "1"));
    }
    if (host.ignoresMulticastEcho)
        TRY(control(u"ipv6/icmp/echo_ignore_multicast"_s, "1"));
    // As on a usual desktop: programs may ping without privileges. A user namespace of one user
    // knows one group.
    const auto groups = u"ipv4/ping_group_range"_s;
    if (control(groups, "0 2147483647"))
        return {};
    return control(groups, QByteArray::number(getegid()) + ' ' + QByteArray::number(getegid()));
}

const NetworkNamespace *VirtualNetwork::host(const QString &name) const
{
    const auto found = std::ranges::find(m_hosts, name, [](const Host &h) { return h.plan.name; });
    return found == m_hosts.end() ? nullptr : &found->network;
}

Result<> VirtualNetwork::inside(const Host &host, const std::function<Result<>()> &act) const
{
    TRY(host.network.enter());
    const Result<> result = act();
    TRY(m_home.enter());
    return result;
}

Result<VirtualNetwork> VirtualNetwork::build(
    const Scenario &scenario, const QList<const SimulatorInfo *> &simulators)
{
    VirtualNetwork network(TRY(NetworkNamespace::current()));
    Rtnetlink bridges = TRY(Rtnetlink::open());
    for (const QString &name : scenario.networks) {
        TRY(bridges.addBridge(name));
        TRY(controlInterface(name, "disable_ipv6"_L1, 1));
        const int index = TRY(bridges.indexOf(name));
        TRY(bridges.setUp(index));
        network.m_bridges[name] = index;
    }
    for (const ScenarioHost &plan : scenario.hosts) {
        const SimulatorInfo *device = simulatorOf(plan, simulators);
        TRY(network.addHost(plan, device ? device->mac : MacAddress()));
    }
    return network;
}

Result<> VirtualNetwork::addHost(const ScenarioHost &plan, const MacAddress &simulatorMac)
{
    Rtnetlink bridges = TRY(Rtnetlink::open());
    NetworkNamespace made = TRY(NetworkNamespace::create());
    TRY(made.enter());
    auto netlink = Rtnetlink::open();
    TRY(m_home.enter());
    Host &host = m_hosts.emplace_back(Host{plan, std::move(made), TRY(std::move(netlink)), {}});
    TRY(plugIn(host, bridges, simulatorMac));
    return inside(host, [&]() -> Result<> {
        TRY(prepare(plan));
        for (const ScenarioInterface &interface : plan.interfaces)
            TRY(prepare(interface));
        return {};
    });
}

Result<> VirtualNetwork::plugIn(Host &host, Rtnetlink &bridges, const MacAddress &simulatorMac)
{
    for (const ScenarioInterface &interface : host.plan.interfaces) {
        // Numbered: the host's and the interface's name together may be too long for one.
        const QString port = u"port%1"_s.arg(++m_ports);
        const MacAddress mac = interface.mac.isNull() ? simulatorMac : interface.mac;
        TRY(bridges.addVeth(port, {interface.name, mac, host.network.descriptor()}));
        TRY(controlInterface(port, "disable_ipv6"_L1, 1));
        const int index = TRY(bridges.indexOf(port));
        TRY(bridges.setMaster(index, m_bridges.at(interface.network)));
        TRY(bridges.setUp(index));
        host.indexes.append(TRY(host.netlink.indexOf(interface.name)));
    }
    return {};
}

Result<> VirtualNetwork::setUp(Host &host)
{
    const int loopback = TRY(host.netlink.indexOf(u"lo"_s));
    TRY(host.netlink.setUp(loopback));
    for (const InterfaceAddress &address : host.plan.ownAddresses)
        TRY(host.netlink.addAddress(loopback, address));
    for (qsizetype i = 0; i < host.indexes.size(); ++i) {
        TRY(host.netlink.setUp(host.indexes[i]));
        for (const InterfaceAddress &address : host.plan.interfaces[i].addresses)
            TRY(host.netlink.addAddress(host.indexes[i], address));
    }
    for (const ScenarioRoute &route : host.plan.routes)
        TRY(host.netlink.addRoute({route.destination, route.gateway}));
    return {};
}

Result<> VirtualNetwork::setUp()
{
    for (Host &host : m_hosts)
        TRY(setUp(host));
    return {};
}

/// Whether something holds of every interface's addresses.
bool VirtualNetwork::everywhere(
    const std::function<bool(const ScenarioInterface &, const QList<KernelAddress> &)> &holds)
{
    for (Host &host : m_hosts) {
        for (qsizetype i = 0; i < host.indexes.size(); ++i) {
            const auto addresses = host.netlink.addresses(host.indexes[i]);
            if (!addresses || !holds(host.plan.interfaces[i], *addresses))
                return false;
        }
    }
    return true;
}

bool VirtualNetwork::isUp()
{
    return everywhere([](const ScenarioInterface &, const QList<KernelAddress> &addresses) {
        return !addresses.isEmpty() && std::ranges::none_of(addresses, &KernelAddress::isTentative);
    });
}

bool VirtualNetwork::isFormed()
{
    return isUp()
        && everywhere(
               [](const ScenarioInterface &interface, const QList<KernelAddress> &addresses) {
                   return !interface.slaac
                       || std::ranges::any_of(addresses, &KernelAddress::advertised);
               });
}

Result<> VirtualNetwork::settle()
{
    for (const Host &host : m_hosts) {
        TRY(inside(host, [&]() -> Result<> {
            for (const ScenarioInterface &interface : host.plan.interfaces) {
                TRY(controlInterface(interface.name, "router_solicitation_delay"_L1, 1));
                TRY(control(
                    u"ipv6/neigh/%1/retrans_time_ms"_s.arg(interface.name), usualRetransmission));
            }
            return {};
        }));
    }
    return {};
}

} // namespace sixlab
