// SPDX-License-Identifier: GPL-3.0-or-later
#include "bmcclient.h"

#include <QSslSocket>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace sixlab::supermicro {

static InterfaceAddress address(QStringView text)
{
    return *InterfaceAddress::parse(text);
}

/// What a simulated BMC does with its LAN form: as the real ones, it says `ok` to everything.
class TestBmcNetwork : public QObject
{
    Q_OBJECT

private slots:
    void aWholeFormChangesNothingElse_data() { addPersonas(); }
    void aWholeFormChangesNothingElse();
    void addsAndRemovesOneAddress_data() { addPersonas(); }
    void addsAndRemovesOneAddress();
    void aPartialFormDoesDamage_data();
    void aPartialFormDoesDamage();
    void aSixthAddressIsDroppedSilently();
    void losesAddressesSilently_data();
    void losesAddressesSilently();
    void removesByTextAndLength();
    void withoutOptionNotEvenAutoconfIsSet();
    void anEmptyAddressSetsAutoconfOnly();
    void firmware317IgnoresTheAddress();
    void setsNameServerAndMode();
    void setsTheRouterByTheFullPrefixOnly();
    void eachGenerationHasItsOwnPage();
    void answersBeforeItActs();
    void theLinkGoesDown();
    void theLinkStaysUpForAnAddress();
    void countsResetsAndUpgrades_data();
    void countsResetsAndUpgrades();
    void faultsOfSavingWork();
    void theSecureCookieComesOverHttps();

private:
    static void addPersonas();
};

void TestBmcNetwork::addPersonas()
{
    QTest::addColumn<QString>("persona");
    for (const QString &persona : simulatorInfo().personas)
        QTest::newRow(qPrintable(persona)) << persona;
}

static QByteArray pageOf(const QString &persona)
{
    return bmcPersona(persona).generation == BmcGeneration::C ? "/cgi/op.cgi"
                                                              : "/cgi/config_lan.cgi";
}

/// As the form of BmcClient::write() has it: one LAN interface for all.
static void makeUsual(SupermicroSimulator &bmc, BmcClient &client)
{
    bmc.setLan({});
    client.signIn();
}

void TestBmcNetwork::aWholeFormChangesNothingElse()
{
    QFETCH(const QString, persona);
    SupermicroSimulator bmc(bmcOptions(persona));
    BmcClient client(bmc);
    makeUsual(bmc, client);
    const Settings before = bmc.settings();

    QCOMPARE(bodyOf(client.write({}, pageOf(persona))), "\nok\n");

    QCOMPARE(bmc.settings(), before);
    QCOMPARE(bmc.lan(), BmcLan{});
    QCOMPARE(bmc.writes(), 1);
    QCOMPARE(bmc.catastrophes(), 0);
}

void TestBmcNetwork::addsAndRemovesOneAddress()
{
    QFETCH(const QString, persona);
    SupermicroSimulator bmc(bmcOptions(persona));
    BmcClient client(bmc);
    makeUsual(bmc, client);

    client.write({{"bmcipv6_addr", "2001:0db8:0000:0000:0000:0000:0000:0010/64"}}, pageOf(persona));
    QCOMPARE(bmc.settings().staticAddresses, QList{address(u"2001:db8::10/64")});
    QVERIFY(client.read("CONFIG_IPV6.XML")
                .contains("ADDR=\"2001:0db8:0000:0000:0000:0000:0000:0010/64\""));
    client.write({{"bmcipv6_addr", "2001:db8::10/64"}, {"bmcipv6_opt", "del"}}, pageOf(persona));
    QVERIFY(bmc.settings().staticAddresses.isEmpty());
    QCOMPARE(bmc.catastrophes(), 0);
}

void TestBmcNetwork::aPartialFormDoesDamage_data()
{
    QTest::addColumn<QByteArray>("missing");
    QTest::addColumn<BmcLan>("lan");
    QTest::newRow("DHCP") << QByteArray("en_dhcp") << BmcLan{.dhcp = false};
    QTest::newRow("VLAN") << QByteArray("en_vlan") << BmcLan{.vlan = false, .vlanId = 0};
    QTest::newRow("DNS") << QByteArray("dns_server") << BmcLan{.nameServer = 0};
}

