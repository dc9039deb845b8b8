// SPDX-License-Identifier: GPL-3.0-or-later
#include "spinner.h"

#include "widgets/theme.h"

#include <QPainter>

using namespace std::chrono_literals;

namespace sixlab {

static constexpr int stepDegrees = 30;
static constexpr int arcDegrees = 260;

Spinner::Spinner(QWidget *parent, int size)
    : QWidget(parent)
{
    setFixedSize(size, size);
    m_timer.setInterval(80ms);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_angle = (m_angle + stepDegrees) % 360;
        update();
    });
}

void Spinner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(toneColor(Tone::Info, palette()), 2.2, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(QRectF(rect()).adjusted(2.5, 2.5, -2.5, -2.5), -m_angle * 16, arcDegrees * 16);
}

void Spinner::showEvent(QShowEvent *)
{
    m_timer.start();
}

void Spinner::hideEvent(QHideEvent *)
{
    m_timer.stop();
}

} // namespace sixlab
