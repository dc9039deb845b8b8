// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventmodel.h"

#include "events/eventwording.h"
#include "inventory/eventlog.h"
#include "inventory/inventory.h"
#include "widgets/icon.h"
#include "widgets/plaintext.h"

#include <QLocale>

#include <algorithm>

namespace sixlab {

EventModel::EventModel(Inventory &inventory, QObject *parent)
    : QAbstractTableModel(parent)
    , m_inventory(inventory)
    , m_kinds(allEventKinds().begin(), allEventKinds().end())
{
    connect(&inventory.events(), &EventLog::added, this, &EventModel::append);
    connect(&inventory, &Inventory::devicesAdded, this, &EventModel::noteIgnored);
    connect(&inventory, &Inventory::devicesChanged, this, &EventModel::noteIgnored);
    connect(&inventory, &Inventory::devicesRemoved, this, &EventModel::noteIgnored);
    m_ignored = ignoredDevices();
    load();
}

int EventModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int EventModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const DeviceEvent *EventModel::eventAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_shown.size())
        return nullptr;
    return &m_shown[m_shown.size() - 1 - index.row()];
}

QVariant EventModel::data(const QModelIndex &index, int role) const
{
    const DeviceEvent *shown = eventAt(index);
    if (!shown)
        return {};
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(*shown, column);
    case Qt::DecorationRole:
        return column == What
            ? icon(EventWording::icon(shown->kind), EventWording::tone(shown->kind))
            : QVariant();
    case Qt::ToolTipRole:
        return column == Time
            ? plainToolTip(QLocale().toString(shown->at.toLocalTime(), QLocale::LongFormat))
            : plainToolTip(text(*shown, column));
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(
            headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), text(*shown, column));
    default:
        return {};
    }
}

QString EventModel::text(const DeviceEvent &event, Column column) const
{
    switch (column) {
    case Time:
        return QLocale().toString(event.at.toLocalTime(), QLocale::ShortFormat);
    case What:
        return EventWording::sentence(event);
    case Who:
        return event.deviceId.isEmpty() && event.title.isEmpty() ? tr("The network")
                                                                 : leftToRight(event.title);
    case Subject:
        return leftToRight(event.subject);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant EventModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("When");
    case What:
        return tr("What happened");
    case Who:
        return tr("Device");
    case Subject:
        return tr("Address or prefix");
    default:
        return {};
    }
}

void EventModel::setFilter(const QSet<DeviceEvent::Kind> &kinds, const QString &text)
{
    if (kinds == m_kinds && text == m_text)
        return;
    m_kinds = kinds;
    m_text = text;
    load();
}

bool EventModel::isHidden(const DeviceEvent &event) const
{
    return m_ignored.contains(event.deviceId);
}

bool EventModel::matches(const DeviceEvent &event) const
{
    if (!m_kinds.contains(event.kind))
        return false;
    return m_text.isEmpty() || event.title.contains(m_text, Qt::CaseInsensitive)
        || event.subject.contains(m_text, Qt::CaseInsensitive)
        || event.before.contains(m_text, Qt::CaseInsensitive)
        || EventWording::sentence(event).contains(m_text, Qt::CaseInsensitive);
}

void EventModel::load()
{
    beginResetModel();
    m_shown.clear();
    m_total = 0;
    for (const DeviceEvent &event : m_inventory.events().events()) {
        if (isHidden(event))
            continue;
        ++m_total;
        if (matches(event))
            m_shown.append(event);
    }
    endResetModel();
    emit countChanged();
}

void EventModel::append(const QList<DeviceEvent> &events)
{
    QList<DeviceEvent> added;
    for (const DeviceEvent &event : events) {
        if (!isHidden(event) && matches(event))
            added.append(event);
    }
    if (!added.isEmpty()) {
        beginInsertRows({}, 0, int(added.size()) - 1);
        m_shown += added;
        endInsertRows();
    }
    dropOld();
    m_total = int(
        std::ranges::count_if(m_inventory.events().events(), [this](const DeviceEvent &event) {
            return !isHidden(event);
        }));
    emit countChanged();
}

void EventModel::dropOld()
{
    const QList<DeviceEvent> &kept = m_inventory.events().events();
    if (kept.isEmpty())
        return;
    const auto first = std::ranges::find_if(
        m_shown, [&](const DeviceEvent &event) { return event.number >= kept.first().number; });
    const int old = int(first - m_shown.begin());
    if (old == 0)
        return;
    beginRemoveRows({}, rowCount() - old, rowCount() - 1);
    m_shown.remove(0, old);
    endRemoveRows();
}

QSet<QString> EventModel::ignoredDevices() const
{
    QSet<QString> ids;
    for (const Device &device : m_inventory.devices()) {
        if (device.isIgnored)
            ids.insert(device.id);
    }
    return ids;
}

void EventModel::noteIgnored()
{
    QSet<QString> ignored = ignoredDevices();
    if (ignored == m_ignored)
        return;
    m_ignored = std::move(ignored);
    load();
}

} // namespace sixlab
