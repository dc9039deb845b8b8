// SPDX-License-Identifier: GPL-3.0-or-later
#include "alldrivers.h"
#include "allsimulators.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sixlab {

static const QString canary = u"Tr0ub4dor-canary"_s;

/// A driver and the simulated device of the same id. A new vendor folder brings new rows.
struct Pair {
    const DriverInfo *driver = nullptr;
    const SimulatorInfo *simulator = nullptr;
};

static QList<Pair> pairs()
{
    QList<Pair> list;
    for (const DriverInfo *driver : allDrivers()) {
        for (const SimulatorInfo *simulator : allSimulators()) {
            if (qstrcmp(driver->id, simulator->id) == 0)
                list.append({driver, simulator});
        }
    }
    return list;
}

/// A simulated device that runs, and a way to talk to it.
struct Bench {
    explicit Bench(const QString &id, const QString &persona = {})
    {
        SimulatorOptions options;
        options.persona = persona;
        options.password = canary;
        for (const Pair &pair : pairs()) {
            if (id == QLatin1StringView(pair.driver->id)) {
                driver = pair.driver;
                device = pair.simulator->start(options);
                connection = device->connection();
            }
        }
    }

    ~Bench()
    {
        if (device && device->catastrophes() != 0)
            QTest::qFail("The driver did to the device what nobody asked for.", __FILE__, __LINE__);
    }
    Q_DISABLE_COPY_MOVE(Bench)

    std::unique_ptr<Driver> open() const { return driver->open(connection); }
    Result<DeviceState> read() const { return open()->read(); }

    const DriverInfo *driver = nullptr;
    std::unique_ptr<Simulator> device;
    Connection connection;
};

static Plan planOf(const DeviceState &now)
{
    Settings wanted = now.settings;
    wanted.staticAddresses = {*InterfaceAddress::parse(u"2001:db8:7::21/64"_s)};
    return makePlan(now, wanted);
}

class TestDriverContract : public QObject
{
    Q_OBJECT

private slots:
    void everyDriverHasASimulatedDevice();
    void evidenceIsClaimedByOneDriver_data() { addPersonas(); }
    void evidenceIsClaimedByOneDriver();
    void readsWhatTheDeviceHas_data() { addPersonas(); }
    void readsWhatTheDeviceHas();
    void appliesWhatItMayAndLeavesTheRest_data() { addPersonas(); }
    void appliesWhatItMayAndLeavesTheRest();
    void readingWritesNothing_data() { addPersonas(); }
    void readingWritesNothing();
    void everyFieldItCannotSetHasAReason_data() { addPersonas(); }
    void everyFieldItCannotSetHasAReason();
    void sayingOkIsNoProof_data() { addPersonas(); }
    void sayingOkIsNoProof();
    void aFaultHasTheRightKind_data();
    void aFaultHasTheRightKind();
    void stopsWithinASecond_data() { addPersonas(); }
    void stopsWithinASecond();
    void aWrongPasswordIsRefused_data() { addPersonas(); }
    void aWrongPasswordIsRefused();

private:
    static void addPersonas();
};

void TestDriverContract::addPersonas()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("persona");
    for (const Pair &pair : pairs()) {
        const QString id = QString::fromLatin1(pair.driver->id);
        for (const QString &persona : pair.simulator->personas)
            QTest::addRow("%s %s", pair.driver->id, qPrintable(persona)) << id << persona;
    }
}

void TestDriverContract::everyDriverHasASimulatedDevice()
{
    QVERIFY(!allDrivers().isEmpty());
    QCOMPARE(pairs().size(), allDrivers().size());
}

void TestDriverContract::evidenceIsClaimedByOneDriver()
{
    QFETCH(const QString, id);
    QFETCH(const QString, persona);
    const Bench bench(id, persona);
    QStringList claiming;
    for (const DriverInfo *driver : allDrivers()) {
        QVERIFY(!driver->identifies(Evidence{}));
        if (driver->identifies(bench.device->evidence()))
            claiming.append(QString::fromLatin1(driver->id));
    }
    QCOMPARE(claiming, QStringList{id});
}

void TestDriverContract::readsWhatTheDeviceHas()
{
    QFETCH(const QString, id);
    QFETCH(const QString, persona);
    const Bench bench(id, persona);
    Settings inside = bench.device->settings();
    inside.staticAddresses = {
        *InterfaceAddress::parse(u"2001:db8:5::1/64"_s), *InterfaceAddress::parse(u"fd00::9/48"_s)};
    bench.device->setSettings(inside);

    const Result<DeviceState> state = bench.read();

    QVERIFY2(state.has_value(), qPrintable(state ? QString() : state.error().detail));
    for (const Field field : allFields) {
        if (access(state->capabilities, field) == Access::ReadWrite)
            QCOMPARE(fieldValue(state->settings, field), fieldValue(inside, field));
    }
    QVERIFY(!state->identity.serial.isEmpty());
    QCOMPARE(state->identity.vendor, QString::fromLatin1(bench.driver->vendor));
}

void TestDriverContract::appliesWhatItMayAndLeavesTheRest()
{
    QFETCH(const QString, id);
    QFETCH(const QString, persona);
    const Bench bench(id, persona);
    const Result<DeviceState> now = bench.read();
    QVERIFY(now.has_value());
    const Plan plan = planOf(*now);
    QVERIFY(plan.refused.isEmpty());

    const Result<> applied = bench.open()->apply(plan);

    QVERIFY2(applied.has_value(), qPrintable(applied ? QString() : applied.error().detail));
    QTRY_COMPARE(toJson(bench.device->settings()), toJson(plan.after));
}

