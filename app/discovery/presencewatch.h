// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/nudgesocket.h"
#include "discovery/sighting.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace sixlab {

/// Asks devices that have been quiet whether they are still there; after a scan, while the program
/// runs.
///
/// One address of each MAC, link-local first, when nothing was heard of it for 60 s: at most 50
/// every 10 s, so 5 a second. One that does not answer is asked again each minute, after five
/// times every ten minutes, and not at all after an hour. Packets go out together, so that the
/// computer wakes once for all of them. Bounded: 4096 MACs.
class PresenceWatch : public QObject
{
    Q_OBJECT

public:
    using Time = std::chrono::steady_clock::time_point;

    /// @p interfaces by name; empty: all.
    explicit PresenceWatch(const QStringList &interfaces, QObject *parent = nullptr);

    /// Every sighting that names a MAC; of this machine none.
    void consider(const Sighting &sighting);
    /// Only between scans: those ask everybody anyway.
    void setRunning(bool isRunning);

    /// Who is to be asked at that time; they count as asked.
    [[nodiscard]] QList<NudgeQueue::Target> due(Time now);

private:
    struct Neighbour {
        NudgeQueue::Target target;
        Time heard;
        Time asked;
        int unanswered = 0;
    };

    void ask();

    NudgeSocket m_socket;
    QHash<MacAddress, Neighbour> m_neighbours;
    QTimer m_timer;
};

} // namespace sixlab
