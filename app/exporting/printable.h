// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sixlab {

/// Foreign text as one line that moves no cursor and turns no direction: line breaks and tabs
/// become blanks, control and format characters (terminal escapes, bidi overrides, zero width),
/// private and unassigned ones are left out.
[[nodiscard]] QString printable(QStringView text);

} // namespace sixlab
