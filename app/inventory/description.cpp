// SPDX-License-Identifier: GPL-3.0-or-later
#include "description.h"

#include "inventory/vendornames.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

void describe(Device &device, const QList<const DriverInfo *> &drivers, const VendorNames &vendors)
{
    const Evidence evidence = device.evidence();
    const auto driver = std::ranges::find_if(
        drivers, [&](const DriverInfo *info) { return info->identifies(evidence); });
    if (driver != drivers.end()) {
        device.driver = QString::fromLatin1((*driver)->id);
        device.kind = QString::fromLatin1((*driver)->kind);
        const DeviceIdentity told = (*driver)->describe(evidence);
        if (device.serial.isEmpty() || device.vendor.isEmpty())
            device.vendor
                = told.vendor.isEmpty() ? QString::fromUtf8((*driver)->vendor) : told.vendor;
        if (!told.model.isEmpty() && (device.serial.isEmpty() || device.model.isEmpty()))
            device.model = told.model;
        return;
    }
    for (const DeviceInterface &interface : device.interfaces) {
        if (device.vendor.isEmpty() && interface.mac)
            device.vendor = vendors.vendor(*interface.mac);
    }
    if (device.kind.isEmpty() && device.isRouter)
        device.kind = u"router"_s;
    if (device.kind.isEmpty() && device.isSelf)
        device.kind = u"computer"_s;
}

} // namespace sixlab
