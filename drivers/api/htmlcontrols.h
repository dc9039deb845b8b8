// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "htmlform.h"
#include "htmloutline.h"

namespace sixlab {

/// The control at a piece, without what stands around it; nullopt: the element is none.
[[nodiscard]] std::optional<HtmlControl> htmlControlAt(const HtmlPiece &piece);

/// The form that begins at a piece; it has no controls yet. @p charset is the page's.
[[nodiscard]] HtmlForm htmlFormAt(const HtmlPiece &piece, const QByteArray &charset);

} // namespace sixlab
