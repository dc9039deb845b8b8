// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/discoveryoptions.h"
#include "discovery/discoverysource.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>
#include <vector>

namespace sixlab {

class Nudge;

/// Runs all sources together and passes their sightings on.
///
/// A scan asks at 0, 250 and 1000 ms, and is complete when 1300 ms have passed and nothing new came
/// for 400 ms, or after 4 s. After that it goes on listening until it is destroyed.
class Discovery : public QObject
{
    Q_OBJECT

public:
    explicit Discovery(const DiscoveryOptions &options, QObject *parent = nullptr);
    ~Discovery() override;

    void start();
    /// Asks once more, as a new scan.
    void scanAgain();
    [[nodiscard]] bool isComplete() const { return m_complete; }

signals:
    void sighted(const sixlab::Sighting &sighting);
    void limited(const sixlab::Limitation &limitation);
    void completed();

private:
    void ask();
    void take(const sixlab::Sighting &sighting);
    [[nodiscard]] bool isFlood();
    /// True when this scan had not seen all of it yet.
    bool isNews(const Sighting &sighting);
    void finish();

    DiscoveryOptions m_options;
    std::vector<std::unique_ptr<DiscoverySource>> m_sources;
    std::unique_ptr<Nudge> m_nudge;
    QTimer m_repeat;
    QTimer m_quiet; ///< Ends the scan; news put it off.
    QElapsedTimer m_sinceStart;
    size_t m_round = 0;
    QSet<QString> m_facts; ///< What this scan has seen.
    QElapsedTimer m_sinceSighting;
    double m_allowance = 0; ///< Sightings that may still be passed on now.
    bool m_complete = false;
};

} // namespace sixlab
