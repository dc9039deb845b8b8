// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include <chrono>

namespace sixlab {

/// The words for how long something holds.
struct DurationWording {
    Q_DECLARE_TR_FUNCTIONS(DurationWording)

public:
    /// `1 day`, `2 hours and 30 minutes`: the two largest units; `for ever` for endlessLifetime.
    [[nodiscard]] static QString lifetime(std::chrono::seconds lifetime);
    /// `in 3 hours`, then the date; `over` when @p end has passed. Empty for no time.
    [[nodiscard]] static QString until(const QDateTime &end, const QDateTime &now);
    /// `12 seconds ago`, `5 minutes ago`, then the time, then the date. Empty for no time.
    [[nodiscard]] static QString ago(const QDateTime &at, const QDateTime &now);
};

} // namespace sixlab
