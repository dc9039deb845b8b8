// SPDX-License-Identifier: GPL-3.0-or-later
#include "presencewording.h"

#include "dashboard/devicelinks.h"
#include "widgets/addresswording.h"
#include "widgets/durationwording.h"
#include "widgets/plaintext.h"

namespace sixlab {

/// %1 is when, %2 the address.
static QString pattern(Source source, bool isIpv4)
{
    switch (source) {
    case Source::Neighbour:
        return isIpv4 ? PresenceWording::tr("It answered an ARP request %1 at %2.")
                      : PresenceWording::tr("It answered a neighbour solicitation %1 at %2.");
    case Source::Echo:
        return PresenceWording::tr("It answered a ping %1 at %2.");
    case Source::Mdns:
        return PresenceWording::tr("It announced itself by mDNS %1 at %2.");
    case Source::Advertisement:
        return PresenceWording::tr("It sent a router advertisement %1 from %2.");
    case Source::Self:
        return PresenceWording::tr("It is this machine, seen %1 with %2.");
    case Source::Ssdp:
        return PresenceWording::tr("It answered by SSDP %1 at %2.");
    case Source::WsDiscovery:
        return PresenceWording::tr("It answered by WS-Discovery %1 at %2.");
    case Source::Web:
        return PresenceWording::tr("Its web page answered %1 at %2.");
    case Source::Snmp:
        return PresenceWording::tr("SNMP told of it %1: %2.");
    case Source::RouterTable:
        return PresenceWording::tr("It was in the table of a router %1: %2.");
    case Source::DhcpLease:
        return PresenceWording::tr("It had a DHCP lease of a router %1: %2.");
    case Source::Raw:
        return PresenceWording::tr("It answered the privileged helper %1 at %2.");
    }
    return {};
}

QString PresenceWording::sentence(const PresenceEvidence &evidence, const QDateTime &now)
{
    if (!evidence.at.isValid())
        return {};
    const QString ago = DurationWording::ago(evidence.at, now);
    if (evidence.address.isNull())
        return tr("It was seen %1 by its MAC address alone (%2).")
            .arg(ago, AddressWording::source(evidence.source));
    const bool isIpv4 = evidence.address.protocol() == QAbstractSocket::IPv4Protocol;
    return pattern(evidence.source, isIpv4).arg(ago, leftToRight(zonedText(evidence.address)));
}

QString PresenceWording::lastSeen(const DeviceAddress &address, const QDateTime &now)
{
    return tr("%1, by %2")
        .arg(
            AddressWording::when(address.lastSeen, now),
            AddressWording::source(address.lastSource));
}

} // namespace sixlab
