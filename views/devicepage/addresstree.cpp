// SPDX-License-Identifier: GPL-3.0-or-later
#include "addresstree.h"

#include "addressing/addresskind.h"
#include "addressing/prefix.h"
#include "api/interfaceaddress.h"
#include "dashboard/devicelinks.h"
#include "inventory/folding.h"
#include "widgets/addresswording.h"
#include "widgets/plaintext.h"
#include "widgets/roomydelegate.h"

#include <QHeaderView>
#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static constexpr int addressRole = Qt::UserRole;

/// In the order of the header; widths in average characters.
static constexpr std::array columnWidths{36, 15, 40, 20, 24, 16, 16};

AddressTree::AddressTree(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName(u"addressTree"_s);
    setAccessibleName(tr("Addresses"));
    setHeaderLabels(
        {tr("Address"), tr("Kind"), tr("Interface ID"), tr("Origin"), tr("Seen by"),
         tr("First seen"), tr("Last seen")});
    setAlternatingRowColors(true);
    setUniformRowHeights(true);
    setItemDelegate(new RoomyDelegate(this));
    const int unit = fontMetrics().averageCharWidth();
    for (int column = 0; column < int(columnWidths.size()); ++column)
        header()->resizeSection(column, unit * columnWidths[size_t(column)]);
}

static QString interfaceTitle(const DeviceInterface &interface)
{
    if (!interface.mac)
        return AddressTree::tr("Interface with an unknown MAC address");
    const QString mac = leftToRight(interface.mac->toString());
    return isChangingMac(*interface.mac)
        ? AddressTree::tr("%1 – given by software, may be random").arg(mac)
        : mac;
}

void AddressTree::showInterfaces(const QList<DeviceInterface> &interfaces)
{
    if (interfaces == m_shown)
        return;
    m_shown = interfaces;
    const QHostAddress current = currentAddress();
    clear();
    for (const DeviceInterface &interface : interfaces) {
        auto *parent = new QTreeWidgetItem(this, {interfaceTitle(interface)});
        parent->setFirstColumnSpanned(true);
        QList<DeviceAddress> addresses = interface.addresses;
        std::sort(
            addresses.begin(), addresses.end(), [](const DeviceAddress &a, const DeviceAddress &b) {
                return isBefore(a.address, b.address);
            });
        for (const DeviceAddress &address : addresses) {
            addAddress(*parent, address);
            if (address.address == current)
                setCurrentItem(parent->child(parent->childCount() - 1));
        }
    }
    expandAll();
    if (!currentItem() && topLevelItemCount() > 0)
        setCurrentItem(topLevelItem(0), 0, QItemSelectionModel::NoUpdate);
}

void AddressTree::addAddress(QTreeWidgetItem &parent, const DeviceAddress &address)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    auto *item = new QTreeWidgetItem(
        &parent,
        {leftToRight(zonedText(address.address)),
         AddressWording::kind(addressKind(address.address)),
         AddressWording::interfaceId(interfaceIdForm(address.address)),
         AddressWording::origin(address.origin), AddressWording::sources(address.sources),
         AddressWording::when(address.firstSeen, now),
         AddressWording::when(address.lastSeen, now)});
    item->setData(0, addressRole, QVariant::fromValue(address.address));
    const QLocale locale;
    item->setToolTip(5, locale.toString(address.firstSeen.toLocalTime(), QLocale::LongFormat));
    item->setToolTip(6, locale.toString(address.lastSeen.toLocalTime(), QLocale::LongFormat));
}

QHostAddress AddressTree::currentAddress() const
{
    const QTreeWidgetItem *item = currentItem();
    return item ? item->data(0, addressRole).value<QHostAddress>() : QHostAddress();
}

} // namespace sixlab
