// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "waitlimit.h"

#include <QByteArray>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace sixlab {

/// A connection to the user's ssh-agent that ends when a limit does.
///
/// The library waits for the agent without a bound, and the agent may be asking its user; cutting
/// the connection is the only way to call that off.
class SshAgent
{
public:
    /// Connects to the agent of the environment, `SSH_AUTH_SOCK`.
    explicit SshAgent(const WaitLimit &limit);
    ~SshAgent();
    Q_DISABLE_COPY_MOVE(SshAgent)

    [[nodiscard]] bool isThere() const { return m_socket >= 0; }
    /// A descriptor of the connection that belongs to the caller; -1: there is none.
    [[nodiscard]] int descriptor() const;

private:
    int m_socket = -1;
    std::mutex m_lock;
    std::condition_variable_any m_over;
    std::jthread m_guard; ///< Last: it uses the others.
};

} // namespace sixlab
