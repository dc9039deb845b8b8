// SPDX-License-Identifier: GPL-3.0-or-later
#include "recoverydialog.h"

#include "jobs/devicejobs.h"
#include "wizards/changeprogress.h"
#include "wizards/outcomeview.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

RecoveryDialog::RecoveryDialog(
    Task task, const JournalEntry &entry, const SignInTarget &target, QWidget *parent)
    : QDialog(parent)
    , m_target(target)
    , m_stack(new QStackedWidget(this))
    , m_progress(new ChangeProgress(this))
    , m_outcome(new OutcomeView(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this))
{
    setObjectName(u"recoveryDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(
        task == Task::Resume ? tr("Resume the change of %1").arg(target.title)
                             : tr("Undo the change of %1").arg(target.title));
    m_outcome->hideStartAgain();
    m_stack->addWidget(m_progress);
    m_stack->addWidget(m_outcome);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 16, 18, 14);
    layout->setSpacing(14);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_buttons);
    resize(640, 420);

    connect(m_buttons, &QDialogButtonBox::rejected, this, &RecoveryDialog::reject);
    connect(m_outcome, &OutcomeView::journalRequested, this, &QDialog::accept);
    connect(m_progress, &ChangeProgress::ended, this, [this](const ChangeResult &result) {
        m_outcome->showResult(m_target.title, result);
        m_stack->setCurrentWidget(m_outcome);
        m_buttons->setStandardButtons(QDialogButtonBox::Close);
        m_buttons->button(QDialogButtonBox::Close)->setFocus();
        emit ended();
    });

    ChangeRequest signIn;
    signIn.device = entry.device;
    signIn.knownSerial = entry.identity.serial;
    DeviceJobs &jobs = *target.jobs;
    m_progress->follow(
        jobs, task == Task::Resume ? jobs.resume(entry, signIn) : jobs.undo(entry, signIn));
}

void RecoveryDialog::reject()
{
    if (m_progress->isRunning())
        m_progress->stop();
    else
        QDialog::reject();
}

} // namespace sixlab
