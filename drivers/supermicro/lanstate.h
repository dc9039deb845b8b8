// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lanform.h"

#include "api/driver.h"
#include "api/plan.h"

namespace sixlab::supermicro {

/// What the BMC has stored, as far as it can be concluded: it lists the addresses in use only.
/// Static are those that neither it nor a router nor a DHCPv6 server can have made.
[[nodiscard]] Settings settingsOf(const LanConfig &lan, const Ipv6Config &ipv6);
[[nodiscard]] QList<LiveAddress> liveAddresses(const LanConfig &lan, const Ipv6Config &ipv6);

/// Fills in the capabilities, and the reason for each field that cannot be changed.
void describeAccess(DeviceState &state, WritePage page, bool mayWrite);

/// Refused when a value of @p plan is one that this BMC has no word for.
[[nodiscard]] Result<> checkWishes(const Plan &plan);

/// Whether the change is there, compared as addresses and not as text.
[[nodiscard]] bool holds(const LanChange &change, const Ipv6Config &now);
/// The first thing that is not as it should be, for the log; empty when the change holds.
[[nodiscard]] QString difference(const LanChange &change, const Ipv6Config &now);

} // namespace sixlab::supermicro
