// SPDX-License-Identifier: GPL-3.0-or-later
#include "folding.h"

#include "addressing/addresskind.h"
#include "inventory/advertising.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace sixlab {

static constexpr auto keptUnseen = 168h;
static constexpr auto keptUnseenIfTemporary = 48h;
static constexpr auto longestBreak = 1h;

bool isSignOfLife(Source source)
{
    return source != Source::DhcpLease;
}

bool hasOnlyChangingMacs(const Device &device)
{
    return std::ranges::all_of(device.interfaces, [](const DeviceInterface &interface) {
        return !interface.mac || isChangingMac(*interface.mac);
    });
}

bool hasMac(const Device &device, const MacAddress &mac)
{
    return std::ranges::any_of(device.interfaces, [&mac](const DeviceInterface &interface) {
        return interface.mac == mac;
    });
}

const DeviceAddress *findAddress(const Device &device, const QHostAddress &address)
{
    for (const DeviceInterface &interface : device.interfaces) {
        for (const DeviceAddress &known : interface.addresses) {
            if (known.address == address)
                return &known;
        }
    }
    return nullptr;
}

std::optional<MacAddress> macOf(const Device &device, const QHostAddress &address)
{
    for (const DeviceInterface &interface : device.interfaces) {
        for (const DeviceAddress &known : interface.addresses) {
            if (known.address == address)
                return interface.mac;
        }
    }
    return std::nullopt;
}

std::optional<DeviceAddress> takeAddress(Device &device, const QHostAddress &address)
{
    for (DeviceInterface &interface : device.interfaces) {
        for (qsizetype i = 0; i < interface.addresses.size(); ++i) {
            if (interface.addresses[i].address == address)
                return interface.addresses.takeAt(i);
        }
    }
    return std::nullopt;
}

static DeviceInterface &interfaceWith(Device &device, const std::optional<MacAddress> &mac)
{
    for (DeviceInterface &interface : device.interfaces) {
        if (interface.mac == mac)
            return interface;
    }
    return device.interfaces.emplace_back(DeviceInterface{mac, {}});
}

static QDateTime earlier(const QDateTime &a, const QDateTime &b)
{
    return !a.isValid() || (b.isValid() && b < a) ? b : a;
}

static QDateTime later(const QDateTime &a, const QDateTime &b)
{
    return !a.isValid() || (b.isValid() && a < b) ? b : a;
}

/// What the address alone proves.
static AddressOrigin originOf(const QHostAddress &address)
{
    if (addressKind(address) == AddressKind::LinkLocal)
        return AddressOrigin::LinkLocal;
    return macInEui64(address) ? AddressOrigin::Slaac : AddressOrigin::Unknown;
}

/// Of two sights of one address: what the later one says, and what only the other knows.
static DeviceAddress united(const DeviceAddress &known, const DeviceAddress &seen)
{
    const bool isNewer = later(known.lastSeen, seen.lastSeen) == seen.lastSeen;
    DeviceAddress both = isNewer ? seen : known;
    const DeviceAddress &other = isNewer ? known : seen;
    // Who was told the origin knows more than who takes it from the address.
    if (both.origin == AddressOrigin::Unknown
        || (both.origin == originOf(both.address) && other.origin != AddressOrigin::Unknown))
        both.origin = other.origin;
    both.firstSeen = earlier(known.firstSeen, seen.firstSeen);
    both.validUntil = seen.validUntil.isValid() ? seen.validUntil : known.validUntil;
    for (const Source source : other.sources) {
        if (!both.sources.contains(source))
            both.sources.append(source);
    }
    std::ranges::sort(both.sources);
    return both;
}

static void addAddress(
    Device &device, const std::optional<MacAddress> &mac, const DeviceAddress &seen)
{
    const std::optional<MacAddress> knownAt = macOf(device, seen.address);
    const auto known = takeAddress(device, seen.address);
    const bool isOlder = known && later(known->lastSeen, seen.lastSeen) != seen.lastSeen;
    const bool stays = known && (!mac || (knownAt && isOlder));
    interfaceWith(device, stays ? knownAt : mac)
        .addresses.append(known ? united(*known, seen) : seen);
}

static void addServices(Device &device, const QList<Service> &services)
{
    for (const Service &service : services) {
        const auto known = std::ranges::find_if(device.services, [&service](const Service &other) {
            return other.type == service.type && other.name == service.name;
        });
        if (known != device.services.end())
            *known = service;
        else if (device.services.size() < maximumServices)
            device.services.append(service);
    }
}

static void dropOldestAddress(Device &device)
{
    const QList<DeviceAddress> all = device.addresses();
    const auto oldest = std::ranges::min_element(all, {}, &DeviceAddress::lastSeen);
    takeAddress(device, oldest->address);
}

static void keepWithinBounds(Device &device)
{
    for (qsizetype extra = device.addresses().size() - maximumAddresses; extra > 0; --extra)
        dropOldestAddress(device);
    device.interfaces.removeIf([](const DeviceInterface &interface) {
        return !interface.mac && interface.addresses.isEmpty();
    });
    while (device.interfaces.size() > maximumInterfaces) {
        const auto least
            = std::ranges::min_element(device.interfaces, {}, [](const DeviceInterface &interface) {
                  return interface.addresses.size();
              });
        device.interfaces.erase(least);
    }
}

