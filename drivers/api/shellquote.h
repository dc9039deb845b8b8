// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>
#include <QStringList>

namespace sixlab {

/// The words as one command line that a POSIX shell takes apart into the same words, UTF-8.
/// The only place where a command line is made.
///
/// Internal when there is no word, when one holds a NUL or half a character, or when the line is
/// longer than Linux takes as one argument (128 KiB): such data belongs on the standard input.
[[nodiscard]] Result<QByteArray> shellQuoted(const QStringList &words);

} // namespace sixlab
