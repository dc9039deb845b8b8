// SPDX-License-Identifier: GPL-3.0-or-later
#include "applypage.h"

#include "jobs/devicejobs.h"
#include "wizards/changeprogress.h"

#include <QVBoxLayout>
#include <QWizard>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

ApplyPage::ApplyPage(SetupSession &session)
    : SetupPage(session, u"applyPage"_s, tr("Applying"))
    , m_progress(new ChangeProgress(this))
{
    setSubTitle(tr("Each step is written to the journal before it is taken. Cancel is safe: what "
                   "was begun is brought back."));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_progress);
    connect(m_progress, &ChangeProgress::ended, this, [this](const ChangeResult &result) {
        m_session.result = result;
        emit completeChanged();
        wizard()->next();
    });
}

void ApplyPage::initializePage()
{
    m_session.result.reset();
    ChangeRequest request;
    request.device = m_session.target.id;
    request.wanted = m_session.plan.after;
    request.knownSerial = m_session.target.serial.isEmpty() ? m_session.state->identity.serial
                                                            : m_session.target.serial;
    DeviceJobs &jobs = *m_session.target.jobs;
    m_progress->follow(jobs, jobs.apply(request));
}

bool ApplyPage::isRunning() const
{
    return m_progress->isRunning();
}

void ApplyPage::stop()
{
    m_progress->stop();
}

} // namespace sixlab
