// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/result.h"

namespace sixlab {

/// Writes a file so that @p path holds the old content or all of the new one, whatever happens.
///
/// A temporary file beside it, every write checked, fsync, rename, fsync of the folder. Follows a
/// symbolic link, and keeps the mode of a file that is there. What is no regular file (a pipe, a
/// terminal) is written to directly. Not QSaveFile, since its commit() says true on a full disk.
[[nodiscard]] Result<> writeFileSafely(const QString &path, const QByteArray &content);

} // namespace sixlab
