// SPDX-License-Identifier: GPL-3.0-or-later
#include "changeevents.h"

#include "addressing/addresskind.h"
#include "inventory/folding.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sixlab {

static constexpr qsizetype longestTitle = 80;
static constexpr auto gettingToKnow = 60s;

DeviceEvent deviceEvent(
    DeviceEvent::Kind kind, const Device &device, const QDateTime &at, const QString &subject,
    const QString &before)
{
    QString title = device.title();
    if (title.size() > longestTitle)
        title = title.left(longestTitle - 1) + u'…';
    return {
        .at = at,
        .kind = kind,
        .deviceId = device.id,
        .title = title,
        .subject = subject,
        .before = before};
}

/// The address that a router advertises from; empty when it has none.
static QString routerAddress(const Device &device)
{
    const QList<DeviceAddress> addresses = device.addresses();
    for (const DeviceAddress &known : addresses) {
        if (known.address.protocol() == QAbstractSocket::IPv6Protocol
            && addressKind(known.address) == AddressKind::LinkLocal)
            return known.address.toString();
    }
    return device.bestAddress().toString();
}

static QStringList prefixes(const Device &device)
{
    QStringList texts;
    if (device.advertisement) {
        for (const AdvertisedPrefix &advertised : device.advertisement->prefixes) {
            if (advertised.validLifetime > 0s)
                texts.append(advertised.prefix.toString());
        }
    }
    return texts;
}

/// As it looked when the address was last there: being unseen since makes none temporary.
static bool wasTemporary(const DeviceAddress &known, Device device)
{
    device.lastSeen = known.lastSeen;
    return isProbablyTemporary(known, device);
}

/// Adds an event for each address of @p device that is to be spoken of and that @p other has not.
static void compareAddresses(
    QList<DeviceEvent> &events, DeviceEvent::Kind kind, const Device &device, const Device &other,
    DeviceEvent event)
{
    event.kind = kind;
    for (const DeviceInterface &interface : device.interfaces) {
        for (const DeviceAddress &known : interface.addresses) {
            if (!findAddress(other, known.address) && !wasTemporary(known, device)) {
                event.subject = known.address.toString();
                events.append(event);
            }
        }
    }
}

static void compareRouters(
    QList<DeviceEvent> &events, const Device *before, const Device &after, const QDateTime &now)
{
    const bool wasRouter = before && before->isRouter;
    if (after.isRouter && !wasRouter)
        events.append(deviceEvent(DeviceEvent::Kind::NewRouter, after, now, routerAddress(after)));
    if (wasRouter && !after.isRouter)
        events.append(
            deviceEvent(DeviceEvent::Kind::RouterGone, after, now, routerAddress(*before)));
    const QStringList had = before ? prefixes(*before) : QStringList();
    const QStringList has = prefixes(after);
    for (const QString &prefix : has) {
        if (!had.contains(prefix))
            events.append(deviceEvent(DeviceEvent::Kind::PrefixAdded, after, now, prefix));
    }
    for (const QString &prefix : had) {
        if (!has.contains(prefix))
            events.append(deviceEvent(DeviceEvent::Kind::PrefixRemoved, after, now, prefix));
    }
}

QList<DeviceEvent> eventsBetween(const Device *before, const Device &after, const QDateTime &now)
{
    QList<DeviceEvent> events;
    if (after.isIgnored)
        return events;
    if (!before && !after.isSelf)
        events.append(deviceEvent(DeviceEvent::Kind::New, after, now));
    compareRouters(events, before, after, now);
    if (before && before->interfaces != after.interfaces) {
        const DeviceEvent like = deviceEvent(DeviceEvent::Kind::New, after, now);
        if (before->firstSeen.addDuration(gettingToKnow) < now)
            compareAddresses(events, DeviceEvent::Kind::AddressAdded, after, *before, like);
        compareAddresses(events, DeviceEvent::Kind::AddressRemoved, *before, after, like);
    }
    return events;
}

bool isSeenAgain(const Device &before, Device after)
{
    after.lastSeen = before.lastSeen;
    after.presentSince = before.presentSince;
    after.advertisedAt = before.advertisedAt;
    if (before.interfaces.size() != after.interfaces.size())
        return false;
    for (qsizetype i = 0; i < after.interfaces.size(); ++i) {
        const QList<DeviceAddress> &had = before.interfaces[i].addresses;
        if (had.size() != after.interfaces[i].addresses.size())
            return false;
        for (DeviceAddress &address : after.interfaces[i].addresses) {
            const auto known = std::ranges::find(had, address.address, &DeviceAddress::address);
            if (known == had.end())
                return false;
            address.lastSeen = known->lastSeen;
            address.lastSource = known->lastSource;
            address.validUntil = known->validUntil;
            if (address != *known)
                return false;
        }
        after.interfaces[i].addresses = had;
    }
    return before == after;
}

} // namespace sixlab
