// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingspanel.h"

#include "widgets/addresswording.h"
#include "widgets/changewording.h"
#include "widgets/icon.h"
#include "widgets/messagebar.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintext.h"
#include "widgets/settingstable.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

SettingsPanel::SettingsPanel(QWidget *parent)
    : QWidget(parent)
    , m_text(new PlainLabel({}, this))
    , m_read(new QPushButton(icon(u"key"_s), tr("Rea&d settings…"), this))
    , m_table(new SettingsTable(this))
    , m_live(new PlainLabel({}, this))
    , m_notices(new MessageBar(this))
{
    m_read->setObjectName(u"readSettings"_s);
    m_text->setWordWrap(true);
    m_live->setWordWrap(true);
    m_live->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_live->setAccessibleName(tr("Addresses in use"));
    auto *top = new QHBoxLayout;
    top->addWidget(m_text, 1);
    top->addWidget(m_read, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addLayout(top);
    layout->addWidget(m_table);
    layout->addWidget(m_live);
    layout->addWidget(m_notices);
    layout->addStretch();
    connect(m_read, &QPushButton::clicked, this, &SettingsPanel::readRequested);
}

void SettingsPanel::showUnread(const QString &problem)
{
    m_text->setText(
        problem.isEmpty()
            ? tr("Only the device knows its settings. Reading them signs in and changes nothing.")
            : problem);
    m_read->setEnabled(problem.isEmpty());
    m_table->hide();
    m_live->hide();
    m_notices->clear();
}

static QString liveText(const DeviceState &state)
{
    QStringList lines;
    for (const LiveAddress &live : state.liveAddresses) {
        const QString address = leftToRight(live.address.toString());
        const QString origin = AddressWording::origin(live.origin);
        lines += origin.isEmpty() ? address : SettingsPanel::tr("%1 – %2").arg(address, origin);
    }
    for (const QHostAddress &router : state.liveRouters)
        lines += SettingsPanel::tr("%1 – its router").arg(leftToRight(addressText(router)));
    return lines.join(u'\n');
}

void SettingsPanel::showState(const DeviceState &state)
{
    m_text->setText(tr("Read from the device at %1.")
                        .arg(QLocale().toString(QTime::currentTime(), QLocale::ShortFormat)));
    m_read->setEnabled(true);
    if (state.pending)
        m_table->showChange(state.settings, *state.pending, tr("Now"));
    else
        m_table->showSettings(state.settings);
    m_table->show();
    const QString live = liveText(state);
    m_live->setText(live.isEmpty() ? QString() : tr("In use now:\n%1").arg(live));
    m_live->setAccessibleDescription(live);
    m_live->setVisible(!live.isEmpty());

    QStringList notices = state.notices;
    if (state.pending)
        notices.prepend(tr("The values under “After” are saved and wait for a restart."));
    m_notices->setMessage(Tone::Info, notices.join(u'\n'));
}

} // namespace sixlab
