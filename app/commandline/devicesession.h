// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/signin.h"
#include "jobs/devicejobs.h"

namespace sixlab {

/// A device that a command talks to: its target, signed in, and its worker.
class DeviceSession
{
public:
    /// Nothing is asked of the device yet, but its certificate. @p target is served by a driver.
    [[nodiscard]] static Result<std::unique_ptr<DeviceSession>> open(
        CommandRun &run, SignIn &signIn, Target target);

    [[nodiscard]] const Target &target() const { return m_target; }
    [[nodiscard]] const DriverInfo &driver() const { return *m_target.recognition.driver; }
    [[nodiscard]] DeviceJobs &jobs() { return *m_jobs; }
    /// What every request to the runner says of the device.
    [[nodiscard]] ChangeRequest request() const;

    /// Starts a read; several devices may be read at once.
    [[nodiscard]] QFuture<Result<DeviceState>> startReading() { return m_jobs->read(); }
    /// Waits for it, and remembers in the inventory what it revealed.
    [[nodiscard]] Result<DeviceState> finishReading(const QFuture<Result<DeviceState>> &reading);
    [[nodiscard]] Result<DeviceState> read() { return finishReading(startReading()); }

    /// Waits for a change, telling its steps on stderr.
    [[nodiscard]] ChangeResult finishChange(const QFuture<ChangeResult> &change);

private:
    DeviceSession(CommandRun &run, Target target);
    void remember(const DeviceIdentity &identity);
    void rememberAddress(const QUrl &reachedAt);
    void tell(const JournalStep &step) const;

    CommandRun &m_run;
    Target m_target;
    std::unique_ptr<DeviceJobs> m_jobs;
};

} // namespace sixlab
