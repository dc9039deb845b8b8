// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/interfaces.h"

#include <QHash>
#include <QSet>

namespace sixlab {

/// What is known of the stations of one link, and which addresses that predicts.
///
/// A listener reports the solicited-node group of each of its addresses, which is the address's
/// last 24 bits. An address whose other bits can be guessed (from the MAC, from another address of
/// the station, from its IPv4 address, or since they are zero) is worth one question when its
/// group is there, and no question when it is not. A random identifier is guessed only as Windows
/// uses it, in all prefixes as in the link-local address; others make one for each (RFC 7217).
class RawNeighbours
{
public:
    /// Somebody to ask, and for what.
    struct Question {
        MacAddress mac; ///< Null: it is not known.
        QHostAddress address; ///< IPv6; without a zone.

        bool operator==(const Question &) const = default;
    };

    /// The station has those addresses.
    void learn(const MacAddress &mac, const QList<QHostAddress> &addresses);
    /// Somebody has those addresses; its MAC is to be asked for. Only neighbours' are remembered.
    void learnBare(const LanInterface &lan, const QList<QHostAddress> &addresses);
    /// The station reported groups that it is in: the last 24 bits of the solicited-node ones.
    /// They add up, since many do not fit one report, and since changes are reported alone.
    void learnGroups(const MacAddress &mac, const QSet<quint32> &lowBits);
    /// A new scan: all questions may be asked again.
    void startOver();
    /// Another round of it: those without an answer may be asked once more, but only in the second.
    void askAgain();
    /// What is to be asked now, each once in a round at most. @p areReportsIn: who has not reported
    /// by now will not; what its MAC predicts is asked for without.
    [[nodiscard]] QList<Question> questions(const LanInterface &lan, bool areReportsIn);

private:
    struct Station {
        QList<QHostAddress> addresses; ///< Without zones.
        QSet<quint32> groups;
        bool hasReported = false;
        QHash<QHostAddress, int> tries;
        [[nodiscard]] bool mayBeAsked(const QHostAddress &address, int rounds);

        bool isDue = false; ///< Something was learnt since it was last thought about.
    };

    [[nodiscard]] Station *stationOf(const MacAddress &mac);
    /// And in how many rounds each is worth a question.
    [[nodiscard]] static QHash<quint64, int> interfaceIds(
        const MacAddress &mac, const Station &station);

    void askForMacs(QList<Question> &questions);

    QHash<MacAddress, Station> m_stations;
    QSet<QHostAddress> m_known; ///< Those of all stations.
    QHash<QHostAddress, int> m_bare; ///< And how often each was asked for.
    int m_round = 1;
};

} // namespace sixlab
