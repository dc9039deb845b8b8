// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/device.h"

#include <QJsonArray>
#include <QJsonObject>

namespace sixlab {

/// A time as all documents have it: UTC, whole seconds, `2026-11-23T10:00:00Z`; null when unknown.
[[nodiscard]] QJsonValue timeJson(const QDateTime &time);
/// Null when empty: unknown is never an empty string.
[[nodiscard]] QJsonValue textJson(const QString &text);

/// One entry of `devices` in `sixlab.devices/1`. Presence is that of @p now.
[[nodiscard]] QJsonObject deviceJson(
    const Device &device, const QDateTime &now = QDateTime::currentDateTimeUtc());
[[nodiscard]] QJsonArray devicesJson(
    const QList<Device> &devices, const QDateTime &now = QDateTime::currentDateTimeUtc());

} // namespace sixlab
