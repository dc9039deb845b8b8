// SPDX-License-Identifier: GPL-3.0-or-later
#include "lanform.h"

#include "supermicrotr.h"

using namespace Qt::Literals::StringLiterals;

namespace sixlab::supermicro {

/// How long a value may be, still encoded: the firmware's buffers without their ends.
struct FieldLimit {
    QByteArrayView name;
    qsizetype longest;
};
static constexpr std::array fieldLimits{
    FieldLimit{"bmcip", 16},
    FieldLimit{"bmcmask", 16},
    FieldLimit{"gatewayip", 16},
    FieldLimit{"dns_server", 16},
    FieldLimit{"bmcipv6_dns_server", 55},
    FieldLimit{"bmcipv6_addr", 55},
    FieldLimit{"hostname", 63},
    FieldLimit{"dhcpv6_mode", 9},
    FieldLimit{"rmcpport", 6},
    FieldLimit{"vlanID", 4},
    FieldLimit{"lan_interface", 4},
    FieldLimit{"link_conf", 4},
};

QByteArray encodedValue(const QByteArray &value)
{
    QByteArray encoded;
    for (const char c : value) {
        if (uchar(c) > 0x20 && uchar(c) < 0x7f && c != '%' && c != '&' && c != '+')
            encoded += c;
        else
            encoded += '%' + QByteArray(1, c).toHex().toUpper();
    }
    return encoded;
}

QByteArray fullAddress(const InterfaceAddress &address)
{
    const Q_IPV6ADDR bytes = address.address.toIPv6Address();
    return QByteArray(reinterpret_cast<const char *>(bytes.c), 16)
               .toHex()
               .insert(28, ':')
               .insert(24, ':')
               .insert(20, ':')
               .insert(16, ':')
               .insert(12, ':')
               .insert(8, ':')
               .insert(4, ':')
        + '/' + QByteArray::number(address.prefixLength);
}

static QByteArray onOff(bool value)
{
    return value ? "on" : "off";
}

/// Generations A and B want zeros for "none".
static QByteArray ipv4NameServer(const LanConfig &lan, WritePage page)
{
    const bool isNone = lan.nameServer.isEmpty() || lan.nameServer == "0.0.0.0"_L1;
    if (!isNone)
        return lan.nameServer.toLatin1();
    return page == WritePage::Op && lan.nameServer.isEmpty() ? "" : "000.000.000.000";
}

static HttpFields ipv4Fields(const LanConfig &lan, WritePage page)
{
    return {
        {"bmcip", lan.address.toLatin1()},
        {"bmcmask", lan.netmask.toLatin1()},
        {"gatewayip", lan.gateway.toLatin1()},
        {"en_dhcp", onOff(lan.usesDhcp)},
        {"en_vlan", onOff(lan.usesVlan)},
        {"vlanID", lan.usesVlan ? QByteArray::number(lan.vlanId) : "0"},
        {"rmcpport", QByteArray::number(lan.rmcpPort)},
        {"dns_server", ipv4NameServer(lan, page)}};
}

static HttpFields ipv6Fields(const LanChange &change, WritePage page)
{
    using Action = LanChange::Action;
    const QByteArray option = change.action == Action::Remove ? "del" : "add";
    HttpFields fields{
        {"bmcipv6_dns_server",
         change.nameServer ? addressText(*change.nameServer).toLatin1() : QByteArray()},
        {"bmcipv6_addr",
         change.action == Action::Keep ? QByteArray() : fullAddress(change.address)},
        {"bmcipv6_opt", option}};
    if (page == WritePage::ConfigLan)
        fields.emplaceBack("ab_ipv6_opt", option); // The name that firmware 3.17 looks for.
    fields.emplaceBack("bmcipv6_autoconf", onOff(change.usesAutoconf));
    fields.emplaceBack("dhcpv6_mode", change.isStateful ? "stateful" : "stateless");
    return fields;
}

Result<QByteArray> lanForm(const LanConfig &lan, const LanChange &change, WritePage page)
{
    HttpFields fields = ipv4Fields(lan, page) + ipv6Fields(change, page);
    if (lan.lanInterface)
        fields.emplaceBack("lan_interface", QByteArray::number(*lan.lanInterface));
    if (lan.linkConf)
        fields.emplaceBack("link_conf", QByteArray::number(*lan.linkConf));
    if (lan.hostName)
        fields.emplaceBack("hostname", lan.hostName->toUtf8());

    QByteArray form = page == WritePage::Op ? "op=config_lan" : "";
    for (const auto &[name, value] : fields) {
        const QByteArray encoded = encodedValue(value);
        const auto limit = std::ranges::find(fieldLimits, QByteArrayView(name), &FieldLimit::name);
        if (limit != fieldLimits.end() && encoded.size() > limit->longest)
            return fail(
                Error::Kind::Refused,
                SupermicroTr::tr("The BMC would lose its setting “%1”, which is too long for its "
                                 "form. Shorten it on the BMC's own page first.")
                    .arg(QLatin1StringView(name)));
        form += (form.isEmpty() ? "" : "&") + name + '=' + encoded;
    }
    return page == WritePage::Op ? form + "&_=" : form;
}

} // namespace sixlab::supermicro
