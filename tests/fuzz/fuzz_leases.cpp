// SPDX-License-Identifier: GPL-3.0-or-later
#include "property.h"

#include "discovery/leasefile.h"

using namespace sixlab;

/// Each reader is given each file: the router says which server wrote it.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray content = viewOf(data, size).toByteArray();
    for (const auto parse :
         {&parseDnsmasqLeases, &parseKeaLeases, &parseIscLeases, &parseOdhcpdLeases}) {
        const QList<DhcpLease> leases = parse(content);
        PROPERTY(leases.size() <= 16'384);
        for (const DhcpLease &lease : leases) {
            PROPERTY(!lease.address.isNull() && lease.address.scopeId().isEmpty());
            PROPERTY(!lease.address.isLoopback() && !lease.address.isMulticast());
            PROPERTY(isFit(lease.hostName) && lease.hostName.size() <= 255);
            PROPERTY(!lease.mac || !lease.mac->isMulticast());
        }
    }
    (void)macInDuid(content);
    return 0;
}
