// SPDX-License-Identifier: GPL-3.0-or-later
#include "mergedialog.h"

#include "dashboard/devicelinks.h"
#include "widgets/addresswording.h"
#include "widgets/icon.h"
#include "widgets/messagebar.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintext.h"
#include "widgets/roomydelegate.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static constexpr int idRole = Qt::UserRole;

MergeDialog::MergeDialog(const QList<Device> &devices, QWidget *parent)
    : QDialog(parent)
    , m_list(new QTreeWidget(this))
{
    setObjectName(u"mergeDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Make one device of %n entries", nullptr, int(devices.size())));
    fill(devices);
    layOut(devices);
}

static QString macTexts(const Device &device)
{
    QStringList texts;
    for (const DeviceInterface &interface : device.interfaces) {
        if (interface.mac)
            texts += leftToRight(interface.mac->toString());
    }
    return texts.join(u' ');
}

/// The one that the user has put most into comes first.
static bool isWorthMore(const Device &a, const Device &b)
{
    const auto worth = [](const Device &device) {
        return std::tuple(
            !device.nameIsUsers, device.user.isEmpty(), device.driver.isEmpty(),
            device.name.isEmpty() && device.hostName.isEmpty(), device.firstSeen, device.id);
    };
    return worth(a) < worth(b);
}

void MergeDialog::fill(const QList<Device> &devices)
{
    m_list->setObjectName(u"mergeList"_s);
    m_list->setAccessibleName(tr("Name, tags and password to keep"));
    m_list->setHeaderLabels({tr("Name"), tr("MAC address"), tr("Best address")});
    m_list->setRootIsDecorated(false);
    m_list->setItemDelegate(new RoomyDelegate(m_list));
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    const int unit = fontMetrics().averageCharWidth();
    m_list->header()->resizeSection(0, unit * 30);
    m_list->header()->resizeSection(1, unit * 24);
    QList<Device> sorted = devices;
    std::ranges::sort(sorted, isWorthMore);
    for (const Device &device : std::as_const(sorted)) {
        auto *item = new QTreeWidgetItem(
            m_list,
            {shownTitle(device), macTexts(device), leftToRight(zonedText(device.bestAddress()))});
        item->setIcon(0, icon(deviceIcon(device)));
        item->setData(0, idRole, device.id);
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

void MergeDialog::layOut(const QList<Device> &devices)
{
    auto *what = new PlainLabel(
        tr("From now on Sixlab shows these as one device, with all their addresses. On the network "
           "nothing changes."),
        this);
    what->setWordWrap(true);
    auto *keep = new PlainLabel(tr("&Keep the name, the tags and the password of:"), this);
    keep->setBuddy(m_list);
    auto *wayBack = new PlainLabel(
        tr("If it turns out to be wrong: on the device's page, the menu of an interface makes it a "
           "device of its own again."),
        this);
    wayBack->setWordWrap(true);
    auto *warning = new MessageBar(this);
    for (const Device &device : devices) {
        if (macTexts(device).isEmpty())
            warning->setMessage(
                Tone::Warning,
                tr("No MAC address of “%1” is known, so it could not be taken apart again.")
                    .arg(shownTitle(device)));
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *yes = buttons->addButton(tr("&Make one device"), QDialogButtonBox::AcceptRole);
    yes->setObjectName(u"mergeConfirm"_s);
    yes->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 16, 18, 14);
    layout->setSpacing(12);
    layout->addWidget(what);
    layout->addWidget(keep);
    layout->addWidget(m_list, 1);
    layout->addWidget(warning);
    layout->addWidget(wayBack);
    layout->addWidget(buttons);
    resize(660, 360);
}

QString MergeDialog::kept() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item ? item->data(0, idRole).toString() : QString();
}

} // namespace sixlab
