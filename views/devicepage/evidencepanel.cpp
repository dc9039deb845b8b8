// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidencepanel.h"

#include "widgets/icon.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintext.h"
#include "widgets/roomydelegate.h"

#include <QHash>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

EvidencePanel::EvidencePanel(QWidget *parent)
    : QWidget(parent)
    , m_summary(new PlainLabel({}, this))
    , m_list(new QTreeWidget(this))
{
    m_summary->setWordWrap(true);
    m_list->setObjectName(u"evidenceList"_s);
    m_list->setAccessibleName(tr("Evidence"));
    m_list->setHeaderLabels({tr("Evidence"), tr("Seen"), tr("What it proves")});
    m_list->setRootIsDecorated(false);
    m_list->setItemDelegate(new RoomyDelegate(m_list));
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    const int unit = fontMetrics().averageCharWidth();
    m_list->header()->resizeSection(0, unit * 30);
    m_list->header()->resizeSection(1, unit * 80);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 10, 10, 10);
    layout->setSpacing(10);
    layout->addWidget(m_summary);
    layout->addWidget(m_list, 1);
}

static QString evidenceName(const QString &evidence)
{
    if (evidence == "mac"_L1)
        return EvidencePanel::tr("MAC address");
    if (evidence == "service"_L1)
        return EvidencePanel::tr("Service");
    if (evidence == "httpServer"_L1)
        return EvidencePanel::tr("Web server");
    if (evidence == "httpRealm"_L1)
        return EvidencePanel::tr("Sign-in area of its web page");
    if (evidence == "certificateSubject"_L1)
        return EvidencePanel::tr("Certificate");
    return evidence;
}

void EvidencePanel::showEvidence(const Evidence &evidence, const DriverInfo *driver)
{
    const QList<IdentityReason> seen = evidenceList(evidence);
    if (m_isFilled && seen == m_shown && driver == m_driver)
        return;
    m_isFilled = true;
    m_shown = seen;
    m_driver = driver;
    fill(seen, driver ? recognise(evidence, {driver}) : Recognition());
}

void EvidencePanel::fill(const QList<IdentityReason> &seen, const Recognition &recognition)
{
    const QString vendor = m_driver ? QString::fromUtf8(m_driver->vendor) : QString();
    m_summary->setText(
        !m_driver ? tr("No driver of Sixlab recognises the device by what was seen of it. All of "
                       "this was seen without signing in.")
            : recognition.driver
            ? tr("By this the %1 driver recognises the device. All of it was seen without signing "
                 "in.")
                  .arg(vendor)
            : tr("The %1 driver recognised the device by what was seen of it earlier.")
                  .arg(vendor));
    m_list->clear();
    for (const IdentityReason &each : seen) {
        const bool isReason = recognition.reasons.contains(each);
        auto *item = new QTreeWidgetItem(
            m_list,
            {evidenceName(each.evidence), each.value,
             isReason ? tr("A device for the %1 driver").arg(vendor) : tr("Nothing by itself")});
        item->setIcon(2, isReason ? icon(u"good"_s, Tone::Good) : icon(u"none"_s, Tone::Muted));
        item->setToolTip(1, plainToolTip(each.value));
    }
    if (seen.isEmpty())
        new QTreeWidgetItem(m_list, {tr("None"), {}, tr("Only addresses are known.")});
    m_list->setCurrentItem(m_list->topLevelItem(0), 0, QItemSelectionModel::NoUpdate);
}

} // namespace sixlab
