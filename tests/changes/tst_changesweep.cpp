// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakedevice.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace sixlab;
using fake::Fault;

/// Faults times calls, exhaustively: whatever happens, a change ends new or old, or stuck where
/// nobody can read the device, and what it reports is what the device has.
class TestChangeSweep : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_journal = *Journal::open(m_folder->path());
    }

    void everyFaultAtEveryCall_data() { scenarios(); }
    void everyFaultAtEveryCall();
    void everyFaultInEveryWrite_data() { scenarios(); }
    void everyFaultInEveryWrite();
    void twoFaults();
    void cancelledAndThenAFault();
    void killedAtEveryCall_data() { scenarios(); }
    void killedAtEveryCall();
    void killedAtEveryStepOfTheJournal_data() { scenarios(); }
    void killedAtEveryStepOfTheJournal();
    void killedAndThenAFaultWhileResuming();

private:
    struct Scenario {
        Settings before;
        Settings wanted;
        int maximum = 0;
        bool waitsForReboot = false;
    };
    static Scenario scenario(const QString &name);
    static void scenarios();

    /// A new device with a serial of its own, so that one journal serves all runs.
    void makeDevice(const Scenario &scenario);
    ChangeRequest request(const Settings &wanted) const;
    ChangeResult run(const Scenario &scenario);
    /// Kills the program where @p arm says, in a process of its own.
    /// Returns 0, or how many calls the device saw when nothing killed the program.
    int runAndDie(
        const Scenario &scenario, const std::function<void(fake::Device &device)> &armDevice,
        const ChangeRunner::StepListener &listener);
    ChangeResult resumeOrTakeWhatIs(const Scenario &scenario);
    void check(const Scenario &scenario, const ChangeResult &result);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<fake::Device> m_device;
    fake::Probe m_probe;
    int m_run = 0;
};

TestChangeSweep::Scenario TestChangeSweep::scenario(const QString &name)
{
    Scenario scenario;
    scenario.before.slaac = false;
    scenario.before.staticAddresses = {fake::interfaceAddress("2001:db8:1::10/64")};
    scenario.wanted = scenario.before;
    if (name == u"add") {
        scenario.wanted.staticAddresses.append(fake::interfaceAddress("2001:db8:2::10/64"));
        scenario.wanted.nameServers = {fake::address("2001:db8:2::53")};
    } else if (name == u"slaacOff") {
        scenario.before.slaac = true;
        scenario.wanted.nameServers = {fake::address("2001:db8:2::53")};
    } else {
        scenario.wanted.staticAddresses = {fake::interfaceAddress("2001:db8:2::10/64")};
        scenario.wanted.gateway = fake::address("2001:db8:2::1");
    }
    scenario.maximum = name == u"replaceInPlace" ? 1 : 0;
    scenario.waitsForReboot = name == u"waitForReboot";
    return scenario;
}

void TestChangeSweep::scenarios()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"move", "add", "slaacOff", "replaceInPlace", "waitForReboot"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestChangeSweep::makeDevice(const Scenario &scenario)
{
    m_device.reset();
    m_device = std::make_unique<fake::Device>();
    m_device->settings = scenario.before;
    m_device->maximumStaticAddresses = scenario.maximum;
    m_device->waitsForReboot = scenario.waitsForReboot;
    m_device->serial = u"S1-%1"_s.arg(++m_run);
    m_device->flash = m_folder->filePath(u"flash-%1"_s.arg(m_run));
    m_device->save();
}

ChangeRequest TestChangeSweep::request(const Settings &wanted) const
{
    ChangeRequest request;
    request.device = u"device %1"_s.arg(m_run);
    request.driver = &fake::Device::driver();
    request.connection.url = QUrl(u"http://[2001:db8:1::10]"_s);
    request.wanted = wanted;
    return request;
}

ChangeResult TestChangeSweep::run(const Scenario &scenario)
{
    ChangeRunner runner(*m_journal, m_probe);
    runner.setSettleDeadline(60ms);
    return runner.run(request(scenario.wanted));
}

