// SPDX-License-Identifier: GPL-3.0-or-later
#include "atenxml.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace sixlab::supermicro {

class TestAtenXml : public QObject
{
    Q_OBJECT

private slots:
    void readsAConfiguration();
    void readsOlderAndNewerConfigurations();
    void refusesAConfigurationThatCannotBeSentBack_data();
    void refusesAConfigurationThatCannotBeSentBack();
    void readsAddressesBelowAnyRoot_data();
    void readsAddressesBelowAnyRoot();
    void refusesAddressesThatMakeNoSense_data();
    void refusesAddressesThatMakeNoSense();
    void refusesHostileDocuments_data();
    void refusesHostileDocuments();
    void tellsWhoMayNotAsk();
    void readsWhoItIs();
    void boundsForeignNames();
    void readsPaddedOctetsAsDecimal_data();
    void readsPaddedOctetsAsDecimal();
};

/// Recorded from an X10 board, shortened.
static const QByteArray x10Config = R"(<?xml version="1.0"?>
<IPMI>
  <CONFIG_INFO>
    <TOTAL_NUMBER LAN="1" USER="a"/>
    <LAN BMC_IP="010.193.171.016" BMC_MAC="0c-c4-7a-b8-22-64" BMC_NETMASK="255.255.255.000"
         GATEWAY_IP="010.193.171.254" GATEWAY_MAC="0c-c4-7a-b8-22-64" VLAN_ID="800A"
         DHCP_TOUT="0" DHCP_EN="1" RMCP_PORT="026f"/>
    <USER NAME="Administrator" USER_ACCESS="04" IKVM_VIDEO_EN="1"/>
    <USER NAME="guest" USER_ACCESS="02" IKVM_VIDEO_EN="1"/>
    <SERVICE DNS_ADDR="000.000.000.000" ALERT_EN="0" SMTP_SERVER=" "/>
    <DNS DNS_SERVER="10.252.13.2"/>
    <LAN_IF INTERFACE="2"/>
    <HOSTNAME NAME="testserver"/>
    <DHCP6C DUID="0E 00 00 01 00 01 20 FA 0E 90 0C C4 7A B8 22 64 "/>
    <LINK_INFO MII_LINK_CONF="0" MII_AUTO_NEGOTIATION="0" DEV_IF_MODE="2"/>
  </CONFIG_INFO>
</IPMI>)";

static const QByteArray x9Addresses
    = "<LAN_V6>\r\n"
      "<BMC_IPV6 ADDR=\"fe80:0000:0000:0000:0225:90ff:fe12:3456/64\" SCOPE=\"\"/>\r\n"
      "<BMC_IPV6 ADDR=\"2001:0db8:0000:0000:0000:0000:0000:0010/64\" SCOPE=\"\"/>\r\n"
      "<AUTOCONF VALUE=\"1\"/>\r\n"
      "<DHCPV6 MODE=\"0\"/>\r\n"
      "<DNS_SERVER IP=\"2001:db8::53\"/>\r\n"
      "</LAN_V6>\r\n";

void TestAtenXml::readsAConfiguration()
{
    const auto lan = parseConfigInfo(x10Config);
    QVERIFY(lan);
    const LanConfig expected{
        .mac = *MacAddress::parse(u"0c:c4:7a:b8:22:64"),
        .address = u"10.193.171.16"_s,
        .netmask = u"255.255.255.0"_s,
        .gateway = u"10.193.171.254"_s,
        .nameServer = u"10.252.13.2"_s,
        .usesDhcp = true,
        .usesVlan = true,
        .vlanId = 10,
        .rmcpPort = 623,
        .lanInterface = 2,
        .linkConf = 0,
        .hostName = u"testserver"_s,
        .isIpv6On = {},
        .users = {{u"Administrator"_s, 4}, {u"guest"_s, 2}}};
    QVERIFY(*lan == expected);
}

void TestAtenXml::readsOlderAndNewerConfigurations()
{
    QByteArray old = x10Config;
    old.replace("<LINK_INFO MII_LINK_CONF=\"0\"", "<X").replace("10.252.13.2", " ");
    const auto a = parseConfigInfo("\r\n\r\n" + old); // Generation A starts with blank lines.
    QVERIFY(a && !a->linkConf && a->nameServer.isEmpty());
    QByteArray newer = x10Config;
    newer.replace("0c-c4-7a-b8-22-64", "0c:c4:7a:b8:22:64")
        .replace("<SERVICE", "<IP_PROTOCOL_STATUS IP4_STATUS=\"1\" IP6_STATUS=\"1\"/><SERVICE");
    const auto c = parseConfigInfo(newer);
    QVERIFY(c && c->isIpv6On == true && c->mac == a->mac);
}

