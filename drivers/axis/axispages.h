// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/driver.h"

namespace sixlab::axis {

/// A model or version as the camera tells it, without control characters and of bounded length.
[[nodiscard]] QString plainName(const QString &text);
/// Twelve upper-case hex digits, which are the MAC as well; empty when the text is no serial.
[[nodiscard]] QString serialNumber(QStringView text);
/// The serial in the realm of the sign-in, `AXIS_00408C123456`; empty when it is none.
[[nodiscard]] QString serialFromRealm(QStringView realm);

/// `basicdeviceinfo.cgi`, since 8.40: nullopt when the camera has no such method.
[[nodiscard]] std::optional<DeviceIdentity> parseDeviceInfo(const QByteArray &json);

/// `systemready.cgi`, since 9.50: whether nobody has set a password yet.
[[nodiscard]] bool needsSetup(const QByteArray &json);

/// `network_settings.cgi`, since 8.50: the addresses in use and where they came from.
/// Empty when the camera tells none.
[[nodiscard]] QList<LiveAddress> parseNetworkInfo(const QByteArray &json);

} // namespace sixlab::axis
