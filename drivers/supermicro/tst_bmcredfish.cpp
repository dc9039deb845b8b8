// SPDX-License-Identifier: GPL-3.0-or-later
#include "bmcclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace sixlab::supermicro {

static const QByteArray interfacePath = "/redfish/v1/Managers/1/EthernetInterfaces/1";

/// Signs in, and has the token sent with each further request.
static QByteArray openSession(BmcClient &client, const QByteArray &password = "secret")
{
    client.moreFields.clear();
    const QByteArray answer = client.post(
        "/redfish/v1/SessionService/Sessions",
        "{\"UserName\":\"admin\",\"Password\":\"" + password + "\"}");
    const qsizetype at = answer.indexOf("X-Auth-Token: ");
    if (at >= 0)
        client.moreFields = answer.sliced(at).split('\r').first() + "\r\n";
    return answer;
}

static QJsonObject interface(BmcClient &client)
{
    return QJsonDocument::fromJson(bodyOf(client.get(interfacePath))).object();
}

class TestBmcRedfish : public QObject
{
    Q_OBJECT

private slots:
    void hasNoOldPages();
    void wantsASession();
    void listsFiveStaticAddressesAlways();
    void replacesAddressesByPosition();
    void setsTheOtherFields();
    void refusesAnOldTag();
    void saysThatALicenceIsMissing();
    void countsForeignFieldsAndResets();
};

void TestBmcRedfish::hasNoOldPages()
{
    const SupermicroSimulator bmc(bmcOptions(u"x12"_s));
    BmcClient client(bmc);

    QVERIFY(client.get("/").contains("action=\"/cgi/login.cgi\""));
    QVERIFY(client.post("/cgi/ipmi.cgi", "CONFIG_INFO.XML=(0,0)").startsWith("HTTP/1.1 404 "));
    QVERIFY(client.get("/redfish/v1/").contains("RedfishVersion"));
}

void TestBmcRedfish::wantsASession()
{
    SupermicroSimulator bmc(bmcOptions(u"x12"_s));
    BmcClient client(bmc);

    QVERIFY(client.get(interfacePath).startsWith("HTTP/1.1 401 "));
    QVERIFY(openSession(client, "wrong").startsWith("HTTP/1.1 401 "));
    QCOMPARE(bmc.refusedSignIns(), 1);
    QVERIFY(openSession(client).startsWith("HTTP/1.1 201 "));
    QVERIFY(client.get(interfacePath).startsWith("HTTP/1.1 200 "));
    client.request("DELETE", "/redfish/v1/SessionService/Sessions/1");
    QVERIFY(client.get(interfacePath).startsWith("HTTP/1.1 401 "));
    client.moreFields = "Authorization: Basic " + QByteArray("admin:secret").toBase64() + "\r\n";
    QVERIFY(client.get(interfacePath).startsWith("HTTP/1.1 200 "));
    bmc.setFaults({.refuseSignIn = true});
    QVERIFY(openSession(client).startsWith("HTTP/1.1 401 "));
}

void TestBmcRedfish::listsFiveStaticAddressesAlways()
{
    SupermicroSimulator bmc(bmcOptions(u"x12"_s));
    Settings settings = bmc.settings();
    settings.staticAddresses = {*InterfaceAddress::parse(u"2001:db8::10/64"_s)};
    bmc.setSettings(settings);
    BmcClient client(bmc);
    openSession(client);

    const QJsonArray list = interface(client)[u"IPv6StaticAddresses"].toArray();

    QCOMPARE(list.size(), 5);
    QCOMPARE(
        list[0].toObject(),
        (QJsonObject{{u"Address"_s, u"2001:db8::10"_s}, {u"PrefixLength"_s, 64}}));
    QCOMPARE(list[4].toObject(), (QJsonObject{{u"Address"_s, u"::"_s}, {u"PrefixLength"_s, 64}}));
}

