// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lanform.h"

#include "api/plan.h"

namespace sixlab::supermicro {

inline constexpr int maximumStaticAddresses = 5;

/// The requests that turn @p plan.before into @p plan.after: one address each, the new ones before
/// the old ones go, unless there is no room or only the prefix length differs. Whether addresses
/// come from advertisements is changed at the end, or at the start when it is switched on: it takes
/// the link down, and all addresses with it.
[[nodiscard]] QList<LanChange> lanSteps(const Plan &plan);

} // namespace sixlab::supermicro
