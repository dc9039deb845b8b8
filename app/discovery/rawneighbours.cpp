// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawneighbours.h"

#include "addressing/addresskind.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static constexpr qsizetype mostStations = 4096;
static constexpr qsizetype mostAddresses = 32; ///< Of a station
static constexpr qsizetype mostTried = 96; ///< Addresses of a station
static constexpr qsizetype mostBare = 1024;
static constexpr qsizetype mostGroups = 256;
static constexpr int mostRounds = 2;

static bool isIpv4(const QHostAddress &address)
{
    return address.protocol() == QAbstractSocket::IPv4Protocol;
}

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
        m_known.insert(address);
        m_bare.remove(address);
        station->isDue = true;
    }
}

void RawNeighbours::learnBare(const LanInterface &lan, const QList<QHostAddress> &addresses)
{
    for (QHostAddress address : addresses) {
        const bool isOurs = lan.addresses.contains(address);
        address.setScopeId({});
        if (!isOurs && !isIpv4(address) && lan.isOnLink(address) && !m_known.contains(address)
            && !m_bare.contains(address) && m_bare.size() < mostBare)
            m_bare.insert(address, 0);
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
    for (int &tries : m_bare)
        tries = 0;
}

void RawNeighbours::askAgain()
{
    m_round = std::min(m_round + 1, mostRounds);
    for (Station &station : m_stations)
        station.isDue = true;
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
QHash<quint64, int> RawNeighbours::interfaceIds(const MacAddress &mac, const Station &station)
{
    constexpr quint32 largestByHand = 0xffff;
    QHash<quint64, int> ids;
    for (const QHostAddress &address : station.addresses) {
        const bool isRandom = interfaceIdForm(address) == InterfaceIdForm::Random;
        if (isIpv4(address)) {
            for (const quint64 id : idsOfIpv4(address.toIPv4Address()))
                ids.insert(id, station.hasReported ? mostRounds : 0);
        } else if (!isRandom || addressKind(address) == AddressKind::LinkLocal) {
            ids.insert(AddressBits::of(address).low, isRandom ? 1 : mostRounds);
        }
    }
    for (const quint32 lowBits : station.groups) {
        if (lowBits != 0 && lowBits <= largestByHand)
            ids.insert(lowBits, mostRounds);
    }
    ids.insert(AddressBits::of(eui64Address(QHostAddress(u"fe80::"_s), mac)).low, mostRounds);
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
        const QHash<quint64, int> ids = interfaceIds(it.key(), station);
        for (const auto &[id, rounds] : ids.asKeyValueRange()) {
            if (station.hasReported && !station.groups.contains(quint32(id & 0xffffff)))
                continue;
            for (const AddressBits &prefix : prefixes) {
                const QHostAddress address = AddressBits{prefix.high, id}.toAddress();
                if (station.mayBeAsked(address, std::min(rounds, m_round)))
                    questions.append({it.key(), address});
            }
        }
    }
    if (areReportsIn) // Most have said who they are by then.
        askForMacs(questions);
    return questions;
}

void RawNeighbours::askForMacs(QList<Question> &questions)
{
    for (auto it = m_bare.begin(); it != m_bare.end(); ++it) {
        if (it.value() >= m_round)
            continue;
        ++it.value();
        questions.append({macInEui64(it.key()).value_or(MacAddress()), it.key()});
    }
}

/// Counts the try.
bool RawNeighbours::Station::mayBeAsked(const QHostAddress &address, int rounds)
{
    if (addresses.contains(address) || tries.size() >= mostTried || tries.value(address) >= rounds)
        return false;
    ++tries[address];
    return true;
}

} // namespace sixlab