void TestAtenXml::refusesAConfigurationThatCannotBeSentBack_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("no LAN") << "<LAN "_ba
                            << "<WAN "_ba;
    QTest::newRow("no MAC") << "BMC_MAC=\"0c"_ba
                            << "BMC_MAC=\"xx"_ba;
    QTest::newRow("address") << "010.193.171.016"_ba
                             << "010.193.171.256"_ba;
    QTest::newRow("netmask") << "255.255.255.000"_ba
                             << "255.255.255&amp;x=1"_ba;
    QTest::newRow("DHCP") << "DHCP_EN=\"1\""_ba
                          << "DHCP_EN=\"2\""_ba;
    QTest::newRow("VLAN") << "800A"_ba
                          << "8000A"_ba;
    QTest::newRow("port") << "026f"_ba
                          << "-26f"_ba;
    QTest::newRow("name server") << "10.252.13.2"_ba
                                 << "10.252.13.2&amp;en_dhcp=off"_ba;
}

void TestAtenXml::refusesAConfigurationThatCannotBeSentBack()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QByteArray document = x10Config;
    document.replace(from, to);
    QVERIFY(document != x10Config);
    const auto lan = parseConfigInfo(document);
    QVERIFY(!lan);
    QCOMPARE(lan.error().kind, Error::Kind::Protocol);
}

void TestAtenXml::readsAddressesBelowAnyRoot_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::newRow("bare") << x9Addresses;
    QTest::newRow("wrapped") << "<?xml version=\"1.0\"?>\n<IPMI>" + x9Addresses + "</IPMI>";
    QByteArray more = x9Addresses;
    QTest::newRow("with more") << more.replace("<AUTOCONF", "<ROUTER A=\"::\"/><AUTOCONF");
}

void TestAtenXml::readsAddressesBelowAnyRoot()
{
    QFETCH(QByteArray, document);
    const auto config = parseConfigIpv6(document);
    QVERIFY(config);
    const Ipv6Config expected{
        .addresses
        = {{QHostAddress(u"fe80::225:90ff:fe12:3456"_s), 64},
           {QHostAddress(u"2001:db8::10"_s), 64}},
        .usesAutoconf = true,
        .isStateful = false,
        .nameServer = QHostAddress(u"2001:db8::53"_s)};
    QVERIFY(*config == expected);
}

void TestAtenXml::refusesAddressesThatMakeNoSense_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("no length") << "0010/64"_ba
                               << "0010"_ba;
    QTest::newRow("length") << "0010/64"_ba
                            << "0010/129"_ba;
    QTest::newRow("IPv4") << "2001:0db8:0000:0000:0000:0000:0000:0010/64"_ba
                          << "192.0.2.1/24"_ba;
    QTest::newRow("zone") << "3456/64"_ba
                          << "3456%lan0/64"_ba;
    QTest::newRow("switch") << "VALUE=\"1\""_ba
                            << "VALUE=\"on\""_ba;
    QTest::newRow("no switch") << "AUTOCONF"_ba
                               << "OTHER"_ba;
    QTest::newRow("mode") << "MODE=\"0\""_ba
                          << "MODE=\"\""_ba;
    QTest::newRow("name server") << "2001:db8::53"_ba
                                 << "2001:db8::53\r\nnameserver"_ba;
    QTest::newRow("too many") << "<AUTOCONF"_ba
                              << "<BMC_IPV6 ADDR=\"2001:db8::1/64\"/>"_ba.repeated(70)
            + "<AUTOCONF";
}

void TestAtenXml::refusesAddressesThatMakeNoSense()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QByteArray document = x9Addresses;
    document.replace(from, to);
    QVERIFY(document != x9Addresses);
    const auto config = parseConfigIpv6(document);
    QVERIFY(!config);
    QCOMPARE(config.error().kind, Error::Kind::Protocol);
}

