// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace sixlab {

/// A text as words are looked for in it: one width and case, single blanks, no colons and
/// asterisks.
[[nodiscard]] QString foldedWords(const QString &text);

/// The same for a name: `ipv6Addr_2` becomes `ipv6 addr 2`.
[[nodiscard]] QString foldedName(const QString &name);

/// Whether one of the words stands in a folded text; the length of the longest that does, a
/// thousand more when that is all of the text. Words in Latin letters count as whole words only;
/// Korean hangs endings on its words.
[[nodiscard]] int wordMatch(const QString &folded, const QStringList &words);

} // namespace sixlab
