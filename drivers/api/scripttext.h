// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace sixlab {

/// The string literals of a script, in order, the last @p most of them. Never runs anything.
[[nodiscard]] QStringList scriptLiterals(const QString &script, qsizetype most);

/// The literals that a script assigns to the location of a window or hands to its `replace` or
/// `assign`: `top.location.href = "a.htm"`. At most 32.
[[nodiscard]] QStringList scriptLocations(const QString &script);

} // namespace sixlab
