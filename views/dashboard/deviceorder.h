// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "addressing/prefix.h"
#include "dashboard/devicecolumn.h"
#include "inventory/device.h"

#include <QCollator>

namespace sixlab {

/// How the rows of the device table are sorted: text as people expect it (`cam2` before `cam10`),
/// addresses as 128-bit numbers, and what has no value last in either order.
class DeviceOrder
{
public:
    /// What a row is sorted by: only what the column needs is filled.
    struct Key {
        bool blank = false;
        qint64 number = 0;
        AddressBits address;
        std::optional<QCollatorSortKey> text;
    };

    DeviceOrder();

    void setSort(DeviceColumn column, Qt::SortOrder order);
    [[nodiscard]] Key key(const Device &device) const;
    [[nodiscard]] std::weak_ordering compare(const Key &a, const Key &b) const;

private:
    [[nodiscard]] Key textKey(const QString &text) const;

    DeviceColumn m_column = DeviceColumn::Name;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    QCollator m_collator;
};

} // namespace sixlab
