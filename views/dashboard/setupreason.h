// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/device.h"

#include <QCoreApplication>

namespace sixlab {

/// Whether a device can be set up, and why: what the user is told in a tooltip or beside a disabled
/// button. Pure.
struct SetupReason {
    Q_DECLARE_TR_FUNCTIONS(SetupReason)

public:
    bool possible = false;
    QString text; ///< One sentence. May hold text from the network.

    /// @p driver is the device's driver, or null.
    [[nodiscard]] static SetupReason of(const Device &device, const DriverInfo *driver);
};

} // namespace sixlab
