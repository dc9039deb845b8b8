// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace sixlab;
using fake::Fault;

/// The program dies at each instant of a change, in a process of its own; the next start finds in
/// the journal what is open, reads the device and finishes it or takes it back.
class TestChangeKilled : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<fake::Bench>(); }

    void atEveryCall_data() { fake::addScenarioRows(); }
    void atEveryCall();
    void atEveryStepOfTheJournal_data() { fake::addScenarioRows(); }
    void atEveryStepOfTheJournal();
    void andThenAFaultWhileResuming();

private:
    /// Returns 0, or how many calls the device saw when nothing killed the program.
    int runAndDie(
        const fake::Scenario &scenario, const std::function<void(fake::Device &device)> &armDevice,
        const ChangeRunner::StepListener &listener = {});

    std::unique_ptr<fake::Bench> m_bench;
};

int TestChangeKilled::runAndDie(
    const fake::Scenario &scenario, const std::function<void(fake::Device &device)> &armDevice,
    const ChangeRunner::StepListener &listener)
{
    m_bench->journal.reset(); // Opened on each side of the fork.
    const pid_t child = fork();
    if (child == 0) {
        const auto journal = Journal::open(m_bench->folder());
        armDevice(*m_bench->device);
        (void)m_bench->runner(**journal, listener).run(m_bench->request(scenario.wanted));
        _exit(m_bench->device->calls);
    }
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) != child || !WIFEXITED(status))
        QTest::qFail("the child did not end by itself", __FILE__, __LINE__);
    m_bench->journal = *Journal::open(m_bench->folder());
    m_bench->device->load();
    return WEXITSTATUS(status);
}

void TestChangeKilled::atEveryCall()
{
    QFETCH(QString, name);
    const fake::Scenario scenario = fake::scenario(name);
    for (const bool before : {true, false}) {
        for (int call = 0;; ++call) {
            m_bench->makeDevice(scenario);
            const int calls = runAndDie(scenario, [&](fake::Device &device) {
                (before ? device.beforeCall : device.afterCall) = [call](int now) {
                    if (now == call)
                        _exit(0);
                };
            });
            if (calls > 0 && calls <= call) { // There are no more.
                QVERIFY(call > 4);
                break;
            }
            m_bench->check(scenario, m_bench->resumeOrTakeWhatIs(scenario));
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(u"killed at call %1"_s.arg(call)));
            QVERIFY(m_bench->journal->unfinished()->isEmpty());
        }
    }
}

void TestChangeKilled::atEveryStepOfTheJournal()
{
    QFETCH(QString, name);
    const fake::Scenario scenario = fake::scenario(name);
    for (int moment = 0;; ++moment) {
        m_bench->makeDevice(scenario);
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
        m_bench->check(scenario, m_bench->resumeOrTakeWhatIs(scenario));
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"killed at moment %1"_s.arg(moment)));
        QVERIFY(m_bench->journal->unfinished()->isEmpty());
    }
}

void TestChangeKilled::andThenAFaultWhileResuming()
{
    const fake::Scenario scenario = fake::scenario(u"move"_s);
    for (int killed = 1; killed < 8; ++killed) {
        for (const Fault fault :
             {Fault::CutBefore, Fault::CutAfter, Fault::Lie, Fault::HalfApply, Fault::Forget}) {
            for (int call = 0; call < 6; ++call) {
                m_bench->makeDevice(scenario);
                (void)runAndDie(scenario, [killed](fake::Device &device) {
                    device.afterCall = [killed](int now) {
                        if (now == killed)
                            _exit(0);
                    };
                });
                m_bench->device->faults = {{call, fault}};
                m_bench->check(scenario, m_bench->resumeOrTakeWhatIs(scenario));
                if (QTest::currentTestFailed())
                    QFAIL(qPrintable(u"killed after call %1, then fault %2 at %3"_s.arg(killed)
                                         .arg(int(fault))
                                         .arg(call)));
                QVERIFY(m_bench->journal->unfinished()->isEmpty());
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestChangeKilled)
#include "tst_changekilled.moc"
