// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawneighbours.h"

#include "addressing/addresskind.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static constexpr qsizetype mostStations = 4096;
static constexpr qsizetype mostAddresses = 32; ///< Of a station; its tries are bounded by them.
static constexpr qsizetype mostGroups = 256;
static constexpr int mostRounds = 2;

RawNeighbours::Station *RawNeighbours::stationOf(const MacAddress &mac)
{
    const auto found = m_stations.find(mac);
    if (found != m_stations.end())
        return &*found;
    return m_stations.size() < mostStations ? &m_stations[mac] : nullptr;
}

void RawNeighbours::learn(const MacAddress &mac, const QList<QHostAddress> &addresses)
{
    Station *station = stationOf(mac);
    if (!station)
        return;
    for (QHostAddress address : addresses) {
        address.setScopeId({});
        if (station->addresses.contains(address) || station->addresses.size() >= mostAddresses)
            continue;
        station->addresses.append(address);
        station->isDue = true;
    }
}

void RawNeighbours::learnGroups(const MacAddress &mac, const QSet<quint32> &lowBits)
{
    Station *station = stationOf(mac);
    if (!station || station->groups.size() + lowBits.size() > mostGroups)
        return;
    const bool isNews = !station->hasReported || !station->groups.contains(lowBits);
    station->groups.unite(lowBits);
    station->isDue = station->isDue || isNews;
    station->hasReported = true;
}

void RawNeighbours::startOver()
{
    m_round = 1;
    for (Station &station : m_stations) {
        station.tries.clear();
        station.isDue = true;
    }
}

void RawNeighbours::askAgain()
{
    m_round = std::min(m_round + 1, mostRounds);
    for (Station &station : m_stations)
        station.isDue = true;
}

static bool isIpv4(const QHostAddress &address)
{
    return address.protocol() == QAbstractSocket::IPv4Protocol;
}

/// 192.0.2.7 as ::c000:207, and as people like to write it, ::192:0:2:7.
static std::array<quint64, 2> idsOfIpv4(quint32 address)
{
    quint64 decimal = 0;
    for (int shift = 24; shift >= 0; shift -= 8) {
        const quint32 number = address >> shift & 0xff;
        decimal = decimal << 16 | number / 100 << 8 | number / 10 % 10 << 4 | number % 10;
    }
    return {address, decimal};
}

/// The interface identifiers that the station may have used anywhere.
QSet<quint64> RawNeighbours::interfaceIds(const MacAddress &mac, const Station &station)
{
    QSet<quint64> ids{AddressBits::of(eui64Address(QHostAddress(u"fe80::"_s), mac)).low};
    for (const QHostAddress &address : station.addresses) {
        if (!isIpv4(address)) {
            ids.insert(AddressBits::of(address).low);
        } else if (station.hasReported) {
            for (const quint64 id : idsOfIpv4(address.toIPv4Address()))
                ids.insert(id);
        }
    }
    constexpr quint32 largestByHand = 0xffff;
    for (const quint32 lowBits : station.groups) {
        if (lowBits != 0 && lowBits <= largestByHand)
            ids.insert(lowBits);
    }
    return ids;
}

/// The /64 prefixes that hosts make addresses in; fe80::/64 first.
static QList<AddressBits> prefixesOf(const LanInterface &lan)
{
    QList<AddressBits> prefixes{AddressBits::of(QHostAddress(u"fe80::"_s))};
    for (const Prefix &prefix : lan.prefixes) {
        if (!prefix.isIpv4() && prefix.length() == 64)
            prefixes.append(prefix.bits());
    }
    return prefixes;
}

QList<RawNeighbours::Question> RawNeighbours::questions(const LanInterface &lan, bool areReportsIn)
{
    const QList<AddressBits> prefixes = prefixesOf(lan);
    QList<Question> questions;
    for (auto it = m_stations.begin(); it != m_stations.end(); ++it) {
        Station &station = it.value();
        if (!station.isDue || (!station.hasReported && !areReportsIn))
            continue;
        station.isDue = false;
        for (const quint64 id : interfaceIds(it.key(), station)) {
            if (station.hasReported && !station.groups.contains(quint32(id & 0xffffff)))
                continue;
            for (const AddressBits &prefix : prefixes) {
                const QHostAddress address = AddressBits{prefix.high, id}.toAddress();
                if (station.addresses.contains(address)
                    || station.tries.size() >= mostAddresses * prefixes.size()
                    || station.tries[address] >= m_round)
                    continue;
                ++station.tries[address];
                questions.append({it.key(), address});
            }
        }
    }
    return questions;
}

} // namespace sixlab
