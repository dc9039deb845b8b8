// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/interfaces.h"
#include "discovery/sighting.h"

#include <QHash>
#include <QSet>

namespace sixlab {

/// Predicts IPv6 addresses of the devices that were seen: no packet, no clock, one link.
///
/// - The EUI-64 form of a MAC (RFC 4291, appendix A), link-local where no link-local address is
///   known, and in each on-link prefix where the device uses that form elsewhere.
/// - An interface identifier that was given by hand (`::1`, `::53`) in the other prefixes, and next
///   to it: people count.
/// - The IPv4 address in the ways that somebody on this link writes his.
///
/// Random identifiers (RFC 7217, RFC 8981) are made anew for each prefix and are never guessed.
/// Bounded: 4096 MACs, 256 hand-made addresses.
class Guesser
{
public:
    void learn(const Sighting &sighting);

    /// New guesses only; each is told once until startOver(). Known addresses are not among them.
    [[nodiscard]] QList<QHostAddress> takeGuesses(const LanInterface &lan);
    /// A new scan: what was guessed may be guessed again. What was learnt stays.
    void startOver();

private:
    struct Known {
        bool hasLinkLocal = false;
        bool usesEui64 = false;
        QSet<QHostAddress> ipv4;
        QSet<quint64> interfaceIds;
    };

    [[nodiscard]] Known *device(const std::optional<MacAddress> &mac);
    void learnIpv6(const QHostAddress &address, Known *owner);
    void learnForms(const Known &device);
    void guessByMac(const LanInterface &lan, const QList<Prefix> &subnets);
    void guessByHand(const QList<Prefix> &subnets);
    void add(const QHostAddress &address);

    QHash<MacAddress, Known> m_devices;
    QSet<MacAddress> m_fresh; ///< Of which something was learnt since the last guesses.
    QSet<QHostAddress> m_known;
    QSet<QHostAddress> m_told;
    QSet<quint64> m_handMade; ///< Interface identifiers.
    QSet<int> m_ipv4Forms; ///< The ways in which somebody wrote his IPv4 address.
    QList<QHostAddress> m_guesses;
};

} // namespace sixlab
