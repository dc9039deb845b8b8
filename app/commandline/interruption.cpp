// SPDX-License-Identifier: GPL-3.0-or-later
#include "interruption.h"

#include <QSocketNotifier>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace sixlab {

/// A signal handler can be given nothing, hence the one global of the command line.
static std::atomic<int> handlerEnd{-1};

static constexpr std::array endingSignals{SIGINT, SIGTERM, SIGHUP};

static void onSignal(int)
{
    const int saved = errno;
    // A full pipe holds a byte already, and one is enough.
    [[maybe_unused]] const ssize_t n = ::write(handlerEnd, "", 1);
    errno = saved;
}

static void handle(int signal, void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    sigemptyset(&action.sa_mask);
    ::sigaction(signal, &action, nullptr);
}

static bool isIgnored(int signal)
{
    struct sigaction action = {};
    return ::sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

Interruption::Interruption(std::optional<std::chrono::milliseconds> deadline)
{
    int ends[2] = {-1, -1};
    if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) == 0) {
        m_signalEnd = ends[0];
        handlerEnd = ends[1];
        m_notifier = new QSocketNotifier(m_signalEnd, QSocketNotifier::Read, this);
        connect(m_notifier, &QSocketNotifier::activated, this, &Interruption::noticeSignal);
        for (const int signal : endingSignals) {
            if (signal != SIGHUP || !isIgnored(signal)) // Ignored by nohup, for good reason.
                handle(signal, &onSignal);
        }
    }
    handle(SIGPIPE, SIG_IGN); // A reader that goes away is an error of a write, not an end.
    if (deadline) {
        m_deadline.setRemainingTime(*deadline);
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, &Interruption::noticeDeadline);
        m_timer.start(*deadline);
    }
}

Interruption::~Interruption()
{
    for (const int signal : endingSignals) {
        if (!isIgnored(signal))
            handle(signal, SIG_DFL);
    }
    delete m_notifier;
    if (const int end = handlerEnd.exchange(-1); end >= 0)
        ::close(end);
    if (m_signalEnd >= 0)
        ::close(m_signalEnd);
}

Result<> Interruption::check() const
{
    if (m_error)
        return tl::make_unexpected(*m_error);
    return {};
}

void Interruption::noticeSignal()
{
    m_notifier->setEnabled(false);
    interrupt({Error::Kind::Cancelled, tr("Cancelled.")});
}

void Interruption::noticeDeadline()
{
    interrupt(
        {Error::Kind::TimedOut,
         tr("The time given by --deadline is over. Give more, or see whether the device is "
            "slow.")});
}

void Interruption::interrupt(const Error &error)
{
    if (m_error)
        return;
    m_error = error;
    m_stop.request_stop();
    emit interrupted();
}

Result<> Interruption::waitToRead(int fd)
{
    while (!happened()) {
        std::array<pollfd, 2> both{pollfd{fd, POLLIN, 0}, pollfd{m_signalEnd, POLLIN, 0}};
        const qint64 left = m_deadline.remainingTime(); // -1: forever, to poll() as well.
        const int ready = ::poll(both.data(), both.size(), int(std::min<qint64>(left, 86'400'000)));
        if (both[1].revents)
            noticeSignal();
        else if (both[0].revents)
            return {};
        else if (ready == 0 && m_deadline.hasExpired())
            noticeDeadline();
    }
    return check();
}

} // namespace sixlab
