// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/driver.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sixlab;

static const Capabilities everything{Access::ReadWrite, Access::ReadWrite, Access::ReadWrite,
                                     Access::ReadWrite, Access::ReadWrite, Access::ReadWrite};

static Settings settings(const QByteArray &json)
{
    Settings empty;
    empty.slaac = false;
    return *settingsFromJson(QJsonDocument::fromJson(json).object(), empty);
}

static DeviceState device(const QByteArray &json)
{
    DeviceState state;
    state.settings = settings(json);
    state.capabilities = everything;
    return state;
}

static QHostAddress address(const char *text)
{
    return *parseAddress(QString::fromLatin1(text));
}

class TestPlan : public QObject
{
    Q_OBJECT

private slots:
    void isEmptyWhenNothingChanges();
    void takesTheOrderOfAddressesForNoChange();
    void dropsZones();
    void listsTheFieldsThatDiffer();
    void refusesFieldsThatCannotBeWritten();
    void givesTheDevicesOwnReason();
    void knowsStaticAddresses_data();
    void knowsStaticAddresses();
    void knowsGateways_data();
    void knowsGateways();
    void refusesBadAddressesOnlyWhereTheyAreNew();
    void refusesAnAddressTwice();
    void refusesMoreAddressesThanFit();
    void refusesAGatewayThatAChangeOfAddressPutsOutOfReach();
    void acceptsAGatewayInAPrefixFromAdvertisements();
    void refusesNameServersThatAreNone();
    void comparesWithWhatWaitsForAReboot();
    void knowsWhenTheConnectionMoves_data();
    void knowsWhenTheConnectionMoves();
    void warnsBeforeTheLastAddressGoes();
    void warnsOfAddressesThatAreNotUsed();
    void putsTheNewBesideTheOld_data();
    void putsTheNewBesideTheOld();
    void everyStageIsSafe();
};

void TestPlan::isEmptyWhenNothingChanges()
{
    const DeviceState now = device(R"({"staticAddresses": ["2001:db8::1/64"]})");
    const Plan plan = makePlan(now, now.settings, address("2001:db8::1"));
    QVERIFY(plan.isEmpty());
    QVERIFY(plan.changes().isEmpty());
    QVERIFY(plan.refused.isEmpty());
    QVERIFY(plan.warnings.isEmpty());
    QVERIFY(!plan.connectionMoves);
}

void TestPlan::takesTheOrderOfAddressesForNoChange()
{
    const DeviceState now = device(R"({"staticAddresses": ["2001:db8::1/64", "fd00::1/64"]})");
    Settings wanted = now.settings;
    std::ranges::reverse(wanted.staticAddresses);
    QVERIFY(makePlan(now, wanted).isEmpty());
    wanted.staticAddresses[0].prefixLength = 48;
    QVERIFY(!makePlan(now, wanted).isEmpty());
}

void TestPlan::dropsZones()
{
    const DeviceState now = device(R"({"gateway": "fe80::1"})");
    Settings wanted = now.settings;
    wanted.gateway = address("fe80::1%lan0");
    QVERIFY(makePlan(now, wanted).isEmpty());
    wanted.gateway = address("fe80::2%lan0");
    QCOMPARE(makePlan(now, wanted).after.gateway, address("fe80::2"));
}

void TestPlan::listsTheFieldsThatDiffer()
{
    const DeviceState now = device("{}");
    const Plan plan = makePlan(
        now, settings(R"({"slaac": true, "gateway": "fe80::1", "nameServers": ["2001:db8::53"]})"));
    QCOMPARE(plan.changes(), (QList{Field::Slaac, Field::Gateway, Field::NameServers}));
    QVERIFY(plan.refused.isEmpty());
}

