// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/routeradvertisement.h"

#include <QJsonObject>

namespace sixlab {

/// What a router advertises as the JSON documents and the store have it; nothing is lost. Lifetimes
/// are in seconds, 4294967295 is for ever; what was not said is null.
[[nodiscard]] QJsonObject advertisementJson(const RouterAdvertisement &advertisement);
/// The reverse. Parts that make no sense are left out.
[[nodiscard]] RouterAdvertisement advertisementFromJson(const QJsonObject &object);

} // namespace sixlab
