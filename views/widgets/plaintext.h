// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sixlab {

/// Text as a tooltip that shows every character of it: tooltips guess whether they are HTML.
[[nodiscard]] QString plainToolTip(const QString &text);
/// Text as the caption of a menu entry, where `&` marks a mnemonic.
[[nodiscard]] QString plainMenuText(const QString &text);
/// An address, URL or MAC that stays left-to-right inside a right-to-left sentence.
[[nodiscard]] QString leftToRight(const QString &text);

} // namespace sixlab
