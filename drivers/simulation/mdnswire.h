// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QList>

#include <optional>

/// The wire format of multicast DNS (RFC 1035, 4, and RFC 6762, 18), as a simulated host writes
/// and reads it. Not the program's own, so that both cannot share a mistake.
namespace sixlab::mdns {

enum RecordType : quint16 { A = 1, Ptr = 12, Txt = 16, Aaaa = 28, Srv = 33, Any = 255 };

/// Labels, not dotted text: the name of a service may contain dots.
using Name = QByteArrayList;

struct Question {
    Name name;
    quint16 type = 0;
    bool wantsUnicast = false;
};

struct Record {
    Name name;
    quint16 type = 0;
    quint32 ttl = 0; ///< Seconds.
    bool unique = true; ///< This host alone has it: others shall forget older ones.
    QByteArray data;

    bool operator==(const Record &) const = default;
};

struct Query {
    quint16 id = 0;
    QList<Question> questions;
    QList<Record> known; ///< Answers that the one who asks has already (RFC 6762, 7.1).
};

/// Case does not matter (RFC 6762, 16).
[[nodiscard]] bool equal(const Name &a, const Name &b);

/// Without compression: what a host has to say fits a packet anyway.
[[nodiscard]] QByteArray encoded(const Name &name);
/// A legacy answer has no flush bit and lives 10 s at most (RFC 6762, 6.7).
[[nodiscard]] QByteArray encoded(const Record &record, bool legacy);
[[nodiscard]] QByteArray encoded(quint16 value);
[[nodiscard]] QByteArray encoded(quint32 value);

/// Nullopt: no query, or malformed. Foreign: every length in it may lie, so all are bounded.
/// Names inside the data of known answers come uncompressed.
[[nodiscard]] std::optional<Query> parseQuery(const QByteArray &packet);

} // namespace sixlab::mdns