void TestPlan::refusesFieldsThatCannotBeWritten()
{
    DeviceState now = device("{}");
    now.capabilities.gateway = Access::ReadOnly;
    now.capabilities.nameServers = Access::None;
    const Plan plan = makePlan(
        now, settings(R"({"slaac": true, "gateway": "fe80::1", "nameServers": ["2001:db8::53"]})"));
    QCOMPARE(plan.refused.size(), 2);
    QCOMPARE(plan.refused[0].field, Field::Gateway);
    QCOMPARE(plan.refused[0].wanted, QJsonValue(u"fe80::1"_s));
    QCOMPARE(plan.refused[1].field, Field::NameServers);
    QVERIFY(!plan.refused[0].reason.isEmpty());
    QVERIFY(plan.refused[0].reason != plan.refused[1].reason);
    QCOMPARE(plan.after.gateway, now.settings.gateway); // What cannot be written stays.
    QCOMPARE(plan.after.slaac, true);
}

void TestPlan::givesTheDevicesOwnReason()
{
    DeviceState now = device("{}");
    now.capabilities.gateway = Access::None;
    now.reasons.insert(Field::Gateway, u"This firmware takes it from advertisements."_s);
    const Plan plan = makePlan(now, settings(R"({"gateway": "fe80::1"})"));
    QCOMPARE(plan.refused.first().reason, now.reasons[Field::Gateway]);
}

void TestPlan::knowsStaticAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    for (const char *good :
         {"2001:db8::10/64", "fd00:1::1/64", "2001:db8::/127", "2001:db8::/128", "3fff::1/20",
          "2001:db8::1/128", "2001:db8::1/1", "2001:db8:0:0:8000::/64"})
        QTest::newRow(good) << QString::fromLatin1(good) << true;
    for (const char *bad :
         {"fe80::1/64", "ff02::1/64", "::1/128", "::/64", "::ffff:192.0.2.1/96", "2001:db8::1/0",
          "2001:db8:1::/64", "2001:db8::/32", "2001:db8:0:10::/60", "::10/64", "64:ff9b::1/96",
          "fec0::1/64", "4000::1/64"})
        QTest::newRow(bad) << QString::fromLatin1(bad) << false;
}

void TestPlan::knowsStaticAddresses()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    const InterfaceAddress item = *InterfaceAddress::parse(text);
    QCOMPARE(!staticAddressProblem(item), good);
    Settings wanted = device("{}").settings;
    wanted.staticAddresses = {item};
    QCOMPARE(makePlan(device("{}"), wanted).refused.isEmpty(), good);
    QVERIFY(staticAddressProblem({item.address, 129}));
    QVERIFY(staticAddressProblem({item.address, -1}));
    QVERIFY(staticAddressProblem({address("192.0.2.1"), 24}));
}

void TestPlan::knowsGateways_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    for (const char *good : {"fe80::1", "2001:db8:1::1", "fd00::ff"})
        QTest::newRow(good) << QString::fromLatin1(good) << true;
    for (const char *bad :
         {"2001:db8:2::1", "2001:db8:1::10", "ff02::2", "::1", "::", "::ffff:192.0.2.1",
          "192.0.2.1"})
        QTest::newRow(bad) << QString::fromLatin1(bad) << false;
}

void TestPlan::knowsGateways()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    const DeviceState now = device(R"({"staticAddresses": ["2001:db8:1::10/64", "fd00::1/64"]})");
    const QHostAddress gateway = *parseAddress(text);
    QCOMPARE(!gatewayProblem(gateway, now.settings.staticAddresses), good);
    Settings wanted = now.settings;
    wanted.gateway = gateway;
    const Plan plan = makePlan(now, wanted);
    QCOMPARE(plan.refused.isEmpty(), good);
    if (!good)
        QCOMPARE(plan.refused.first().field, Field::Gateway);
}

void TestPlan::refusesBadAddressesOnlyWhereTheyAreNew()
{
    const DeviceState now = device(R"({"staticAddresses": ["fe80::77/64"]})");
    Settings wanted = now.settings;
    wanted.slaac = true;
    QVERIFY(makePlan(now, wanted).refused.isEmpty());
    wanted.staticAddresses.append(*InterfaceAddress::parse(u"2001:db8::1/64"));
    QVERIFY(makePlan(now, wanted).refused.isEmpty());
    wanted.staticAddresses.append(*InterfaceAddress::parse(u"fe80::78/64"));
    QVERIFY(!makePlan(now, wanted).refused.isEmpty());
}

