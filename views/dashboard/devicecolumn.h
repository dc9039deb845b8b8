// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sixlab {

/// The columns of the device table, in their first order.
enum class DeviceColumn {
    Name,
    State,
    Vendor,
    Model,
    Global,
    UniqueLocal,
    LinkLocal,
    Ipv4,
    LastSeen,
    SetUp
};
inline constexpr int deviceColumnCount = int(DeviceColumn::SetUp) + 1;

} // namespace sixlab
