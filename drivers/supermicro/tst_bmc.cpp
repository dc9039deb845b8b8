// SPDX-License-Identifier: GPL-3.0-or-later
#include "bmcclient.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace sixlab::supermicro {

/// How a simulated BMC signs in, keeps sessions, reads forms and answers: the facts of the real
/// ones, byte for byte.
class TestBmc : public QObject
{
    Q_OBJECT

private slots:
    void theLoginPageTellsItsMaker_data() { addPersonas(); }
    void theLoginPageTellsItsMaker();
    void theCookieLinesComeInOrder_data();
    void theCookieLinesComeInOrder();
    void aWrongPasswordIsAnsweredByTheLogoutPage_data() { addPersonas(); }
    void aWrongPasswordIsAnsweredByTheLogoutPage();
    void theFaultRefusesTheRightPasswordToo();
    void aLockedAccountIsToldSo();
    void theFirstSessionIdWins();
    void aSessionHoldsForOneAddress();
    void aDeadSessionIsAnsweredByTheLogoutPage_data();
    void aDeadSessionIsAnsweredByTheLogoutPage();
    void signsOut();
    void generationADecodesUpperCaseOnly();
    void generationBTakesLongFieldsForAbsent();
    void generationBWantsPost();
    void theNewestTakesBase64Too();
    void wantsTokenAndReferer_data();
    void wantsTokenAndReferer();
    void takesNoOldToken();
    void namesTheAnswerByOpOnTheNewest();
    void thePrivilegeColumnHidesAnswers();
    void theHeadsAreOdd();
    void writesConfigInfoByteForByte();
    void writesConfigIpv6ByteForByte();
    void tellsBoardAndFirmware();

private:
    static void addPersonas();
};

void TestBmc::addPersonas()
{
    QTest::addColumn<QString>("persona");
    for (const QString &persona : simulatorInfo().personas)
        QTest::newRow(qPrintable(persona)) << persona;
}

