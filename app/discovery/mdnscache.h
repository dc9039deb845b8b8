// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/driver.h"
#include "dns/message.h"

#include <QHash>
#include <QSet>

#include <chrono>

namespace sixlab {

/// What one responder says of one host name.
struct BrowsedHost {
    QString hostName; ///< Without `.local`.
    QList<QHostAddress> addresses; ///< As in the records: without zones.
    QList<Service> services;
};

/// What the multicast DNS responders of one link have told, and what is still to be asked.
///
/// No sockets and no clock: time is handed in. Bounded, whatever responders send: 64 types, 1024
/// instances, 1024 hosts with 16 addresses each; what is over is not taken before old entries have
/// expired. Each question is asked at most three times.
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
    /// @p areNew leaves out what was asked before.
    [[nodiscard]] QList<DnsQuestion> followUps(bool areNew);
    /// Answers to such a question that need not be sent again: those with more than half of their
    /// time left (RFC 6762, 7.1).
    [[nodiscard]] QList<DnsRecord> knownAnswers(const DnsQuestion &question, Time now) const;

    /// Up to about @p most of the hosts that were told of and have an address, each told of once
    /// until more is heard of it.
    [[nodiscard]] QList<BrowsedHost> takeHosts(qsizetype most);
    [[nodiscard]] bool hasHosts() const { return !m_touched.isEmpty(); }

private:
    struct Pointer { ///< From a type to an instance, or from the list of types to a type.
        quint32 secondsToLive = 0;
        Time heard;

        [[nodiscard]] Time expires() const;
        [[nodiscard]] bool isFresh(Time now) const;
    };
    struct Instance {
        Pointer pointer;
        std::optional<DnsService> where;
        std::optional<DnsText> text;
    };
    struct Host {
        QList<QHostAddress> ipv6;
        QList<QHostAddress> ipv4;
        Time expires;
    };
    using HostKey = std::pair<DnsName, QHostAddress>; ///< And who said so.
    using Asked = std::pair<DnsName, quint16>; ///< And the record type.

    void takePointer(const DnsRecord &record, Time now);
    void takeInstance(const DnsRecord &record, Time now);
    void takeAddress(const DnsRecord &record, const QHostAddress &sender, Time now);
    void clearReplaced(const DnsMessage &message, const QHostAddress &sender);
    void touch(const DnsName &host);
    [[nodiscard]] QList<DnsQuestion> missing() const;
    [[nodiscard]] QHash<DnsName, QList<Service>> servicesOn(const QSet<DnsName> &hosts) const;

    QSet<DnsName> m_wantedTypes;
    QHash<DnsName, Pointer> m_types;
    QHash<DnsName, Instance> m_instances;
    QHash<HostKey, Host> m_hosts;
    QHash<Asked, int> m_asked;
    QSet<DnsName> m_touched; ///< Host names.
};

} // namespace sixlab
