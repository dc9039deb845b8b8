// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/result.h"
#include "discovery/discoverysource.h"
#include "discovery/tableaccess.h"

#include <QElapsedTimer>
#include <QSet>
#include <QThreadPool>

#include <memory>
#include <stop_token>
#include <vector>

namespace sixlab {

/// The tables of the routers and switches that the user has given access to, by SNMP and SSH.
///
/// Readings block on threads of their own, at most four at once; sightings come on this object's
/// thread. A sign-in that was refused is not tried again until setTables() brings another one, and
/// each kind of trouble is told once for each device.
class RouterTables : public DiscoverySource
{
    Q_OBJECT

public:
    /// @p interfaces are this machine's, by name; empty: all.
    RouterTables(
        const QList<TableAccess> &tables, const QStringList &interfaces, QObject *parent = nullptr);
    /// Stops what is being read, which takes a second at most.
    ~RouterTables() override;

    /// At any time. Readings of what is no longer among them are stopped.
    void setTables(const QList<TableAccess> &tables);

    void listen() override { }
    /// Reads each of them, once in a scan: the repeats that follow at once are not heeded.
    void ask() override;
    [[nodiscard]] bool isBusy() const override;

private:
    /// One device, and what became of asking it.
    struct Reading {
        TableAccess access;
        std::stop_source stop = {};
        QElapsedTimer sinceStart = {}; ///< Not valid: never read.
        bool isRunning = false;
        bool isRefused = false;
        QSet<Error::Kind> told = {};
    };

    void start(const std::shared_ptr<Reading> &reading);
    void finish(Reading &reading, const Result<QList<Sighting>> &result);

    QStringList m_interfaces;
    std::vector<std::shared_ptr<Reading>> m_readings;
    QThreadPool m_pool;
};

} // namespace sixlab
