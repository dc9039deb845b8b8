// SPDX-License-Identifier: GPL-3.0-or-later
#include "bmcnetwork.h"

using namespace Qt::Literals::StringLiterals;

namespace sixlab::supermicro {

QByteArray expanded(const InterfaceAddress &address)
{
    const Q_IPV6ADDR bytes = address.address.toIPv6Address();
    const QByteArray hex
        = QByteArray(reinterpret_cast<const char *>(bytes.c), sizeof(bytes.c)).toHex();
    QByteArray text;
    for (qsizetype i = 0; i < hex.size(); i += 4)
        text += (i ? ":" : "") + hex.sliced(i, 4);
    return text + '/' + QByteArray::number(address.prefixLength);
}

/// Octets may have zeros in front.
static std::optional<quint32> ipv4(const QByteArray &text)
{
    const QList<QByteArray> parts = text.split('.');
    if (parts.size() != 4)
        return std::nullopt;
    quint32 address = 0;
    for (const QByteArray &part : parts) {
        bool isNumber = false;
        const uint octet = part.toUInt(&isNumber, 10);
        if (!isNumber || octet > 255)
            return std::nullopt;
        address = address << 8 | octet;
    }
    return address;
}

static void setIpv4(const std::optional<QByteArray> &value, quint32 &target)
{
    if (const auto address = value ? ipv4(*value) : std::nullopt)
        target = *address;
}

static void setNumber(const std::optional<QByteArray> &value, int least, int most, int &target)
{
    bool isNumber = false;
    const int number = value ? value->toInt(&isNumber) : 0;
    if (isNumber && number >= least && number <= most)
        target = number;
}

static std::optional<QHostAddress> ipv6(const QByteArray &text)
{
    const QHostAddress address(QString::fromLatin1(text));
    if (address.protocol() != QAbstractSocket::IPv6Protocol || !address.scopeId().isEmpty())
        return std::nullopt;
    return address;
}

bool BmcNetwork::write(const BmcForm &form, BmcLan &lan, Settings &memory) const
{
    const BmcLan lanBefore = lan;
    const Settings before = memory;
    writeLan(form, lan);
    // The resolver's file is written anew.
    memory.nameServers.clear();
    if (const auto server = ipv6(form.value("bmcipv6_dns_server", 56).value_or("")))
        memory.nameServers.append(*server);
    writeIpv6(form, memory);
    const auto mode = form.value("dhcpv6_mode", 10);
    if (mode == "stateless" || mode == "stateful")
        memory.dhcpv6 = mode == "stateful" ? Dhcpv6::Stateful : Dhcpv6::Stateless;
    if (m_hasRouters)
        writeRouters(form, memory);
    const auto address = [](const BmcLan &block) {
        return std::tuple(
            block.address, block.netmask, block.gateway, block.dhcp, block.vlan, block.vlanId,
            block.interface);
    };
    return memory.slaac != before.slaac || address(lan) != address(lanBefore);
}

void BmcNetwork::writeLan(const BmcForm &form, BmcLan &lan) const
{
    setIpv4(form.value("bmcip", 17), lan.address);
    setIpv4(form.value("bmcmask", 17), lan.netmask);
    setIpv4(form.value("gatewayip", 17), lan.gateway);
    lan.dhcp = form.value("en_dhcp", 5) == "on";
    lan.vlan = form.value("en_vlan", 5) == "on";
    setNumber(form.value("vlanID", 5), 0, 4095, lan.vlanId);
    if (!lan.vlan)
        lan.vlanId = 0;
    setNumber(form.value("rmcpport", 7), 1, 65534, lan.rmcpPort);
    lan.nameServer = ipv4(form.value("dns_server", 17).value_or("")).value_or(0);
    setNumber(form.value("lan_interface", 5), 0, 2, lan.interface);
    if (m_generation != BmcGeneration::A)
        setNumber(form.value("link_conf", 5), 0, 9, lan.linkMode);
    const auto name = form.value("hostname", 64);
    if (name && name->size() < 64)
        lan.hostName = *name;
}

void BmcNetwork::writeIpv6(const BmcForm &form, Settings &memory) const
{
    const bool isLost = m_ipv6 == Ipv6Part::Lost;
    const QByteArray option = form.value(isLost ? "ab_ipv6_opt" : "bmcipv6_opt", 5).value_or("");
    if (option != "add" && option != "del")
        return; // Not even the automatic configuration is looked at.
    if (!isLost)
        writeAddress(option, form.value("bmcipv6_addr", 56).value_or(""), memory);
    memory.slaac = form.value("bmcipv6_autoconf", 5) == "on";
}

void BmcNetwork::writeAddress(const QByteArray &option, const QByteArray &text, Settings &memory)
{
    if (!text.contains('/'))
        return;
    // It compares texts, and the kernel writes small letters.
    const auto address = InterfaceAddress::parse(QString::fromLatin1(text));
    if (!address || text != text.toLower()
        || address->address.protocol() != QAbstractSocket::IPv6Protocol)
        return;
    if (option == "del") {
        memory.staticAddresses.removeAll(*address);
        return;
    }
    const bool isUsable
        = !address->address.isMulticast() && address->address != QHostAddress::AnyIPv6;
    if (isUsable && !memory.staticAddresses.contains(*address)
        && memory.staticAddresses.size() < maximumAddresses)
        memory.staticAddresses.append(*address);
}

/// Only a static router in use whose prefix is everything is a default route.
void BmcNetwork::writeRouters(const BmcForm &form, Settings &memory)
{
    const auto source = form.value("rt_src", 5);
    if (!source)
        return;
    memory.gateway.reset();
    for (const QByteArray number : {"1", "2"}) {
        const auto router = ipv6(form.value("srt_router" + number, 56).value_or(""));
        const auto prefix = ipv6(form.value("srt_pval" + number, 56).value_or(""));
        const bool isDefault = prefix == QHostAddress(QHostAddress::AnyIPv6)
            && form.value("srt_plen" + number, 5) == "0";
        const bool isInUse = source->toInt() & 1;
        if (!memory.gateway && isInUse && isDefault && router
            && *router != QHostAddress(QHostAddress::AnyIPv6))
            memory.gateway = router;
    }
}

} // namespace sixlab::supermicro
