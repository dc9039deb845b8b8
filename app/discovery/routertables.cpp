// SPDX-License-Identifier: GPL-3.0-or-later
#include "routertables.h"

#include "discovery/snmpneighbours.h"
#include "discovery/sshtables.h"
#include "jobs/whendone.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace sixlab {

static constexpr int mostAtOnce = 4;
/// Longer than from the first to the last question of one scan, shorter than a scan.
static constexpr auto shortestPause = 1200ms;

RouterTables::RouterTables(
    const QList<TableAccess> &tables, const QStringList &interfaces, QObject *parent)
    : DiscoverySource(parent)
    , m_interfaces(interfaces)
{
    m_pool.setMaxThreadCount(mostAtOnce);
    setTables(tables);
}

RouterTables::~RouterTables()
{
    for (const auto &reading : m_readings)
        reading->stop.request_stop();
    m_pool.waitForDone();
}

void RouterTables::setTables(const QList<TableAccess> &tables)
{
    auto before = std::move(m_readings);
    m_readings.clear();
    for (const TableAccess &access : tables) {
        const auto isSame
            = [&access](const auto &known) { return known && known->access == access; };
        if (std::ranges::any_of(m_readings, isSame))
            continue;
        const auto known = std::ranges::find_if(before, isSame);
        if (known != before.end())
            m_readings.push_back(std::move(*known));
        else
            m_readings.push_back(std::make_shared<Reading>(Reading{.access = access}));
    }
    for (const auto &dropped : before) {
        if (dropped)
            dropped->stop.request_stop();
    }
}

void RouterTables::ask()
{
    for (const auto &reading : m_readings) {
        const bool isRepeat = reading->sinceStart.isValid()
            && !reading->sinceStart.hasExpired(shortestPause.count());
        if (!reading->isRunning && !reading->isRefused && !isRepeat)
            start(reading);
    }
}

bool RouterTables::isBusy() const
{
    return std::ranges::any_of(m_readings, [](const auto &reading) { return reading->isRunning; });
}

static Result<QList<Sighting>> read(
    const TableAccess &access, const QStringList &interfaces, const std::stop_token &stop)
{
    return access.method == TableAccess::Method::Ssh ? readBySsh(access, interfaces, stop)
                                                     : readBySnmp(access, interfaces, stop);
}

void RouterTables::start(const std::shared_ptr<Reading> &reading)
{
    reading->isRunning = true;
    reading->sinceStart.start();
    const auto job = QtConcurrent::run(
        &m_pool, read, reading->access, m_interfaces, reading->stop.get_token());
    whenDone(job, this, [this, reading](const Result<QList<Sighting>> &result) {
        finish(*reading, result);
    });
}

void RouterTables::finish(Reading &reading, const Result<QList<Sighting>> &result)
{
    reading.isRunning = false;
    if (reading.stop.stop_requested())
        return;
    if (result) {
        for (const Sighting &sighting : *result)
            emit sighted(sighting);
        return;
    }
    const Error &error = result.error();
    reading.isRefused
        = error.kind == Error::Kind::SignInRefused || error.kind == Error::Kind::IdentityChanged;
    if (reading.told.contains(error.kind))
        return;
    reading.told.insert(error.kind);
    emit limited({tr("The tables of %1 could not be read. %2")
                      .arg(reading.access.address.toString(), error.text)});
}

} // namespace sixlab
