// SPDX-License-Identifier: GPL-3.0-or-later
#include "snmpdaemon.h"
#include "udpresponder.h"

#include "discovery/routertables.h"

#include <QElapsedTimer>
#include <QThread>

#include <algorithm>

using namespace sixlab;

/// What a source reported.
struct Reports {
    explicit Reports(DiscoverySource &source)
    {
        QObject::connect(&source, &DiscoverySource::sighted, [this](const Sighting &sighting) {
            sightings.append(sighting);
            areOnOurThread = areOnOurThread && QThread::currentThread() == ours;
        });
        QObject::connect(&source, &DiscoverySource::limited, [this](const Limitation &limitation) {
            limits.append(limitation.text);
        });
    }

    qsizetype agents() const
    {
        return std::ranges::count_if(
            sightings, [](const Sighting &sighting) { return !sighting.services.isEmpty(); });
    }

    QList<Sighting> sightings;
    QStringList limits;
    QThread *ours = QThread::currentThread();
    bool areOnOurThread = true;
};

class TestRouterTables : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void reportsWhatTheTablesTell();
    void readsOnceInAScan();
    void readsAgainInTheNextScan();
    void triesNoRefusedPasswordTwice();
    void tellsEachTroubleOnce();
    void asksNoLongerWhatIsGone();
    void readsFourAtOnce();
    void endsWithinASecond();
    void readsBySshToo();

private:
    static TableAccess v2c(quint16 port = 0);
    static TableAccess v3(const QString &password);

    std::unique_ptr<TestLan> m_lan;
    Host m_router;
    std::unique_ptr<SnmpDaemon> m_daemon;
};

static QList<QByteArray> silent(const QByteArray &)
{
    return {};
}

TableAccess TestRouterTables::v2c(quint16 port)
{
    TableAccess access;
    access.address = QHostAddress(port ? u"::1"_s : u"2001:db8:77::2"_s);
    access.port = port;
    access.password = QString::fromLatin1(SnmpDaemon::community);
    return access;
}

TableAccess TestRouterTables::v3(const QString &password)
{
    TableAccess access = v2c();
    access.method = TableAccess::Method::SnmpV3;
    access.user = u"plain"_s;
    access.password = password;
    return access;
}

void TestRouterTables::initTestCase()
{
    m_lan = std::make_unique<TestLan>();
    QVERIFY(m_lan->isUp());
    QVERIFY(m_lan->connectHost(m_router, 2));
    m_daemon = std::make_unique<SnmpDaemon>(m_router, QStringList{u"udp6:161"_s});
    QVERIFY(m_daemon->isUp());
}

void TestRouterTables::reportsWhatTheTablesTell()
{
    RouterTables tables({v2c()}, {u"lan0"_s});
    const Reports reports(tables);
    tables.listen();
    QVERIFY(!tables.isBusy()); // Listening sends nothing.
    tables.ask();
    QVERIFY(tables.isBusy());
    QVERIFY(reports.sightings.isEmpty());
    QTRY_VERIFY(!tables.isBusy());
    QCOMPARE(reports.agents(), 1);
    QVERIFY(std::ranges::any_of(reports.sightings, [](const Sighting &sighting) {
        return sighting.addresses.contains(QHostAddress(u"2001:db8:77::1"_s));
    }));
    QVERIFY(reports.areOnOurThread);
    QVERIFY2(reports.limits.isEmpty(), qPrintable(reports.limits.join(u' ')));
}

void TestRouterTables::readsOnceInAScan()
{
    RouterTables tables({v2c()}, {});
    const Reports reports(tables);
    tables.ask();
    tables.ask();
    QTRY_VERIFY(!tables.isBusy());
    tables.ask();
    QVERIFY(!tables.isBusy());
    QCOMPARE(reports.agents(), 1);
}

void TestRouterTables::readsAgainInTheNextScan()
{
    RouterTables tables({v2c()}, {});
    const Reports reports(tables);
    tables.ask();
    QTRY_VERIFY(!tables.isBusy());
    QTRY_VERIFY((tables.ask(), tables.isBusy()));
    QTRY_COMPARE(reports.agents(), 2);
}

