// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/changerunner.h"
#include "wizards/signintarget.h"

#include <QDialog>

class QDialogButtonBox;
class QStackedWidget;

namespace sixlab {

class ChangeProgress;
class OutcomeView;

/// Finishes a change of the journal, or takes it back, and shows how that ended.
class RecoveryDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Task { Resume, Undo };

    /// @p target was signed in to: its worker has the connection.
    RecoveryDialog(
        Task task, const JournalEntry &entry, const SignInTarget &target, QWidget *parent);

    /// While it runs, stops it and stays.
    void reject() override;

signals:
    void ended();

private:
    SignInTarget m_target;
    QStackedWidget *m_stack;
    ChangeProgress *m_progress;
    OutcomeView *m_outcome;
    QDialogButtonBox *m_buttons;
};

} // namespace sixlab
