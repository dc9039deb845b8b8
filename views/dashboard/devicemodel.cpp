// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicemodel.h"

#include "application.h"
#include "dashboard/devicecell.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

/// With more changes than this in one message, one reset is cheaper than the row signals.
static constexpr int manyChanges = 500;

DeviceModel::DeviceModel(Application &application, QObject *parent)
    : QAbstractTableModel(parent)
    , m_application(application)
{
    Inventory &inventory = application.inventory();
    connect(&inventory, &Inventory::devicesAdded, this, &DeviceModel::onAddedOrChanged);
    connect(&inventory, &Inventory::devicesChanged, this, &DeviceModel::onAddedOrChanged);
    connect(&inventory, &Inventory::devicesRemoved, this, &DeviceModel::onRemoved);
    load();
}

DeviceModel::~DeviceModel() = default;

int DeviceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int DeviceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : deviceColumnCount;
}

QVariant DeviceModel::data(const QModelIndex &index, int role) const
{
    const Device *shown = device(index);
    if (!shown)
        return {};
    const DeviceCell cell(*shown, m_application.driver(shown->driver));
    return cell.data(DeviceColumn(index.column()), role);
}

QVariant DeviceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return DeviceCell::title(DeviceColumn(section));
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeading | Qt::AlignVCenter);
    return {};
}

const Device *DeviceModel::device(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= int(m_shown.size()))
        return nullptr;
    return &m_shown[size_t(index.row())]->device;
}

QModelIndex DeviceModel::indexOf(const QString &id) const
{
    const auto found = m_rows.find(id);
    if (found == m_rows.end() || !found->second->shown)
        return {};
    return index(position(*found->second), 0);
}

void DeviceModel::sort(int column, Qt::SortOrder order)
{
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<Row *> rows;
    rows.reserve(size_t(before.size()));
    for (const QModelIndex &index : before)
        rows.push_back(m_shown[size_t(index.row())]);

    m_order.setSort(DeviceColumn(column), order);
    fillShown();

    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after += index(position(*rows[size_t(i)]), before[i].column());
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

void DeviceModel::setFilter(const DeviceFilter &filter)
{
    beginResetModel();
    m_filter = filter;
    fillShown();
    endResetModel();
    emit countChanged();
}

bool DeviceModel::isWanted(const Device &device) const
{
    return (!device.isIgnored || showsIgnored()) && m_filter.matches(device);
}

int DeviceModel::hiddenIgnored() const
{
    if (showsIgnored())
        return 0;
    return int(std::ranges::count_if(
        m_rows, [](const auto &each) { return each.second->device.isIgnored; }));
}

void DeviceModel::age()
{
    if (m_shown.empty())
        return;
    for (const DeviceColumn column : {DeviceColumn::State, DeviceColumn::LastSeen})
        emit dataChanged(index(0, int(column)), index(rowCount() - 1, int(column)));
}

void DeviceModel::load()
{
    beginResetModel();
    m_rows.clear();
    for (const Device &device : m_application.inventory().devices()) {
        auto row = std::make_unique<Row>();
        row->device = device;
        m_rows.insert_or_assign(device.id, std::move(row));
    }
    fillShown();
    endResetModel();
    emit countChanged();
}

void DeviceModel::fillShown()
{
    m_shown.clear();
    for (auto &[id, row] : m_rows) {
        row->shown = isWanted(row->device);
        if (!row->shown)
            continue;
        row->key = m_order.key(row->device);
        m_shown.push_back(row.get());
    }
    std::sort(m_shown.begin(), m_shown.end(), [this](const Row *a, const Row *b) {
        return isBefore(*a, *b);
    });
}

void DeviceModel::onAddedOrChanged(const QStringList &ids)
{
    if (ids.size() > manyChanges) {
        load();
        return;
    }
    const QSet<QString> wanted(ids.begin(), ids.end());
    for (const Device &device : m_application.inventory().devices()) {
        if (wanted.contains(device.id))
            change(device);
    }
    emit countChanged();
}

void DeviceModel::onRemoved(const QStringList &ids)
{
    for (const QString &id : ids) {
        const auto found = m_rows.find(id);
        if (found == m_rows.end())
            continue;
        hide(*found->second);
        m_rows.erase(found);
    }
    emit countChanged();
}

void DeviceModel::change(const Device &device)
{
    std::unique_ptr<Row> &row = m_rows[device.id];
    if (!row)
        row = std::make_unique<Row>();
    if (!isWanted(device)) {
        hide(*row);
        row->device = device;
        return;
    }
    if (!row->shown) {
        row->device = device;
        row->key = m_order.key(device);
        show(*row);
        return;
    }
    row->device = device; // The key is still the old one: the row is where that says.
    move(*row, m_order.key(device));
}

void DeviceModel::move(Row &row, DeviceOrder::Key key)
{
    const int from = position(row);
    Row moved{{}, std::move(key), true};
    moved.device.id = row.device.id;
    const auto before = [this](const Row *a, const Row *b) { return isBefore(*a, *b); };
    const bool staysBehind = from == 0 || isBefore(*m_shown[size_t(from) - 1], moved);
    const bool staysBefore = from + 1 == rowCount() || isBefore(moved, *m_shown[size_t(from) + 1]);
    if (!staysBehind || !staysBefore) {
        // Where it goes, as if it were still in its old place: what beginMoveRows() wants.
        const auto begin = staysBehind ? m_shown.begin() + from + 1 : m_shown.begin();
        const auto end = staysBehind ? m_shown.end() : m_shown.begin() + from;
        const int to = int(std::lower_bound(begin, end, &moved, before) - m_shown.begin());
        beginMoveRows({}, from, from, {}, to);
        row.key = std::move(moved.key);
        m_shown.erase(m_shown.begin() + from);
        m_shown.insert(m_shown.begin() + (to > from ? to - 1 : to), &row);
        endMoveRows();
    } else {
        row.key = std::move(moved.key);
    }
    const int now = position(row);
    emit dataChanged(index(now, 0), index(now, deviceColumnCount - 1));
}

void DeviceModel::show(Row &row)
{
    const auto place = std::lower_bound(
        m_shown.begin(), m_shown.end(), &row,
        [this](const Row *a, const Row *b) { return isBefore(*a, *b); });
    const int at = int(place - m_shown.begin());
    beginInsertRows({}, at, at);
    m_shown.insert(place, &row);
    row.shown = true;
    endInsertRows();
}

void DeviceModel::hide(Row &row)
{
    if (!row.shown)
        return;
    const int at = position(row);
    beginRemoveRows({}, at, at);
    m_shown.erase(m_shown.begin() + at);
    row.shown = false;
    endRemoveRows();
}

bool DeviceModel::isBefore(const Row &a, const Row &b) const
{
    const auto order = m_order.compare(a.key, b.key);
    return order == 0 ? a.device.id < b.device.id : order < 0;
}

int DeviceModel::position(const Row &row) const
{
    const auto found = std::lower_bound(
        m_shown.begin(), m_shown.end(), &row,
        [this](const Row *a, const Row *b) { return isBefore(*a, *b); });
    return int(found - m_shown.begin());
}

} // namespace sixlab
