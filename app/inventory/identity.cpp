// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity.h"

#include "addressing/addresskind.h"
#include "inventory/advertising.h"
#include "inventory/folding.h"
#include "inventory/matching.h"

#include <algorithm>
#include <chrono>

namespace sixlab {

static constexpr std::chrono::seconds certainlyAbsent{90};

/// Whoever is to stay apart from the device that is gone stays apart from the one it is part of.
static void redirectApart(DeviceTable &devices, const Device &gone, const QString &to)
{
    for (const QString &id : gone.apartFrom) {
        const qsizetype place = devices.placeOf(id);
        if (place < 0)
            continue;
        QStringList &apart = devices.details(place).apartFrom;
        apart.removeAll(gone.id);
        if (!to.isEmpty() && id != to && !apart.contains(to))
            apart.append(to);
    }
}

/// Makes one device of several; returns its place.
static qsizetype join(
    DeviceTable &devices, const QList<qsizetype> &same, qsizetype kept, Merged &merged)
{
    merged.id = devices[kept].id;
    QList<qsizetype> others = same;
    others.removeOne(kept);
    std::ranges::sort(others, std::greater());
    for (const qsizetype i : others) {
        const Device other = devices[i];
        devices.change(kept, [&other](Device &device) { absorb(device, other); });
        redirectApart(devices, other, merged.id);
        merged.absorbed.append(other.id);
        devices.remove(i);
        kept -= i < kept ? 1 : 0;
    }
    return kept;
}

/// A router without a link-local address cannot advertise (RFC 4861, 6.1.2).
static bool lostItsRouterAddress(const Device &device)
{
    if (!device.isRouter)
        return false;
    const QList<DeviceAddress> addresses = device.addresses();
    return std::ranges::none_of(addresses, [](const DeviceAddress &known) {
        return known.address.protocol() == QAbstractSocket::IPv6Protocol
            && addressKind(known.address) == AddressKind::LinkLocal;
    });
}

static void take(
    DeviceTable &devices, qsizetype holder, const QHostAddress &address, Merged &merged)
{
    const bool isIpv6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    merged.taken.append({address, devices[holder]});
    devices.change(holder, [&](Device &device) {
        takeAddress(device, address);
        if (isIpv6 && lostItsRouterAddress(device))
            stepDown(device);
    });
    if (const QString &id = devices[holder].id; !merged.changed.contains(id))
        merged.changed.append(id);
}

/// True when the address names a MAC that is another device's: that one is meant, but was not
/// matched, being this machine or set apart by the user.
static bool namesAnother(const DeviceTable &devices, qsizetype target, const QHostAddress &address)
{
    const auto mac = macInEui64(address);
    return mac && !findAddress(devices[target], address)
        && std::ranges::any_of(
               devices.withMac(*mac), [target](qsizetype i) { return i != target; });
}

/// Takes from others the addresses that are this device's now, and drops those from the sighting
/// that are not.
static void settleAddresses(DeviceTable &devices, qsizetype target, Sighting &seen, Merged &merged)
{
    const bool isObserved = (seen.mac && isSignOfLife(seen.source)) || seen.isSelf;
    seen.addresses.removeIf([&](const QHostAddress &address) {
        for (const qsizetype i : devices.withAddress(address)) {
            if (i == target)
                continue;
            const DeviceAddress *known = findAddress(devices[i], address);
            if (!isObserved || devices[i].isSelf || seen.at < known->lastSeen)
                return true;
            take(devices, i, address, merged);
        }
        return !seen.mac && namesAnother(devices, target, address);
    });
}

/// The device of the same name that was there before this one came and not since, both with MACs
/// that change. What only a lease tells of was not there.
static qsizetype formerSelf(const DeviceTable &devices, const Device &current)
{
    const QDateTime absent = current.lastSeen.addDuration(-certainlyAbsent);
    for (const qsizetype i : devices.named(current.hostName)) {
        const Device &former = devices[i];
        if (former.id != current.id && !former.isSelf && former.firstMac()
            && hasOnlyChangingMacs(former) && former.lastSeen.isValid()
            && former.lastSeen < current.firstSeen && former.lastSeen < absent
            && !areApart(former, current))
            return i;
    }
    return -1;
}

static void joinByName(DeviceTable &devices, qsizetype target, Merged &merged)
{
    const Device current = devices[target];
    if (current.hostName.isEmpty() || current.isSelf || !current.lastSeen.isValid()
        || !hasOnlyChangingMacs(current))
        return;
    const qsizetype place = formerSelf(devices, current);
    if (place < 0)
        return;
    const Device former = devices[place];
    // Gone with the old MAC; they would pile up day by day.
    devices.change(place, [](Device &device) { device.interfaces.clear(); });
    const QList<qsizetype> both{place, target};
    join(devices, both, elder(devices, both), merged);
    merged.isNew = false;
    merged.before = former;
    if (current.firstMac())
        merged.formerMac = former.firstMac();
}

Identity::Identity(std::function<QString()> newId)
    : m_newId(std::move(newId))
{
}

static bool identifies(const Sighting &seen)
{
    return seen.isSelf || seen.mac || !seen.addresses.isEmpty();
}

static bool makeRoom(DeviceTable &devices, const QDateTime &now, Merged &merged)
{
    if (devices.size() < Identity::maximumDevices)
        return true;
    const qsizetype place = dispensable(devices, now);
    if (place < 0)
        return false;
    merged.givenUp = devices[place].id;
    devices.remove(place);
    return true;
}

/// Forged advertisements must not fill the memory; real networks have a handful of routers.
static void leaveOutRouters(
    const DeviceTable &devices, qsizetype target, Sighting &seen, Merged &merged)
{
    const bool isFull = devices.advertising() >= maximumRouters && !isAdvertising(devices[target]);
    if (!seen.advertisement || !isFull)
        return;
    seen.advertisement.reset();
    seen.isRouter = false;
    merged.hasTooManyRouters = true;
}

std::optional<Merged> Identity::merge(DeviceTable &devices, const Sighting &sighting) const
{
    Sighting seen = cleaned(sighting);
    QList<qsizetype> same = matches(devices, seen);
    Merged merged;
    if (same.isEmpty()) {
        if (!identifies(seen) || !makeRoom(devices, seen.at, merged))
            return std::nullopt;
        Device device;
        device.id = m_newId();
        same.append(devices.add(device));
        merged.isNew = true;
    }
    const qsizetype target = join(devices, same, elder(devices, same), merged);
    if (!merged.isNew)
        merged.before = devices[target];
    settleAddresses(devices, target, seen, merged);
    if (merged.isNew && !identifies(seen)) { // All of it was somebody else's.
        devices.remove(target);
        return std::nullopt;
    }
    leaveOutRouters(devices, target, seen, merged);
    devices.change(target, [&seen](Device &device) { foldIn(device, seen); });
    joinByName(devices, target, merged);
    return merged;
}

std::optional<Merged> Identity::merge(QList<Device> &devices, const Sighting &sighting) const
{
    DeviceTable table(devices);
    const std::optional<Merged> merged = merge(table, sighting);
    devices = table.devices();
    return merged;
}

bool Identity::hasNoRoom(const DeviceTable &devices, const Sighting &sighting) const
{
    if (devices.size() < maximumDevices)
        return false;
    const Sighting seen = cleaned(sighting);
    return identifies(seen) && matches(devices, seen).isEmpty();
}

bool Identity::unite(DeviceTable &devices, const QString &id, const QString &other) const
{
    const qsizetype kept = devices.placeOf(id);
    const qsizetype part = devices.placeOf(other);
    if (kept < 0 || part < 0 || kept == part)
        return false;
    const bool hasOtherName = devices[kept].hostName != devices[part].hostName;
    Merged merged;
    const qsizetype place = join(devices, {kept, part}, kept, merged);
    Device &device = devices.details(place);
    // Else it would be called now by the one and now by the other of its own names.
    device.nameIsUsers |= hasOtherName && !device.name.isEmpty();
    return true;
}

bool Identity::forget(DeviceTable &devices, const QString &id) const
{
    const qsizetype place = devices.placeOf(id);
    if (place < 0)
        return false;
    redirectApart(devices, devices[place], {});
    devices.remove(place);
    return true;
}

QString Identity::split(DeviceTable &devices, const QString &id, const MacAddress &mac) const
{
    const qsizetype place = devices.placeOf(id);
    if (place < 0 || devices[place].isSelf || devices[place].interfaces.size() < 2
        || !hasMac(devices[place], mac) || devices.size() >= maximumDevices)
        return {};
    Device part;
    part.id = m_newId();
    part.firstSeen = devices[place].firstSeen;
    part.apartFrom = {id};
    devices.change(place, [&](Device &device) {
        const auto interface = std::ranges::find(device.interfaces, mac, &DeviceInterface::mac);
        part.interfaces = {*interface};
        device.interfaces.erase(interface);
        device.apartFrom.append(part.id);
    });
    for (const DeviceAddress &address : part.addresses()) {
        if (!part.lastSeen.isValid() || part.lastSeen < address.lastSeen)
            part.lastSeen = address.lastSeen;
    }
    devices.add(part);
    return part.id;
}

} // namespace sixlab
