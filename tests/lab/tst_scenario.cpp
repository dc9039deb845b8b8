// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/scenario.h"

#include "lab/advertiser.h"
#include "lab/lab.h"

#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

/// A scenario with a hole for each test to fill.
static QByteArray scenario(const QByteArray &host, const QByteArray &more = {})
{
    return R"({"name": "x", "title": "X", "description": "Y", "networks": ["lan"],
               "workstation": "a", "hosts": [{"name": "a"}, )"
        + host + "]" + more + "}";
}

static QByteArray interface(const QByteArray &content)
{
    return scenario(R"({"name": "b", "interfaces": [{)" + content + "}]}");
}

class TestScenario : public QObject
{
    Q_OBJECT

private slots:
    void readsTheHome();
    void readsAllFields();
    void refusesBadData_data();
    void refusesBadData();
    void namesThePlaceOfAProblem();
    void unknownNameListsThoseThatExist();
    void textsCanBeTranslated();
    void advertisesWhatItSays();
};

void TestScenario::readsTheHome()
{
    const auto home = Scenario::load(u"home"_s);

    QVERIFY2(home, home ? "" : qPrintable(home.error().detail));
    QCOMPARE(
        home->hostNames(),
        QString(u"router workstation camera bmc plain1 plain2 internet"_s).split(u' '));
    QVERIFY(home->host(u"router"_s)->forwards);
    QVERIFY(home->host(u"plain2"_s)->ignoresMulticastEcho);
    QVERIFY(home->host(u"camera"_s)->hasProcess());
    QVERIFY(!home->host(u"nobody"_s));
    QCOMPARE(scenarios().size(), Scenario::names().size());
}

void TestScenario::readsAllFields()
{
    const auto read = Scenario::parse(scenario(R"({"name": "b", "simulator": "lamp",
        "forwards": true, "ignoresMulticastEcho": true,
        "services": [{"type": "_http._tcp", "name": "web", "port": 80}],
        "interfaces": [{"name": "lan0", "network": "lan", "mac": "00:00:5e:00:53:07",
            "slaac": true, "stablePrivacy": true, "addresses": ["2001:db8::1/64", "192.0.2.1/24"],
            "advertises": {"prefix": "2001:db8::/64", "nameServers": ["2001:db8::1"]}}],
        "ownAddresses": ["2001:db8:1::1/128"],
        "routes": [{"to": "::/0", "via": "fe80::1"}]})"));

    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    const ScenarioHost &host = read->hosts[1];
    QCOMPARE(host.simulator, u"lamp"_s);
    QVERIFY(host.forwards && host.ignoresMulticastEcho);
    QCOMPARE(host.services, (QList<Service>{{u"_http._tcp"_s, u"web"_s, 80, {}}}));
    const ScenarioInterface &lan = host.interfaces[0];
    QCOMPARE(lan.mac.toString(), u"00:00:5e:00:53:07"_s);
    QVERIFY(lan.slaac && lan.stablePrivacy && !lan.hasOwnLinkLocal());
    QCOMPARE(lan.addresses[1], (InterfaceAddress{QHostAddress(u"192.0.2.1"_s), 24}));
    QCOMPARE(lan.advertises->nameServers, QList{QHostAddress(u"2001:db8::1"_s)});
    QCOMPARE(host.ownAddresses[0].prefixLength, 128);
    QCOMPARE(host.routes[0].gateway, QHostAddress(u"fe80::1"_s));
}

