// SPDX-License-Identifier: GPL-3.0-or-later
#include "sshshell.h"

#include "shellquote.h"
#include "sshchannel.h"
#include "sshsignin.h"

#include <QCoreApplication>

namespace sixlab {

struct SshShellTr {
    Q_DECLARE_TR_FUNCTIONS(SshShell)
};

struct SshShell::Private {
    std::unique_ptr<SshSession> session;
    std::chrono::milliseconds timeout;
    std::stop_token stop;
};

static auto notTrusted(const HostKey &key)
{
    return fail(
        Error::Kind::SignInRefused,
        SshShellTr::tr("The SSH key of this device is seen for the first time: %1. Compare it with "
                       "what the device shows, then trust it.")
            .arg(key.fingerprint()));
}

SshShell::SshShell(std::unique_ptr<Private> privateData)
    : d(std::move(privateData))
{
}

SshShell::~SshShell() = default;

const HostKey &SshShell::hostKey() const
{
    return d->session->hostKey();
}

Result<HostKey> SshShell::readHostKey(const Connection &connection)
{
    const WaitLimit limit{QDeadlineTimer(connection.timeout), connection.stop};
    return TRY(SshSession::connect(connection, limit))->hostKey();
}

Result<std::unique_ptr<SshShell>> SshShell::open(
    const Connection &connection, const QString &identityFile)
{
    const WaitLimit limit{QDeadlineTimer(connection.timeout), connection.stop};
    if (connection.user.isEmpty())
        return fail(
            Error::Kind::SignInRefused, SshShellTr::tr("SSH needs the name of a user. Enter it."));
    std::optional<SshIdentity> identity;
    if (!identityFile.isEmpty())
        identity = TRY(readSshIdentity(identityFile, connection.password));

    for (bool usesAgent = true;; usesAgent = false) {
        auto session = TRY(SshSession::connect(connection, limit));
        if (session->hostKey().trust == HostKey::Trust::FirstContact)
            return notTrusted(session->hostKey());
        SshSignIn signIn(*session, limit);
        auto outcome = signIn.run(identity ? &*identity : nullptr, connection.password, usesAgent);
        if (outcome)
            return std::unique_ptr<SshShell>(new SshShell(std::make_unique<Private>(
                Private{std::move(session), connection.timeout, connection.stop})));
        // An agent with many keys uses up all the tries; the password has its turn without them.
        if (!signIn.isAgentToBlame())
            return tl::make_unexpected(std::move(outcome).error());
    }
}

Result<ShellOutput> SshShell::run(const QStringList &arguments, const QByteArray &input)
{
    const QByteArray command = TRY(shellQuoted(arguments));
    const WaitLimit limit{QDeadlineTimer(d->timeout), d->stop};
    SshChannel channel(*d->session, limit);
    TRY(channel.start(command));
    return channel.talk(input);
}

} // namespace sixlab
