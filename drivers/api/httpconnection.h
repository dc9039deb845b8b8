// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httpmessage.h"
#include "waitlimit.h"

#include <QElapsedTimer>
#include <QSslSocket>

namespace sixlab {

/// One TCP or TLS connection to a device, on which one request at a time is answered.
class HttpConnection
{
public:
    /// Connects, and for `https` encrypts: TLS 1.2 or newer, any certificate when @p pin is empty,
    /// else only the one with that SHA-256 (IdentityChanged).
    [[nodiscard]] static Result<std::unique_ptr<HttpConnection>> open(
        const QUrl &url, const QByteArray &pin, const WaitLimit &limit);

    /// Unreachable when the device closed before it answered; see answerBegan().
    [[nodiscard]] Result<HttpAnswer> exchange(const QByteArray &request, const WaitLimit &limit);

    /// Whether another request can be sent. False once the device closed or said something unasked.
    [[nodiscard]] bool isUsable();
    /// The same for a request that must not be sent twice: waits for the close that may follow an
    /// answer unannounced, and does not trust a connection that was idle for long.
    [[nodiscard]] bool isUsableOnce();

    [[nodiscard]] const QByteArray &certificate() const { return m_certificate; }
    [[nodiscard]] QHostAddress peerAddress() const { return m_peer; }

private:
    [[nodiscard]] Result<> encrypt(const QByteArray &pin, const WaitLimit &limit);
    [[nodiscard]] Result<> send(const QByteArray &request, const WaitLimit &limit);
    [[nodiscard]] Result<> receive(AnswerReader &reader, const WaitLimit &limit);

    std::unique_ptr<QTcpSocket> m_socket;
    QSslSocket *m_tls = nullptr; // The same socket, when it is encrypted.
    QHostAddress m_peer;
    QByteArray m_certificate;
    QElapsedTimer m_answered;
    bool m_keepsAlive = true;
};

} // namespace sixlab
