// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSslCertificate>
#include <QSslSocket>
#include <QTimer>

namespace sixlab {

/// Looks at the certificate that a server shows, and goes: a TLS handshake, and not one byte after
/// it. Takes any certificate and any version of TLS, since nothing is trusted and nothing is said.
/// At most two seconds, all in the event loop of its thread.
class CertificateLook : public QObject
{
    Q_OBJECT

public:
    CertificateLook(const QHostAddress &address, quint16 port, QObject *parent = nullptr);

    /// finished() comes once, and never from in here.
    void start();

    /// Null when there was none to see.
    [[nodiscard]] const QSslCertificate &certificate() const { return m_certificate; }
    /// True when nobody listens on that port.
    [[nodiscard]] bool wasRefused() const { return m_wasRefused; }

signals:
    void finished();

private:
    void finish();

    QHostAddress m_address;
    quint16 m_port;
    QSslSocket m_socket;
    QTimer m_deadline;
    QSslCertificate m_certificate;
    bool m_wasRefused = false;
    bool m_isFinished = false;
};

} // namespace sixlab
