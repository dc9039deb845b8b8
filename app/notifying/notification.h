// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/deviceevent.h"

namespace sixlab {

/// True for what should not go unnoticed: a device that was never seen, a router that appeared, an
/// address that two devices claim, a prefix that went away. Coming and going is no news: phones do
/// it all day.
[[nodiscard]] bool isWorthNotice(DeviceEvent::Kind kind);

/// What a notification says of some events. Plain text, of bounded length.
struct Notification {
    QString summary; ///< Translated, and nothing foreign in it.
    QString body; ///< A line for each event, five at most, then how many more.

    [[nodiscard]] static Notification of(const QList<DeviceEvent> &events);
};

} // namespace sixlab
