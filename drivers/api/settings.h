// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interfaceaddress.h"
#include "result.h"

#include <QJsonObject>
#include <QList>

#include <array>
#include <optional>

namespace sixlab {

/// How a device uses DHCPv6 (RFC 8415). Auto follows the M and O flags of router advertisements.
enum class Dhcpv6 { Off, Auto, Stateless, Stateful };

/// The IPv6 settings of one device, in no vendor's terms. Also the memory of every simulator.
struct Settings {
    bool enabled = true;
    bool slaac = true;
    Dhcpv6 dhcpv6 = Dhcpv6::Off;
    QList<InterfaceAddress> staticAddresses;
    std::optional<QHostAddress> gateway;
    QList<QHostAddress> nameServers;

    bool operator==(const Settings &) const = default;
};

/// The fields of Settings, in their order. Code that treats all fields alike loops over these.
enum class Field { Enabled, Slaac, Dhcpv6, StaticAddresses, Gateway, NameServers };
inline constexpr std::array allFields{Field::Enabled,         Field::Slaac,   Field::Dhcpv6,
                                      Field::StaticAddresses, Field::Gateway, Field::NameServers};

/// The field's name in JSON: `staticAddresses`.
[[nodiscard]] QString fieldName(Field field);
/// The field's value as the contract's JSON form has it.
[[nodiscard]] QJsonValue fieldValue(const Settings &settings, Field field);
/// Copies one field; the others of @p to stay.
void copyField(Field field, const Settings &from, Settings &to);

/// The contract's "IPv6 settings, one form for every device".
[[nodiscard]] QJsonObject toJson(const Settings &settings);
/// Reads that form. A field that is not there keeps its value of @p base; a bad one is Usage.
[[nodiscard]] Result<Settings> settingsFromJson(const QJsonObject &json, const Settings &base = {});

[[nodiscard]] QString dhcpv6Name(Dhcpv6 mode);
[[nodiscard]] std::optional<Dhcpv6> dhcpv6FromName(QStringView name);

/// What can be done with a field on one device.
enum class Access { None, ReadOnly, ReadWrite };

/// What one device, after it was asked, can do with each field of Settings. Same fields, same
/// order.
struct Capabilities {
    Access enabled = Access::None;
    Access slaac = Access::None;
    Access dhcpv6 = Access::None;
    Access staticAddresses = Access::None;
    Access gateway = Access::None;
    Access nameServers = Access::None;

    bool operator==(const Capabilities &) const = default;
};

[[nodiscard]] Access access(const Capabilities &capabilities, Field field);
/// `none`, `readOnly` or `readWrite`.
[[nodiscard]] QString accessName(Access access);

} // namespace sixlab