void TestRouterTables::triesNoRefusedPasswordTwice()
{
    RouterTables tables({v3(u"open barley"_s)}, {});
    const Reports reports(tables);
    QElapsedTimer timer;
    timer.start();
    tables.ask();
    QTRY_VERIFY(!tables.isBusy());
    QCOMPARE(reports.limits.size(), 1);
    QVERIFY(reports.limits[0].contains(u"2001:db8:77::2"_s));
    QVERIFY(!reports.limits[0].contains(u"barley"_s));
    bool wasBusy = false;
    QTRY_VERIFY((tables.ask(), wasBusy |= tables.isBusy(), timer.hasExpired(1500)));
    QVERIFY(!wasBusy);
    tables.setTables({v3(u"open barley"_s)}); // It is still the same.
    tables.ask();
    QVERIFY(!tables.isBusy());

    tables.setTables({v3(QString::fromLatin1(SnmpDaemon::password))});
    tables.ask();
    QTRY_VERIFY(!tables.isBusy());
    QCOMPARE(reports.agents(), 1);
    QCOMPARE(reports.limits.size(), 1);
}

void TestRouterTables::tellsEachTroubleOnce()
{
    RouterTables tables({v2c(9), v2c(10)}, {}); // Nobody is there.
    const Reports reports(tables);
    tables.ask();
    QTRY_COMPARE(reports.limits.size(), 2);
    QTRY_VERIFY((tables.ask(), tables.isBusy()));
    QTRY_VERIFY(!tables.isBusy());
    QCOMPARE(reports.limits.size(), 2);
}

void TestRouterTables::asksNoLongerWhatIsGone()
{
    const UdpResponder responder(silent);
    RouterTables tables({v2c(responder.port())}, {});
    const Reports reports(tables);
    tables.ask();
    QTRY_VERIFY(responder.questions() > 0);
    tables.setTables({v2c()});
    QVERIFY(!tables.isBusy());
    tables.ask();
    QTRY_COMPARE(reports.agents(), 1);
    QVERIFY(reports.limits.isEmpty());
}

void TestRouterTables::readsFourAtOnce()
{
    std::vector<std::unique_ptr<UdpResponder>> responders;
    QList<TableAccess> accesses;
    for (int i = 0; i < 6; ++i) {
        responders.push_back(std::make_unique<UdpResponder>(silent));
        accesses.append(v2c(responders.back()->port()));
    }
    RouterTables tables(accesses, {});
    QElapsedTimer timer;
    timer.start();
    tables.ask();
    const auto asked = [&] {
        return std::ranges::count_if(
            responders, [](const auto &responder) { return responder->questions() > 0; });
    };
    QTRY_COMPARE(asked(), 4);
    QTRY_COMPARE_WITH_TIMEOUT(asked(), 6, 10'000);
    QVERIFY(timer.hasExpired(2900)); // The first ones were given up before, after three seconds.
}

void TestRouterTables::endsWithinASecond()
{
    const UdpResponder responder(silent);
    QElapsedTimer timer;
    {
        RouterTables tables({v2c(responder.port())}, {});
        tables.ask();
        QTRY_VERIFY(responder.questions() > 0);
        timer.start();
    }
    QVERIFY(timer.elapsed() < 1000);
}

void TestRouterTables::readsBySshToo()
{
    TableAccess access = v2c(9); // Nobody is there.
    access.method = TableAccess::Method::Ssh;
    access.user = u"root"_s;
    access.pinnedHostKey = QByteArray(32, 'k');
    RouterTables tables({access}, {});
    const Reports reports(tables);
    tables.ask();
    QTRY_COMPARE(reports.limits.size(), 1);
    QVERIFY(!tables.isBusy());
}

int main(int argc, char **argv)
{
    return runOnOwnNetwork<TestRouterTables>(argc, argv);
}

#include "tst_routertables.moc"
