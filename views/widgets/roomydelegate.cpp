// SPDX-License-Identifier: GPL-3.0-or-later
#include "roomydelegate.h"

namespace sixlab {

static constexpr QSize room(8, 8);

QSize RoomyDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + room;
}

} // namespace sixlab
