// SPDX-License-Identifier: GPL-3.0-or-later
#include "iconlabel.h"

#include "widgets/icon.h"

#include <QPainter>

namespace sixlab {

IconLabel::IconLabel(QWidget *parent, int size)
    : QWidget(parent)
    , m_size(size)
{
    setFixedSize(size, size);
}

void IconLabel::setIcon(const QString &name, Tone tone)
{
    m_name = name;
    m_tone = tone;
    update();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    if (m_name.isEmpty())
        return;
    QPainter painter(this);
    icon(m_name, m_tone)
        .paint(&painter, rect(), Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
}

} // namespace sixlab
