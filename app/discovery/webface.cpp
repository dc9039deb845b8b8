// SPDX-License-Identifier: GPL-3.0-or-later
#include "webface.h"

#include "addressing/addresskind.h"
#include "addressing/prefix.h"
#include "discovery/interfaces.h"
#include "discovery/webvisit.h"

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace sixlab {

/// The scan's first answers go first, and more addresses of the device may be seen by then.
static constexpr auto delay = 300ms;
static constexpr auto scanApart = 5s; ///< Questions closer than this are of one scan.
static constexpr auto againAfter = 10min;
static constexpr int mostVisits = 8;
/// In a large link the others come later: a scan shall not be mostly questions for web pages.
static constexpr double mostAtOnce = 32;
static constexpr double visitsPerSecond = 4;
static constexpr qsizetype mostVisited = 2048;
static constexpr qsizetype mostAddresses = 8; ///< Of one device.
static constexpr qsizetype mostKnownMacs = 8192;

WebFace::WebFace(const QStringList &interfaces, QObject *parent)
    : DiscoverySource(parent)
    , m_interfaces(interfaces)
    , m_pace(mostAtOnce, visitsPerSecond, Clock::now())
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &WebFace::visitNext);
}

WebFace::~WebFace() = default;

void WebFace::ask()
{
    const auto now = Clock::now();
    if (m_scan == 0 || now - m_lastAsk > scanApart)
        ++m_scan;
    m_lastAsk = now;
}

/// The device itself was heard; what others have in their tables may be long gone, or elsewhere.
static bool isFirstHand(Source source)
{
    switch (source) {
    case Source::Neighbour:
    case Source::Echo:
    case Source::Mdns:
    case Source::Advertisement:
    case Source::Ssdp:
    case Source::WsDiscovery:
    case Source::Raw:
        return true;
    case Source::Self:
    case Source::Web:
    case Source::Snmp:
    case Source::RouterTable:
    case Source::DhcpLease:
        return false;
    }
    return false;
}

void WebFace::consider(const Sighting &sighting)
{
    if (m_scan == 0 || sighting.isSelf || !isFirstHand(sighting.source))
        return;
    for (const QHostAddress &address : sighting.addresses) {
        std::optional<MacAddress> mac = sighting.mac;
        if (mac && (m_macs.contains(address) || m_macs.size() < mostKnownMacs))
            m_macs.insert(address, *mac);
        if (!mac && m_macs.contains(address))
            mac = m_macs.value(address);
        // Without a MAC it is not known to be there, nor which of the devices it is: it will be
        // seen again with it. An EUI-64 address carries it.
        if (!mac)
            mac = macInEui64(address);
        if (mac)
            add(*mac, sighting.interface, address);
    }
}

bool WebFace::isDue(const MacAddress &mac) const
{
    const auto visited = m_visited.constFind(mac);
    return visited == m_visited.constEnd()
        || (visited->scan != m_scan && Clock::now() - visited->at >= againAfter);
}

void WebFace::add(const MacAddress &mac, const QString &interface, const QHostAddress &address)
{
    if (!isDue(mac))
        return;
    auto candidate = std::ranges::find(m_waiting, mac, &Candidate::mac);
    if (candidate == m_waiting.end()) {
        if (m_waiting.size() >= mostVisited) {
            tellOfTooMany();
            return;
        }
        m_waiting.append({mac, interface, {}, Clock::now()});
        candidate = m_waiting.end() - 1;
        if (!m_soon.isActive() && m_visiting < mostVisits)
            m_soon.start(delay);
    }
    if (candidate->addresses.size() < mostAddresses
        && candidate->interface == interface && !candidate->addresses.contains(address))
        candidate->addresses.append(address);
}

void WebFace::visitNext()
{
    const QList<LanInterface> lans = lanInterfaces(m_interfaces);
    const auto now = Clock::now();
    while (m_visiting < mostVisits && !m_waiting.isEmpty()
           && now - m_waiting.first().since >= delay) {
        if (!m_pace.take(now)) {
            m_soon.start(m_pace.wait());
            return;
        }
        visit(m_waiting.takeFirst(), lans);
    }
    if (m_visiting < mostVisits && !m_waiting.isEmpty()) {
        const auto left = m_waiting.first().since + delay - now;
        m_soon.start(std::chrono::ceil<std::chrono::milliseconds>(left));
    }
}

bool WebFace::hasBudget()
{
    if (m_visited.size() >= mostVisited) {
        const auto now = Clock::now();
        m_visited.removeIf([now](const std::pair<const MacAddress &, Visited &> &entry) {
            return now - entry.second.at >= againAfter;
        });
    }
    if (m_visited.size() < mostVisited)
        return true;
    tellOfTooMany();
    return false;
}

void WebFace::tellOfTooMany()
{
    if (!std::exchange(m_hasTold, true))
        emit limited(
            {tr("There are too many devices here to look at the web page of each; those that were "
                "seen last are not recognised by it. Scan again in ten minutes.")});
}

/// Where to ask: link-local before other IPv6 addresses, since it works without any prefix; IPv4
/// last.
static int rank(const QHostAddress &address)
{
    if (address.protocol() == QAbstractSocket::IPv4Protocol)
        return 2;
    return addressKind(address) == AddressKind::LinkLocal ? 0 : 1;
}

/// Addresses that are this machine's own or not on that link are left out.
static QList<QHostAddress> neighbourAddresses(
    const QList<QHostAddress> &all, const QString &interface, const QList<LanInterface> &lans)
{
    const auto here = std::ranges::find(lans, interface, &LanInterface::name);
    QList<QHostAddress> kept;
    for (const QHostAddress &address : all) {
        const bool isOwn = std::ranges::any_of(
            lans, [&address](const LanInterface &lan) { return lan.addresses.contains(address); });
        if (here != lans.end() && !isOwn && here->isOnLink(address))
            kept.append(address);
    }
    std::ranges::stable_sort(kept, {}, rank);
    return kept;
}

void WebFace::visit(const Candidate &candidate, const QList<LanInterface> &lans)
{
    const auto addresses = neighbourAddresses(candidate.addresses, candidate.interface, lans);
    if (addresses.isEmpty() || !isDue(candidate.mac) || !hasBudget())
        return;
    m_visited.insert(candidate.mac, {Clock::now(), m_scan});
    ++m_visiting;
    const bool hasSecond = rank(addresses.first()) < 2 && rank(addresses.last()) == 2;
    auto *visit
        = new WebVisit(addresses.first(), hasSecond ? addresses.last() : QHostAddress(), this);
    connect(
        visit, &WebVisit::found, this,
        [this,
         interface = candidate.interface](const QHostAddress &address, const Service &service) {
            Sighting sighting;
            sighting.source = Source::Web;
            sighting.interface = interface;
            sighting.addresses = {address};
            sighting.services = {service};
            sighting.at = QDateTime::currentDateTimeUtc();
            emit sighted(sighting);
        });
    connect(visit, &WebVisit::finished, this, [this, visit] {
        visit->deleteLater();
        --m_visiting;
        // Gathers those that end together.
        if (!m_soon.isActive() && !m_waiting.isEmpty())
            m_soon.start(20ms);
    });
    visit->start();
}

} // namespace sixlab
