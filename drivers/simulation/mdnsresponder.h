// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/mdnsreply.h"

#include <QObject>

#include <functional>

class QNetworkDatagram;
class QNetworkInterface;
class QUdpSocket;

namespace sixlab {

/// Answers multicast DNS queries on one interface, by IPv6 and IPv4. It answers only: it neither
/// probes for its name nor announces.
class MdnsResponder : public QObject
{
    Q_OBJECT

public:
    /// @p host is asked at each query.
    explicit MdnsResponder(std::function<AnnouncedHost()> host, QObject *parent = nullptr);

    /// Unreachable when the interface or the port cannot be had.
    [[nodiscard]] Result<> listen(const QString &interface);

private:
    Result<> open(const QHostAddress &any, const QHostAddress &group, const QNetworkInterface &on);
    void answer(QUdpSocket *socket, const QHostAddress &group);
    void reply(QUdpSocket *socket, const QHostAddress &group, const QNetworkDatagram &query);

    std::function<AnnouncedHost()> m_host;
    int m_waiting = 0; ///< Answers that wait for their moment.
};

} // namespace sixlab
