// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/discoverysource.h"
#include "discovery/interfaces.h"
#include "discovery/rawhelper.h"
#include "discovery/rawneighbours.h"
#include "discovery/rawsweep.h"

#include <QElapsedTimer>
#include <QTimer>

#include <map>
#include <utility>

namespace sixlab {

/// Sees by the privileged helper what no plain user can: every member of a multicast group (and
/// each IPv6 host is in one for each of its addresses), who objects to an unknown option, whole
/// router advertisements, and whoever solicits or claims an address. Asks for the addresses that
/// this predicts, without a slot of the kernel's neighbour table.
class RawProbe : public DiscoverySource
{
    Q_OBJECT

public:
    /// @p interfaces by name; empty: all. The helper is where it is installed.
    explicit RawProbe(const QStringList &interfaces, QObject *parent = nullptr);
    /// @p helper is the program's absolute path; empty: it is not installed.
    RawProbe(const QStringList &interfaces, const QString &helper, QObject *parent = nullptr);

    /// Each scan asks every address of the IPv4 subnets of at most /22 by ARP, too; off until set.
    void setIpv4Sweep(bool isOn) { m_sweepsIpv4 = isOn; }
    /// False when there is no helper, or it may not; known shortly after listen().
    [[nodiscard]] bool isUsable() const { return m_helper.isUsable(); }

    void listen() override;
    void ask() override;
    void consider(const Sighting &sighting) override;
    [[nodiscard]] bool isBusy() const override;

signals:
    /// True once the helper works; false when there is none, it may not, or it broke.
    void usableChanged(bool isUsable);

private:
    /// An address that somebody is about to have, if nobody objects.
    struct Claim {
        int interface = 0; ///< Index
        MacAddress mac;
        qint64 since = 0;
    };

    void refresh();
    [[nodiscard]] const LanInterface *lanOf(quint32 index);
    void askOn(const LanInterface &lan, bool mayAskRouters);
    void take(const nethelper::Observation &seen);
    void takeListener(const LanInterface &lan, const nethelper::Observation &seen);
    void takeAdvertisement(const LanInterface &lan, const nethelper::Observation &seen);
    void report(
        const LanInterface &lan, const MacAddress &mac, const QHostAddress &address,
        bool isRouter = false);
    void settleClaims();
    void solicit();

    QStringList m_interfaces;
    RawHelper m_helper;
    QList<LanInterface> m_lans;
    QElapsedTimer m_clock; ///< Runs from the start; all times are its milliseconds.
    qint64 m_refreshedAt = 0;
    qint64 m_askedAt = 0; ///< 0: never, so only listening is allowed.
    qint64 m_askedRoutersAt = 0;
    std::map<int, qint64> m_queriedAt; ///< MLD; by the interface's index.
    std::map<int, RawNeighbours> m_neighbours; ///< By the interface's index.
    QHash<std::pair<MacAddress, QHostAddress>, qint64> m_reported; ///< Not again at once.
    QHash<QHostAddress, Claim> m_claims;
    QTimer m_solicit;
    QTimer m_reportsAreIn; ///< Runs until the answers to the MLD query are there.
    QTimer m_settle;
    RawSweep m_sweep;
    bool m_sweepsIpv4 = false;
};

} // namespace sixlab
