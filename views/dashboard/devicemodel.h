// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dashboard/deviceorder.h"
#include "inventory/devicefilter.h"

#include <QAbstractTableModel>

#include <memory>
#include <unordered_map>
#include <vector>

namespace sixlab {

class Application;

/// The inventory as a table: filtered and sorted by itself, since stock proxies take seconds at
/// 10,000 rows.
///
/// Ignored devices are shown only when the filter asks for them. A new filter is one reset; what
/// the inventory tells comes as row signals, so that selection and screen readers keep their place.
class DeviceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit DeviceModel(Application &application, QObject *parent = nullptr);
    ~DeviceModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    void setFilter(const DeviceFilter &filter);
    /// All devices, shown or not.
    [[nodiscard]] int total() const { return int(m_rows.size()); }
    /// Devices that are hidden because they are ignored, whatever else the filter says.
    [[nodiscard]] int hiddenIgnored() const;
    [[nodiscard]] bool showsIgnored() const { return m_filter.asksForIgnored(); }
    /// Null for an invalid index. Valid until control returns to the event loop.
    [[nodiscard]] const Device *device(const QModelIndex &index) const;
    /// Invalid when the device is not shown.
    [[nodiscard]] QModelIndex indexOf(const QString &id) const;

    /// Asks for the columns that age with the clock to be painted anew.
    void age();

signals:
    /// total() or the number of rows changed.
    void countChanged();

private:
    struct Row {
        Device device;
        DeviceOrder::Key key;
        bool shown = false;
    };

    [[nodiscard]] bool isWanted(const Device &device) const;
    void load();
    void fillShown();
    void onAddedOrChanged(const QStringList &ids);
    void onRemoved(const QStringList &ids);
    void change(const Device &device);
    void move(Row &row, DeviceOrder::Key key);
    void show(Row &row);
    void hide(Row &row);
    [[nodiscard]] bool isBefore(const Row &a, const Row &b) const;
    [[nodiscard]] int position(const Row &row) const;

    Application &m_application;
    DeviceFilter m_filter;
    DeviceOrder m_order;
    std::unordered_map<QString, std::unique_ptr<Row>> m_rows;
    std::vector<Row *> m_shown;
};

} // namespace sixlab
