// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace sixlab {

/// How many columns of a terminal the text takes: East Asian wide characters take two, combining
/// marks none (Unicode annex 11).
[[nodiscard]] int terminalWidth(QStringView text);

/// Rows under headings, in columns that are as wide as their widest cell.
///
/// Cells are foreign text: they come out as one harmless line. With a width given the widest
/// columns are cut, with `…`, until a row fits.
class TextTable
{
public:
    explicit TextTable(const QStringList &headings)
        : m_headings(headings)
    {
    }

    void addRow(const QStringList &cells);
    [[nodiscard]] bool isEmpty() const { return m_rows.isEmpty(); }
    /// Ends with a line break. @p width 0: as wide as it needs, for files and pipes.
    [[nodiscard]] QString toString(int width = 0) const;

private:
    QStringList m_headings;
    QList<QStringList> m_rows;
};

} // namespace sixlab
