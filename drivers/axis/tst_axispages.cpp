// SPDX-License-Identifier: GPL-3.0-or-later
#include "axispages.h"
#include "axisparameters.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace sixlab::axis {

class TestAxisPages : public QObject
{
    Q_OBJECT

private slots:
    void readsParameterLines();
    void readsNamesInEitherEncoding();
    void refusesOtherPages_data();
    void refusesOtherPages();
    void refusesSettingsThatMakeNoSense_data();
    void refusesSettingsThatMakeNoSense();
    void takesAddressesWithAndWithoutLength();
    void writesTheSwitchLast();
    void believesOkOnly_data();
    void believesOkOnly();
    void readsDeviceInfo();
    void readsWhetherSetupIsNeeded_data();
    void readsWhetherSetupIsNeeded();
    void readsNetworkInfo();
    void readsSerialsOnlyFromSerials_data();
    void readsSerialsOnlyFromSerials();
    void boundsForeignNames();
};

static Parameters completeParameters()
{
    return {
        {u"Network.IPv6.Enabled"_s, u"yes"_s},
        {u"Network.IPv6.AcceptRA"_s, u"no"_s},
        {u"Network.IPv6.DHCPv6"_s, u"stateless"_s},
        {u"Network.IPv6.IPAddress"_s, {}},
        {u"Network.IPv6.DefaultRouter"_s, {}}};
}

void TestAxisPages::readsParameterLines()
{
    // A 12.11 mixes three forms in one answer.
    const auto parameters = parseParameters("Network.BootProto=dhcp\r\n"
                                            "# Error: Error -1 getting param in group 'No.Such'\n"
                                            "root.HTTPS.Enabled=yes\n"
                                            "root.Network.Resolver.NameServerList=172.16.3.1 \n"
                                            "root.A=b=c;d\n");
    const Parameters expected{
        {u"Network.BootProto"_s, u"dhcp"_s},
        {u"HTTPS.Enabled"_s, u"yes"_s},
        {u"Network.Resolver.NameServerList"_s, u"172.16.3.1 "_s},
        {u"A"_s, u"b=c;d"_s}};
    QVERIFY(parameters);
    QCOMPARE(*parameters, expected);
    QVERIFY(parseParameters({})->isEmpty()); // All of it hidden from this user.
}

void TestAxisPages::readsNamesInEitherEncoding()
{
    QCOMPARE(parseParameters("root.A=T\xc3\xbcr\n")->value(u"A"_s), u"Tür"_s);
    QCOMPARE(parseParameters("root.A=T\xfcr\n")->value(u"A"_s), u"Tür"_s);
}

void TestAxisPages::refusesOtherPages_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::newRow("html") << "<html><body>Sign in</body></html>"_ba;
    QTest::newRow("html with equals") << "<a href=\"x\">\n"_ba;
    QTest::newRow("text") << "OK\n"_ba;
    QTest::newRow("control characters") << "root.A\x01=b\n"_ba;
    QTest::newRow("twice") << "root.A=b\nA=c\n"_ba;
    QTest::newRow("no name") << "=b\n"_ba;
}

void TestAxisPages::refusesOtherPages()
{
    QFETCH(QByteArray, page);
    const auto parameters = parseParameters(page);
    QVERIFY(!parameters);
    QCOMPARE(parameters.error().kind, Error::Kind::Protocol);
}

void TestAxisPages::refusesSettingsThatMakeNoSense_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::newRow("switch") << u"Enabled"_s << u"true"_s;
    QTest::newRow("advertisements") << u"AcceptRA"_s << QString();
    QTest::newRow("mode") << u"DHCPv6"_s << u"maybe"_s;
    QTest::newRow("address") << u"IPAddress"_s << u"2001:db8::1/64 and more"_s;
    QTest::newRow("length") << u"IPAddress"_s << u"2001:db8::1/129"_s;
    QTest::newRow("router") << u"DefaultRouter"_s << u"router"_s;
    QTest::newRow("IPv4 router") << u"DefaultRouter"_s << u"192.0.2.1"_s;
}

