// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferencesdialog.h"

#include "widgets/messagebar.h"
#include "widgets/plainlabel.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

PreferencesDialog::PreferencesDialog(const QString &dataFolder, QWidget *parent)
    : QDialog(parent)
    , m_dataFolder(dataFolder)
    , m_message(new MessageBar(this))
{
    setObjectName(u"preferencesDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Preferences"));
    layOut();
    const Preferences preferences = Preferences::load(dataFolder);
    m_sweepIpv4->setChecked(preferences.sweepIpv4);
    m_askDevices->setChecked(preferences.askDevices);
    m_useHelper->setChecked(preferences.useHelper);
    m_notifies->setChecked(preferences.notifies);
}

QCheckBox *PreferencesDialog::add(
    QVBoxLayout &layout, const QString &name, const QString &text, const QString &explanation)
{
    auto *box = new QCheckBox(text, this);
    box->setObjectName(name);
    box->setAccessibleDescription(explanation);
    auto *label = new PlainLabel(explanation, this);
    label->setWordWrap(true);
    label->setIndent(style()->pixelMetric(QStyle::PM_IndicatorWidth) + 6);
    label->setForegroundRole(QPalette::PlaceholderText);
    layout.addWidget(box);
    layout.addWidget(label);
    layout.addSpacing(8);
    return box;
}

static QWidget *makeHeading(const QString &text)
{
    auto *heading = new PlainLabel(text);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    return heading;
}

void PreferencesDialog::layOut()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &PreferencesDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 16, 18, 14);
    layout->setSpacing(6);
    layout->addWidget(makeHeading(tr("Looking for devices")));
    layout->addSpacing(2);
    m_sweepIpv4 = add(
        *layout, u"preferSweepIpv4"_s, tr("Ask for every &IPv4 address of the network"),
        tr("At each scan this machine asks everybody on the link, by ARP, who has each address of "
           "its own IPv4 network. Networks of more than 1,024 addresses are left alone, and IPv6 "
           "is never swept."));
    m_askDevices = add(
        *layout, u"preferAskDevices"_s, tr("Ask &devices what they are"),
        tr("Each device that was found gets one polite request: for its UPnP description, the "
           "front of its web page and its certificate. Sixlab never signs in by itself."));
    m_useHelper = add(
        *layout, u"preferUseHelper"_s, tr("Use the &privileged helper"),
        tr("Where it is installed, a small program with the right to send raw packets asks all "
           "IPv6 devices of the link to report themselves, those too that ignore pings."));
    layout->addWidget(makeHeading(tr("Notifications")));
    layout->addSpacing(2);
    m_notifies = add(
        *layout, u"preferNotifies"_s, tr("&Notify me on the desktop"),
        tr("Of new devices, new routers and addresses used twice: several at a time are one "
           "notification, the first scan is quiet, and ignored devices are never mentioned. "
           "Nothing leaves this machine for it."));
    layout->addWidget(m_message);
    layout->addStretch();
    layout->addWidget(buttons);
    resize(580, layout->totalHeightForWidth(580));
}

void PreferencesDialog::accept()
{
    Preferences preferences = Preferences::load(m_dataFolder); // Others may have changed the rest.
    preferences.sweepIpv4 = m_sweepIpv4->isChecked();
    preferences.askDevices = m_askDevices->isChecked();
    preferences.useHelper = m_useHelper->isChecked();
    preferences.notifies = m_notifies->isChecked();
    const Result<> written = preferences.save(m_dataFolder);
    if (!written) {
        m_message->setMessage(Tone::Bad, written.error().text);
        return;
    }
    emit saved(preferences);
    QDialog::accept();
}

} // namespace sixlab