void TestDriverContract::readingWritesNothing()
{
    QFETCH(const QString, id);
    QFETCH(const QString, persona);
    const Bench bench(id, persona);
    const Result<DeviceState> now = bench.read();
    QVERIFY(now.has_value());
    const Plan nothing = makePlan(*now, now->settings);
    QVERIFY(nothing.isEmpty());
    QVERIFY(bench.open()->apply(nothing).has_value());
    QCOMPARE(bench.device->writes(), 0);
}

void TestDriverContract::everyFieldItCannotSetHasAReason()
{
    QFETCH(const QString, id);
    QFETCH(const QString, persona);
    const Bench bench(id, persona);
    const Result<DeviceState> state = bench.read();
    QVERIFY(state.has_value());
    for (const Field field : allFields) {
        const bool canBeSet = access(state->capabilities, field) == Access::ReadWrite;
        QVERIFY2(canBeSet || !state->reasons.value(field).isEmpty(), qPrintable(fieldName(field)));
    }
}

void TestDriverContract::sayingOkIsNoProof()
{
    QFETCH(const QString, id);
    QFETCH(const QString, persona);
    const Bench bench(id, persona);
    const Result<DeviceState> before = bench.read();
    QVERIFY(before.has_value());
    bench.device->setFaults({.lie = true});

    const Plan plan = planOf(*before);
    [[maybe_unused]] const Result<> said = bench.open()->apply(plan);

    const Result<DeviceState> after = bench.read();
    QVERIFY(after.has_value());
    QCOMPARE(toJson(after->settings), toJson(before->settings));
}

void TestDriverContract::aFaultHasTheRightKind_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<Faults>("faults");
    QTest::addColumn<QList<Error::Kind>>("kinds");
    using Kind = Error::Kind;
    const std::tuple<const char *, Faults, QList<Kind>> rows[]{
        {"refused sign-in", {.refuseSignIn = true}, {Kind::SignInRefused}},
        {"silence", {.neverAnswer = true}, {Kind::TimedOut}},
        {"a drip", {.stall = true}, {Kind::TimedOut}},
        {"closed at once", {.refuseConnection = true}, {Kind::Unreachable}},
        {"cut off", {.cutOffAfter = 40}, {Kind::Unreachable, Kind::Protocol}},
        {"no answer at all", {.garble = true}, {Kind::Protocol}},
        {"no end", {.huge = true}, {Kind::Protocol, Kind::TimedOut}},
        {"another host", {.redirectElsewhere = true}, {Kind::Protocol}},
        {"round and round", {.redirectForever = true}, {Kind::Protocol}},
    };
    for (const Pair &pair : pairs()) {
        for (const auto &[name, faults, kinds] : rows)
            QTest::addRow("%s %s", pair.driver->id, name)
                << QString::fromLatin1(pair.driver->id) << faults << kinds;
    }
}

void TestDriverContract::aFaultHasTheRightKind()
{
    QFETCH(const QString, id);
    QFETCH(const Faults, faults);
    QFETCH(const QList<Error::Kind>, kinds);
    Bench bench(id);
    const Settings before = bench.device->settings();
    const Result<DeviceState> now = bench.read();
    QVERIFY(now.has_value());
    bench.device->setFaults(faults);
    bench.connection.timeout = 1s;

    const Result<DeviceState> seen = bench.read();
    const Result<> applied = bench.open()->apply(planOf(*now));

    QVERIFY(!seen && !applied);
    for (const Error &error : {seen.error(), applied.error()}) {
        QVERIFY2(kinds.contains(error.kind), qPrintable(error.detail));
        QVERIFY(!error.text.isEmpty());
        QVERIFY(!error.text.contains(canary) && !error.detail.contains(canary));
    }
    if (faults != Faults{.cutOffAfter = 40}) // That one does what it is told, and cannot say so.
        QCOMPARE(toJson(bench.device->settings()), toJson(before));
}

void TestDriverContract::stopsWithinASecond()
{
    QFETCH(const QString, id);
    QFETCH(const QString, persona);
    Bench bench(id, persona);
    bench.device->setFaults({.neverAnswer = true});
    std::stop_source user;
    bench.connection.stop = user.get_token();
    bench.connection.timeout = 30s;
    QElapsedTimer sinceStop;
    std::jthread presser([&](const std::stop_token &) {
        std::this_thread::yield();
        sinceStop.start();
        user.request_stop();
    });

    const Result<DeviceState> state = bench.read();

    presser.join();
    QVERIFY(!state);
    QCOMPARE(state.error().kind, Error::Kind::Cancelled);
    QVERIFY(sinceStop.elapsed() < 1000);
}

void TestDriverContract::aWrongPasswordIsRefused()
{
    QFETCH(const QString, id);
    QFETCH(const QString, persona);
    Bench bench(id, persona);
    bench.connection.password = u"wrong"_s;

    const Result<DeviceState> state = bench.read();

    QVERIFY(!state);
    QCOMPARE(state.error().kind, Error::Kind::SignInRefused);
    QCOMPARE(bench.device->writes(), 0);
}

} // namespace sixlab

QTEST_GUILESS_MAIN(sixlab::TestDriverContract)
#include "tst_drivercontract.moc"
