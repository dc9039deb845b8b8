// SPDX-License-Identifier: GPL-3.0-or-later
#include "atenxml.h"

#include "supermicrotr.h"

#include "api/xmltext.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;

namespace sixlab::supermicro {

/// An element, and all that this vendor's documents say of it: its attributes.
struct Element {
    QString name;
    QMap<QString, QString> attributes;

    [[nodiscard]] QString value(const QString &attribute) const
    {
        return attributes.value(attribute).trimmed();
    }
};
using Elements = QList<Element>;

static auto noSense(const QString &detail)
{
    return fail(
        Error::Kind::Protocol,
        SupermicroTr::tr("What the BMC tells of its settings makes no sense. Restart the BMC, then "
                         "try again."),
        detail);
}

/// All elements in their order, whatever stands around them.
static Result<Elements> elementsOf(const QByteArray &xml)
{
    const QByteArray document = xml.trimmed();
    if (!parseXml(document)) // It holds the bounds: size, depth, length of a tag, no entities.
        return noSense(u"no XML"_s);
    Elements elements;
    QXmlStreamReader reader(QString::fromUtf8(document));
    reader.setNamespaceProcessing(false);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        Element element{reader.qualifiedName().toString(), {}};
        for (const QXmlStreamAttribute &attribute : reader.attributes())
            element.attributes.insert(
                attribute.qualifiedName().toString(), attribute.value().left(256).toString());
        elements.append(element);
    }
    if (reader.hasError())
        return noSense(reader.errorString());
    const bool isRefusal = std::ranges::any_of(elements, [](const Element &element) {
        return element.name == "Code"_L1 && element.attributes.contains(u"REASON"_s);
    });
    if (isRefusal)
        return fail(
            Error::Kind::SignInRefused,
            SupermicroTr::tr("This user may not see the network settings of the BMC. Sign in as an "
                             "administrator."));
    return elements;
}

static const Element *find(const Elements &elements, QStringView name)
{
    const auto found = std::ranges::find(elements, name, &Element::name);
    return found == elements.end() ? nullptr : &*found;
}

static QString valueOf(const Elements &elements, QStringView name, const QString &attribute)
{
    const Element *element = find(elements, name);
    return element ? element->value(attribute) : QString();
}

/// A name that the device tells, without control characters and of bounded length.
static QString plainName(const QString &text)
{
    QString plain = text.trimmed().left(64);
    plain.removeIf([](QChar c) { return !c.isPrint(); });
    return plain;
}

static std::optional<int> number(const QString &text, int base, int maximum)
{
    static const QRegularExpression digits(u"^[0-9A-Fa-f]{1,6}$"_s);
    bool isNumber = digits.match(text).hasMatch() && !text.endsWith(u'\n');
    const int value = isNumber ? text.toInt(&isNumber, base) : 0;
    return isNumber && value <= maximum ? std::optional(value) : std::nullopt;
}

static std::optional<bool> flag(const QString &text)
{
    return text == "1"_L1 ? std::optional(true)
        : text == "0"_L1  ? std::optional(false)
                          : std::nullopt;
}

std::optional<QString> plainIpv4(QStringView text)
{
    QStringList octets;
    for (const QStringView part : text.split(u'.')) {
        const bool isDecimal = !part.isEmpty() && part.size() <= 3
            && std::ranges::all_of(part, [](QChar c) { return c >= u'0' && c <= u'9'; });
        if (!isDecimal || part.toInt() > 255)
            return std::nullopt;
        octets.append(QString::number(part.toInt()));
    }
    return octets.size() == 4 ? std::optional(octets.join(u'.')) : std::nullopt;
}

/// Blank is an answer: nothing is set.
static std::optional<QString> ipv4OrNothing(const QString &text)
{
    return text.isEmpty() ? std::optional(QString()) : plainIpv4(text);
}

static bool readIpv4(const Element &element, LanConfig &lan)
{
    const auto mac = MacAddress::parse(element.value(u"BMC_MAC"_s));
    const auto address = ipv4OrNothing(element.value(u"BMC_IP"_s));
    const auto netmask = ipv4OrNothing(element.value(u"BMC_NETMASK"_s));
    const auto gateway = ipv4OrNothing(element.value(u"GATEWAY_IP"_s));
    const auto dhcp = flag(element.value(u"DHCP_EN"_s));
    const auto vlan = number(element.value(u"VLAN_ID"_s), 16, 0xffff);
    const auto port = number(element.value(u"RMCP_PORT"_s), 16, 0xffff);
    if (!mac || !address || !netmask || !gateway || !dhcp || !vlan || !port)
        return false;
    lan.mac = *mac;
    lan.address = *address;
    lan.netmask = *netmask;
    lan.gateway = *gateway;
    lan.usesDhcp = *dhcp;
    lan.usesVlan = *vlan & 0x8000;
    lan.vlanId = *vlan & 0x0fff;
    lan.rmcpPort = *port;
    return true;
}

