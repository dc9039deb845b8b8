// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/scenario.h"

namespace sixlab {

/// The real radvd, which makes a scenario's router advertise.
class Advertiser
{
public:
    /// Where radvd is; missing is NotSupported with the command that installs it.
    [[nodiscard]] static Result<QString> program();

    /// Its configuration for @p host (radvd.conf(5)); empty when the host advertises nothing.
    [[nodiscard]] static QByteArray configuration(const ScenarioHost &host);
};

} // namespace sixlab
