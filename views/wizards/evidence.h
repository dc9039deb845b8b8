// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/changerunner.h"

namespace sixlab {

/// A change as plain text for a report: what was wanted, each step with its time, what was read
/// back. Untranslated names and values; holds no secret. Pure.
[[nodiscard]] QString evidenceText(const QString &deviceTitle, const ChangeResult &result);

} // namespace sixlab