static void readUsers(const Elements &elements, LanConfig &lan)
{
    for (const Element &element : elements) {
        const auto privilege = number(element.value(u"USER_ACCESS"_s), 16, 0xff);
        if (element.name == "USER"_L1 && privilege && lan.users.size() < 32)
            lan.users.append({element.value(u"NAME"_s), *privilege});
    }
}

Result<LanConfig> parseConfigInfo(const QByteArray &xml)
{
    const Elements elements = TRY(elementsOf(xml));
    LanConfig lan;
    const Element *ipv4 = find(elements, u"LAN");
    if (!ipv4 || !readIpv4(*ipv4, lan))
        return noSense(u"CONFIG_INFO: element LAN"_s);
    const auto nameServer = ipv4OrNothing(valueOf(elements, u"DNS", u"DNS_SERVER"_s));
    if (!nameServer)
        return noSense(u"CONFIG_INFO: element DNS"_s);
    lan.nameServer = *nameServer;
    lan.lanInterface = number(valueOf(elements, u"LAN_IF", u"INTERFACE"_s), 10, 9);
    lan.linkConf = number(valueOf(elements, u"LINK_INFO", u"MII_LINK_CONF"_s), 10, 99);
    if (const Element *name = find(elements, u"HOSTNAME"))
        lan.hostName = name->value(u"NAME"_s);
    lan.isIpv6On = flag(valueOf(elements, u"IP_PROTOCOL_STATUS", u"IP6_STATUS"_s));
    readUsers(elements, lan);
    return lan;
}

Result<Ipv6Config> parseConfigIpv6(const QByteArray &xml)
{
    const Elements elements = TRY(elementsOf(xml));
    Ipv6Config config;
    for (const Element &element : elements) {
        if (element.name != "BMC_IPV6"_L1 || element.value(u"ADDR"_s).isEmpty())
            continue;
        const auto address = InterfaceAddress::parse(element.value(u"ADDR"_s));
        if (!address || address->address.protocol() != QAbstractSocket::IPv6Protocol
            || !address->address.scopeId().isEmpty() || config.addresses.size() == maximumAddresses)
            return noSense(u"CONFIG_IPV6: element BMC_IPV6"_s);
        config.addresses.append(*address);
    }
    const auto autoconf = flag(valueOf(elements, u"AUTOCONF", u"VALUE"_s));
    const auto stateful = flag(valueOf(elements, u"DHCPV6", u"MODE"_s));
    if (!autoconf || !stateful)
        return noSense(u"CONFIG_IPV6: element AUTOCONF or DHCPV6"_s);
    config.usesAutoconf = *autoconf;
    config.isStateful = *stateful;
    const QString server = valueOf(elements, u"DNS_SERVER", u"IP"_s);
    if (!server.isEmpty() && server != "::"_L1) {
        config.nameServer = parseIpv6Address(server);
        if (!config.nameServer)
            return noSense(u"CONFIG_IPV6: element DNS_SERVER"_s);
    }
    return config;
}

Result<QString> parseFirmware(const QByteArray &xml)
{
    const Elements elements = TRY(elementsOf(xml));
    if (!find(elements, u"GENERIC"))
        return noSense(u"GENERIC_INFO: element GENERIC"_s);
    const QString digits = plainName(valueOf(elements, u"GENERIC", u"IPMIFW_VERSION"_s));
    return digits.size() > 2 && !digits.contains(u'.') ? digits.first(2) + u'.' + digits.sliced(2)
                                                       : digits;
}

Result<BoardInfo> parseFruInfo(const QByteArray &xml)
{
    const Elements elements = TRY(elementsOf(xml));
    QString model = plainName(valueOf(elements, u"BOARD", u"PROD_NAME"_s));
    if (model.isEmpty())
        model = plainName(valueOf(elements, u"BOARD", u"PART_NUM"_s));
    return BoardInfo{model, plainName(valueOf(elements, u"BOARD", u"SERIAL_NUM"_s))};
}

bool mentionsRedfish(const QByteArray &xml)
{
    const Result<Elements> elements = elementsOf(xml);
    return elements && !valueOf(*elements, u"PLATFORM_INFO", u"REDFISH_REV"_s).isEmpty();
}

} // namespace sixlab::supermicro
