// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/driver.h"

#include <QTcpServer>
#include <QTcpSocket>

#include <mutex>
#include <thread>

namespace sixlab {

/// A good answer of known length.
inline QByteArray okay(const QByteArray &body = "hello")
{
    return "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n"
        + body;
}

/// Says byte by byte what a test wants, whatever it is asked; one connection at a time.
class ScriptedServer
{
public:
    struct Answer {
        QByteArray bytes;
        bool closes = false; ///< Closes the connection after it.
        int pieceSize = 0; ///< Sends it in pieces of so many bytes; 0: at once.
    };

    /// One answer for each request; afterwards it is silent.
    explicit ScriptedServer(
        const QList<Answer> &script, const QHostAddress &address = QHostAddress::LocalHostIPv6)
        : m_address(address)
        , m_script(script)
        , m_thread([this](const std::stop_token &stop) { run(stop); })
    {
        while (m_port == 0)
            std::this_thread::yield();
    }

    Connection connection(std::chrono::milliseconds timeout = std::chrono::seconds(5)) const
    {
        Connection connection;
        connection.url.setScheme(QStringLiteral("http"));
        connection.url.setHost(QStringLiteral("::1"));
        connection.url.setPort(m_port);
        connection.user = QStringLiteral("Mufasa");
        connection.password = QStringLiteral("Circle of Life");
        connection.timeout = timeout;
        return connection;
    }

    QList<QByteArray> requests() const
    {
        const std::scoped_lock lock(m_lock);
        return m_requests;
    }
    int connections() const { return m_connections; }
    int closedConnections() const { return m_closedConnections; }

private:
    void run(const std::stop_token &stop)
    {
        QTcpServer server;
        server.listen(m_address);
        m_port = server.serverPort();
        while (!stop.stop_requested()) {
            if (!server.waitForNewConnection(20))
                continue;
            std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
            ++m_connections;
            serve(*socket, stop);
            socket.reset();
            ++m_closedConnections;
        }
    }

    void serve(QTcpSocket &socket, const std::stop_token &stop)
    {
        QByteArray received;
        while (!stop.stop_requested() && socket.state() == QAbstractSocket::ConnectedState) {
            socket.waitForReadyRead(20);
            received += socket.readAll();
            if (!isWhole(received))
                continue;
            const Answer answer = take(std::exchange(received, {}));
            const qsizetype size
                = answer.pieceSize ? answer.pieceSize : std::max<qsizetype>(answer.bytes.size(), 1);
            for (qsizetype at = 0; at < answer.bytes.size(); at += size) {
                socket.write(answer.bytes.sliced(at, std::min(size, answer.bytes.size() - at)));
                socket.waitForBytesWritten(1000);
            }
            if (answer.closes)
                return;
        }
    }

    static bool isWhole(const QByteArray &request)
    {
        const qsizetype head = request.indexOf("\r\n\r\n");
        const qsizetype length = request.indexOf("Content-Length: ");
        const qsizetype body
            = length < 0 ? 0 : request.sliced(length + 16).split('\r').first().toInt();
        return head >= 0 && request.size() >= head + 4 + body;
    }

    Answer take(const QByteArray &request)
    {
        const std::scoped_lock lock(m_lock);
        m_requests.append(request);
        return m_script.isEmpty() ? Answer{} : m_script.takeFirst();
    }

    const QHostAddress m_address;
    mutable std::mutex m_lock;
    QList<Answer> m_script;
    QList<QByteArray> m_requests;
    std::atomic<int> m_connections = 0;
    std::atomic<int> m_closedConnections = 0;
    std::atomic<quint16> m_port = 0;
    std::jthread m_thread; // Last: it uses all of the above.
};

} // namespace sixlab
