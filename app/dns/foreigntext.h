// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sixlab {

/// Text that came from the network, made fit to be shown as plain text on one line: UTF-8 decoded,
/// without control characters, line ends and the invisible characters that reorder or hide text
/// (Unicode categories Cc, Cf, Cs, Zl, Zp), trimmed and cut.
[[nodiscard]] QString foreignText(QByteArrayView utf8, qsizetype maximumCharacters = 255);

} // namespace sixlab
