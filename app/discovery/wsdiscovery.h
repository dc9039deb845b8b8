// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/discoverysource.h"
#include "discovery/multicastsearch.h"
#include "discovery/pacedsightings.h"
#include "discovery/wsdmessage.h"

namespace sixlab {

/// Probes for computers, printers and ONVIF cameras (WS-Discovery 2005/04) over IPv6 and IPv4, and
/// hears who says hello. Asks nobody for more: of the addresses that a device names only the one
/// that it sent from counts.
///
/// A service is `wsd:` and the type of the device: `wsd:NetworkVideoTransmitter`.
class WsDiscovery : public DiscoverySource
{
    Q_OBJECT

public:
    /// @p interfaces by name; empty: all.
    explicit WsDiscovery(const QStringList &interfaces, QObject *parent = nullptr);

    void listen() override;
    void ask() override;

private:
    /// The probes of one scan. Repeated with the same ids: who has answered need not do it again.
    /// Each protocol has ids of its own, or a device would answer over one of them only.
    struct Questions {
        QList<QByteArray> ipv6;
        QList<QByteArray> ipv4;
    };

    [[nodiscard]] bool isOurs(const WsdMessage &answer) const;
    void take(
        const LanInterface &lan, const QHostAddress &sender, const QByteArray &packet,
        bool isAnswer);

    MulticastSearch m_search;
    PacedSightings m_reports;
    Questions m_now;
    Questions m_before; ///< Late answers count.
    QElapsedTimer m_sinceFirst;
};

} // namespace sixlab
