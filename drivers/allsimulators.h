// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/simulator.h"

namespace sixlab {

/// Every simulated device in the tree. The definition is generated.
QList<const SimulatorInfo *> allSimulators();

} // namespace sixlab
