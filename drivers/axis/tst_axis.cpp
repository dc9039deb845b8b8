// SPDX-License-Identifier: GPL-3.0-or-later
#include "axisdriver.h"
#include "axissimulator.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace sixlab::axis {

static const Settings staticSettings{
    .enabled = true,
    .slaac = false,
    .dhcpv6 = Dhcpv6::Off,
    .staticAddresses
    = {{QHostAddress(u"2001:db8:2::10"_s), 64}, {QHostAddress(u"fd00:2::10"_s), 48}},
    .gateway = QHostAddress(u"fe80::1"_s),
    .nameServers = {},
};

static SimulatorOptions options(const QString &persona = {})
{
    SimulatorOptions options;
    options.persona = persona;
    options.password = u"päss wörd\""_s;
    return options;
}

/// Only what an Axis camera can store: the name servers stay as they are.
static Plan planTo(const Simulator &camera, Settings after)
{
    const Settings before = camera.settings();
    after.nameServers = before.nameServers;
    return {.before = before, .after = after, .refused = {}, .warnings = {}};
}

class TestAxis : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatTheCameraHas_data() { addPersonas(); }
    void readsWhatTheCameraHas();
    void appliesStaticSettings_data() { addPersonas(); }
    void appliesStaticSettings();
    void goesBackToAutomatic_data() { addPersonas(); }
    void goesBackToAutomatic();
    void writesOnceAndOnlyWhenThereIsAChange();
    void tellsWhoTheCameraIs_data();
    void tellsWhoTheCameraIs();
    void tellsWhereAddressesCameFrom_data() { addPersonas(); }
    void tellsWhereAddressesCameFrom();
    void takesLiveAddressesWithoutPrefix();
    void takesLinesThatEndWithReturn();
    void sendsTheUpdateInTheQueryWhenTheCameraWantsThat();
    void namesTheRejectedParameters_data();
    void namesTheRejectedParameters();
    void staysReachableWhenIpv4IsOff();
    void saysThatAnAdministratorIsNeeded_data();
    void saysThatAnAdministratorIsNeeded();
    void recognisesACameraThatWasNeverSetUp_data();
    void recognisesACameraThatWasNeverSetUp();
    void warnsOfTheAddressFilter();
    void tellsTheLimitOfAddresses();
    void readsOverHttps_data() { addPersonas(); }
    void readsOverHttps();
    void signsInAgainWhenTheNonceIsTooOld();
    void claimsItsOwnEvidenceOnly();
    void describesFromEvidenceAlone();

private:
    static void addPersonas();
};

void TestAxis::addPersonas()
{
    QTest::addColumn<QString>("persona");
    for (const QString &persona : simulatorInfo().personas)
        QTest::newRow(persona.toLatin1().constData()) << persona;
}

void TestAxis::readsWhatTheCameraHas()
{
    QFETCH(QString, persona);
    AxisSimulator camera(options(persona));
    Settings settings = staticSettings;
    settings.nameServers = {QHostAddress(u"2001:db8::53"_s), QHostAddress(u"192.0.2.53"_s)};
    camera.setSettings(settings);
    AxisDriver driver(camera.connection());

    const auto state = driver.read();

    QVERIFY2(state, state ? "" : qPrintable(state.error().text + state.error().detail));
    QCOMPARE(toJson(state->settings), toJson(settings));
    QCOMPARE(state->capabilities.nameServers, Access::ReadOnly);
    QVERIFY(!state->reasons.value(Field::NameServers).isEmpty());
    QCOMPARE(state->liveRouters, QList{QHostAddress(u"fe80::1"_s)});
    QCOMPARE(camera.writes(), 0);
}

void TestAxis::appliesStaticSettings()
{
    QFETCH(QString, persona);
    AxisSimulator camera(options(persona));
    AxisDriver driver(camera.connection());

    const auto applied = driver.apply(planTo(camera, staticSettings));

    QVERIFY2(applied, applied ? "" : qPrintable(applied.error().text + applied.error().detail));
    QCOMPARE(toJson(camera.settings()), toJson(staticSettings));
    QCOMPARE(driver.read()->settings, staticSettings);
}

