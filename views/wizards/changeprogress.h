// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/changerunner.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QTimer>
#include <QWidget>

namespace sixlab {

class BusyRow;
class DeviceJobs;
class StepList;

/// A running change: its steps as they are taken, and Stop, which brings the device back.
class ChangeProgress : public QWidget
{
    Q_OBJECT

public:
    explicit ChangeProgress(QWidget *parent = nullptr);
    ~ChangeProgress() override;

    /// Follows @p change, which @p jobs carries out.
    void follow(DeviceJobs &jobs, const QFuture<ChangeResult> &change);
    [[nodiscard]] bool isRunning() const { return m_jobs != nullptr; }
    void stop();

signals:
    void ended(const sixlab::ChangeResult &result);

private:
    void tick();

    DeviceJobs *m_jobs = nullptr;
    StepList *m_steps;
    BusyRow *m_busy;
    QElapsedTimer m_elapsed;
    QTimer m_ticker;
    bool m_stopping = false;
    QMetaObject::Connection m_stepConnection;
};

} // namespace sixlab
