// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/hostturns.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sixlab;

static DnsName name(int number)
{
    return DnsName::parse(u"h%1.local"_s.arg(number)).value();
}

static QHostAddress teller(int number)
{
    return QHostAddress(u"fe80::%1"_s.arg(number, 0, 16));
}

class TestHostTurns : public QObject
{
    Q_OBJECT

private slots:
    void tellersTakeTurns();
    void holdsANameOncePerTeller();
    void theLoudestMakesRoom();
    void nobodyMakesRoomWhereNobodyIsLoud();
};

void TestHostTurns::tellersTakeTurns()
{
    HostTurns turns;
    QVERIFY(!turns.take());
    for (int i = 0; i < 100; ++i)
        QVERIFY(turns.add(name(i), teller(1)));
    QVERIFY(turns.add(name(1000), teller(2)));
    QVERIFY(turns.add(name(1001), teller(3)));
    QVERIFY(turns.take());
    QCOMPARE(turns.take(), name(1000));
    QCOMPARE(turns.take(), name(1001));
    for (int i = 0; i < 99; ++i)
        QVERIFY(turns.take());
    QVERIFY(turns.isEmpty());
    QVERIFY(!turns.take());
}

void TestHostTurns::holdsANameOncePerTeller()
{
    HostTurns turns;
    for (int i = 0; i < 3; ++i) {
        QVERIFY(turns.add(name(1), teller(1)));
        QVERIFY(turns.add(name(1), teller(2)));
    }
    QCOMPARE(turns.take(), name(1));
    QCOMPARE(turns.take(), name(1));
    QVERIFY(turns.isEmpty());
}

static int countOf(HostTurns &turns)
{
    int count = 0;
    while (turns.take())
        ++count;
    return count;
}

void TestHostTurns::theLoudestMakesRoom()
{
    HostTurns turns;
    QVERIFY(turns.add(name(1000), teller(2)));
    for (int i = 0; i < 1023; ++i)
        QVERIFY(turns.add(name(i), teller(1)));
    QVERIFY(!turns.add(name(1023), teller(1))); // It has had its share.
    QVERIFY(!turns.add(name(1001), teller(3))); // Taken in, but something was dropped.
    QCOMPARE(turns.take(), name(1000));
    QVERIFY(turns.take());
    QCOMPARE(turns.take(), name(1001));
    QCOMPARE(countOf(turns), 1024 - 1023 / 2 + 1 - 3);
}

void TestHostTurns::nobodyMakesRoomWhereNobodyIsLoud()
{
    HostTurns turns;
    for (int i = 0; i < 1024; ++i)
        QVERIFY(turns.add(name(i), teller(i + 1)));
    QVERIFY(!turns.add(name(5000), teller(5000)));
    QCOMPARE(turns.take(), name(0)); // First come, first served.
    QVERIFY(turns.add(name(5000), teller(5000)));
    QCOMPARE(countOf(turns), 1024);
}

QTEST_GUILESS_MAIN(TestHostTurns)
#include "tst_hostturns.moc"
