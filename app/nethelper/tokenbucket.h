// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>

namespace sixlab::nethelper {

/// So many at once, and then so many a second. The caller says what time it is.
class TokenBucket
{
public:
    using Time = std::chrono::steady_clock::time_point;

    TokenBucket(double atOnce, double perSecond, Time now)
        : m_atOnce(atOnce)
        , m_perSecond(perSecond)
        , m_tokens(atOnce)
        , m_since(now)
    {
    }

    /// False when it has to wait.
    [[nodiscard]] bool take(Time now)
    {
        const double seconds = std::chrono::duration<double>(now - m_since).count();
        m_tokens = std::min(m_atOnce, m_tokens + std::max(seconds, 0.0) * m_perSecond);
        m_since = now;
        if (m_tokens < 1)
            return false;
        m_tokens -= 1;
        return true;
    }

    /// After take() said no: how long until it says yes, rounded up.
    [[nodiscard]] std::chrono::milliseconds wait() const
    {
        const std::chrono::duration<double> seconds((1 - m_tokens) / m_perSecond);
        return std::chrono::ceil<std::chrono::milliseconds>(seconds);
    }

private:
    double m_atOnce;
    double m_perSecond;
    double m_tokens;
    Time m_since;
};

} // namespace sixlab::nethelper
