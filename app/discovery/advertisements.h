// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/discoverysource.h"
#include "discovery/netlinksocket.h"

namespace sixlab {

/// Routers, by what the kernel made of their advertisements (RFC 4861): default routes, and the DNS
/// options that it passes on. The kernel has checked hop limit and source. Marks routers only;
/// nothing else is done because of an advertisement.
class Advertisements : public DiscoverySource
{
    Q_OBJECT

public:
    /// @p interfaces by name; empty: all.
    explicit Advertisements(const QStringList &interfaces, QObject *parent = nullptr);

    void listen() override;

private:
    void take(const nlmsghdr &message);
    void takeRoute(const nlmsghdr &message);
    void takeOption(const nlmsghdr &message);
    void report(int interfaceIndex, QByteArrayView router);

    QStringList m_interfaces;
    NetlinkSocket m_netlink;
};

} // namespace sixlab
