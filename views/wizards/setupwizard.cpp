// SPDX-License-Identifier: GPL-3.0-or-later
#include "setupwizard.h"

#include "application.h"
#include "wizards/applypage.h"
#include "wizards/modepage.h"
#include "wizards/outcomepage.h"
#include "wizards/reviewpage.h"
#include "wizards/signinpage.h"

#include <QAbstractButton>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

SetupWizard::SetupWizard(Application &application, const SignInTarget &target, QWidget *parent)
    : QWizard(parent)
    , m_session{application, target, {}, {}, {}, {}}
    , m_applyPage(new ApplyPage(m_session))
{
    setObjectName(u"setupWizard"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWizardStyle(QWizard::ModernStyle);
    setTitleFormat(Qt::PlainText); // The titles hold names from the network.
    setSubTitleFormat(Qt::PlainText);
    setOption(QWizard::NoBackButtonOnStartPage);
    setOption(QWizard::NoBackButtonOnLastPage);
    setOption(QWizard::NoCancelButtonOnLastPage);
    setWindowTitle(tr("Set up IPv6: %1").arg(target.title));
    setPage(SignIn, new SignInPage(m_session));
    setPage(Mode, new ModePage(m_session));
    setPage(Review, new ReviewPage(m_session));
    setPage(Apply, m_applyPage);
    auto *outcomePage = new OutcomePage(m_session);
    setPage(Outcome, outcomePage);
    nameButtons();
    resize(720, 640);

    connect(outcomePage, &OutcomePage::startAgainRequested, this, &SetupWizard::startAgain);
    connect(outcomePage, &OutcomePage::journalRequested, this, [this] {
        emit journalRequested();
        accept();
    });
    connect(this, &QWizard::currentIdChanged, this, [this](int id) {
        if (id == Outcome)
            emit changeEnded();
    });
}

SetupWizard::~SetupWizard() = default;

void SetupWizard::nameButtons()
{
    const std::pair<WizardButton, QString> names[]{
        {BackButton, u"wizardBack"_s},    {NextButton, u"wizardNext"_s},
        {CommitButton, u"wizardApply"_s}, {CancelButton, u"wizardCancel"_s},
        {FinishButton, u"wizardClose"_s},
    };
    for (const auto &[which, name] : names)
        button(which)->setObjectName(name);
}

void SetupWizard::reject()
{
    if (m_applyPage->isRunning())
        m_applyPage->stop();
    else
        QWizard::reject();
}

void SetupWizard::startAgain()
{
    static_cast<SignInPage *>(page(SignIn))->readAnew();
    restart();
}

} // namespace sixlab
