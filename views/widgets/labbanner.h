// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace sixlab {

/// Says all the time that the network is a virtual one, and how to sign in to its devices.
class LabBanner : public QWidget
{
    Q_OBJECT

public:
    explicit LabBanner(const QString &labName, QWidget *parent = nullptr);
};

} // namespace sixlab
