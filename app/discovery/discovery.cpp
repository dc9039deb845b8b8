// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery.h"

#include "discovery/advertisements.h"
#include "discovery/echo.h"
#include "discovery/mdnsbrowser.h"
#include "discovery/neighbourtable.h"
#include "discovery/nudge.h"
#include "discovery/ownaddresses.h"
#include "discovery/presencewatch.h"
#include "discovery/rawprobe.h"
#include "discovery/routertables.h"
#include "discovery/ssdpsearch.h"
#include "discovery/webface.h"
#include "discovery/wsdiscovery.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace sixlab {

/// From the start of a scan. The last one is for Wi-Fi, which loses multicasts: three rounds miss
/// 0.1 % where one misses 10 %.
static constexpr std::array askAt{0ms, 250ms, 1000ms};
static constexpr auto shortestScan = 600ms;
static constexpr auto shortestWirelessScan = 1300ms;
static constexpr auto longestScan = 4000ms;
static constexpr auto longestScanOfLargeLink = 20'000ms;
static constexpr auto quietEnough = 400ms;
/// So many ask again in a large link: as old entries leave the kernel's table, others come in.
static constexpr auto askLargeLinkEvery = 5500ms;
/// Sightings that are passed on: the neighbour table of a large LAN at once, and then so many a
/// second. A flood beyond that is not; what is real in it will be seen again.
static constexpr double mostAtOnce = 8192;
static constexpr double mostPerSecond = 1000;
/// More facts than that are not counted as news; the scan ends by its time then.
static constexpr qsizetype mostFacts = 65'536;

Discovery::Discovery(const DiscoveryOptions &options, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_nudge(std::make_unique<Nudge>(options.interfaces, options.sweepIpv4))
    , m_presence(std::make_unique<PresenceWatch>(options.interfaces))
    , m_allowance(mostAtOnce, mostPerSecond, std::chrono::steady_clock::now())
{
    makeSources();
    for (QTimer *timer : {&m_repeat, &m_quiet}) {
        timer->setSingleShot(true);
        timer->setTimerType(Qt::PreciseTimer); // Others may be 5 % early.
    }
    connect(&m_repeat, &QTimer::timeout, this, &Discovery::ask);
    connect(&m_quiet, &QTimer::timeout, this, &Discovery::end);
}

Discovery::~Discovery() = default;

template <typename Source, typename... Arguments>
Source &Discovery::add(Arguments &&...arguments)
{
    auto made = std::make_unique<Source>(std::forward<Arguments>(arguments)...);
    Source &source = *made;
    connect(&source, &DiscoverySource::sighted, this, &Discovery::take);
    connect(&source, &DiscoverySource::limited, this, &Discovery::limited);
    connect(&source, &DiscoverySource::flooded, this, &Discovery::noteFlood);
    m_sources.push_back(std::move(made));
    return source;
}

void Discovery::makeSources()
{
    const QStringList &interfaces = m_options.interfaces;
    add<OwnAddresses>(interfaces);
    add<NeighbourTable>(interfaces);
    add<Advertisements>(interfaces);
    if (m_options.useHelper) {
        auto &helper = add<RawProbe>(interfaces);
        helper.setIpv4Sweep(m_options.sweepIpv4);
        connect(&helper, &RawProbe::usableChanged, m_nudge.get(), &Nudge::setHelped);
    }
    add<Echo>(interfaces);
    add<MdnsBrowser>(interfaces, m_options.serviceTypes);
    add<SsdpSearch>(interfaces, m_options.askDevices);
    add<WsDiscovery>(interfaces);
    if (m_options.askDevices && !m_options.passive)
        add<WebFace>(interfaces);
    m_tables = &add<RouterTables>(m_options.tables, interfaces);
}

void Discovery::setTables(const QList<TableAccess> &tables)
{
    m_tables->setTables(tables);
}

int Discovery::failedSends() const
{
    return m_nudge->failures();
}

void Discovery::start(const QList<NudgeQueue::Target> &known)
{
    m_known = known;
    for (const auto &source : m_sources)
        source->listen();
    scanAgain();
}

void Discovery::scanAgain()
{
    m_complete = false;
    m_isFlooded = false;
    m_round = 0;
    m_facts.clear();
    m_isWireless
        = std::ranges::any_of(lanInterfaces(m_options.interfaces), [](const LanInterface &lan) {
              return lan.isWireless;
          });
    m_presence->setRunning(false);
    for (const auto &source : m_sources)
        source->setPatient(false);
    m_sinceStart.start();
    m_quiet.start(m_isWireless ? shortestWirelessScan : shortestScan);
    ask();
    if (!m_options.passive)
        m_nudge->startOver(m_known);
}

void Discovery::ask()
{
    if (m_options.passive)
        return;
    for (const auto &source : m_sources)
        source->ask();
    const size_t rounds = m_isWireless ? askAt.size() : askAt.size() - 1;
    if (++m_round < rounds)
        m_repeat.start(askAt[m_round] - askAt[m_round - 1]);
    else if (!m_complete)
        m_repeat.start(askLargeLinkEvery);
}

void Discovery::noteFlood(const QString &interface)
{
    if (!std::exchange(m_isFlooded, true))
        emit flooded(interface);
}

void Discovery::take(const Sighting &sighting)
{
    if (!m_allowance.take(std::chrono::steady_clock::now())) {
        noteFlood(sighting.interface);
        return;
    }
    if (!m_complete && isNews(sighting)) {
        // Wait for quiet, but not less than the shortest scan nor more than the longest.
        const std::chrono::milliseconds elapsed(m_sinceStart.elapsed());
        const auto shortest = m_isWireless ? shortestWirelessScan : shortestScan;
        const auto end = std::clamp(elapsed + quietEnough, shortest, longest());
        m_quiet.start(std::max(end - elapsed, 0ms));
    }
    if (!m_options.passive) {
        m_nudge->consider(sighting);
        m_presence->consider(sighting);
        for (const auto &source : m_sources)
            source->consider(sighting);
    }
    emit sighted(sighting);
}

bool Discovery::isNews(const Sighting &sighting)
{
    const qsizetype before = m_facts.size();
    const auto note = [this](const QString &fact) {
        if (m_facts.size() < mostFacts)
            m_facts.insert(fact);
    };
    if (sighting.mac)
        note(sighting.mac->toString());
    for (const QHostAddress &address : sighting.addresses)
        note(address.toString());
    if (!sighting.hostName.isEmpty())
        note(u"name "_s + sighting.hostName);
    for (const Service &service : sighting.services)
        note(service.type + u' ' + service.name);
    return m_facts.size() > before;
}

std::chrono::milliseconds Discovery::longest() const
{
    return m_nudge->isHeldBack() ? longestScanOfLargeLink : longestScan;
}

bool Discovery::isBusy() const
{
    return m_nudge->isBusy()
        || std::ranges::any_of(m_sources, [](const auto &source) { return source->isBusy(); });
}

void Discovery::end()
{
    if (isBusy() && std::chrono::milliseconds(m_sinceStart.elapsed()) < longest())
        m_quiet.start(quietEnough);
    else
        finish();
}

void Discovery::finish()
{
    m_repeat.stop();
    m_complete = true;
    for (const auto &source : m_sources)
        source->setPatient(true);
    if (!m_options.passive)
        m_presence->setRunning(true);
    emit completed();
}

} // namespace sixlab
