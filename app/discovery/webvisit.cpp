// SPDX-License-Identifier: GPL-3.0-or-later
#include "webvisit.h"

#include "discovery/webbanner.h"
#include "dns/foreigntext.h"

#include <QCryptographicHash>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static constexpr quint16 httpPort = 80;
static constexpr quint16 httpsPort = 443;
static constexpr qsizetype mostBytes = 8192;

WebVisit::WebVisit(const QHostAddress &first, const QHostAddress &second, QObject *parent)
    : QObject(parent)
    , m_first(first)
    , m_second(second)
{
}

void WebVisit::start()
{
    get(m_first);
    look(m_first);
}

void WebVisit::get(const QHostAddress &address)
{
    // The one before, if any, is still in its signal.
    if (m_get)
        m_get.release()->deleteLater();
    m_get = std::make_unique<SmallGet>(SmallGet::Place{address, httpPort}, mostBytes);
    connect(m_get.get(), &SmallGet::finished, this, [this, address] { takePage(address); });
    m_get->start();
}

void WebVisit::look(const QHostAddress &address)
{
    if (m_look)
        m_look.release()->deleteLater();
    m_look = std::make_unique<CertificateLook>(address, httpsPort);
    connect(m_look.get(), &CertificateLook::finished, this, [this, address] {
        takeCertificate(address);
    });
    m_look->start();
}

static void insertText(Service &service, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        service.txt.insert(key, text);
}

void WebVisit::takePage(const QHostAddress &address)
{
    if (m_get->wasRefused() && address != m_second && !m_second.isNull()) {
        get(m_second);
        return;
    }
    if (const auto banner = parseWebBanner(m_get->bytes(), address)) {
        Service service{u"http"_s, banner->title, httpPort, {}};
        insertText(service, u"server"_s, banner->server);
        insertText(service, u"realm"_s, banner->realm);
        insertText(service, u"redirect"_s, banner->movesToHttps ? u"https"_s : QString());
        emit found(address, service);
    }
    endOne();
}

/// Common name and organisation.
static QString subjectOf(const QSslCertificate &certificate)
{
    QStringList parts;
    for (const auto part : {QSslCertificate::CommonName, QSslCertificate::Organization}) {
        const QString text = foreignText(certificate.subjectInfo(part).value(0).toUtf8(), 100);
        if (!text.isEmpty() && !parts.contains(text))
            parts.append(text);
    }
    return parts.join(u", ");
}

void WebVisit::takeCertificate(const QHostAddress &address)
{
    if (m_look->wasRefused() && address != m_second && !m_second.isNull()) {
        look(m_second);
        return;
    }
    if (const QSslCertificate certificate = m_look->certificate(); !certificate.isNull()) {
        Service service{u"https"_s, {}, httpsPort, {}};
        insertText(service, u"subject"_s, subjectOf(certificate));
        const QByteArray digest = certificate.digest(QCryptographicHash::Sha256).toHex();
        insertText(service, u"sha256"_s, QString::fromLatin1(digest));
        emit found(address, service);
    }
    endOne();
}

void WebVisit::endOne()
{
    if (--m_open == 0)
        emit finished();
}

} // namespace sixlab
