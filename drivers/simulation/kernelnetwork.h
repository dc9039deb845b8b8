// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/hostnetwork.h"
#include "simulation/rtnetlink.h"

namespace sixlab {

/// A real interface of this network namespace: what a simulated device sets, the kernel does.
///
/// Needs the right to change the network (CAP_NET_ADMIN, CAP_NET_RAW). DHCPv6 and name servers are
/// the device's own affair; nothing in the kernel corresponds to them. What the kernel refuses is
/// logged, and shows in addresses().
class KernelNetwork : public HostNetwork
{
public:
    [[nodiscard]] static Result<std::shared_ptr<KernelNetwork>> open(const QString &interface);

    MacAddress mac() const override { return m_mac; }
    void apply(const Settings &settings) override;
    QList<LiveAddress> addresses() const override;
    QList<QHostAddress> routers() const override;

private:
    KernelNetwork(Rtnetlink &&netlink, const QString &name, int index, const MacAddress &mac);

    QList<KernelAddress> kernelAddresses() const;
    QList<KernelRoute> kernelRoutes() const;
    void control(QLatin1StringView name, bool on) const;
    void setStaticAddresses(const QList<InterfaceAddress> &wanted);
    void setGateway(const std::optional<QHostAddress> &gateway);
    void forgetAdvertised();
    void solicitRouters() const;

    mutable Rtnetlink m_netlink; ///< Asking it counts its sequence numbers up.
    QString m_name;
    int m_index;
    MacAddress m_mac;
    bool m_listens = true; ///< To router advertisements.
};

} // namespace sixlab
