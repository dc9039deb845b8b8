// SPDX-License-Identifier: GPL-3.0-or-later
#include "wsdiscovery.h"

#include "api/interfaceaddress.h"

#include <QUrl>
#include <QUuid>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static constexpr quint16 wsdPort = 3702;
static constexpr qint64 scanTakes = 5000; ///< Milliseconds. What is asked later is another scan.
static constexpr std::array kinds{WsdProbe::Device, WsdProbe::Camera};

WsDiscovery::WsDiscovery(const QStringList &interfaces, QObject *parent)
    : DiscoverySource(parent)
    , m_search(interfaces, wsdPort)
{
    connect(&m_search, &MulticastSearch::received, this, &WsDiscovery::take);
    connect(&m_reports, &PacedSightings::sighted, this, &WsDiscovery::sighted);
}

void WsDiscovery::listen()
{
    if (!m_search.listen())
        emit limited(
            {tr("Computers, printers and cameras with WS-Discovery are heard only when they are "
                "asked, since another program keeps port 3702 for itself; end that program to hear "
                "them at once.")});
}

static QList<QByteArray> newIds()
{
    QList<QByteArray> ids;
    for (size_t i = 0; i < kinds.size(); ++i)
        ids.append("urn:uuid:" + QUuid::createUuid().toByteArray(QUuid::WithoutBraces));
    return ids;
}

static QList<QByteArray> probes(const QList<QByteArray> &ids)
{
    QList<QByteArray> packets;
    for (size_t i = 0; i < kinds.size(); ++i)
        packets.append(writeWsdProbe(kinds[i], ids[qsizetype(i)]));
    return packets;
}

void WsDiscovery::ask()
{
    if (!m_sinceFirst.isValid() || m_sinceFirst.hasExpired(scanTakes)) {
        m_sinceFirst.start();
        m_before = std::exchange(m_now, {newIds(), newIds()});
    }
    m_search.ask(probes(m_now.ipv6), probes(m_now.ipv4), false); // Nobody answers an id twice.
}

bool WsDiscovery::isOurs(const WsdMessage &answer) const
{
    const QByteArray id = answer.relatesTo.toLatin1();
    return m_now.ipv6.contains(id) || m_now.ipv4.contains(id) || m_before.ipv6.contains(id)
        || m_before.ipv4.contains(id);
}

/// The port of the first service that the sender offers at the address it sent from; 0: none.
static quint16 portAt(const QHostAddress &sender, const WsdTarget &target)
{
    for (const QString &xAddr : target.xAddrs) {
        const QUrl url(xAddr, QUrl::StrictMode);
        const auto address = parseAddress(url.host().section(u'%', 0, 0));
        if (address && addressText(*address) == addressText(sender))
            return quint16(url.port(url.scheme() == "https"_L1 ? 443 : 80));
    }
    return 0;
}

void WsDiscovery::take(
    const LanInterface &lan, const QHostAddress &sender, const QByteArray &packet, bool isAnswer)
{
    const auto message = parseWsd(packet);
    if (!message || message->isHello == isAnswer || (isAnswer && !isOurs(*message)))
        return;
    m_reports.add(Source::WsDiscovery, lan.name, sender, std::nullopt);
    for (const WsdTarget &target : message->targets) {
        if (target.mainType().isEmpty())
            continue;
        Service service{
            u"wsd:"_s + target.mainType(), target.scopes.value(u"name"_s), portAt(sender, target),
            target.scopes};
        if (!target.endpoint.isEmpty())
            service.txt.insert(u"endpoint"_s, target.endpoint);
        if (!target.xAddrs.isEmpty())
            service.txt.insert(u"xaddrs"_s, target.xAddrs.join(u' ').left(255));
        m_reports.add(Source::WsDiscovery, lan.name, sender, service);
    }
}

} // namespace sixlab
