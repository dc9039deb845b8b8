// SPDX-License-Identifier: GPL-3.0-or-later
#include "plainlabel.h"

namespace sixlab {

PlainLabel::PlainLabel(const QString &text, QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setText(text);
}

} // namespace sixlab