void TestAxis::goesBackToAutomatic()
{
    QFETCH(QString, persona);
    AxisSimulator camera(options(persona));
    const Settings automatic = camera.settings();
    camera.setSettings(staticSettings);
    AxisDriver driver(camera.connection());
    QVERIFY(driver.read());

    QVERIFY(driver.apply(planTo(camera, automatic)));

    QCOMPARE(toJson(camera.settings()), toJson(automatic));
}

void TestAxis::writesOnceAndOnlyWhenThereIsAChange()
{
    AxisSimulator camera(options());
    AxisDriver driver(camera.connection());

    QVERIFY(driver.apply(planTo(camera, camera.settings())));
    QCOMPARE(camera.writes(), 0);
    QVERIFY(driver.apply(planTo(camera, staticSettings)));
    QCOMPARE(camera.writes(), 1);
}

void TestAxis::tellsWhoTheCameraIs_data()
{
    QTest::addColumn<QString>("persona");
    QTest::addColumn<DeviceIdentity>("identity");
    const auto row = [](const char *persona, const QString &model, const QString &firmware,
                        const QString &serial) {
        QTest::newRow(persona) << QString::fromLatin1(persona)
                               << DeviceIdentity{u"Axis"_s, model, firmware, serial};
    };
    row("4.40", u"210"_s, u"4.40"_s, u"00408C6E1A04"_s);
    row("5.51", u"P5512"_s, u"5.51.7"_s, u"00408CFB6888"_s);
    row("9.80", u"Companion Bullet LE"_s, u"9.80.2.2"_s, u"ACCC8EF7DE6B"_s);
    row("12.11", u"P3265-V"_s, u"12.11.77"_s, u"B8A44F631339"_s);
}

void TestAxis::tellsWhoTheCameraIs()
{
    QFETCH(QString, persona);
    QFETCH(DeviceIdentity, identity);
    AxisSimulator camera(options(persona));
    AxisDriver driver(camera.connection());

    QCOMPARE(driver.read()->identity, identity);
}

void TestAxis::tellsWhereAddressesCameFrom()
{
    QFETCH(QString, persona);
    const auto network = std::make_shared<MemoryNetwork>(*MacAddress::parse(u"00408c010203"));
    network->setAdvertised(
        InterfaceAddress{QHostAddress(u"2001:db8:5::"_s), 64}, QHostAddress(u"fe80::5"_s));
    SimulatorOptions withNetwork = options(persona);
    withNetwork.network = network;
    AxisSimulator camera(withNetwork);
    camera.setSettings(
        {.enabled = true,
         .slaac = true,
         .dhcpv6 = Dhcpv6::Auto,
         .staticAddresses = {{QHostAddress(u"2001:db8:2::10"_s), 56}},
         .gateway = {},
         .nameServers = {}});
    AxisDriver driver(camera.connection());

    const auto state = driver.read();

    const QList<LiveAddress> expected{
        {{QHostAddress(u"fe80::240:8cff:fe01:203"_s), 64}, AddressOrigin::LinkLocal},
        {{QHostAddress(u"2001:db8:2::10"_s), 56}, AddressOrigin::Static},
        {{QHostAddress(u"2001:db8:5::240:8cff:fe01:203"_s), 64}, AddressOrigin::Slaac}};
    QVERIFY(state);
    QCOMPARE(state->liveAddresses, expected);
    QCOMPARE(state->liveRouters, QList{QHostAddress(u"fe80::5"_s)});
    QCOMPARE(state->identity.serial, u"00408C010203"_s);
}

void TestAxis::takesLiveAddressesWithoutPrefix()
{
    AxisSimulator camera(options(u"5.51"_s));
    camera.setSettings(staticSettings);
    camera.setBehaviour({.liveWithoutPrefix = true});
    AxisDriver driver(camera.connection());

    const auto live = driver.read()->liveAddresses;

    QCOMPARE(live.size(), 3);
    QCOMPARE(live[2], (LiveAddress{staticSettings.staticAddresses[1], AddressOrigin::Static}));
}

