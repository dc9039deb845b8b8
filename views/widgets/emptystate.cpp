// SPDX-License-Identifier: GPL-3.0-or-later
#include "emptystate.h"

#include "widgets/iconlabel.h"
#include "widgets/plainlabel.h"

#include <QVBoxLayout>

namespace sixlab {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(this, 48))
    , m_title(new PlainLabel({}, this))
    , m_explanation(new PlainLabel({}, this))
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    m_title->setFont(large);
    m_title->setAlignment(Qt::AlignCenter);
    m_explanation->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_explanation->setWordWrap(true);
    m_explanation->setFixedWidth(fontMetrics().averageCharWidth() * 70);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addStretch(2);
    layout->addWidget(m_icon, 0, Qt::AlignCenter);
    layout->addWidget(m_title);
    layout->addWidget(m_explanation, 0, Qt::AlignCenter);
    layout->addStretch(3);
}

void EmptyState::setText(const QString &iconName, const QString &title, const QString &explanation)
{
    m_icon->setIcon(iconName, Tone::Muted);
    m_title->setText(title);
    m_explanation->setText(explanation);
    // A layout that centres a label does not ask how high it is at its width.
    m_explanation->setFixedHeight(m_explanation->heightForWidth(m_explanation->width()));
}

} // namespace sixlab
