// SPDX-License-Identifier: GPL-3.0-or-later
#include "axisdriver.h"
#include "axissimulator.h"

#include "api/httpsession.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace sixlab::axis {

static const QString password = u"canary-4711"_s;

/// A camera with IPv6 on, and a wish that changes every field that it can store.
class Fixture
{
public:
    explicit Fixture(const QString &persona = {})
        : camera({.persona = persona, .password = password, .network = nullptr})
        , before(camera.settings())
    {
        after.slaac = false;
        after.dhcpv6 = Dhcpv6::Off;
        after.staticAddresses = {{QHostAddress(u"2001:db8:2::10"_s), 64}};
        after.gateway = QHostAddress(u"fe80::1"_s);
    }

    Connection connection(std::chrono::milliseconds timeout = 5s) const
    {
        Connection connection = camera.connection();
        connection.timeout = timeout;
        return connection;
    }

    Plan plan() const { return {.before = before, .after = after, .refused = {}, .warnings = {}}; }

    /// What the device holds, read with no fault and over a new connection.
    Settings held()
    {
        camera.setFaults({});
        return AxisDriver(connection()).read()->settings;
    }

    AxisSimulator camera;
    Settings before;
    Settings after;
};

class TestAxisFaults : public QObject
{
    Q_OBJECT

private slots:
    void failsWithTheRightKind_data();
    void failsWithTheRightKind();
    void failsCleanlyWhenCutOff_data();
    void failsCleanlyWhenCutOff();
    void keepsTheOldOrTheNewWhenAWriteIsCutOff_data();
    void keepsTheOldOrTheNewWhenAWriteIsCutOff();
    void doesNotBelieveALie();
    void findsAHalfAppliedChange();
    void reportsALostReplyAndDoesNotSendTwice();
    void seesASlowChangeLater();
    void survivesARestartAfterTheWrite();
    void triesAWrongPasswordOnce();
    void carriesNoPasswordToAnotherHost();
    void readsWhateverCharacterSetIsDeclared();
    void stopsWithinASecondWhenCancelled_data();
    void stopsWithinASecondWhenCancelled();
    void sendsNothingToAnotherCertificate();
    void holdsOnToTheCertificateItSawFirst();
    void isUnreachableWhenSwitchedOff();
    void theCameraCountsWhatNobodyMayDo_data();
    void theCameraCountsWhatNobodyMayDo();
};

void TestAxisFaults::failsWithTheRightKind_data()
{
    QTest::addColumn<Faults>("faults");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("refused sign-in") << Faults{.refuseSignIn = true} << Error::Kind::SignInRefused;
    QTest::newRow("silence") << Faults{.neverAnswer = true} << Error::Kind::TimedOut;
    QTest::newRow("stall") << Faults{.stall = true} << Error::Kind::TimedOut;
    QTest::newRow("refused connection")
        << Faults{.refuseConnection = true} << Error::Kind::Unreachable;
    QTest::newRow("garble") << Faults{.garble = true} << Error::Kind::Protocol;
    QTest::newRow("huge") << Faults{.huge = true} << Error::Kind::Protocol;
    QTest::newRow("redirect") << Faults{.redirectElsewhere = true} << Error::Kind::Protocol;
    QTest::newRow("redirect to itself") << Faults{.redirectForever = true} << Error::Kind::Protocol;
}

void TestAxisFaults::failsWithTheRightKind()
{
    QFETCH(Faults, faults);
    QFETCH(Error::Kind, kind);
    Fixture fixture;
    fixture.camera.setFaults(faults);
    const QElapsedTimer timer = [] {
        QElapsedTimer timer;
        timer.start();
        return timer;
    }();

    const auto read = AxisDriver(fixture.connection(800ms)).read();
    const auto applied = AxisDriver(fixture.connection(800ms)).apply(fixture.plan());

    QVERIFY(!read);
    QVERIFY(!applied);
    QCOMPARE(read.error().kind, kind);
    QCOMPARE(applied.error().kind, kind);
    QVERIFY(!read.error().text.isEmpty());
    for (const QString &text : {read.error().text, read.error().detail, applied.error().detail})
        QVERIFY(!text.contains(password) && !text.contains("Digest "_L1));
    QVERIFY(timer.elapsed() < 3000);
    QCOMPARE(fixture.held(), fixture.before);
}

void TestAxisFaults::failsCleanlyWhenCutOff_data()
{
    QTest::addColumn<int>("bytes");
    for (const int bytes : {0, 1, 7, 12, 15, 40, 90, 150, 200})
        QTest::addRow("%d", bytes) << bytes;
}

