// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/device.h"

namespace sixlab {

class VendorNames;

/// Says what the device is, by what was seen of it. What signing in revealed is worth more.
void describe(Device &device, const QList<const DriverInfo *> &drivers, const VendorNames &vendors);

} // namespace sixlab
