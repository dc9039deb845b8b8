// SPDX-License-Identifier: GPL-3.0-or-later
#include "bmcxml.h"

using namespace Qt::Literals::StringLiterals;

namespace sixlab::supermicro {

static QByteArray declaration(const BmcPersona &persona)
{
    return persona.generation == BmcGeneration::A ? "<?xml version=\"1.0\" ?>\n"
                                                  : "<?xml version=\"1.0\"?>\n";
}

static QByteArray escaped(const QByteArray &text)
{
    return QString::fromLatin1(text).toHtmlEscaped().toLatin1();
}

/// `192.168.001.050`
static QByteArray padded(quint32 address)
{
    QByteArray text;
    for (int shift = 24; shift >= 0; shift -= 8)
        text += QByteArray::number(address >> shift & 0xff).rightJustified(3, '0')
            + (shift ? "." : "");
    return text;
}

static QByteArray hex(uint number, int digits)
{
    return QByteArray::number(number, 16).rightJustified(digits, '0');
}

static QByteArray macText(const MacAddress &mac, char separator)
{
    return mac.toString().toLatin1().replace(':', separator);
}

static QByteArray duid(const MacAddress &mac)
{
    return "0E 00 00 01 00 01 20 FA 0E 90 " + macText(mac, ' ').toUpper() + ' ';
}

static QByteArray boolText(bool value)
{
    return value ? "1" : "0";
}

// ---- CONFIG_INFO.XML

static QByteArray lanElement(const BmcFacts &facts)
{
    const BmcLan &lan = facts.lan;
    const QByteArray mac = macText(facts.mac, facts.persona.isX11() ? ':' : '-');
    return "    <LAN BMC_IP=\"" + padded(lan.address) + "\" BMC_MAC=\"" + mac + "\" BMC_NETMASK=\""
        + padded(lan.netmask) + "\" GATEWAY_IP=\"" + padded(lan.gateway) + "\" GATEWAY_MAC=\"" + mac
        + "\" VLAN_ID=\"" + hex(uint(lan.vlanId) | (lan.vlan ? 0x8000U : 0U), 4)
        + "\" DHCP_TOUT=\"0\" DHCP_EN=\"" + boolText(lan.dhcp) + "\" RMCP_PORT=\""
        + hex(uint(lan.rmcpPort), 4) + "\"/>\n";
}

static QByteArray userElements(const BmcPersona &persona)
{
    QByteArray text;
    for (int slot = 1; slot <= 10; ++slot)
        text += "    <USER NAME=\"" + QByteArray(slot == 1 ? "admin" : "") + "\" USER_ACCESS=\""
            + (slot == 1 ? "04" : "00")
            + "\" IKVM_VIDEO_EN=\"1\" IKVM_KM_EN=\"1\" IKVM_KICK_EN=\"1\" VUSB_EN=\"1\""
            + (persona.isX11() ? " U_STATUS=\"1\" U_LOCKED=\"0\"" : "") + "/>\n";
    return text;
}

static QByteArray serviceElements()
{
    return "    <SERVICE DNS_ADDR=\"000.000.000.000\" ALERT_EN=\"0\" SMTP_SERVER=\" \" "
           "SMTP_PORT=\"587\" MAIL_ADDR=\"\" MAIL_USR=\" \" MAIL_PWD=\" \" SMTP_SSL=\"0\"/>\n"
           "    <LDAP LDAP_SSL=\"0\" LDAP_IP=\"000.000.000.000\" LDAP_EN=\"0\"/>\n";
}

/// Padded in A and B; from C on as it was typed, and empty for none.
static QByteArray nameServer(const BmcFacts &facts)
{
    if (facts.persona.generation != BmcGeneration::C)
        return padded(facts.lan.nameServer);
    return facts.lan.nameServer == 0 ? QByteArray()
                                     : QHostAddress(facts.lan.nameServer).toString().toLatin1();
}

static QByteArray configInfo(const BmcFacts &facts)
{
    QByteArray text = declaration(facts.persona)
        + "<IPMI>\n  <CONFIG_INFO>\n    <TOTAL_NUMBER LAN=\"1\" USER=\"a\"/>\n" + lanElement(facts)
        + userElements(facts.persona);
    if (!facts.persona.isX11())
        text += serviceElements();
    text += "    <DNS DNS_SERVER=\"" + nameServer(facts) + "\"/>\n    <LAN_IF INTERFACE=\""
        + QByteArray::number(facts.lan.interface) + "\"/>\n    <HOSTNAME NAME=\""
        + escaped(facts.lan.hostName) + "\"/>\n";
    if (facts.persona.generation == BmcGeneration::C)
        text += "    <DHCP6C DUID=\"" + duid(facts.mac) + "\"/>\n";
    if (facts.persona.generation != BmcGeneration::A)
        text += "    <LINK_INFO MII_LINK_CONF=\"" + QByteArray::number(facts.lan.linkMode)
            + "\" MII_AUTO_NEGOTIATION=\"0\" MII_DUPLEX=\"1\" MII_SPEED=\"2\" MII_OPERSTATE=\"1\" "
              "NCSI_AUTO_NEGOTIATION=\"0\" NCSI_SPEED_AND_DUPLEX=\"0\" NCSI_OPERSTATE=\"0\" "
              "DEV_IF_MODE=\"2\" BOND0_PORT=\"0\"/>\n";
    if (facts.persona.isX11())
        text += "    <IP_PROTOCOL_STATUS IP4_STATUS=\"1\" IP6_STATUS=\"1\"/>\n";
    return text + "  </CONFIG_INFO>\n</IPMI>\n";
}

// ---- CONFIG_IPV6.XML

/// No known capture shows how these firmwares tell their routers; the names are the form's.
static QByteArray routerElement(const Settings &memory)
{
    const bool hasRouter = memory.gateway.has_value();
    return QByteArray("<STATIC_ROUTER RT_SRC=\"") + (hasRouter ? "3" : "2") + "\" SRT_ROUTER1=\""
        + (hasRouter ? memory.gateway->toString().section(u'%', 0, 0).toLatin1() : "::")
        + "\" SRT_PVAL1=\"::\" SRT_PLEN1=\"" + (hasRouter ? "0" : "255")
        + "\" SRT_ROUTER2=\"::\" SRT_PVAL2=\"::\" SRT_PLEN2=\"255\"/>\r\n";
}

static QByteArray configIpv6(const BmcFacts &facts)
{
    QByteArray text = "<LAN_V6>\r\n";
    for (const InterfaceAddress &address : facts.liveAddresses)
        text += "<BMC_IPV6 ADDR=\"" + expanded(address) + "\" SCOPE=\"\"/>\r\n";
    text += "<AUTOCONF VALUE=\"" + boolText(facts.memory.slaac) + "\"/>\r\n<DHCPV6 MODE=\""
        + boolText(facts.memory.dhcpv6 == Dhcpv6::Stateful) + "\"/>\r\n";
    const auto server = std::ranges::find(
        facts.memory.nameServers, QAbstractSocket::IPv6Protocol, &QHostAddress::protocol);
    if (server != facts.memory.nameServers.end())
        text += "<DNS_SERVER IP=\"" + server->toString().toLatin1() + "\"/>\r\n";
    if (facts.showsRouters)
        text += routerElement(facts.memory);
    text += "</LAN_V6>\r\n";
    return facts.persona.generation == BmcGeneration::C
        ? declaration(facts.persona) + "<IPMI>\r\n" + text + "</IPMI>\r\n"
        : text;
}

// ---- What it is

static QByteArray genericInfo(const BmcFacts &facts)
{
    const BmcPersona &persona = facts.persona;
    return declaration(persona) + "<IPMI>\n  <GENERIC_INFO>\n    <GENERIC BMC_IP=\""
        + padded(facts.lan.address) + "\" BMC_MAC=\"" + macText(facts.mac, ':')
        + "\" WEB_VERSION=\"1.1\" IPMIFW_TAG=\"" + persona.firmwareTag + "\" IPMIFW_VERSION=\""
        + persona.firmware + "\" IPMIFW_BLDTIME=\"" + persona.buildTime + "\" SESSION_TIMEOUT=\""
        + hex(uint(facts.sessionMinutes), 2)
        + "\" SDR_VERSION=\"0000\" FRU_VERSION=\"0000\" BIOS_VERSION=\"        \" />\n"
          "    <KERNAL VERSION=\"2.6.28.9 \"/>\n  </GENERIC_INFO>\n</IPMI>\n";
}

static QByteArray fruInfo(const BmcFacts &facts)
{
    const BmcPersona &persona = facts.persona;
    const QByteArray board = persona.fruNamesBoard ? persona.board : QByteArray();
    return declaration(persona)
        + "<IPMI>\n  <FRU_INFO RES=\"1\">\n    <DEVICE ID=\"0\"/>\n"
          "    <CHASSIS TYPE=\"1\" PART_NUM=\"\" SERIAL_NUM=\"\"/>\n"
          "    <BOARD LAN=\"0\" MFG_DATE=\"\" PROD_NAME=\""
        + (persona.isX11() ? QByteArray() : board) + "\" MFC_NAME=\""
        + (board.isEmpty() ? "" : "Supermicro") + "\" SERIAL_NUM=\"\" PART_NUM=\"" + board
        + "\"/>\n    <PRODUCT LAN=\"0\" MFC_NAME=\"\" PROD_NAME=\"\" PART_NUM=\"\"/>\n"
          "  </FRU_INFO>\n</IPMI>\n";
}

static QByteArray boardId(const BmcFacts &facts)
{
    return declaration(facts.persona) + "<IPMI><BoardID ID=\"" + facts.persona.boardId
        + "\"/></IPMI>\n";
}

static QByteArray platformCap(const BmcFacts &facts)
{
    return declaration(facts.persona)
        + "<IPMI><Platform Cap=\"8004c039\" LanModeSupport=\"7\"/></IPMI>\n";
}

static QByteArray platformInfo(const BmcFacts &facts)
{
    return declaration(facts.persona) + "<IPMI>\n  <PLATFORM_INFO MB_MAC_ADDR1=\""
        + macText(facts.mac, ':') + "\" BIOS_VERSION=\"2.0\""
        + (facts.persona.isX11() ? " REDFISH_REV=\"1.0.1\"" : "")
        + ">\n    <HOST_AND_USER HOSTNAME=\"" + escaped(facts.lan.hostName) + "\" BMC_IP=\""
        + padded(facts.lan.address)
        + "\" SESS_USER_NAME=\"admin\" USER_ACCESS=\"04\" DHCP6C_DUID=\"" + duid(facts.mac)
        + "\"/>\n  </PLATFORM_INFO>\n</IPMI>\n";
}

static QByteArray statusCode(const BmcFacts &facts)
{
    return declaration(facts.persona)
        + "<SYSTEM_CONTROL_STATUSCODE><STATUS PRIVILEGE_LIMIT=\"04\"/>"
          "</SYSTEM_CONTROL_STATUSCODE>\n";
}

QList<BmcAnswer> bmcAnswers(const BmcPersona &persona)
{
    using Head = BmcAnswer::Head;
    const bool isA = persona.generation == BmcGeneration::A;
    QList<BmcAnswer> answers{
        {"GENERIC_INFO.XML", 2, Head::Folded, &genericInfo},
        {"CONFIG_INFO.XML", 2, Head::Clean, &configInfo},
        {"CONFIG_IPV6.XML", 3, isA ? Head::SpaceAfterLength : Head::Clean, &configIpv6},
        {"FRU_INFO.XML", 2, Head::Clean, &fruInfo},
        {"Get_BoradID_XML.XML", 2, Head::Folded, &boardId}};
    if (isA)
        answers.append({"SYSTEM_CONTROL_STATUSCODE.XML", 2, Head::Clean, &statusCode});
    else
        answers
            += {{"Get_PlatformCap.XML", 2, Head::Clean, &platformCap},
                {"Get_PlatformInfo.XML", 2, Head::Clean, &platformInfo}};
    return answers;
}

} // namespace sixlab::supermicro
