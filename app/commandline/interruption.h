// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/result.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>
#include <stop_token>

class QSocketNotifier;

namespace sixlab {

/// What ends a command early: SIGINT, SIGTERM and SIGHUP, or its deadline. One for a process.
///
/// A signal is seen once; later ones change nothing, so that `timeout`, which sends two, does not
/// kill a device's way back. GUI thread.
class Interruption : public QObject
{
    Q_OBJECT

public:
    explicit Interruption(std::optional<std::chrono::milliseconds> deadline);
    ~Interruption() override;

    [[nodiscard]] bool happened() const { return m_error.has_value(); }
    /// Cancelled or TimedOut, once it happened.
    [[nodiscard]] Result<> check() const;

    /// For blocking calls on other threads.
    [[nodiscard]] std::stop_token stopToken() const { return m_stop.get_token(); }

    /// Waits until @p fd can be read; for questions, where no event loop runs.
    [[nodiscard]] Result<> waitToRead(int fd);

signals:
    void interrupted();

private:
    void noticeSignal();
    void noticeDeadline();
    void interrupt(const Error &error);

    std::optional<Error> m_error;
    std::stop_source m_stop;
    QDeadlineTimer m_deadline{QDeadlineTimer::Forever};
    QTimer m_timer;
    int m_signalEnd = -1; ///< Where the signal handler's bytes come out.
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace sixlab