void TestAxisFaults::failsCleanlyWhenCutOff()
{
    QFETCH(int, bytes);
    Fixture fixture;
    fixture.camera.setFaults({.cutOffAfter = bytes});

    const auto read = AxisDriver(fixture.connection()).read();

    QVERIFY(!read);
    QCOMPARE(read.error().kind, bytes == 0 ? Error::Kind::Unreachable : Error::Kind::Protocol);
}

void TestAxisFaults::keepsTheOldOrTheNewWhenAWriteIsCutOff_data()
{
    failsCleanlyWhenCutOff_data();
}

void TestAxisFaults::keepsTheOldOrTheNewWhenAWriteIsCutOff()
{
    QFETCH(int, bytes);
    Fixture fixture;
    AxisDriver driver(fixture.connection());
    QVERIFY(driver.read()); // Signed in: the write is the one request that is cut off.
    fixture.camera.setFaults({.cutOffAfter = bytes});

    const auto applied = driver.apply(fixture.plan());

    // The answer to an update is shorter than the largest of these.
    QVERIFY(
        applied || applied.error().kind == Error::Kind::Unreachable
        || applied.error().kind == Error::Kind::Protocol);
    QCOMPARE(applied.has_value(), bytes >= 80);
    QCOMPARE(fixture.camera.writes(), 1);
    QCOMPARE(fixture.held(), fixture.after);
}

void TestAxisFaults::doesNotBelieveALie()
{
    Fixture fixture;
    fixture.camera.setFaults({.lie = true});
    AxisDriver driver(fixture.connection());

    QVERIFY(driver.apply(fixture.plan()));

    QCOMPARE(driver.read()->settings, fixture.before);
}

void TestAxisFaults::findsAHalfAppliedChange()
{
    Fixture fixture;
    fixture.camera.setFaults({.halfApply = true});
    AxisDriver driver(fixture.connection());

    QVERIFY(driver.apply(fixture.plan()));

    Settings half = fixture.before;
    half.slaac = fixture.after.slaac;
    QCOMPARE(driver.read()->settings, half);
}

void TestAxisFaults::reportsALostReplyAndDoesNotSendTwice()
{
    Fixture fixture;
    fixture.camera.setFaults({.loseReply = true});
    AxisDriver driver(fixture.connection());
    QVERIFY(driver.read());

    const auto applied = driver.apply(fixture.plan());

    QVERIFY(!applied);
    QCOMPARE(applied.error().kind, Error::Kind::Unreachable);
    QCOMPARE(fixture.camera.writes(), 1);
    QCOMPARE(driver.read()->settings, fixture.after);
}

void TestAxisFaults::seesASlowChangeLater()
{
    Fixture fixture;
    fixture.camera.setApplyDelay(300ms);
    AxisDriver driver(fixture.connection());

    QVERIFY(driver.apply(fixture.plan()));

    QCOMPARE(driver.read()->settings, fixture.before);
    QTRY_COMPARE(driver.read()->settings, fixture.after);
}

void TestAxisFaults::survivesARestartAfterTheWrite()
{
    Fixture fixture;
    fixture.camera.setFaults({.rebootAfterWrite = true});
    AxisDriver driver(fixture.connection());

    QVERIFY(driver.apply(fixture.plan()));

    // While it is away it is unreachable, and nothing worse.
    auto state = driver.read();
    const auto isBack = [&] {
        state = driver.read();
        return state || state.error().kind != Error::Kind::Unreachable;
    };
    QTRY_VERIFY(isBack());
    QVERIFY(state);
    QCOMPARE(state->settings, fixture.after);
}

void TestAxisFaults::triesAWrongPasswordOnce()
{
    for (const QString &persona : simulatorInfo().personas) {
        Fixture fixture(persona);
        Connection connection = fixture.connection();
        connection.password = u"wrong"_s;
        AxisDriver driver(connection);

        QCOMPARE(driver.read().error().kind, Error::Kind::SignInRefused);
        QCOMPARE(driver.read().error().kind, Error::Kind::SignInRefused);
        QCOMPARE(driver.apply(fixture.plan()).error().kind, Error::Kind::SignInRefused);

        QCOMPARE(fixture.camera.refusedSignIns(), 1);
    }
}

void TestAxisFaults::carriesNoPasswordToAnotherHost()
{
    Fixture fixture;
    Fixture elsewhere;
    fixture.camera.setElsewhere(elsewhere.connection().url);
    AxisDriver driver(fixture.connection());
    QVERIFY(driver.read());
    fixture.camera.setFaults({.redirectElsewhere = true});

    QCOMPARE(driver.read().error().kind, Error::Kind::Protocol);
    QCOMPARE(driver.apply(fixture.plan()).error().kind, Error::Kind::Protocol);

    QCOMPARE(elsewhere.camera.requests(), 0);
    QVERIFY(driver.read().error().text.contains(u"::1"_s)); // Where it wanted to send us.
}