void TestAxisPages::refusesSettingsThatMakeNoSense()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    Parameters parameters = completeParameters();
    QVERIFY(settingsFromParameters(parameters));
    parameters.insert(u"Network.IPv6."_s + name, value);
    const auto settings = settingsFromParameters(parameters);
    QVERIFY(!settings);
    QCOMPARE(settings.error().kind, Error::Kind::Protocol);
}

void TestAxisPages::takesAddressesWithAndWithoutLength()
{
    Parameters parameters = completeParameters();
    parameters.insert(u"Network.IPv6.IPAddress"_s, u"2001:DB8::1  fd00::2/48 "_s);
    parameters.insert(u"Network.Resolver.NameServerList"_s, u"192.0.2.1 0.0.0.0 2001:db8::53 "_s);
    const auto settings = settingsFromParameters(parameters);
    QVERIFY(settings);
    const QList<InterfaceAddress> expected{
        {QHostAddress(u"2001:db8::1"_s), 64}, {QHostAddress(u"fd00::2"_s), 48}};
    QCOMPARE(settings->staticAddresses, expected);
    QCOMPARE(
        settings->nameServers,
        (QList{QHostAddress(u"192.0.2.1"_s), QHostAddress(u"2001:db8::53"_s)}));
    QVERIFY(!settings->gateway);
    QCOMPARE(settings->dhcpv6, Dhcpv6::Stateless);
}

void TestAxisPages::writesTheSwitchLast()
{
    QHostAddress gateway(u"fe80::1"_s);
    gateway.setScopeId(u"lan0"_s); // Means nothing on the camera.
    const FormFields fields = updateFields(
        {.enabled = true,
         .slaac = false,
         .dhcpv6 = Dhcpv6::Off,
         .staticAddresses
         = {{QHostAddress(u"2001:db8::48"_s), 64}, {QHostAddress(u"2001:db8::49"_s), 64}},
         .gateway = gateway,
         .nameServers = {}});
    QCOMPARE(
        encodedForm(fields),
        "action=update&Network.IPv6.AcceptRA=no&Network.IPv6.DHCPv6=off&Network.IPv6.IPAddress="
        "2001%3Adb8%3A%3A48%2F64%202001%3Adb8%3A%3A49%2F64&Network.IPv6.DefaultRouter=fe80%3A%3A1"
        "&Network.IPv6.Enabled=yes"_ba);
}

void TestAxisPages::believesOkOnly_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind"); // -1: accepted
    QTest::addColumn<QString>("detail");
    const QString notOk = u"the answer to an update is not OK"_s;
    const int protocol = int(Error::Kind::Protocol);
    QTest::newRow("ok") << "OK"_ba << -1 << QString();
    QTest::newRow("ok and line end") << "OK\r\n"_ba << -1 << QString();
    QTest::newRow("nothing") << QByteArray() << protocol << notOk;
    QTest::newRow("login page") << "<html>OK</html>"_ba << protocol << notOk;
    QTest::newRow("ok and more") << "OK\nOK"_ba << protocol << notOk;
    QTest::newRow("other error") << "# Request failed: busy"_ba << protocol << notOk;
    QTest::newRow("one rejected")
        << "# Error: Error setting 'root.Network.IPv6.DHCPv6' to 'maybe'!"_ba
        << int(Error::Kind::Refused) << u"rejected: Network.IPv6.DHCPv6"_s;
    QTest::newRow("two rejected") << "# Error: Error setting 'root.A.B' to 'x'!\n"
                                     "# Error: Error setting 'root.C.D' to ''!\n"_ba
                                  << int(Error::Kind::Refused) << u"rejected: A.B, C.D"_s;
    QTest::newRow("hostile name") << "# Error: Error setting 'root.<b>' to 'x'!"_ba << protocol
                                  << notOk;
}

void TestAxisPages::believesOkOnly()
{
    QFETCH(QByteArray, body);
    QFETCH(int, kind);
    QFETCH(QString, detail);
    const auto result = checkUpdate(body);
    QCOMPARE(result.has_value(), kind < 0);
    if (!result) {
        QCOMPARE(int(result.error().kind), kind);
        QCOMPARE(result.error().detail, detail);
    }
}

