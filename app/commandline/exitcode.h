// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/changerunner.h"

namespace sixlab {

/// What scripts rely on; the numbers are part of the contract.
enum class ExitCode {
    Done = 0, ///< And it holds.
    No = 1, ///< The question was answered with no: `plan` found differences.
    Usage = 2, ///< Nothing was done.
    Partly = 3, ///< Some of several devices failed.
    Unreachable = 4, ///< Or the deadline passed.
    SignIn = 5, ///< Refused, or the host is not who it was.
    Refused = 6, ///< Before writing.
    Cancelled = 7,
    Fault = 8, ///< Of this program.
    RolledBack = 9,
    Stuck = 10,
};

/// For a failure before anything was written.
[[nodiscard]] ExitCode exitCode(Error::Kind kind);
/// For one change: what the device has now counts for more than why.
[[nodiscard]] ExitCode exitCode(const ChangeResult &result);
/// Partly when some succeeded; the gravest one when none did.
[[nodiscard]] ExitCode exitCode(const QList<ChangeResult> &results);

/// The kind's name in `sixlab.error/1`.
[[nodiscard]] QString errorKindName(Error::Kind kind);

} // namespace sixlab
