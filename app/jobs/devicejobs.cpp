// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicejobs.h"

#include "changes/systemreachprobe.h"

#include <QtConcurrentRun>

namespace sixlab {

DeviceJobs::DeviceJobs(
    const DriverInfo &driver, const Connection &connection, const QString &dataFolder,
    QObject *parent)
    : QObject(parent)
    , m_driver(driver)
    , m_connection(connection)
    , m_dataFolder(dataFolder)
{
    m_worker.setMaxThreadCount(1); // The web servers inside devices handle one client badly enough.
}

DeviceJobs::~DeviceJobs()
{
    cancel();
    m_worker.waitForDone();
}

void DeviceJobs::cancel()
{
    m_stop.request_stop();
    m_stop = {};
}

template <typename Call>
auto DeviceJobs::run(Call call)
{
    Connection connection = m_connection;
    connection.stop = m_stop.get_token();
    return QtConcurrent::run(
        &m_worker, [&driver = m_driver, connection, call] { return call(driver, connection); });
}

QFuture<Result<DeviceState>> DeviceJobs::read()
{
    return run([](const DriverInfo &driver, const Connection &connection) -> Result<DeviceState> {
        if (connection.stop.stop_requested())
            return fail(Error::Kind::Cancelled, tr("Cancelled."));
        return driver.open(connection)->read();
    });
}

template <typename Carry>
QFuture<ChangeResult> DeviceJobs::change(const ChangeRequest &request, Carry carry)
{
    return run([this, folder = m_dataFolder, request,
                carry](const DriverInfo &driver, const Connection &connection) {
        ChangeRequest complete = request;
        complete.driver = &driver;
        complete.connection = connection;
        const Result<std::unique_ptr<Journal>> journal = Journal::open(folder);
        if (!journal) {
            ChangeResult refused; // Without a journal nothing may be written.
            refused.error = journal.error();
            return refused;
        }
        SystemReachProbe probe;
        ChangeRunner runner(
            **journal, probe, [this](const JournalStep &step) { emit stepChanged(step); });
        return carry(runner, complete);
    });
}

QFuture<ChangeResult> DeviceJobs::apply(const ChangeRequest &request)
{
    return change(request, [](ChangeRunner &runner, const ChangeRequest &complete) {
        return runner.run(complete);
    });
}

QFuture<ChangeResult> DeviceJobs::resume(const JournalEntry &entry, const ChangeRequest &signIn)
{
    return change(signIn, [entry](ChangeRunner &runner, const ChangeRequest &complete) {
        return runner.resume(entry, complete);
    });
}

QFuture<ChangeResult> DeviceJobs::undo(const JournalEntry &entry, const ChangeRequest &signIn)
{
    return change(signIn, [entry](ChangeRunner &runner, const ChangeRequest &complete) {
        return runner.undo(entry, complete);
    });
}

} // namespace sixlab