void TestAxisPages::readsDeviceInfo()
{
    // Shortened from a P3265-V with 12.11.77; it echoes no method.
    const auto identity = parseDeviceInfo(
        R"({"apiVersion": "1.3", "data": {"propertyList": {"Architecture": "aarch64",
            "ProdNbr": "P3265-V", "Version": "12.11.77", "SerialNumber": "B8A44F631339"}}})");
    QCOMPARE(
        identity.value(),
        (DeviceIdentity{u"Axis"_s, u"P3265-V"_s, u"12.11.77"_s, u"B8A44F631339"_s}));
    QVERIFY(!parseDeviceInfo(R"({"apiVersion":"1.3","data":{"propertyList":{}}})"));
    QVERIFY(!parseDeviceInfo(R"({"error":{"code":4000,"message":"Method does not exist"}})"));
    QVERIFY(!parseDeviceInfo("<html>"));
    QVERIFY(!parseDeviceInfo(QByteArray(5000, '[')));
}

void TestAxisPages::readsWhetherSetupIsNeeded_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("isNeeded");
    QTest::newRow("fresh") << R"({"data":{"systemready":"yes","needsetup":"yes"}})"_ba << true;
    QTest::newRow("set up") << R"({"data":{"systemready":"yes","needsetup":"no"}})"_ba << false;
    QTest::newRow("error") << R"({"error":{"code":4001}})"_ba << false;
    QTest::newRow("404") << "<HTML>needsetup: yes"_ba << false;
}

void TestAxisPages::readsWhetherSetupIsNeeded()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, isNeeded);
    QCOMPARE(needsSetup(json), isNeeded);
}

void TestAxisPages::readsNetworkInfo()
{
    const auto live = parseNetworkInfo(R"({"data":{"devices":[
        {"name":"eth0","Ipv6":{"enabled":true,"addresses":[
            {"address":"fe80::240:8cff:fe18:86d6","prefixLength":64,"origin":"linkLocal"},
            {"address":"fd1c:360:4e4d:a5b2::e42","prefixLength":128,"origin":"dhcp"},
            {"address":"fe80::1%eth0","prefixLength":64,"origin":"RA"},
            {"address":"2001:db8::1","prefixLength":1e9,"origin":"static"},
            {"address":"192.0.2.1","prefixLength":24,"origin":"static"},
            {"address":"2001:db8::2","prefixLength":64,"origin":"unheard of"}]}}]}})");
    const QList<LiveAddress> expected{
        {{QHostAddress(u"fe80::240:8cff:fe18:86d6"_s), 64}, AddressOrigin::LinkLocal},
        {{QHostAddress(u"fd1c:360:4e4d:a5b2::e42"_s), 128}, AddressOrigin::Dhcp},
        {{QHostAddress(u"2001:db8::2"_s), 64}, AddressOrigin::Unknown}};
    QCOMPARE(live, expected);
    QVERIFY(parseNetworkInfo("{}").isEmpty());
}

void TestAxisPages::readsSerialsOnlyFromSerials_data()
{
    QTest::addColumn<QString>("realm");
    QTest::addColumn<QString>("serial");
    QTest::newRow("upper") << u"AXIS_ACCC8EF7DE6B"_s << u"ACCC8EF7DE6B"_s;
    QTest::newRow("lower") << u"AXIS_accc8ef7de6b"_s << u"ACCC8EF7DE6B"_s;
    QTest::newRow("colons") << u"AXIS_ac:cc:8e:f7:de:6b"_s << QString();
    QTest::newRow("short") << u"AXIS_ACCC8EF7DE6"_s << QString();
    QTest::newRow("line end") << u"AXIS_ACCC8EF7DE6B\n"_s << QString();
    QTest::newRow("other") << u"Router"_s << QString();
}

void TestAxisPages::readsSerialsOnlyFromSerials()
{
    QFETCH(QString, realm);
    QFETCH(QString, serial);
    QCOMPARE(serialFromRealm(realm), serial);
}

void TestAxisPages::boundsForeignNames()
{
    QCOMPARE(plainName(u" P55\n\u202e12 "_s), u"P5512"_s);
    QCOMPARE(plainName(QString(1000, u'x')).size(), 64);
}

} // namespace sixlab::axis

QTEST_APPLESS_MAIN(sixlab::axis::TestAxisPages)
#include "tst_axispages.moc"
