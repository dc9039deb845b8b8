// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "driver.h"
#include "hostkey.h"
#include "waitlimit.h"

#include <libssh/libssh.h>

namespace sixlab {

/// One encrypted connection to an SSH server whose host key is settled; nobody has signed in yet.
class SshSession
{
public:
    /// Connects as Connection::user and agrees on encryption. The user's own settings of ssh are
    /// not read and known_hosts is never written. IdentityChanged when the key is not the pinned
    /// one or, without a pin, when known_hosts holds another one.
    [[nodiscard]] static Result<std::unique_ptr<SshSession>> connect(
        const Connection &connection, const WaitLimit &limit);
    ~SshSession();
    Q_DISABLE_COPY_MOVE(SshSession)

    [[nodiscard]] const HostKey &hostKey() const { return m_hostKey; }
    [[nodiscard]] ssh_session handle() const { return m_handle; }
    [[nodiscard]] bool isAlive() const { return ssh_is_connected(m_handle) != 0; }

    /// Calls @p step, again after each bit of traffic, until it yields something but @p again.
    /// SSH_ERROR (the same as SSH_AUTH_ERROR) when the other side has ended the connection.
    template <typename Step>
    [[nodiscard]] Result<int> finish(int again, const WaitLimit &limit, Step step) const
    {
        int outcome = step();
        while (outcome == again) {
            if (!isAlive()) // The library would have it asked for ever.
                return SSH_ERROR;
            if (auto waited = waitForTraffic(limit); !waited)
                return tl::make_unexpected(std::move(waited).error());
            outcome = step();
        }
        return outcome;
    }
    /// Until there is something to read, or what is to be sent can be; at most one slice.
    [[nodiscard]] Result<> waitForTraffic(const WaitLimit &limit) const;
    /// What the library says about the last failure, made fit for a log.
    [[nodiscard]] QString failure() const;

private:
    SshSession();
    [[nodiscard]] Result<> configure(const Connection &connection, const QHostAddress &peer);
    [[nodiscard]] Result<> agree(int fd, const WaitLimit &limit);
    [[nodiscard]] Result<> settleHostKey(const QByteArray &pin);

    ssh_session m_handle;
    HostKey m_hostKey;
};

} // namespace sixlab
