// SPDX-License-Identifier: GPL-3.0-or-later
#include "changeprogress.h"

#include "jobs/devicejobs.h"
#include "jobs/whendone.h"
#include "widgets/busyrow.h"
#include "widgets/changewording.h"
#include "widgets/steplist.h"

#include <QVBoxLayout>

using namespace std::chrono_literals;

namespace sixlab {

ChangeProgress::ChangeProgress(QWidget *parent)
    : QWidget(parent)
    , m_steps(new StepList(this))
    , m_busy(new BusyRow(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(10);
    layout->addWidget(m_steps, 1);
    layout->addWidget(m_busy);
    m_ticker.setInterval(500ms);
    connect(&m_ticker, &QTimer::timeout, this, &ChangeProgress::tick);
    connect(m_busy, &BusyRow::cancelled, this, &ChangeProgress::stop);
}

ChangeProgress::~ChangeProgress()
{
    if (m_jobs)
        m_jobs->cancel();
}

void ChangeProgress::follow(DeviceJobs &jobs, const QFuture<ChangeResult> &change)
{
    m_jobs = &jobs;
    m_stopping = false;
    m_steps->clear();
    m_elapsed.start();
    m_ticker.start();
    tick();
    m_stepConnection
        = connect(&jobs, &DeviceJobs::stepChanged, m_steps, [this](const JournalStep &step) {
              m_steps->add(step);
          });
    whenDone(change, this, [this](const ChangeResult &result) {
        disconnect(m_stepConnection);
        m_ticker.stop();
        m_busy->setText({});
        m_jobs = nullptr;
        m_steps->setSteps(result.steps);
        emit ended(result);
    });
}

void ChangeProgress::stop()
{
    if (!m_jobs || m_stopping)
        return;
    m_stopping = true;
    tick();
    m_jobs->cancel();
}

void ChangeProgress::tick()
{
    const QString time = ChangeWording::duration(m_elapsed.elapsed() / 1000 * 1000);
    m_busy->setText(
        m_stopping ? tr("Stopping: what was begun is brought back… %1").arg(time)
                   : tr("Working… %1").arg(time));
}

} // namespace sixlab
