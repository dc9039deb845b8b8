// SPDX-License-Identifier: GPL-3.0-or-later
#include "noteline.h"

#include "widgets/iconlabel.h"
#include "widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace sixlab {

NoteLine::NoteLine(const QString &iconName, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_text(new PlainLabel({}, this))
    , m_button(new QPushButton(this))
{
    auto *symbol = new IconLabel(this, 16);
    symbol->setIcon(iconName, Tone::Muted);
    m_button->setObjectName(name);
    m_button->setFlat(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(7);
    layout->addWidget(symbol);
    layout->addWidget(m_text);
    layout->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, &NoteLine::activated);
    hide();
}

void NoteLine::setNote(const QString &text, const QString &button)
{
    m_text->setText(text);
    m_button->setText(button);
    m_button->setAccessibleDescription(text);
    setVisible(!text.isEmpty());
}

QString NoteLine::text() const
{
    return m_text->text();
}

} // namespace sixlab
