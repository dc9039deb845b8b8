// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching.h"

#include "addressing/addresskind.h"
#include "inventory/folding.h"

#include <algorithm>
#include <tuple>

namespace sixlab {

static constexpr qsizetype maximumSighting = 64;

static bool isUsable(const QHostAddress &address)
{
    switch (addressKind(address)) {
    case AddressKind::Multicast:
    case AddressKind::Loopback:
    case AddressKind::Unspecified:
    case AddressKind::Ipv4Mapped:
        return false;
    default:
        return address != QHostAddress(QHostAddress::Broadcast);
    }
}

Sighting cleaned(const Sighting &sighting)
{
    Sighting seen = sighting;
    if (seen.mac && !seen.mac->isIndividual())
        seen.mac.reset();
    seen.addresses.clear();
    for (QHostAddress address : sighting.addresses) {
        const bool needsZone = address.protocol() == QAbstractSocket::IPv6Protocol
            && addressKind(address) == AddressKind::LinkLocal && address.scopeId().isEmpty();
        if (needsZone)
            address.setScopeId(sighting.interface);
        if (isUsable(address) && !seen.addresses.contains(address)
            && seen.addresses.size() < maximumSighting)
            seen.addresses.append(address);
    }
    seen.services = sighting.services.first(std::min(sighting.services.size(), maximumSighting));
    return seen;
}

bool areApart(const Device &a, const Device &b)
{
    return a.apartFrom.contains(b.id) || b.apartFrom.contains(a.id);
}

static bool isObserved(const DeviceTable &devices, const QHostAddress &address)
{
    return std::ranges::any_of(devices.withAddress(address), [&](qsizetype place) {
        return macOf(devices[place], address).has_value();
    });
}

/// MACs that the sighting stands for. An address that an observed MAC has is not asked what it
/// spells: behind a Wi-Fi repeater the two differ.
static QList<MacAddress> macsIn(const Sighting &seen, const DeviceTable &devices)
{
    if (seen.mac)
        return {*seen.mac};
    QList<MacAddress> macs;
    for (const QHostAddress &address : seen.addresses) {
        const auto mac = macInEui64(address);
        if (mac && !isObserved(devices, address))
            macs.append(*mac);
    }
    return macs;
}

static bool holdsAny(const Device &device, const QList<MacAddress> &macs)
{
    return std::ranges::any_of(macs, [&](const MacAddress &mac) { return hasMac(device, mac); });
}

/// True when an address joins the two: it is this device's, and nothing says that it moved.
static bool sharesAddress(const Device &device, const Sighting &seen)
{
    return std::ranges::any_of(seen.addresses, [&](const QHostAddress &address) {
        return findAddress(device, address) && (!seen.mac || !macOf(device, address));
    });
}

static bool hasOtherName(const Device &device, const Sighting &seen)
{
    return !device.hostName.isEmpty() && !seen.hostName.isEmpty()
        && device.hostName.compare(seen.hostName, Qt::CaseInsensitive) != 0;
}

/// Nobody else becomes this machine by claiming one of its addresses.
static bool matchesSelf(const Device &self, const Sighting &seen, const QList<MacAddress> &macs)
{
    if (seen.isSelf || (seen.mac && holdsAny(self, macs)))
        return true;
    return !seen.mac && !seen.addresses.isEmpty()
        && std::ranges::all_of(seen.addresses, [&self](const QHostAddress &address) {
               return findAddress(self, address) != nullptr;
           });
}

/// This machine takes back what was seen of it before it was known as this machine.
static bool belongsToSelf(const Device &device, const Sighting &seen)
{
    const QList<DeviceAddress> addresses = device.addresses();
    return !addresses.isEmpty() && std::ranges::all_of(addresses, [&](const DeviceAddress &known) {
        return seen.addresses.contains(known.address) && !macOf(device, known.address);
    });
}

/// All that have anything in common with the sighting.
static QList<qsizetype> candidates(
    const DeviceTable &devices, const Sighting &seen, const QList<MacAddress> &macs)
{
    QList<qsizetype> places;
    const auto add = [&places](const DeviceTable::Places &more) {
        std::ranges::copy(more, std::back_inserter(places));
    };
    for (const MacAddress &mac : macs)
        add(devices.withMac(mac));
    if (seen.mac)
        add(devices.claiming(*seen.mac));
    for (const QHostAddress &address : seen.addresses)
        add(devices.withAddress(address));
    if (seen.isSelf)
        add(devices.self());
    std::ranges::sort(places);
    // clang 14 does not know what std::ranges::unique() returns.
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

bool hasUsersWork(const Device &device)
{
    return device.nameIsUsers || !device.tags.isEmpty() || !device.serial.isEmpty()
        || !device.user.isEmpty() || device.isIgnored || !device.apartFrom.isEmpty();
}

qsizetype elder(const DeviceTable &devices, const QList<qsizetype> &same)
{
    return *std::ranges::min_element(same, {}, [&devices](qsizetype i) {
        const Device &device = devices[i];
        return std::tuple(!device.isSelf, !hasUsersWork(device), device.firstSeen, i);
    });
}

qsizetype dispensable(const DeviceTable &devices, const QDateTime &now)
{
    qsizetype found = -1;
    for (qsizetype i = 0; i < devices.size(); ++i) {
        const Device &device = devices[i];
        const bool isOlder = found < 0 || device.lastSeen < devices[found].lastSeen;
        if (isOlder && presence(device, now) == Presence::Gone && !hasUsersWork(device))
            found = i;
    }
    return found;
}

/// Without those that the user said are others than the ones before them.
static QList<qsizetype> withoutOthers(
    const DeviceTable &devices, QList<qsizetype> same, const Sighting &seen)
{
    QList<qsizetype> kept;
    while (!same.isEmpty()) {
        const auto holder = std::ranges::find_if(
            same, [&](qsizetype i) { return seen.mac && hasMac(devices[i], *seen.mac); });
        const qsizetype next
            = kept.isEmpty() && holder != same.end() ? *holder : elder(devices, same);
        same.removeOne(next);
        const bool isOther = std::ranges::any_of(
            kept, [&](qsizetype i) { return areApart(devices[i], devices[next]); });
        if (!isOther)
            kept.append(next);
    }
    std::ranges::sort(kept);
    return kept;
}

QList<qsizetype> matches(const DeviceTable &devices, const Sighting &seen)
{
    const QList<MacAddress> claims = claimedMacs(seen.services);
    const QList<MacAddress> macs = macsIn(seen, devices);
    QList<qsizetype> sure;
    QList<qsizetype> renamed;
    for (const qsizetype i : candidates(devices, seen, macs + claims)) {
        const Device &device = devices[i];
        if (device.isSelf) {
            if (matchesSelf(device, seen, macs))
                sure.append(i);
            continue;
        }
        const bool isClaimed = seen.mac && claimedMacs(device.services).contains(*seen.mac);
        if (holdsAny(device, macs) || isClaimed || holdsAny(device, claims)
            || (seen.isSelf && belongsToSelf(device, seen)))
            sure.append(i);
        else if (!seen.isSelf && sharesAddress(device, seen))
            (hasOtherName(device, seen) ? renamed : sure).append(i);
    }
    // Two names on one address are one renamed device, unless one of that name is known.
    if (sure.isEmpty())
        return renamed.first(std::min<qsizetype>(renamed.size(), 1));
    return sure.size() == 1 ? sure : withoutOthers(devices, sure, seen);
}

} // namespace sixlab
