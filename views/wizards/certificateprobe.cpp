// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificateprobe.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslConfiguration>

using namespace std::chrono_literals;

namespace sixlab {

static constexpr quint16 defaultPort = 443;

CertificateProbe::CertificateProbe(QObject *parent)
    : QObject(parent)
{
    QSslConfiguration configuration = m_socket.sslConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // The person verifies.
    m_socket.setSslConfiguration(configuration);
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(10s);
    connect(&m_socket, &QSslSocket::encrypted, this, &CertificateProbe::onEncrypted);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &CertificateProbe::onError);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        cancel();
        emit failed(
            {Error::Kind::TimedOut,
             tr("The device did not show a certificate within 10 seconds. Try again, or choose "
                "another way to connect.")});
    });
}

void CertificateProbe::start(const QUrl &url)
{
    cancel();
    m_deadline.start();
    m_socket.connectToHostEncrypted(url.host(), quint16(url.port(defaultPort)));
}

void CertificateProbe::cancel()
{
    m_deadline.stop();
    const QSignalBlocker quiet(m_socket);
    m_socket.abort();
}

QString CertificateProbe::fingerprintText(const QByteArray &sha256)
{
    const QString hex = QString::fromLatin1(sha256.toHex().toUpper());
    QString text;
    for (qsizetype i = 0; i < hex.size(); i += 4) {
        if (i > 0)
            text += u' ';
        text += QStringView(hex).mid(i, 4);
    }
    return text;
}

void CertificateProbe::onEncrypted()
{
    const QByteArray sha256 = m_socket.peerCertificate().digest(QCryptographicHash::Sha256);
    cancel();
    emit found(sha256);
}

void CertificateProbe::onError()
{
    const QString detail = m_socket.errorString();
    cancel();
    emit failed(
        {Error::Kind::Unreachable,
         tr("No encrypted connection to the device came about. Check the address, or choose "
            "another way to connect."),
         detail});
}

} // namespace sixlab
