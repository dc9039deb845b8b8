// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/driver.h"

#include <QList>

namespace sixlab {

/// The network interface of a simulated device: a real one in the lab, a remembered one in tests.
///
/// Called on the simulator's thread.
class HostNetwork
{
public:
    HostNetwork() = default;
    virtual ~HostNetwork() = default;
    Q_DISABLE_COPY_MOVE(HostNetwork)

    [[nodiscard]] virtual MacAddress mac() const = 0;
    /// Makes it so: what the kernel shall do with these settings.
    virtual void apply(const Settings &settings) = 0;
    /// What is in use: tentative and failed addresses are left out.
    [[nodiscard]] virtual QList<LiveAddress> addresses() const = 0;
    [[nodiscard]] virtual QList<QHostAddress> routers() const = 0;
};

/// An interface that exists in memory only: static addresses are in use at once, automatic ones
/// come from the router that the test describes.
class MemoryNetwork : public HostNetwork
{
public:
    explicit MemoryNetwork(const MacAddress &mac)
        : m_mac(mac)
    {
    }

    /// Null: nobody advertises.
    void setAdvertised(const std::optional<InterfaceAddress> &prefix, const QHostAddress &router);

    MacAddress mac() const override { return m_mac; }
    void apply(const Settings &settings) override { m_settings = settings; }
    QList<LiveAddress> addresses() const override;
    QList<QHostAddress> routers() const override;

private:
    MacAddress m_mac;
    Settings m_settings;
    std::optional<InterfaceAddress> m_prefix;
    QHostAddress m_router;
};

} // namespace sixlab
