// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/device.h"

namespace sixlab {

/// The columns that addresses are told apart by.
enum class AddressGroup { Global, UniqueLocal, LinkLocal, Ipv4 };

[[nodiscard]] AddressGroup addressGroup(const QHostAddress &address);

/// The device's addresses of a group; the one to show first is first: made to stay (no random
/// interface identifier) before random, then the one seen last.
[[nodiscard]] QList<DeviceAddress> addressesOf(const Device &device, AddressGroup group);

/// `2001:db8::1 +2`; empty for none.
[[nodiscard]] QString foldedText(const QList<DeviceAddress> &addresses);

} // namespace sixlab
