// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/device.h"

namespace sixlab {

/// More routers than these on one network are forged; each may advertise a lot.
inline constexpr qsizetype maximumRouters = 64;

/// Takes over what the sighting says of the device as a router.
///
/// An advertisement that states its router lifetime decides; a default route through the device
/// makes it a router again; the flag in the neighbour table counts while nothing better is known,
/// since it stays set when a router steps down.
void foldAdvertisement(Device &device, const Sighting &sighting);

/// Takes away what has run out by @p now, also being a router. False when nothing has.
bool expireAdvertisement(Device &device, const QDateTime &now);
/// When something runs out next; invalid: never.
[[nodiscard]] QDateTime nextExpiry(const Device &device);

/// True while there is more to remember than that it stepped down.
[[nodiscard]] bool isAdvertising(const Device &device);

/// Another device has its router's address now. The prefixes run out by themselves: that one may
/// advertise them too.
void stepDown(Device &device);

} // namespace sixlab