void TestAxis::takesLinesThatEndWithReturn()
{
    AxisSimulator camera(options(u"5.51"_s));
    camera.setSettings(staticSettings);
    camera.setBehaviour({.endsLinesWithReturn = true});
    AxisDriver driver(camera.connection());

    QCOMPARE(driver.read()->settings, staticSettings);
}

void TestAxis::sendsTheUpdateInTheQueryWhenTheCameraWantsThat()
{
    AxisSimulator camera(options());
    camera.setBehaviour({.takesGetOnly = true});
    AxisDriver driver(camera.connection());

    QVERIFY(driver.apply(planTo(camera, staticSettings)));

    QCOMPARE(toJson(camera.settings()), toJson(staticSettings));
    QCOMPARE(camera.writes(), 1);
}

void TestAxis::namesTheRejectedParameters_data()
{
    QTest::addColumn<bool>("allOrNothing");
    QTest::newRow("in part") << false;
    QTest::newRow("all or nothing") << true;
}

void TestAxis::namesTheRejectedParameters()
{
    QFETCH(bool, allOrNothing);
    AxisSimulator camera(options());
    const Settings before = camera.settings();
    camera.setBehaviour(
        {.allOrNothing = allOrNothing,
         .rejected = {u"Network.IPv6.DHCPv6"_s, u"Network.IPv6.DefaultRouter"_s}});
    AxisDriver driver(camera.connection());

    const auto applied = driver.apply(planTo(camera, staticSettings));

    QVERIFY(!applied);
    QCOMPARE(applied.error().kind, Error::Kind::Refused);
    QCOMPARE(
        applied.error().detail, u"rejected: Network.IPv6.DHCPv6, Network.IPv6.DefaultRouter"_s);
    QCOMPARE(camera.settings() == before, allOrNothing);
}

void TestAxis::staysReachableWhenIpv4IsOff()
{
    AxisSimulator camera(options());
    camera.setBehaviour({.parameters = {{u"Network.Enabled"_s, u"no"_s}}});
    AxisDriver driver(camera.connection());

    const auto state = driver.read();
    QVERIFY(state);
    QCOMPARE(state->capabilities.enabled, Access::ReadOnly);
    QVERIFY(!state->reasons.value(Field::Enabled).isEmpty());

    Settings off = camera.settings();
    off.enabled = false;
    const auto applied = driver.apply(planTo(camera, off));
    QVERIFY(!applied);
    QCOMPARE(applied.error().kind, Error::Kind::Refused);
    QCOMPARE(camera.writes(), 0);
    QVERIFY(camera.settings().enabled);
}

void TestAxis::saysThatAnAdministratorIsNeeded_data()
{
    QTest::addColumn<QString>("persona");
    QTest::addColumn<AxisBehaviour::Role>("role");
    QTest::newRow("viewer") << u"5.51"_s << AxisBehaviour::Role::Viewer;
    QTest::newRow("operator") << u"5.51"_s << AxisBehaviour::Role::Operator;
    QTest::newRow("viewer, new") << u"12.11"_s << AxisBehaviour::Role::Viewer;
}

void TestAxis::saysThatAnAdministratorIsNeeded()
{
    QFETCH(QString, persona);
    QFETCH(AxisBehaviour::Role, role);
    AxisSimulator camera(options(persona));
    camera.setBehaviour({.role = role});
    AxisDriver driver(camera.connection());

    const auto state = driver.read();
    QVERIFY(!state);
    QCOMPARE(state.error().kind, Error::Kind::SignInRefused);

    const Settings before = camera.settings();
    QVERIFY(!driver.apply(planTo(camera, staticSettings)));
    QCOMPARE(camera.settings(), before);
}

void TestAxis::recognisesACameraThatWasNeverSetUp_data()
{
    QTest::addColumn<QString>("persona");
    QTest::newRow("9.80") << u"9.80"_s;
    QTest::newRow("12.11") << u"12.11"_s;
}

