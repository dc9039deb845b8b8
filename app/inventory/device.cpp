// SPDX-License-Identifier: GPL-3.0-or-later
#include "device.h"

#include "addressing/addresskind.h"
#include "addressing/prefix.h"

#include <algorithm>
#include <chrono>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

QList<DeviceAddress> Device::addresses() const
{
    QList<DeviceAddress> all;
    for (const DeviceInterface &interface : interfaces)
        all += interface.addresses;
    return all;
}

std::optional<MacAddress> Device::firstMac() const
{
    for (const DeviceInterface &interface : interfaces) {
        if (interface.mac)
            return interface.mac;
    }
    return std::nullopt;
}

QString Device::title() const
{
    for (const QString &text : {name, hostName, model}) {
        if (!text.isEmpty())
            return text;
    }
    if (const QHostAddress address = bestAddress(); !address.isNull())
        return address.toString();
    const auto mac = firstMac();
    return mac ? mac->toString() : id;
}

Evidence Device::evidence() const
{
    Evidence evidence;
    for (const DeviceInterface &interface : interfaces) {
        if (interface.mac)
            evidence.macs.append(*interface.mac);
    }
    evidence.services = services;
    for (const Service &service : services) { // The newest comes last.
        if (service.type == "http"_L1) {
            evidence.httpServer = service.txt.value(u"server"_s);
            evidence.httpRealm = service.txt.value(u"realm"_s);
        } else if (service.type == "https"_L1) {
            evidence.certificateSubject = service.txt.value(u"subject"_s);
        }
    }
    return evidence;
}

/// How good an address is to talk to: 0 is best, negative is not one to talk to.
static int rank(const QHostAddress &address)
{
    const bool isIpv4 = address.protocol() == QAbstractSocket::IPv4Protocol;
    switch (addressKind(address)) {
    case AddressKind::Global:
    case AddressKind::Documentation:
    case AddressKind::SixToFour:
    case AddressKind::UniqueLocal:
        return isIpv4 ? 2 : 0;
    case AddressKind::LinkLocal:
        return isIpv4 ? 3 : 1;
    case AddressKind::Private:
        return 2;
    default:
        return -1;
    }
}

QHostAddress Device::bestAddress() const
{
    using namespace std::chrono_literals;
    // Less is better. An address of yesterday's prefix may be gone; a random interface identifier
    // that is not announced may be a temporary one.
    const auto order = [this](const DeviceAddress &address) {
        const bool isOld
            = address.lastSeen.isValid() && address.lastSeen.addDuration(1h) < lastSeen;
        const bool isRandom = interfaceIdForm(address.address) == InterfaceIdForm::Random
            && !address.sources.contains(Source::Mdns);
        const bool isLocal = addressKind(address.address) == AddressKind::UniqueLocal;
        return std::tuple(rank(address.address), isOld, isRandom, isLocal);
    };
    const auto isBetter = [&order](const DeviceAddress &a, const DeviceAddress &b) {
        const auto ofA = order(a);
        const auto ofB = order(b);
        return ofA != ofB ? ofA < ofB : isBefore(a.address, b.address);
    };
    QList<DeviceAddress> usable = addresses();
    usable.removeIf([](const DeviceAddress &address) { return rank(address.address) < 0; });
    const auto best = std::ranges::min_element(usable, isBetter);
    return best == usable.end() ? QHostAddress() : best->address;
}

Presence presence(const Device &device, const QDateTime &now)
{
    if (device.isSelf)
        return Presence::Online; // It runs this.
    const std::chrono::seconds unseen(device.lastSeen.secsTo(now));
    if (!device.lastSeen.isValid() || unseen > goneAfter)
        return Presence::Gone;
    return unseen <= onlineFor ? Presence::Online : Presence::Quiet;
}

PresenceEvidence presenceEvidence(const Device &device, const QDateTime &now)
{
    PresenceEvidence evidence{.presence = presence(device, now), .at = device.lastSeen};
    const DeviceAddress *newest = nullptr;
    for (const DeviceInterface &interface : device.interfaces) {
        for (const DeviceAddress &address : interface.addresses) {
            if (address.lastSeen.isValid() && (!newest || newest->lastSeen < address.lastSeen))
                newest = &address;
        }
    }
    if (newest) {
        evidence.source = newest->lastSource;
        evidence.address = newest->address;
        evidence.at = newest->lastSeen;
    }
    return evidence;
}

static bool isMadeUp(const DeviceAddress &known)
{
    return interfaceIdForm(known.address) == InterfaceIdForm::Random
        && addressKind(known.address) != AddressKind::LinkLocal
        && known.origin != AddressOrigin::Static && known.origin != AddressOrigin::Dhcp
        && !known.sources.contains(Source::Mdns);
}

/// The interface that has the address; null when the device has not.
static const DeviceInterface *interfaceOf(const DeviceAddress &address, const Device &device)
{
    for (const DeviceInterface &interface : device.interfaces) {
        for (const DeviceAddress &known : interface.addresses) {
            if (known.address == address.address)
                return &interface;
        }
    }
    return nullptr;
}

bool isUnseenFor(std::chrono::milliseconds time, const DeviceAddress &address, const Device &device)
{
    using namespace std::chrono_literals;
    return address.lastSeen.isValid() && address.lastSeen.addDuration(time) < device.lastSeen
        && (!device.presentSince.isValid()
            || device.presentSince.addDuration(1h) < device.lastSeen);
}

bool isProbablyTemporary(const DeviceAddress &address, const Device &device)
{
    using namespace std::chrono_literals;
    if (!isMadeUp(address))
        return false;
    if (isUnseenFor(24h, address, device))
        return true;
    const DeviceInterface *interface = interfaceOf(address, device);
    const quint64 prefix = AddressBits::of(address.address).high;
    return interface && std::ranges::any_of(interface->addresses, [&](const DeviceAddress &other) {
               return other.firstSeen < address.firstSeen
                   && interfaceIdForm(other.address) == InterfaceIdForm::Random
                   && AddressBits::of(other.address).high == prefix;
           });
}

} // namespace sixlab
