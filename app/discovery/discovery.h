// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/sighting.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

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

signals:
    void sighted(const sixlab::Sighting &sighting);
    /// Translated: what this source cannot do here, and the remedy. The others go on.
    void limited(const QString &reason);
};

/// What discovery may do.
struct DiscoveryOptions {
    QStringList interfaces; ///< Empty: every one that is up, has a carrier and does multicast.
    bool passive = false; ///< Listen only; not one packet is sent.
    QStringList serviceTypes; ///< DNS-SD types to ask for besides those that are announced.
};

/// Runs all sources together and passes their sightings on.
///
/// A scan asks at 0, 250 and 1000 ms, and is complete when 1300 ms have passed and nothing new came
/// for 400 ms. After that it goes on listening until it is destroyed.
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
    void limited(const QString &reason);
    void completed();

private:
    void ask();

    DiscoveryOptions m_options;
    std::vector<std::unique_ptr<DiscoverySource>> m_sources;
    QTimer m_repeat;
    QTimer m_quiet;
    bool m_complete = false;
};

} // namespace sixlab
