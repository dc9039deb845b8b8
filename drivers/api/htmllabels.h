// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "htmlform.h"
#include "htmloutline.h"

namespace sixlab {

/// A control, and the piece of the outline it was read from.
struct PlacedControl {
    HtmlControl control;
    qsizetype piece;
};

/// Gives all controls of a page, in source order, their labels, context and hints.
///
/// A label comes from `<label>`, then `title`, `placeholder`, `aria-label`, then for what is ticked
/// the text after it, then the text before it in its cell, the nearest cell with text to the left,
/// the cell above.
void labelControls(const HtmlOutline &outline, QList<PlacedControl> &controls);

} // namespace sixlab
