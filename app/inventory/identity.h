// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/device.h"

#include <functional>

namespace sixlab {

/// Which devices a sighting changed.
struct Merged {
    QString id; ///< The device that the sighting belongs to.
    bool isNew = false;
    QStringList absorbed; ///< Ids of devices that turned out to be the same one; they are gone now.
    /// Ids of other devices that lost an address to this one.
    QStringList changed;
};

/// Decides which device a sighting belongs to, and folds it in. Pure; ids are made by @p newId.
///
/// The rules, strongest first: this machine is one device; a MAC belongs to one device; an EUI-64
/// address names its MAC; an address belongs to who has it now; a service whose text names a MAC or
/// a host name joins names to addresses. A MAC that software gave is weaker than a name: a device
/// of that name that was gone before this one came is the same one with a new MAC.
///
/// One name is no proof by itself: two devices with one name and two MACs stay two. Sightings that
/// contradict each other are settled by their times; the order in which the others come does not
/// matter.
/// Bounded: 64 services and names and 64 addresses a device, 4096 devices.
class Identity
{
public:
    static constexpr qsizetype maximumDevices = 4096;

    explicit Identity(std::function<QString()> newId);

    /// Returns nullopt when the sighting holds nothing that identifies, or the bounds are reached.
    std::optional<Merged> merge(QList<Device> &devices, const Sighting &sighting) const;

private:
    std::function<QString()> m_newId;
};

} // namespace sixlab
