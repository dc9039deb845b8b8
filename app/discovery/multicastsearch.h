// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/interfaces.h"

#include <QElapsedTimer>
#include <QHash>
#include <QNetworkDatagram>
#include <QObject>
#include <QTimer>
#include <QUdpSocket>

#include <memory>
#include <vector>

namespace sixlab {

/// Asks the groups 239.255.255.250 and ff02::c on each LAN, and hears who answers and who announces
/// itself there. SSDP and WS-Discovery share the groups and differ in the port.
///
/// Questions go out with a hop limit of 1 from ports of its own, so that answers come to nobody
/// else. Only neighbours are heard. Bounds: 3200 packets and 3.2 MB a second, 16 KiB a packet,
/// 128 packets of one sender and 4096 senders in five seconds; what is over them is dropped.
class MulticastSearch : public QObject
{
    Q_OBJECT

public:
    /// @p interfaces by name; empty: all.
    MulticastSearch(const QStringList &interfaces, quint16 port, QObject *parent = nullptr);
    ~MulticastSearch() override;

    /// Hears announcements where this system is in the groups. Sends nothing. False when another
    /// program has the port for itself.
    [[nodiscard]] bool listen();
    /// Joins the groups, and sends each packet on each LAN: over IPv4 once, over IPv6 from the
    /// link-local address and, where @p alsoFromPrefix, from one other as well. Devices answer from
    /// an address of the kind that they were asked from.
    void ask(
        const QList<QByteArray> &overIpv6, const QList<QByteArray> &overIpv4, bool alsoFromPrefix);

    [[nodiscard]] static QHostAddress group(QAbstractSocket::NetworkLayerProtocol protocol);

signals:
    /// @p sender has the zone of @p lan, where it needs one. @p isAnswer: it came to the port that
    /// the questions were sent from.
    void received(
        const sixlab::LanInterface &lan, const QHostAddress &sender, const QByteArray &packet,
        bool isAnswer);

private:
    struct Ear {
        int interfaceIndex = 0; ///< 0: all.
        std::unique_ptr<QUdpSocket> socket;
    };

    [[nodiscard]] bool hear(const QHostAddress &group, int interfaceIndex);
    bool refresh();
    void join();
    void send(
        const LanInterface &lan, const QHostAddress &source, QUdpSocket &socket,
        const QList<QByteArray> &packets);
    void read();
    void read(QUdpSocket &socket, bool isAnswer);
    void take(const QNetworkDatagram &datagram, bool isAnswer);
    [[nodiscard]] bool isTooMuch(const QHostAddress &sender);

    QStringList m_interfaces;
    quint16 m_port;
    QList<LanInterface> m_lans;
    QUdpSocket m_ipv6; ///< To ask from.
    QUdpSocket m_ipv4;
    std::vector<Ear> m_ears;
    QTimer m_pause; ///< Until more may be read.
    int m_packetsLeft = 0;
    qsizetype m_bytesLeft = 0;
    QHash<QHostAddress, int> m_heard; ///< How often, since m_since.
    QElapsedTimer m_since;
};

} // namespace sixlab
