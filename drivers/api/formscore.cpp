// SPDX-License-Identifier: GPL-3.0-or-later
#include "formscore.h"

#include "roleplacing.h"

#include <algorithm>

namespace sixlab {

static int pointsOf(const HtmlForm &form, const FormWords &words)
{
    const QList<RolePlace> places = placeRoles(form, words);
    const auto placed = std::ranges::count_if(
        places, [](const RolePlace &place) { return place.placed.has_value(); });
    if (placed == 0)
        return 0;
    const auto passwords
        = std::ranges::count(form.controls, HtmlControl::Kind::Password, &HtmlControl::kind);
    const bool hasFile
        = std::ranges::count(form.controls, HtmlControl::Kind::File, &HtmlControl::kind) > 0;
    return int(placed) * 2 + (speaksOf(form, words.topic) ? 4 : 0) - (hasFile ? 5 : 0)
        - (passwords > 1 ? 5 : 0);
}

bool FormChoice::isClear() const
{
    return ranking.size() == 1
        || (ranking.size() > 1 && ranking[0].points - ranking[1].points >= clearLead);
}

FormChoice chooseForm(const QList<HtmlForm> &forms, const FormWords &words)
{
    FormChoice choice;
    for (qsizetype i = 0; i < forms.size(); ++i) {
        if (const int points = pointsOf(forms[i], words); points > 0)
            choice.ranking.append({i, points});
    }
    std::ranges::stable_sort(choice.ranking, std::ranges::greater(), &FormScore::points);
    return choice;
}

} // namespace sixlab
