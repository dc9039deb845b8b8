// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents.h"

#include "commandline/exitcode.h"
#include "exporting/devicejson.h"

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

QString urlText(const QUrl &url)
{
    QString text = url.toString(QUrl::RemoveUserInfo);
    return text.replace("%25"_L1, "%"_L1); // Such URLs hold nothing else that is encoded.
}

QJsonObject devicesDocument(
    const QList<Device> &devices, bool complete, std::chrono::milliseconds elapsed)
{
    return {
        {u"schema"_s, u"sixlab.devices/1"_s},
        {u"complete"_s, complete},
        {u"elapsedMs"_s, qint64(elapsed.count())},
        {u"devices"_s, devicesJson(devices)},
    };
}

QJsonObject eventDocument(const QString &event, const Device &device)
{
    return {
        {u"schema"_s, u"sixlab.event/1"_s},
        {u"event"_s, event},
        {u"at"_s, timeJson(QDateTime::currentDateTimeUtc())},
        {u"device"_s, deviceJson(device)},
    };
}

QJsonObject eventDocument(const DeviceEvent &event, const Device *device)
{
    return {
        {u"schema"_s, u"sixlab.event/1"_s},
        {u"event"_s, eventKindName(event.kind)},
        {u"at"_s, timeJson(event.at)},
        {u"device"_s, device ? QJsonValue(deviceJson(*device)) : QJsonValue()},
        {u"title"_s, textJson(event.title)},
        {u"subject"_s, textJson(event.subject)},
        {u"before"_s, textJson(event.before)},
    };
}

static QJsonObject identityJson(const DriverInfo *driver, const DeviceIdentity &identity)
{
    return {
        {u"driver"_s, driver ? QJsonValue(QLatin1StringView(driver->id)) : QJsonValue()},
        {u"vendor"_s, textJson(identity.vendor)},
        {u"model"_s, textJson(identity.model)},
        {u"firmware"_s, textJson(identity.firmware)},
        {u"serial"_s, textJson(identity.serial)},
    };
}

QJsonObject identityDocument(
    const QString &device, const DriverInfo *driver, const DeviceIdentity &identity,
    const QList<IdentityReason> &reasons)
{
    QJsonArray list;
    for (const IdentityReason &reason : reasons)
        list.append(QJsonObject{{u"evidence"_s, reason.evidence}, {u"value"_s, reason.value}});
    return {
        {u"schema"_s, u"sixlab.identity/1"_s},
        {u"id"_s, device},
        {u"device"_s, identityJson(driver, identity)},
        {u"reasons"_s, list},
    };
}

static QJsonObject liveJson(const DeviceState &state)
{
    QJsonArray addresses;
    for (const LiveAddress &live : state.liveAddresses)
        addresses.append(QJsonObject{
            {u"address"_s, addressText(live.address.address)},
            {u"prefixLength"_s, live.address.prefixLength},
            {u"origin"_s, addressOriginName(live.origin)},
        });
    QJsonArray routers;
    for (const QHostAddress &router : state.liveRouters)
        routers.append(addressText(router));
    return {
        {u"addresses"_s, addresses},
        {u"gateway"_s, routers.isEmpty() ? QJsonValue() : routers.first()},
        {u"routers"_s, routers},
    };
}

QJsonObject settingsDocument(const DriverInfo &driver, const DeviceState &state)
{
    QJsonObject capabilities;
    for (const Field field : allFields)
        capabilities.insert(fieldName(field), accessName(access(state.capabilities, field)));
    QJsonObject reasons;
    for (auto it = state.reasons.begin(); it != state.reasons.end(); ++it)
        reasons.insert(fieldName(it.key()), it.value());
    return {
        {u"schema"_s, u"sixlab.settings/1"_s},
        {u"device"_s, identityJson(&driver, state.identity)},
        {u"settings"_s, toJson(state.settings)},
        {u"live"_s, liveJson(state)},
        {u"capabilities"_s, capabilities},
        {u"reasons"_s, reasons},
        {u"notices"_s, QJsonArray::fromStringList(state.notices)},
        {u"pending"_s, state.pending ? QJsonValue(toJson(*state.pending)) : QJsonValue()},
    };
}

static QJsonArray changesJson(const Plan &plan)
{
    QJsonArray changes;
    for (const Field field : plan.changes())
        changes.append(QJsonObject{
            {u"field"_s, fieldName(field)},
            {u"from"_s, fieldValue(plan.before, field)},
            {u"to"_s, fieldValue(plan.after, field)},
        });
    return changes;
}

