// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/blockedsignals.h"
#include "lab/channel.h"

#include <sys/types.h>

namespace sixlab {

/// The caller's side of a running lab: passes signals and visitors in, and stops and goes on with
/// the command, as a shell's job does.
class LabOwner
{
public:
    LabOwner(
        LabChannel lab, pid_t init, FileDescriptor visitors, FileDescriptor terminal,
        bool foreground, const BlockedSignals &signalled);
    ~LabOwner();
    LabOwner(const LabOwner &) = delete;
    LabOwner &operator=(const LabOwner &) = delete;

    /// Blocks until the lab is gone; returns the command's exit code.
    [[nodiscard]] Result<int> accompany();

private:
    void waitForAnything();
    void suspend();
    void takeTerminalBack();

    LabChannel m_lab;
    pid_t m_init;
    FileDescriptor m_visitors; ///< Listens; not open when that failed.
    FileDescriptor m_terminal;
    bool m_foreground; ///< The command has the terminal.
    const BlockedSignals &m_signalled;
};

} // namespace sixlab
