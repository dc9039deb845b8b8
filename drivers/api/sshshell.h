// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "driver.h"
#include "hostkey.h"
#include "shell.h"

namespace sixlab {

/// A machine's shell by SSH: one connection, on which commands run one after the other.
///
/// Connection::timeout is the time to connect and sign in, and then the time for each command; a
/// stop is heeded at once. Trust is on first use: Connection::pinnedCertificate is the SHA-256 of
/// the host key. The user's own known_hosts is believed where nothing is pinned; it is never
/// written, and the other settings of ssh are not read.
class SshShell : public Shell
{
public:
    /// Who answers there, without signing in: for asking the user on first contact.
    [[nodiscard]] static Result<HostKey> readHostKey(const Connection &connection);

    /// Connects and signs in: by the key file, the agent, or the password (see SshSignIn). The
    /// password is the key file's passphrase where that has one. A key that nobody vouches for gets
    /// no secret: SignInRefused with its fingerprint; see readHostKey().
    [[nodiscard]] static Result<std::unique_ptr<SshShell>> open(
        const Connection &connection, const QString &identityFile = {});
    ~SshShell() override;
    Q_DISABLE_COPY_MOVE(SshShell)

    [[nodiscard]] const HostKey &hostKey() const;
    /// Unreachable when the connection ended before the command did; TimedOut and Cancelled leave
    /// the command to the device.
    [[nodiscard]] Result<ShellOutput> run(
        const QStringList &arguments, const QByteArray &input = {}) override;

private:
    struct Private;
    explicit SshShell(std::unique_ptr<Private> privateData);

    std::unique_ptr<Private> d;
};

} // namespace sixlab
