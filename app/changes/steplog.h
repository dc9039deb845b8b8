// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/changerunner.h"

#include <QElapsedTimer>

namespace sixlab {

/// The steps of one change: in the journal before they are taken, told to the listener, and kept
/// for the result.
class StepLog
{
public:
    StepLog(Journal &journal, const ChangeRunner::StepListener &onStep);

    /// Steps from here on belong to this entry; before, there is nothing to bring back.
    void setEntry(qint64 entry) { m_entry = entry; }

    /// The step is on disk when this succeeds. When it fails the step counts all the same: a
    /// device is brought back with a full disk, too.
    [[nodiscard]] Result<> begin(const QString &step, const QString &detail = {});
    /// @p detail is untranslated and holds no secret.
    void end(StepState state, const QString &detail = {});

    [[nodiscard]] const QList<JournalStep> &steps() const { return m_steps; }
    /// Why the journal does not hold all of the steps; nullopt when it does.
    [[nodiscard]] const std::optional<Error> &journalProblem() const { return m_problem; }

private:
    Journal &m_journal;
    const ChangeRunner::StepListener &m_onStep;
    qint64 m_entry = 0;
    qint64 m_step = 0;
    QElapsedTimer m_clock;
    QList<JournalStep> m_steps;
    std::optional<Error> m_problem;
};

} // namespace sixlab
