// SPDX-License-Identifier: GPL-3.0-or-later
#include "signinpage.h"

#include "wizards/signinform.h"

#include <QLineEdit>
#include <QVBoxLayout>
#include <QWizard>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

SignInPage::SignInPage(SetupSession &session)
    : SetupPage(session, u"signInPage"_s, tr("Sign in"))
    , m_form(new SignInForm(session.application, session.target, this))
{
    setSubTitle(tr("Your account on “%1”. Signing in reads its settings and changes nothing.")
                    .arg(session.target.title));
    setButtonText(QWizard::NextButton, tr("&Sign in"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_form);
    connect(m_form, &SignInForm::changed, this, &SignInPage::completeChanged);
    connect(m_form, &SignInForm::signedIn, this, &SignInPage::onSignedIn);
}

void SignInPage::initializePage()
{
    auto *first = m_form->findChild<QLineEdit *>(
        m_session.target.user.isEmpty() ? u"signInUser"_s : u"signInPassword"_s);
    // Later: the wizard gives the focus to the first field of a page once it shows it.
    QMetaObject::invokeMethod(
        first, [first] { first->setFocus(); }, Qt::QueuedConnection);
}

bool SignInPage::isComplete() const
{
    return !m_form->isBusy() && !m_form->connection().user.isEmpty();
}

bool SignInPage::validatePage()
{
    if (m_form->state() && !m_readAnew)
        return true;
    m_form->start();
    return false;
}

void SignInPage::onSignedIn()
{
    m_readAnew = false;
    const bool isFirst = !m_session.state;
    m_session.target = m_form->target();
    m_session.state = *m_form->state();
    if (isFirst)
        m_session.choice = SetupChoice::of(storedSettings(*m_session.state));
    wizard()->next();
}

} // namespace sixlab
