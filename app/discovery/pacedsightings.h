// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/sighting.h"

#include <QObject>
#include <QTimer>

namespace sixlab {

/// Gathers what one source sees of an address within 20 ms into one sighting, and passes on at most
/// eight of them in that time, so that a flood of false devices stays a trickle. Holds 512 of them;
/// more are dropped.
class PacedSightings : public QObject
{
    Q_OBJECT

public:
    explicit PacedSightings(QObject *parent = nullptr);

    /// @p service may be missing: then it is only a sign of life.
    void add(
        Source source, const QString &interface, const QHostAddress &address,
        const std::optional<Service> &service);

signals:
    void sighted(const sixlab::Sighting &sighting);

private:
    void passOn();

    QList<Sighting> m_waiting;
    QTimer m_pause;
};

} // namespace sixlab
