// SPDX-License-Identifier: GPL-3.0-or-later
#include "htmllabels.h"

#include "htmlpage.h"
#include "scripttext.h"

#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

using Kind = HtmlControl::Kind;

/// Names and texts of a control's surroundings; a comment further off speaks of something else.
static constexpr qsizetype mostHints = 8;

static bool isTicked(const HtmlControl &control)
{
    return control.kind == Kind::CheckBox || control.kind == Kind::Radio;
}

class ControlLabeller
{
public:
    ControlLabeller(const HtmlOutline &outline, QList<PlacedControl> &controls);

    void labelAll();

private:
    void label(qsizetype index);
    void readBefore(qsizetype index);
    void addContext(qsizetype index);
    [[nodiscard]] QString ownLabel(const PlacedControl &placed) const;
    [[nodiscard]] QString textAfter(qsizetype index) const;
    [[nodiscard]] QString textLeft(const HtmlPlace &place) const;
    [[nodiscard]] QString textAbove(const HtmlPlace &place) const;
    [[nodiscard]] QString headingIn(const HtmlPlace &place, QString last) const;

    const HtmlOutline &m_outline;
    QList<PlacedControl> &m_controls;
    QHash<QString, QString> m_labelsById;
    QHash<QString, QStringList> m_contexts; ///< Of radio buttons, by name.
    QString m_heading; ///< The nearest so far.
    QString m_before; ///< Text since the control before, in the same cell.
    QStringList m_hints;
    qsizetype m_next = 0; ///< The first piece not read yet.
};

ControlLabeller::ControlLabeller(const HtmlOutline &outline, QList<PlacedControl> &controls)
    : m_outline(outline)
    , m_controls(controls)
{
    for (const HtmlLabel &label : outline.labels) {
        if (!label.forId.isEmpty() && !m_labelsById.contains(label.forId))
            m_labelsById.insert(label.forId, label.text);
    }
}

void ControlLabeller::labelAll()
{
    for (qsizetype i = 0; i < m_controls.size(); ++i) {
        readBefore(i);
        label(i);
        addContext(i);
    }
}

/// A row with one text and nothing to fill in is a heading.
QString ControlLabeller::headingIn(const HtmlPlace &place, QString last) const
{
    if (place.heading >= 0)
        return m_outline.headings[place.heading];
    if (place.row < 0)
        return last;
    QString only;
    for (const int cell : m_outline.rows[place.row].cells) {
        const HtmlCell &one = m_outline.cells[cell];
        if (one.hasControl || (!one.text.isEmpty() && !only.isEmpty()))
            return last;
        if (!one.text.isEmpty())
            only = one.text;
    }
    return only.isEmpty() ? last : only;
}

void ControlLabeller::readBefore(qsizetype index)
{
    const PlacedControl &placed = m_controls[index];
    const int cell = m_outline.pieces[placed.piece].place.cell;
    m_before.clear();
    m_hints.clear();
    for (; m_next < placed.piece; ++m_next) {
        const HtmlPiece &piece = m_outline.pieces[m_next];
        if (piece.kind == HtmlPiece::Kind::Text && !piece.text.isEmpty()) {
            m_heading = headingIn(piece.place, m_heading);
            if (piece.place.cell == cell && piece.place.heading < 0)
                m_before = plainHtmlText(m_before + u' ' + piece.text);
        } else if (piece.kind == HtmlPiece::Kind::Comment) {
            m_hints.append(piece.text);
        } else if (piece.kind == HtmlPiece::Kind::Script) {
            for (const QString &literal : scriptLiterals(piece.text, mostHints))
                m_hints.append(plainHtmlText(literal));
        }
    }
    m_next = placed.piece + 1;
    if (m_hints.size() > mostHints)
        m_hints = m_hints.last(mostHints);
}

QString ControlLabeller::ownLabel(const PlacedControl &placed) const
{
    const HtmlPiece &piece = m_outline.pieces[placed.piece];
    QStringList sources{placed.control.label, m_labelsById.value(placed.control.id)};
    if (piece.place.label >= 0)
        sources.append(m_outline.labels[piece.place.label].text);
    for (const char *attribute : {"title", "placeholder", "aria-label"})
        sources.append(plainHtmlText(htmlAttribute(piece.node, attribute)));
    for (const QString &source : sources) {
        if (!source.isEmpty())
            return source;
    }
    return {};
}

QString ControlLabeller::textAfter(qsizetype index) const
{
    const qsizetype end
        = index + 1 < m_controls.size() ? m_controls[index + 1].piece : m_outline.pieces.size();
    const HtmlPlace &place = m_outline.pieces[m_controls[index].piece].place;
    QString text;
    for (qsizetype i = m_controls[index].piece + 1; i < end; ++i) {
        const HtmlPiece &piece = m_outline.pieces[i];
        if (piece.place.cell != place.cell || text.size() >= HtmlPage::longestText)
            break;
        if (piece.kind == HtmlPiece::Kind::Text)
            text += u' ' + piece.text;
    }
    return plainHtmlText(text);
}

QString ControlLabeller::textLeft(const HtmlPlace &place) const
{
    if (place.cell < 0)
        return {};
    const HtmlCell &own = m_outline.cells[place.cell];
    const QList<int> &cells = m_outline.rows[own.row].cells;
    for (int column = own.column - 1; column >= 0; --column) {
        if (!m_outline.cells[cells[column]].text.isEmpty())
            return m_outline.cells[cells[column]].text;
    }
    return {};
}

QString ControlLabeller::textAbove(const HtmlPlace &place) const
{
    if (place.cell < 0)
        return {};
    const HtmlCell &own = m_outline.cells[place.cell];
    const int above = m_outline.rows[own.row].above;
    if (above < 0 || own.column >= m_outline.rows[above].cells.size())
        return {};
    const HtmlCell &cell = m_outline.cells[m_outline.rows[above].cells[own.column]];
    return cell.hasControl ? QString() : cell.text;
}

void ControlLabeller::label(qsizetype index)
{
    PlacedControl &placed = m_controls[index];
    const HtmlPlace &place = m_outline.pieces[placed.piece].place;
    HtmlControl &control = placed.control;
    control.label = ownLabel(placed);
    if (control.label.isEmpty() && isTicked(control))
        control.label = textAfter(index);
    if (control.label.isEmpty())
        control.label = m_before;
    if (control.label.isEmpty())
        control.label = textLeft(place);
    if (control.label.isEmpty())
        control.label = textAbove(place);
    for (const QString &word : {control.name, control.id})
        control.hints.append(plainHtmlText(word));
    control.hints += m_hints;
    control.hints.removeAll(QString());
    control.hints.removeDuplicates();
}

/// What the first of several radio buttons stands under counts for all of them.
void ControlLabeller::addContext(qsizetype index)
{
    HtmlControl &control = m_controls[index].control;
    const HtmlPlace &place = m_outline.pieces[m_controls[index].piece].place;
    if (control.kind == Kind::Radio && m_contexts.contains(control.name)) {
        control.context = m_contexts.value(control.name);
        return;
    }
    if (isTicked(control))
        control.context.append(m_before);
    control.context.append(textLeft(place));
    control.context.append(m_heading);
    control.context.removeAll(QString());
    control.context.removeAll(control.label);
    control.context.removeDuplicates();
    if (control.kind == Kind::Radio)
        m_contexts.insert(control.name, control.context);
}

void labelControls(const HtmlOutline &outline, QList<PlacedControl> &controls)
{
    ControlLabeller(outline, controls).labelAll();
}

} // namespace sixlab
