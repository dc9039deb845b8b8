// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/snmpclient.h"
#include "discovery/snmprows.h"

namespace sixlab {

/// What an agent says of itself, and its tables. Texts are fit to be shown.
struct SnmpTables {
    QString systemName;
    QString systemDescription;
    QString systemObjectId; ///< `1.3.6.1.4.1.8072.3.2.10`
    qint64 upTime = 0; ///< In hundredths of a second.
    bool forwardsIpv6 = false;
    QList<SnmpNeighbour> neighbours;
    QList<SnmpAddress> addresses;
    QMap<int, QString> interfaceNames; ///< By ifIndex.
    QMap<int, MacAddress> interfaceMacs; ///< By ifIndex.
    QSet<int> uplinks; ///< Interfaces of a default route, by ifIndex.
    QList<SnmpForwarding> forwarding;
    QMap<int, int> portInterfaces; ///< The ifIndex of a bridge's port.
};

/// Reads all of them; blocks. What the agent does not have stays empty.
[[nodiscard]] Result<SnmpTables> readSnmpTables(SnmpClient &client);

} // namespace sixlab
