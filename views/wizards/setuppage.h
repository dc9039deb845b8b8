// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizards/setupsession.h"

#include <QWizardPage>

namespace sixlab {

/// A page of the set-up wizard. Going back from it keeps what it holds.
class SetupPage : public QWizardPage
{
    Q_OBJECT

public:
    SetupPage(SetupSession &session, const QString &name, const QString &title);

    void cleanupPage() override { }

protected:
    SetupSession &m_session;
};

} // namespace sixlab
