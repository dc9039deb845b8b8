// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/interfaces.h"

namespace sixlab {

/// The largest IPv4 subnet that is asked address by address.
inline constexpr int widestSweep = 22;

/// Every host address of the on-link IPv4 subnets of at most /22, without this machine's own. IPv6
/// subnets are never swept: they are too large.
[[nodiscard]] QList<QHostAddress> sweepAddresses(const LanInterface &lan);

} // namespace sixlab
