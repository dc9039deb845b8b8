// SPDX-License-Identifier: GPL-3.0-or-later
#include "roleplacing.h"

#include "formwords.h"

#include <QSet>

#include <algorithm>

namespace sixlab {

using Kind = HtmlControl::Kind;

static constexpr qsizetype mostCandidates = 8;

/// The strongest match of words in texts.
template <typename Fold>
static int matchIn(const QStringList &texts, const QStringList &words, Fold fold)
{
    int best = 0;
    for (const QString &text : texts)
        best = std::max(best, wordMatch(fold(text), words));
    return best;
}

static bool namesTopic(const HtmlControl &control, const QStringList &topic)
{
    return wordMatch(foldedWords(control.label), topic) > 0
        || matchIn(control.hints, topic, foldedName) > 0;
}

static bool standsUnder(const HtmlControl &control, const QStringList &words)
{
    return matchIn(control.context, words, foldedWords) > 0;
}

bool speaksOf(const HtmlForm &form, const QStringList &topic)
{
    return std::ranges::any_of(form.controls, [&topic](const HtmlControl &control) {
        return control.kind != Kind::Hidden
            && (namesTopic(control, topic) || standsUnder(control, topic));
    });
}

/// What a radio button or option may be known by, as one list whatever the control.
static QList<MeaningPlace> offersOf(const HtmlForm &form, qsizetype index, QStringList &texts)
{
    QList<MeaningPlace> offers;
    const HtmlControl &first = form.controls[index];
    if (first.kind == Kind::Select) {
        for (const HtmlOption &option : first.options) {
            offers.append({{}, index, option.value});
            texts.append(option.label);
        }
        return offers;
    }
    for (qsizetype i = index; i < form.controls.size(); ++i) {
        const HtmlControl &control = form.controls[i];
        if (control.kind != Kind::Radio || control.name != first.name)
            continue;
        offers.append({{}, i, control.value});
        texts.append(control.label);
    }
    return offers;
}

/// One offer for each meaning; nothing when a meaning has none, or two meanings have the same.
static QList<MeaningPlace> meaningsIn(
    const HtmlForm &form, qsizetype index, const QList<RoleMeaning> &meanings)
{
    QStringList texts;
    const QList<MeaningPlace> offers = offersOf(form, index, texts);
    QList<MeaningPlace> places;
    QSet<qsizetype> taken;
    for (const RoleMeaning &meaning : meanings) {
        qsizetype best = -1;
        int bestMatch = 0;
        for (qsizetype i = 0; i < offers.size(); ++i) {
            const int match = std::max(
                2 * wordMatch(foldedWords(texts[i]), meaning.words),
                wordMatch(foldedName(offers[i].value), meaning.words));
            if (match > bestMatch) {
                best = i;
                bestMatch = match;
            }
        }
        if (best < 0 || taken.contains(best))
            return {};
        taken.insert(best);
        places.append({meaning.name, offers[best].control, offers[best].value});
    }
    return places;
}

static bool hasShape(const HtmlControl &control, RoleShape shape)
{
    switch (shape) {
    case RoleShape::Switch:
        return control.kind == Kind::CheckBox;
    case RoleShape::Choice:
        return false; // Only with meanings, which are looked for elsewhere.
    case RoleShape::Text:
        return control.kind == Kind::Text || control.kind == Kind::TextArea;
    case RoleShape::List:
        return control.kind == Kind::Select;
    case RoleShape::Password:
        return control.kind == Kind::Password;
    case RoleShape::Press:
        return control.isSubmit() || control.kind == Kind::Button;
    }
    Q_UNREACHABLE();
}

/// Words beside a control count more than its name, and both more than the heading above.
static int wordPoints(const HtmlControl &control, const FormRole &role)
{
    const QString label = foldedWords(control.label);
    const int inLabel = wordMatch(label, role.words);
    const int inHints = matchIn(control.hints, role.words, foldedName);
    int points = 0;
    if (inLabel > 0)
        points = inLabel > 1000 ? 7 : 5;
    else if (inHints > 0)
        points = inHints > 1000 ? 4 : 3;
    else if (standsUnder(control, role.words))
        points = 1;
    if (wordMatch(label, role.against) > 0)
        points -= 6;
    else if (
        matchIn(control.hints, role.against, foldedName) > 0 || standsUnder(control, role.against))
        points -= 3;
    return points;
}

/// The first button of a group; meanings count for the words of the role.
static std::optional<RoleCandidate> choiceCandidate(
    const HtmlForm &form, qsizetype index, const FormRole &role)
{
    const HtmlControl &control = form.controls[index];
    const bool isChoice = control.kind == Kind::Radio || control.kind == Kind::Select;
    if (!isChoice || role.meanings.isEmpty()
        || !(role.shapes.contains(RoleShape::Choice) || role.shapes.contains(RoleShape::Switch)))
        return std::nullopt;
    for (qsizetype i = 0; i < index && control.kind == Kind::Radio; ++i) {
        if (form.controls[i].kind == Kind::Radio && form.controls[i].name == control.name)
            return std::nullopt;
    }
    const QList<MeaningPlace> meanings = meaningsIn(form, index, role.meanings);
    if (meanings.isEmpty())
        return std::nullopt;
    HtmlControl asked = control;
    if (control.kind == Kind::Radio) // Its own label is one of the answers.
        asked.label = control.context.value(0);
    return RoleCandidate{index, 4 + wordPoints(asked, role), meanings};
}

static std::optional<RoleCandidate> plainCandidate(
    const HtmlForm &form, qsizetype index, const FormRole &role)
{
    const HtmlControl &control = form.controls[index];
    if (std::ranges::none_of(
            role.shapes, [&](RoleShape shape) { return hasShape(control, shape); }))
        return std::nullopt;
    const int points = wordPoints(control, role);
    return points > 0 ? std::optional(RoleCandidate{index, points}) : std::nullopt;
}

QList<RoleCandidate> roleCandidates(
    const HtmlForm &form, const FormRole &role, const QStringList &topic)
{
    QList<RoleCandidate> candidates;
    bool isAfterTopic = false;
    for (qsizetype i = 0; i < form.controls.size(); ++i) {
        const HtmlControl &control = form.controls[i];
        if (control.kind == Kind::Hidden)
            continue;
        const bool isTopical = namesTopic(control, topic) || standsUnder(control, topic);
        isAfterTopic = isAfterTopic || isTopical;
        auto candidate = choiceCandidate(form, i, role);
        if (!candidate)
            candidate = plainCandidate(form, i, role);
        if (!candidate)
            continue;
        candidate->points += (isTopical ? 2 : 0) + (isAfterTopic ? 1 : 0);
        if (candidate->points > 0)
            candidates.append(*candidate);
    }
    std::ranges::stable_sort(candidates, std::ranges::greater(), &RoleCandidate::points);
    return candidates;
}

/// The best candidate that is left to a role, when it is better than the next.
static std::optional<RoleCandidate> bestLeft(
    const QList<RoleCandidate> &candidates, const QSet<qsizetype> &taken)
{
    QList<RoleCandidate> left;
    for (const RoleCandidate &candidate : candidates) {
        if (!taken.contains(candidate.control))
            left.append(candidate);
    }
    if (left.isEmpty() || (left.size() > 1 && left[0].points == left[1].points))
        return std::nullopt;
    return left[0];
}

/// Always the surest of what is left, until nothing is sure; what one role takes may make another
/// one clear.
QList<RolePlace> placeRoles(const HtmlForm &form, const FormWords &words)
{
    QList<RolePlace> places;
    for (const FormRole &role : words.roles)
        places.append({role.name, {}, roleCandidates(form, role, words.topic)});
    QSet<qsizetype> taken;
    while (true) {
        RolePlace *surest = nullptr;
        std::optional<RoleCandidate> found;
        for (RolePlace &place : places) {
            const auto best = place.placed ? std::nullopt : bestLeft(place.candidates, taken);
            if (best && (!found || best->points > found->points)) {
                surest = &place;
                found = best;
            }
        }
        if (!surest)
            break;
        surest->placed = found;
        taken.insert(found->control);
    }
    for (RolePlace &place : places)
        place.candidates
            = place.candidates.first(std::min(place.candidates.size(), mostCandidates));
    return places;
}

} // namespace sixlab