void TestChangeSweep::check(const Scenario &scenario, const ChangeResult &result)
{
    const Settings &has = m_device->stored();
    const QByteArray about = outcomeName(result.outcome).toUtf8() + ' '
        + (result.error ? result.error->detail.toUtf8() : QByteArray()) + " has "
        + QJsonDocument(toJson(has)).toJson(QJsonDocument::Compact);
    switch (result.outcome) {
    case Outcome::Applied:
        QVERIFY2(has == scenario.wanted && !m_device->pending, about);
        QVERIFY2(m_device->isReadable(), about);
        break;
    case Outcome::Pending:
        QVERIFY2(has == scenario.wanted && m_device->pending, about);
        break;
    case Outcome::Stuck:
        QVERIFY2(
            !m_device->isReadable()
                || (result.after && storedSettings(*result.after) == has
                    && m_device->everyWrite != Fault::None),
            about);
        break;
    default:
        QVERIFY2(has == scenario.before, about);
        QVERIFY2(result.error, about);
    }
    QVERIFY2(m_device->mostOpenSessions <= 1, about);
    if (result.journalId) {
        const auto entry = m_journal->entry(result.journalId);
        QVERIFY2(entry->isFinished() == (result.outcome != Outcome::Stuck), about);
    }
}

void TestChangeSweep::everyFaultAtEveryCall()
{
    QFETCH(QString, name);
    const Scenario scenario = TestChangeSweep::scenario(name);
    for (const Fault fault : fake::allFaults) {
        for (int call = 0;; ++call) {
            makeDevice(scenario);
            m_device->faults = {{call, fault}};
            const ChangeResult result = run(scenario);
            check(scenario, result);
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(u"fault %1 at call %2"_s.arg(int(fault)).arg(call)));
            if (m_device->calls <= call) { // All calls had it.
                QVERIFY(result.outcome == Outcome::Applied || result.outcome == Outcome::Pending);
                QVERIFY(call > 4);
                break;
            }
        }
    }
}

void TestChangeSweep::everyFaultInEveryWrite()
{
    QFETCH(QString, name);
    const Scenario scenario = TestChangeSweep::scenario(name);
    for (const Fault fault : fake::allFaults) {
        makeDevice(scenario);
        m_device->everyWrite = fault;
        check(scenario, run(scenario));
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"fault %1"_s.arg(int(fault))));
    }
}

void TestChangeSweep::twoFaults()
{
    const Scenario scenario = TestChangeSweep::scenario(u"move"_s);
    static constexpr std::array passing{Fault::CutBefore, Fault::CutAfter, Fault::Lie,
                                        Fault::HalfApply, Fault::Reboot,   Fault::Forget};
    for (int first = 1; first < 7; ++first) {
        for (int second = first + 1; second < first + 5; ++second) {
            for (const Fault a : passing) {
                for (const Fault b : passing) {
                    makeDevice(scenario);
                    m_device->faults = {{first, a}, {second, b}};
                    check(scenario, run(scenario));
                    if (QTest::currentTestFailed())
                        QFAIL(qPrintable(u"fault %1 at call %2, %3 at %4"_s.arg(int(a))
                                             .arg(first)
                                             .arg(int(b))
                                             .arg(second)));
                }
            }
        }
    }
}

void TestChangeSweep::cancelledAndThenAFault()
{
    const Scenario scenario = TestChangeSweep::scenario(u"move"_s);
    for (int cancelled = 1; cancelled < 7; ++cancelled) {
        for (int call = cancelled; call < cancelled + 5; ++call) {
            for (const Fault fault : fake::allFaults) {
                makeDevice(scenario);
                std::stop_source stop;
                m_device->faults = {{call, fault}};
                m_device->beforeCall = [&](int now) {
                    if (now == cancelled)
                        stop.request_stop();
                };
                ChangeRequest cancellable = request(scenario.wanted);
                cancellable.connection.stop = stop.get_token();
                ChangeRunner runner(*m_journal, m_probe);
                runner.setSettleDeadline(60ms);
                ChangeResult result = runner.run(cancellable);
                QVERIFY(result.outcome == Outcome::Cancelled || result.outcome == Outcome::Stuck);
                if (result.outcome == Outcome::Stuck && m_device->isReadable())
                    result = resumeOrTakeWhatIs(scenario); // It restarted longer than one waits.
                check(scenario, result);
                if (QTest::currentTestFailed())
                    QFAIL(qPrintable(u"cancelled at call %1, fault %2 at %3"_s.arg(cancelled)
                                         .arg(int(fault))
                                         .arg(call)));
            }
        }
    }
}

