// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/device.h"

#include <QDialog>

class QTreeWidget;

namespace sixlab {

/// Shows what will be one device, and asks whose name, tags and password stay.
class MergeDialog : public QDialog
{
    Q_OBJECT

public:
    MergeDialog(const QList<Device> &devices, QWidget *parent);

    /// The id of the device that the others become part of.
    [[nodiscard]] QString kept() const;

private:
    void fill(const QList<Device> &devices);
    void layOut(const QList<Device> &devices);

    QTreeWidget *m_list;
};

} // namespace sixlab
