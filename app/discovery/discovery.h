// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/discoveryoptions.h"
#include "discovery/discoverysource.h"
#include "discovery/nudgequeue.h"
#include "nethelper/tokenbucket.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTimer>

#include <memory>
#include <vector>

namespace sixlab {

class Nudge;
class PresenceWatch;
class RouterTables;

/// Runs all sources together and passes their sightings on.
///
/// A scan asks at 0 and 250 ms, on Wi-Fi again at 1000 ms. It is complete when 600 ms (Wi-Fi: 1300)
/// have passed, nothing new came for 400 ms, and no source or nudge is still busy; after 4 s in any
/// case, or after 20 s where the link is so large that the kernel's neighbour table holds only a
/// part of it at a time. After that it goes on listening, and looks after quiet devices, until it
/// is destroyed.
///
/// What it sends: see NudgeQueue for the budget of solicitations; one echo request for each
/// own prefix and round; the multicast questions of each protocol once a round.
class Discovery : public QObject
{
    Q_OBJECT

public:
    explicit Discovery(const DiscoveryOptions &options, QObject *parent = nullptr);
    ~Discovery() override;

    /// @p known are addresses of devices that were there before: they are asked for first.
    void start(const QList<NudgeQueue::Target> &known = {});
    /// Asks once more, as a new scan.
    void scanAgain();
    /// Whose tables are read from now on.
    void setTables(const QList<TableAccess> &tables);
    [[nodiscard]] bool isComplete() const { return m_complete; }
    /// Solicitations that the kernel refused since the start, because its table was full.
    [[nodiscard]] int failedSends() const;

signals:
    void sighted(const sixlab::Sighting &sighting);
    void limited(const sixlab::Limitation &limitation);
    /// More came from @p interface than is taken in, here or by a source. Once a scan.
    void flooded(const QString &interface);
    void completed();

private:
    template <typename Source, typename... Arguments>
    Source &add(Arguments &&...arguments);
    void makeSources();
    void ask();
    void take(const Sighting &sighting);
    void noteFlood(const QString &interface);
    /// True when this scan had not seen all of it yet.
    bool isNews(const Sighting &sighting);
    [[nodiscard]] std::chrono::milliseconds longest() const;
    [[nodiscard]] bool isBusy() const;
    void end();
    void finish();

    DiscoveryOptions m_options;
    std::vector<std::unique_ptr<DiscoverySource>> m_sources;
    RouterTables *m_tables = nullptr; ///< One of the sources.
    std::unique_ptr<Nudge> m_nudge;
    std::unique_ptr<PresenceWatch> m_presence;
    QList<NudgeQueue::Target> m_known;
    QTimer m_repeat;
    QTimer m_quiet; ///< Ends the scan; news put it off.
    QElapsedTimer m_sinceStart;
    size_t m_round = 0;
    bool m_isWireless = false;
    QSet<QString> m_facts; ///< What this scan has seen.
    nethelper::TokenBucket m_allowance; ///< Of sightings that are passed on.
    bool m_isFlooded = false;
    bool m_complete = false;
};

} // namespace sixlab
