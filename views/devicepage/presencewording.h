// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/device.h"

#include <QCoreApplication>

namespace sixlab {

/// The words for how one knows that a device is there.
struct PresenceWording {
    Q_DECLARE_TR_FUNCTIONS(PresenceWording)

public:
    /// `It answered a neighbour solicitation 12 seconds ago at fe80::1.` Empty when it was never
    /// seen.
    [[nodiscard]] static QString sentence(const PresenceEvidence &evidence, const QDateTime &now);
    /// When it was seen last, and by whom: `5 minutes ago, by mDNS`.
    [[nodiscard]] static QString lastSeen(const DeviceAddress &address, const QDateTime &now);
};

} // namespace sixlab