void TestBmcRedfish::replacesAddressesByPosition()
{
    SupermicroSimulator bmc(bmcOptions(u"x12"_s));
    Settings settings = bmc.settings();
    settings.staticAddresses
        = {*InterfaceAddress::parse(u"2001:db8::1/64"_s),
           *InterfaceAddress::parse(u"2001:db8::2/64"_s)};
    bmc.setSettings(settings);
    BmcClient client(bmc);
    openSession(client);

    client.request(
        "PATCH", interfacePath,
        R"({"IPv6StaticAddresses":[null,{},{"Address":"2001:db8::3","PrefixLength":48}]})");

    QCOMPARE(
        bmc.settings().staticAddresses,
        (QList{
            *InterfaceAddress::parse(u"2001:db8::2/64"_s),
            *InterfaceAddress::parse(u"2001:db8::3/48"_s)}));
    QCOMPARE(bmc.writes(), 1);
}

void TestBmcRedfish::setsTheOtherFields()
{
    SupermicroSimulator bmc(bmcOptions(u"x12"_s));
    BmcClient client(bmc);
    openSession(client);

    client.request(
        "PATCH", interfacePath,
        R"({"StatelessAddressAutoConfig":{"IPv6AutoConfigEnabled":false},)"
        R"("DHCPv6":{"OperatingMode":"Disabled"},"StaticNameServers":["2001:db8::53"],)"
        R"("IPv6StaticDefaultGateways":[{"Address":"fe80::1","PrefixLength":64}]})");

    const Settings wanted{
        .enabled = true,
        .slaac = false,
        .dhcpv6 = Dhcpv6::Off,
        .staticAddresses = {},
        .gateway = QHostAddress(u"fe80::1"_s),
        .nameServers = {QHostAddress(u"2001:db8::53"_s)}};
    QCOMPARE(toJson(bmc.settings()), toJson(wanted));
    QCOMPARE(interface(client)[u"DHCPv6"][u"OperatingMode"].toString(), u"Disabled"_s);
    QCOMPARE(bmc.catastrophes(), 0);
}

void TestBmcRedfish::refusesAnOldTag()
{
    SupermicroSimulator bmc(bmcOptions(u"x12"_s));
    BmcClient client(bmc);
    openSession(client);
    const QByteArray answer = client.get(interfacePath);
    const QByteArray tag = answer.sliced(answer.indexOf("ETag: ") + 6).split('\r').first();
    client.moreFields += "If-Match: " + tag + "\r\n";
    const QByteArray change = R"({"DHCPv6":{"OperatingMode":"Stateful"}})";

    QVERIFY(client.request("PATCH", interfacePath, change).startsWith("HTTP/1.1 200 "));
    QVERIFY(client.request("PATCH", interfacePath, change).startsWith("HTTP/1.1 412 "));
    QCOMPARE(bmc.writes(), 1);
}

void TestBmcRedfish::saysThatALicenceIsMissing()
{
    SupermicroSimulator bmc(bmcOptions(u"x12"_s));
    bmc.setBehaviour({.isLicensed = false});
    BmcClient client(bmc);
    openSession(client);

    const QByteArray answer = client.get(interfacePath);

    QVERIFY(answer.startsWith("HTTP/1.1 403 "));
    QVERIFY(answer.contains("SFT-OOB-LIC"));
}

void TestBmcRedfish::countsForeignFieldsAndResets()
{
    SupermicroSimulator bmc(bmcOptions(u"x12"_s));
    BmcClient client(bmc);
    openSession(client);

    client.request("PATCH", interfacePath, R"({"HostName":"other"})");
    QCOMPARE(bmc.catastrophes(), 1);
    client.post("/redfish/v1/Managers/1/Actions/Manager.Reset", "{}");
    QCOMPARE(bmc.catastrophes(), 2);
}

} // namespace sixlab::supermicro

QTEST_GUILESS_MAIN(sixlab::supermicro::TestBmcRedfish)
#include "tst_bmcredfish.moc"