static QJsonArray refusedJson(const Plan &plan)
{
    QJsonArray refused;
    for (const Refusal &refusal : plan.refused)
        refused.append(QJsonObject{
            {u"field"_s, fieldName(refusal.field)},
            {u"wanted"_s, refusal.wanted},
            {u"reason"_s, refusal.reason},
        });
    return refused;
}

QJsonObject planDocument(const DriverInfo &driver, const DeviceIdentity &identity, const Plan &plan)
{
    return {
        {u"schema"_s, u"sixlab.plan/1"_s},
        {u"device"_s, identityJson(&driver, identity)},
        {u"before"_s, toJson(plan.before)},
        {u"after"_s, toJson(plan.after)},
        {u"changes"_s, changesJson(plan)},
        {u"refused"_s, refusedJson(plan)},
        {u"warnings"_s, QJsonArray::fromStringList(plan.warnings)},
        {u"needsReboot"_s, plan.needsReboot},
        {u"connectionMoves"_s, plan.connectionMoves},
    };
}

static QJsonObject errorJson(const Error &error)
{
    return {
        {u"kind"_s, errorKindName(error.kind)},
        {u"text"_s, error.text},
        {u"detail"_s, textJson(error.detail)},
    };
}

static QJsonObject resultJson(const DeviceResult &one)
{
    const ChangeResult &result = one.result;
    QJsonArray steps;
    for (const JournalStep &step : result.steps)
        steps.append(QJsonObject{
            {u"step"_s, step.step},
            {u"state"_s, stepStateName(step.state)},
            {u"ms"_s, step.milliseconds},
            {u"detail"_s, textJson(step.detail)},
        });
    return {
        {u"device"_s, one.device},
        {u"journalId"_s, result.journalId ? QJsonValue(result.journalId) : QJsonValue()},
        {u"outcome"_s, outcomeName(result.outcome)},
        {u"steps"_s, steps},
        {u"after"_s, result.after ? QJsonValue(toJson(result.after->settings)) : QJsonValue()},
        {u"changes"_s, changesJson(result.plan)},
        {u"refused"_s, refusedJson(result.plan)},
        {u"warnings"_s, QJsonArray::fromStringList(result.warnings)},
        {u"reachedAt"_s, textJson(urlText(result.reachedAt))},
        {u"error"_s, result.error ? QJsonValue(errorJson(*result.error)) : QJsonValue()},
    };
}

QJsonObject resultDocument(const QList<DeviceResult> &results)
{
    QJsonObject document{{u"schema"_s, u"sixlab.result/1"_s}};
    QJsonArray list;
    for (const DeviceResult &one : results) {
        list.append(resultJson(one));
        if (one.result.error && !document.contains(u"error"_s))
            document.insert(u"error"_s, errorJson(*one.result.error));
    }
    document.insert(u"results"_s, list);
    return document;
}

static QJsonObject entryJson(const JournalEntry &entry)
{
    QJsonArray steps;
    for (const JournalStep &step : entry.steps)
        steps.append(QJsonObject{
            {u"step"_s, step.step},
            {u"state"_s, stepStateName(step.state)},
            {u"at"_s, timeJson(step.at)},
            {u"detail"_s, textJson(step.detail)},
        });
    return {
        {u"id"_s, entry.id},
        {u"device"_s, entry.device},
        {u"driver"_s, textJson(entry.driver)},
        {u"url"_s, textJson(urlText(QUrl(entry.url)))},
        {u"startedAt"_s, timeJson(entry.startedAt)},
        {u"endedAt"_s, entry.endedAt ? timeJson(*entry.endedAt) : QJsonValue()},
        {u"state"_s, entry.isFinished() ? u"finished"_s : u"unfinished"_s},
        {u"outcome"_s, entry.outcome ? QJsonValue(outcomeName(*entry.outcome)) : QJsonValue()},
        {u"before"_s, toJson(entry.before)},
        {u"after"_s, toJson(entry.after)},
        {u"steps"_s, steps},
    };
}

QJsonObject journalDocument(const QList<JournalEntry> &entries)
{
    QJsonArray list;
    for (const JournalEntry &entry : entries)
        list.append(entryJson(entry));
    return {{u"schema"_s, u"sixlab.journal/1"_s}, {u"entries"_s, list}};
}

QJsonObject errorDocument(const Error &error)
{
    return {{u"schema"_s, u"sixlab.error/1"_s}, {u"error"_s, errorJson(error)}};
}

} // namespace sixlab
