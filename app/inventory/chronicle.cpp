// SPDX-License-Identifier: GPL-3.0-or-later
#include "chronicle.h"

#include "inventory/advertising.h"
#include "inventory/changeevents.h"
#include "inventory/folding.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace sixlab {

using Kind = DeviceEvent::Kind;

static constexpr auto settleTime = 2s;
static constexpr auto settleTimeOfChangingMac = 10s;
static constexpr auto settleTimeOfKnownName = 120s;
/// Presences are looked at that often at most: many changes make one wake-up.
static constexpr qint64 presenceGrid = 5'000;

void Chronicle::open(const DeviceTable &devices)
{
    // Somebody watched last when the device was seen that was seen last.
    QDateTime watched;
    for (const Device &device : devices.devices())
        watched = std::max(watched, device.lastSeen);
    for (const Device &device : devices.devices()) {
        const bool wasSeen = !device.isSelf && device.lastSeen.isValid();
        if (wasSeen && presence(device, watched) == Presence::Gone)
            m_away.insert(device.id);
    }
}

void Chronicle::watch(DeviceTable &devices, const QDateTime &now)
{
    m_watchedSince = now;
    m_passed = now;
    for (qsizetype i = 0; i < devices.size(); ++i) {
        if (devices[i].advertisement && devices[i].advertisedAt < now)
            devices.details(i).advertisedAt = now;
    }
}

void Chronicle::forget(const QString &id)
{
    m_arrivals.remove(id);
    m_away.remove(id);
}

static bool advertises(const Device &device, const QString &prefix)
{
    return device.advertisement
        && std::ranges::any_of(
               device.advertisement->prefixes, [&prefix](const AdvertisedPrefix &advertised) {
                   return advertised.prefix.toString() == prefix;
               });
}

/// A prefix that another router advertises as well neither comes nor goes.
void Chronicle::leaveOutSharedPrefixes(QList<DeviceEvent> &events, const DeviceTable &devices) const
{
    events.removeIf([&](const DeviceEvent &event) {
        if (event.kind != Kind::PrefixAdded && event.kind != Kind::PrefixRemoved)
            return false;
        return std::ranges::any_of(devices.devices(), [&](const Device &other) {
            return other.id != event.deviceId && !m_arrivals.contains(other.id)
                && advertises(other, event.subject);
        });
    });
}

static bool hasOnlyMadeUpMac(const Device &device)
{
    return device.firstMac() && hasOnlyChangingMacs(device);
}

/// How long it takes until nothing is likely to show any more that the device was known.
static std::chrono::seconds settleTimeOf(const DeviceTable &devices, const Device &device)
{
    if (device.isRouter || !hasOnlyMadeUpMac(device))
        return settleTime;
    const bool mayBeAnother
        = std::ranges::any_of(devices.named(device.hostName), [&](qsizetype place) {
              const Device &other = devices[place];
              return other.id != device.id && hasOnlyMadeUpMac(other)
                  && other.lastSeen < device.firstSeen;
          });
    return mayBeAnother ? settleTimeOfKnownName : settleTimeOfChangingMac;
}

/// Keeps the arrivals up to date: one that turned out to be a device that was told of is none.
void Chronicle::noteArrival(const DeviceTable &devices, const Merged &merged, const QDateTime &now)
{
    const Device &device = *devices.find(merged.id);
    bool isKnown = !merged.isNew && !m_arrivals.contains(device.id);
    for (const QString &id : merged.absorbed) {
        isKnown = isKnown || !m_arrivals.contains(id);
        m_arrivals.remove(id);
    }
    if (isKnown) {
        m_arrivals.remove(device.id);
    } else {
        Arrival &arrival = m_arrivals[device.id];
        if (!arrival.at.isValid())
            arrival.at = now;
        arrival.due = arrival.at.addDuration(settleTimeOf(devices, device));
    }
}

/// What losing addresses meant to those who had them. That they lost them is told of the other.
static QList<DeviceEvent> eventsOfLosers(
    const DeviceTable &devices, const Merged &merged, const QDateTime &now)
{
    QList<DeviceEvent> events;
    QStringList told;
    for (const TakenAddress &taken : merged.taken) {
        const Device *former = devices.find(taken.from.id);
        if (!former || told.contains(former->id))
            continue;
        told.append(former->id); // The first one is of the time before all.
        events += eventsBetween(&taken.from, *former, now);
    }
    return events;
}

void Chronicle::noteTaken(
    QList<DeviceEvent> &events, const DeviceTable &devices, const Merged &merged,
    const QDateTime &now)
{
    const Device &device = *devices.find(merged.id);
    events += eventsOfLosers(devices, merged, now);
    for (const TakenAddress &taken : merged.taken) {
        const QString address = taken.address.toString();
        events.removeIf([&address](const DeviceEvent &event) {
            return event.subject == address
                && (event.kind == Kind::AddressAdded || event.kind == Kind::AddressRemoved);
        });
        const AddressClaims::Verdict verdict = m_claims.note(taken.address, now);
        const bool isDuplicate = verdict == AddressClaims::Verdict::Duplicate;
        const bool isTold = isDuplicate || verdict == AddressClaims::Verdict::Moved;
        const DeviceAddress *known = findAddress(taken.from, taken.address);
        if (!isTold || device.isIgnored || isProbablyTemporary(*known, taken.from))
            continue;
        const Kind kind = isDuplicate ? Kind::DuplicateAddress : Kind::AddressTakenOver;
        const QString from = deviceEvent(kind, taken.from, now).title;
        events.append(deviceEvent(kind, device, now, address, from));
    }
}

