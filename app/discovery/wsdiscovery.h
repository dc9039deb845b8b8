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
    struct Question {
        WsdProbe probe;
        QByteArray id;
    };

    [[nodiscard]] bool isOurs(const WsdMessage &answer) const;
    void take(
        const LanInterface &lan, const QHostAddress &sender, const QByteArray &packet,
        bool isAnswer);

    MulticastSearch m_search;
    PacedSightings m_reports;
    QList<Question> m_questions; ///< Of this scan, after those of the one before.
    QElapsedTimer m_sinceFirst;
};

} // namespace sixlab
