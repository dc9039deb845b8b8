// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "axiscamera.h"

namespace sixlab::axis {

/// A simulated Axis camera of one of five firmware generations.
class AxisSimulator : public HttpSimulator
{
public:
    explicit AxisSimulator(const SimulatorOptions &options);

    void setBehaviour(const AxisBehaviour &behaviour);

private:
    AxisSimulator(const SimulatorOptions &options, AxisCamera *camera);

    AxisCamera *m_camera; ///< The base class owns it.
};

[[nodiscard]] const SimulatorInfo &simulatorInfo();

} // namespace sixlab::axis
