// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/driver.h"

#include <QTreeWidget>

namespace sixlab {

/// What a device offers and says of itself, grouped by how it came to be known.
class ServiceTree : public QTreeWidget
{
    Q_OBJECT

public:
    explicit ServiceTree(QWidget *parent = nullptr);

    void showServices(const QList<Service> &services);

private:
    QList<Service> m_shown;
};

} // namespace sixlab
