// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificatelook.h"

#include <QHostAddress>
#include <QSslConfiguration>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static constexpr auto longestConnecting = 1s;
static constexpr auto longestGreeting = 1s;

static QSslConfiguration acceptingAnything()
{
    QSslConfiguration configuration;
    configuration.setCaCertificates({}); // Else all of the system's would be read first.
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setProtocol(QSsl::AnyProtocol);
    // What is ten years old shows its certificate as well.
    configuration.setBackendConfigurationOption("CipherString", "DEFAULT:@SECLEVEL=0"_ba);
    configuration.setBackendConfigurationOption("MinProtocol", "TLSv1"_ba);
    return configuration;
}

CertificateLook::CertificateLook(const QHostAddress &address, quint16 port, QObject *parent)
    : QObject(parent)
    , m_address(address)
    , m_port(port)
{
    m_socket.setSslConfiguration(acceptingAnything());
    m_socket.setReadBufferSize(16 * 1024);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &CertificateLook::finish);
    connect(&m_socket, &QSslSocket::connected, this, [this] {
        m_deadline.start(longestGreeting);
        m_socket.startClientEncryption();
    });
    connect(&m_socket, &QSslSocket::encrypted, this, &CertificateLook::finish);
    // Queued: an error may come from inside connectToHost().
    connect(
        &m_socket, &QSslSocket::errorOccurred, this, &CertificateLook::finish,
        Qt::QueuedConnection);
}

void CertificateLook::start()
{
    m_deadline.start(longestConnecting);
    m_socket.connectToHost(m_address, m_port);
}

void CertificateLook::finish()
{
    if (std::exchange(m_isFinished, true))
        return;
    m_deadline.stop();
    m_wasRefused = m_socket.error() == QAbstractSocket::ConnectionRefusedError;
    m_certificate = m_socket.peerCertificate();
    m_socket.disconnect(this);
    m_socket.abort();
    emit finished();
}

} // namespace sixlab
