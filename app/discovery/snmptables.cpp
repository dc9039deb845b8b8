// SPDX-License-Identifier: GPL-3.0-or-later
#include "snmptables.h"

#include "dns/foreigntext.h"

#include <QStringList>

namespace sixlab {

/// Names of the MIBs: SNMPv2 (RFC 3418), IF (RFC 2863), IP (RFC 4293), BRIDGE (RFC 4188) and
/// Q-BRIDGE (RFC 4363).
namespace mib {
static const SnmpOid sysDescr{1, 3, 6, 1, 2, 1, 1, 1, 0};
static const SnmpOid sysObjectId{1, 3, 6, 1, 2, 1, 1, 2, 0};
static const SnmpOid sysUpTime{1, 3, 6, 1, 2, 1, 1, 3, 0};
static const SnmpOid sysName{1, 3, 6, 1, 2, 1, 1, 5, 0};
static const SnmpOid ipv6IpForwarding{1, 3, 6, 1, 2, 1, 4, 25, 0};
static const SnmpOid ifPhysAddress{1, 3, 6, 1, 2, 1, 2, 2, 1, 6};
static const SnmpOid ifName{1, 3, 6, 1, 2, 1, 31, 1, 1, 1, 1};
static const SnmpOid ipAdEntIfIndex{1, 3, 6, 1, 2, 1, 4, 20, 1, 2};
static const SnmpOid ipNetToMedia{1, 3, 6, 1, 2, 1, 4, 22, 1};
static const SnmpOid ipAddress{1, 3, 6, 1, 2, 1, 4, 34, 1};
static const SnmpOid ipNetToPhysical{1, 3, 6, 1, 2, 1, 4, 35, 1};
/// inetCidrRouteIfIndex of 0.0.0.0/0 and of ::/0.
static const SnmpOid defaultRouteIpv4{1, 3, 6, 1, 2, 1, 4, 24, 7, 1, 7, 1, 4, 0, 0, 0, 0, 0};
static const SnmpOid defaultRouteIpv6{1, 3, 6, 1, 2, 1, 4, 24, 7, 1, 7, 2, 16, 0, 0,
                                      0, 0, 0, 0, 0, 0, 0, 0,  0, 0, 0, 0, 0,  0, 0};
static const SnmpOid dot1dBasePortIfIndex{1, 3, 6, 1, 2, 1, 17, 1, 4, 1, 2};
static const SnmpOid dot1dTpFdb{1, 3, 6, 1, 2, 1, 17, 4, 3, 1};
static const SnmpOid dot1qTpFdb{1, 3, 6, 1, 2, 1, 17, 7, 1, 2, 2, 1};
} // namespace mib

static constexpr qsizetype longestText = 255; ///< Of DisplayString.

static Result<SnmpColumn> column(SnmpClient &client, const SnmpOid &root)
{
    return snmpColumn(TRY(client.walk(root)), root);
}

static Result<SnmpColumn> column(SnmpClient &client, const SnmpOid &entry, quint32 number)
{
    return column(client, entry + SnmpOid{number});
}

static QString textOf(const SnmpVariable &variable)
{
    return variable.octets() ? foreignText(*variable.octets(), longestText) : QString();
}

static QString dotted(const SnmpVariable &variable)
{
    QStringList numbers;
    for (const quint32 number : variable.oid() ? *variable.oid() : SnmpOid())
        numbers.append(QString::number(number));
    return numbers.join(u'.');
}

static Result<> readSystem(SnmpClient &client, SnmpTables &tables)
{
    const auto values = TRY(client.get(
        {mib::sysDescr, mib::sysObjectId, mib::sysUpTime, mib::sysName, mib::ipv6IpForwarding}));
    tables.systemDescription = textOf(values[0]);
    tables.systemObjectId = dotted(values[1]);
    tables.upTime = values[2].number().value_or(0);
    tables.systemName = textOf(values[3]);
    tables.forwardsIpv6 = values[4].number() == 1;
    return {};
}

static Result<> readNeighbours(SnmpClient &client, SnmpTables &tables)
{
    const SnmpColumn physAddress = TRY(column(client, mib::ipNetToPhysical, 4));
    if (physAddress.isEmpty()) {
        const SnmpColumn media = TRY(column(client, mib::ipNetToMedia, 2));
        const SnmpColumn type = TRY(column(client, mib::ipNetToMedia, 4));
        tables.neighbours = snmpMediaNeighbours(media, type);
        return {};
    }
    const SnmpColumn lastUpdated = TRY(column(client, mib::ipNetToPhysical, 5));
    const SnmpColumn type = TRY(column(client, mib::ipNetToPhysical, 6));
    const SnmpColumn state = TRY(column(client, mib::ipNetToPhysical, 7));
    tables.neighbours = snmpNeighbours(physAddress, lastUpdated, type, state);
    return {};
}

static Result<> readInterfaces(SnmpClient &client, SnmpTables &tables)
{
    tables.interfaceNames = snmpNames(TRY(column(client, mib::ifName)));
    tables.interfaceMacs = snmpMacs(TRY(column(client, mib::ifPhysAddress)));
    const SnmpColumn ifIndex = TRY(column(client, mib::ipAddress, 3));
    if (ifIndex.isEmpty())
        tables.addresses = snmpAddrTableAddresses(TRY(column(client, mib::ipAdEntIfIndex)));
    else
        tables.addresses = snmpAddresses(ifIndex, TRY(column(client, mib::ipAddress, 4)));
    for (const SnmpOid &route : {mib::defaultRouteIpv4, mib::defaultRouteIpv6})
        tables.uplinks += snmpInterfaces(TRY(column(client, route)));
    return {};
}

static Result<> readForwarding(SnmpClient &client, SnmpTables &tables)
{
    SnmpColumn port = TRY(column(client, mib::dot1qTpFdb, 2));
    const bool hasDatabases = !port.isEmpty();
    const SnmpOid &table = hasDatabases ? mib::dot1qTpFdb : mib::dot1dTpFdb;
    if (!hasDatabases)
        port = TRY(column(client, table, 2));
    if (port.isEmpty())
        return {};
    tables.forwarding = snmpForwarding(port, TRY(column(client, table, 3)), hasDatabases);
    tables.portInterfaces = snmpNumbers(TRY(column(client, mib::dot1dBasePortIfIndex)));
    return {};
}

Result<SnmpTables> readSnmpTables(SnmpClient &client)
{
    SnmpTables tables;
    TRY(readSystem(client, tables));
    TRY(readNeighbours(client, tables));
    TRY(readInterfaces(client, tables));
    TRY(readForwarding(client, tables));
    return tables;
}

} // namespace sixlab
