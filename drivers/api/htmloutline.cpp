// SPDX-License-Identifier: GPL-3.0-or-later
#include "htmloutline.h"

#include "htmlpage.h"
#include "htmltree.h"

#include <QCoreApplication>

#include <gumbo.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct HtmlOutlineTr {
    Q_DECLARE_TR_FUNCTIONS(HtmlOutline)
};

static bool isElement(const GumboNode *node)
{
    return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
}

static const GumboVector *childrenOf(const GumboNode *node)
{
    if (node->type == GUMBO_NODE_DOCUMENT)
        return &node->v.document.children;
    return isElement(node) ? &node->v.element.children : nullptr;
}

static QString textOf(const GumboNode *node)
{
    return QString::fromUtf8(node->v.text.text);
}

/// Its content is no markup for whoever reads the source.
static bool isRaw(GumboTag tag)
{
    return tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_STYLE || tag == GUMBO_TAG_TEXTAREA
        || tag == GUMBO_TAG_TITLE || tag == GUMBO_TAG_XMP || tag == GUMBO_TAG_NOFRAMES
        || tag == GUMBO_TAG_NOEMBED || tag == GUMBO_TAG_IFRAME || tag == GUMBO_TAG_PLAINTEXT;
}

static bool isHeading(GumboTag tag)
{
    return tag == GUMBO_TAG_H1 || tag == GUMBO_TAG_H2 || tag == GUMBO_TAG_H3 || tag == GUMBO_TAG_H4
        || tag == GUMBO_TAG_H5 || tag == GUMBO_TAG_H6 || tag == GUMBO_TAG_LEGEND
        || tag == GUMBO_TAG_CAPTION;
}

static bool isControlTag(GumboTag tag)
{
    return tag == GUMBO_TAG_INPUT || tag == GUMBO_TAG_SELECT || tag == GUMBO_TAG_TEXTAREA
        || tag == GUMBO_TAG_BUTTON;
}

QString htmlAttribute(const GumboInternalNode *element, const char *name)
{
    const GumboAttribute *found = gumbo_get_attribute(&element->v.element.attributes, name);
    return found ? QString::fromUtf8(found->value) + u""_s : QString();
}

QString plainHtmlText(const QString &text)
{
    QString plain = text.simplified();
    plain.removeIf([](QChar c) {
        return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format
            || c.isSurrogate();
    });
    return plain.left(HtmlPage::longestText).trimmed();
}

/// Calls back for each node below, in the tree's order, until that returns false.
template <typename Visit>
static void walkBelow(const GumboNode *top, Visit visit)
{
    QList<const GumboNode *> open{top};
    while (!open.isEmpty()) {
        const GumboNode *node = open.takeLast();
        if (!visit(node))
            return;
        const GumboVector *children = childrenOf(node);
        for (uint i = children ? children->length : 0; i > 0; --i)
            open.append(static_cast<const GumboNode *>(children->data[i - 1]));
    }
}

QString htmlTextBelow(const GumboInternalNode *top)
{
    QString text;
    walkBelow(top, [&text](const GumboNode *node) {
        const bool isScript = node->parent && isElement(node->parent)
            && (node->parent->v.element.tag == GUMBO_TAG_SCRIPT
                || node->parent->v.element.tag == GUMBO_TAG_STYLE);
        if (node->type == GUMBO_NODE_TEXT && !isScript)
            text += textOf(node);
        else if (node->type == GUMBO_NODE_WHITESPACE)
            text += u' ';
        else if (isElement(node) && node->v.element.tag == GUMBO_TAG_IMG)
            text += u' ' + htmlAttribute(node, "alt") + u' ';
        return text.size() < 4 * HtmlPage::longestText;
    });
    return plainHtmlText(text);
}

QString htmlRawTextBelow(const GumboInternalNode *top)
{
    QString text;
    walkBelow(top, [&text](const GumboNode *node) {
        if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE)
            text += textOf(node);
        return true;
    });
    return text;
}

/// Walks the tree once, without recursion.
class HtmlOutliner
{
public:
    explicit HtmlOutliner(const HtmlTree &tree)
        : m_tree(tree)
    {
    }

    Result<HtmlOutline> outline();

private:
    /// What to visit, and the place and table it is in.
    struct Visit {
        const GumboNode *node;
        HtmlPlace place;
        int table;
        int depth;
    };
    /// Source that holds no end tag of a form, whatever it looks like.
    struct Range {
        size_t from;
        size_t to;
    };

    void visit(Visit &visit);
    void enter(Visit &visit);
    void enterTable(Visit &visit);
    void addText(const Visit &visit, const QString &text);
    void addFormEnds();
    void readTexts();

    const HtmlTree &m_tree;
    HtmlOutline m_outline;
    QList<int> m_lastRows; ///< Of each table.
    QList<Range> m_ranges;
    int m_fieldsets = 0;
};

Result<HtmlOutline> HtmlOutliner::outline()
{
    QList<Visit> open{{m_tree.document(), {}, -1, 0}};
    while (!open.isEmpty()) {
        Visit next = open.takeLast();
        if (next.depth > HtmlPage::maximumDepth)
            return fail(
                Error::Kind::Protocol,
                HtmlOutlineTr::tr("The device sent a web page that is too deeply nested to be "
                                  "read; set the device up in a browser."));
        visit(next);
        const GumboVector *children = childrenOf(next.node);
        const bool isLeaf = isElement(next.node)
            && (isRaw(next.node->v.element.tag) || isControlTag(next.node->v.element.tag));
        for (uint i = children && !isLeaf ? children->length : 0; i > 0; --i)
            open.append(
                {static_cast<const GumboNode *>(children->data[i - 1]), next.place, next.table,
                 next.depth + 1});
    }
    addFormEnds();
    std::ranges::stable_sort(m_outline.pieces, {}, &HtmlPiece::offset);
    readTexts();
    return m_outline;
}

