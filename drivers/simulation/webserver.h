// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/simulator.h"
#include "simulation/webrequest.h"

#include <QObject>
#include <QSslServer>

#include <chrono>
#include <functional>

namespace sixlab {

/// The sockets of a simulated web device, and the faults that happen on the wire.
/// Lives on the simulator's thread. Connections persist until the client closes them.
class WebServer : public QObject
{
    Q_OBJECT

public:
    /// Nullopt: the connection is closed without an answer.
    using Handler = std::function<std::optional<WebReply>(const WebRequest &)>;

    explicit WebServer(const Handler &handler);

    /// QHostAddress::Any serves both families, and goes on doing so whatever addresses the
    /// interface gets or loses.
    [[nodiscard]] bool listen(const QHostAddress &address, quint16 port);
    [[nodiscard]] bool listenEncrypted(const QHostAddress &address, quint16 port);
    [[nodiscard]] quint16 port() const { return m_plain.serverPort(); }
    [[nodiscard]] quint16 encryptedPort() const { return m_encrypted.serverPort(); }
    void setCertificate(const QSslConfiguration &configuration);
    void setFaults(const Faults &faults) { m_faults = faults; }
    /// Where Faults::redirectElsewhere points.
    void setElsewhere(const QByteArray &url) { m_elsewhere = url; }
    /// Gone for a moment, then back on the same ports.
    void restart();
    /// Every connection ends, and for so long there is no new one.
    void goAway(std::chrono::milliseconds time);

private:
    void accept(QTcpServer &server, bool isEncrypted);
    void read(QTcpSocket *socket, QByteArray &buffer, bool isEncrypted);
    void reply(QTcpSocket *socket, const WebRequest &request);
    void stall(QTcpSocket *socket);
    void flood(QTcpSocket *socket);

    Handler m_handler;
    Faults m_faults;
    QByteArray m_elsewhere;
    QHostAddress m_address;
    QTcpServer m_plain;
    QSslServer m_encrypted;
};

} // namespace sixlab
