// SPDX-License-Identifier: GPL-3.0-or-later
#include "axistree.h"

using namespace Qt::Literals::StringLiterals;

namespace sixlab::axis {

static QString serial(const MacAddress &mac)
{
    return mac.toString().remove(u':').toUpper();
}

static QString yesNo(bool value)
{
    return value ? u"yes"_s : u"no"_s;
}

/// A group's own parameters first, then its subgroups, each by the alphabet.
static bool comesFirst(const QString &left, const QString &right)
{
    const QStringList a = left.split(u'.');
    const QStringList b = right.split(u'.');
    for (qsizetype i = 0; i < std::min(a.size(), b.size()); ++i) {
        const bool isLeafA = i + 1 == a.size();
        const bool isLeafB = i + 1 == b.size();
        if (isLeafA != isLeafB)
            return isLeafA;
        if (const int order = a[i].compare(b[i], Qt::CaseInsensitive); order != 0)
            return order < 0;
    }
    return a.size() < b.size();
}

static QString liveList(const AxisTreeContents &contents)
{
    QStringList list;
    for (const LiveAddress &live : contents.network.addresses()) {
        const QString address = live.address.address.toString().section(u'%', 0, 0);
        list.append(
            contents.liveWithoutPrefix
                ? address
                : address + u'/' + QString::number(live.address.prefixLength));
    }
    return list.join(u' ');
}

static QString joined(const QList<QHostAddress> &addresses)
{
    QStringList list;
    for (const QHostAddress &address : addresses)
        list.append(address.toString().section(u'%', 0, 0));
    return list.join(u' ');
}

static void addInterfaces(QList<AxisParameter> &list, const Settings &memory, const QString &live)
{
    list += {
        {u"Network.Interface.I0.Type"_s, u"802.3"_s, 6, 7},
        {u"Network.Interface.I0.Active.Active"_s, u"no"_s, 6, 7},
        {u"Network.Interface.I0.Active.IPv6Addresses"_s, QString(), 6, 7},
        {u"Network.Interface.I1.Type"_s, u"802.11"_s, 6, 7},
        {u"Network.Interface.I1.Active.Active"_s, u"yes"_s, 6, 7},
        {u"Network.Interface.I1.Active.IPv6Addresses"_s, live, 6, 7},
        {u"Network.Interface.I1.Link.IPv6Enabled"_s, yesNo(memory.enabled), 6, 6},
        {u"Network.Interface.I1.Link.AcceptRA"_s, yesNo(memory.slaac), 6, 6},
    };
}

static void addNetwork(QList<AxisParameter> &list, const AxisTreeContents &contents)
{
    const Settings &memory = contents.memory;
    QStringList stored;
    for (const InterfaceAddress &address : memory.staticAddresses)
        stored.append(address.address.toString() + u'/' + QString::number(address.prefixLength));
    const QString mac = contents.persona.version.startsWith("12."_L1)
        ? contents.mac.toString()
        : contents.mac.toString().toUpper();
    static const QMap<Dhcpv6, QString> modes{
        {Dhcpv6::Auto, u"auto"_s},
        {Dhcpv6::Stateful, u"stateful"_s},
        {Dhcpv6::Stateless, u"stateless"_s},
        {Dhcpv6::Off, u"off"_s}};
    const QString router = memory.gateway ? joined({*memory.gateway}) : QString();
    const QString live = liveList(contents);
    list += {
        {u"Network.Enabled"_s, u"yes"_s, 1, 6},
        {u"Network.BootProto"_s, u"dhcp"_s, 6, 6},
        {u"Network.IPAddress"_s, u"192.168.0.90"_s, 6, 6},
        {u"Network.HostName"_s, u"axis-"_s + serial(contents.mac).toLower(), 6, 6},
        {u"Network.IPv6.Enabled"_s, yesNo(memory.enabled), 1, 6},
        {u"Network.IPv6.AcceptRA"_s, yesNo(memory.slaac), 6, 6},
        {u"Network.IPv6.DHCPv6"_s, modes[memory.dhcpv6], 6, 6},
        {u"Network.IPv6.IPAddress"_s, stored.join(u' '), 6, 6},
        {u"Network.IPv6.DefaultRouter"_s, router, 6, 6},
        {u"Network.eth0.MACAddress"_s, mac, 4, 7},
        {u"Network.eth0.IPv6.IPAddresses"_s, contents.persona.hasInterfaces ? QString() : live, 6,
         7},
        {u"Network.Routing.IPv6.DefaultRouter"_s, joined(contents.network.routers()), 6, 7},
        {u"Network.Resolver.NameServerList"_s, joined(memory.nameServers) + u' ', 6, 7},
        {u"Network.HTTP.AuthenticationPolicy"_s, u"digest"_s, 6, 6},
    };
    if (contents.persona.hasFilter)
        list
            += {{u"Network.Filter.Enabled"_s, u"no"_s, 6, 6},
                {u"Network.Filter.Input.Policy"_s, u"allow"_s, 6, 6},
                {u"Network.Filter.Input.AcceptAddresses"_s, QString(), 6, 6}};
    if (contents.persona.hasInterfaces)
        addInterfaces(list, memory, live);
}

QList<AxisParameter> axisTree(const AxisTreeContents &contents)
{
    QList<AxisParameter> list{
        {u"Brand.Brand"_s, u"AXIS"_s, 0, 7},
        {u"Brand.ProdFullName"_s,
         u"AXIS %1 %2"_s.arg(contents.persona.model, contents.persona.type), 0, 7},
        {u"Brand.ProdNbr"_s, contents.persona.model, 0, 7},
        {u"Brand.ProdShortName"_s, u"AXIS "_s + contents.persona.model, 0, 7},
        {u"Brand.ProdType"_s, contents.persona.type, 0, 7},
    };
    addNetwork(list, contents);
    list += {
        {u"Properties.API.HTTP.Version"_s, u"3"_s, 0, 7},
        {u"Properties.Firmware.Version"_s, contents.persona.version, 0, 7},
        {u"Properties.System.SerialNumber"_s, serial(contents.mac), 0, 7},
        {u"System.RootPwdSet"_s, yesNo(!contents.isFactoryFresh), 1, 7},
    };
    if (contents.persona.listsInOrder)
        std::ranges::stable_sort(list, comesFirst, &AxisParameter::name);
    return list;
}

} // namespace sixlab::axis
