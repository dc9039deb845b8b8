// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"
#include "wizards/setuppage.h"

class QVBoxLayout;

namespace sixlab {

class SettingsTable;

/// What would change, what cannot be, and what to know before it is written.
class ReviewPage : public SetupPage
{
    Q_OBJECT

public:
    explicit ReviewPage(SetupSession &session);

    void initializePage() override;
    bool isComplete() const override;

private:
    void fillMessages();
    void addMessage(Tone tone, const QString &text);

    SettingsTable *m_table;
    QWidget *m_messages = nullptr;
    QVBoxLayout *m_layout;
};

} // namespace sixlab
