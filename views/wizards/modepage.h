// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizards/setuppage.h"

class QButtonGroup;
class QVBoxLayout;

namespace sixlab {

class ChoiceCard;
class MessageBar;
class MoreOptions;
class StaticForm;

/// How the device shall come to its address.
class ModePage : public SetupPage
{
    Q_OBJECT

public:
    explicit ModePage(SetupSession &session);

    void initializePage() override;
    /// Going back keeps what was typed.
    void cleanupPage() override { m_session.choice = read(); }
    bool isComplete() const override;
    bool validatePage() override;

private:
    [[nodiscard]] SetupChoice read() const;
    void showWhatFits();

    QButtonGroup *m_modes;
    QList<ChoiceCard *> m_cards; ///< In the order of SetupChoice::Mode.
    StaticForm *m_static;
    MoreOptions *m_more;
    MessageBar *m_message;
};

} // namespace sixlab
