// SPDX-License-Identifier: GPL-3.0-or-later
#include "outcomepage.h"

#include "widgets/changewording.h"
#include "wizards/outcomeview.h"

#include <QVBoxLayout>
#include <QWizard>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

OutcomePage::OutcomePage(SetupSession &session)
    : SetupPage(session, u"outcomePage"_s, tr("Outcome"))
    , m_view(new OutcomeView(this))
{
    setFinalPage(true);
    setButtonText(QWizard::FinishButton, tr("&Close"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_view);
    connect(m_view, &OutcomeView::startAgainRequested, this, &OutcomePage::startAgainRequested);
    connect(m_view, &OutcomeView::journalRequested, this, &OutcomePage::journalRequested);
}

void OutcomePage::initializePage()
{
    setTitle(ChangeWording::outcome(m_session.result->outcome));
    setSubTitle(m_session.target.title);
    m_view->showResult(m_session.target.title, *m_session.result);
}

} // namespace sixlab
