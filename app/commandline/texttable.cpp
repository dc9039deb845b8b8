// SPDX-License-Identifier: GPL-3.0-or-later
#include "texttable.h"

#include "exporting/printable.h"

#include <QList>

#include <algorithm>
#include <array>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct CodeRange {
    char32_t first;
    char32_t last;
};

/// The blocks of wide and full-width characters.
static constexpr std::array wideRanges{
    CodeRange{0x1100, 0x115f},   CodeRange{0x2e80, 0x303e},   CodeRange{0x3041, 0xa4cf},
    CodeRange{0xa960, 0xa97f},   CodeRange{0xac00, 0xd7a3},   CodeRange{0xf900, 0xfaff},
    CodeRange{0xfe10, 0xfe19},   CodeRange{0xfe30, 0xfe6f},   CodeRange{0xff00, 0xff60},
    CodeRange{0xffe0, 0xffe6},   CodeRange{0x16fe0, 0x18aff}, CodeRange{0x1b000, 0x1b2ff},
    CodeRange{0x1f300, 0x1f64f}, CodeRange{0x1f680, 0x1f6ff}, CodeRange{0x1f900, 0x1f9ff},
    CodeRange{0x1fa70, 0x1faff}, CodeRange{0x20000, 0x3fffd},
};

static constexpr int gap = 2;
static constexpr int narrowest = 6; ///< Less of a column tells nothing.

static int characterWidth(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing)
        return 0;
    const auto isWide = [c](const CodeRange &range) { return c >= range.first && c <= range.last; };
    return std::ranges::any_of(wideRanges, isWide) ? 2 : 1;
}

int terminalWidth(QStringView text)
{
    int width = 0;
    for (const char32_t c : text.toUcs4())
        width += characterWidth(c);
    return width;
}

static QString cutTo(const QString &text, int width)
{
    if (terminalWidth(text) <= width)
        return text;
    QString cut;
    int used = 1; // The dots.
    for (const char32_t c : text.toUcs4()) {
        used += characterWidth(c);
        if (used > width)
            break;
        cut.append(QChar::fromUcs4(c));
    }
    return cut + u'…';
}

void TextTable::addRow(const QStringList &cells)
{
    QStringList row;
    for (qsizetype i = 0; i < m_headings.size(); ++i)
        row.append(printable(cells.value(i)));
    m_rows.append(row);
}

static void shrink(QList<int> &widths, int available)
{
    const auto total = [&] {
        return std::accumulate(widths.begin(), widths.end(), gap * int(widths.size() - 1));
    };
    while (total() > available) {
        const auto widest = std::ranges::max_element(widths);
        if (*widest <= narrowest)
            return;
        --*widest;
    }
}

static QString line(const QStringList &cells, const QList<int> &widths)
{
    QString text;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const QString cell = cutTo(cells[i], widths[i]);
        text += cell + QString(widths[i] - terminalWidth(cell) + gap, u' ');
    }
    while (text.endsWith(u' '))
        text.chop(1);
    return text + u'\n';
}

QString TextTable::toString(int width) const
{
    QList<int> widths;
    for (qsizetype i = 0; i < m_headings.size(); ++i) {
        int widest = terminalWidth(m_headings[i]);
        for (const QStringList &row : m_rows)
            widest = std::max(widest, terminalWidth(row[i]));
        widths.append(widest);
    }
    if (width > 0)
        shrink(widths, width);
    QString text = line(m_headings, widths);
    for (const QStringList &row : m_rows)
        text += line(row, widths);
    return text;
}

} // namespace sixlab
