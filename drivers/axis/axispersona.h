// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/httpsimulator.h"

namespace sixlab::axis {

/// One camera of one firmware generation.
struct AxisPersona {
    QString version; ///< Also the persona's name, cut to two parts.
    QString model; ///< `P5512`
    QString type; ///< `PTZ Dome Network Camera`
    MacAddress mac;
    QList<QByteArray> parameterPages;
    WebSignInSchemes plainSchemes;
    WebSignInSchemes encryptedSchemes;
    bool listsInOrder; ///< Groups come sorted; before 9.x in the order of their definition.
    bool hasJson; ///< `basicdeviceinfo.cgi` and its kin; else 404.
    bool hasFilter; ///< `Network.Filter`, replaced in 12.
    bool hasInterfaces; ///< A second interface, and `Network.Interface.I<n>` in full.
    QByteArray systemReadyVersion;
    QByteArray deviceInfoVersion;
    QByteArray networkSettingsVersion;

    [[nodiscard]] QString name() const { return version.section(u'.', 0, 1); }
};

/// Oldest first.
[[nodiscard]] const QList<AxisPersona> &axisPersonas();
/// The one of that name; the newest for a name that there is not.
[[nodiscard]] const AxisPersona &axisPersona(const QString &name);

} // namespace sixlab::axis
