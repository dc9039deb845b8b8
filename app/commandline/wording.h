// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/documents.h"

namespace sixlab {

// What the commands say to people; scripts read the documents.

/// A table of devices, one line each.
[[nodiscard]] QString devicesText(const QList<Device> &devices, int width);
/// A field's value: `on`, `2001:db8:2::10/64`, `–`.
[[nodiscard]] QString valueText(const QJsonValue &value);
/// `Example M1011, firmware 5.20, serial 0200C0010203`: what is known.
[[nodiscard]] QString identityText(const DeviceIdentity &identity);
[[nodiscard]] QString settingsText(const DeviceState &state, int width);
/// What would change and what cannot be done, under the device's name.
[[nodiscard]] QString planText(const QString &title, const Plan &plan, int width);
/// A sentence with the device's name in it.
[[nodiscard]] QString outcomeText(const QString &title, Outcome outcome);
[[nodiscard]] QString journalText(const QList<JournalEntry> &entries, int width);

} // namespace sixlab
