// SPDX-License-Identifier: GPL-3.0-or-later
#include "messagebar.h"

#include "widgets/icon.h"
#include "widgets/iconlabel.h"
#include "widgets/plainlabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new IconLabel(this))
    , m_text(new PlainLabel({}, this))
    , m_button(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    m_text->setWordWrap(true);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_button->setObjectName(u"messageAction"_s);
    m_button->hide();
    m_close->setObjectName(u"messageClose"_s);
    m_close->setIcon(icon(u"close"_s));
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(tr("Close this message"));
    m_close->hide();

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 7, 8, 7);
    layout->setSpacing(9);
    layout->addWidget(m_icon, 0, Qt::AlignVCenter);
    layout->addWidget(m_text, 1, Qt::AlignVCenter);
    layout->addWidget(m_button, 0, Qt::AlignVCenter);
    layout->addWidget(m_close, 0, Qt::AlignVCenter);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    setVisible(false);

    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_action)
            m_action();
    });
    connect(m_close, &QToolButton::clicked, this, [this] {
        clear();
        emit closed();
    });
}

MessageBar::MessageBar(Tone tone, const QString &text, QWidget *parent)
    : MessageBar(parent)
{
    setMessage(tone, text);
}

void MessageBar::setMessage(Tone tone, const QString &text)
{
    const bool isNews = !text.isEmpty() && text != m_text->text();
    m_tone = tone;
    m_icon->setIcon(toneIcon(tone), tone);
    m_text->setText(text);
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    update();
    if (isNews) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void MessageBar::setIconName(const QString &name)
{
    m_icon->setIcon(name, m_tone);
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::setAction(const QString &text, std::function<void()> action)
{
    m_action = std::move(action);
    m_button->setText(text);
    m_button->setVisible(!text.isEmpty());
}

void MessageBar::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor border = toneColor(m_tone, palette());
    border.setAlphaF(0.45F);
    painter.setPen(border);
    painter.setBrush(toneBackground(m_tone, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
}

} // namespace sixlab
