// SPDX-License-Identifier: GPL-3.0-or-later
#include "ipv4sweep.h"

namespace sixlab {

QList<QHostAddress> sweepAddresses(const LanInterface &lan)
{
    QList<QHostAddress> addresses;
    for (const Prefix &prefix : lan.prefixes) {
        // A /31 and a /32 have no network and broadcast address, and nobody to look for.
        if (!prefix.isIpv4() || prefix.length() < widestSweep || prefix.length() > 30)
            continue;
        const quint32 first = prefix.network().toIPv4Address();
        const quint32 last = first | (0xffffffffU >> prefix.length());
        for (quint32 address = first + 1; address < last; ++address) {
            if (const QHostAddress host(address); !lan.addresses.contains(host))
                addresses.append(host);
        }
    }
    return addresses;
}

} // namespace sixlab
