// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/result.h"

#include <QHostAddress>
#include <QUrl>

namespace sixlab {

/// `DRIVER@URL`: a device that no scan has seen. Pure.
///
/// Read strictly: `auto@http://[fe80::1%lan0]:8080`, a scheme, at most a user name, a host and a
/// port; no path and no password, since arguments are seen by everybody on the machine.
struct DeviceUrl {
    QString driver; ///< `auto` or a driver's id; not looked up.
    QUrl url; ///< Scheme, host with its zone, and the port where one is written.
    QString user; ///< Empty when there is none in the URL.

    /// True when the text is meant as one: a name of letters and digits, `@`, and `://`.
    [[nodiscard]] static bool isMeant(QStringView text);
    [[nodiscard]] static Result<DeviceUrl> parse(const QString &text);

    /// The one way to write it, without the user: what the journal calls the device.
    [[nodiscard]] QString toString() const;
    /// Null when the host is a name.
    [[nodiscard]] QHostAddress address() const;
};

} // namespace sixlab
