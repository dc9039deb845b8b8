// SPDX-License-Identifier: GPL-3.0-or-later
#include "visitor.h"

#include "lab/blockedsignals.h"
#include "lab/channel.h"
#include "lab/launch.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <array>
#include <cerrno>

#include <poll.h>
#include <sys/socket.h>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct VisitorTr {
    Q_DECLARE_TR_FUNCTIONS(Visitor)
};

bool Visitor::sendRequest(const VisitRequest &request) const
{
    const QByteArray body = request.encoded();
    const auto size = quint32(body.size());
    const QByteArray head(reinterpret_cast<const char *>(&size), sizeof size);
    if (sendWithDescriptors(m_lab.get(), head, {0, 1, 2}) != head.size())
        return false;
    qsizetype sent = 0;
    while (sent < body.size()) {
        const ssize_t more
            = send(m_lab.get(), body.constData() + sent, size_t(body.size() - sent), MSG_NOSIGNAL);
        if (more < 0 && errno != EINTR)
            return false;
        sent += std::max(more, ssize_t(0));
    }
    return true;
}

VisitAnswer Visitor::waitForAnswer() const
{
    const BlockedSignals signalled({SIGINT, SIGTERM, SIGHUP, SIGQUIT});
    std::array<pollfd, 2> waiting{
        pollfd{m_lab.get(), POLLIN, 0}, pollfd{signalled.descriptor(), POLLIN, 0}};
    while (poll(waiting.data(), waiting.size(), -1) >= 0 || errno == EINTR) {
        while (const qint32 signal = signalled.next())
            (void)!send(m_lab.get(), &signal, sizeof signal, MSG_NOSIGNAL);
        if (!waiting[0].revents)
            continue;
        VisitAnswer answer;
        if (recv(m_lab.get(), &answer, sizeof answer, MSG_WAITALL) == ssize_t(sizeof answer))
            return answer;
        break;
    }
    return {VisitAnswer::BadRequest, 0};
}

Result<int> Visitor::run(const QString &host, const QStringList &command)
{
    VisitRequest request;
    request.host = host.toUtf8();
    request.folder = QFile::encodeName(QDir::currentPath());
    for (const QString &argument : command)
        request.arguments.append(QFile::encodeName(argument));
    request.environment = ownEnvironment();
    if (request.encoded().size() > VisitRequest::mostBytes)
        return fail(
            Error::Kind::Usage,
            VisitorTr::tr("The command and the environment are too large for the lab; shorten "
                          "them to one megabyte."));
    if (!sendRequest(request))
        return fail(
            Error::Kind::Unreachable,
            VisitorTr::tr("The lab ended before it could run the command; start it again."));
    const VisitAnswer answer = waitForAnswer();
    switch (answer.outcome) {
    case VisitAnswer::Exited:
        return answer.value;
    case VisitAnswer::NoSuchHost:
        return fail(
            Error::Kind::Usage,
            VisitorTr::tr("The lab has no host “%1”; “sixlab lab list” names its hosts.")
                .arg(host));
    case VisitAnswer::CannotStart:
        return tl::make_unexpected(launchError(command.value(0), answer.value));
    default:
        return fail(
            Error::Kind::Unreachable,
            VisitorTr::tr("The lab ended while the command ran; start it again."));
    }
}

} // namespace sixlab
