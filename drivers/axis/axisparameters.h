// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/httpsession.h"

namespace sixlab::axis {

/// The camera's parameter tree, or a part of it: names without the leading `root.`.
using Parameters = QMap<QString, QString>;

/// The answer to `param.cgi?action=list`. Groups that the camera does not know are left out, as it
/// leaves out what the user may not see. Protocol when it is another page.
[[nodiscard]] Result<Parameters> parseParameters(const QByteArray &text);

/// The stored IPv6 settings, and the name servers in use. NotSupported without IPv6, SignInRefused
/// when the user is no administrator: others see `Network.IPv6.Enabled` only.
[[nodiscard]] Result<Settings> settingsFromParameters(const Parameters &parameters);

/// One update request: the whole of the IPv6 settings, with the switch last.
[[nodiscard]] FormFields updateFields(const Settings &settings);

/// The answer to an update, whatever its status. Refused names the rejected parameters in the
/// detail; then others of the same request may be in force.
[[nodiscard]] Result<> checkUpdate(const QByteArray &text);

/// True when the camera did not look for the arguments in the body of a POST.
[[nodiscard]] bool missesAction(const QByteArray &text);

/// The addresses in use, with the prefix length of the stored ones where the camera leaves it out.
/// Where an address came from is concluded from the settings and the camera's MAC.
[[nodiscard]] QList<LiveAddress> liveAddresses(
    const Parameters &parameters, const Settings &stored);
[[nodiscard]] QList<QHostAddress> liveRouters(const Parameters &parameters);

/// From the groups Brand, Properties.System and Properties.Firmware.
[[nodiscard]] DeviceIdentity identityFromParameters(const Parameters &parameters);

} // namespace sixlab::axis
