// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testlan.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

namespace sixlab {

/// A web server on a host of the LAN that does what a test wants, with no respect for HTTP.
class HostileServer : public QObject
{
public:
    explicit HostileServer(
        const Host &host, const QHostAddress &address = QHostAddress::Any, quint16 port = 80)
    {
        host.visit([&] { m_web.listen(address, port); });
        connect(&m_web, &QTcpServer::newConnection, this, &HostileServer::accept);
    }

    quint16 port() const { return m_web.serverPort(); }

    QByteArray reply; ///< Sent at once.
    QByteArray flow; ///< Then repeated without end.
    int pause = 0; ///< Between its pieces, in milliseconds.
    int connections = 0;
    int closed = 0; ///< By the client.
    qint64 sent = 0; ///< Of the flow.
    QList<QByteArray> requests;

private:
    void accept()
    {
        while (QTcpSocket *socket = m_web.nextPendingConnection()) {
            ++connections;
            connect(socket, &QTcpSocket::disconnected, this, [this] { ++closed; });
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                requests.append(socket->readAll());
                socket->write(reply);
                pour(socket);
            });
        }
    }

    void pour(QTcpSocket *socket)
    {
        if (flow.isEmpty())
            return;
        auto *timer = new QTimer(socket);
        connect(timer, &QTimer::timeout, socket, [this, socket] {
            constexpr qint64 mostWaiting = 1024 * 1024;
            if (socket->state() == QAbstractSocket::ConnectedState
                && socket->bytesToWrite() < mostWaiting)
                sent += socket->write(flow);
        });
        timer->start(pause);
    }

    QTcpServer m_web;
};

} // namespace sixlab
