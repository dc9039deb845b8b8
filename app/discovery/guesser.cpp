// SPDX-License-Identifier: GPL-3.0-or-later
#include "guesser.h"

#include "addressing/addresskind.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static constexpr qsizetype mostDevices = 4096;
static constexpr qsizetype mostHandMade = 256;
static constexpr qsizetype mostKnown = 16'384;
static constexpr qsizetype mostIpv4 = 4; ///< Of one device.
static constexpr qsizetype mostInterfaceIds = 8; ///< The same.
static constexpr quint64 neighboursEachWay = 2;
/// `::1` and 192.0.2.1 are every router's: they do not tell that the one is made from the other.
static constexpr quint32 routersOctet = 1;

static constexpr size_t lastOctetForm = 0; ///< Of interfaceIdsOf().

/// 192.0.2.17 is written as `::17`, `::192:0:2:17` or `::c000:211`.
static std::array<quint64, 3> interfaceIdsOf(const QHostAddress &ipv4)
{
    const quint32 bits = ipv4.toIPv4Address();
    const auto decimalAsHex = [bits](int shift) {
        const quint32 number = bits >> shift & 0xff;
        return quint64(number / 100) << 8 | quint64(number / 10 % 10) << 4 | number % 10;
    };
    const quint64 spelled
        = decimalAsHex(24) << 48 | decimalAsHex(16) << 32 | decimalAsHex(8) << 16 | decimalAsHex(0);
    return {decimalAsHex(0), spelled, quint64(bits)};
}

static quint64 interfaceId(const QHostAddress &address)
{
    return AddressBits::of(address).low;
}

static QHostAddress withInterfaceId(const Prefix &subnet, quint64 interfaceId)
{
    return AddressBits{subnet.bits().high, interfaceId}.toAddress();
}

void Guesser::startOver()
{
    m_told.clear();
    m_fresh = QSet<MacAddress>(m_devices.keyBegin(), m_devices.keyEnd());
}

Guesser::Known *Guesser::device(const std::optional<MacAddress> &mac)
{
    if (!mac || (!m_devices.contains(*mac) && m_devices.size() >= mostDevices))
        return nullptr;
    m_fresh.insert(*mac);
    return &m_devices[*mac];
}

void Guesser::learn(const Sighting &sighting)
{
    if (sighting.isSelf)
        return;
    Known *owner = device(sighting.mac);
    for (const QHostAddress &address : sighting.addresses) {
        if (m_known.size() < mostKnown)
            m_known.insert(address);
        if (address.protocol() == QAbstractSocket::IPv6Protocol) {
            // An echo's answer names no MAC, but its address may.
            learnIpv6(address, owner ? owner : device(macInEui64(address)));
        } else if (owner && owner->ipv4.size() < mostIpv4) {
            owner->ipv4.insert(address);
            learnForms(*owner);
        }
    }
}

void Guesser::learnIpv6(const QHostAddress &address, Known *owner)
{
    const InterfaceIdForm form = interfaceIdForm(address);
    if (form == InterfaceIdForm::LowByte && m_handMade.size() < mostHandMade)
        m_handMade.insert(interfaceId(address));
    if (!owner)
        return;
    owner->hasLinkLocal |= addressKind(address) == AddressKind::LinkLocal;
    owner->usesEui64 |= form == InterfaceIdForm::Eui64;
    if (owner->interfaceIds.size() < mostInterfaceIds)
        owner->interfaceIds.insert(interfaceId(address));
    learnForms(*owner);
}

/// Whichever of the two addresses was seen first.
void Guesser::learnForms(const Known &device)
{
    for (const QHostAddress &ipv4 : device.ipv4) {
        const auto ids = interfaceIdsOf(ipv4);
        for (size_t form = 0; form < ids.size(); ++form) {
            const bool isChance
                = form == lastOctetForm && (ipv4.toIPv4Address() & 0xff) == routersOctet;
            if (isChance || !device.interfaceIds.contains(ids[form])
                || m_ipv4Forms.contains(int(form)))
                continue;
            m_ipv4Forms.insert(int(form));
            m_fresh = QSet<MacAddress>(m_devices.keyBegin(), m_devices.keyEnd());
        }
    }
}

QList<QHostAddress> Guesser::takeGuesses(const LanInterface &lan)
{
    QList<Prefix> subnets;
    for (const Prefix &prefix : lan.prefixes) {
        if (!prefix.isIpv4() && prefix.length() == 64)
            subnets.append(prefix);
    }
    guessByMac(lan, subnets);
    guessByHand(subnets);
    const QSet<QHostAddress> own(lan.addresses.begin(), lan.addresses.end());
    m_guesses.removeIf([&own](const QHostAddress &guess) { return own.contains(guess); });
    return std::exchange(m_guesses, {});
}

void Guesser::guessByMac(const LanInterface &lan, const QList<Prefix> &subnets)
{
    for (const MacAddress &mac : std::exchange(m_fresh, {})) {
        const Known &device = m_devices[mac];
        if (!device.hasLinkLocal) {
            QHostAddress linkLocal = eui64Address(QHostAddress(u"fe80::"_s), mac);
            linkLocal.setScopeId(lan.name);
            add(linkLocal);
        }
        for (const Prefix &subnet : subnets) {
            if (device.usesEui64)
                add(eui64Address(subnet.network(), mac));
            for (const QHostAddress &ipv4 : device.ipv4) {
                for (const int form : std::as_const(m_ipv4Forms))
                    add(withInterfaceId(subnet, interfaceIdsOf(ipv4)[size_t(form)]));
            }
        }
    }
}

void Guesser::guessByHand(const QList<Prefix> &subnets)
{
    for (const quint64 known : std::as_const(m_handMade)) {
        const quint64 first = known > neighboursEachWay ? known - neighboursEachWay : 1;
        for (quint64 id = first; id <= known + neighboursEachWay; ++id) {
            for (const Prefix &subnet : subnets)
                add(withInterfaceId(subnet, id));
        }
    }
}

void Guesser::add(const QHostAddress &address)
{
    if (m_known.contains(address) || m_told.contains(address) || m_told.size() >= mostKnown)
        return;
    m_told.insert(address);
    m_guesses.append(address);
}

} // namespace sixlab
