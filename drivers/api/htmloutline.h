// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QList>
#include <QStringList>

struct GumboInternalNode;

namespace sixlab {

class HtmlTree;

/// Where a piece of a page stands: indexes into the outline, -1: in none.
struct HtmlPlace {
    int row = -1;
    int cell = -1;
    int label = -1;
    int heading = -1; ///< It is part of this heading or legend.
    int fieldset = -1;
    bool disabled = false; ///< By a fieldset.
    bool disabledOutside = false; ///< By a fieldset around the innermost one.
};

struct HtmlPiece {
    enum class Kind { Text, Comment, Script, Element, FormEnd };

    Kind kind;
    uint offset; ///< In the source.
    HtmlPlace place = {};
    QString text = {}; ///< Of all kinds but Element and FormEnd; blanks collapsed, if Text.
    const GumboInternalNode *node = nullptr; ///< Of an Element; lives as long as the tree.
};

struct HtmlRow {
    int above = -1; ///< In the same table.
    QList<int> cells = {};
};

struct HtmlCell {
    int row = -1;
    int column = 0;
    QString text = {};
    bool hasControl = false;
};

struct HtmlLabel {
    QString forId;
    QString text = {};
};

/// A page as a flat list in source order, with just as much structure as labels need.
struct HtmlOutline {
    QList<HtmlPiece> pieces;
    QList<HtmlRow> rows;
    QList<HtmlCell> cells;
    QList<HtmlLabel> labels;
    QStringList headings;
};

/// Protocol when the tree is deeper than HtmlPage::maximumDepth.
[[nodiscard]] Result<HtmlOutline> outlineOf(const HtmlTree &tree);

/// The attribute's value, an empty one if it has none; a null string: the attribute is not there.
[[nodiscard]] QString htmlAttribute(const GumboInternalNode *element, const char *name);

/// The text below a node as a person reads it: blanks collapsed, bounded, pictures by their `alt`.
[[nodiscard]] QString htmlTextBelow(const GumboInternalNode *node);

/// The same, with the blanks as they are and unbounded: of a text area.
[[nodiscard]] QString htmlRawTextBelow(const GumboInternalNode *node);

/// One line without control and format characters, of at most HtmlPage::longestText.
[[nodiscard]] QString plainHtmlText(const QString &text);

} // namespace sixlab
