// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/changerunner.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>

namespace sixlab {

/// The only threads of the program: runs the calls to one device one after another, off the GUI
/// thread.
class DeviceJobs : public QObject
{
    Q_OBJECT

public:
    /// @p dataFolder is where the journal is; the worker opens its own.
    DeviceJobs(
        const DriverInfo &driver, const Connection &connection, const QString &dataFolder,
        QObject *parent = nullptr);
    /// Cancels, and waits for the worker: the second that cancelling takes, and the ten seconds
    /// that bringing a device back may take at most when a change has begun to write.
    ~DeviceJobs() override;

    [[nodiscard]] const DriverInfo &driver() const { return m_driver; }
    [[nodiscard]] const Connection &connection() const { return m_connection; }
    /// For the next job; running ones keep theirs.
    void setConnection(const Connection &connection) { m_connection = connection; }

    /// Signs in and reads.
    QFuture<Result<DeviceState>> read();
    /// The whole change; stepChanged() tells how far it is. driver and connection of the request
    /// are filled in here.
    QFuture<ChangeResult> apply(const ChangeRequest &request);
    QFuture<ChangeResult> resume(const JournalEntry &entry, const ChangeRequest &signIn);
    QFuture<ChangeResult> undo(const JournalEntry &entry, const ChangeRequest &signIn);
    /// Stops what runs, within a second; a change that has begun to write is brought back.
    void cancel();

signals:
    /// Emitted on the worker thread; connections to objects of the GUI thread are queued by Qt.
    void stepChanged(const sixlab::JournalStep &step);

private:
    template <typename Call>
    auto run(Call call);
    template <typename Carry>
    QFuture<ChangeResult> change(const ChangeRequest &request, Carry carry);

    const DriverInfo &m_driver;
    Connection m_connection;
    QString m_dataFolder;
    std::stop_source m_stop;
    QThreadPool m_worker;
};

} // namespace sixlab
