// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/commandrun.h"
#include "commandline/documents.h"

namespace sixlab {

/// The end of a change that failed before anything was written.
[[nodiscard]] ChangeResult failedResult(const Error &error);

/// Prints what became of each device: the document, or a sentence for each with its warnings and
/// errors on stderr. @p titles are the devices' names for people.
[[nodiscard]] Result<ExitCode> printResults(
    const CommandRun &run, const QList<DeviceResult> &results, const QStringList &titles);

} // namespace sixlab
