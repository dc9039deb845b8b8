// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/driver.h"

namespace sixlab {

/// True for a MAC that privacy features make up and change: given by software, and not one of those
/// that virtual machines and containers keep.
[[nodiscard]] bool isChangingMac(const MacAddress &mac);

/// The MACs that services name: `mac=` and the like in TXT records, and the name of `_workstation`.
/// A claim by the device itself. MACs that software gave are left out: many are place-holders.
[[nodiscard]] QList<MacAddress> claimedMacs(const QList<Service> &services);

} // namespace sixlab