int TestChangeSweep::runAndDie(
    const Scenario &scenario, const std::function<void(fake::Device &device)> &armDevice,
    const ChangeRunner::StepListener &listener)
{
    const pid_t child = fork();
    if (child == 0) {
        const auto journal = Journal::open(m_folder->path());
        armDevice(*m_device);
        ChangeRunner runner(**journal, m_probe, listener);
        runner.setSettleDeadline(60ms);
        (void)runner.run(request(scenario.wanted));
        _exit(m_device->calls);
    }
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) != child || !WIFEXITED(status))
        QTest::qFail("the child did not end by itself", __FILE__, __LINE__);
    m_device->load();
    return WEXITSTATUS(status);
}

ChangeResult TestChangeSweep::resumeOrTakeWhatIs(const Scenario &scenario)
{
    const auto unfinished = m_journal->unfinished();
    ChangeResult result;
    if (!unfinished || unfinished->isEmpty()) { // It died before it wrote, or after the end.
        const bool ended = m_device->stored() == scenario.wanted;
        result.outcome = !ended       ? Outcome::RolledBack
            : scenario.waitsForReboot ? Outcome::Pending
                                      : Outcome::Applied;
        if (!ended)
            result.error = Error();
        return result;
    }
    ChangeRunner runner(*m_journal, m_probe);
    runner.setSettleDeadline(60ms);
    m_device->calls = 0;
    ChangeResult resumed = runner.resume(unfinished->first(), request({}));
    while (resumed.outcome == Outcome::Unreachable && m_device->isReadable())
        resumed = runner.resume(unfinished->first(), request({})); // It was open still.
    return resumed;
}

void TestChangeSweep::killedAtEveryCall()
{
    QFETCH(QString, name);
    const Scenario scenario = TestChangeSweep::scenario(name);
    for (const bool before : {true, false}) {
        for (int call = 0;; ++call) {
            makeDevice(scenario);
            const int calls = runAndDie(
                scenario,
                [&](fake::Device &device) {
                    (before ? device.beforeCall : device.afterCall) = [call](int now) {
                        if (now == call)
                            _exit(0);
                    };
                },
                {});
            if (calls > 0 && calls <= call) { // There are no more.
                QVERIFY(call > 4);
                break;
            }
            check(scenario, resumeOrTakeWhatIs(scenario));
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(u"killed at call %1"_s.arg(call)));
            QVERIFY(m_journal->unfinished()->isEmpty());
        }
    }
}

void TestChangeSweep::killedAtEveryStepOfTheJournal()
{
    QFETCH(QString, name);
    const Scenario scenario = TestChangeSweep::scenario(name);
    for (int moment = 0;; ++moment) {
        makeDevice(scenario);
        int passed = 0;
        const int calls = runAndDie(
            scenario, [](fake::Device &) {},
            [&](const JournalStep &) {
                if (passed++ == moment)
                    _exit(0);
            });
        if (calls > 0) { // There are no more.
            QVERIFY(moment > 4);
            break;
        }
        check(scenario, resumeOrTakeWhatIs(scenario));
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"killed at moment %1"_s.arg(moment)));
        QVERIFY(m_journal->unfinished()->isEmpty());
    }
}

void TestChangeSweep::killedAndThenAFaultWhileResuming()
{
    const Scenario scenario = TestChangeSweep::scenario(u"move"_s);
    for (int killed = 1; killed < 8; ++killed) {
        for (const Fault fault :
             {Fault::CutBefore, Fault::CutAfter, Fault::Lie, Fault::HalfApply, Fault::Forget}) {
            for (int call = 0; call < 6; ++call) {
                makeDevice(scenario);
                (void)runAndDie(
                    scenario,
                    [&](fake::Device &device) {
                        device.afterCall = [killed](int now) {
                            if (now == killed)
                                _exit(0);
                        };
                    },
                    {});
                m_device->faults = {{call, fault}};
                check(scenario, resumeOrTakeWhatIs(scenario));
                if (QTest::currentTestFailed())
                    QFAIL(qPrintable(u"killed after call %1, then fault %2 at %3"_s.arg(killed)
                                         .arg(int(fault))
                                         .arg(call)));
                QVERIFY(m_journal->unfinished()->isEmpty());
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestChangeSweep)
#include "tst_changesweep.moc"
