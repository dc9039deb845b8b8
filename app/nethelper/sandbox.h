// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sixlab::nethelper {

/// Before anything else: closes what was inherited besides the three streams, and has the kernel
/// end this program when its parent does.
[[nodiscard]] bool settle();

/// Once the sockets are open: gives up every privilege for good, and has the kernel end this
/// program at any system call but those few that it needs. The name of what failed; nullptr: done.
[[nodiscard]] const char *giveUpRights();

} // namespace sixlab::nethelper
