// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory.h"

#include "inventory/changeevents.h"
#include "inventory/description.h"
#include "inventory/eventlog.h"
#include "inventory/vendornames.h"

#include <QUuid>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sixlab {

static constexpr auto publishEvery = 100ms;
static constexpr auto publishSignsOfLifeEvery = 1s;
static constexpr auto saveAfter = 2s;
static constexpr auto saveSignsOfLifeAfter = 60s;
static constexpr auto saveAgainAfter = 30s;
static constexpr auto firstPass = 2s; ///< When the first arrivals have settled.
static constexpr auto longestPass = 3600s;
static constexpr auto sleptAtLeast = 60s;

Inventory::Inventory(
    Store &store, const QList<const DriverInfo *> &drivers, const VendorNames &vendors,
    QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_events(std::make_unique<EventLog>())
    , m_drivers(drivers)
    , m_vendors(vendors)
    , m_identity([] { return QUuid::createUuid().toString(QUuid::WithoutBraces); })
{
    if (const Result<QList<Device>> loaded = store.load())
        m_table = DeviceTable(*loaded);
    else // Told when somebody listens.
        QTimer::singleShot(0, this, [this, error = loaded.error()] { emit saveFailed(error); });
    m_chronicle.open(m_table);
    m_events->restoreLater(
        [&store] { return store.lastEventNumber().value_or(0); },
        [&store] { return store.loadEvents().value_or(QList<DeviceEvent>()); });
    for (QTimer *timer : {&m_publishTimer, &m_saveTimer, &m_presenceTimer})
        timer->setSingleShot(true);
    connect(&m_publishTimer, &QTimer::timeout, this, &Inventory::publish);
    connect(&m_saveTimer, &QTimer::timeout, this, [this] { (void)save(); });
    connect(&m_presenceTimer, &QTimer::timeout, this, &Inventory::passTime);
    connect(m_events.get(), &EventLog::added, this, [this] { saveWithin(saveAfter); });
}

Inventory::~Inventory()
{
    m_events->add(m_chronicle.close(m_table));
    (void)save();
}

const Device *Inventory::find(const QString &idOrName) const
{
    if (const Device *byId = m_table.find(idOrName))
        return byId;
    if (idOrName.isEmpty())
        return nullptr;
    for (const auto name : {&Device::name, &Device::hostName}) {
        const Device *found = nullptr;
        int count = 0;
        for (const Device &device : devices()) {
            if ((device.*name).compare(idOrName, Qt::CaseInsensitive) == 0) {
                found = &device;
                ++count;
            }
        }
        if (count > 0)
            return count == 1 ? found : nullptr;
    }
    return nullptr;
}

QList<Device> Inventory::seenNow() const
{
    QList<Device> list;
    std::ranges::copy_if(devices(), std::back_inserter(list), [this](const Device &device) {
        return m_seenNow.contains(device.id);
    });
    return list;
}

void Inventory::add(const Sighting &sighting)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    watch(now);
    const std::optional<Merged> merged = m_identity.merge(m_table, sighting);
    if (!merged) {
        if (m_identity.hasNoRoom(m_table, sighting))
            m_events->add(m_chronicle.refused(sighting, now));
        return;
    }
    for (const QString &id : merged->absorbed)
        noteRemoval(id);
    for (const QString &id : merged->changed)
        noteChange(id);
    const qsizetype place = m_table.placeOf(merged->id);
    const bool isNews = !merged->before || !merged->absorbed.isEmpty()
        || !isSeenAgain(*merged->before, m_table[place]);
    m_seenNow.insert(merged->id);
    if (isNews)
        describe(m_table.details(place), m_drivers, m_vendors);
    if (merged->isNew)
        noteNew(merged->id);
    else if (isNews)
        noteChange(merged->id);
    else
        noteSignOfLife(merged->id);
    m_events->add(m_chronicle.merged(m_table, *merged, now));
    if (!m_presenceTimer.isActive())
        armPresence();
    else if (merged->isNew && m_presenceTimer.remainingTimeAsDuration() > firstPass)
        m_presenceTimer.start(firstPass);
}

void Inventory::update(const Device &changed)
{
    const qsizetype place = m_table.placeOf(changed.id);
    if (place < 0 || m_table[place] == changed)
        return;
    m_table.change(place, [&changed](Device &device) { device = changed; });
    noteChange(changed.id);
}

void Inventory::forget(const QString &id)
{
    if (const qsizetype place = m_table.placeOf(id); place >= 0) {
        m_table.remove(place);
        noteRemoval(id);
    }
}

void Inventory::merge(const QString &id, const QString &other)
{
    if (m_identity.unite(m_table, id, other)) {
        noteRemoval(other);
        noteChange(id);
    }
}

