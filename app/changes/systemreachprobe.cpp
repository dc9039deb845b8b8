// SPDX-License-Identifier: GPL-3.0-or-later
#include "systemreachprobe.h"

#include <QDeadlineTimer>
#include <QProcess>
#include <QScopeGuard>
#include <QStandardPaths>

#include <cerrno>

#include <net/if.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static constexpr int slice = 50; // Milliseconds; cancelling is noticed that soon.

static sockaddr_in6 socketAddress(const QHostAddress &address, quint16 port)
{
    sockaddr_in6 result{};
    result.sin6_family = AF_INET6;
    result.sin6_port = htons(port);
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    std::memcpy(&result.sin6_addr, &bytes, sizeof bytes);
    if (!address.scopeId().isEmpty())
        result.sin6_scope_id = if_nametoindex(address.scopeId().toUtf8().constData());
    return result;
}

/// Connecting a datagram socket looks up the route and the own address, and sends nothing.
static bool hasRoute(const sockaddr_in6 &target)
{
    const int socket = ::socket(AF_INET6, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (socket < 0)
        return false;
    const bool connected
        = ::connect(socket, reinterpret_cast<const sockaddr *>(&target), sizeof target) == 0;
    ::close(socket);
    return connected;
}

/// Starts a TCP connection; -1 when it failed already. @p refused: something answered with no.
static int startConnecting(const sockaddr_in6 &target, bool &refused)
{
    const int socket = ::socket(AF_INET6, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (socket < 0)
        return -1;
    if (::connect(socket, reinterpret_cast<const sockaddr *>(&target), sizeof target) == 0
        || errno == EINPROGRESS)
        return socket;
    refused = errno == ECONNREFUSED;
    ::close(socket);
    return -1;
}

enum class Tcp { Waiting, Answered, Failed };

static Tcp waitForAnswer(int socket)
{
    pollfd state{socket, POLLOUT, 0};
    if (::poll(&state, 1, slice) <= 0)
        return Tcp::Waiting;
    int error = 0;
    socklen_t size = sizeof error;
    ::getsockopt(socket, SOL_SOCKET, SO_ERROR, &error, &size);
    return error == 0 || error == ECONNREFUSED ? Tcp::Answered : Tcp::Failed;
}

ReachProbe::Answer SystemReachProbe::reach(
    const QHostAddress &address, quint16 port, std::chrono::milliseconds deadline,
    const std::stop_token &stop)
{
    const sockaddr_in6 target = socketAddress(address, port);
    if (!hasRoute(target))
        return Answer::NoRoute;
    bool refused = false;
    int socket = startConnecting(target, refused);
    const auto closing = qScopeGuard([&] {
        if (socket >= 0)
            ::close(socket);
    });
    if (refused)
        return Answer::Reached;

    QProcess ping;
    ping.setProcessChannelMode(QProcess::MergedChannels);
    if (const QString program = QStandardPaths::findExecutable(u"ping"_s); !program.isEmpty())
        ping.start(program, {u"-6"_s, u"-n"_s, u"-c1"_s, u"-W1"_s, address.toString()});
    const auto ending = qScopeGuard([&] {
        ping.kill();
        ping.waitForFinished(1000);
    });

    const QDeadlineTimer timer(deadline);
    while (!timer.hasExpired() && !stop.stop_requested()) {
        const Tcp tcp = socket >= 0 ? waitForAnswer(socket) : Tcp::Waiting;
        if (tcp == Tcp::Answered)
            return Answer::Reached;
        if (tcp == Tcp::Failed) {
            ::close(socket);
            socket = -1;
        }
        const bool ended = ping.waitForFinished(slice) || ping.state() == QProcess::NotRunning;
        if (ended && ping.exitStatus() == QProcess::NormalExit && ping.exitCode() == 0
            && ping.error() == QProcess::UnknownError && !ping.program().isEmpty())
            return Answer::Reached;
        if (ended && socket < 0)
            return Answer::NotReached; // Neither of them is waiting any more.
    }
    return Answer::NotReached;
}

} // namespace sixlab
