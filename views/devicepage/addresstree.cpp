// SPDX-License-Identifier: GPL-3.0-or-later
#include "addresstree.h"

#include "addressing/addresskind.h"
#include "addressing/prefix.h"
#include "dashboard/devicelinks.h"
#include "devicepage/presencewording.h"
#include "inventory/folding.h"
#include "widgets/addresswording.h"
#include "widgets/durationwording.h"
#include "widgets/icon.h"
#include "widgets/plaintext.h"
#include "widgets/roomydelegate.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static constexpr int addressRole = Qt::UserRole;
static constexpr int macRole = Qt::UserRole + 1;
static constexpr int isGroupRole = Qt::UserRole + 2;

enum AddressColumn { Address, Kind, InterfaceId, Origin, ValidUntil, LastSeen };
/// In average characters.
static constexpr std::array columnWidths{42, 14, 52, 18, 20, 34};

AddressTree::AddressTree(QWidget *parent)
    : QTreeWidget(parent)
    , m_split(new QAction(icon(u"split"_s), tr("This interface is &another device"), this))
{
    setObjectName(u"addressTree"_s);
    setAccessibleName(tr("Addresses"));
    setHeaderLabels(
        {tr("Address"), tr("Kind"), tr("Interface ID"), tr("Origin"), tr("Valid"),
         tr("Last seen")});
    setAlternatingRowColors(true);
    setUniformRowHeights(true);
    setItemDelegate(new RoomyDelegate(this));
    setContextMenuPolicy(Qt::CustomContextMenu);
    const int unit = fontMetrics().averageCharWidth();
    for (int column = 0; column < int(columnWidths.size()); ++column)
        header()->resizeSection(column, unit * columnWidths[size_t(column)]);
    m_split->setObjectName(u"interfaceSplit"_s);
    connect(m_split, &QAction::triggered, this, [this] {
        if (const auto mac = currentMac())
            emit splitRequested(*mac);
    });
    connect(this, &QTreeWidget::currentItemChanged, this, &AddressTree::updateSplit);
    connect(this, &QTreeWidget::customContextMenuRequested, this, &AddressTree::showMenu);
    updateSplit();
}

AddressTree::Branch AddressTree::branchOf(const DeviceInterface &interface, const Device &device)
{
    Branch branch{interface.mac, {}, {}};
    QList<DeviceAddress> addresses = interface.addresses;
    std::ranges::sort(addresses, [](const DeviceAddress &a, const DeviceAddress &b) {
        return isBefore(a.address, b.address);
    });
    for (const DeviceAddress &address : std::as_const(addresses)) {
        const bool isTemporary = isProbablyTemporary(address, device);
        (isTemporary ? branch.temporary : branch.staying) += address;
    }
    return branch;
}

QStringList AddressTree::shape(const QList<Branch> &branches)
{
    QStringList rows;
    for (const Branch &branch : branches) {
        rows += branch.mac ? branch.mac->toString() : u"-"_s;
        for (const DeviceAddress &address : branch.staying)
            rows += zonedText(address.address);
        for (const DeviceAddress &address : branch.temporary)
            rows += u'~' + zonedText(address.address);
    }
    return rows;
}

void AddressTree::showDevice(const Device &device)
{
    QList<Branch> branches;
    for (const DeviceInterface &interface : device.interfaces)
        branches += branchOf(interface, device);
    if (QStringList rows = shape(branches); rows != m_shape) {
        m_shape = std::move(rows);
        rebuild(branches);
    }
    for (int i = 0; i < topLevelItemCount(); ++i)
        write(*topLevelItem(i), branches[i]);
    updateSplit();
}

void AddressTree::rebuild(const QList<Branch> &branches)
{
    const QHostAddress current = currentAddress();
    QSet<QString> open; // Groups of temporary addresses, by their interface.
    for (QTreeWidgetItemIterator it(this); *it; ++it) {
        if ((*it)->data(0, isGroupRole).toBool() && (*it)->isExpanded())
            open.insert((*it)->parent()->data(0, macRole).toString());
    }
    clear();
    for (const Branch &branch : branches) {
        const QString mac = branch.mac ? branch.mac->toString() : QString();
        auto *parent = new QTreeWidgetItem(this);
        parent->setFirstColumnSpanned(true);
        parent->setData(0, macRole, mac);
        QTreeWidgetItem *group = nullptr;
        for (const DeviceAddress &address : branch.staying + branch.temporary) {
            if (!group && parent->childCount() == branch.staying.size()) {
                group = new QTreeWidgetItem(parent);
                group->setData(0, isGroupRole, true);
            }
            auto *item = new QTreeWidgetItem(group ? group : parent);
            item->setData(0, addressRole, QVariant::fromValue(address.address));
            if (address.address == current)
                setCurrentItem(item);
        }
        parent->setExpanded(true);
        if (group) {
            group->setFirstColumnSpanned(true);
            group->setExpanded(open.contains(mac));
        }
    }
    if (!currentItem() && topLevelItemCount() > 0)
        setCurrentItem(topLevelItem(0), 0, QItemSelectionModel::NoUpdate);
}

