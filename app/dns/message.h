// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/result.h"
#include "dns/name.h"

#include <QHostAddress>
#include <QMap>

#include <variant>

namespace sixlab {

/// The record types that are read; the others are skipped.
enum class DnsType : quint16 { A = 1, Ptr = 12, Txt = 16, Aaaa = 28, Srv = 33 };

struct DnsQuestion {
    DnsName name;
    DnsType type = DnsType::Ptr;
    bool wantsUnicast = false; ///< The QU bit of multicast DNS (RFC 6762, 5.4).

    bool operator==(const DnsQuestion &) const = default;
};

/// Where a service is (RFC 2782).
struct DnsService {
    quint16 priority = 0;
    quint16 weight = 0;
    quint16 port = 0;
    DnsName target;

    bool operator==(const DnsService &) const = default;
};

/// Keys in lower case, values as text fit to be shown; the first of equal keys (RFC 6763, 6.4). At
/// most 64 of them, out of the first 1300 bytes of the record.
using DnsText = QMap<QString, QString>;

struct DnsRecord {
    DnsName name;
    quint32 secondsToLive = 0; ///< 0 in multicast DNS: it is gone (RFC 6762, 10.1).
    bool isUnique = false; ///< Replaces what was known by that name and type (RFC 6762, 10.2).
    std::variant<QHostAddress, DnsName, DnsService, DnsText> data;

    [[nodiscard]] DnsType type() const;

    bool operator==(const DnsRecord &) const = default;
};

struct DnsMessage {
    quint16 id = 0;
    bool isResponse = false;
    bool isTruncated = false; ///< More follows (multicast DNS) or ask again by TCP.
    bool isAuthoritative = false;
    int responseCode = 0; ///< 0 is success.
    QList<DnsQuestion> questions;
    QList<DnsRecord> records; ///< Of all three sections.

    bool operator==(const DnsMessage &) const = default;
};

/// The largest multicast DNS packet there may be (RFC 6762, 17).
inline constexpr qsizetype largestDnsPacket = 9000;
/// More records than that in one packet are an attack.
inline constexpr int mostDnsRecords = 256;

/// Reads a packet from anyone: Protocol when it is malformed or beyond the bounds.
[[nodiscard]] Result<DnsMessage> parseDnsMessage(QByteArrayView packet);

/// A multicast DNS query (RFC 6762, 18: id 0, nothing desired). Of the known answers, which tell
/// responders what need not be repeated, PTR records are written; @p moreFollow says that the next
/// packet has the rest of them (RFC 6762, 7.2).
[[nodiscard]] QByteArray writeDnsQuery(
    const QList<DnsQuestion> &questions, const QList<DnsRecord> &knownAnswers = {},
    bool moreFollow = false);

} // namespace sixlab
