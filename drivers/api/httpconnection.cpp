// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpconnection.h"

#include "tcpconnect.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QSslConfiguration>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct HttpConnectionTr {
    Q_DECLARE_TR_FUNCTIONS(HttpSession)
};

/// A device that closes after an answer without saying so has done it by then.
static constexpr int settleMs = 20;
/// Shorter than any web server waits for the next request.
static constexpr int longIdleMs = 2000;

static auto closedEarly(const QString &detail)
{
    return fail(
        Error::Kind::Unreachable,
        HttpConnectionTr::tr("The device closed the connection without an answer. Check that it is "
                             "not restarting, then try again."),
        detail);
}

Result<std::unique_ptr<HttpConnection>> HttpConnection::open(
    const QUrl &url, const QByteArray &pin, const WaitLimit &limit)
{
    const bool isEncrypted = url.scheme() == "https"_L1;
    if (!isEncrypted && url.scheme() != "http"_L1)
        return fail(
            Error::Kind::Usage,
            HttpConnectionTr::tr("The device is reached by http or https. Correct the address."));
    const auto addresses = TRY(lookUpHost(url.host(), limit));
    auto connection = std::make_unique<HttpConnection>();
    const int fd = TRY(connectTcp(
        addresses, quint16(url.port(isEncrypted ? 443 : 80)), limit, connection->m_peer));
    if (isEncrypted)
        connection->m_tls = new QSslSocket;
    connection->m_socket.reset(isEncrypted ? connection->m_tls : new QTcpSocket);
    connection->m_socket->setSocketDescriptor(fd);
    connection->m_socket->setReadBufferSize(64 * 1024);
    connection->m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    if (isEncrypted)
        TRY(connection->encrypt(pin, limit));
    return connection;
}

Result<> HttpConnection::encrypt(const QByteArray &pin, const WaitLimit &limit)
{
    QSslConfiguration configuration = m_tls->sslConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    // Devices at home sign their own certificates. Trust is on first use, by the pin.
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    m_tls->setSslConfiguration(configuration);
    m_tls->startClientEncryption();
    while (!m_tls->isEncrypted()) {
        if (m_tls->waitForEncrypted(TRY(limit.slice())))
            break;
        if (m_tls->error() == QAbstractSocket::SslHandshakeFailedError)
            return fail(
                Error::Kind::Protocol,
                HttpConnectionTr::tr("No safe encryption could be agreed on. The device may know "
                                     "only outdated forms of it: update its firmware."),
                m_tls->errorString());
        if (m_tls->state() != QAbstractSocket::ConnectedState)
            return closedEarly(m_tls->errorString());
    }
    m_certificate = m_tls->peerCertificate().digest(QCryptographicHash::Sha256);
    if (m_tls->peerCertificate().isNull() || (!pin.isEmpty() && m_certificate != pin))
        return fail(
            Error::Kind::IdentityChanged,
            HttpConnectionTr::tr("The device shows another certificate than before. Make sure that "
                                 "it is your device, then trust the new certificate."),
            u"SHA-256 %1, expected %2"_s.arg(
                QLatin1StringView(m_certificate.toHex()), QLatin1StringView(pin.toHex())));
    return {};
}

Result<HttpAnswer> HttpConnection::exchange(const QByteArray &request, const WaitLimit &limit)
{
    m_keepsAlive = false;
    AnswerReader reader;
    TRY(send(request, limit));
    TRY(receive(reader, limit));
    m_keepsAlive = reader.keepsConnection();
    m_answered.start();
    return reader.answer();
}

Result<> HttpConnection::send(const QByteArray &request, const WaitLimit &limit)
{
    m_socket->write(request);
    while (m_socket->bytesToWrite() + (m_tls ? m_tls->encryptedBytesToWrite() : 0) > 0) {
        // A device that closed may have said why: receive() looks.
        if (m_socket->state() != QAbstractSocket::ConnectedState)
            return {};
        m_socket->waitForBytesWritten(TRY(limit.slice()));
    }
    return {};
}

Result<> HttpConnection::receive(AnswerReader &reader, const WaitLimit &limit)
{
    while (true) {
        TRY(reader.feed(m_socket->readAll()));
        if (reader.isComplete())
            return {};
        if (m_socket->state() != QAbstractSocket::ConnectedState && m_socket->bytesAvailable() == 0)
            return reader.hasBegun() ? reader.finish() : closedEarly(m_socket->errorString());
        m_socket->waitForReadyRead(TRY(limit.slice()));
    }
}

bool HttpConnection::isUsable()
{
    if (m_keepsAlive && m_socket->bytesAvailable() == 0)
        m_socket->waitForReadyRead(0);
    return m_keepsAlive && m_socket->bytesAvailable() == 0
        && m_socket->state() == QAbstractSocket::ConnectedState;
}

bool HttpConnection::isUsableOnce()
{
    if (!isUsable() || m_answered.elapsed() > longIdleMs)
        return false;
    if (const qint64 idle = m_answered.elapsed(); idle < settleMs)
        m_socket->waitForReadyRead(int(settleMs - idle));
    return isUsable();
}

} // namespace sixlab
