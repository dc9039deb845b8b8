// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QWidget>

namespace sixlab {

/// One of the program's icons as a widget; follows the palette. Says nothing to screen readers:
/// the text beside it does.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    explicit IconLabel(QWidget *parent = nullptr, int size = 18);

    void setIcon(const QString &name, Tone tone = Tone::Text);
    QSize sizeHint() const override { return {m_size, m_size}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_size;
    QString m_name;
    Tone m_tone = Tone::Text;
};

} // namespace sixlab
