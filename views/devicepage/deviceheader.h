// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/device.h"

#include <QWidget>

namespace sixlab {

class IconLabel;
class PlainLabel;

/// The device's name, whether it is there, how one knows, and the way back to the list.
class DeviceHeader : public QWidget
{
    Q_OBJECT

public:
    explicit DeviceHeader(QWidget *parent = nullptr);

    void showDevice(const Device &device);

signals:
    void backRequested();

private:
    IconLabel *m_icon;
    PlainLabel *m_title;
    IconLabel *m_stateIcon;
    PlainLabel *m_state;
    PlainLabel *m_evidence;
};

} // namespace sixlab
