// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/eventlog.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sixlab;

using Kind = DeviceEvent::Kind;

static const QDateTime start(QDate(2026, 11, 23), QTime(10, 0), Qt::UTC);

static QList<DeviceEvent> some(int count, int second = 0)
{
    QList<DeviceEvent> events;
    for (int i = 0; i < count; ++i)
        events.append(
            {.at = start.addSecs(second), .deviceId = QString::number(i), .title = u"x"_s});
    return events;
}

static qsizetype floods(const EventLog &log)
{
    return std::ranges::count(log.events(), Kind::Flood, &DeviceEvent::kind);
}

class TestEventLog : public QObject
{
    Q_OBJECT

private slots:
    void namesKindsBothWays();
    void numbersWhatItTakes();
    void keepsTheLastTenThousand();
    void takesSixHundredAMinuteAndSaysSoOnce();
    void saysSoAgainWhenItFloodsAgain();
    void aClockThatIsSetBackStopsNothing();
    void tellsAtMostTenTimesASecond();
    void knowsWhatIsNotSaved();
    void readsHistoryOnlyWhenAsked();
    void historyOfOtherProgramsIsNotMixedIn();
};

void TestEventLog::namesKindsBothWays()
{
    QCOMPARE(allEventKinds().size(), 13);
    for (const Kind kind : allEventKinds())
        QCOMPARE(eventKindFromName(eventKindName(kind)), kind);
    QVERIFY(!eventKindFromName(u"explosion"));
}

void TestEventLog::numbersWhatItTakes()
{
    EventLog log;
    log.add(some(2));
    log.add(some(1));
    QCOMPARE(log.events().size(), 3);
    for (qsizetype i = 0; i < 3; ++i)
        QCOMPARE(log.events()[i].number, i + 1);

    EventLog restored;
    restored.restore(log.events());
    restored.add(some(1));
    QCOMPARE(restored.events().last().number, 4);
}

void TestEventLog::keepsTheLastTenThousand()
{
    EventLog log;
    for (int minute = 0; minute < 30; ++minute)
        log.add(some(400, minute * 60));
    QCOMPARE(log.events().size(), EventLog::maximumEvents);
    QCOMPARE(log.events().last().number, 12'000);
    QCOMPARE(log.events().first().number, 2'001);
    QCOMPARE(floods(log), 0);
}

void TestEventLog::takesSixHundredAMinuteAndSaysSoOnce()
{
    EventLog log;
    log.add(some(EventLog::maximumAMinute));
    QCOMPARE(floods(log), 0);
    for (int second = 0; second < 300; ++second) // It goes on for five minutes.
        log.add(some(100, second));
    QCOMPARE(floods(log), 1);
    QCOMPARE(log.events().size(), 5 * EventLog::maximumAMinute + 1);
    QCOMPARE(log.events()[EventLog::maximumAMinute].kind, Kind::Flood);
}

void TestEventLog::saysSoAgainWhenItFloodsAgain()
{
    EventLog log;
    log.add(some(700));
    log.add(some(1, 60));
    QCOMPARE(floods(log), 1);
    log.add(some(700, 120));
    QCOMPARE(floods(log), 2);
    log.add(some(700, 600)); // Long quiet in between.
    QCOMPARE(floods(log), 3);
}

void TestEventLog::aClockThatIsSetBackStopsNothing()
{
    EventLog log;
    log.add(some(600, 7200));
    log.add(some(10, 0));
    QCOMPARE(log.events().size(), 610);
}

void TestEventLog::tellsAtMostTenTimesASecond()
{
    EventLog log;
    QSignalSpy added(&log, &EventLog::added);
    log.add(some(1));
    QVERIFY(added.isEmpty()); // Never from inside the call.
    QElapsedTimer clock;
    clock.start();
    qsizetype count = 1;
    while (clock.elapsed() < 500) {
        log.add(some(1));
        ++count;
        QCoreApplication::processEvents();
    }
    const auto inTime = added.size();
    QVERIFY2(
        inTime >= 1 && inTime <= clock.elapsed() / 100 + 1, qPrintable(QString::number(inTime)));
    qsizetype told = 0;
    const auto all = [&] {
        told = 0;
        for (const QList<QVariant> &signal : added)
            told += signal[0].value<QList<DeviceEvent>>().size();
        return told;
    };
    QTRY_COMPARE(all(), std::min<qsizetype>(count, 601));
}

void TestEventLog::knowsWhatIsNotSaved()
{
    EventLog log;
    QVERIFY(log.unsaved().isEmpty());
    log.restore({{.number = 7, .at = start}});
    QVERIFY(log.unsaved().isEmpty());
    log.add(some(3));
    QCOMPARE(log.unsaved().size(), 3);
    QCOMPARE(log.unsaved().first().number, 8);
    log.noteSaved(9);
    QCOMPARE(log.unsaved().size(), 1);
    log.noteSaved(10);
    QVERIFY(log.unsaved().isEmpty());
}

void TestEventLog::readsHistoryOnlyWhenAsked()
{
    int reads = 0;
    EventLog log;
    log.restoreLater(
        [] { return qint64(2); },
        [&reads] {
            ++reads;
            return QList<DeviceEvent>{{.number = 1, .at = start}, {.number = 2, .at = start}};
        });
    log.add({});
    log.add(some(1));
    QCOMPARE(log.unsaved().size(), 1);
    QCOMPARE(log.unsaved().first().number, 3);
    QCOMPARE(reads, 0);
    QCOMPARE(log.events().size(), 3);
    QCOMPARE(log.events().size(), 3);
    QCOMPARE(reads, 1);
    QCOMPARE(log.unsaved().size(), 1);
}

void TestEventLog::historyOfOtherProgramsIsNotMixedIn()
{
    QList<DeviceEvent> file{{.number = 1, .at = start, .title = u"old"_s}};
    EventLog log;
    log.restoreLater([] { return qint64(1); }, [&file] { return file; });
    log.add(some(2));
    // Another program wrote 2, and what was added here was saved as 3 and 4.
    file += {{.number = 2, .at = start}, {.number = 3, .at = start}, {.number = 4, .at = start}};
    log.noteSaved(3);
    QCOMPARE(log.events().size(), 3);
    QCOMPARE(log.events().first().title, u"old"_s);

    EventLog asked; // Asked for before anything was added: nothing of it is unsaved.
    asked.restoreLater([] { return qint64(4); }, [&file] { return file; });
    QCOMPARE(asked.events().size(), 4);
    QVERIFY(asked.unsaved().isEmpty());
    asked.add(some(1));
    QCOMPARE(asked.unsaved().size(), 1);
}

QTEST_GUILESS_MAIN(TestEventLog)
#include "tst_eventlog.moc"
