// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/result.h"
#include "lab/filedescriptor.h"

#include <sys/types.h>

namespace sixlab {

/// Opens the socket by which visitors find a lab, in the network namespace of the caller.
///
/// Sockets of running labs are abstract (unix(7)): they are in no folder and vanish with the lab.
/// @p owner is the process that runs the lab.
[[nodiscard]] Result<FileDescriptor> listenForVisitors(uid_t user, pid_t owner);

/// Connects to the newest lab of this user that this network namespace can see.
[[nodiscard]] Result<FileDescriptor> connectToLab();

/// The next visitor; not open when there was none, or one of another user, who is shown out.
[[nodiscard]] FileDescriptor acceptVisitor(int listener, uid_t user);

} // namespace sixlab