void TestPlan::refusesAnAddressTwice()
{
    const Plan plan = makePlan(
        device("{}"), settings(R"({"staticAddresses": ["2001:db8::1/64", "2001:db8::1/48"]})"));
    QCOMPARE(plan.refused.size(), 1);
    QVERIFY(plan.refused[0].reason.contains("2001:db8::1"_L1));
}

void TestPlan::refusesMoreAddressesThanFit()
{
    DeviceState now = device(R"({"staticAddresses": ["2001:db8::1/64"]})");
    now.maximumStaticAddresses = 1;
    const Settings wanted
        = settings(R"({"staticAddresses": ["2001:db8::1/64", "2001:db8::2/64"]})");
    QCOMPARE(makePlan(now, wanted).refused.size(), 1);
    now.maximumStaticAddresses = 2;
    QVERIFY(makePlan(now, wanted).refused.isEmpty());
    now.maximumStaticAddresses = 0;
    QVERIFY(makePlan(now, wanted).refused.isEmpty());
}

void TestPlan::refusesAGatewayThatAChangeOfAddressPutsOutOfReach()
{
    DeviceState now
        = device(R"({"staticAddresses": ["2001:db8:1::10/64"], "gateway": "2001:db8:1::1"})");
    Settings wanted = now.settings;
    wanted.staticAddresses = {*InterfaceAddress::parse(u"2001:db8:2::10/64")};
    const Plan plan = makePlan(now, wanted);
    QCOMPARE(plan.refused.size(), 1);
    QCOMPARE(plan.refused[0].field, Field::Gateway);

    now.capabilities.gateway = Access::ReadOnly; // The user cannot help it.
    QVERIFY(makePlan(now, wanted).refused.isEmpty());
    QCOMPARE(makePlan(now, wanted).warnings.size(), 1);
}

void TestPlan::acceptsAGatewayInAPrefixFromAdvertisements()
{
    DeviceState now = device(R"({"slaac": true})");
    now.liveAddresses = {{*InterfaceAddress::parse(u"2001:db8:5::abc/64"), AddressOrigin::Slaac}};
    Settings wanted = now.settings;
    wanted.gateway = address("2001:db8:5::1");
    QVERIFY(makePlan(now, wanted).refused.isEmpty());
    wanted.slaac = false;
    QCOMPARE(makePlan(now, wanted).refused.size(), 1);
}

void TestPlan::refusesNameServersThatAreNone()
{
    for (const char *bad : {"::", "::1", "ff02::fb", "0.0.0.0", "127.0.0.1"}) {
        Settings wanted = device("{}").settings;
        wanted.nameServers = {address(bad)};
        QCOMPARE(makePlan(device("{}"), wanted).refused.size(), 1);
    }
    Settings wanted = device("{}").settings;
    wanted.nameServers = {address("192.0.2.53"), address("2001:db8::53")};
    QVERIFY(makePlan(device("{}"), wanted).refused.isEmpty());
}

void TestPlan::comparesWithWhatWaitsForAReboot()
{
    DeviceState now = device(R"({"staticAddresses": ["2001:db8::1/64"]})");
    now.pending = now.settings;
    now.pending->slaac = true;
    QVERIFY(makePlan(now, *now.pending).isEmpty());
    const Plan back = makePlan(now, now.settings);
    QCOMPARE(back.changes(), QList{Field::Slaac});
    QVERIFY(back.needsReboot);
    QCOMPARE(back.warnings.size(), 1);
}