void TestScenario::refusesBadData_data()
{
    QTest::addColumn<QByteArray>("json");
    const QByteArray good = R"("name": "lan0", "network": "lan", "mac": "00:00:5e:00:53:07")";
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no object") << QByteArray("[]");
    QTest::newRow("cut off") << scenario(R"({"name": "b"})").chopped(3);
    QTest::newRow("unknown key") << scenario(R"({"name": "b"})", R"(, "colour": "red")");
    QTest::newRow("unknown key of a host") << scenario(R"({"name": "b", "forward": true})");
    QTest::newRow("doubled host") << scenario(R"({"name": "a"})");
    QTest::newRow("no workstation")
        << scenario(R"({"name": "b"})").replace("\"a\", \"hosts\"", "\"c\", \"hosts\"");
    QTest::newRow("name with a space") << scenario(R"({"name": "b c"})");
    QTest::newRow("name of an option") << scenario(R"({"name": "-b"})");
    QTest::newRow("name with a line break") << scenario(R"({"name": "b\n"})");
    QTest::newRow("name too long") << scenario(R"({"name": "abcdefghijklmnop"})");
    QTest::newRow("no boolean") << scenario(R"({"name": "b", "forwards": "yes"})");
    QTest::newRow("no list") << scenario(R"({"name": "b", "interfaces": {}})");
    QTest::newRow("element is no object") << scenario(R"({"name": "b", "interfaces": [1]})");
    QTest::newRow("element is no text") << scenario(R"({"name": "b", "ownAddresses": [1]})");
    QTest::newRow("unknown network")
        << interface(good + R"(, "x": 1)")
               .replace(R"(, "x": 1)", "")
               .replace("\"network\": \"lan\"", "\"network\": \"moon\"");
    QTest::newRow("no MAC") << interface(R"("name": "lan0", "network": "lan")");
    QTest::newRow("half a MAC") << interface(good).replace(":53:07", ":53");
    QTest::newRow("MAC of a group") << interface(good).replace("00:00:5e", "01:00:5e");
    QTest::newRow("doubled MAC") << scenario(
        R"({"name": "b", "interfaces": [{)" + good + R"(}]}, {"name": "c", "interfaces": [{)" + good
        + "}]}");
    QTest::newRow("no prefix length") << interface(good + R"(, "addresses": ["2001:db8::1"])");
    QTest::newRow("length too large") << interface(good + R"(, "addresses": ["192.0.2.1/33"])");
    QTest::newRow("no address") << interface(good + R"(, "addresses": ["lan0/64"])");
    QTest::newRow("advertised /48")
        << interface(good + R"(, "advertises": {"prefix": "2001:db8::/48"})");
    QTest::newRow("advertised IPv4")
        << interface(good + R"(, "advertises": {"prefix": "192.0.2.0/24"})");
    QTest::newRow("configuration in a server") << interface(
        good
        + R"(, "advertises": {"prefix": "2001:db8::/64", "nameServers": ["::1 { }; }; interface x {"]})");
    QTest::newRow("mixed families")
        << scenario(R"({"name": "b", "routes": [{"to": "::/0", "via": "192.0.2.1"}]})");
    QTest::newRow("no port") << scenario(
        R"({"name": "b", "services": [{"type": "_http._tcp", "name": "b", "port": 65536}]})");
    QTest::newRow("no service type")
        << scenario(R"({"name": "b", "services": [{"type": "http", "name": "b", "port": 1}]})");
}

void TestScenario::refusesBadData()
{
    QFETCH(QByteArray, json);

    const auto read = Scenario::parse(json);

    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::Internal);
    QVERIFY(!read.error().detail.isEmpty());
}

void TestScenario::namesThePlaceOfAProblem()
{
    const auto read = Scenario::parse(interface(
        R"("name": "lan0", "network": "lan", "mac": "00:00:5e:00:53:07", "addresses": ["x"])"));
    QVERIFY(!read);
    QVERIFY2(
        read.error().detail.startsWith(u"hosts[1].interfaces[0].addresses"_s),
        qPrintable(read.error().detail));
}

void TestScenario::unknownNameListsThoseThatExist()
{
    const auto read = Scenario::load(u"../home"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::Usage);
    QVERIFY(read.error().text.contains(u"home"_s));
}

void TestScenario::textsCanBeTranslated()
{
    // The source holds each text for lupdate, which cannot read the data; as one literal or
    // several.
    QFile file(QStringLiteral(SIXLAB_SOURCE_DIR "/app/lab/scenario.cpp"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    static const QRegularExpression seam(u"\"\\s+\""_s);
    const QString source = QString::fromUtf8(file.readAll()).remove(seam);
    for (const ScenarioInfo &info : scenarios()) {
        QVERIFY2(source.contains(u'"' + info.title + u'"'), qPrintable(info.title));
        QVERIFY2(source.contains(u'"' + info.description + u'"'), qPrintable(info.description));
    }
}

void TestScenario::advertisesWhatItSays()
{
    const auto home = Scenario::load(u"home"_s);
    QVERIFY(home);

    const QByteArray text = Advertiser::configuration(*home->host(u"router"_s));

    QVERIFY2(text.contains("interface lan0 {"), text);
    QVERIFY2(text.contains("prefix 2001:db8:2::/64 {"), text);
    QVERIFY2(text.contains("RDNSS 2001:db8:2::1 {"), text);
    QVERIFY(Advertiser::configuration(*home->host(u"plain1"_s)).isEmpty());
}

} // namespace sixlab

QTEST_GUILESS_MAIN(sixlab::TestScenario)
#include "tst_scenario.moc"
