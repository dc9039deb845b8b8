// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery.h"

#include "discovery/advertisements.h"
#include "discovery/echo.h"
#include "discovery/mdnsbrowser.h"
#include "discovery/neighbourtable.h"
#include "discovery/nudge.h"
#include "discovery/ownaddresses.h"

#include <array>
#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace sixlab {

/// From the start of a scan. Wi-Fi loses multicasts: three rounds miss 0.1 % where one misses 10 %.
static constexpr std::array askAt{0ms, 250ms, 1000ms};
static constexpr auto shortestScan = 1300ms;
static constexpr auto longestScan = 4000ms;
static constexpr auto quietEnough = 400ms;
/// Sightings that are passed on: the neighbour table of a large LAN at once, and then so many a
/// second. A flood beyond that is not; what is real in it will be seen again.
static constexpr double mostAtOnce = 4096;
static constexpr double mostPerSecond = 400;
/// More facts than that are not counted as news; the scan ends by its time then.
static constexpr qsizetype mostFacts = 65'536;

Discovery::Discovery(const DiscoveryOptions &options, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_nudge(std::make_unique<Nudge>(options.interfaces))
{
    m_sources.push_back(std::make_unique<OwnAddresses>(options.interfaces));
    m_sources.push_back(std::make_unique<NeighbourTable>(options.interfaces));
    m_sources.push_back(std::make_unique<Advertisements>(options.interfaces));
    m_sources.push_back(std::make_unique<Echo>(options.interfaces));
    m_sources.push_back(std::make_unique<MdnsBrowser>(options.interfaces, options.serviceTypes));
    for (const auto &source : m_sources) {
        connect(source.get(), &DiscoverySource::sighted, this, &Discovery::take);
        connect(source.get(), &DiscoverySource::limited, this, &Discovery::limited);
    }
    m_allowance = mostAtOnce;
    m_sinceSighting.start();
    m_repeat.setSingleShot(true);
    m_quiet.setSingleShot(true);
    m_repeat.setTimerType(Qt::PreciseTimer); // Others may be 5 % early.
    m_quiet.setTimerType(Qt::PreciseTimer);
    connect(&m_repeat, &QTimer::timeout, this, &Discovery::ask);
    connect(&m_quiet, &QTimer::timeout, this, &Discovery::finish);
}

Discovery::~Discovery() = default;

void Discovery::start()
{
    for (const auto &source : m_sources)
        source->listen();
    scanAgain();
}

void Discovery::scanAgain()
{
    m_complete = false;
    m_round = 0;
    m_facts.clear();
    m_nudge->startOver();
    m_sinceStart.start();
    m_quiet.start(shortestScan);
    ask();
}

void Discovery::ask()
{
    if (!m_options.passive) {
        for (const auto &source : m_sources)
            source->ask();
    }
    if (++m_round < askAt.size())
        m_repeat.start(askAt[m_round] - askAt[m_round - 1]);
}

bool Discovery::isFlood()
{
    const double seconds = double(m_sinceSighting.nsecsElapsed()) / 1e9;
    m_sinceSighting.start();
    m_allowance = std::min(mostAtOnce, m_allowance + mostPerSecond * seconds);
    if (m_allowance < 1)
        return true;
    m_allowance -= 1;
    return false;
}

void Discovery::take(const Sighting &sighting)
{
    if (isFlood())
        return;
    if (!m_complete && isNews(sighting)) {
        // Wait for quiet, but not less than the shortest scan nor more than the longest.
        const auto elapsed = std::chrono::milliseconds(m_sinceStart.elapsed());
        const auto end = std::clamp(elapsed + quietEnough, shortestScan, longestScan);
        m_quiet.start(std::max(end - elapsed, 0ms));
    }
    if (!m_options.passive)
        m_nudge->consider(sighting);
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

void Discovery::finish()
{
    m_complete = true;
    emit completed();
}

} // namespace sixlab
