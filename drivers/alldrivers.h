// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/driver.h"

namespace sixlab {

/// Every driver in the tree, in the order of the folders. The definition is generated.
QList<const DriverInfo *> allDrivers();

} // namespace sixlab
