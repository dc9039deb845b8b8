// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizards/setuppage.h"

namespace sixlab {

class SignInForm;

/// Next tries user and password at once, and goes on when the settings were read.
class SignInPage : public SetupPage
{
    Q_OBJECT

public:
    explicit SignInPage(SetupSession &session);

    bool isComplete() const override;
    bool validatePage() override;
    void initializePage() override;
    /// The next Next reads the device anew.
    void readAnew() { m_readAnew = true; }

private:
    void onSignedIn();

    SignInForm *m_form;
    bool m_readAnew = false;
};

} // namespace sixlab