void TestBmcNetwork::aPartialFormDoesDamage()
{
    QFETCH(const QByteArray, missing);
    QFETCH(const BmcLan, lan);
    SupermicroSimulator bmc(bmcOptions(u"x9"_s));
    BmcClient client(bmc);
    makeUsual(bmc, client);
    Settings settings = bmc.settings();
    settings.nameServers = {QHostAddress(u"2001:db8::53"_s)};
    bmc.setSettings(settings);

    QCOMPARE(bodyOf(client.write({{missing, {}}, {"bmcipv6_dns_server", {}}})), "\nok\n");

    QCOMPARE(bmc.lan(), lan);
    QVERIFY(bmc.settings().nameServers.isEmpty());
    QCOMPARE(bmc.catastrophes(), 1);
}

void TestBmcNetwork::aSixthAddressIsDroppedSilently()
{
    SupermicroSimulator bmc(bmcOptions(u"x7spa"_s));
    BmcClient client(bmc);
    makeUsual(bmc, client);

    for (const char number : QByteArray("123456"))
        QCOMPARE(
            bodyOf(client.write({{"bmcipv6_addr", QByteArray("2001:db8::") + number + "/64"}})),
            "\nok\n");

    QCOMPARE(bmc.settings().staticAddresses.size(), 5);
    QVERIFY(!bmc.settings().staticAddresses.contains(address(u"2001:db8::6/64")));
}

void TestBmcNetwork::losesAddressesSilently_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no length") << QByteArray("2001:db8::10");
    QTest::newRow("upper case") << QByteArray("2001:DB8::10/64");
    QTest::newRow("multicast") << QByteArray("ff02::1/64");
    QTest::newRow("unspecified") << QByteArray("::/64");
    QTest::newRow("no address") << QByteArray("somewhere/64");
    QTest::newRow("IPv4") << QByteArray("192.0.2.1/24");
    QTest::newRow("too long a prefix") << QByteArray("2001:db8::10/129");
}

void TestBmcNetwork::losesAddressesSilently()
{
    QFETCH(const QByteArray, text);
    SupermicroSimulator bmc(bmcOptions(u"x9"_s));
    BmcClient client(bmc);
    makeUsual(bmc, client);

    QCOMPARE(bodyOf(client.write({{"bmcipv6_addr", text}})), "\nok\n");

    QVERIFY(bmc.settings().staticAddresses.isEmpty());
}

void TestBmcNetwork::removesByTextAndLength()
{
    SupermicroSimulator bmc(bmcOptions(u"x9"_s));
    BmcClient client(bmc);
    makeUsual(bmc, client);
    client.write({{"bmcipv6_addr", "2001:db8::a0/64"}});
    const auto isLeftBy = [&](const QByteArray &text) {
        client.write({{"bmcipv6_addr", text}, {"bmcipv6_opt", "del"}});
        return bmc.settings().staticAddresses.size() == 1;
    };

    QVERIFY(isLeftBy("2001:db8::a0/48"));
    QVERIFY(isLeftBy("2001:db8::A0/64"));
    QVERIFY(!isLeftBy("2001:db8::a0/64"));
}

void TestBmcNetwork::withoutOptionNotEvenAutoconfIsSet()
{
    SupermicroSimulator bmc(bmcOptions(u"x7spa"_s));
    BmcClient client(bmc);
    makeUsual(bmc, client);

    client.write({{"bmcipv6_opt", {}}, {"bmcipv6_autoconf", "off"}});
    client.write({{"bmcipv6_opt", "Add"}, {"bmcipv6_autoconf", "off"}});

    QVERIFY(bmc.settings().slaac);
}

void TestBmcNetwork::anEmptyAddressSetsAutoconfOnly()
{
    SupermicroSimulator bmc(bmcOptions(u"x9"_s));
    BmcClient client(bmc);
    makeUsual(bmc, client);

    client.write({{"bmcipv6_autoconf", "off"}});

    QVERIFY(!bmc.settings().slaac);
    QVERIFY(client.read("CONFIG_IPV6.XML").contains("<AUTOCONF VALUE=\"0\"/>"));
    QCOMPARE(bmc.catastrophes(), 0);
}

