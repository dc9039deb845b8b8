// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sixlab {

/// What discovery cannot see here, and how to allow it: nothing is degraded silently.
struct Limitation {
    QString text; ///< Translated: what is missed, and what to do about it. One or two sentences.
    QString command = {}; ///< Untranslated: the exact command that allows it; empty: there is none.

    bool operator==(const Limitation &) const = default;
};

} // namespace sixlab
