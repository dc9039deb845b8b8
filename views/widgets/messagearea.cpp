// SPDX-License-Identifier: GPL-3.0-or-later
#include "messagearea.h"

#include "widgets/messagebar.h"

#include <QVBoxLayout>

namespace sixlab {

/// More would push the page off the window.
static constexpr int maximumMessages = 4;

MessageArea::MessageArea(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(12, 8, 12, 0);
    m_layout->setSpacing(6);
    hide();
}

MessageBar *MessageArea::add(Tone tone, const QString &text)
{
    if (m_shown.contains(text))
        return nullptr;
    m_shown.insert(text);
    if (m_layout->count() == maximumMessages)
        delete m_layout->itemAt(0)->widget();
    auto *bar = new MessageBar(tone, text, this);
    bar->setClosable(true);
    connect(bar, &MessageBar::closed, this, [this, bar] {
        m_layout->removeWidget(bar);
        bar->deleteLater();
        setVisible(m_layout->count() > 0);
    });
    m_layout->addWidget(bar);
    show();
    return bar;
}

} // namespace sixlab
