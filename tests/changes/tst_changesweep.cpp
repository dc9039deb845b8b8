// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

using namespace Qt::Literals::StringLiterals;
using namespace sixlab;
using fake::Fault;

/// Faults times calls, exhaustively: whatever happens, a change ends new or old, or stuck where
/// nobody can read the device, and what it reports is what the device has.
class TestChangeSweep : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<fake::Bench>(); }

    void everyFaultAtEveryCall_data() { fake::addScenarioRows(); }
    void everyFaultAtEveryCall();
    void everyFaultInEveryWrite_data() { fake::addScenarioRows(); }
    void everyFaultInEveryWrite();
    void twoFaults();
    void cancelledAndThenAFault();

private:
    std::unique_ptr<fake::Bench> m_bench;
};

void TestChangeSweep::everyFaultAtEveryCall()
{
    QFETCH(QString, name);
    const fake::Scenario scenario = fake::scenario(name);
    for (const Fault fault : fake::allFaults) {
        for (int call = 0;; ++call) {
            m_bench->makeDevice(scenario);
            m_bench->device->faults = {{call, fault}};
            const ChangeResult result = m_bench->run(scenario);
            m_bench->check(scenario, result);
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(u"fault %1 at call %2"_s.arg(int(fault)).arg(call)));
            if (m_bench->device->calls <= call) { // All calls had it.
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
    const fake::Scenario scenario = fake::scenario(name);
    for (const Fault fault : fake::allFaults) {
        m_bench->makeDevice(scenario);
        m_bench->device->everyWrite = fault;
        m_bench->check(scenario, m_bench->run(scenario));
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"fault %1"_s.arg(int(fault))));
    }
}

void TestChangeSweep::twoFaults()
{
    const fake::Scenario scenario = fake::scenario(u"move"_s);
    static constexpr std::array passing{Fault::CutBefore, Fault::CutAfter, Fault::Lie,
                                        Fault::HalfApply, Fault::Reboot,   Fault::Forget};
    for (int first = 1; first < 6; ++first) {
        for (int second = first + 1; second < first + 4; ++second) {
            for (const Fault a : passing) {
                for (const Fault b : passing) {
                    m_bench->makeDevice(scenario);
                    m_bench->device->faults = {{first, a}, {second, b}};
                    m_bench->check(scenario, m_bench->run(scenario));
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
    const fake::Scenario scenario = fake::scenario(u"move"_s);
    for (int cancelled = 1; cancelled < 7; ++cancelled) {
        for (int call = std::max(cancelled - 1, 1); call < cancelled + 5; ++call) {
            for (const Fault fault : fake::allFaults) {
                m_bench->makeDevice(scenario);
                std::stop_source stop;
                m_bench->device->faults = {{call, fault}};
                m_bench->device->beforeCall = [&](int now) {
                    if (now == cancelled)
                        stop.request_stop();
                };
                ChangeRequest request = m_bench->request(scenario.wanted);
                request.connection.stop = stop.get_token();
                ChangeResult result = m_bench->runner(*m_bench->journal).run(request);
                QVERIFY(result.outcome != Outcome::Applied);
                if (result.outcome == Outcome::Stuck && m_bench->device->isReadable())
                    result = m_bench->resumeOrTakeWhatIs(scenario); // It was away for too long.
                m_bench->check(scenario, result);
                if (QTest::currentTestFailed())
                    QFAIL(qPrintable(u"cancelled at call %1, fault %2 at %3"_s.arg(cancelled)
                                         .arg(int(fault))
                                         .arg(call)));
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestChangeSweep)
#include "tst_changesweep.moc"
