// SPDX-License-Identifier: GPL-3.0-or-later
#include "property.h"

#include "discovery/snmprows.h"

#include <fuzzer/FuzzedDataProvider.h>

using namespace sixlab;

static SnmpOid someOid(FuzzedDataProvider &input)
{
    SnmpOid oid;
    const int length = input.ConsumeIntegralInRange(0, 24);
    for (int i = 0; i < length; ++i)
        oid.append(
            input.ConsumeBool() ? input.ConsumeIntegral<quint8>()
                                : input.ConsumeIntegral<quint32>());
    return oid;
}

/// A column below the root `1`, as a hostile agent may fill it.
static SnmpColumn someColumn(FuzzedDataProvider &input)
{
    QList<SnmpVariable> variables;
    const int rows = input.ConsumeIntegralInRange(0, 8);
    for (int i = 0; i < rows; ++i) {
        SnmpVariable variable{SnmpOid{1} + someOid(input), {}};
        switch (input.ConsumeIntegralInRange(0, 3)) {
        case 0:
            variable.value = QByteArray::fromStdString(input.ConsumeRandomLengthString(80));
            break;
        case 1:
            variable.value = input.ConsumeIntegral<qint64>();
            break;
        case 2:
            variable.value = someOid(input);
            break;
        default:
            break;
        }
        variables.append(variable);
    }
    return snmpColumn(variables, {1});
}

static void check(const QList<SnmpNeighbour> &neighbours)
{
    for (const SnmpNeighbour &neighbour : neighbours) {
        PROPERTY(
            neighbour.interface > 0 && !neighbour.mac.isNull() && !neighbour.mac.isMulticast());
        PROPERTY(!neighbour.address.isNull() && neighbour.address.scopeId().isEmpty());
        PROPERTY(!neighbour.address.isMulticast() && !neighbour.address.isLoopback());
    }
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    FuzzedDataProvider input(data, size);
    const SnmpColumn a = someColumn(input);
    const SnmpColumn b = someColumn(input);
    check(snmpNeighbours(a, b, b, b));
    check(snmpMediaNeighbours(a, b));
    for (const SnmpAddress &address : snmpAddresses(a, b) + snmpAddrTableAddresses(a))
        PROPERTY(address.interface > 0 && !address.address.isNull());
    for (const int interface : snmpInterfaces(a))
        PROPERTY(interface > 0);
    for (const SnmpForwarding &row : snmpForwarding(a, b, true) + snmpForwarding(a, b, false))
        PROPERTY(row.port > 0 && !row.mac.isMulticast());
    for (const QString &name : snmpNames(a))
        PROPERTY(isFit(name) && !name.isEmpty() && name.size() <= 64);
    for (const MacAddress &mac : snmpMacs(a))
        PROPERTY(!mac.isNull());
    for (const int number : snmpNumbers(a))
        PROPERTY(number > 0);
    return 0;
}
