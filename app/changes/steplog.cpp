// SPDX-License-Identifier: GPL-3.0-or-later
#include "steplog.h"

namespace sixlab {

StepLog::StepLog(Journal &journal, const ChangeRunner::StepListener &onStep)
    : m_journal(journal)
    , m_onStep(onStep)
{
}

Result<> StepLog::begin(const QString &step, const QString &detail)
{
    m_step = 0;
    m_clock.start();
    m_steps.append({step, StepState::Intended, QDateTime::currentDateTimeUtc(), 0, detail});
    Result<> written;
    if (m_entry) {
        if (const Result<qint64> id = m_journal.intend(m_entry, step, detail))
            m_step = *id;
        else
            written = tl::make_unexpected(id.error());
    }
    if (!written) {
        m_problem = written.error();
        m_steps.last().state = StepState::Failed;
    }
    if (m_onStep)
        m_onStep(m_steps.last());
    return written;
}

void StepLog::end(StepState state, const QString &detail)
{
    JournalStep &step = m_steps.last();
    step.state = state;
    step.milliseconds = m_clock.elapsed();
    if (!detail.isEmpty())
        step.detail = detail;
    if (m_step) {
        if (const Result<> written = m_journal.finish(m_step, state, step.milliseconds, detail);
            !written)
            m_problem = written.error();
    }
    if (m_onStep)
        m_onStep(step);
}

} // namespace sixlab