static DeviceEvent macChanged(const Device &device, const MacAddress &former, const QDateTime &now)
{
    const auto mac = device.firstMac();
    return deviceEvent(
        Kind::MacChanged, device, now, mac ? mac->toString() : QString(), former.toString());
}

QList<DeviceEvent> Chronicle::merged(
    const DeviceTable &devices, const Merged &merged, const QDateTime &now)
{
    QList<DeviceEvent> events;
    const Device *device = devices.find(merged.id);
    if (!device)
        return events;
    noteArrival(devices, merged, now);
    for (const QString &id : merged.absorbed)
        m_away.remove(id);
    const bool isBack = presence(*device, now) != Presence::Gone && m_away.remove(device->id);
    if (isBack && !device->isIgnored)
        events.append(deviceEvent(Kind::Back, *device, now));
    if (merged.before && !m_arrivals.contains(device->id)) {
        Device before = *merged.before;
        if (merged.formerMac)
            before.interfaces = device->interfaces; // A new MAC has new addresses.
        events += eventsBetween(&before, *device, now);
    }
    if (merged.formerMac && !device->isIgnored)
        events.append(macChanged(*device, *merged.formerMac, now));
    noteTaken(events, devices, merged, now);
    if (merged.hasTooManyRouters && !std::exchange(m_areRoutersTold, true))
        events.append(deviceEvent(Kind::Flood, *device, now, device->title()));
    leaveOutSharedPrefixes(events, devices);
    return events;
}

QList<DeviceEvent> Chronicle::refused(const Sighting &sighting, const QDateTime &now)
{
    if (std::exchange(m_isFullTold, true))
        return {};
    return {{.at = now, .kind = Kind::Flood, .subject = sighting.interface}};
}

bool Chronicle::isGone(const Device &device, const QDateTime &now) const
{
    return m_watchedSince.isValid() && device.lastSeen.isValid()
        && presence(device, now) == Presence::Gone && m_watchedSince.addDuration(goneAfter) < now;
}

Chronicle::Passed Chronicle::pass(DeviceTable &devices, const QDateTime &now)
{
    Passed passed;
    for (qsizetype i = 0; i < devices.size(); ++i) {
        const Device before = devices[i];
        bool hasChanged = presence(before, m_passed) != presence(before, now);
        if (isGone(before, now) && !m_away.contains(before.id)) {
            m_away.insert(before.id);
            if (!before.isIgnored)
                passed.events.append(deviceEvent(Kind::Gone, before, now));
        }
        if (const QDateTime end = nextExpiry(before); end.isValid() && end <= now) {
            devices.change(i, [&now](Device &device) { expireAdvertisement(device, now); });
            hasChanged = true;
            if (!m_arrivals.contains(before.id))
                passed.events += eventsBetween(&before, devices[i], now);
        }
        if (hasChanged)
            passed.changed.append(before.id);
    }
    passArrivals(passed.events, devices, now);
    m_passed = now;
    return passed;
}

/// Those that are due, the first one first; invalid @p now: all.
void Chronicle::passArrivals(
    QList<DeviceEvent> &events, const DeviceTable &devices, const QDateTime &now)
{
    leaveOutSharedPrefixes(events, devices);
    QList<std::pair<QDateTime, QString>> due;
    for (auto it = m_arrivals.cbegin(); it != m_arrivals.cend(); ++it) {
        if (!now.isValid() || it->due <= now)
            due.emplaceBack(it->at, it.key());
    }
    std::ranges::sort(due);
    for (const auto &[at, id] : due) {
        m_arrivals.remove(id);
        if (const Device *device = devices.find(id)) {
            QList<DeviceEvent> more = eventsBetween(nullptr, *device, at);
            leaveOutSharedPrefixes(more, devices);
            events += more;
        }
    }
}

QList<DeviceEvent> Chronicle::close(const DeviceTable &devices)
{
    QList<DeviceEvent> events;
    passArrivals(events, devices, {});
    return events;
}

/// The end of @p span after @p time, both included, on the grid.
static QDateTime after(const QDateTime &time, std::chrono::milliseconds span)
{
    const qint64 end = time.toMSecsSinceEpoch() + span.count() + 1'000;
    return QDateTime::fromMSecsSinceEpoch((end / presenceGrid + 1) * presenceGrid, Qt::UTC);
}

QDateTime Chronicle::next(const DeviceTable &devices) const
{
    QDateTime next;
    const auto consider = [&](const QDateTime &time) {
        if (time.isValid() && m_passed < time && (!next.isValid() || time < next))
            next = time;
    };
    for (const Arrival &arrival : m_arrivals)
        consider(arrival.due);
    for (const Device &device : devices.devices()) {
        consider(nextExpiry(device));
        if (device.isSelf || !device.lastSeen.isValid())
            continue;
        consider(after(device.lastSeen, onlineFor));
        consider(after(device.lastSeen, goneAfter));
        if (!m_away.contains(device.id))
            consider(after(std::max(device.lastSeen, m_watchedSince), goneAfter));
    }
    return next;
}

} // namespace sixlab
