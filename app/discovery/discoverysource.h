// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/limitation.h"
#include "discovery/sighting.h"

#include <QObject>

namespace sixlab {

/// One way of seeing devices. Event-driven on the thread it lives on; never waits for an answer.
class DiscoverySource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Subscribes and looks at what is there already. Sends nothing.
    virtual void listen() = 0;
    /// Asks once. Called again for the repeats; answers come as sightings.
    virtual void ask() { }
    /// Every sighting of every source, for those that ask a device once it is known. Sightings may
    /// be given from inside.
    virtual void consider(const Sighting &) { }
    /// True while an answer is still being read: the scan is not complete before.
    [[nodiscard]] virtual bool isBusy() const { return false; }
    /// Between scans nobody waits for the next sighting: it may come later, together with others,
    /// so that the computer need not wake for each.
    virtual void setPatient(bool) { }

signals:
    void sighted(const sixlab::Sighting &sighting);
    /// What this source cannot do here, and the remedy. The others go on.
    void limited(const sixlab::Limitation &limitation);
    /// More came from there than this source takes in. May come often.
    void flooded(const QString &interface);
};

} // namespace sixlab
