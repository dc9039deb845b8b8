// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dashboard/devicecolumn.h"
#include "inventory/device.h"

#include <QCoreApplication>

namespace sixlab {

/// What one cell of the device table shows and says. Lives for one call.
class DeviceCell
{
    Q_DECLARE_TR_FUNCTIONS(DeviceCell)

public:
    /// @p driver is the device's driver, or null.
    DeviceCell(const Device &device, const DriverInfo *driver);

    [[nodiscard]] QVariant data(DeviceColumn column, int role) const;
    [[nodiscard]] static QString title(DeviceColumn column);

private:
    [[nodiscard]] QString text(DeviceColumn column) const;
    [[nodiscard]] QString toolTip(DeviceColumn column) const;
    [[nodiscard]] QVariant icon(DeviceColumn column) const;
    [[nodiscard]] QString spoken(DeviceColumn column) const;

    const Device &m_device;
    const DriverInfo *m_driver;
};

} // namespace sixlab
