// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizards/setupsession.h"

#include <QWizard>

namespace sixlab {

class ApplyPage;

/// Sign in, choose, review, apply, proof. Going back keeps what was typed.
class SetupWizard : public QWizard
{
    Q_OBJECT

public:
    enum Page { SignIn, Mode, Review, Apply, Outcome };

    SetupWizard(Application &application, const SignInTarget &target, QWidget *parent = nullptr);
    ~SetupWizard() override;

    /// While a change runs, stops it and stays; else closes.
    void reject() override;
    /// From the beginning, with all that was typed; the device is read anew.
    void startAgain();

signals:
    void journalRequested();
    /// A change was tried: the journal has more to show.
    void changeEnded();

private:
    void nameButtons();

    SetupSession m_session;
    ApplyPage *m_applyPage;
};

} // namespace sixlab
