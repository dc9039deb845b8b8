// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/interfaceaddress.h"
#include "inventory/device.h"

#include <QHash>
#include <QSet>

namespace sixlab {

/// What is known of the link that a device is on: prefixes in use, routers, addresses taken. Pure.
///
/// A prefix is taken to be a /64 (RFC 4291, 2.5.1): neighbours show addresses, not lengths.
class LinkView
{
public:
    /// An address that could be given to the device.
    struct Suggestion {
        enum class Form { LowByte, Eui64 };
        InterfaceAddress address;
        Form form = Form::LowByte;

        bool operator==(const Suggestion &) const = default;
    };

    /// Made of the devices that are not gone; the one with id @p self is the one to be set up.
    LinkView(const QList<Device> &devices, const QString &self, const QDateTime &now);
    /// Adds what the device itself tells: its live addresses and routers.
    void add(const DeviceState &state);

    /// Global and unique local ones, the one that most devices use first.
    [[nodiscard]] QList<InterfaceAddress> prefixes() const;
    /// How many devices have an address in the prefix of @p address.
    [[nodiscard]] int devicesIn(const InterfaceAddress &address) const;
    /// The routers' link-local addresses, without the zone.
    [[nodiscard]] QList<QHostAddress> routers() const { return m_routers; }
    /// Who else has the address; empty: nobody that was seen.
    [[nodiscard]] QString ownerOf(const QHostAddress &address) const;
    /// For each prefix an easy one that was not seen, and the one that the MAC gives.
    [[nodiscard]] QList<Suggestion> suggestions() const;

private:
    void addPrefix(const QHostAddress &address, const QString &device);

    QList<InterfaceAddress> m_prefixes;
    QList<QHostAddress> m_routers;
    QList<std::pair<QHostAddress, QString>> m_taken; ///< With the title of its device.
    std::optional<MacAddress> m_mac;
    QString m_self;
    QHash<QHostAddress, QSet<QString>> m_users; ///< The devices in each prefix.
};

} // namespace sixlab
