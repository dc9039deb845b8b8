// SPDX-License-Identifier: GPL-3.0-or-later
#include "labowner.h"

#include "lab/labsocket.h"

#include <QCoreApplication>

#include <array>
#include <cerrno>

#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct LabOwnerTr {
    Q_DECLARE_TR_FUNCTIONS(LabOwner)
};

LabOwner::LabOwner(
    LabChannel lab, pid_t init, FileDescriptor visitors, FileDescriptor terminal, bool foreground,
    const BlockedSignals &signalled)
    : m_lab(std::move(lab))
    , m_init(init)
    , m_visitors(std::move(visitors))
    , m_terminal(std::move(terminal))
    , m_foreground(foreground)
    , m_signalled(signalled)
{
}

LabOwner::~LabOwner()
{
    kill(m_init, SIGKILL); // The kernel ends all others with it.
    while (waitpid(m_init, nullptr, 0) < 0 && errno == EINTR) { }
    takeTerminalBack();
}

void LabOwner::waitForAnything()
{
    std::array<pollfd, 3> waiting{
        pollfd{m_lab.descriptor(), POLLIN, 0}, pollfd{m_signalled.descriptor(), POLLIN, 0},
        pollfd{m_visitors.get(), POLLIN, 0}};
    (void)poll(waiting.data(), waiting.size(), -1);
    while (const int signal = m_signalled.next())
        (void)m_lab.send({LabMessage::Signal, signal});
    if (!waiting[2].revents)
        return;
    // Asked here, since a user namespace cannot tell strangers apart.
    FileDescriptor visitor = acceptVisitor(m_visitors.get(), geteuid());
    if (visitor.isOpen())
        (void)m_lab.send({LabMessage::Visitor, 0, {}, std::move(visitor)});
}

static Error received(const LabMessage &message)
{
    const qsizetype end = message.text.indexOf('\0');
    return {
        Error::Kind(message.value), QString::fromUtf8(message.text.left(end)),
        QString::fromUtf8(message.text.mid(end + 1))};
}

Result<int> LabOwner::accompany()
{
    for (;;) {
        waitForAnything();
        pollfd said{m_lab.descriptor(), POLLIN, 0};
        if (poll(&said, 1, 0) != 1)
            continue;
        const auto message = m_lab.receive();
        if (!message)
            return fail(
                Error::Kind::Internal,
                LabOwnerTr::tr("The lab ended before its command did; start it again, and report "
                               "this if it happens twice."));
        if (message->type == LabMessage::Finished)
            return message->value;
        if (message->type == LabMessage::Failed)
            return tl::make_unexpected(received(*message));
        if (message->type == LabMessage::Stopped)
            suspend();
    }
}

void LabOwner::takeTerminalBack()
{
    if (m_foreground)
        tcsetpgrp(m_terminal.get(), getpgrp());
}

void LabOwner::suspend()
{
    takeTerminalBack();
    raise(SIGSTOP); // The shell sees a stopped job; it goes on here.
    m_foreground = m_terminal.isOpen() && tcgetpgrp(m_terminal.get()) == getpgrp();
    (void)m_lab.send({LabMessage::Continue, m_foreground});
}

} // namespace sixlab
