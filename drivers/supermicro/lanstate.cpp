// SPDX-License-Identifier: GPL-3.0-or-later
#include "lanstate.h"

#include "supermicrotr.h"

using namespace Qt::Literals::StringLiterals;

namespace sixlab::supermicro {

/// Whether the last 64 bits are those that RFC 4291, appendix A, makes of a MAC.
static bool isMadeOf(const MacAddress &mac, const QHostAddress &address)
{
    const auto &o = mac.octets();
    const std::array<quint8, 8> identifier{
        quint8(o[0] ^ 0x02), o[1], o[2], 0xff, 0xfe, o[3], o[4], o[5]};
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    return std::equal(identifier.begin(), identifier.end(), bytes.c + 8);
}

static AddressOrigin originOf(
    const InterfaceAddress &address, const LanConfig &lan, const Ipv6Config &ipv6)
{
    if (address.address.isLinkLocal())
        return AddressOrigin::LinkLocal;
    // Without advertisements nothing but a user can have given it that address.
    if (ipv6.usesAutoconf && isMadeOf(lan.mac, address.address))
        return AddressOrigin::Slaac;
    // The BMC's DHCPv6 client knows no prefix and runs beside the one for IPv4.
    if (ipv6.isStateful && lan.usesDhcp && address.prefixLength == 128)
        return AddressOrigin::Dhcp;
    return AddressOrigin::Static;
}

QList<LiveAddress> liveAddresses(const LanConfig &lan, const Ipv6Config &ipv6)
{
    QList<LiveAddress> live;
    for (const InterfaceAddress &address : ipv6.addresses)
        live.append({address, originOf(address, lan, ipv6)});
    return live;
}

Settings settingsOf(const LanConfig &lan, const Ipv6Config &ipv6)
{
    Settings settings{
        .enabled = lan.isIpv6On.value_or(true),
        .slaac = ipv6.usesAutoconf,
        .dhcpv6 = ipv6.isStateful ? Dhcpv6::Stateful : Dhcpv6::Stateless,
        .staticAddresses = {},
        .gateway = {},
        .nameServers = {}};
    for (const LiveAddress &live : liveAddresses(lan, ipv6)) {
        if (live.origin == AddressOrigin::Static)
            settings.staticAddresses.append(live.address);
    }
    if (ipv6.nameServer)
        settings.nameServers = {*ipv6.nameServer};
    return settings;
}

void describeAccess(DeviceState &state, WritePage page, bool mayWrite)
{
    const Access access = mayWrite ? Access::ReadWrite : Access::ReadOnly;
    state.capabilities
        = {.enabled = Access::ReadOnly,
           .slaac = access,
           .dhcpv6 = access,
           .staticAddresses = access,
           .gateway = Access::None,
           .nameServers = access};
    if (!mayWrite) {
        const QString reason = SupermicroTr::tr(
            "This user may look at the BMC only. Sign in as an administrator to change it.");
        for (const Field field :
             {Field::Slaac, Field::Dhcpv6, Field::StaticAddresses, Field::NameServers})
            state.reasons.insert(field, reason);
    }
    state.reasons.insert(
        Field::Enabled,
        page == WritePage::ConfigLan
            ? SupermicroTr::tr("IPv6 cannot be switched off on this BMC.")
            : SupermicroTr::tr("Whether this BMC uses IPv6 is changed on its own page only."));
    state.reasons.insert(
        Field::Gateway,
        page == WritePage::ConfigLan
            ? SupermicroTr::tr("This BMC has no setting for an IPv6 gateway: it takes its route "
                               "from router advertisements, while automatic addresses are on.")
            : SupermicroTr::tr("This BMC does not tell its static IPv6 routers, so they are left "
                               "alone: let a router advertise, or use the BMC's own page."));
}

Result<> checkWishes(const Plan &plan)
{
    using Kind = Error::Kind;
    if (plan.after.dhcpv6 != Dhcpv6::Stateless && plan.after.dhcpv6 != Dhcpv6::Stateful)
        return fail(
            Kind::Refused,
            SupermicroTr::tr("This BMC knows DHCPv6 with and without an address, and nothing else. "
                             "Choose one of these two."));
    const auto isIpv6 = [](const QHostAddress &server) {
        return server.protocol() == QAbstractSocket::IPv6Protocol;
    };
    if (plan.after.nameServers.size() > 1 || !std::ranges::all_of(plan.after.nameServers, isIpv6))
        return fail(
            Kind::Refused,
            SupermicroTr::tr("This BMC has room for one name server with an IPv6 address. Leave "
                             "the others out."));
    if (plan.after.staticAddresses.size() > 5)
        return fail(
            Kind::Refused,
            SupermicroTr::tr("This BMC has room for five static addresses. Remove the others."));
    return {};
}

QString difference(const LanChange &change, const Ipv6Config &now)
{
    const bool isThere = now.addresses.contains(change.address);
    if (change.action == LanChange::Action::Add && !isThere)
        return u"address is missing"_s;
    if (change.action == LanChange::Action::Remove && isThere)
        return u"address is still there"_s;
    if (change.usesAutoconf != now.usesAutoconf)
        return u"AUTOCONF is %1"_s.arg(int(now.usesAutoconf));
    if (change.isStateful != now.isStateful)
        return u"DHCPV6 MODE is %1"_s.arg(int(now.isStateful));
    if (change.nameServer != now.nameServer)
        return u"name server differs"_s;
    return {};
}

bool holds(const LanChange &change, const Ipv6Config &now)
{
    return difference(change, now).isEmpty();
}

} // namespace sixlab::supermicro