void TestAxisFaults::readsWhateverCharacterSetIsDeclared()
{
    for (const QString &persona : simulatorInfo().personas) {
        Fixture fixture(persona);
        fixture.camera.setFaults({.wrongCharset = true});
        AxisDriver driver(fixture.connection());

        QVERIFY(driver.apply(fixture.plan()));
        QCOMPARE(driver.read()->settings, fixture.after);
    }
}

void TestAxisFaults::stopsWithinASecondWhenCancelled_data()
{
    QTest::addColumn<Faults>("faults");
    QTest::newRow("silence") << Faults{.neverAnswer = true};
    QTest::newRow("stall") << Faults{.stall = true};
}

void TestAxisFaults::stopsWithinASecondWhenCancelled()
{
    QFETCH(Faults, faults);
    Fixture fixture;
    fixture.camera.setFaults(faults);
    std::stop_source user;
    Connection connection = fixture.connection(60s);
    connection.stop = user.get_token();
    AxisDriver driver(connection);
    QElapsedTimer timer;
    timer.start();
    const std::jthread presser([&] {
        std::this_thread::sleep_for(50ms); // Into the wait: a silent device counts no request.
        user.request_stop();
    });

    const auto applied = driver.apply(fixture.plan());

    QVERIFY(!applied);
    QCOMPARE(applied.error().kind, Error::Kind::Cancelled);
    QVERIFY(timer.elapsed() < 1000);
}

void TestAxisFaults::sendsNothingToAnotherCertificate()
{
    Fixture fixture;
    fixture.camera.serveEncrypted();
    HttpSession first(fixture.camera.encryptedConnection());
    QVERIFY(first.get("/axis-cgi/param.cgi?action=list&group=Network"));
    Connection pinned = fixture.camera.encryptedConnection();
    pinned.pinnedCertificate = first.certificate();
    QVERIFY(AxisDriver(pinned).read());

    fixture.camera.changeCertificate();
    const int before = fixture.camera.requests();

    QCOMPARE(AxisDriver(pinned).read().error().kind, Error::Kind::IdentityChanged);
    QCOMPARE(AxisDriver(pinned).apply(fixture.plan()).error().kind, Error::Kind::IdentityChanged);
    QCOMPARE(fixture.camera.requests(), before);
}

void TestAxisFaults::holdsOnToTheCertificateItSawFirst()
{
    Fixture fixture;
    fixture.camera.serveEncrypted();
    fixture.camera.setFaults({.rebootAfterWrite = true});
    AxisDriver driver(fixture.camera.encryptedConnection()); // Nothing is pinned.
    QVERIFY(driver.apply(fixture.plan()));

    fixture.camera.changeCertificate();

    auto state = driver.read();
    const auto isBack = [&] {
        state = driver.read();
        return state || state.error().kind != Error::Kind::Unreachable;
    };
    QTRY_VERIFY(isBack());
    QVERIFY(!state);
    QCOMPARE(state.error().kind, Error::Kind::IdentityChanged);
}

void TestAxisFaults::isUnreachableWhenSwitchedOff()
{
    auto fixture = std::make_unique<Fixture>();
    const Connection connection = fixture->connection();
    fixture.reset();

    QCOMPARE(AxisDriver(connection).read().error().kind, Error::Kind::Unreachable);
}

void TestAxisFaults::theCameraCountsWhatNobodyMayDo_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("count");
    const QByteArray update = "/axis-cgi/param.cgi?action=update&";
    QTest::newRow("restart") << QByteArray("/axis-cgi/restart.cgi") << 1;
    QTest::newRow("factory default") << QByteArray("/axis-cgi/admin/factorydefault.cgi") << 1;
    QTest::newRow("upgrade") << QByteArray("/axis-cgi/firmwareupgrade.cgi") << 1;
    QTest::newRow("IPv4") << update + "Network.BootProto=none" << 1;
    QTest::newRow("IPv4 as it is") << update + "Network.BootProto=dhcp" << 0;
    QTest::newRow("IPv6") << update + "Network.IPv6.AcceptRA=no" << 0;
}

void TestAxisFaults::theCameraCountsWhatNobodyMayDo()
{
    QFETCH(const QByteArray, target);
    QFETCH(const int, count);
    const Fixture fixture(u"5.51"_s);
    HttpSession http(fixture.connection());

    QVERIFY(http.get(target));

    QCOMPARE(fixture.camera.catastrophes(), count);
}

} // namespace sixlab::axis

QTEST_GUILESS_MAIN(sixlab::axis::TestAxisFaults)
#include "tst_axisfaults.moc"
