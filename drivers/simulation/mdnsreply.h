// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/driver.h"

#include <QList>

#include <optional>

namespace sixlab {

/// What a host announces by multicast DNS (RFC 6762) and DNS-SD (RFC 6763).
struct AnnouncedHost {
    QString name; ///< `plain1`; its address records are those of `plain1.local`.
    QList<Service> services;
    QList<InterfaceAddress> addresses; ///< Those in use now, of both families.
};

/// The answer to one query.
struct MdnsReply {
    QByteArray bytes;
    bool unicast = false; ///< To the one who asked only.
};

/// Answers @p query with what @p host is. Nullopt: it is no query, it is malformed, it asks for
/// nothing of this host, or it says that it knows the answers. @p legacy: the query came from
/// another port than 5353, so the answer is plain DNS (RFC 6762, 6.7). Pure.
[[nodiscard]] std::optional<MdnsReply> mdnsReply(
    const QByteArray &query, const AnnouncedHost &host, bool legacy);

} // namespace sixlab
