// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/device.h"

#include <QVariant>

namespace sixlab {

// How the inventory file holds what is no number or text by itself, and the way back. What cannot
// be read, which only a file edited by hand holds, is left out.

/// Milliseconds since 1970; NULL when invalid.
[[nodiscard]] QVariant stored(const QDateTime &time);
[[nodiscard]] QDateTime storedTime(const QVariant &value);
[[nodiscard]] QString stored(const QList<Source> &sources);
[[nodiscard]] QList<Source> storedSources(const QString &text);
[[nodiscard]] AddressOrigin storedOrigin(const QString &name);
/// JSON; empty when there is nothing.
[[nodiscard]] QString stored(const QMap<QString, QString> &txt);
[[nodiscard]] QMap<QString, QString> storedTxt(const QString &text);
[[nodiscard]] QString stored(const std::optional<RouterAdvertisement> &advertisement);
[[nodiscard]] std::optional<RouterAdvertisement> storedAdvertisement(const QString &text);

} // namespace sixlab
