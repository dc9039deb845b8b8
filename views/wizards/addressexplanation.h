// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "addressing/linkview.h"
#include "changes/setupchoice.h"
#include "widgets/theme.h"

#include <QCoreApplication>

namespace sixlab {

/// What the form says about an address while it is typed. Pure.
struct AddressExplanation {
    Q_DECLARE_TR_FUNCTIONS(AddressExplanation)

public:
    Tone tone = Tone::Muted;
    QString text;

    [[nodiscard]] static AddressExplanation ofAddress(
        const SetupChoice &choice, const LinkView &link);
    [[nodiscard]] static AddressExplanation ofGateway(
        const SetupChoice &choice, const LinkView &link);
};

} // namespace sixlab