void TestAxis::recognisesACameraThatWasNeverSetUp()
{
    QFETCH(QString, persona);
    AxisSimulator camera(options(persona));
    camera.setBehaviour({.isFactoryFresh = true});
    AxisDriver driver(camera.connection());

    const auto state = driver.read();

    QVERIFY(!state);
    QCOMPARE(state.error().kind, Error::Kind::Refused);
    QCOMPARE(camera.writes(), 0);
}

void TestAxis::warnsOfTheAddressFilter()
{
    AxisSimulator camera(options(u"9.80"_s));
    AxisDriver driver(camera.connection());

    QCOMPARE(driver.read()->notices.size(), 0);
    camera.setBehaviour({.parameters = {{u"Network.Filter.Enabled"_s, u"yes"_s}}});
    QCOMPARE(driver.read()->notices.size(), 1);
}

void TestAxis::tellsTheLimitOfAddresses()
{
    AxisSimulator classic(options(u"5.51"_s));
    AxisSimulator newest(options(u"12.11"_s));

    QCOMPARE(AxisDriver(classic.connection()).read()->maximumStaticAddresses, 0);
    QCOMPARE(AxisDriver(newest.connection()).read()->maximumStaticAddresses, 5);
}

void TestAxis::readsOverHttps()
{
    QFETCH(QString, persona);
    AxisSimulator camera(options(persona));
    camera.serveEncrypted();
    camera.setSettings(staticSettings);
    AxisDriver driver(camera.encryptedConnection());

    const auto state = driver.read();

    QVERIFY2(state, state ? "" : qPrintable(state.error().text + state.error().detail));
    QCOMPARE(state->settings, staticSettings);
}

void TestAxis::signsInAgainWhenTheNonceIsTooOld()
{
    AxisSimulator camera(options());
    AxisDriver driver(camera.connection());
    QVERIFY(driver.read());

    camera.expireNonces();

    QVERIFY(driver.apply(planTo(camera, staticSettings)));
    QCOMPARE(camera.writes(), 1);
    QCOMPARE(camera.refusedSignIns(), 0);
}

void TestAxis::claimsItsOwnEvidenceOnly()
{
    const auto identifies = driverInfo().identifies;
    for (const QString &persona : simulatorInfo().personas) {
        AxisSimulator camera(options(persona));
        const Evidence whole = camera.evidence();
        QVERIFY(identifies(whole));
        QVERIFY(
            identifies({.macs = whole.macs, .services = {}, .httpServer = {}, .httpRealm = {}}));
        QVERIFY(identifies(
            {.macs = {}, .services = whole.services, .httpServer = {}, .httpRealm = {}}));
        QVERIFY(identifies(
            {.macs = {}, .services = {}, .httpServer = {}, .httpRealm = whole.httpRealm}));
    }
    QVERIFY(!identifies({}));
    QVERIFY(!identifies(
        {.macs = {*MacAddress::parse(u"002590010203")},
         .services = {{u"_http._tcp"_s, u"AXIS M1011 - 00408C010203"_s, 80, {}}},
         .httpServer = u"Apache"_s,
         .httpRealm = u"AXIS_camera"_s}));
}

void TestAxis::describesFromEvidenceAlone()
{
    const auto describe = driverInfo().describe;
    const DeviceIdentity classic{u"Axis"_s, u"P5512"_s, {}, u"00408CFB6888"_s};
    QCOMPARE(describe(AxisSimulator(options(u"5.51"_s)).evidence()), classic);
    const DeviceIdentity newest{u"Axis"_s, u"P3265-V"_s, {}, u"B8A44F631339"_s};
    QCOMPARE(describe(AxisSimulator(options(u"12.11"_s)).evidence()), newest);

    const Evidence renamed{
        .macs = {},
        .services = {{u"_axis-video._tcp"_s, u"Front\ndoor <b>"_s, 80, {}}},
        .httpServer = {},
        .httpRealm = u"AXIS_00408cfb6888"_s};
    QCOMPARE(describe(renamed), (DeviceIdentity{u"Axis"_s, {}, {}, u"00408CFB6888"_s}));
}

} // namespace sixlab::axis

QTEST_GUILESS_MAIN(sixlab::axis::TestAxis)
#include "tst_axis.moc"
