// SPDX-License-Identifier: GPL-3.0-or-later
#include "sshagent.h"

#include <cstring>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace sixlab {

/// -1: no agent.
static int connectToAgent()
{
    const QByteArray path = qgetenv("SSH_AUTH_SOCK");
    sockaddr_un address{.sun_family = AF_UNIX, .sun_path = {}};
    if (path.isEmpty() || size_t(path.size()) >= sizeof address.sun_path)
        return -1;
    std::memcpy(address.sun_path, path.constData(), size_t(path.size()));
    const int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (fd < 0)
        return -1;
    if (connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0) {
        close(fd);
        return -1;
    }
    return fd;
}

SshAgent::SshAgent(const WaitLimit &limit)
    : m_socket(connectToAgent())
{
    if (m_socket < 0)
        return;
    m_guard = std::jthread([this, limit](const std::stop_token &isDone) {
        std::unique_lock lock(m_lock);
        while (!isDone.stop_requested()) {
            const auto slice = limit.slice();
            if (!slice) {
                shutdown(m_socket, SHUT_RDWR);
                return;
            }
            m_over.wait_for(lock, isDone, std::chrono::milliseconds(*slice), [] { return false; });
        }
    });
}

SshAgent::~SshAgent()
{
    m_guard = {};
    if (m_socket >= 0)
        close(m_socket);
}

int SshAgent::descriptor() const
{
    return m_socket < 0 ? -1 : fcntl(m_socket, F_DUPFD_CLOEXEC, 0);
}

} // namespace sixlab