void HtmlOutliner::visit(Visit &visit)
{
    if (isElement(visit.node)) {
        enter(visit);
    } else if (visit.node->type == GUMBO_NODE_TEXT || visit.node->type == GUMBO_NODE_WHITESPACE) {
        addText(visit, textOf(visit.node));
    } else if (visit.node->type == GUMBO_NODE_COMMENT) {
        const GumboText &comment = visit.node->v.text;
        m_ranges.append(
            {comment.start_pos.offset, comment.start_pos.offset + comment.original_text.length});
        m_outline.pieces.append(
            {HtmlPiece::Kind::Comment, comment.start_pos.offset, visit.place,
             plainHtmlText(textOf(visit.node))});
    }
}

void HtmlOutliner::addText(const Visit &visit, const QString &text)
{
    m_outline.pieces.append(
        {HtmlPiece::Kind::Text, visit.node->v.text.start_pos.offset, visit.place,
         text.simplified()});
}

void HtmlOutliner::enter(Visit &visit)
{
    const GumboElement &element = visit.node->v.element;
    const uint offset = element.start_pos.offset;
    m_ranges.append({offset, offset + element.original_tag.length});
    if (isRaw(element.tag)) {
        const bool isClosed = element.end_pos.offset > offset;
        m_ranges.append({offset, isClosed ? element.end_pos.offset : size_t(-1)});
    }
    enterTable(visit);
    if (element.tag == GUMBO_TAG_LABEL) {
        visit.place.label = int(m_outline.labels.size());
        m_outline.labels.append({htmlAttribute(visit.node, "for")});
    } else if (element.tag == GUMBO_TAG_FIELDSET) {
        visit.place.fieldset = m_fieldsets++;
        visit.place.disabledOutside = visit.place.disabled;
        if (!htmlAttribute(visit.node, "disabled").isNull())
            visit.place.disabled = true;
    } else if (element.tag == GUMBO_TAG_LEGEND) {
        visit.place.disabled = visit.place.disabledOutside;
    }
    if (isHeading(element.tag)) {
        visit.place.heading = int(m_outline.headings.size());
        m_outline.headings.append(QString());
    }
    // What the parser opens again stands in the source once.
    static constexpr uint copied
        = GUMBO_INSERTION_RECONSTRUCTED_FORMATTING_ELEMENT | GUMBO_INSERTION_ADOPTION_AGENCY_CLONED;
    const bool isInSource
        = element.original_tag.length > 0 && (uint(visit.node->parse_flags) & copied) == 0;
    if (element.tag == GUMBO_TAG_SCRIPT) {
        m_outline.pieces.append(
            {HtmlPiece::Kind::Script, offset, visit.place, htmlRawTextBelow(visit.node)});
    }
    if (isInSource)
        m_outline.pieces.append({HtmlPiece::Kind::Element, offset, visit.place, {}, visit.node});
    if (isControlTag(element.tag) && visit.place.cell >= 0)
        m_outline.cells[visit.place.cell].hasControl = true;
}

void HtmlOutliner::enterTable(Visit &visit)
{
    const GumboTag tag = visit.node->v.element.tag;
    if (tag == GUMBO_TAG_TABLE) {
        visit.table = int(m_lastRows.size());
        m_lastRows.append(-1);
        visit.place.row = -1;
    } else if (tag == GUMBO_TAG_TR && visit.table >= 0) {
        visit.place.row = int(m_outline.rows.size());
        visit.place.cell = -1;
        m_outline.rows.append(HtmlRow{.above = m_lastRows[visit.table]});
        m_lastRows[visit.table] = visit.place.row;
    } else if ((tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) && visit.place.row >= 0) {
        HtmlRow &row = m_outline.rows[visit.place.row];
        visit.place.cell = int(m_outline.cells.size());
        m_outline.cells.append({visit.place.row, int(row.cells.size())});
        row.cells.append(visit.place.cell);
    }
}

/// The tree forgets where a form ended that was closed in another cell than it was opened in.
void HtmlOutliner::addFormEnds()
{
    const QByteArray lower = m_tree.source().toLower();
    std::ranges::sort(m_ranges, {}, &Range::from);
    size_t covered = 0; // By all ranges that begin before the place looked at.
    auto range = m_ranges.constBegin();
    for (qsizetype at = lower.indexOf("</form"); at >= 0; at = lower.indexOf("</form", at + 1)) {
        for (; range != m_ranges.constEnd() && range->from <= size_t(at); ++range)
            covered = std::max(covered, range->to);
        const char next = at + 6 < lower.size() ? lower[at + 6] : '\0';
        if (size_t(at) >= covered && QByteArrayView(">/ \t\n\f").contains(next))
            m_outline.pieces.append({HtmlPiece::Kind::FormEnd, uint(at)});
    }
}

static void addTo(QString &text, const QString &more)
{
    if (text.size() < HtmlPage::longestText)
        text = plainHtmlText(text + u' ' + more);
}

void HtmlOutliner::readTexts()
{
    for (const HtmlPiece &piece : std::as_const(m_outline.pieces)) {
        if (piece.kind != HtmlPiece::Kind::Text || piece.text.isEmpty())
            continue;
        if (piece.place.cell >= 0)
            addTo(m_outline.cells[piece.place.cell].text, piece.text);
        if (piece.place.label >= 0)
            addTo(m_outline.labels[piece.place.label].text, piece.text);
        if (piece.place.heading >= 0)
            addTo(m_outline.headings[piece.place.heading], piece.text);
    }
}

Result<HtmlOutline> outlineOf(const HtmlTree &tree)
{
    return HtmlOutliner(tree).outline();
}

} // namespace sixlab
