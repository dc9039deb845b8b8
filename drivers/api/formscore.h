// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "htmlform.h"

namespace sixlab {

/// How a role may appear in a form.
enum class RoleShape {
    Switch, ///< A check box; or a choice, when the role has meanings.
    Choice, ///< Radio buttons of one name, or a select, that offer all meanings of the role.
    Text,
    List, ///< A select whose values are values of the role: a prefix length.
    Password,
    Press, ///< A button.
};

/// One thing a choice can say, and the words for it in all languages: `auto`, `static`.
struct RoleMeaning {
    QString name;
    QStringList words;
};

/// One thing a driver wants to find in a form. A value that drivers hand in.
struct FormRole {
    QString name;
    QList<RoleShape> shapes;
    QStringList words; ///< In all languages.
    QStringList against = {}; ///< What shows that it is another thing.
    QList<RoleMeaning> meanings = {};
};

/// What a driver looks for: the roles, and words of the subject they all belong to.
struct FormWords {
    QStringList topic;
    QList<FormRole> roles;
};

/// Where a meaning of a choice stands.
struct MeaningPlace {
    QString meaning;
    qsizetype control; ///< The radio button, or the select.
    QString value; ///< Of the radio button or the option.

    bool operator==(const MeaningPlace &) const = default;
};

struct RoleCandidate {
    qsizetype control; ///< Index in the form; of radio buttons, the first.
    int points;
    QList<MeaningPlace> meanings = {};
};

/// Where a role was found, or what might be it.
struct RolePlace {
    QString role;
    std::optional<RoleCandidate> placed = {}; ///< Nullopt: none, or several as good.
    QList<RoleCandidate> candidates = {}; ///< Best first, at most eight.
};

/// The roles in their order. A control has one role at most.
[[nodiscard]] QList<RolePlace> placeRoles(const HtmlForm &form, const FormWords &words);

struct FormScore {
    qsizetype form; ///< Index in the list.
    int points;
};

/// Which form it is, with the others to show where that is unclear.
struct FormChoice {
    static constexpr int clearLead = 2;

    QList<FormScore> ranking; ///< Best first; forms without points are not in it.

    /// Whether the best leads by clearLead.
    [[nodiscard]] bool isClear() const;
};

[[nodiscard]] FormChoice chooseForm(const QList<HtmlForm> &forms, const FormWords &words);

} // namespace sixlab