void TestPlan::knowsWhenTheConnectionMoves_data()
{
    QTest::addColumn<QString>("connectedTo");
    QTest::addColumn<QByteArray>("wanted");
    QTest::addColumn<bool>("moves");
    const auto row = [](const char *name, const char *to, const char *wanted, bool moves) {
        QTest::newRow(name) << QString::fromLatin1(to) << QByteArray(wanted) << moves;
    };
    const char *old = "2001:db8:1::10";
    row("replaced", old, R"({"staticAddresses": ["2001:db8:2::10/64"], "slaac": true})", true);
    row("kept beside", old,
        R"({"staticAddresses": ["2001:db8:2::10/64", "2001:db8:1::10/64"], "slaac": true})", false);
    row("only the length changes", old,
        R"({"staticAddresses": ["2001:db8:1::10/48"], "slaac": true})", false);
    row("turned off", old, R"({"enabled": false})", true);
    row("turned off, over link-local", "fe80::1%lan0", R"({"enabled": false})", true);
    row("turned off, over IPv4", "192.0.2.1", R"({"enabled": false})", false);
    row("turned off, in a test", "::1", R"({"enabled": false})", false);
    row("all gone, over link-local", "fe80::1%lan0", R"({"slaac": false})", false);
    row("slaac turned off", "2001:db8:5::abc", R"({"staticAddresses": ["2001:db8:1::10/64"]})",
        true);
    row("slaac address made static", "2001:db8:5::abc",
        R"({"staticAddresses": ["2001:db8:5::abc/64"]})", false);
    row("lease given up", "2001:db8:6::1",
        R"({"staticAddresses": ["2001:db8:1::10/64"], "slaac": true, "dhcpv6": "stateless"})",
        true);
    row("lease kept", "2001:db8:6::1", R"({"slaac": true, "dhcpv6": "auto"})", false);
    row("behind a tunnel", "2001:db8:77::1", R"({"slaac": true})", false);
    row("behind a tunnel, all gone", "2001:db8:77::1", R"({"slaac": false})", true);
}

void TestPlan::knowsWhenTheConnectionMoves()
{
    QFETCH(QString, connectedTo);
    QFETCH(QByteArray, wanted);
    QFETCH(bool, moves);
    DeviceState now = device(
        R"({"staticAddresses": ["2001:db8:1::10/64"], "slaac": true, "dhcpv6": "stateful"})");
    now.liveAddresses
        = {{*InterfaceAddress::parse(u"2001:db8:5::abc/64"), AddressOrigin::Slaac},
           {*InterfaceAddress::parse(u"2001:db8:6::1/128"), AddressOrigin::Dhcp}};
    const Plan plan = makePlan(now, settings(wanted), *parseAddress(connectedTo));
    QCOMPARE(plan.connectionMoves, moves);
    if (moves)
        QVERIFY(!plan.warnings.isEmpty());
}

void TestPlan::warnsBeforeTheLastAddressGoes()
{
    const DeviceState now = device(R"({"staticAddresses": ["2001:db8:1::10/64"]})");
    const Plan plan = makePlan(now, settings("{}"), address("2001:db8:1::10"));
    QVERIFY(plan.connectionMoves);
    QCOMPARE(plan.warnings.size(), 1);
    QVERIFY(plan.refused.isEmpty());
    QCOMPARE(makePlan(now, settings("{}"), address("192.0.2.1")).warnings.size(), 1);
}

void TestPlan::warnsOfAddressesThatAreNotUsed()
{
    const Plan plan = makePlan(
        device(R"({"enabled": false})"),
        settings(R"({"enabled": false, "staticAddresses": ["2001:db8::1/64"]})"));
    QVERIFY(plan.refused.isEmpty());
    QCOMPARE(plan.warnings.size(), 1);
}

