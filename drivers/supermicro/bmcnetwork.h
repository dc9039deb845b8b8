// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bmcform.h"

namespace sixlab::supermicro {

/// What the LAN form holds beside the IPv6 settings: nothing of it may ever change by a driver.
struct BmcLan {
    quint32 address = 0xc0a80132; ///< 192.168.1.50
    quint32 netmask = 0xffffff00;
    quint32 gateway = 0xc0a80101;
    bool dhcp = true; ///< Of IPv4. The DHCPv6 client runs only beside it.
    bool vlan = true;
    int vlanId = 42;
    int rmcpPort = 623;
    quint32 nameServer = 0xc0a80101; ///< 0: none
    int interface = 2; ///< 0 dedicated, 1 shared, 2 failover
    int linkMode = 0; ///< 0: negotiated
    QByteArray hostName = "bmc1";

    bool operator==(const BmcLan &) const = default;
};

/// What a BMC does with its LAN form.
class BmcNetwork
{
public:
    static constexpr qsizetype maximumAddresses = 5;

    /// The reader of firmware 3.17 looks for another name of the option than its own page sends,
    /// and cuts off the address.
    enum class Ipv6Part { Works, Lost };

    BmcNetwork(const BmcPersona &persona, Ipv6Part ipv6)
        : m_generation(persona.generation)
        , m_hasRouters(persona.hasRouters())
        , m_ipv6(ipv6)
    {
    }

    /// The whole form counts: a switch that is not there is off, a name server that is not there
    /// is forgotten. True when the link goes down by it.
    [[nodiscard]] bool write(const BmcForm &form, BmcLan &lan, Settings &memory) const;

private:
    void writeLan(const BmcForm &form, BmcLan &lan) const;
    void writeIpv6(const BmcForm &form, Settings &memory) const;
    static void writeAddress(const QByteArray &option, const QByteArray &text, Settings &memory);
    static void writeRouters(const BmcForm &form, Settings &memory);

    BmcGeneration m_generation;
    bool m_hasRouters;
    Ipv6Part m_ipv6;
};

/// `2001:0db8:0000:0000:0000:0000:0000:0010/64`, as the kernel lists it.
[[nodiscard]] QByteArray expanded(const InterfaceAddress &address);

} // namespace sixlab::supermicro
