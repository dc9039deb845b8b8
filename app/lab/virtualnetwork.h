// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/isolation.h"
#include "lab/scenario.h"
#include "simulation/rtnetlink.h"

#include <functional>
#include <map>

namespace sixlab {

/// A scenario's links and hosts in the kernel: a namespace for each host, and the bridges in the
/// namespace of the process that builds it.
class VirtualNetwork
{
public:
    /// Builds everything; interfaces are down yet. The caller must have one thread.
    [[nodiscard]] static Result<VirtualNetwork> build(
        const Scenario &scenario, const QList<const SimulatorInfo *> &simulators);

    /// Null: no such host.
    [[nodiscard]] const NetworkNamespace *host(const QString &name) const;

    /// Sets all interfaces up; hosts check their addresses faster than is usual outside.
    [[nodiscard]] Result<> setUp();
    /// No address is tentative: all are there that do not need a router's advertisement.
    [[nodiscard]] bool isUp();
    /// The same, and every host that listens to advertisements has its own.
    [[nodiscard]] bool isFormed();
    /// From now on the usual timers (RFC 4861, 10) hold.
    [[nodiscard]] Result<> settle();

private:
    struct Host {
        ScenarioHost plan;
        NetworkNamespace network;
        Rtnetlink netlink; ///< Opened inside.
        QList<int> indexes; ///< Of the interfaces, in the plan's order.
    };

    explicit VirtualNetwork(NetworkNamespace home)
        : m_home(std::move(home))
    {
    }
    Result<> addHost(const ScenarioHost &plan, const MacAddress &simulatorMac);
    Result<> plugIn(Host &host, Rtnetlink &bridges, const MacAddress &simulatorMac);
    Result<> setUp(Host &host);
    bool everywhere(
        const std::function<bool(const ScenarioInterface &, const QList<KernelAddress> &)> &holds);
    /// Calls @p act in the host's namespace and comes back.
    Result<> inside(const Host &host, const std::function<Result<>()> &act) const;

    NetworkNamespace m_home; ///< Where the bridges are.
    std::map<QString, int> m_bridges; ///< By the network's name.
    int m_ports = 0;
    std::vector<Host> m_hosts;
};

} // namespace sixlab