void TestBmcNetwork::firmware317IgnoresTheAddress()
{
    SupermicroSimulator bmc(bmcOptions(u"x9"_s));
    bmc.setBehaviour({.ipv6 = BmcNetwork::Ipv6Part::Lost});
    BmcClient client(bmc);
    makeUsual(bmc, client);
    const BmcClient::Fields fields{
        {"bmcipv6_addr", "2001:db8::10/64"}, {"bmcipv6_autoconf", "off"}};

    QCOMPARE(bodyOf(client.write(fields)), "\nok\n");
    QVERIFY(bmc.settings().staticAddresses.isEmpty() && bmc.settings().slaac);

    client.write(fields + BmcClient::Fields{{"ab_ipv6_opt", "add"}});
    QVERIFY(bmc.settings().staticAddresses.isEmpty() && !bmc.settings().slaac);
}

void TestBmcNetwork::setsNameServerAndMode()
{
    SupermicroSimulator bmc(bmcOptions(u"x9"_s));
    BmcClient client(bmc);
    makeUsual(bmc, client);

    client.write({{"bmcipv6_dns_server", "2001:db8::53"}, {"dhcpv6_mode", "stateful"}});

    QCOMPARE(bmc.settings().nameServers, QList{QHostAddress(u"2001:db8::53"_s)});
    QCOMPARE(bmc.settings().dhcpv6, Dhcpv6::Stateful);
    const QByteArray text = client.read("CONFIG_IPV6.XML");
    QVERIFY(text.contains("<DHCPV6 MODE=\"1\"/>\r\n<DNS_SERVER IP=\"2001:db8::53\"/>"));
}

void TestBmcNetwork::setsTheRouterByTheFullPrefixOnly()
{
    SupermicroSimulator bmc(bmcOptions(u"x10"_s));
    BmcClient client(bmc);
    makeUsual(bmc, client);
    const auto routerAfter = [&](const QByteArray &source, const QByteArray &length) {
        client.write(
            {{"rt_src", source},
             {"srt_router1", "fe80::1"},
             {"srt_pval1", "::"},
             {"srt_plen1", length}},
            "/cgi/op.cgi");
        return bmc.settings().gateway;
    };

    QVERIFY(!routerAfter("3", "255"));
    QVERIFY(!routerAfter("2", "0"));
    QCOMPARE(routerAfter("3", "0"), QHostAddress(u"fe80::1"_s));
    client.write({}, "/cgi/op.cgi"); // Older clients know nothing of routers.
    QCOMPARE(bmc.settings().gateway, QHostAddress(u"fe80::1"_s));
}

void TestBmcNetwork::eachGenerationHasItsOwnPage()
{
    for (const QString &persona : simulatorInfo().personas) {
        SupermicroSimulator bmc(bmcOptions(persona));
        BmcClient client(bmc);
        makeUsual(bmc, client);
        const bool isC = bmcPersona(persona).generation == BmcGeneration::C;
        QCOMPARE(client.write({}, "/cgi/config_lan.cgi").startsWith("HTTP/1.1 404 "), isC);
        QCOMPARE(client.write({}, "/cgi/op.cgi").startsWith("HTTP/1.1 404 "), !isC);
        QCOMPARE(bmc.writes(), 1);
    }
}

void TestBmcNetwork::answersBeforeItActs()
{
    SupermicroSimulator bmc(bmcOptions(u"x9"_s));
    bmc.setApplyDelay(5 * SupermicroSimulator::realApplyDelay); // Two requests fit in.
    BmcClient client(bmc);
    makeUsual(bmc, client);

    QCOMPARE(bodyOf(client.write({{"bmcipv6_addr", "2001:db8::1/64"}})), "\nok\n");
    QCOMPARE(bodyOf(client.write({{"bmcipv6_addr", "2001:db8::2/64"}})), "\nok\n");

    QVERIFY(bmc.settings().staticAddresses.isEmpty());
    QTRY_COMPARE(bmc.settings().staticAddresses.size(), 2);
}