/// An interface of this machine has exactly the addresses that it says.
static void forgetUnlisted(Device &device, const Sighting &sighting)
{
    if (sighting.mac) {
        interfaceWith(device, sighting.mac)
            .addresses.removeIf([&sighting](const DeviceAddress &known) {
                return !sighting.addresses.contains(known.address);
            });
    }
}

static void foldAddresses(Device &device, const Sighting &sighting, const QDateTime &seen)
{
    for (const QHostAddress &address : sighting.addresses) {
        const auto mac = sighting.mac ? sighting.mac : macInEui64(address);
        // A MAC that was observed is stronger than the one that the address spells.
        const bool isPlaced = !sighting.mac && findAddress(device, address);
        const AddressOrigin told = sighting.origin;
        addAddress(
            device, isPlaced ? macOf(device, address) : mac,
            {address,
             told == AddressOrigin::Unknown ? originOf(address) : told,
             sighting.at,
             seen,
             {sighting.source},
             sighting.source,
             sighting.validUntil});
    }
}

static bool isStale(const DeviceAddress &known, const Device &device)
{
    if (known.validUntil.isValid() && known.validUntil >= device.lastSeen)
        return false;
    if (!known.lastSeen.isValid())
        return known.validUntil.isValid();
    return isUnseenFor(keptUnseen, known, device)
        || (isUnseenFor(keptUnseenIfTemporary, known, device)
            && isProbablyTemporary(known, device));
}

static void dropStaleAddresses(Device &device)
{
    QList<QHostAddress> stale;
    for (const DeviceInterface &interface : std::as_const(device.interfaces)) {
        for (const DeviceAddress &known : interface.addresses) {
            if (isStale(known, device))
                stale.append(known.address);
        }
    }
    for (const QHostAddress &address : stale)
        takeAddress(device, address);
}

void foldIn(Device &device, const Sighting &sighting)
{
    if (sighting.mac)
        interfaceWith(device, sighting.mac);
    const QDateTime seen = isSignOfLife(sighting.source) ? sighting.at : QDateTime();
    foldAddresses(device, sighting, seen);
    // Of this machine, one that names it lists all of the interface; others say more of a part.
    if (sighting.isSelf && !sighting.hostName.isEmpty())
        forgetUnlisted(device, sighting);
    // Nobody else says what this machine is called.
    if (!sighting.hostName.isEmpty() && (sighting.isSelf || !device.isSelf)) {
        device.hostName = sighting.hostName;
        if (!device.nameIsUsers)
            device.name = sighting.hostName;
    }
    addServices(device, sighting.services);
    foldAdvertisement(device, sighting);
    if (!sighting.attachment.isEmpty())
        device.attachment = sighting.attachment;
    device.isSelf |= sighting.isSelf;
    device.firstSeen = earlier(device.firstSeen, sighting.at);
    if (!device.lastSeen.isValid() || device.lastSeen.addDuration(longestBreak) < seen)
        device.presentSince = seen;
    device.lastSeen = later(device.lastSeen, seen);
    dropStaleAddresses(device);
    keepWithinBounds(device);
}

/// Who the user said are others stay others of the one that is left.
static void takeOverApart(Device &device, const Device &other)
{
    for (const QString &id : other.apartFrom) {
        if (id != device.id && !device.apartFrom.contains(id))
            device.apartFrom.append(id);
    }
    device.apartFrom.removeAll(other.id);
}

static void takeOverAdvertisement(Device &device, const Device &other)
{
    if (other.advertisement
        && (!device.advertisement || device.advertisedAt < other.advertisedAt)) {
        device.advertisement = other.advertisement;
        device.advertisedAt = other.advertisedAt;
    }
    device.isRouter |= other.isRouter;
}

void absorb(Device &device, const Device &other)
{
    for (const DeviceInterface &interface : other.interfaces) {
        interfaceWith(device, interface.mac);
        for (const DeviceAddress &address : interface.addresses)
            addAddress(device, interface.mac, address);
    }
    const auto fill = [](auto &mine, const auto &theirs) {
        if (mine.isEmpty())
            mine = theirs;
    };
    if (device.name.isEmpty() || (other.nameIsUsers && !device.nameIsUsers)) {
        device.name = other.name;
        device.nameIsUsers = other.nameIsUsers;
    }
    fill(device.hostName, other.hostName);
    fill(device.kind, other.kind);
    fill(device.vendor, other.vendor);
    fill(device.model, other.model);
    fill(device.driver, other.driver);
    fill(device.serial, other.serial);
    fill(device.certificate, other.certificate);
    fill(device.user, other.user);
    fill(device.attachment, other.attachment);
    for (const QString &tag : other.tags) {
        if (!device.tags.contains(tag))
            device.tags.append(tag);
    }
    addServices(device, other.services);
    takeOverApart(device, other);
    takeOverAdvertisement(device, other);
    device.isSelf |= other.isSelf;
    device.firstSeen = earlier(device.firstSeen, other.firstSeen);
    device.presentSince = earlier(device.presentSince, other.presentSince);
    device.lastSeen = later(device.lastSeen, other.lastSeen);
    keepWithinBounds(device);
}

} // namespace sixlab
