// SPDX-License-Identifier: GPL-3.0-or-later
#include "deviceheader.h"

#include "devicepage/presencewording.h"
#include "widgets/addresswording.h"
#include "widgets/icon.h"
#include "widgets/iconlabel.h"
#include "widgets/plainlabel.h"

#include <QGridLayout>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

DeviceHeader::DeviceHeader(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(this, 34))
    , m_title(new PlainLabel({}, this))
    , m_stateIcon(new IconLabel(this, 16))
    , m_state(new PlainLabel({}, this))
    , m_evidence(new PlainLabel({}, this))
{
    auto *back = new QToolButton(this);
    back->setObjectName(u"deviceBack"_s);
    back->setIcon(icon(u"back"_s));
    back->setAutoRaise(true);
    back->setAccessibleName(tr("Back to all devices"));
    back->setToolTip(tr("Back to all devices (Alt+Left)"));
    connect(back, &QToolButton::clicked, this, &DeviceHeader::backRequested);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    large.setBold(true);
    m_title->setFont(large);
    m_title->setObjectName(u"deviceTitle"_s);
    // A name from the network does not decide how wide the window is.
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_evidence->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_state->setObjectName(u"deviceState"_s);
    m_evidence->setObjectName(u"deviceEvidence"_s);
    m_evidence->setForegroundRole(QPalette::PlaceholderText);
    m_evidence->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *state = new QHBoxLayout;
    state->setSpacing(6);
    state->addWidget(m_stateIcon);
    state->addWidget(m_state);
    state->addSpacing(4);
    state->addWidget(m_evidence, 1);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(2);
    grid->addWidget(back, 0, 0, 2, 1);
    grid->addWidget(m_icon, 0, 1, 2, 1);
    grid->addWidget(m_title, 0, 2);
    grid->addLayout(state, 1, 2);
    grid->setColumnStretch(2, 1);
}

void DeviceHeader::showDevice(const Device &device)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const PresenceEvidence evidence = presenceEvidence(device, now);
    const bool isOnline = evidence.presence == Presence::Online;
    m_icon->setIcon(deviceIcon(device));
    m_title->setText(shownTitle(device));
    m_stateIcon->setIcon(presenceIcon(evidence.presence), isOnline ? Tone::Good : Tone::Muted);
    m_state->setText(AddressWording::presence(evidence.presence));
    m_evidence->setText(PresenceWording::sentence(evidence, now));
}

} // namespace sixlab
