// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity.h"

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

/// The sighting without what can be no device's own, within bounds, link-local addresses with
/// their zone.
static Sighting cleaned(const Sighting &sighting)
{
    Sighting seen = sighting;
    if (seen.mac && (seen.mac->isNull() || seen.mac->isMulticast()))
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

/// MACs that the sighting stands for. An address that an observed MAC has is not asked what it
/// spells: behind a Wi-Fi repeater the two differ.
static QList<MacAddress> macsIn(const Sighting &seen, const QList<Device> &devices)
{
    if (seen.mac)
        return {*seen.mac};
    QList<MacAddress> macs;
    for (const QHostAddress &address : seen.addresses) {
        const auto mac = macInEui64(address);
        const bool isObserved = mac && std::ranges::any_of(devices, [&](const Device &device) {
                                    return macOf(device, address).has_value();
                                });
        if (mac && !isObserved)
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

/// The devices that the sighting is about; several when it shows that they are one.
static QList<qsizetype> matches(const QList<Device> &devices, const Sighting &seen)
{
    const QList<MacAddress> macs = macsIn(seen, devices);
    const QList<MacAddress> claims = claimedMacs(seen.services);
    QList<qsizetype> sure;
    QList<qsizetype> renamed;
    for (qsizetype i = 0; i < devices.size(); ++i) {
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
    return sure.isEmpty() ? renamed.first(std::min<qsizetype>(renamed.size(), 1)) : sure;
}

/// The one of several that keeps its id: this machine, else what the user put work in, else the
/// oldest.
static qsizetype elder(const QList<Device> &devices, const QList<qsizetype> &same)
{
    return *std::ranges::min_element(same, {}, [&devices](qsizetype i) {
        const Device &device = devices[i];
        const bool hasWork = device.nameIsUsers || !device.tags.isEmpty()
            || !device.serial.isEmpty() || !device.user.isEmpty();
        return std::tuple(!device.isSelf, !hasWork, device.firstSeen, i);
    });
}

/// Makes one device of several; returns its index.
static qsizetype join(QList<Device> &devices, const QList<qsizetype> &same, Merged &merged)
{
    const qsizetype kept = elder(devices, same);
    merged.id = devices[kept].id;
    QList<qsizetype> others = same;
    others.removeOne(kept);
    for (const qsizetype i : others) {
        absorb(devices[kept], devices[i]);
        merged.absorbed.append(devices[i].id);
    }
    std::ranges::sort(others, std::greater());
    for (const qsizetype i : others)
        devices.removeAt(i);
    return kept - std::ranges::count_if(others, [kept](qsizetype i) { return i < kept; });
}

/// Takes from others the addresses that are this device's now, and drops those from the sighting
/// that are not.
static void settleAddresses(
    QList<Device> &devices, qsizetype target, Sighting &seen, Merged &merged)
{
    const bool isObserved = seen.mac || seen.isSelf;
    seen.addresses.removeIf([&](const QHostAddress &address) {
        for (qsizetype i = 0; i < devices.size(); ++i) {
            Device &holder = devices[i];
            const DeviceAddress *known = i == target ? nullptr : findAddress(holder, address);
            if (!known)
                continue;
            if (!isObserved || holder.isSelf || seen.at < known->lastSeen)
                return true;
            takeAddress(holder, address);
            if (!merged.changed.contains(holder.id))
                merged.changed.append(holder.id);
        }
        return false;
    });
}

static bool hasOnlyChangingMacs(const Device &device)
{
    return std::ranges::all_of(device.interfaces, [](const DeviceInterface &interface) {
        return !interface.mac || isChangingMac(*interface.mac);
    });
}

/// A device of the same name that was gone before this one came, both with MACs that change.
static void joinByName(QList<Device> &devices, qsizetype target, Merged &merged)
{
    const Device current = devices[target];
    if (current.hostName.isEmpty() || current.isSelf || !hasOnlyChangingMacs(current))
        return;
    for (qsizetype i = 0; i < devices.size(); ++i) {
        Device &former = devices[i];
        if (i == target || former.isSelf || former.evidence().macs.isEmpty()
            || former.hostName.compare(current.hostName, Qt::CaseInsensitive) != 0
            || !hasOnlyChangingMacs(former) || former.lastSeen >= current.firstSeen)
            continue;
        former.interfaces.clear(); // Gone with the old MAC; they would pile up day by day.
        join(devices, {i, target}, merged);
        merged.isNew = merged.isNew && merged.id == current.id;
        return;
    }
}

Identity::Identity(std::function<QString()> newId)
    : m_newId(std::move(newId))
{
}

std::optional<Merged> Identity::merge(QList<Device> &devices, const Sighting &sighting) const
{
    Sighting seen = cleaned(sighting);
    QList<qsizetype> same = matches(devices, seen);
    Merged merged;
    if (same.isEmpty()) {
        const bool identifies = seen.isSelf || seen.mac || !seen.addresses.isEmpty();
        if (!identifies || devices.size() >= maximumDevices)
            return std::nullopt;
        devices.emplaceBack().id = m_newId();
        same.append(devices.size() - 1);
        merged.isNew = true;
    }
    const qsizetype target = join(devices, same, merged);
    settleAddresses(devices, target, seen, merged);
    foldIn(devices[target], seen);
    joinByName(devices, target, merged);
    return merged;
}

} // namespace sixlab
