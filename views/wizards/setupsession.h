// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/changerunner.h"
#include "changes/setupchoice.h"
#include "wizards/signintarget.h"

namespace sixlab {

class Application;

/// What the pages of the set-up wizard hand on to each other.
struct SetupSession {
    Application &application;
    SignInTarget target;
    std::optional<DeviceState> state; ///< As read when signed in.
    SetupChoice choice;
    Plan plan;
    std::optional<ChangeResult> result;
};

} // namespace sixlab
