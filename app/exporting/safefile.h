// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/result.h"

#include <sys/types.h>

namespace sixlab {

/// Writes a file so that @p path holds the old content or all of the new one, whatever happens.
///
/// A temporary file beside it, every write checked, fsync, rename, fsync of the folder. Follows a
/// symbolic link, and keeps the mode of a file that is there. What is no regular file (a pipe, a
/// terminal) is written to directly. A new file gets @p mode, less what the umask takes. Not
/// QSaveFile, since its commit() says true on a full disk.
[[nodiscard]] Result<> writeFileSafely(
    const QString &path, const QByteArray &content, mode_t mode = 0666);

} // namespace sixlab
