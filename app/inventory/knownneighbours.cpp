// SPDX-License-Identifier: GPL-3.0-or-later
#include "knownneighbours.h"

#include "addressing/addresskind.h"
#include "discovery/interfaces.h"

#include <algorithm>
#include <chrono>

namespace sixlab {

static constexpr qsizetype mostTargets = 1024;

/// One of each sort is enough to find a device again: link-local, other IPv6, IPv4.
static int sortOf(const QHostAddress &address)
{
    if (address.protocol() == QAbstractSocket::IPv4Protocol)
        return 2;
    return addressKind(address) == AddressKind::LinkLocal ? 0 : 1;
}

static QList<QHostAddress> newestOfEachSort(const Device &device)
{
    using namespace std::chrono_literals;
    QList<DeviceAddress> addresses = device.addresses();
    std::ranges::stable_sort(addresses, std::greater(), &DeviceAddress::lastSeen);
    QList<QHostAddress> newest;
    std::array<bool, 3> taken{};
    for (const DeviceAddress &known : addresses) {
        bool &isTaken = taken[size_t(sortOf(known.address))];
        if (!isTaken && known.lastSeen.addDuration(24h * 7) > device.lastSeen) {
            isTaken = true;
            newest.append(known.address);
        }
    }
    return newest;
}

QList<NudgeQueue::Target> knownNeighbours(
    const QList<Device> &devices, const QStringList &interfaces)
{
    QList<NudgeQueue::Target> targets;
    const QList<LanInterface> lans = lanInterfaces(interfaces);
    for (const Device &device : devices) {
        if (device.isSelf)
            continue;
        for (const QHostAddress &address : newestOfEachSort(device)) {
            const auto lan = std::ranges::find_if(lans, [&address](const LanInterface &lan) {
                return address.scopeId().isEmpty() ? lan.isOnLink(address)
                                                   : address.scopeId() == lan.name;
            });
            if (lan != lans.end() && targets.size() < mostTargets)
                targets.append({address, lan->name});
        }
    }
    return targets;
}

} // namespace sixlab
