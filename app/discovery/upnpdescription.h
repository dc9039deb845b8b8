// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace sixlab {

/// What a UPnP root device says of itself (UPnP Device Architecture 1.1, 2.3). Every part may be
/// empty; all is hostile text made fit to be shown. Its URLs are left out: nobody follows them.
struct UpnpDescription {
    QString deviceType; ///< `urn:schemas-upnp-org:device:Basic:1`
    QString friendlyName;
    QString manufacturer;
    QString modelName;
    QString modelNumber;
    QString serialNumber;
    QString udn; ///< `uuid:…`

    bool operator==(const UpnpDescription &) const = default;
};

/// Nullopt when it is no such description, or not within the bounds of parseXml().
[[nodiscard]] std::optional<UpnpDescription> parseUpnpDescription(QByteArrayView xml);

} // namespace sixlab
