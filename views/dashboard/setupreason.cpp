// SPDX-License-Identifier: GPL-3.0-or-later
#include "setupreason.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static const MacAddress *macOfVendor(const Device &device, const DriverInfo &driver)
{
    for (const DeviceInterface &interface : device.interfaces) {
        if (!interface.mac)
            continue;
        const auto &octets = interface.mac->octets();
        for (const std::array<quint8, 3> &prefix : driver.macPrefixes) {
            if (std::equal(prefix.begin(), prefix.end(), octets.begin()))
                return &*interface.mac;
        }
    }
    return nullptr;
}

static QString announcedService(const Device &device, const DriverInfo &driver)
{
    for (const Service &service : device.services) {
        if (driver.serviceTypes.contains(service.type))
            return service.type;
    }
    return {};
}

SetupReason SetupReason::of(const Device &device, const DriverInfo *driver)
{
    if (!driver) {
        return {
            false,
            tr("No driver of Sixlab knows this device, so it can be watched but not set up.")};
    }
    const QString vendor = QString::fromUtf8(driver->vendor);
    if (device.bestAddress().isNull()) {
        return {
            false,
            tr("The %1 driver serves it, but no address of it is known yet: scan again.")
                .arg(vendor)};
    }
    if (const QString service = announcedService(device, *driver); !service.isEmpty())
        return {true, tr("The %1 driver serves it: it announces %2.").arg(vendor, service)};
    if (const MacAddress *mac = macOfVendor(device, *driver)) {
        return {
            true,
            tr("The %1 driver serves it: the MAC address %2 is one of this vendor.")
                .arg(vendor, mac->toString())};
    }
    return {true, tr("The %1 driver serves it.").arg(vendor)};
}

} // namespace sixlab
