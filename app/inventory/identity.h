// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/devicetable.h"

#include <functional>

namespace sixlab {

/// An address that a sighting took from another device.
struct TakenAddress {
    QHostAddress address;
    Device from; ///< As it was before.
};

/// Which devices a sighting changed.
struct Merged {
    QString id; ///< The device that the sighting belongs to.
    bool isNew = false;
    QStringList absorbed; ///< Ids of devices that turned out to be the same one; they are gone now.
    /// Ids of other devices that lost an address to this one.
    QStringList changed;
    /// The device as it was, with what was absorbed; nullopt: it is new.
    std::optional<Device> before = {};
    QList<TakenAddress> taken = {};
    std::optional<MacAddress> formerMac = {}; ///< It came back with another MAC.
    bool hasTooManyRouters = false; ///< What it advertises was not taken in.
};

/// Decides which device a sighting belongs to, and folds it in. Pure; ids are made by @p newId.
///
/// The rules, strongest first: what the user joined or set apart stays so; this machine is one
/// device; a MAC belongs to one device; an EUI-64 address names its MAC; an address belongs to who
/// has it now; a service whose text names a MAC or a host name joins names to addresses. A MAC that
/// software gave is weaker than a name: a device of that name that was gone before this one came is
/// the same one with a new MAC.
///
/// One name is no proof by itself: two devices with one name and two MACs stay two. Sightings that
/// contradict each other are settled by their times; the order in which the others come does not
/// matter.
/// Bounded: 64 services and names and 64 addresses a device, 4096 devices, 64 routers.
class Identity
{
public:
    static constexpr qsizetype maximumDevices = 4096;

    explicit Identity(std::function<QString()> newId);

    /// Returns nullopt when the sighting holds nothing that identifies, or the bounds are reached.
    std::optional<Merged> merge(DeviceTable &devices, const Sighting &sighting) const;
    /// The same for a list; it makes a table of it first.
    std::optional<Merged> merge(QList<Device> &devices, const Sighting &sighting) const;
    /// True when the sighting shows a device for which there is no room.
    [[nodiscard]] bool hasNoRoom(const DeviceTable &devices, const Sighting &sighting) const;

    /// The user says that the two are one: @p other becomes part of @p id. False: one is not there.
    bool unite(DeviceTable &devices, const QString &id, const QString &other) const;
    /// The user says that the interface is a device of its own. Returns its id; empty when there is
    /// no such interface, when nothing else would be left, or when it is this machine's.
    QString split(DeviceTable &devices, const QString &id, const MacAddress &mac) const;

private:
    std::function<QString()> m_newId;
};

} // namespace sixlab
