// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/nudgequeue.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace sixlab;
using Why = NudgeQueue::Why;

static NudgeQueue::Target ipv4(int i)
{
    return {QHostAddress(quint32(0x0a000000 + i)), u"lan0"_s};
}

static NudgeQueue::Target ipv6(int i)
{
    return {QHostAddress(u"2001:db8::%1"_s.arg(i, 0, 16)), u"lan0"_s};
}

class TestNudgeQueue : public QObject
{
    Q_OBJECT

private slots:
    void keepsThePace();
    void asksForWhatWasSeenBeforeItGuesses();
    void asksOnceAScan();
    void doesNotAskForWhatAnswered();
    void leavesTheKernelsTableRoom();
    void goesOnWhenUnansweredOnesAreGivenUp();
    void holdsOneFamilyBackWithoutTheOther();
    void sharesTheBudgetBetweenTheFamilies();

private:
    /// Takes as often as the pace allows, for so long; how many there were.
    static QList<NudgeQueue::Target> takeFor(
        NudgeQueue &queue, std::chrono::milliseconds time, bool answers);

    static inline NudgeQueue::Time m_now = NudgeQueue::Time() + 1h;
};

QList<NudgeQueue::Target> TestNudgeQueue::takeFor(
    NudgeQueue &queue, std::chrono::milliseconds time, bool answers)
{
    QList<NudgeQueue::Target> all;
    for (const auto end = m_now + time; m_now < end; m_now += 20ms) {
        for (const NudgeQueue::Target &target : queue.take(m_now)) {
            all.append(target);
            if (answers)
                queue.noteAnswer(target.address);
        }
    }
    return all;
}

void TestNudgeQueue::keepsThePace()
{
    NudgeQueue queue(100'000);
    for (int i = 1; i <= 1000; ++i)
        queue.add(ipv4(i), Why::Swept);
    QCOMPARE(queue.take(m_now).size(), 100);
    QVERIFY(queue.take(m_now + 10ms).isEmpty());
    m_now += 20ms;
    QCOMPARE(takeFor(queue, 200ms, true).size(), 200);
    m_now += 40ms; // The computer was busy.
    QCOMPARE(takeFor(queue, 200ms, true).size(), 240);
}

void TestNudgeQueue::asksForWhatWasSeenBeforeItGuesses()
{
    NudgeQueue queue(1024);
    queue.add(ipv6(1), Why::Guessed);
    queue.add(ipv6(2), Why::Known);
    queue.add(ipv6(3), Why::Seen);
    const auto order = takeFor(queue, 20ms, true);
    QCOMPARE(order.size(), 3);
    QCOMPARE(order[0].address, ipv6(3).address);
    QCOMPARE(order[1].address, ipv6(2).address);
    QCOMPARE(order[2].address, ipv6(1).address);
}

void TestNudgeQueue::asksOnceAScan()
{
    NudgeQueue queue(1024);
    queue.add(ipv6(1), Why::Guessed);
    queue.add(ipv6(1), Why::Seen);
    QCOMPARE(takeFor(queue, 100ms, false).size(), 1);
    queue.add(ipv6(1), Why::Seen);
    QVERIFY(!queue.hasWaiting());
    queue.startOver();
    queue.add(ipv6(1), Why::Seen);
    QCOMPARE(takeFor(queue, 20ms, false).size(), 1);
}

void TestNudgeQueue::doesNotAskForWhatAnswered()
{
    NudgeQueue queue(1024);
    queue.add(ipv6(1), Why::Swept);
    queue.noteAnswer(ipv6(1).address); // Meanwhile, to somebody else.
    queue.noteKnown(ipv6(2).address);
    queue.add(ipv6(2), Why::Seen);
    QVERIFY(takeFor(queue, 20ms, false).isEmpty());
    QVERIFY(!queue.hasWaiting());
}

void TestNudgeQueue::leavesTheKernelsTableRoom()
{
    NudgeQueue silent(1024);
    for (int i = 1; i <= 1022; ++i)
        silent.add(ipv4(i), Why::Swept);
    QCOMPARE(takeFor(silent, 3s, false).size(), 400);
    QVERIFY(silent.isHeldBack());

    NudgeQueue answering(1024);
    for (int i = 1; i <= 1022; ++i)
        answering.add(ipv4(i), Why::Swept);
    QCOMPARE(takeFor(answering, 10s, true).size(), 768);
    QVERIFY(answering.isHeldBack());
}

void TestNudgeQueue::goesOnWhenUnansweredOnesAreGivenUp()
{
    NudgeQueue queue(1024);
    for (int i = 1; i <= 1022; ++i)
        queue.add(ipv4(i), Why::Swept);
    QCOMPARE(takeFor(queue, 11s, false).size(), 1022);
    QVERIFY(!queue.isHeldBack());
}

void TestNudgeQueue::holdsOneFamilyBackWithoutTheOther()
{
    NudgeQueue queue(100);
    for (int i = 1; i <= 60; ++i)
        queue.add(ipv4(i), Why::Swept);
    for (int i = 1; i <= 30; ++i)
        queue.add(ipv6(i), Why::Guessed);
    QCOMPARE(takeFor(queue, 1s, false).size(), 40 + 30);
}

void TestNudgeQueue::sharesTheBudgetBetweenTheFamilies()
{
    NudgeQueue queue(1024);
    for (int i = 1; i <= 110; ++i) {
        queue.add(ipv4(i), Why::Swept);
        queue.add(ipv6(i), Why::Seen);
    }
    const QList<NudgeQueue::Target> first = takeFor(queue, 20ms, true);
    QCOMPARE(first.size(), 100);
    QCOMPARE(first.first().address, ipv6(1).address);
    QCOMPARE(first.last().address, ipv4(50).address);
    QCOMPARE(takeFor(queue, 120ms, true).size(), 120); // What one leaves over is the other's.
}

QTEST_GUILESS_MAIN(TestNudgeQueue)
#include "tst_nudgequeue.moc"
