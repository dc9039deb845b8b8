// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nethelper/bytes.h"

#include <chrono>

namespace sixlab::nethelper {

/// Knows what was said in the last ten seconds, of the last 1024 things: on a quiet link others
/// say the same again and again, and each report wakes Sixlab up.
class Repeats
{
public:
    using Time = std::chrono::steady_clock::time_point;

    /// True when it was said lately; else it is from now on.
    [[nodiscard]] bool has(Bytes said, Time now);
    void forget() { m_slots.fill({}); }

private:
    struct Slot {
        uint64_t hash = 0;
        Time at{};
    };

    std::array<Slot, 1024> m_slots{};
};

} // namespace sixlab::nethelper
