// SPDX-License-Identifier: GPL-3.0-or-later
#include "visitserver.h"

#include "lab/channel.h"
#include "lab/launch.h"

#include <QDeadlineTimer>

#include <cerrno>
#include <csignal>

#include <poll.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/wait.h>

namespace sixlab {

static constexpr int patienceMs = 5000;

VisitServer::VisitServer(
    FileDescriptor socket, FindHost findHost, const QByteArrayList &environment)
    : m_socket(std::move(socket))
    , m_findHost(std::move(findHost))
    , m_environment(environment)
{
}

static bool waitReadable(int socket, const QDeadlineTimer &deadline)
{
    pollfd waiting{socket, POLLIN, 0};
    return poll(&waiting, 1, int(deadline.remainingTime())) == 1;
}

std::optional<VisitRequest> VisitServer::receiveRequest()
{
    const QDeadlineTimer deadline(patienceMs);
    quint32 size = 0;
    if (!waitReadable(m_socket.get(), deadline)
        || receiveWithDescriptors(
               m_socket.get(), reinterpret_cast<char *>(&size), sizeof size, m_streams.data(),
               m_streams.size())
            != ssize_t(sizeof size)
        || size > quint32(VisitRequest::mostBytes) || !m_streams[2].isOpen())
        return std::nullopt;
    QByteArray bytes(qsizetype(size), '\0');
    qsizetype filled = 0;
    while (filled < bytes.size()) {
        if (!waitReadable(m_socket.get(), deadline))
            return std::nullopt;
        const ssize_t got
            = recv(m_socket.get(), bytes.data() + filled, size_t(bytes.size() - filled), 0);
        if (got <= 0)
            return std::nullopt;
        filled += got;
    }
    return VisitRequest::decoded(bytes);
}

void VisitServer::serve()
{
    const auto request = receiveRequest();
    const VisitAnswer answer = request ? run(*request) : VisitAnswer{};
    (void)!send(m_socket.get(), &answer, sizeof answer, MSG_NOSIGNAL);
}

VisitAnswer VisitServer::run(const VisitRequest &request)
{
    Launch what;
    what.network = m_findHost(request.host);
    if (!what.network)
        return {VisitAnswer::NoSuchHost, 0};
    what.program = request.arguments.first();
    what.arguments = request.arguments;
    what.environment = merged(m_environment, request.environment);
    what.folder = request.folder;
    what.streams = {m_streams[0].get(), m_streams[1].get(), m_streams[2].get()};
    what.administrator = true;
    what.ownSession = true;
    const Launched launched = launch(what);
    if (launched.process < 0)
        return {VisitAnswer::CannotStart, launched.error};
    for (FileDescriptor &stream : m_streams)
        stream.close(); // Or a pipe would not end with the program.
    return accompany(launched.process);
}

VisitAnswer VisitServer::accompany(pid_t program)
{
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGCHLD);
    const FileDescriptor children(signalfd(-1, &ends, SFD_CLOEXEC | SFD_NONBLOCK));
    std::array<pollfd, 2> waiting{
        pollfd{m_socket.get(), POLLIN, 0}, pollfd{children.get(), POLLIN, 0}};
    int status = 0;
    // Asked before the first wait as well: a child that ends at once may have ended already.
    while (waitpid(program, &status, WNOHANG) != program) {
        if (poll(waiting.data(), waiting.size(), -1) < 0 && errno != EINTR)
            break;
        signalfd_siginfo ended;
        if (waiting[1].revents)
            (void)!read(children.get(), &ended, sizeof ended);
        if (!waiting[0].revents)
            continue;
        qint32 signal = 0;
        if (recv(m_socket.get(), &signal, sizeof signal, 0) != ssize_t(sizeof signal)) {
            signal = SIGKILL; // The visitor is gone, and takes its program along.
            waiting[0].fd = -1;
        }
        kill(-program, signal);
    }
    return {VisitAnswer::Exited, exitCode(status)};
}

} // namespace sixlab
