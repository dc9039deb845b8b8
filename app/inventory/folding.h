// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/device.h"
#include "inventory/macclaims.h"

namespace sixlab {

/// The bounds of what a device may hold, whatever the network says.
inline constexpr qsizetype maximumAddresses = 64; ///< For one device.
inline constexpr qsizetype maximumServices = 64; ///< For one device.
inline constexpr qsizetype maximumInterfaces = 64; ///< For one device.

/// True when the source saw a sign of the device itself: a lease outlives it.
[[nodiscard]] bool isSignOfLife(Source source);

/// True when no MAC is known that stays.
[[nodiscard]] bool hasOnlyChangingMacs(const Device &device);
[[nodiscard]] bool hasMac(const Device &device, const MacAddress &mac);
/// Null when the device does not have it.
[[nodiscard]] const DeviceAddress *findAddress(const Device &device, const QHostAddress &address);
/// The MAC of the interface that has the address.
[[nodiscard]] std::optional<MacAddress> macOf(const Device &device, const QHostAddress &address);
/// Takes the address away, wherever it is; nullopt when it is not there.
std::optional<DeviceAddress> takeAddress(Device &device, const QHostAddress &address);

/// Adds what was seen. Addresses whose last sight is newer than this one stay on their interface.
/// Those of a device that is there which were not seen for seven days are dropped, after two when
/// they are probably temporary; a lease or lifetime that is known holds them as long as it lasts.
void foldIn(Device &device, const Sighting &sighting);
/// Adds all that is known of @p other, which turned out to be the same device.
void absorb(Device &device, const Device &other);

} // namespace sixlab
