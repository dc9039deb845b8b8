// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/device.h"

#include <QTreeWidget>

namespace sixlab {

/// The addresses of a device below its interfaces: what each of them is, where it comes from, how
/// long it holds and who saw it last. Addresses that are probably temporary are folded into one
/// row.
class AddressTree : public QTreeWidget
{
    Q_OBJECT

public:
    explicit AddressTree(QWidget *parent = nullptr);

    /// Rows stay where they are, and what is open stays open, as long as they stand for the same.
    void showDevice(const Device &device);
    /// Null when no address is current.
    [[nodiscard]] QHostAddress currentAddress() const;
    /// Of the interface that is current, or that has the current address.
    [[nodiscard]] std::optional<MacAddress> currentMac() const;
    /// “This interface is another device”: enabled when there is another interface, too.
    [[nodiscard]] QAction *splitAction() const { return m_split; }

signals:
    void splitRequested(const sixlab::MacAddress &mac);

private:
    /// An interface with its addresses in the order of the rows.
    struct Branch {
        std::optional<MacAddress> mac;
        QList<DeviceAddress> staying;
        QList<DeviceAddress> temporary;
    };

    [[nodiscard]] static Branch branchOf(const DeviceInterface &interface, const Device &device);
    [[nodiscard]] static QStringList shape(const QList<Branch> &branches);
    void rebuild(const QList<Branch> &branches);
    void write(QTreeWidgetItem &parent, const Branch &branch);
    void showMenu(const QPoint &place);
    void updateSplit();

    QAction *m_split;
    QStringList m_shape; ///< What the rows stand for.
};

} // namespace sixlab
