// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/changerunner.h"
#include "inventory/device.h"
#include "inventory/deviceevent.h"
#include "inventory/recognition.h"

#include <QJsonArray>
#include <QJsonObject>

namespace sixlab {

// The JSON documents of the contract. Pure; fields may be added, never renamed.

/// A device's URL as people and the contract write it: with a bare `%` before the zone.
[[nodiscard]] QString urlText(const QUrl &url);

/// `sixlab.devices/1`
[[nodiscard]] QJsonObject devicesDocument(
    const QList<Device> &devices, bool complete, std::chrono::milliseconds elapsed);
/// `sixlab.event/1`: one line of `scan --follow`. @p event is `new`, `changed` or `removed`.
[[nodiscard]] QJsonObject eventDocument(const QString &event, const Device &device);
/// The same for an event of the log: its `event` is the kind's name. @p device null: the event is
/// of the link, or the device is there no more. `new` is a line of its own already, of the device
/// as it was first seen; a caller that prints both leaves out the log's.
[[nodiscard]] QJsonObject eventDocument(const DeviceEvent &event, const Device *device);

/// `sixlab.identity/1`; @p driver null: none serves it.
[[nodiscard]] QJsonObject identityDocument(
    const QString &device, const DriverInfo *driver, const DeviceIdentity &identity,
    const QList<IdentityReason> &reasons);

/// `sixlab.settings/1`
[[nodiscard]] QJsonObject settingsDocument(const DriverInfo &driver, const DeviceState &state);
/// `sixlab.plan/1`
[[nodiscard]] QJsonObject planDocument(
    const DriverInfo &driver, const DeviceIdentity &identity, const Plan &plan);

/// What became of one of several devices.
struct DeviceResult {
    QString device; ///< Inventory id or `DRIVER@URL`.
    ChangeResult result;
};
/// `sixlab.result/1`. The first failure also stands beside the results, as in `sixlab.error/1`.
[[nodiscard]] QJsonObject resultDocument(const QList<DeviceResult> &results);
/// `sixlab.journal/1`
[[nodiscard]] QJsonObject journalDocument(const QList<JournalEntry> &entries);
/// `sixlab.error/1`
[[nodiscard]] QJsonObject errorDocument(const Error &error);

} // namespace sixlab
