// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "axispersona.h"

namespace sixlab::axis {

/// One entry of a simulated camera's parameter tree.
struct AxisParameter {
    QString name; ///< Without `root.`
    QString value;
    int readLevel; ///< 0 everybody, 1 viewer, 4 operator, 6 administrator
    int writeLevel; ///< 7: nobody
};

/// What the tree shows, beside the persona's own.
struct AxisTreeContents {
    const AxisPersona &persona;
    MacAddress mac;
    const Settings &memory;
    const HostNetwork &network;
    bool isFactoryFresh;
    bool liveWithoutPrefix;
};

/// In the order in which this firmware lists it.
[[nodiscard]] QList<AxisParameter> axisTree(const AxisTreeContents &contents);

} // namespace sixlab::axis
