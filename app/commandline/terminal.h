// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/result.h"

namespace sixlab {

class Interruption;

/// True when a person can be asked: stdin and stderr are a terminal.
[[nodiscard]] bool isInteractive();
/// The columns of the terminal behind stdout; 0 when it is none.
[[nodiscard]] int outputWidth();

/// Asks on stderr and reads a line from stdin; a hidden one is not shown while it is typed.
/// Cancelled at the end of the input.
[[nodiscard]] Result<QString> askLine(
    const QString &question, bool hidden, Interruption &interruption);
/// Asks for yes or no. Anything but a word that begins with the language's letter for yes is no.
[[nodiscard]] Result<bool> askConsent(const QString &question, Interruption &interruption);

/// The first line of a file or of stdin (`-`): at most 1024 bytes of UTF-8. Usage when there is
/// none. Says on stderr when others can read the file.
[[nodiscard]] Result<QString> readSecret(const QString &file, Interruption &interruption);

} // namespace sixlab
