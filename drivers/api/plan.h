// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings.h"

#include <QMap>
#include <QStringList>

namespace sixlab {

struct DeviceState;

/// A wish that cannot be met, and why.
struct Refusal {
    Field field;
    QJsonValue wanted;
    QString reason; ///< Translated.

    bool operator==(const Refusal &) const = default;
};

/// What a change would do. Made without touching the device.
struct Plan {
    Settings before;
    Settings after;
    QList<Refusal> refused; ///< When not empty, nothing may be applied.
    QStringList warnings; ///< Translated.
    bool needsReboot = false;
    bool connectionMoves = false; ///< The address of the connection goes away with this change.

    [[nodiscard]] bool isEmpty() const { return before == after; }
    /// The fields that differ.
    [[nodiscard]] QList<Field> changes() const;
};

/// What the device has stored: what waits for its reboot, where there is such a thing.
[[nodiscard]] const Settings &storedSettings(const DeviceState &state);

/// Whether a field has the same value in both. Static addresses are a set, and no zone counts:
/// it names an interface of this machine, not of the device.
[[nodiscard]] bool isSame(Field field, const Settings &a, const Settings &b);

/// Compares what is stored with what is wanted. Pure, the same for all vendors.
///
/// @p connectedTo is the host of the connection, null when it is not a literal. Problems are looked
/// for in what the change would bring: what the device has already is its own affair.
[[nodiscard]] Plan makePlan(
    const DeviceState &now, const Settings &wanted, const QHostAddress &connectedTo = {});

/// Why an address cannot be a static address of a device; nullopt when it can.
/// Shown in the field while it is typed, and refused by makePlan. Translated.
[[nodiscard]] std::optional<QString> staticAddressProblem(const InterfaceAddress &address);
/// The same for a gateway, given the static addresses beside it.
[[nodiscard]] std::optional<QString> gatewayProblem(
    const QHostAddress &gateway, const QList<InterfaceAddress> &staticAddresses);

/// The states a change goes through: first the new beside the old, the old removed last
/// (the push protocol: a change that fails half-way leaves an address that answers).
/// One or two entries; the last one is plan.after.
[[nodiscard]] QList<Settings> changeStages(const Plan &plan, int maximumStaticAddresses = 0);

} // namespace sixlab
