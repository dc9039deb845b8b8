// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/presencewatch.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace sixlab;

static Sighting seen(int i, const QString &address, std::chrono::seconds ago = 0s)
{
    Sighting sighting;
    sighting.interface = u"lan0"_s;
    sighting.mac = MacAddress({0x00, 0x40, 0x8c, 0, quint8(i >> 8), quint8(i)});
    sighting.addresses = {QHostAddress(address)};
    sighting.at = QDateTime::currentDateTimeUtc().addDuration(-ago);
    return sighting;
}

class TestPresenceWatch : public QObject
{
    Q_OBJECT

private slots:
    void asksOnlyWhoHasBeenQuietForAMinute();
    void prefersTheLinkLocalAddress();
    void asksFiftyAtATimeInTurn();
    void asksWhoDoesNotAnswerLessAndLess();
    void doesNotBelieveTablesOfOthers();
    void neverAsksThisMachine();
};

void TestPresenceWatch::asksOnlyWhoHasBeenQuietForAMinute()
{
    PresenceWatch watch({});
    watch.consider(seen(1, u"192.0.2.1"_s));
    watch.consider(seen(2, u"192.0.2.2"_s, 70s));
    const auto now = std::chrono::steady_clock::now();
    QCOMPARE(watch.due(now).size(), 1);
    QCOMPARE(watch.due(now + 61s).size(), 2);
    watch.consider(seen(1, u"192.0.2.1"_s));
    QCOMPARE(watch.due(now + 50s).size(), 0);
}

void TestPresenceWatch::prefersTheLinkLocalAddress()
{
    PresenceWatch watch({});
    watch.consider(seen(1, u"fe80::1%lan0"_s, 70s));
    watch.consider(seen(1, u"2001:db8::1"_s, 70s));
    const auto due = watch.due(std::chrono::steady_clock::now());
    QCOMPARE(due.size(), 1);
    QCOMPARE(due[0].address.toString(), u"fe80::1%lan0"_s);
}

void TestPresenceWatch::asksFiftyAtATimeInTurn()
{
    PresenceWatch watch({});
    for (int i = 0; i < 120; ++i)
        watch.consider(seen(i, u"192.0.2.1"_s, 70s));
    const auto now = std::chrono::steady_clock::now();
    QCOMPARE(watch.due(now).size(), 50);
    QCOMPARE(watch.due(now + 10s).size(), 50);
    QCOMPARE(watch.due(now + 20s).size(), 20);
    QCOMPARE(watch.due(now + 30s).size(), 0);
}

void TestPresenceWatch::asksWhoDoesNotAnswerLessAndLess()
{
    PresenceWatch watch({});
    watch.consider(seen(1, u"192.0.2.1"_s, 70s));
    const auto now = std::chrono::steady_clock::now();
    int asked = 0;
    for (auto since = 0s; since < 2h; since += 10s)
        asked += int(watch.due(now + since).size());
    QVERIFY2(asked >= 8 && asked <= 12, qPrintable(QString::number(asked)));
}

void TestPresenceWatch::doesNotBelieveTablesOfOthers()
{
    PresenceWatch watch({});
    Sighting told = seen(1, u"192.0.2.1"_s, 70s);
    told.source = Source::Snmp;
    watch.consider(told);
    QVERIFY(watch.due(std::chrono::steady_clock::now()).isEmpty());
}

void TestPresenceWatch::neverAsksThisMachine()
{
    PresenceWatch watch({});
    Sighting self = seen(1, u"192.0.2.1"_s, 70s);
    self.isSelf = true;
    watch.consider(self);
    QVERIFY(watch.due(std::chrono::steady_clock::now() + 1min).isEmpty());
}

QTEST_GUILESS_MAIN(TestPresenceWatch)
#include "tst_presencewatch.moc"
