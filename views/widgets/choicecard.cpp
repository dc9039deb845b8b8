// SPDX-License-Identifier: GPL-3.0-or-later
#include "choicecard.h"

#include "widgets/plainlabel.h"
#include "widgets/theme.h"

#include <QPainter>
#include <QRadioButton>
#include <QStyle>
#include <QVBoxLayout>

namespace sixlab {

ChoiceCard::ChoiceCard(
    const QString &name, const QString &title, const QString &explanation, QWidget *parent)
    : QFrame(parent)
    , m_button(new QRadioButton(title, this))
    , m_explanation(new PlainLabel(explanation, this))
    , m_text(explanation)
{
    m_button->setObjectName(name);
    m_button->setAccessibleDescription(explanation);
    QFont bold = m_button->font();
    bold.setBold(true);
    m_button->setFont(bold);
    m_explanation->setWordWrap(true);
    m_explanation->setContentsMargins(
        style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth)
            + style()->pixelMetric(QStyle::PM_RadioButtonLabelSpacing),
        0, 0, 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 9, 12, 9);
    layout->setSpacing(3);
    layout->addWidget(m_button);
    layout->addWidget(m_explanation);
    connect(m_button, &QRadioButton::toggled, this, qOverload<>(&QWidget::update));
}

void ChoiceCard::setProblem(const QString &reason)
{
    setEnabled(reason.isEmpty());
    m_explanation->setText(reason.isEmpty() ? m_text : reason);
    m_button->setAccessibleDescription(m_explanation->text());
}

void ChoiceCard::mousePressEvent(QMouseEvent *)
{
    m_button->setChecked(true);
    m_button->setFocus(Qt::MouseFocusReason);
}

void ChoiceCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool chosen = m_button->isChecked();
    QColor border = toneColor(chosen ? Tone::Info : Tone::Muted, palette());
    border.setAlphaF(chosen ? 0.8F : 0.3F);
    painter.setPen(border);
    if (chosen)
        painter.setBrush(toneBackground(Tone::Info, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
}

} // namespace sixlab
