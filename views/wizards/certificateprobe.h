// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/result.h"

#include <QSslSocket>
#include <QTimer>
#include <QUrl>

namespace sixlab {

/// Asks a TLS server for its certificate and hangs up: not one byte of a request is sent, so that a
/// person can look at the fingerprint before the password goes anywhere. GUI thread; never waits.
class CertificateProbe : public QObject
{
    Q_OBJECT

public:
    explicit CertificateProbe(QObject *parent = nullptr);

    void start(const QUrl &url);
    void cancel();

    /// `4F2A 90C1 …`, in groups that people can compare and lines can break between.
    [[nodiscard]] static QString fingerprintText(const QByteArray &sha256);

signals:
    /// SHA-256 of the leaf certificate.
    void found(const QByteArray &sha256);
    void failed(const sixlab::Error &error);

private:
    void onEncrypted();
    void onError();

    QSslSocket m_socket;
    QTimer m_deadline;
};

} // namespace sixlab