static QString interfaceTitle(const std::optional<MacAddress> &address)
{
    if (!address)
        return AddressTree::tr("Interface with an unknown MAC address");
    const QString mac = leftToRight(address->toString());
    return isChangingMac(*address)
        ? AddressTree::tr("%1 – given by software, may be random").arg(mac)
        : mac;
}

static void writeAddress(QTreeWidgetItem &item, const DeviceAddress &address, const QString &form)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QLocale locale;
    const auto exactly = [&](const QDateTime &at) {
        return locale.toString(at.toLocalTime(), QLocale::LongFormat);
    };
    item.setText(Address, leftToRight(zonedText(address.address)));
    item.setText(Kind, AddressWording::kind(addressKind(address.address)));
    item.setText(InterfaceId, form);
    item.setToolTip(
        InterfaceId,
        plainToolTip(AddressWording::interfaceIdMeaning(interfaceIdForm(address.address))));
    item.setText(Origin, AddressWording::origin(address.origin));
    item.setText(ValidUntil, DurationWording::until(address.validUntil, now));
    item.setToolTip(
        ValidUntil,
        address.validUntil.isValid() ? plainToolTip(exactly(address.validUntil)) : QString());
    item.setText(LastSeen, PresenceWording::lastSeen(address, now));
    item.setToolTip(
        LastSeen,
        plainToolTip(AddressTree::tr("First seen: %1\nLast seen: %2\nSeen by: %3")
                         .arg(
                             exactly(address.firstSeen), exactly(address.lastSeen),
                             AddressWording::sources(address.sources))));
}

void AddressTree::write(QTreeWidgetItem &parent, const Branch &branch)
{
    parent.setText(Address, interfaceTitle(branch.mac));
    for (int i = 0; i < branch.staying.size(); ++i) {
        const DeviceAddress &address = branch.staying[i];
        writeAddress(*parent.child(i), address, AddressWording::interfaceId(address.address));
    }
    if (branch.temporary.isEmpty())
        return;
    QTreeWidgetItem &group = *parent.child(int(branch.staying.size()));
    group.setText(Address, tr("%n temporary address(es)", nullptr, int(branch.temporary.size())));
    for (int i = 0; i < branch.temporary.size(); ++i)
        writeAddress(*group.child(i), branch.temporary[i], tr("random, probably temporary"));
}

QHostAddress AddressTree::currentAddress() const
{
    const QTreeWidgetItem *item = currentItem();
    return item ? item->data(0, addressRole).value<QHostAddress>() : QHostAddress();
}

std::optional<MacAddress> AddressTree::currentMac() const
{
    const QTreeWidgetItem *item = currentItem();
    while (item && item->parent())
        item = item->parent();
    return item ? MacAddress::parse(item->data(0, macRole).toString()) : std::nullopt;
}

void AddressTree::updateSplit()
{
    const bool isOneOfMany = topLevelItemCount() > 1;
    m_split->setEnabled(isOneOfMany && currentMac());
    m_split->setToolTip(
        !isOneOfMany       ? tr("The device has only one interface.")
            : currentMac() ? tr("Lists it as a device of its own from now on.")
                           : tr("No MAC address of this interface is known."));
}

void AddressTree::showMenu(const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const QHostAddress address = currentAddress();
    QAction *copy = menu->addAction(icon(u"copy"_s), tr("&Copy this address"));
    copy->setEnabled(!address.isNull());
    connect(copy, &QAction::triggered, this, [address] {
        QGuiApplication::clipboard()->setText(zonedText(address));
    });
    menu->addAction(m_split);
    menu->popup(viewport()->mapToGlobal(place));
}

} // namespace sixlab
