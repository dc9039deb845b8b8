// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/devicetable.h"

namespace sixlab {

/// The sighting without what can be no device's own, within bounds, link-local addresses with
/// their zone.
[[nodiscard]] Sighting cleaned(const Sighting &sighting);

/// The places of the devices that the sighting is about, rising; several when it shows that they
/// are one. Never two that the user said are not: then the one that has the MAC, else the elder.
[[nodiscard]] QList<qsizetype> matches(const DeviceTable &devices, const Sighting &seen);

/// The one of several that keeps its id: this machine, else what the user put work in, else the
/// oldest.
[[nodiscard]] qsizetype elder(const DeviceTable &devices, const QList<qsizetype> &same);

/// True when the user said that the two are not one.
[[nodiscard]] bool areApart(const Device &a, const Device &b);

} // namespace sixlab