void TestBmc::theLoginPageTellsItsMaker()
{
    QFETCH(const QString, persona);
    const SupermicroSimulator bmc(bmcOptions(persona));
    BmcClient client(bmc);

    const auto page = client.get("/");

    QVERIFY(page.startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY(page.contains("\r\n\r\n<!--\n<!DOCTYPE"));
    QVERIFY(page.contains("<META NAME=\"ATEN International Co Ltd.\" CONTENT=\"(c) ATEN "));
    QVERIFY(page.contains("action=\"/cgi/login.cgi\""));
    QVERIFY(page.contains("name=\"name\"") && page.contains("name=\"pwd\""));
    QCOMPARE(page.contains("base64"), persona == "x11"_L1);
    QCOMPARE(page.contains("\r\nServer: lighttpd/1.4.23\r\n"), persona == "x7spa"_L1);
}

void TestBmc::theCookieLinesComeInOrder_data()
{
    QTest::addColumn<QString>("persona");
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::newRow("A") << u"x7spa"_s
                       << QByteArray("SID=; expires=Thursday,01-Jan-1970 00:00:00 GMT")
                       << QByteArray("; path=/");
    QTest::newRow("B") << u"x9"_s
                       << QByteArray(
                              "SID=; expires=Thursday,01-Jan-1970 00:00:00 GMT; ;Secure; HttpOnly")
                       << QByteArray("; path=/ ;  HttpOnly");
}

void TestBmc::theCookieLinesComeInOrder()
{
    QFETCH(const QString, persona);
    QFETCH(const QByteArray, first);
    QFETCH(const QByteArray, second);
    const SupermicroSimulator bmc(bmcOptions(persona));
    BmcClient client(bmc);

    const QByteArray answer = client.post("/cgi/login.cgi", "name=admin&pwd=secret");

    QCOMPARE(
        answer.sliced(
            answer.indexOf("Set-Cookie"),
            answer.indexOf("\r\n\r\n") - answer.indexOf("Set-Cookie")),
        "Set-Cookie: " + first + "\r\nSet-Cookie: SID=" + sessionOf(answer) + second);
    QCOMPARE(sessionOf(answer).size(), 16);
    QVERIFY(answer.contains("self.location=\"../cgi/url_redirect.cgi?url_name=mainmenu\";"));
}

void TestBmc::aWrongPasswordIsAnsweredByTheLogoutPage()
{
    QFETCH(const QString, persona);
    const SupermicroSimulator bmc(bmcOptions(persona));
    BmcClient client(bmc);

    const QByteArray answer = client.post("/cgi/login.cgi", "name=admin&pwd=wrong");

    QVERIFY(answer.startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY(!answer.contains("Set-Cookie"));
    QVERIFY(answer.contains("<META HTTP-EQUIV=\"refresh\" CONTENT=\"0;URL=/\">"));
    QCOMPARE(bmc.refusedSignIns(), 1);
    QCOMPARE(bmc.sessions(), 0);
}

void TestBmc::theFaultRefusesTheRightPasswordToo()
{
    SupermicroSimulator bmc(bmcOptions());
    BmcClient client(bmc);
    client.signIn();
    bmc.setFaults({.refuseSignIn = true});

    QCOMPARE(bmc.sessions(), 0);
    QVERIFY(client.post("/cgi/login.cgi", "name=admin&pwd=secret").contains("CONTENT=\"0;URL=/\""));
    QCOMPARE(bmc.sessions(), 0);
}

void TestBmc::aLockedAccountIsToldSo()
{
    SupermicroSimulator bmc(bmcOptions());
    bmc.setBehaviour({.isLocked = true});
    BmcClient client(bmc);

    const QByteArray answer = client.post("/cgi/login.cgi", "name=admin&pwd=secret");

    QVERIFY(answer.contains("LANG_LOGIN_USER_LOCK"));
    QVERIFY(!answer.contains("Set-Cookie"));
}

void TestBmc::theFirstSessionIdWins()
{
    const SupermicroSimulator bmc(bmcOptions(u"x9"_s));
    BmcClient client(bmc);
    client.signIn();
    const QByteArray real = client.cookie;

    client.cookie = "langSetFlag=0; language=English; " + real + "; SID=somethingelse000";
    QVERIFY(client.read("CONFIG_INFO.XML").contains("<CONFIG_INFO>"));
    client.cookie = "SID=; " + real;
    QVERIFY(client.read("CONFIG_INFO.XML").contains("CONTENT=\"0;URL=/\""));
}

void TestBmc::aSessionHoldsForOneAddress()
{
    SimulatorOptions options = bmcOptions(u"x9"_s);
    options.listenAddress = QHostAddress(QHostAddress::Any);
    const SupermicroSimulator bmc(options);
    BmcClient client(bmc);
    client.signIn();
    BmcClient other(bmc, QHostAddress(QHostAddress::LocalHost));
    other.cookie = client.cookie;

    QVERIFY(other.read("CONFIG_INFO.XML").contains("CONTENT=\"0;URL=/\""));
    QVERIFY(client.read("CONFIG_INFO.XML").contains("<CONFIG_INFO>"));
}

void TestBmc::aDeadSessionIsAnsweredByTheLogoutPage_data()
{
    QTest::addColumn<QString>("persona");
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("A reads") << u"x7spa"_s << QByteArray("/cgi/ipmi.cgi");
    QTest::newRow("A writes") << u"x7spa"_s << QByteArray("/cgi/config_lan.cgi");
    QTest::newRow("B reads") << u"x9"_s << QByteArray("/cgi/ipmi.cgi");
    QTest::newRow("B writes") << u"x9"_s << QByteArray("/cgi/config_lan.cgi");
}

void TestBmc::aDeadSessionIsAnsweredByTheLogoutPage()
{
    QFETCH(const QString, persona);
    QFETCH(const QByteArray, path);
    SupermicroSimulator bmc(bmcOptions(persona));
    BmcClient client(bmc);
    client.signIn();
    bmc.closeSessions();

    const QByteArray answer = client.post(path, "CONFIG_INFO.XML=(0,0)&en_dhcp=off");

    QVERIFY(answer.startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY(answer.contains("\r\nCache-Control: no-cache\r\nPragma: no-cache\r\nExpires: -1\r\n"
                            "Set-Cookie: SID=; expires="));
    QVERIFY(answer.contains("\r\n\r\n<html>"));
    QCOMPARE(bmc.writes(), 0);
    QVERIFY(client.get("/cgi/url_redirect.cgi?url_name=mainmenu")
                .contains("<body onload= 'logout_alert()'>"));
}

void TestBmc::signsOut()
{
    const SupermicroSimulator bmc(bmcOptions());
    BmcClient client(bmc);
    client.signIn();
    QCOMPARE(bmc.sessions(), 1);

    QVERIFY(client.get("/cgi/logout.cgi").contains("CONTENT=\"0;URL=/\""));

    QCOMPARE(bmc.sessions(), 0);
}

// ---- Forms

void TestBmc::generationADecodesUpperCaseOnly()
{
    SimulatorOptions options = bmcOptions(u"x7spa"_s);
    options.password = u"j/k+l"_s;
    const SupermicroSimulator bmc(options);
    BmcClient client(bmc);
    const auto isTaken = [&](const QByteArray &form) {
        return !sessionOf(client.post("/cgi/login.cgi", form)).isEmpty();
    };

    QVERIFY(isTaken("name=admin&pwd=%6A%2Fk%2Bl"));
    QVERIFY(!isTaken("name=admin&pwd=%6a%2fk%2bl"));
    QVERIFY(!isTaken("name=admin&p%77d=j/k%2Bl")); // Names are taken as they come.
    QVERIFY(isTaken("name=admin&pwd=j/k%2Bl%0A  ")); // Controls and ending blanks are dropped.
    QVERIFY(!sessionOf(client.get("/cgi/login.cgi?name=admin&pwd=j/k%2Bl")).isEmpty());
}

void TestBmc::generationBTakesLongFieldsForAbsent()
{
    SimulatorOptions options = bmcOptions(u"x9"_s);
    options.password = u"abcdefghijklmnopqrs"_s;
    SupermicroSimulator bmc(options);
    BmcClient client(bmc);
    client.signIn("name=admin&pwd=%61%62c" + QByteArray("defghijklmnopqrs"));
    QVERIFY(client.cookie == "SID="); // 19 characters, 23 when encoded.
    client.signIn("name=%61dmin&pwd=abcdefghijklmnopqrs");
    QVERIFY(client.cookie != "SID=");

    const QByteArray address = "2001:0db8:1111:2222:3333:4444:5555:6666/64";
    QByteArray encoded = address;
    encoded.replace(':', "%3a").replace('/', "%2f");
    client.write({{"bmcipv6_addr", encoded}, {"bmcipv6_opt", "add"}});
    QVERIFY(bmc.settings().staticAddresses.isEmpty());
    client.write({{"bmcipv6_addr", address}, {"bmcipv6_opt", "%61dd"}});
    QVERIFY(bmc.settings().staticAddresses.isEmpty()); // The room for the option is 5.
    client.write({{"bmcipv6_addr", address}, {"bmcipv6_opt", "add"}});
    QCOMPARE(bmc.settings().staticAddresses.size(), 1);
}

void TestBmc::generationBWantsPost()
{
    const SupermicroSimulator bmc(bmcOptions(u"x9"_s));
    BmcClient client(bmc);
    client.signIn();

    QVERIFY(client.get("/cgi/ipmi.cgi?CONFIG_INFO.XML=(0,0)").endsWith("\r\n\r\n"));
    QVERIFY(sessionOf(client.get("/cgi/login.cgi?name=admin&pwd=secret")).isEmpty());
}

void TestBmc::theNewestTakesBase64Too()
{
    const QByteArray form = "name=" + QByteArray("admin").toBase64().replace('=', "%3D")
        + "&pwd=" + QByteArray("secret").toBase64().replace('=', "%3D") + "&check=00";
    for (const QString &persona : simulatorInfo().personas) {
        const SupermicroSimulator bmc(bmcOptions(persona));
        BmcClient client(bmc);
        QCOMPARE(!sessionOf(client.post("/cgi/login.cgi", form)).isEmpty(), persona == "x11"_L1);
    }
}

// ---- The token against forged requests

void TestBmc::wantsTokenAndReferer_data()
{
    QTest::addColumn<BmcBehaviour::Token>("kind");
    QTest::newRow("CSRF_TOKEN") << BmcBehaviour::Token::Underscore;
    QTest::newRow("CSRF-TOKEN") << BmcBehaviour::Token::Hyphen;
    QTest::newRow("none") << BmcBehaviour::Token::None;
}

void TestBmc::wantsTokenAndReferer()
{
    QFETCH(const BmcBehaviour::Token, kind);
    SupermicroSimulator bmc(bmcOptions(u"x11"_s));
    bmc.setBehaviour({.token = kind});
    BmcClient client(bmc);
    client.signIn();
    const QByteArray page = client.get("/cgi/url_redirect.cgi?url_name=topmenu");
    const QByteArray name = kind == BmcBehaviour::Token::Hyphen ? "CSRF-TOKEN" : "CSRF_TOKEN";
    const QByteArray token = tokenOf(page, name);
    const QByteArray referer = "Referer: http://[::1]/cgi/url_redirect.cgi?url_name=topmenu\r\n";
    const auto read = [&] { return client.read("CONFIG_INFO.XML"); };

    QCOMPARE(token.size(), kind == BmcBehaviour::Token::None ? 0 : 43);
    client.moreFields = name + ": " + token + "\r\n";
    QVERIFY(read().startsWith("HTTP/1.1 403 Forbidden\r\n"));
    QVERIFY(read().endsWith("\r\n\r\n"));
    client.moreFields = referer;
    QCOMPARE(read().startsWith("HTTP/1.1 200"), kind == BmcBehaviour::Token::None);
    client.moreFields = referer + name + ": " + token + "\r\n";
    QVERIFY(read().contains("<CONFIG_INFO>"));
}

void TestBmc::takesNoOldToken()
{
    SupermicroSimulator bmc(bmcOptions(u"x11"_s));
    bmc.setBehaviour({.saysTokenInWords = true});
    BmcClient client(bmc);
    client.signIn();
    QVERIFY(client.read("CONFIG_INFO.XML").contains("<CONFIG_INFO>"));
    bmc.renewTokens();

    QVERIFY(client.read("CONFIG_INFO.XML").endsWith("Token Value is not matched."));

    client.takeToken();
    QVERIFY(client.read("CONFIG_INFO.XML").contains("<CONFIG_INFO>"));
}

// ---- Answers

void TestBmc::namesTheAnswerByOpOnTheNewest()
{
    const SupermicroSimulator x11(bmcOptions(u"x11"_s));
    const SupermicroSimulator x10(bmcOptions(u"x10"_s));
    BmcClient newer(x11);
    BmcClient older(x10);
    newer.signIn();
    older.signIn();
    const QByteArray byName = "CONFIG_INFO.XML=(0,0)&time_stamp=now";
    const QByteArray byOp = "op=CONFIG_INFO.XML&r=(0,0)&_=";
    const QByteArray both = "op=CONFIG_INFO.XML&CONFIG_INFO.XML=(0,0)";
    const auto understands = [](BmcClient &client, const QByteArray &form) {
        return client.post("/cgi/ipmi.cgi", form).contains("<CONFIG_INFO>");
    };

    QVERIFY(understands(newer, byOp) && understands(newer, both) && !understands(newer, byName));
    QVERIFY(understands(older, byName) && understands(older, both) && !understands(older, byOp));
}

void TestBmc::thePrivilegeColumnHidesAnswers()
{
    SupermicroSimulator later(bmcOptions(u"x9"_s));
    SupermicroSimulator first(bmcOptions(u"x7spa"_s));
    later.setBehaviour({.privilege = 2});
    first.setBehaviour({.privilege = 2});
    BmcClient client(later);
    BmcClient old(first);
    client.signIn();
    old.signIn();

    QVERIFY(client.read("CONFIG_INFO.XML").contains("<CONFIG_INFO>"));
    QCOMPARE(
        bodyOf(client.read("CONFIG_IPV6.XML")),
        "<?xml version=\"1.0\"?>\n<IPMI>\n  <Code REASON=\"0x1\"/>\n</IPMI>\n");
    QCOMPARE(bodyOf(client.write({{"bmcipv6_opt", "add"}})), "");
    QCOMPARE(later.writes(), 0);
    QVERIFY(old.read("CONFIG_IPV6.XML").contains("<LAN_V6>"));
}

void TestBmc::theHeadsAreOdd()
{
    SupermicroSimulator bmc(bmcOptions(u"x7spa"_s));
    BmcClient client(bmc);
    client.signIn();

    const QByteArray folded = client.read("GENERIC_INFO.XML");
    QVERIFY(folded.contains("\r\nContent-Type: application/xml\r\n Content-Length: "));
    QVERIFY(folded.contains(" \r\n\r\n"));
    QVERIFY(folded.contains("\r\nTransfer-Encoding: chunked\r\n"));
    const QByteArray spaced = client.read("CONFIG_IPV6.XML");
    QVERIFY(spaced.contains(
        "\r\nContent-Length: " + QByteArray::number(bodyOf(spaced).size()) + " \r\n\r\n"));
    const QByteArray clean = client.read("CONFIG_INFO.XML");
    QVERIFY(clean.contains(
        "\r\nContent-Length: " + QByteArray::number(bodyOf(clean).size()) + "\r\n\r\n"));
    bmc.setBehaviour({.foldsEveryHead = true});
    QVERIFY(client.read("CONFIG_INFO.XML").contains("application/xml\r\n Content-Length: "));
    bmc.setBehaviour({.truncatesXml = true});
    QVERIFY(!client.read("CONFIG_INFO.XML").contains("</IPMI>"));
    bmc.setBehaviour({.breaksDown = true});
    QVERIFY(client.read("CONFIG_INFO.XML").startsWith("HTTP/1.1 500 "));
}

void TestBmc::writesConfigInfoByteForByte()
{
    SupermicroSimulator bmc(bmcOptions(u"x10"_s));
    BmcClient client(bmc);
    client.signIn();
    const QList<QByteArray> lines = bodyOf(client.read("CONFIG_INFO.XML")).split('\n');

    QCOMPARE(
        lines.mid(0, 5).join('\n'),
        R"(<?xml version="1.0"?>
<IPMI>
  <CONFIG_INFO>
    <TOTAL_NUMBER LAN="1" USER="a"/>
    <LAN BMC_IP="192.168.001.050" BMC_MAC="0c-c4-7a-b8-22-64" BMC_NETMASK="255.255.255.000" )"
        R"(GATEWAY_IP="192.168.001.001" GATEWAY_MAC="0c-c4-7a-b8-22-64" VLAN_ID="802a" )"
        R"(DHCP_TOUT="0" DHCP_EN="1" RMCP_PORT="026f"/>)");
    QCOMPARE(lines.mid(17, 4).join('\n'), R"(    <DNS DNS_SERVER="192.168.1.1"/>
    <LAN_IF INTERFACE="2"/>
    <HOSTNAME NAME="bmc1"/>
    <DHCP6C DUID="0E 00 00 01 00 01 20 FA 0E 90 0C C4 7A B8 22 64 "/>)");
    QVERIFY(lines[21].startsWith("    <LINK_INFO MII_LINK_CONF=\"0\""));
    QCOMPARE(lines.mid(22).join('\n'), "  </CONFIG_INFO>\n</IPMI>\n");
}

void TestBmc::writesConfigIpv6ByteForByte()
{
    const auto network = std::make_shared<MemoryNetwork>(bmcPersona(u"x7spa"_s).mac);
    network->setAdvertised(InterfaceAddress::parse(u"2001:db8::/64"_s), QHostAddress(u"fe80::1"_s));
    SimulatorOptions options = bmcOptions(u"x7spa"_s);
    options.network = network;
    SupermicroSimulator bmc(options);
    bmc.setBehaviour({.lease = InterfaceAddress::parse(u"2001:db8::99/128"_s)});
    Settings settings = bmc.settings();
    settings.staticAddresses = {*InterfaceAddress::parse(u"2001:db8::10/64"_s)};
    settings.nameServers = {QHostAddress(u"2001:db8::53"_s)};
    bmc.setSettings(settings);
    BmcClient client(bmc);
    client.signIn();

    QCOMPARE(
        bodyOf(client.read("CONFIG_IPV6.XML")),
        "<LAN_V6>\r\n"
        "<BMC_IPV6 ADDR=\"fe80:0000:0000:0000:0225:90ff:fe12:3456/64\" SCOPE=\"\"/>\r\n"
        "<BMC_IPV6 ADDR=\"2001:0db8:0000:0000:0000:0000:0000:0010/64\" SCOPE=\"\"/>\r\n"
        "<BMC_IPV6 ADDR=\"2001:0db8:0000:0000:0225:90ff:fe12:3456/64\" SCOPE=\"\"/>\r\n"
        "<AUTOCONF VALUE=\"1\"/>\r\n"
        "<DHCPV6 MODE=\"0\"/>\r\n"
        "<DNS_SERVER IP=\"2001:db8::53\"/>\r\n"
        "</LAN_V6>\r\n");
    settings.dhcpv6 = Dhcpv6::Stateful;
    bmc.setSettings(settings);
    QVERIFY(client.read("CONFIG_IPV6.XML").contains("0099/128"));
    bmc.setLan({.dhcp = false});
    QVERIFY(!client.read("CONFIG_IPV6.XML").contains("0099/128"));
}

void TestBmc::tellsBoardAndFirmware()
{
    const SupermicroSimulator bmc(bmcOptions(u"x10"_s));
    BmcClient client(bmc);
    client.signIn();

    QVERIFY(client.read("GENERIC_INFO.XML").contains("IPMIFW_VERSION=\"0325\""));
    QVERIFY(client.read("FRU_INFO.XML").contains("PROD_NAME=\"X10DRFF-CTG\""));
    QVERIFY(client.read("Get_BoradID_XML.XML").contains("<BoardID ID=\"85b\"/>"));
    QVERIFY(client.get("/cgi/url_redirect.cgi?url_name=config_network").contains("srt_router1"));
    QVERIFY(client.get("/cgi/url_redirect.cgi?url_name=nothing").contains(" 404 "));
}

} // namespace sixlab::supermicro

QTEST_GUILESS_MAIN(sixlab::supermicro::TestBmc)
#include "tst_bmc.moc"
