// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QDeadlineTimer>

#include <stop_token>

namespace sixlab {

/// The two bounds on all waiting for a device: a moment in time, and somebody who says stop.
struct WaitLimit {
    QDeadlineTimer deadline;
    std::stop_token stop;

    /// How long to wait before asking again, in milliseconds: at most 50, so that a stop is heeded
    /// soon. TimedOut or Cancelled when there is nothing left to wait for.
    [[nodiscard]] Result<int> slice() const;
};

} // namespace sixlab