void TestPlan::putsTheNewBesideTheOld_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<int>("maximum");
    QTest::addColumn<QByteArray>("first"); // Empty: one stage.
    const auto row = [](const char *name, const char *before, const char *after, int maximum,
                        const char *first) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << maximum
                            << QByteArray(first);
    };
    const char *a = R"({"staticAddresses": ["2001:db8::a/64"]})";
    const char *b = R"({"staticAddresses": ["2001:db8::b/64"]})";
    const char *ab = R"({"staticAddresses": ["2001:db8::a/64", "2001:db8::b/64"]})";
    row("replace", a, b, 0, ab);
    row("add", a, ab, 0, "");
    row("remove", ab, a, 0, "");
    row("remove the first", ab, b, 0, "");
    row("no room", a, b, 1, "");
    row("some room", R"({"staticAddresses": ["2001:db8::a/64", "2001:db8::c/64"]})", b, 2, ab);
    row("another length", a, R"({"staticAddresses": ["2001:db8::a/48"]})", 0, "");
    row("slaac stays until the end", R"({"slaac": true})", a, 0,
        R"({"slaac": true, "staticAddresses": ["2001:db8::a/64"]})");
    row("dhcpv6 stays until the end", R"({"dhcpv6": "stateful"})", a, 0,
        R"({"dhcpv6": "stateful", "staticAddresses": ["2001:db8::a/64"]})");
    row("only turned off", R"({"slaac": true})", "{}", 0, "");
    row("only turned on", "{}", R"({"slaac": true})", 0, "");
    row("new gateway at once", a,
        R"({"staticAddresses": ["2001:db8::b/64"], "gateway": "fe80::1"})", 0,
        R"({"staticAddresses": ["2001:db8::a/64", "2001:db8::b/64"], "gateway": "fe80::1"})");
    row("old gateway last", R"({"staticAddresses": ["2001:db8::a/64"], "gateway": "fe80::1"})", b,
        0, R"({"staticAddresses": ["2001:db8::a/64", "2001:db8::b/64"], "gateway": "fe80::1"})");
    row("IPv6 off", a, R"({"enabled": false})", 0, "");
    row("IPv6 on", R"({"enabled": false, "staticAddresses": ["2001:db8::a/64"]})", b, 0, "");
}

void TestPlan::putsTheNewBesideTheOld()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(int, maximum);
    QFETCH(QByteArray, first);
    Plan plan;
    plan.before = settings(before);
    plan.after = settings(after);
    const QList<Settings> stages = changeStages(plan, maximum);
    QCOMPARE(stages.size(), first.isEmpty() ? 1 : 2);
    QCOMPARE(stages.last(), plan.after);
    if (!first.isEmpty())
        QCOMPARE(stages.first(), settings(first));
}

/// All pairs of a set of settings: the first stage keeps every old address that there is room for.
void TestPlan::everyStageIsSafe()
{
    QList<Settings> all;
    for (const char *addresses :
         {"[]", R"(["2001:db8::a/64"])", R"(["2001:db8::b/64"])",
          R"(["2001:db8::a/48", "2001:db8::b/64"])", R"(["2001:db8::c/64", "2001:db8::a/64"])"}) {
        for (const char *slaac : {"true", "false"}) {
            for (const char *dhcpv6 : {R"("off")", R"("auto")", R"("stateful")"})
                all.append(settings(
                    QByteArray(R"({"staticAddresses": )") + addresses + R"(, "slaac": )" + slaac
                    + R"(, "dhcpv6": )" + dhcpv6 + "}"));
        }
    }
    for (const Settings &before : all) {
        for (const Settings &after : all) {
            for (int maximum = 0; maximum < 4; ++maximum) {
                if (maximum && after.staticAddresses.size() > maximum)
                    continue;
                Plan plan;
                plan.before = before;
                plan.after = after;
                const QList<Settings> stages = changeStages(plan, maximum);
                QCOMPARE(stages.last(), after);
                if (stages.size() == 1)
                    continue;
                const Settings &first = stages.first();
                QVERIFY(maximum == 0 || first.staticAddresses.size() <= maximum);
                for (const InterfaceAddress &item : after.staticAddresses)
                    QVERIFY(first.staticAddresses.contains(item));
                for (const InterfaceAddress &item : before.staticAddresses)
                    QVERIFY(
                        maximum
                        || std::ranges::count(
                            first.staticAddresses, item.address, &InterfaceAddress::address));
                QVERIFY(!before.slaac || first.slaac);
                QVERIFY(before.dhcpv6 == Dhcpv6::Off || first.dhcpv6 != Dhcpv6::Off);
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestPlan)
#include "tst_plan.moc"
