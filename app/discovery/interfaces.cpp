// SPDX-License-Identifier: GPL-3.0-or-later
#include "interfaces.h"

#include "addressing/addresskind.h"

#include <QNetworkInterface>

#include <algorithm>

namespace sixlab {

static constexpr qsizetype mostSources = 8;

bool LanInterface::isOnLink(const QHostAddress &address) const
{
    return addressKind(address) == AddressKind::LinkLocal
        || std::ranges::any_of(
               prefixes, [&address](const Prefix &prefix) { return prefix.contains(address); });
}

QList<QHostAddress> LanInterface::sources() const
{
    QList<QHostAddress> sources;
    QList<Prefix> served;
    for (const QHostAddress &address : addresses) {
        const Prefix prefix(address, 64);
        const bool isLinkLocal = addressKind(address) == AddressKind::LinkLocal;
        if (address.protocol() != QAbstractSocket::IPv6Protocol || served.contains(prefix)
            || (!isLinkLocal && !isOnLink(address)))
            continue;
        served.append(prefix);
        sources.insert(isLinkLocal ? 0 : sources.size(), address);
    }
    return sources.first(std::min(sources.size(), mostSources));
}

static bool isLan(const QNetworkInterface &interface)
{
    constexpr auto needed
        = QNetworkInterface::IsUp | QNetworkInterface::IsRunning | QNetworkInterface::CanMulticast;
    constexpr auto excluded = QNetworkInterface::IsLoopBack | QNetworkInterface::IsPointToPoint;
    return (interface.flags() & needed) == needed && !(interface.flags() & excluded);
}

static LanInterface described(const QNetworkInterface &interface)
{
    LanInterface lan;
    lan.index = interface.index();
    lan.name = interface.name();
    lan.isWireless = interface.type() == QNetworkInterface::Wifi;
    lan.mac = MacAddress::parse(interface.hardwareAddress());
    for (const QNetworkAddressEntry &entry : interface.addressEntries()) {
        QHostAddress address = entry.ip();
        const bool isLinkLocal = addressKind(address) == AddressKind::LinkLocal;
        if (isLinkLocal && address.protocol() == QAbstractSocket::IPv6Protocol)
            address.setScopeId(interface.name());
        lan.addresses.append(address);
        const Prefix prefix(address, entry.prefixLength());
        if (!isLinkLocal && entry.prefixLength() >= 0 && !lan.prefixes.contains(prefix))
            lan.prefixes.append(prefix);
    }
    return lan;
}

QList<LanInterface> lanInterfaces(const QStringList &names)
{
    QList<LanInterface> interfaces;
    for (const QNetworkInterface &interface : QNetworkInterface::allInterfaces()) {
        if (isLan(interface) && (names.isEmpty() || names.contains(interface.name())))
            interfaces.append(described(interface));
    }
    return interfaces;
}

} // namespace sixlab