void TestAtenXml::refusesHostileDocuments_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("logout page") << "<html><META HTTP-EQUIV=\"refresh\" CONTENT=\"0;URL=/\">"_ba;
    QTest::newRow("cut off") << x9Addresses.first(200);
    QTest::newRow("two roots") << x9Addresses + x9Addresses;
    QTest::newRow("entities") << "<!DOCTYPE a [<!ENTITY b \"c\">]>" + x9Addresses;
    QTest::newRow("external entity")
        << "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"_ba;
    QTest::newRow("unknown entity") << "<LAN_V6><AUTOCONF VALUE=\"&b;\"/></LAN_V6>"_ba;
    QTest::newRow("deep") << "<a>"_ba.repeated(5000) + x9Addresses + "</a>"_ba.repeated(5000);
    QTest::newRow("wide") << "<a>" + "<b/>"_ba.repeated(50'000) + x9Addresses + "</a>";
    QTest::newRow("large") << "<a>" + QByteArray(900'000, 'x') + x9Addresses + "</a>";
    QByteArray attributes;
    for (int i = 0; i < 20'000; ++i)
        attributes += " a" + QByteArray::number(i) + "=\"\"";
    QTest::newRow("many attributes") << "<a" + attributes + ">" + x9Addresses + "</a>";
    QTest::newRow("zero byte") << "<a>\0</a>"_ba + x9Addresses;
}

void TestAtenXml::refusesHostileDocuments()
{
    QFETCH(QByteArray, document);
    for (const auto &error :
         {parseConfigInfo(document).error(), parseConfigIpv6(document).error(),
          parseFirmware(document).error(), parseFruInfo(document).error()})
        QCOMPARE(error.kind, Error::Kind::Protocol);
    QVERIFY(!mentionsRedfish(document));
}

void TestAtenXml::tellsWhoMayNotAsk()
{
    const auto config
        = parseConfigIpv6("<?xml version=\"1.0\"?>\n<IPMI>\n  <Code REASON=\"0x1\"/>\n</IPMI>\n");
    QVERIFY(!config);
    QCOMPARE(config.error().kind, Error::Kind::SignInRefused);
}

void TestAtenXml::readsWhoItIs()
{
    const auto firmware
        = parseFirmware("<?xml version=\"1.0\"?><IPMI><GENERIC_INFO>"
                        "<GENERIC BMC_IP=\"010.193.171.016\" WEB_VERSION=\"1.1\" "
                        "IPMIFW_TAG=\"BL_SUPERMICRO_X7SB3_2017-05-23_B\" IPMIFW_VERSION=\"0325\" "
                        "SESSION_TIMEOUT=\"00\" BIOS_VERSION=\"        \" />"
                        "<KERNAL VERSION=\"2.6.28.9 \"/></GENERIC_INFO></IPMI>");
    QVERIFY(firmware);
    QCOMPARE(*firmware, u"03.25"_s);
    const auto board = parseFruInfo(
        "<IPMI><FRU_INFO RES=\"1\"><DEVICE ID=\"0\"/><CHASSIS PART_NUM=\"c\"/>"
        "<BOARD PROD_NAME=\"X10DRFF-CTG\" MFC_NAME=\"Supermicro\" SERIAL_NUM=\"ZM16\" "
        "PART_NUM=\"p\"/><PRODUCT PROD_NAME=\"x\"/></FRU_INFO></IPMI>");
    QVERIFY(board && *board == (BoardInfo{u"X10DRFF-CTG"_s, u"ZM16"_s}));
    const auto blank
        = parseFruInfo("<FRU_INFO><BOARD PROD_NAME=\"  \" PART_NUM=\"X11\"/></FRU_INFO>");
    QVERIFY(blank && *blank == (BoardInfo{u"X11"_s, QString()}));
    QVERIFY(mentionsRedfish("<IPMI><PLATFORM_INFO REDFISH_REV=\"1.0.1\"/></IPMI>"));
    QVERIFY(!mentionsRedfish("<IPMI><PLATFORM_INFO BIOS_VERSION=\"2.0\"/></IPMI>"));
}

void TestAtenXml::boundsForeignNames()
{
    const auto board
        = parseFruInfo("<a><BOARD PROD_NAME=\"X\xe2\x80\xae" + QByteArray(1000, 'x') + "\"/></a>");
    QVERIFY(board);
    QCOMPARE(board->model.size(), 63);
    QVERIFY(!board->model.contains(QChar(0x202e)));
}

void TestAtenXml::readsPaddedOctetsAsDecimal_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("plain"); // Empty: refused.
    QTest::newRow("padded") << u"010.008.000.255"_s << u"10.8.0.255"_s;
    QTest::newRow("plain") << u"192.168.1.50"_s << u"192.168.1.50"_s;
    QTest::newRow("three") << u"10.0.0"_s << QString();
    QTest::newRow("five") << u"10.0.0.1.1"_s << QString();
    QTest::newRow("large") << u"10.0.0.256"_s << QString();
    QTest::newRow("long") << u"10.0.0.0001"_s << QString();
    QTest::newRow("sign") << u"10.0.0.+1"_s << QString();
    QTest::newRow("line end") << u"10.0.0.1\n"_s << QString();
}

void TestAtenXml::readsPaddedOctetsAsDecimal()
{
    QFETCH(QString, text);
    QFETCH(QString, plain);
    QCOMPARE(plainIpv4(text).value_or(QString()), plain);
}

} // namespace sixlab::supermicro

QTEST_APPLESS_MAIN(sixlab::supermicro::TestAtenXml)
#include "tst_atenxml.moc"
