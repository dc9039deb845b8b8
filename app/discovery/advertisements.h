// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/discoverysource.h"
#include "discovery/heardrouters.h"
#include "discovery/netlinksocket.h"

#include <QTimer>

namespace sixlab {

/// Routers, by what the kernel made of their advertisements (RFC 4861): routes with lifetime and
/// preference, prefixes, and the options that it passes on. The kernel has checked hop limit and
/// source. Marks routers only; nothing else is done because of an advertisement.
///
/// A sighting tells what is new of one router; update() adds it to what was known. The lifetime of
/// 0 tells that it is no default router any more: it withdrew, or ran out and was then last seen
/// at `at`. A gateway that no advertisement made is a router without `advertisement`. Where a
/// network manager reads advertisements in the kernel's place, only its routes are seen.
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
    void takePrefix(const nlmsghdr &message);
    void takeOption(const nlmsghdr &message);
    void look();
    void report();
    void reportGateway(int interface, const QHostAddress &router);
    [[nodiscard]] bool isChosen(int interface) const;

    QStringList m_interfaces;
    NetlinkSocket m_netlink;
    HeardRouters m_routers;
    QTimer m_settle; ///< Several messages tell of one advertisement.
    QTimer m_end; ///< The kernel is late to say that a router's time is over.
};

} // namespace sixlab
