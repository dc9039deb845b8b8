// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/discoverysource.h"
#include "nethelper/tokenbucket.h"

#include <QHash>
#include <QTimer>

#include <chrono>

namespace sixlab {

struct LanInterface;

/// Looks at the web page and the certificate of each neighbour that was seen, as evidence of what
/// it is: one anonymous `GET /` and one TLS handshake, at one of its addresses. Never signs in,
/// never follows a redirect.
///
/// A device is asked when it is new, and in later scans not more often than every ten minutes.
/// Eight devices at a time, 32 at once and then four a second, 2048 in ten minutes, two seconds
/// each; the first 8 KiB of an answer are read.
class WebFace : public DiscoverySource
{
    Q_OBJECT

public:
    /// @p interfaces by name; empty: all.
    explicit WebFace(const QStringList &interfaces, QObject *parent = nullptr);
    ~WebFace() override;

    /// Nothing: there is nothing to hear of it.
    void listen() override { }
    /// From here on, what consider() is told of is asked; a new scan asks known ones again.
    void ask() override;
    void consider(const Sighting &sighting) override;

private:
    using Clock = std::chrono::steady_clock;

    /// A device that was just seen, and is asked soon.
    struct Candidate {
        MacAddress mac;
        QString interface;
        QList<QHostAddress> addresses;
        Clock::time_point since;
    };
    struct Visited {
        Clock::time_point at;
        int scan = 0;
    };

    void add(const MacAddress &mac, const QString &interface, const QHostAddress &address);
    [[nodiscard]] bool isDue(const MacAddress &mac) const;
    [[nodiscard]] bool hasBudget();
    void tellOfTooMany();
    void visitNext();
    void visit(const Candidate &candidate, const QList<LanInterface> &lans);

    QStringList m_interfaces;
    QList<Candidate> m_waiting; ///< Oldest first.
    QHash<QHostAddress, MacAddress> m_macs;
    QHash<MacAddress, Visited> m_visited;
    nethelper::TokenBucket m_pace;
    QTimer m_soon;
    Clock::time_point m_lastAsk;
    int m_scan = 0; ///< 0: nobody asked yet.
    int m_visiting = 0;
    bool m_hasTold = false; ///< That the budget is used up.
};

} // namespace sixlab
