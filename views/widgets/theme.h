// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QString>

namespace sixlab {

/// What a colour says. Never alone: an icon and a word say it too.
enum class Tone { Text, Muted, Info, Good, Warning, Bad };

/// The tone's colour on this palette's background, with a contrast of at least 4.5 to it.
[[nodiscard]] QColor toneColor(
    Tone tone, const QPalette &palette, QPalette::ColorGroup group = QPalette::Active);
/// A faint background for a box of that tone.
[[nodiscard]] QColor toneBackground(Tone tone, const QPalette &palette);

/// The icon that says the same without a colour.
[[nodiscard]] QString toneIcon(Tone tone);

} // namespace sixlab
