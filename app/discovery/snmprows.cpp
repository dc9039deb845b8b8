// SPDX-License-Identifier: GPL-3.0-or-later
#include "snmprows.h"

#include "addressing/addresskind.h"
#include "dns/foreigntext.h"

#include <algorithm>
#include <limits>

namespace sixlab {

static constexpr qsizetype longestName = 64;

/// Enumerations of the MIBs.
namespace mib {
enum class NeighbourType { Invalid = 2, Static = 4, Local = 5 };
enum class NeighbourState { Reachable = 1, Delay = 3, Probe = 4, Invalid = 5, Incomplete = 7 };
enum class AddressType { Unicast = 1 };
enum class ForwardingStatus { Learned = 3 };
} // namespace mib

SnmpColumn snmpColumn(const QList<SnmpVariable> &variables, const SnmpOid &root)
{
    SnmpColumn column;
    for (const SnmpVariable &variable : variables)
        column.insert(variable.name.sliced(root.size()), variable);
    return column;
}

static qint64 numberIn(const SnmpColumn &column, const SnmpOid &index)
{
    return column.value(index).number().value_or(0);
}

/// Indexes of interfaces and ports: 1 to 2^31 - 1.
static int indexNumber(qint64 number)
{
    return number > 0 && number <= std::numeric_limits<int>::max() ? int(number) : 0;
}

static bool canBeADevice(const QHostAddress &address)
{
    switch (addressKind(address)) {
    case AddressKind::Multicast:
    case AddressKind::Loopback:
    case AddressKind::Unspecified:
        return false;
    default:
        return address != QHostAddress(QHostAddress::Broadcast);
    }
}

static std::optional<QByteArray> octetsOf(const SnmpOid &numbers)
{
    QByteArray octets;
    for (const quint32 number : numbers) {
        if (number > 0xff)
            return std::nullopt;
        octets.append(char(number));
    }
    return octets;
}

static std::optional<QHostAddress> addressOf(const QByteArray &octets)
{
    QHostAddress address;
    if (octets.size() == 4)
        address = QHostAddress(
            quint32(quint8(octets[0])) << 24 | quint32(quint8(octets[1])) << 16
            | quint32(quint8(octets[2])) << 8 | quint8(octets[3]));
    else if (octets.size() == 16)
        address = QHostAddress(reinterpret_cast<const quint8 *>(octets.constData()));
    return !address.isNull() && canBeADevice(address) ? std::optional(address) : std::nullopt;
}

/// An InetAddressType, the length, and the octets (RFC 4001). The zones of ipv4z and ipv6z are the
/// agent's own numbers, and are dropped.
static std::optional<QHostAddress> inetAddress(const SnmpOid &index)
{
    static constexpr struct {
        quint32 type;
        quint32 length;
        qsizetype size;
    } forms[]{{1, 4, 4}, {2, 16, 16}, {3, 8, 4}, {4, 20, 16}};
    if (index.size() < 2 || index.size() != qsizetype(index[1]) + 2)
        return std::nullopt;
    const auto form = std::ranges::find_if(forms, [&](const auto &known) {
        return known.type == index[0] && known.length == index[1];
    });
    if (form == std::end(forms))
        return std::nullopt;
    const auto octets = octetsOf(index.sliced(2, form->size));
    return octets ? addressOf(*octets) : std::nullopt;
}

static std::optional<MacAddress> macOf(const SnmpVariable &variable)
{
    return variable.octets() ? MacAddress::ofInterface(*variable.octets()) : std::nullopt;
}

static bool isLeftOut(mib::NeighbourType type, mib::NeighbourState state)
{
    return type == mib::NeighbourType::Invalid || type == mib::NeighbourType::Local
        || state == mib::NeighbourState::Invalid || state == mib::NeighbourState::Incomplete;
}

QList<SnmpNeighbour> snmpNeighbours(
    const SnmpColumn &physAddress, const SnmpColumn &lastUpdated, const SnmpColumn &type,
    const SnmpColumn &state)
{
    QList<SnmpNeighbour> neighbours;
    for (auto row = physAddress.begin(); row != physAddress.end(); ++row) {
        const SnmpOid &index = row.key();
        const auto kind = mib::NeighbourType(numberIn(type, index));
        const auto health = mib::NeighbourState(numberIn(state, index));
        const int interface = indexNumber(index.value(0));
        const auto address = inetAddress(index.mid(1));
        const auto mac = macOf(row.value());
        if (interface == 0 || !address || !mac || isLeftOut(kind, health))
            continue;
        // One that somebody has typed in says nothing of now.
        const bool isReachable = kind != mib::NeighbourType::Static
            && (health == mib::NeighbourState::Reachable || health == mib::NeighbourState::Delay
                || health == mib::NeighbourState::Probe);
        neighbours.append({interface, *address, *mac, isReachable, numberIn(lastUpdated, index)});
    }
    return neighbours;
}

QList<SnmpNeighbour> snmpMediaNeighbours(const SnmpColumn &physAddress, const SnmpColumn &type)
{
    QList<SnmpNeighbour> neighbours;
    for (auto row = physAddress.begin(); row != physAddress.end(); ++row) {
        const SnmpOid &index = row.key();
        const int interface = indexNumber(index.value(0));
        const auto octets = octetsOf(index.mid(1));
        const auto address = octets && octets->size() == 4 ? addressOf(*octets) : std::nullopt;
        const auto mac = macOf(row.value());
        const bool isInvalid
            = mib::NeighbourType(numberIn(type, index)) == mib::NeighbourType::Invalid;
        if (interface != 0 && address && mac && !isInvalid)
            neighbours.append({interface, *address, *mac, false, 0});
    }
    return neighbours;
}

QList<SnmpAddress> snmpAddresses(const SnmpColumn &ifIndex, const SnmpColumn &type)
{
    QList<SnmpAddress> addresses;
    for (auto row = ifIndex.begin(); row != ifIndex.end(); ++row) {
        const int interface = indexNumber(row.value().number().value_or(0));
        const auto address = inetAddress(row.key());
        const bool isUnicast
            = mib::AddressType(numberIn(type, row.key())) == mib::AddressType::Unicast;
        if (interface != 0 && address && isUnicast)
            addresses.append({interface, *address});
    }
    return addresses;
}

QList<SnmpAddress> snmpAddrTableAddresses(const SnmpColumn &ifIndex)
{
    QList<SnmpAddress> addresses;
    for (auto row = ifIndex.begin(); row != ifIndex.end(); ++row) {
        const int interface = indexNumber(row.value().number().value_or(0));
        const auto octets = octetsOf(row.key());
        const auto address = octets && octets->size() == 4 ? addressOf(*octets) : std::nullopt;
        if (interface != 0 && address)
            addresses.append({interface, *address});
    }
    return addresses;
}

QSet<int> snmpInterfaces(const SnmpColumn &ifIndex)
{
    QSet<int> interfaces;
    for (const SnmpVariable &variable : ifIndex) {
        if (const int interface = indexNumber(variable.number().value_or(0)))
            interfaces.insert(interface);
    }
    return interfaces;
}

QList<SnmpForwarding> snmpForwarding(
    const SnmpColumn &port, const SnmpColumn &status, bool hasDatabases)
{
    QList<SnmpForwarding> learned;
    const qsizetype before = hasDatabases ? 1 : 0;
    for (auto row = port.begin(); row != port.end(); ++row) {
        const SnmpOid &index = row.key();
        const int number = indexNumber(row.value().number().value_or(0)); // 0: not known.
        const auto octets = octetsOf(index.mid(before));
        const auto mac = octets ? MacAddress::ofInterface(*octets) : std::nullopt;
        const bool isLearned
            = mib::ForwardingStatus(numberIn(status, index)) == mib::ForwardingStatus::Learned;
        if (index.size() == before + 6 && number != 0 && mac && isLearned)
            learned.append({hasDatabases ? index[0] : 0, *mac, number});
    }
    return learned;
}

/// The values of those rows whose index is one number.
template <typename Value, typename Read>
static QMap<int, Value> byNumber(const SnmpColumn &column, Read read)
{
    QMap<int, Value> values;
    for (auto row = column.begin(); row != column.end(); ++row) {
        const int index = row.key().size() == 1 ? indexNumber(row.key()[0]) : 0;
        if (const auto value = read(row.value()); index != 0 && value)
            values.insert(index, *value);
    }
    return values;
}

QMap<int, QString> snmpNames(const SnmpColumn &names)
{
    return byNumber<QString>(names, [](const SnmpVariable &variable) {
        const QString name
            = variable.octets() ? foreignText(*variable.octets(), longestName) : QString();
        return name.isEmpty() ? std::nullopt : std::optional(name);
    });
}

QMap<int, MacAddress> snmpMacs(const SnmpColumn &physAddresses)
{
    return byNumber<MacAddress>(
        physAddresses, [](const SnmpVariable &variable) { return macOf(variable); });
}

QMap<int, int> snmpNumbers(const SnmpColumn &numbers)
{
    return byNumber<int>(numbers, [](const SnmpVariable &variable) {
        const int number = indexNumber(variable.number().value_or(0));
        return number == 0 ? std::nullopt : std::optional(number);
    });
}

} // namespace sixlab
