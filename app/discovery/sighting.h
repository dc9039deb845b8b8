// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/driver.h"

#include <QDateTime>
#include <QHostAddress>

namespace sixlab {

/// Who saw something. The names are part of the JSON contract.
enum class Source { Neighbour, Echo, Mdns, Advertisement, Self };
[[nodiscard]] QString sourceName(Source source);
[[nodiscard]] std::optional<Source> sourceFromName(QStringView name);

/// One thing that one source saw at one moment. Any part may be missing; nothing is guessed.
///
/// All text comes from the network: bounded by the source, stripped of control characters, and
/// shown as plain text only.
struct Sighting {
    Source source = Source::Neighbour;
    QString interface; ///< This machine's interface: `lan0`.
    std::optional<MacAddress> mac;
    QList<QHostAddress> addresses; ///< All of one device. Link-local ones carry the zone.
    QString hostName; ///< Without `.local`.
    QList<Service> services;
    bool isRouter = false;
    bool isSelf = false; ///< This machine.
    QDateTime at;
};

} // namespace sixlab
