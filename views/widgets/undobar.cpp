// SPDX-License-Identifier: GPL-3.0-or-later
#include "undobar.h"

#include "widgets/messagebar.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

UndoBar::UndoBar(QWidget *parent)
    : QWidget(parent)
    , m_bar(new MessageBar(this))
{
    m_bar->setObjectName(u"undoBar"_s);
    m_bar->setClosable(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 0);
    layout->addWidget(m_bar);
    connect(m_bar, &MessageBar::closed, this, &QWidget::hide);
    hide();
}

void UndoBar::offer(const QString &sentence, const std::function<void()> &undo)
{
    m_bar->setMessage(Tone::Good, sentence);
    m_bar->setAction(undo ? tr("&Undo") : QString(), [this, undo] {
        const auto takeBack = undo; // It may offer another one.
        m_bar->clear();
        hide();
        takeBack();
    });
    show();
}

} // namespace sixlab
