// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application.h"
#include "commandline/arguments.h"
#include "commandline/interruption.h"

#include <QEventLoop>
#include <QFutureWatcher>
#include <QtConcurrentRun>

namespace sixlab {

/// One run of one command: what was asked, the services, and waiting for them.
///
/// Commands are read from top to bottom: they wait in the event loops here, which never nest.
class CommandRun
{
public:
    CommandRun(
        const Arguments &arguments, const CommandContext &context, Interruption &interruption);

    [[nodiscard]] const Arguments &arguments() const { return m_arguments; }
    [[nodiscard]] const CommandContext &context() const { return m_context; }
    [[nodiscard]] Interruption &interruption() { return m_interruption; }
    [[nodiscard]] bool wantsJson() const { return m_arguments.has(QStringLiteral("json")); }

    /// Opened when a command first asks for it.
    [[nodiscard]] Result<Application *> application();

    /// Waits until the job is done. It ends soon after an interruption, since that cancels it.
    template <typename T>
    [[nodiscard]] T await(const QFuture<T> &job)
    {
        QFutureWatcher<T> watcher;
        QEventLoop loop;
        QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
        watcher.setFuture(job);
        if (!job.isFinished())
            loop.exec();
        return job.result();
    }
    /// Runs a blocking call on a thread of its own and waits for it; an interruption stops it.
    template <typename Call>
    [[nodiscard]] auto runAside(Call call)
    {
        return explained(await(QtConcurrent::run(call, m_interruption.stopToken())));
    }
    /// Puts the deadline in the place of a mere "cancelled".
    template <typename T>
    [[nodiscard]] Result<T> explained(Result<T> result) const
    {
        if (!result && result.error().kind == Error::Kind::Cancelled)
            TRY(m_interruption.check());
        return result;
    }
    /// Runs the loop until somebody quits it, or an interruption does. Cancelled or TimedOut then.
    [[nodiscard]] Result<> waitIn(QEventLoop &loop);

    /// Asks the one question before a write; --yes answers it. Refused without a terminal or when
    /// the answer is no.
    [[nodiscard]] Result<> confirm(const QString &question);

private:
    const Arguments &m_arguments;
    const CommandContext &m_context;
    Interruption &m_interruption;
    std::unique_ptr<Application> m_application;
};

} // namespace sixlab
