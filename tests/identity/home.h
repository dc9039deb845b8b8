// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/interfaceaddress.h"
#include "inventory/folding.h"
#include "inventory/identity.h"

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

inline const QDateTime start(QDate(2026, 11, 23), QTime(10, 0), Qt::UTC);

inline QHostAddress address(QStringView text)
{
    return parseAddress(text).value();
}

inline MacAddress mac(QStringView text)
{
    return MacAddress::parse(text).value();
}

inline Sighting neighbour(QStringView hardware, QStringView ip, int second = 0)
{
    Sighting sighting;
    sighting.source = Source::Neighbour;
    sighting.interface = u"lan0"_s;
    sighting.mac = mac(hardware);
    sighting.addresses = {address(ip)};
    sighting.at = start.addSecs(second);
    return sighting;
}

inline Sighting echo(QStringView ip, int second = 0)
{
    Sighting sighting;
    sighting.source = Source::Echo;
    sighting.interface = u"lan0"_s;
    sighting.addresses = {address(ip)};
    sighting.at = start.addSecs(second);
    return sighting;
}

inline Sighting mdns(const QString &name, const QList<QHostAddress> &addresses, int second = 0)
{
    Sighting sighting;
    sighting.source = Source::Mdns;
    sighting.interface = u"lan0"_s;
    sighting.hostName = name;
    sighting.addresses = addresses;
    sighting.at = start.addSecs(second);
    return sighting;
}

inline Sighting self(QStringView hardware, const QList<QHostAddress> &addresses, int second = 0)
{
    Sighting sighting = mdns(u"desk"_s, addresses, second);
    sighting.source = Source::Self;
    sighting.mac = mac(hardware);
    sighting.isSelf = true;
    return sighting;
}

/// What a router advertises, on its own.
inline Sighting advertisement(QStringView ip, const RouterAdvertisement &said, int second = 0)
{
    Sighting sighting = echo(ip, second);
    sighting.source = Source::Advertisement;
    sighting.isRouter = true;
    sighting.advertisement = said;
    return sighting;
}

inline RouterAdvertisement routerFor(int lifetime, const QStringList &prefixes = {}, int valid = 0)
{
    RouterAdvertisement said;
    said.routerLifetime = std::chrono::seconds(lifetime);
    for (const QString &prefix : prefixes) {
        const std::chrono::seconds seconds(valid);
        said.prefixes.append(
            {.prefix = Prefix::parse(prefix).value(),
             .isOnLink = true,
             .isAutonomous = true,
             .validLifetime = seconds,
             .preferredLifetime = seconds});
    }
    return said;
}

/// An inventory in memory that sightings are merged into.
class Home
{
public:
    std::optional<Merged> see(const Sighting &sighting)
    {
        return m_identity.merge(devices, sighting);
    }

    bool unite(const QString &id, const QString &other)
    {
        DeviceTable table(devices);
        const bool done = m_identity.unite(table, id, other);
        devices = table.devices();
        return done;
    }

    QString split(const QString &id, const MacAddress &mac)
    {
        DeviceTable table(devices);
        const QString part = m_identity.split(table, id, mac);
        devices = table.devices();
        return part;
    }

    const Device *holderOf(QStringView ip) const
    {
        for (const Device &device : devices) {
            if (findAddress(device, address(ip)))
                return &device;
        }
        return nullptr;
    }

    /// Who has what, without ids and times: equal for homes that know the same.
    QStringList contents() const
    {
        QStringList lines;
        for (const Device &device : devices) {
            QStringList parts;
            for (const DeviceInterface &interface : device.interfaces) {
                for (const DeviceAddress &known : interface.addresses)
                    parts << (interface.mac ? interface.mac->toString() : u"-"_s) + u'='
                            + known.address.toString();
            }
            parts.sort();
            lines << device.hostName + u": "_s + parts.join(u' ');
        }
        lines.sort();
        return lines;
    }

    QList<Device> devices;

private:
    int m_next = 0;
    Identity m_identity{[this] { return u"id%1"_s.arg(++m_next); }};
};

} // namespace sixlab
