// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/device.h"
#include "inventory/deviceevent.h"

namespace sixlab {

/// An event of the device, with its title cut to what a line holds.
[[nodiscard]] DeviceEvent deviceEvent(
    DeviceEvent::Kind kind, const Device &device, const QDateTime &at, const QString &subject = {},
    const QString &before = {});

/// What happened to a device, by what was known of it before and after; @p before null: it is new.
/// Pure.
///
/// An address counts as added when the device was known for a minute: what comes sooner belongs to
/// getting to know it. It counts as removed when it was dropped: at once on this machine, else as
/// foldIn() says, since being unseen for a while is no proof. Addresses that are probably temporary
/// are not spoken of. What the user ignores makes no events, and this machine is never new.
[[nodiscard]] QList<DeviceEvent> eventsBetween(
    const Device *before, const Device &after, const QDateTime &now);

/// True when nothing is different but when and by whom it was seen.
[[nodiscard]] bool isSeenAgain(const Device &before, Device after);

} // namespace sixlab
