// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/driver.h"
#include "discovery/hostturns.h"
#include "dns/message.h"

#include <QHash>
#include <QSet>

#include <chrono>
#include <functional>
#include <utility>

namespace sixlab {

/// What one responder says of one host name.
struct BrowsedHost {
    QString hostName; ///< Without `.local`.
    QList<QHostAddress> addresses; ///< As in the records: without zones.
    QList<Service> services;
};

/// What the multicast DNS responders of one link have told, and what is still to be asked.
///
/// No sockets and no clock: time is handed in. Names that are no text are left out. Bounded,
/// whatever responders send: 64 types, 1024 instances, 1024 hosts with 32 addresses each. A full
/// table loses what the loudest of those who told it told longest ago, so a flood pushes out
/// itself. Each question is asked at most three times, and 4096 questions are remembered; when
/// those are full, all are forgotten once a minute.
class MdnsCache
{
public:
    using Time = std::chrono::steady_clock::time_point;

    /// @p serviceTypes as in `_http._tcp`: asked for even where nobody lists them.
    explicit MdnsCache(const QStringList &serviceTypes);

    /// Takes in a response. Hosts of one name from two senders stay apart: they may be two devices.
    void take(const DnsMessage &message, const QHostAddress &sender, Time now);

    /// What a scan asks first, every time: the list of types, and the types.
    [[nodiscard]] QList<DnsQuestion> openingQuestions() const;
    /// What is missing to complete what is known. Counts as asked.
    /// @p areNew leaves out what was asked before. @p mayAsk is called for each one; the first no
    /// ends the list.
    [[nodiscard]] QList<DnsQuestion> followUps(
        bool areNew, const std::function<bool()> &mayAsk = [] { return true; });
    /// Answers to such a question that need not be sent again: those with more than half of their
    /// time left (RFC 6762, 7.1).
    [[nodiscard]] QList<DnsRecord> knownAnswers(const DnsQuestion &question, Time now) const;

    /// Up to about @p most of the hosts that were told of and have an address, each told of once
    /// until more is heard of it.
    [[nodiscard]] QList<BrowsedHost> takeHosts(qsizetype most);
    [[nodiscard]] bool hasHosts() const { return !m_turns.isEmpty(); }
    /// True when something was lost since this was last asked: more was told than is held.
    [[nodiscard]] bool takeLoss() { return std::exchange(m_hasLost, false); }

private:
    struct Told {
        QHostAddress teller;
        Time heard;
    };
    struct Pointer { ///< From a type to an instance, or from the list of types to a type.
        Told told;
        quint32 secondsToLive = 0;

        [[nodiscard]] Time expires() const;
        [[nodiscard]] bool isFresh(Time now) const;
    };
    struct Instance {
        Pointer pointer;
        std::optional<DnsService> where;
        std::optional<DnsText> text;
    };
    struct Host {
        Told told;
        QList<QHostAddress> ipv6;
        QList<QHostAddress> ipv4;
    };
    using HostKey = std::pair<DnsName, QHostAddress>; ///< And who said so.
    using Asked = std::pair<DnsName, quint16>; ///< And the record type.

    static const Told &toldOf(const Pointer &pointer) { return pointer.told; }
    static const Told &toldOf(const Instance &instance) { return instance.pointer.told; }
    static const Told &toldOf(const Host &host) { return host.told; }
    template <typename Table>
    void makeRoom(Table &table, qsizetype most);

    void takePointer(const DnsRecord &record, const Told &told);
    void takeInstance(const DnsRecord &record, const Told &told);
    void takeAddress(const DnsRecord &record, const Told &told);
    void touch(const DnsName &host, const Told &told);
    void clearReplaced(const DnsMessage &message, const QHostAddress &sender);
    [[nodiscard]] QList<DnsQuestion> missing() const;
    [[nodiscard]] QHash<DnsName, QList<Service>> servicesOn(const QSet<DnsName> &hosts) const;

    QSet<DnsName> m_wantedTypes;
    QHash<DnsName, Pointer> m_types;
    QHash<DnsName, Instance> m_instances;
    QHash<HostKey, Host> m_hosts;
    QHash<Asked, int> m_asked;
    Time m_askedSince;
    HostTurns m_turns;
    bool m_hasLost = false;
};

} // namespace sixlab
