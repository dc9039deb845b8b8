// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/addressclaims.h"
#include "inventory/deviceevent.h"
#include "inventory/identity.h"

#include <QSet>

namespace sixlab {

/// Makes events of what sightings and the passing of time change. Is told the time and keeps none.
///
/// A device is spoken of as new two seconds after it was first seen, and ten when its MAC is made
/// up: by then it has a name, or has turned out to be one that was known. Whatever it does until
/// then belongs to its arrival.
///
/// Gone is who was not seen for an hour in which somebody watched, back is who was gone then and is
/// seen again: a night with the computer off makes neither. Lifetimes of advertisements run while
/// somebody watches, likewise.
class Chronicle
{
public:
    /// What is known before the first sighting of this run.
    void open(const DeviceTable &devices);
    /// Somebody watches from now on: at the first sighting, and after the computer slept.
    void watch(DeviceTable &devices, const QDateTime &now);

    [[nodiscard]] QList<DeviceEvent> merged(
        const DeviceTable &devices, const Merged &merged, const QDateTime &now);
    /// There was no room for what was seen: told once.
    [[nodiscard]] QList<DeviceEvent> refused(const Sighting &sighting, const QDateTime &now);
    /// The user took it away.
    void forget(const QString &id);

    struct Passed {
        QList<DeviceEvent> events;
        QStringList changed; ///< Whose presence or advertisement is another now.
    };
    [[nodiscard]] Passed pass(DeviceTable &devices, const QDateTime &now);
    /// When pass() will have something to do, if no sighting puts it off; invalid: never.
    [[nodiscard]] QDateTime next(const DeviceTable &devices) const;
    /// What has arrived and was not told yet, without waiting: at the end.
    [[nodiscard]] QList<DeviceEvent> close(const DeviceTable &devices);

private:
    struct Arrival {
        QDateTime at;
        QDateTime due;
    };

    void noteArrival(const Device &device, const Merged &merged, const QDateTime &now);
    void noteTaken(
        QList<DeviceEvent> &events, const DeviceTable &devices, const Merged &merged,
        const QDateTime &now);
    void passArrivals(QList<DeviceEvent> &events, const DeviceTable &devices, const QDateTime &now);
    void leaveOutSharedPrefixes(QList<DeviceEvent> &events, const DeviceTable &devices) const;
    [[nodiscard]] bool isGone(const Device &device, const QDateTime &now) const;

    QDateTime m_watchedSince;
    QDateTime m_passed; ///< When pass() was last called.
    QHash<QString, Arrival> m_arrivals;
    QSet<QString> m_away; ///< Who was told to be gone.
    AddressClaims m_claims;
    bool m_isFullTold = false;
    bool m_areRoutersTold = false;
};

} // namespace sixlab
