// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicejson.h"

#include "addressing/addresskind.h"
#include "inventory/advertisementjson.h"
#include "inventory/folding.h"

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

QJsonValue timeJson(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

QJsonValue textJson(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

static QJsonObject addressJson(const DeviceAddress &seen, const Device &device)
{
    const InterfaceIdForm form = interfaceIdForm(seen.address);
    QJsonArray sources;
    for (const Source source : seen.sources)
        sources.append(sourceName(source));
    return {
        {u"address"_s, addressText(seen.address)},
        {u"kind"_s, addressKindName(addressKind(seen.address))},
        {u"origin"_s, addressOriginName(seen.origin)},
        {u"interfaceId"_s,
         form == InterfaceIdForm::NotApplicable ? QJsonValue() : interfaceIdFormName(form)},
        {u"zone"_s, textJson(seen.address.scopeId())},
        {u"firstSeen"_s, timeJson(seen.firstSeen)},
        {u"lastSeen"_s, timeJson(seen.lastSeen)},
        {u"sources"_s, sources},
        {u"temporary"_s, isProbablyTemporary(seen, device)},
        {u"validUntil"_s, timeJson(seen.validUntil)},
    };
}

static QJsonObject interfaceJson(const DeviceInterface &interface, const Device &device)
{
    QJsonArray addresses;
    for (const DeviceAddress &address : interface.addresses)
        addresses.append(addressJson(address, device));
    const auto &mac = interface.mac;
    return {
        {u"mac"_s, mac ? QJsonValue(mac->toString()) : QJsonValue()},
        {u"randomMac"_s, mac ? QJsonValue(isChangingMac(*mac)) : QJsonValue()},
        {u"addresses"_s, addresses},
    };
}

static QJsonObject serviceJson(const Service &service)
{
    return {
        {u"type"_s, service.type},
        {u"name"_s, textJson(service.name)},
        {u"port"_s, service.port ? QJsonValue(service.port) : QJsonValue()},
    };
}

static QString presenceName(Presence presence)
{
    switch (presence) {
    case Presence::Online:
        return u"online"_s;
    case Presence::Quiet:
        return u"quiet"_s;
    case Presence::Gone:
        return u"gone"_s;
    }
    Q_UNREACHABLE();
}

/// Null when no address of it was ever seen.
static QJsonValue evidenceJson(const PresenceEvidence &evidence)
{
    if (evidence.address.isNull())
        return {};
    return QJsonObject{
        {u"source"_s, sourceName(evidence.source)},
        {u"address"_s, addressText(evidence.address)},
        {u"zone"_s, textJson(evidence.address.scopeId())},
        {u"at"_s, timeJson(evidence.at)},
    };
}

static QJsonValue advertisementJson(const Device &device)
{
    if (!device.advertisement)
        return {};
    QJsonObject object = advertisementJson(*device.advertisement);
    object.insert(u"at"_s, timeJson(device.advertisedAt));
    return object;
}

QJsonObject deviceJson(const Device &device, const QDateTime &now)
{
    const PresenceEvidence evidence = presenceEvidence(device, now);
    QJsonArray interfaces;
    for (const DeviceInterface &interface : device.interfaces)
        interfaces.append(interfaceJson(interface, device));
    QJsonArray services;
    for (const Service &service : device.services)
        services.append(serviceJson(service));
    return {
        {u"id"_s, device.id},
        {u"name"_s, textJson(device.name)},
        {u"hostName"_s, textJson(device.hostName)},
        {u"kind"_s, textJson(device.kind)},
        {u"vendor"_s, textJson(device.vendor)},
        {u"model"_s, textJson(device.model)},
        {u"driver"_s, textJson(device.driver)},
        {u"serial"_s, textJson(device.serial)},
        {u"firstSeen"_s, timeJson(device.firstSeen)},
        {u"lastSeen"_s, timeJson(device.lastSeen)},
        {u"interfaces"_s, interfaces},
        {u"services"_s, services},
        {u"tags"_s, QJsonArray::fromStringList(device.tags)},
        {u"router"_s, device.isRouter},
        {u"self"_s, device.isSelf},
        {u"ignored"_s, device.isIgnored},
        {u"attachment"_s, textJson(device.attachment)},
        {u"presence"_s, presenceName(evidence.presence)},
        {u"presentSince"_s, timeJson(device.presentSince)},
        {u"evidence"_s, evidenceJson(evidence)},
        {u"advertisement"_s, advertisementJson(device)},
    };
}

QJsonArray devicesJson(const QList<Device> &devices, const QDateTime &now)
{
    QJsonArray list;
    for (const Device &device : devices)
        list.append(deviceJson(device, now));
    return list;
}

} // namespace sixlab
