// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizards/setuppage.h"

namespace sixlab {

class ChangeProgress;

/// The change while it runs; goes on to the outcome by itself.
class ApplyPage : public SetupPage
{
    Q_OBJECT

public:
    explicit ApplyPage(SetupSession &session);

    void initializePage() override;
    bool isComplete() const override { return m_session.result.has_value(); }
    [[nodiscard]] bool isRunning() const;
    void stop();

private:
    ChangeProgress *m_progress;
};

} // namespace sixlab
