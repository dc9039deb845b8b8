// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizards/setuppage.h"

namespace sixlab {

class OutcomeView;

/// What was proved, or what happened instead.
class OutcomePage : public SetupPage
{
    Q_OBJECT

public:
    explicit OutcomePage(SetupSession &session);

    void initializePage() override;

signals:
    void startAgainRequested();
    void journalRequested();

private:
    OutcomeView *m_view;
};

} // namespace sixlab
