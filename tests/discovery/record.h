// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/interfaceaddress.h"
#include "discovery/discovery.h"

#include <QSet>

#include <algorithm>

namespace sixlab {

/// What a source reported.
class Record
{
public:
    explicit Record(DiscoverySource &source)
    {
        QObject::connect(&source, &DiscoverySource::sighted, [this](const Sighting &sighting) {
            sightings.append(sighting);
        });
        QObject::connect(&source, &DiscoverySource::limited, [this](const Limitation &limitation) {
            limits.append(limitation.text);
        });
    }

    const Sighting *of(QStringView address) const
    {
        const QHostAddress wanted = parseAddress(address).value();
        const auto found = std::find_if(
            sightings.crbegin(), sightings.crend(),
            [&wanted](const Sighting &sighting) { return sighting.addresses.contains(wanted); });
        return found == sightings.crend() ? nullptr : &*found;
    }

    /// Addresses, sorted, each once.
    QStringList addresses() const
    {
        QSet<QString> all;
        for (const Sighting &sighting : sightings) {
            for (const QHostAddress &address : sighting.addresses)
                all.insert(address.toString());
        }
        QStringList sorted(all.begin(), all.end());
        sorted.sort();
        return sorted;
    }

    QList<Sighting> sightings;
    QStringList limits;
};

} // namespace sixlab
