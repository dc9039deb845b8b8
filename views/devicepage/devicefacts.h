// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/device.h"

#include <QWidget>

class QGridLayout;

namespace sixlab {

class PlainLabel;

/// What is known of a device, as pairs of a word and a value that can be copied.
class DeviceFacts : public QWidget
{
    Q_OBJECT

public:
    explicit DeviceFacts(QWidget *parent = nullptr);

    void showDevice(const Device &device, const DriverInfo *driver);
    /// What the device itself told, after signing in.
    void showIdentity(const DeviceIdentity &identity);

private:
    enum Fact {
        Vendor,
        Model,
        Firmware,
        Serial,
        HostName,
        Kind,
        Driver,
        Attachment,
        FirstSeen,
        LastSeen,
        FactCount
    };

    void setFact(Fact fact, const QString &value);

    PlainLabel *m_values[FactCount];
};

} // namespace sixlab
