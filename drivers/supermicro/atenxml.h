// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/interfaceaddress.h"
#include "api/macaddress.h"
#include "api/result.h"

namespace sixlab::supermicro {

/// `CONFIG_INFO.XML`: what a change of the IPv6 settings has to send back unchanged, and a little
/// more. IPv4 addresses are without the leading zeros that the device shows; empty: there is none.
struct LanConfig {
    MacAddress mac;
    QString address;
    QString netmask;
    QString gateway;
    QString nameServer;
    bool usesDhcp = false; ///< For IPv4; a DHCPv6 client runs only beside it.
    bool usesVlan = false;
    int vlanId = 0;
    int rmcpPort = 0;
    std::optional<int> lanInterface; ///< 0 dedicated, 1 shared, 2 failover.
    std::optional<int> linkConf; ///< Absent on generation A.
    std::optional<QString> hostName;
    std::optional<bool> isIpv6On; ///< Told by X11 only.
    QList<std::pair<QString, int>> users; ///< Name and privilege: 4 is an administrator.

    bool operator==(const LanConfig &) const = default;
};

/// `CONFIG_IPV6.XML`. The addresses are those in use, of all origins; none is told.
struct Ipv6Config {
    QList<InterfaceAddress> addresses; ///< At most maximumAddresses.
    bool usesAutoconf = false;
    bool isStateful = false; ///< DHCPv6 asks for an address too. There is no "off".
    std::optional<QHostAddress> nameServer;

    bool operator==(const Ipv6Config &) const = default;
};
inline constexpr qsizetype maximumAddresses = 64;

/// `FRU_INFO.XML`; what the board does not tell is empty.
struct BoardInfo {
    QString model;
    QString serial;

    bool operator==(const BoardInfo &) const = default;
};

/// All of these find their elements below any root, and are Protocol when one is missing or makes
/// no sense, SignInRefused when the device says that the account may not ask.
[[nodiscard]] Result<LanConfig> parseConfigInfo(const QByteArray &xml);
[[nodiscard]] Result<Ipv6Config> parseConfigIpv6(const QByteArray &xml);
/// `GENERIC_INFO.XML`: the firmware as its own page shows it, `03.17`; empty when it is not told.
[[nodiscard]] Result<QString> parseFirmware(const QByteArray &xml);
[[nodiscard]] Result<BoardInfo> parseFruInfo(const QByteArray &xml);
/// `Get_PlatformInfo.XML`: whether the device speaks Redfish, as generations A and B never do.
[[nodiscard]] bool mentionsRedfish(const QByteArray &xml);

/// `010.193.171.016` is 10.193.171.16: never octal. Nullopt when it is no IPv4 address.
[[nodiscard]] std::optional<QString> plainIpv4(QStringView text);

} // namespace sixlab::supermicro
