// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/nudgequeue.h"
#include "inventory/device.h"

namespace sixlab {

/// Where known devices were last seen on the links of this machine's @p interfaces (empty: all), to
/// be asked first: for each device the newest link-local, other IPv6 and IPv4 address that was seen
/// in the last seven days of that device. At most 1024.
[[nodiscard]] QList<NudgeQueue::Target> knownNeighbours(
    const QList<Device> &devices, const QStringList &interfaces);

} // namespace sixlab
