// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QString>

#include <optional>

namespace sixlab {

/// What an SSDP answer or announcement says (UPnP Device Architecture 1.1, chapter 1).
struct SsdpMessage {
    QString target; ///< ST or NT: `upnp:rootdevice`, `urn:schemas-upnp-org:device:Basic:1`
    QString uuid; ///< The part of the USN that names the device: `uuid:…`
    QString server; ///< What software it says it runs.
    QByteArray location; ///< URL of the description, as it came.

    bool operator==(const SsdpMessage &) const = default;
};

/// Reads one datagram strictly. Nullopt for all but an answer to a search and an announcement that
/// a device is there; also when it is larger than 8 KiB, or a field breaks out of its line.
[[nodiscard]] std::optional<SsdpMessage> parseSsdp(QByteArrayView datagram);

/// A search for everything of one kind; answers may be spread over one second.
[[nodiscard]] QByteArray writeSsdpSearch(const QHostAddress &group, QByteArrayView target);

/// Where a description is kept.
struct DescriptionPlace {
    QHostAddress host; ///< Without a zone: what the device calls it means nothing here.
    quint16 port = 80;
    QByteArray target; ///< Path and query, fit for a request line.

    bool operator==(const DescriptionPlace &) const = default;
};

/// Nullopt unless the URL is plain http and its host an address.
[[nodiscard]] std::optional<DescriptionPlace> descriptionPlace(QByteArrayView location);

} // namespace sixlab
