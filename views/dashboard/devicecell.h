// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dashboard/devicemodel.h"

#include <QCoreApplication>

namespace sixlab {

/// What one cell of the device table shows and says. Lives for one call.
class DeviceCell
{
    Q_DECLARE_TR_FUNCTIONS(DeviceCell)

public:
    /// @p driver is the device's driver, or null.
    DeviceCell(const Device &device, const DriverInfo *driver);

    [[nodiscard]] QVariant data(DeviceModel::Column column, int role) const;
    [[nodiscard]] static QString title(DeviceModel::Column column);

private:
    [[nodiscard]] QString text(DeviceModel::Column column) const;
    [[nodiscard]] QString toolTip(DeviceModel::Column column) const;
    [[nodiscard]] QVariant icon(DeviceModel::Column column) const;
    [[nodiscard]] QString spoken(DeviceModel::Column column) const;

    const Device &m_device;
    const DriverInfo *m_driver;
};

} // namespace sixlab
