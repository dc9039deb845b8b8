// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formscore.h"

namespace sixlab {

/// Whether a control that is seen, or what stands above one, has a word of the topic.
[[nodiscard]] bool speaksOf(const HtmlForm &form, const QStringList &topic);

/// What might be the role, with points, best first.
[[nodiscard]] QList<RoleCandidate> roleCandidates(
    const HtmlForm &form, const FormRole &role, const QStringList &topic);

} // namespace sixlab
