// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sixlab::nethelper {

/// How the program ends.
enum ExitCode {
    Closed = 0, ///< Sixlab closed the stream.
    Failed = 1,
    Broken = 2, ///< What came in was no command; or the program was started by hand.
    NotPermitted = 77, ///< EX_NOPERM: the capability is missing.
};

} // namespace sixlab::nethelper
