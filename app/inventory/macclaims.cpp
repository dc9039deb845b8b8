// SPDX-License-Identifier: GPL-3.0-or-later
#include "macclaims.h"

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

bool isChangingMac(const MacAddress &mac)
{
    const auto &octets = mac.octets();
    const bool isQemu = octets[0] == 0x52 && octets[1] == 0x54 && octets[2] == 0x00;
    const bool isContainer = octets[0] == 0x02 && octets[1] == 0x42;
    return mac.isLocallyAdministered() && !isQemu && !isContainer;
}

QList<MacAddress> claimedMacs(const QList<Service> &services)
{
    QList<MacAddress> macs;
    const auto claim = [&macs](QStringView text) {
        const auto mac = MacAddress::parse(text);
        if (mac && mac->isIndividual() && !mac->isLocallyAdministered() && !macs.contains(*mac))
            macs.append(*mac);
    };
    for (const Service &service : services) {
        for (const auto &key : {"mac"_L1, "macaddress"_L1, "deviceid"_L1})
            claim(service.txt.value(key));
        // `host [00:40:8c:01:02:03]`
        if (service.type == "_workstation._tcp"_L1 && service.name.endsWith(u']')
            && service.name.size() > 19)
            claim(QStringView(service.name).chopped(1).last(17));
    }
    return macs;
}

} // namespace sixlab
