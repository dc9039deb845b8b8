// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/result.h"
#include "lab/isolation.h"

#include <QByteArrayList>

#include <array>

#include <sys/types.h>

namespace sixlab {

/// A program to be started on a host of the lab.
struct Launch {
    QByteArray program; ///< A path, or a name to be found by the PATH of the environment.
    QByteArrayList arguments; ///< The first one is what the program is called.
    QByteArrayList environment; ///< `NAME=value`
    QByteArray folder; ///< Its working directory; empty: this one's.
    const NetworkNamespace *network = nullptr;
    std::array<int, 3> streams{0, 1, 2};
    int extra = -1; ///< Becomes descriptor 3; no other is passed on.
    /// May change its host's network. Otherwise it has the rights that the user has, no more.
    bool administrator = false;
    bool ownSession = false; ///< Else a process group of its own, in the caller's session.
    int terminal = -1; ///< The process group becomes its foreground.
};

/// What became of it: a process, or the errno that tells why not.
struct Launched {
    pid_t process = -1;
    int error = 0;
};

/// Starts it. The caller must have one thread; signals are blocked there and not in the program.
[[nodiscard]] Launched launch(const Launch &what);

/// Why a program did not start, as a sentence.
[[nodiscard]] Error launchError(const QString &program, int error);

/// The environment of this process.
[[nodiscard]] QByteArrayList ownEnvironment();
/// @p ours, and those of @p theirs whose names it does not have.
[[nodiscard]] QByteArrayList merged(const QByteArrayList &ours, const QByteArrayList &theirs);

/// The exit code that a shell would report for a wait status.
[[nodiscard]] int exitCode(int waitStatus);

} // namespace sixlab
