// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/deviceevent.h"
#include "widgets/theme.h"

#include <QCoreApplication>

namespace sixlab {

/// The words for what happened on the network. All text may hold names from the network: plain.
struct EventWording {
    Q_DECLARE_TR_FUNCTIONS(EventWording)

public:
    /// One sentence.
    [[nodiscard]] static QString sentence(const DeviceEvent &event);
    /// What events of this kind are, for a list of kinds to choose from.
    [[nodiscard]] static QString kind(DeviceEvent::Kind kind);
    [[nodiscard]] static QString icon(DeviceEvent::Kind kind);
    [[nodiscard]] static Tone tone(DeviceEvent::Kind kind);
};

} // namespace sixlab
