// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawprobe.h"

#include "addressing/addresskind.h"
#include "discovery/rawoctets.h"

#include <QtEndian>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace sixlab {

using nethelper::Action;
using nethelper::Saying;

// Milliseconds.
static constexpr qint64 refreshAfter = 1000;
static constexpr qint64 newScanAfter = 900; ///< The rounds of one scan are closer together.
static constexpr qint64 reportAgainAfter = 10'000;
static constexpr qint64 askRoutersAgainAfter = 4000; ///< RFC 4861, 6.3.7
/// A query that comes while hosts still think about the last one makes them start anew. By cable
/// none gets lost, so there it may wait.
static constexpr qint64 queryAgainAfter = 500;
/// The longest that duplicate address detection usually takes (RFC 4862, 5.1), and a little.
static constexpr qint64 claimHoldsAfter = 1200;

static constexpr auto together = 20ms; ///< Questions that come up so soon after another.
static constexpr auto reportDelay = 300ms; ///< The helper's query wants answers within 200 ms.

static constexpr qsizetype mostReported = 16'384;
static constexpr qsizetype mostClaims = 256;

static nethelper::Command command(Action action, const LanInterface &lan)
{
    return {action, quint32(lan.index), {}, {}, {}};
}

RawProbe::RawProbe(const QStringList &interfaces, QObject *parent)
    : RawProbe(interfaces, RawHelper::find(), parent)
{
}

RawProbe::RawProbe(const QStringList &interfaces, const QString &helper, QObject *parent)
    : DiscoverySource(parent)
    , m_interfaces(interfaces)
    , m_helper(helper)
{
    const auto onTimeout = [this](QTimer &timer, std::chrono::milliseconds after, auto slot) {
        timer.setSingleShot(true);
        timer.setInterval(after);
        connect(&timer, &QTimer::timeout, this, slot);
    };
    onTimeout(m_solicit, together, &RawProbe::solicit);
    onTimeout(m_reportsAreIn, reportDelay, &RawProbe::solicit);
    onTimeout(m_settle, std::chrono::milliseconds(claimHoldsAfter), &RawProbe::settleClaims);
    connect(&m_sweep, &RawSweep::wanted, &m_helper, &RawHelper::send);
    connect(&m_helper, &RawHelper::seen, this, &RawProbe::take);
    connect(&m_helper, &RawHelper::limited, this, &RawProbe::limited);
    connect(&m_helper, &RawHelper::ready, this, [this] { emit usableChanged(true); });
    connect(&m_helper, &RawHelper::gaveUp, this, [this] { emit usableChanged(false); });
    connect(&m_helper, &RawHelper::started, this, [this] {
        m_lans.clear(); // It has to be told again which to listen to.
        refresh();
    });
    m_clock.start();
}

void RawProbe::listen()
{
    m_helper.start();
}

void RawProbe::refresh()
{
    const QList<LanInterface> before = std::exchange(m_lans, lanInterfaces(m_interfaces));
    m_refreshedAt = m_clock.elapsed();
    for (const LanInterface &lan : std::as_const(m_lans)) {
        if (std::ranges::find(before, lan.index, &LanInterface::index) == before.end())
            m_helper.send(command(Action::Listen, lan));
    }
}

const LanInterface *RawProbe::lanOf(quint32 index)
{
    if (m_clock.elapsed() - m_refreshedAt >= refreshAfter)
        refresh();
    const auto found = std::ranges::find(std::as_const(m_lans), int(index), &LanInterface::index);
    return found == m_lans.cend() ? nullptr : &*found;
}

void RawProbe::ask()
{
    if (!m_helper.isUsable())
        return;
    const qint64 now = m_clock.elapsed();
    const bool isNewScan = m_askedAt == 0 || now - m_askedAt >= newScanAfter;
    m_askedAt = std::max(now, qint64(1));
    refresh();
    if (isNewScan)
        m_reported.clear();
    for (auto &[index, neighbours] : m_neighbours)
        isNewScan ? neighbours.startOver() : neighbours.askAgain();
    const bool mayAskRouters
        = m_askedRoutersAt == 0 || now - m_askedRoutersAt >= askRoutersAgainAfter;
    if (mayAskRouters)
        m_askedRoutersAt = m_askedAt;
    for (const LanInterface &lan : std::as_const(m_lans))
        askOn(lan, mayAskRouters);
    if (isNewScan && m_sweepsIpv4)
        m_sweep.start(m_lans);
    m_reportsAreIn.start();
    m_solicit.start();
}

void RawProbe::askOn(const LanInterface &lan, bool mayAskRouters)
{
    qint64 &queriedAt = m_queriedAt[lan.index];
    if (lan.isWireless || queriedAt == 0 || m_askedAt - queriedAt >= queryAgainAfter) {
        queriedAt = m_askedAt;
        m_helper.send(command(Action::QueryListeners, lan));
    }
    // One command a source: one that is not ours any more does not spoil the others.
    for (const QHostAddress &source : lan.sources()) {
        nethelper::Command probe = command(Action::ProbeAllNodes, lan);
        probe.sources = {octetsOf(source)};
        m_helper.send(probe);
    }
    if (mayAskRouters)
        m_helper.send(command(Action::SolicitRouters, lan));
}

