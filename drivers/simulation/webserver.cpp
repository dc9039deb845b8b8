// SPDX-License-Identifier: GPL-3.0-or-later
#include "webserver.h"

#include <QSslSocket>
#include <QTimer>

using namespace std::chrono_literals;

namespace sixlab {

static constexpr auto timeAway = 400ms;

WebServer::WebServer(const Handler &handler)
    : m_handler(handler)
    , m_elsewhere("http://[::1]:9/")
    , m_plain(this)
    , m_encrypted(this)
{
    connect(&m_plain, &QTcpServer::pendingConnectionAvailable, this, [this] {
        accept(m_plain, false);
    });
    connect(&m_encrypted, &QTcpServer::pendingConnectionAvailable, this, [this] {
        accept(m_encrypted, true);
    });
}

bool WebServer::listen(const QHostAddress &address, quint16 port)
{
    m_address = address;
    return m_plain.listen(address, port);
}

bool WebServer::listenEncrypted(const QHostAddress &address, quint16 port)
{
    return m_encrypted.listen(address, port);
}

void WebServer::setCertificate(const QSslConfiguration &configuration)
{
    m_encrypted.setSslConfiguration(configuration);
}

void WebServer::restart()
{
    goAway(timeAway);
}

void WebServer::goAway(std::chrono::milliseconds time)
{
    for (auto *socket : findChildren<QTcpSocket *>())
        socket->disconnectFromHost();
    if (time == 0ms)
        return;
    const quint16 plainPort = m_plain.serverPort();
    const quint16 encryptedPort = m_encrypted.serverPort();
    m_plain.close();
    m_encrypted.close();
    QTimer::singleShot(time, this, [this, plainPort, encryptedPort] {
        m_plain.listen(m_address, plainPort);
        if (encryptedPort)
            m_encrypted.listen(m_address, encryptedPort);
    });
}

void WebServer::accept(QTcpServer &server, bool isEncrypted)
{
    while (QTcpSocket *socket = server.nextPendingConnection()) {
        if (m_faults.refuseConnection) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        const auto buffer = std::make_shared<QByteArray>();
        const auto take
            = [this, socket, buffer, isEncrypted] { read(socket, *buffer, isEncrypted); };
        connect(socket, &QTcpSocket::readyRead, this, take);
        take(); // What came before anybody listened.
    }
}

void WebServer::read(QTcpSocket *socket, QByteArray &buffer, bool isEncrypted)
{
    buffer += socket->readAll();
    while (socket->state() == QAbstractSocket::ConnectedState) {
        auto request = takeRequest(buffer);
        if (!request)
            return;
        if (request->method.isEmpty()) {
            socket->abort();
            return;
        }
        request->isEncrypted = isEncrypted;
        bool isMapped = false;
        const QHostAddress ipv4(socket->peerAddress().toIPv4Address(&isMapped));
        request->peer = isMapped ? ipv4 : socket->peerAddress();
        reply(socket, *request);
    }
}

void WebServer::reply(QTcpSocket *socket, const WebRequest &request)
{
    if (m_faults.neverAnswer)
        return;
    if (m_faults.stall)
        return stall(socket);
    if (m_faults.huge)
        return flood(socket);
    if (m_faults.garble) {
        socket->write("\x01\xff\x00 this is no answer \x1b[31m\n\n", 27);
        return socket->disconnectFromHost();
    }
    std::optional<WebReply> reply;
    if (m_faults.redirectElsewhere)
        reply = WebReply{.status = 302, .headers = {{"Location", m_elsewhere}}};
    else if (m_faults.redirectForever)
        reply = WebReply{.status = 302, .headers = {{"Location", request.target}}};
    else
        reply = m_handler(request);
    if (!reply)
        return socket->disconnectFromHost();
    if (m_faults.wrongCharset)
        reply->contentType = reply->contentType.split(';').first() + "; charset=utf-16";
    const QByteArray bytes = replyBytes(*reply);
    if (m_faults.cutOffAfter >= 0) {
        socket->write(bytes.left(m_faults.cutOffAfter));
        return socket->disconnectFromHost();
    }
    socket->write(bytes);
}

void WebServer::stall(QTcpSocket *socket)
{
    socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 100000\r\n\r\n");
    auto *drip = new QTimer(socket);
    connect(drip, &QTimer::timeout, socket, [socket] { socket->write("."); });
    drip->start(100ms);
}

void WebServer::flood(QTcpSocket *socket)
{
    static const QByteArray wave(64 * 1024, 'x');
    socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n");
    connect(socket, &QTcpSocket::bytesWritten, socket, [socket] {
        if (socket->bytesToWrite() < wave.size())
            socket->write(wave);
    });
}

} // namespace sixlab
