// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/discoverysource.h"
#include "discovery/interfaces.h"
#include "discovery/mdnscache.h"
#include "nethelper/tokenbucket.h"

#include <QNetworkDatagram>
#include <QTimer>
#include <QUdpSocket>

#include <map>

namespace sixlab {

/// Browses DNS-SD (RFC 6763) over multicast DNS (RFC 6762), on IPv6 and IPv4. Only asks, never
/// answers or announces, so that it does not get in the way of the system's responder.
///
/// What is missing is asked for at once, but for at most 256 things, and then 128 a second on each
/// link: somebody who announces without end must not make this program flood the others.
///
/// Shares port 5353 with it. Where that port cannot be shared, asks from another one and wants its
/// answers by unicast.
class MdnsBrowser : public DiscoverySource
{
    Q_OBJECT

public:
    /// @p interfaces by name; empty: all. @p serviceTypes like `_http._tcp` besides the common
    /// ones.
    MdnsBrowser(
        const QStringList &interfaces, const QStringList &serviceTypes, QObject *parent = nullptr);
    ~MdnsBrowser() override;

    /// Hears what others ask for and announce, where the system is in the multicast group.
    void listen() override;
    /// Joins the groups, and asks; by IPv4 a moment later.
    void ask() override;

private:
    struct Link {
        LanInterface lan;
        MdnsCache cache;
        nethelper::TokenBucket questions;
    };

    void open(QUdpSocket &socket, const QHostAddress &any);
    void refreshLinks();
    [[nodiscard]] static QList<DnsQuestion> followUps(Link &link, bool areNew);
    void join(const LanInterface &lan);
    void read();
    void read(QUdpSocket &socket, int &budget);
    void take(const QNetworkDatagram &datagram);
    void flush();
    void askOpening(QUdpSocket &socket);
    void send(QUdpSocket &socket, const Link &link, const QList<DnsQuestion> &questions);
    void sendToAll(const Link &link, const QList<DnsQuestion> &questions);
    void report(Link &link);

    QStringList m_interfaces;
    QStringList m_serviceTypes;
    QUdpSocket m_ipv6;
    QUdpSocket m_ipv4;
    std::map<int, Link> m_links; ///< By interface index.
    QTimer m_ipv4Turn; ///< A moment after IPv6: who has answered there need not do so again.
    QTimer m_flush; ///< Gathers what comes together, and bounds the packets read in a time.
    int m_ipv6Budget = 0; ///< A flood of one family leaves the other alone.
    int m_ipv4Budget = 0;
    bool m_mayAsk = false;
};

} // namespace sixlab
