// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QIcon>

namespace sixlab {

/// The program's own icon of that name, in the palette's colours.
///
/// The colour is chosen when it is painted, so a change of the palette needs no new icon.
[[nodiscard]] QIcon icon(const QString &name, Tone tone = Tone::Text);

} // namespace sixlab
