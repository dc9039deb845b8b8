// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/certificatelook.h"
#include "discovery/smallget.h"

#include "api/driver.h"

#include <memory>

namespace sixlab {

/// Looks once at the web page and the certificate of one device, both at the same time. Where
/// nobody listens at its IPv6 address, and only then, tries its IPv4 address.
class WebVisit : public QObject
{
    Q_OBJECT

public:
    /// @p second may be null.
    WebVisit(const QHostAddress &first, const QHostAddress &second, QObject *parent = nullptr);

    /// finished() comes once, and never from in here.
    void start();

signals:
    /// `http` or `https`, seen at @p address.
    void found(const QHostAddress &address, const sixlab::Service &service);
    void finished();

private:
    void get(const QHostAddress &address);
    void look(const QHostAddress &address);
    void takePage(const QHostAddress &address);
    void takeCertificate(const QHostAddress &address);
    void endOne();

    QHostAddress m_first;
    QHostAddress m_second;
    std::unique_ptr<SmallGet> m_get;
    std::unique_ptr<CertificateLook> m_look;
    int m_open = 2;
};

} // namespace sixlab
