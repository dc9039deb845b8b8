// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/devicefilter.h"

#include <QWidget>

class QLineEdit;

namespace sixlab {

class IconLabel;
class PlainLabel;

/// The line that filters while one types. It says in words why an expression is not understood; the
/// last good one stays in force.
class FilterBox : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBox(QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;
    void setText(const QString &text);
    void takeFocus();

signals:
    void filterChanged(const sixlab::DeviceFilter &filter);

private:
    void read(const QString &text);

    QLineEdit *m_edit;
    QWidget *m_problem;
    PlainLabel *m_reason;
};

} // namespace sixlab
