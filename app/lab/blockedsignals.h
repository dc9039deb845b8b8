// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/filedescriptor.h"

#include <csignal>
#include <initializer_list>

#include <sys/signalfd.h>

namespace sixlab {

/// Lets signals be read from a descriptor instead of interrupting this thread, as long as it lives.
class BlockedSignals
{
public:
    /// @p read are read; those of @p held only wait.
    explicit BlockedSignals(std::initializer_list<int> read, std::initializer_list<int> held = {})
    {
        sigset_t set;
        sigemptyset(&set);
        for (const int signal : read)
            sigaddset(&set, signal);
        m_descriptor = FileDescriptor(signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK));
        for (const int signal : held)
            sigaddset(&set, signal);
        pthread_sigmask(SIG_BLOCK, &set, &m_before);
    }
    ~BlockedSignals() { pthread_sigmask(SIG_SETMASK, &m_before, nullptr); }
    BlockedSignals(const BlockedSignals &) = delete;
    BlockedSignals &operator=(const BlockedSignals &) = delete;

    [[nodiscard]] int descriptor() const { return m_descriptor.get(); }
    /// The next one that has come; 0: none.
    [[nodiscard]] int next() const
    {
        signalfd_siginfo info;
        return read(descriptor(), &info, sizeof info) == sizeof info ? int(info.ssi_signo) : 0;
    }

private:
    FileDescriptor m_descriptor;
    sigset_t m_before;
};

} // namespace sixlab
