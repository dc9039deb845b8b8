// SPDX-License-Identifier: GPL-3.0-or-later
#include "deviceorder.h"

#include "dashboard/addressgroup.h"

namespace sixlab {

DeviceOrder::DeviceOrder()
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
}

void DeviceOrder::setSort(DeviceColumn column, Qt::SortOrder order)
{
    m_column = column;
    m_order = order;
}

static DeviceOrder::Key numberKey(qint64 number)
{
    return {false, number, {}, {}};
}

static DeviceOrder::Key addressKey(const Device &device, AddressGroup group)
{
    const QList<DeviceAddress> addresses = addressesOf(device, group);
    if (addresses.isEmpty())
        return {true, 0, {}, {}};
    return {false, 0, AddressBits::of(addresses.first().address), {}};
}

DeviceOrder::Key DeviceOrder::textKey(const QString &text) const
{
    return {text.isEmpty(), 0, {}, m_collator.sortKey(text)};
}

DeviceOrder::Key DeviceOrder::key(const Device &device) const
{
    switch (m_column) {
    case DeviceColumn::Name:
        break;
    case DeviceColumn::Vendor:
        return textKey(device.vendor);
    case DeviceColumn::Model:
        return textKey(device.model);
    case DeviceColumn::Global:
        return addressKey(device, AddressGroup::Global);
    case DeviceColumn::UniqueLocal:
        return addressKey(device, AddressGroup::UniqueLocal);
    case DeviceColumn::LinkLocal:
        return addressKey(device, AddressGroup::LinkLocal);
    case DeviceColumn::Ipv4:
        return addressKey(device, AddressGroup::Ipv4);
    case DeviceColumn::State:
        return numberKey(qint64(presence(device, QDateTime::currentDateTimeUtc())));
    case DeviceColumn::LastSeen:
        return numberKey(-device.lastSeen.toMSecsSinceEpoch());
    case DeviceColumn::SetUp:
        return numberKey(device.driver.isEmpty() ? 1 : 0);
    }
    return textKey(device.title());
}

std::weak_ordering DeviceOrder::compare(const Key &a, const Key &b) const
{
    if (a.blank != b.blank)
        return a.blank <=> b.blank;
    std::weak_ordering order = a.number <=> b.number;
    if (order == 0)
        order = a.address <=> b.address;
    if (order == 0 && a.text && b.text)
        order = a.text->compare(*b.text) <=> 0;
    return m_order == Qt::AscendingOrder ? order : 0 <=> order;
}

} // namespace sixlab
