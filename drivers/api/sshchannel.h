// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell.h"
#include "sshsession.h"

#include <libssh/callbacks.h>

namespace sixlab {

/// One command on a connection.
class SshChannel
{
public:
    SshChannel(const SshSession &session, const WaitLimit &limit);
    /// Closes the command's streams, if it still runs.
    ~SshChannel();
    Q_DISABLE_COPY_MOVE(SshChannel)

    [[nodiscard]] Result<> start(const QByteArray &command);
    /// Feeds it and listens until it ends.
    [[nodiscard]] Result<ShellOutput> talk(const QByteArray &input);

private:
    [[nodiscard]] Result<> write(QByteArrayView &rest);
    [[nodiscard]] Result<bool> read(bool isErrors, QByteArray &into);
    [[nodiscard]] bool hasEnded() const;
    [[nodiscard]] Result<int> exitCode() const;
    [[nodiscard]] tl::unexpected<Error> lost() const;

    const SshSession &m_session;
    const WaitLimit &m_limit;
    ssh_channel m_channel;
    ssh_channel_callbacks_struct m_callbacks{};
    bool m_wasInputEnded = false;
    bool m_wasKilled = false;
    qsizetype m_size = 0;
};

} // namespace sixlab
