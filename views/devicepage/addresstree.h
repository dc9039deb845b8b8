// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/device.h"

#include <QTreeWidget>

namespace sixlab {

/// The addresses of a device below its interfaces: kind, interface ID, origin, who saw it when.
class AddressTree : public QTreeWidget
{
    Q_OBJECT

public:
    explicit AddressTree(QWidget *parent = nullptr);

    void showInterfaces(const QList<DeviceInterface> &interfaces);
    /// Null when no address is current.
    [[nodiscard]] QHostAddress currentAddress() const;

private:
    void addAddress(QTreeWidgetItem &parent, const DeviceAddress &address);

    QList<DeviceInterface> m_shown;
};

} // namespace sixlab