void TestBmcNetwork::theLinkGoesDown()
{
    SupermicroSimulator bmc(bmcOptions(u"x9"_s));
    bmc.setBehaviour({.linkDown = SupermicroSimulator::realLinkDown});
    BmcClient client(bmc);
    makeUsual(bmc, client);
    QTcpSocket idle;
    const QUrl url = bmc.connection().url;
    idle.connectToHost(url.host(), quint16(url.port()));
    QVERIFY(idle.waitForConnected(5000));

    QCOMPARE(bodyOf(client.write({{"bmcipv6_autoconf", "off"}})), "\nok\n");

    QVERIFY(idle.state() != QAbstractSocket::ConnectedState || idle.waitForDisconnected(5000));
    QTRY_COMPARE(client.get("/"), "no connection");
    QTRY_VERIFY(client.get("/").startsWith("HTTP/1.1 200 OK\r\n"));
}

void TestBmcNetwork::theLinkStaysUpForAnAddress()
{
    SupermicroSimulator bmc(bmcOptions(u"x9"_s));
    bmc.setBehaviour({.linkDown = SupermicroSimulator::realLinkDown});
    BmcClient client(bmc);
    makeUsual(bmc, client);

    client.write({{"bmcipv6_addr", "2001:db8::1/64"}});

    QVERIFY(client.read("CONFIG_IPV6.XML").contains("0001/64"));
}

void TestBmcNetwork::countsResetsAndUpgrades_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("form");
    QTest::newRow("restart") << QByteArray("/cgi/BMCReset.cgi") << QByteArray();
    QTest::newRow("network") << QByteArray("/cgi/ResetIP.cgi") << QByteArray();
    QTest::newRow("upgrade") << QByteArray("/cgi/oem_firmware_upgrade.cgi") << QByteArray();
    QTest::newRow("restart of C") << QByteArray("/cgi/op.cgi") << QByteArray("op=main_bmcreset");
}

void TestBmcNetwork::countsResetsAndUpgrades()
{
    QFETCH(const QByteArray, target);
    QFETCH(const QByteArray, form);
    SupermicroSimulator bmc(bmcOptions(u"x10"_s));
    BmcClient client(bmc);
    makeUsual(bmc, client);

    client.post(target, form);

    QCOMPARE(bmc.catastrophes(), 1);
}

void TestBmcNetwork::faultsOfSavingWork()
{
    SupermicroSimulator bmc(bmcOptions(u"x9"_s));
    BmcClient client(bmc);
    makeUsual(bmc, client);
    const BmcClient::Fields fields{{"bmcipv6_addr", "2001:db8::1/64"}, {"dhcpv6_mode", "stateful"}};
    const Settings before = bmc.settings();

    bmc.setFaults({.lie = true});
    QCOMPARE(bodyOf(client.write(fields + BmcClient::Fields{{"en_dhcp", "off"}})), "\nok\n");
    QCOMPARE(bmc.settings(), before);
    QCOMPARE(bmc.lan(), BmcLan{});

    bmc.setFaults({.halfApply = true});
    client.write(fields);
    QCOMPARE(bmc.settings().dhcpv6, Dhcpv6::Stateful);
    QVERIFY(bmc.settings().staticAddresses.isEmpty());

    bmc.setFaults({.loseReply = true});
    QCOMPARE(client.write(fields), "");
    QCOMPARE(bmc.settings().staticAddresses.size(), 1);

    bmc.setFaults({.rebootAfterWrite = true});
    client.write(fields);
    QTRY_VERIFY(client.get("/").startsWith("HTTP/1.1 200 OK\r\n"));
    QCOMPARE(bmc.sessions(), 0);
}

void TestBmcNetwork::theSecureCookieComesOverHttps()
{
    SupermicroSimulator bmc(bmcOptions(u"x9"_s));
    bmc.serveEncrypted();
    QSslSocket socket;
    const QUrl url = bmc.encryptedConnection().url;
    socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.connectToHostEncrypted(url.host(), quint16(url.port()));
    QVERIFY(socket.waitForEncrypted(5000));
    socket.write("POST /cgi/login.cgi HTTP/1.1\r\nContent-Length: 21\r\n\r\nname=admin&pwd=secret");

    QByteArray answer;
    while (!answer.contains("\r\n\r\n") && socket.waitForReadyRead(5000))
        answer += socket.readAll();

    QVERIFY(answer.contains(sessionOf(answer) + "; path=/ ; ;Secure; HttpOnly\r\n"));
}

} // namespace sixlab::supermicro

QTEST_GUILESS_MAIN(sixlab::supermicro::TestBmcNetwork)
#include "tst_bmcnetwork.moc"
