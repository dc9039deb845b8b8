// SPDX-License-Identifier: GPL-3.0-or-later
#include "sshchannel.h"

#include <QCoreApplication>

#include <array>

namespace sixlab {

struct SshChannelTr {
    Q_DECLARE_TR_FUNCTIONS(SshShell)
};

SshChannel::SshChannel(const SshSession &session, const WaitLimit &limit)
    : m_session(session)
    , m_limit(limit)
    , m_channel(ssh_channel_new(session.handle()))
{
    Q_CHECK_PTR(m_channel);
    ssh_callbacks_init(&m_callbacks);
    m_callbacks.userdata = &m_wasKilled;
    m_callbacks.channel_exit_signal_function
        = [](ssh_session, ssh_channel, const char *, int, const char *, const char *, void *data) {
              *static_cast<bool *>(data) = true;
          };
    ssh_set_channel_callbacks(m_channel, &m_callbacks);
}

SshChannel::~SshChannel()
{
    ssh_remove_channel_callbacks(m_channel, &m_callbacks);
    ssh_channel_free(m_channel);
}

tl::unexpected<Error> SshChannel::lost() const
{
    return fail(
        Error::Kind::Unreachable,
        SshChannelTr::tr("The connection ended before the command did. Check that the device is "
                         "not restarting, then try again."),
        m_session.failure());
}

Result<> SshChannel::start(const QByteArray &command)
{
    int step = TRY(m_session.finish(
        SSH_AGAIN, m_limit, [this] { return ssh_channel_open_session(m_channel); }));
    if (step == SSH_OK)
        step = TRY(m_session.finish(SSH_AGAIN, m_limit, [&] {
            return ssh_channel_request_exec(m_channel, command.constData());
        }));
    if (step == SSH_OK)
        return {};
    if (!m_session.isAlive())
        return lost();
    return fail(
        Error::Kind::NotSupported,
        SshChannelTr::tr("The device lets this user run no commands. Sign in as another one."),
        m_session.failure());
}

Result<> SshChannel::write(QByteArrayView &rest)
{
    static constexpr qsizetype piece = 32 * 1024;
    if (m_wasInputEnded || !ssh_channel_is_open(m_channel))
        return {};
    if (!rest.isEmpty()) {
        const int written
            = ssh_channel_write(m_channel, rest.data(), uint32_t(std::min(rest.size(), piece)));
        // A command that reads nothing more may still have something to say.
        if (written < 0 && !m_session.isAlive())
            return lost();
        rest = written < 0 ? QByteArrayView() : rest.sliced(written);
    }
    if (rest.isEmpty()) {
        m_wasInputEnded = true;
        ssh_channel_send_eof(m_channel);
    }
    return {};
}

/// Whether there was anything.
Result<bool> SshChannel::read(bool isErrors, QByteArray &into)
{
    std::array<char, 16 * 1024> buffer;
    const int size
        = ssh_channel_read_nonblocking(m_channel, buffer.data(), uint32_t(buffer.size()), isErrors);
    if (size <= 0)
        return false;
    m_size += size;
    if (m_size > Shell::maximumOutput)
        return fail(
            Error::Kind::Protocol,
            SshChannelTr::tr("The device says far more than was asked for. Check that it is the "
                             "right one."));
    into.append(buffer.data(), size);
    return true;
}

/// After the end of the output reading moves nothing on, but asking for the exit code does.
bool SshChannel::hasEnded() const
{
    return ssh_channel_is_closed(m_channel)
        || (ssh_channel_is_eof(m_channel)
            && (ssh_channel_get_exit_status(m_channel) >= 0 || m_wasKilled));
}

Result<int> SshChannel::exitCode() const
{
    const int code = ssh_channel_get_exit_status(m_channel);
    if (code >= 0)
        return code & 0xff;
    if (m_wasKilled)
        return 255;
    if (!m_session.isAlive())
        return lost();
    return fail(
        Error::Kind::Protocol,
        SshChannelTr::tr("The device does not say how the command ended. Try again."));
}

Result<ShellOutput> SshChannel::talk(const QByteArray &input)
{
    ShellOutput output;
    QByteArrayView rest = input;
    while (true) {
        TRY(write(rest));
        const bool isOut = TRY(read(false, output.out));
        const bool isErr = TRY(read(true, output.err));
        if (isOut || isErr) {
            TRY(m_limit.slice()); // What never ends is ended here.
            continue;
        }
        if (hasEnded())
            break;
        TRY(m_session.waitForTraffic(m_limit));
    }
    output.exitCode = TRY(exitCode());
    return output;
}

} // namespace sixlab