void RawProbe::consider(const Sighting &sighting)
{
    if (sighting.isSelf || sighting.source == Source::Raw)
        return; // Its own it has considered already.
    const auto lan = std::ranges::find(m_lans, sighting.interface, &LanInterface::name);
    if (lan == m_lans.end())
        return;
    RawNeighbours &neighbours = m_neighbours[lan->index];
    if (sighting.mac)
        neighbours.learn(*sighting.mac, sighting.addresses);
    else
        neighbours.learnBare(*lan, sighting.addresses);
    if (m_askedAt != 0 && !m_solicit.isActive())
        m_solicit.start();
}

bool RawProbe::isBusy() const
{
    return m_helper.isUsable()
        && (m_reportsAreIn.isActive() || m_solicit.isActive() || m_sweep.isRunning());
}

void RawProbe::take(const nethelper::Observation &seen)
{
    const LanInterface *found = lanOf(seen.interface);
    const MacAddress mac = macOf(seen.mac);
    if (!found || found->mac == mac)
        return;
    const LanInterface lan = *found; // Whoever hears of it may make us look again.
    const QHostAddress address = addressOf(seen.address, lan);
    switch (seen.saying) {
    case Saying::Advertises:
        m_claims.remove(address);
        report(lan, mac, address, seen.isRouter);
        return;
    case Saying::Solicits:
    case Saying::RefusesOption:
    case Saying::Answers:
        report(lan, mac, address);
        return;
    case Saying::Claims:
        if (m_claims.size() < mostClaims && lan.isOnLink(address))
            m_claims.insert(address, {lan.index, mac, m_clock.elapsed()});
        if (!m_settle.isActive())
            m_settle.start();
        return;
    case Saying::Listens:
        takeListener(lan, seen);
        return;
    case Saying::HasIpv4:
        report(lan, mac, QHostAddress(qFromBigEndian<quint32>(seen.ipv4.data())));
        return;
    case Saying::AdvertisesRouter:
        takeAdvertisement(lan, seen);
        return;
    }
}

void RawProbe::takeListener(const LanInterface &lan, const nethelper::Observation &seen)
{
    const MacAddress mac = macOf(seen.mac);
    m_neighbours[lan.index].learnGroups(mac, lowBitsOf(seen.groups));
    const QHostAddress address = addressOf(seen.address, lan);
    if (addressKind(address) == AddressKind::LinkLocal)
        report(lan, mac, address);
}

void RawProbe::takeAdvertisement(const LanInterface &lan, const nethelper::Observation &seen)
{
    const QByteArrayView message(
        reinterpret_cast<const char *>(seen.message.data()), qsizetype(seen.message.size()));
    auto advertisement = decodeRouterAdvertisement(message);
    if (!advertisement)
        return;
    Sighting sighting;
    sighting.source = Source::Raw;
    sighting.interface = lan.name;
    sighting.mac = macOf(seen.mac);
    sighting.addresses = {addressOf(seen.address, lan)};
    sighting.isRouter = true;
    sighting.advertisement = std::move(advertisement);
    sighting.at = QDateTime::currentDateTimeUtc();
    emit sighted(sighting);
}

void RawProbe::report(
    const LanInterface &lan, const MacAddress &mac, const QHostAddress &address, bool isRouter)
{
    // An address that is not on the link was forged, or came through a router.
    if (!lan.isOnLink(address) || lan.addresses.contains(address))
        return;
    m_neighbours[lan.index].learn(mac, {address});
    if (m_askedAt != 0 && !m_solicit.isActive())
        m_solicit.start();
    const qint64 now = m_clock.elapsed();
    if (m_reported.size() >= mostReported)
        m_reported.clear();
    qint64 &before = m_reported[{mac, address}];
    if (before != 0 && now - before < reportAgainAfter && !isRouter)
        return;
    before = std::max(now, qint64(1));
    Sighting sighting;
    sighting.source = Source::Raw;
    sighting.interface = lan.name;
    sighting.mac = mac;
    sighting.addresses = {address};
    sighting.isRouter = isRouter;
    sighting.at = QDateTime::currentDateTimeUtc();
    emit sighted(sighting);
}

/// Nobody objected: those that claimed addresses have them by now.
void RawProbe::settleClaims()
{
    QHash<QHostAddress, Claim> due;
    const qint64 now = m_clock.elapsed();
    for (auto it = m_claims.begin(); it != m_claims.end();) {
        const bool isDue = now - it->since >= claimHoldsAfter;
        if (isDue)
            due.insert(it.key(), it.value());
        it = isDue ? m_claims.erase(it) : std::next(it);
    }
    for (auto it = due.cbegin(); it != due.cend(); ++it) {
        if (const LanInterface *lan = lanOf(quint32(it->interface)))
            report(LanInterface(*lan), it->mac, it.key());
    }
    if (!m_claims.isEmpty())
        m_settle.start();
}

void RawProbe::solicit()
{
    for (const LanInterface &lan : std::as_const(m_lans)) {
        const auto questions = m_neighbours[lan.index].questions(lan, !m_reportsAreIn.isActive());
        nethelper::Command wish = command(Action::SolicitNeighbours, lan);
        for (const RawNeighbours::Question &question : questions) {
            wish.targets.push_back({octetsOf(question.address), octetsOf(question.mac)});
            if (wish.targets.size() == nethelper::mostTargets) {
                m_helper.send(wish);
                wish.targets.clear();
            }
        }
        if (!wish.targets.empty())
            m_helper.send(wish);
    }
}

} // namespace sixlab
