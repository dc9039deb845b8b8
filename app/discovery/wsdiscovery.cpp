// SPDX-License-Identifier: GPL-3.0-or-later
#include "wsdiscovery.h"

#include <QUrl>
#include <QUuid>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static constexpr quint16 wsdPort = 3702;
/// The repeats within a scan carry the same ids: who has answered need not do it again.
static constexpr qint64 sameQuestionFor = 5000; // Milliseconds.
static constexpr qsizetype questionsAtATime = 2;

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

void WsDiscovery::ask()
{
    if (m_questions.isEmpty() || m_sinceFirst.hasExpired(sameQuestionFor)) {
        m_sinceFirst.start();
        for (const WsdProbe probe : {WsdProbe::Device, WsdProbe::Camera})
            m_questions.append(
                {probe, "urn:uuid:" + QUuid::createUuid().toByteArray(QUuid::WithoutBraces)});
        if (m_questions.size() > 2 * questionsAtATime)
            m_questions.remove(0, questionsAtATime);
    }
    QList<QByteArray> probes;
    for (const Question &question : m_questions.last(questionsAtATime))
        probes.append(writeWsdProbe(question.probe, question.id));
    m_search.ask(probes, probes, false); // Nobody answers an id twice.
}

bool WsDiscovery::isOurs(const WsdMessage &answer) const
{
    return std::ranges::any_of(m_questions, [&answer](const Question &question) {
        return QLatin1StringView(question.id) == answer.relatesTo;
    });
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
