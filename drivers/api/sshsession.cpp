// SPDX-License-Identifier: GPL-3.0-or-later
#include "sshsession.h"

#include "tcpconnect.h"

#include <QCoreApplication>
#include <QDir>

#include <fcntl.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct SshSessionTr {
    Q_DECLARE_TR_FUNCTIONS(SshShell)
};

SshSession::SshSession()
    : m_handle(ssh_new())
{
    Q_CHECK_PTR(m_handle);
    ssh_set_blocking(m_handle, 0);
}

SshSession::~SshSession()
{
    // Closes the socket. Not ssh_disconnect(), after which nobody can tell whether it is closed.
    ssh_free(m_handle);
}

QString SshSession::failure() const
{
    // It may quote the server.
    static constexpr size_t mostCharacters = 200;
    QString text;
    for (const char *c = ssh_get_error(m_handle); *c && size_t(text.size()) < mostCharacters; ++c)
        text += QLatin1Char(*c >= ' ' && *c < 0x7f ? *c : '?');
    return text;
}

Result<> SshSession::waitForTraffic(const WaitLimit &limit) const
{
    const bool isSending = ssh_get_poll_flags(m_handle) & SSH_WRITE_PENDING;
    pollfd socket{
        .fd = ssh_get_fd(m_handle),
        .events = short(POLLIN | (isSending ? POLLOUT : 0)),
        .revents = 0};
    poll(&socket, 1, TRY(limit.slice()));
    return {};
}

/// As known_hosts names it: the address with the zone's name, or the name as it was entered.
static QByteArray knownName(const QString &host, const QHostAddress &peer)
{
    const auto literal = parseAddress(host);
    if (!literal)
        return host.toLower().toLatin1();
    QHostAddress plain = *literal;
    plain.setScopeId({});
    QString name = plain.toString();
    if (!literal->scopeId().isEmpty())
        name += u'%' + peer.scopeId();
    return name.toLatin1();
}

Result<> SshSession::configure(const Connection &connection, const QHostAddress &peer)
{
    const bool readsUserConfig = false;
    // A percent sign begins a placeholder there.
    const QByteArray knownHosts
        = QFile::encodeName(QDir::home().filePath(u".ssh/known_hosts"_s)).replace("%", "%%");
    const QByteArray host = knownName(connection.url.host(), peer);
    const unsigned port = unsigned(connection.url.port(22));
    const QByteArray user = connection.user.toUtf8();
    const auto set = [this](ssh_options_e option, const void *value) {
        return ssh_options_set(m_handle, option, value) == SSH_OK;
    };
    if (!set(SSH_OPTIONS_PROCESS_CONFIG, &readsUserConfig) || !set(SSH_OPTIONS_HOST, host.data())
        || !set(SSH_OPTIONS_PORT, &port) || !set(SSH_OPTIONS_KNOWNHOSTS, knownHosts.data())
        || !set(SSH_OPTIONS_COMPRESSION, "no")
        || (!user.isEmpty() && !set(SSH_OPTIONS_USER, user.data())))
        return fail(
            Error::Kind::Usage,
            SshSessionTr::tr("SSH cannot use this address or user name. Correct them."), failure());
    return {};
}

Result<> SshSession::agree(int fd, const WaitLimit &limit)
{
    // It writes small packets, and answers are waited for.
    const int isOn = 1;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &isOn, sizeof isOn);
    ssh_options_set(m_handle, SSH_OPTIONS_FD, &fd);
    const int outcome = TRY(finish(SSH_AGAIN, limit, [&] {
        const int step = ssh_connect(m_handle);
        // The library makes it blocking once it is connected; sending would then outlast a stop.
        if (step == SSH_AGAIN)
            fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK);
        return step;
    }));
    if (outcome == SSH_OK)
        return {};
    if (!ssh_get_serverbanner(m_handle))
        return fail(
            Error::Kind::Protocol,
            SshSessionTr::tr("What answers there does not speak SSH, or turned this computer away. "
                             "Check the address and the port."),
            failure());
    if (failure().startsWith("kex error"_L1))
        return fail(
            Error::Kind::Protocol,
            SshSessionTr::tr("No safe encryption could be agreed on. The device may know only "
                             "outdated forms of it: update its firmware."),
            failure());
    return fail(
        Error::Kind::Unreachable,
        SshSessionTr::tr("The device ended the connection before anybody could sign in. Check that "
                         "it is not restarting, then try again."),
        failure());
}

static QByteArray sha256Of(ssh_key key)
{
    unsigned char *hash = nullptr;
    size_t size = 0;
    if (ssh_get_publickey_hash(key, SSH_PUBLICKEY_HASH_SHA256, &hash, &size) != 0)
        return {};
    const QByteArray bytes(reinterpret_cast<const char *>(hash), qsizetype(size));
    ssh_clean_pubkey_hash(&hash);
    return bytes;
}

Result<> SshSession::settleHostKey(const QByteArray &pin)
{
    ssh_key key = nullptr;
    if (ssh_get_server_publickey(m_handle, &key) == SSH_OK) {
        m_hostKey.sha256 = sha256Of(key);
        m_hostKey.algorithm = QString::fromLatin1(ssh_key_type_to_char(ssh_key_type(key)));
        ssh_key_free(key);
    }
    if (m_hostKey.sha256.isEmpty())
        return fail(
            Error::Kind::Protocol,
            SshSessionTr::tr("The device does not say who it is. Check its SSH settings."));
    // Not asked with a pin: fe80::1 in known_hosts may have been the router of another network.
    const auto known = pin.isEmpty() ? ssh_session_is_known_server(m_handle) : SSH_KNOWN_HOSTS_OK;
    if (m_hostKey.sha256 == pin)
        m_hostKey.trust = HostKey::Trust::Pinned;
    else if (pin.isEmpty() && known == SSH_KNOWN_HOSTS_OK)
        m_hostKey.trust = HostKey::Trust::KnownHosts;
    else if (!pin.isEmpty() || known == SSH_KNOWN_HOSTS_CHANGED || known == SSH_KNOWN_HOSTS_OTHER)
        return fail(
            Error::Kind::IdentityChanged,
            SshSessionTr::tr("The device shows another SSH key than before. Make sure that it is "
                             "your device, then trust the new key."),
            u"%1, expected %2"_s.arg(
                m_hostKey.fingerprint(),
                pin.isEmpty() ? u"what known_hosts holds"_s : HostKey{pin, {}}.fingerprint()));
    return {};
}

Result<std::unique_ptr<SshSession>> SshSession::connect(
    const Connection &connection, const WaitLimit &limit)
{
    const auto addresses = TRY(lookUpHost(connection.url.host(), limit));
    std::unique_ptr<SshSession> session(new SshSession);
    QHostAddress peer;
    const int fd = TRY(connectTcp(addresses, quint16(connection.url.port(22)), limit, peer));
    if (auto isConfigured = session->configure(connection, peer); !isConfigured) {
        close(fd);
        return tl::make_unexpected(std::move(isConfigured).error());
    }
    TRY(session->agree(fd, limit));
    TRY(session->settleHostKey(connection.pinnedCertificate));
    return session;
}

} // namespace sixlab
