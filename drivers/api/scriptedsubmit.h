// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "htmlpage.h"

namespace sixlab {

/// A form as a script leaves it before it submits it.
struct ScriptedSubmit {
    qsizetype form; ///< Index in HtmlPage::forms.
    HtmlForm changed; ///< With the same controls; to be filled in and sent without a button.
};

/// What a click on a button or `javascript:` link would submit. Nothing is run: the script, or the
/// one function of the page that it calls without arguments, may only put literals into hidden
/// controls, action and method of one form, ask with `confirm`, and submit. Nullopt: it does more.
[[nodiscard]] std::optional<ScriptedSubmit> scriptedSubmit(
    const HtmlPage &page, const QString &script);

} // namespace sixlab
