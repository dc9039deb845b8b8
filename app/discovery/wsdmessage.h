// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QStringList>

#include <optional>

namespace sixlab {

/// What one target of WS-Discovery (2005/04) says of itself; all is hostile text, fit to be shown.
struct WsdTarget {
    QString endpoint = {}; ///< Its lasting name: `urn:uuid:…`
    QStringList types = {}; ///< Without prefixes: `NetworkVideoTransmitter`
    QMap<QString, QString> scopes = {}; ///< ONVIF's `name`, `hardware`, `location`, `manufacturer`.
    QStringList xAddrs = {}; ///< URLs of its services, as they came. Nobody follows them.

    /// What it is, in one word: the first type that is not just `Device`. Empty: it did not say.
    [[nodiscard]] QString mainType() const;
    bool operator==(const WsdTarget &) const = default;
};

/// An answer to a probe, or an announcement.
struct WsdMessage {
    bool isHello = false;
    QString relatesTo; ///< The id of the probe, in an answer.
    QList<WsdTarget> targets; ///< At most 16.

    bool operator==(const WsdMessage &) const = default;
};

/// Reads one datagram. Nullopt for all but `ProbeMatches` and `Hello`, and for what parseXml()
/// refuses.
[[nodiscard]] std::optional<WsdMessage> parseWsd(QByteArrayView datagram);

enum class WsdProbe {
    Device, ///< Of the Devices Profile: computers, printers.
    Camera, ///< ONVIF's NetworkVideoTransmitter.
};
/// @p messageId like `urn:uuid:…`; answers name it.
[[nodiscard]] QByteArray writeWsdProbe(WsdProbe probe, QByteArrayView messageId);

} // namespace sixlab