QString Inventory::split(const QString &id, const MacAddress &mac)
{
    const QString part = m_identity.split(m_table, id, mac);
    if (!part.isEmpty()) {
        describe(m_table.details(m_table.placeOf(part)), m_drivers, m_vendors);
        if (m_seenNow.contains(id))
            m_seenNow.insert(part);
        noteChange(id);
        noteNew(part);
    }
    return part;
}

void Inventory::setIgnored(const QString &id, bool isIgnored)
{
    const qsizetype place = m_table.placeOf(id);
    if (place < 0 || m_table[place].isIgnored == isIgnored)
        return;
    m_table.details(place).isIgnored = isIgnored;
    noteChange(id);
}

void Inventory::watch(const QDateTime &now)
{
    const auto awake = m_awake.isValid() ? std::chrono::milliseconds(m_awake.elapsed()) : 0ms;
    const std::chrono::milliseconds passed(m_awakeSince.isValid() ? m_awakeSince.msecsTo(now) : 0);
    if (m_awakeSince.isValid() && std::chrono::abs(passed - awake) < sleptAtLeast)
        return;
    m_awake.start();
    m_awakeSince = now;
    m_chronicle.watch(m_table, now);
}

void Inventory::passTime()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    watch(now);
    const Chronicle::Passed passed = m_chronicle.pass(m_table, now);
    for (const QString &id : passed.changed)
        m_changed.insert(id);
    if (!passed.changed.isEmpty())
        publishWithin(publishEvery);
    m_events->add(passed.events);
    armPresence();
}

void Inventory::armPresence()
{
    const QDateTime next = m_chronicle.next(m_table);
    if (!next.isValid())
        return;
    const std::chrono::milliseconds until(QDateTime::currentDateTimeUtc().msecsTo(next));
    m_presenceTimer.start(std::clamp<std::chrono::milliseconds>(until, 0ms, longestPass));
}

void Inventory::publishWithin(std::chrono::milliseconds most)
{
    // The first one at once, the others together with what comes in the meantime.
    const auto since
        = m_published.isValid() ? std::chrono::milliseconds(m_published.elapsed()) : most;
    const auto wait = std::max(most - since, 0ms);
    if (!m_publishTimer.isActive() || m_publishTimer.remainingTimeAsDuration() > wait)
        m_publishTimer.start(wait);
}

void Inventory::saveWithin(std::chrono::milliseconds most)
{
    if (!m_saveTimer.isActive() || m_saveTimer.remainingTimeAsDuration() > most)
        m_saveTimer.start(most);
}

void Inventory::noteChange(const QString &id)
{
    if (!m_added.contains(id))
        m_changed.insert(id);
    m_unsaved.insert(id);
    publishWithin(publishEvery);
    saveWithin(saveAfter);
}

void Inventory::noteNew(const QString &id)
{
    m_added.insert(id);
    noteChange(id);
}

void Inventory::noteSignOfLife(const QString &id)
{
    if (!m_added.contains(id))
        m_changed.insert(id);
    m_unsaved.insert(id);
    publishWithin(publishSignsOfLifeEvery);
    saveWithin(saveSignsOfLifeAfter);
}

void Inventory::noteRemoval(const QString &id)
{
    m_changed.remove(id);
    if (!m_added.remove(id)) // Nobody has heard of it otherwise.
        m_removed.insert(id);
    m_unsaved.remove(id);
    m_undeleted.insert(id);
    m_seenNow.remove(id);
    m_chronicle.forget(id);
    publishWithin(publishEvery);
    saveWithin(saveAfter);
}

void Inventory::publish()
{
    m_published.start();
    const auto added = std::exchange(m_added, {}).values();
    const auto changed = std::exchange(m_changed, {}).values();
    const auto removed = std::exchange(m_removed, {}).values();
    if (!removed.isEmpty())
        emit devicesRemoved(removed);
    if (!added.isEmpty())
        emit devicesAdded(added);
    if (!changed.isEmpty())
        emit devicesChanged(changed);
}

Result<> Inventory::save()
{
    m_saveTimer.stop();
    const QList<DeviceEvent> events = m_events->unsaved();
    if (m_unsaved.isEmpty() && m_undeleted.isEmpty() && events.isEmpty())
        return {};
    QList<Device> unsaved;
    std::ranges::copy_if(devices(), std::back_inserter(unsaved), [this](const Device &device) {
        return m_unsaved.contains(device.id);
    });
    const Result<> saved = m_store.save(unsaved, m_undeleted.values(), events);
    if (saved) {
        m_unsaved.clear();
        m_undeleted.clear();
        m_saveProblem.reset();
        if (!events.isEmpty())
            m_events->noteSaved(events.last().number);
        return saved;
    }
    m_saveTimer.start(saveAgainAfter);
    if (std::exchange(m_saveProblem, saved.error()) != saved.error())
        emit saveFailed(saved.error());
    return saved;
}

} // namespace sixlab
