// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/eventlog.h"
#include "inventory/inventory.h"
#include "inventory/vendornames.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace Qt::Literals::StringLiterals;
using namespace sixlab;

static const DriverInfo &cameraDriver()
{
    static const DriverInfo info{
        .id = "acmecam",
        .vendor = "Acme",
        .kind = "camera",
        .macPrefixes = {{0x00, 0x40, 0x8c}},
        .serviceTypes = {u"_acme._tcp"_s},
        .urlSchemes = {u"http"_s},
        .identifies =
            [](const Evidence &evidence) {
                return std::ranges::any_of(evidence.services, [](const Service &service) {
                    return service.type == u"_acme._tcp";
                });
            },
        .describe =
            [](const Evidence &evidence) {
                DeviceIdentity identity;
                identity.model = evidence.services.first().name;
                return identity;
            },
        .open = nullptr,
    };
    return info;
}

static Sighting sighting(quint8 number)
{
    Sighting sighting;
    sighting.source = Source::Neighbour;
    sighting.interface = u"lan0"_s;
    sighting.mac = MacAddress({0x00, 0x40, 0x8c, 0, 0, number});
    sighting.addresses = {QHostAddress(u"2001:db8::%1"_s.arg(number))};
    sighting.hostName = u"host-%1"_s.arg(number);
    sighting.at = QDateTime::currentDateTimeUtc();
    return sighting;
}

class TestInventory : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_inventory.reset();
        m_store.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        restart();
    }

    void showsTheFirstDeviceAtOnce();
    void tellsAtMostTenTimesASecond();
    void tellsNobodyOfWhatCameAndWentBetween();
    void keepsWhatItKnowsAcrossStarts();
    void savesByItself();
    void forgetsForGood();
    void findsByIdAndByName();
    void describesByDriversAndVendors();
    void keepsWhatTheUserAndTheDeviceSaid();
    void tellsOnceThatItCannotSave();
    void signsOfLifeAreToldAtMostOnceASecond();
    void tellsWhatHappened();
    void keepsEventsAcrossStarts();
    void remembersWhatTheUserJoined();
    void remembersWhatTheUserSetApart();
    void remembersWhatTheUserIgnores();
    void tenThousandFalseNeighboursAreBoundedAndTold();

private:
    QStringList kinds()
    {
        QStringList names;
        for (const DeviceEvent &event : m_inventory->events().events())
            names.append(eventKindName(event.kind));
        return names;
    }

    void restart()
    {
        m_inventory.reset();
        m_store = *Store::open(m_folder->path());
        m_inventory = std::make_unique<Inventory>(
            *m_store, QList<const DriverInfo *>{&cameraDriver()}, m_vendors);
    }

    VendorNames m_vendors{{&cameraDriver()}, u"/nowhere"_s};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Inventory> m_inventory;
};

void TestInventory::showsTheFirstDeviceAtOnce()
{
    QSignalSpy added(m_inventory.get(), &Inventory::devicesAdded);
    m_inventory->add(sighting(1));
    QVERIFY(added.isEmpty()); // Never from inside the call.
    QCoreApplication::processEvents();
    QCOMPARE(added.size(), 1);
    QCOMPARE(added[0][0].toStringList(), QStringList{m_inventory->devices().first().id});
}

void TestInventory::tellsAtMostTenTimesASecond()
{
    QSignalSpy added(m_inventory.get(), &Inventory::devicesAdded);
    QSignalSpy changed(m_inventory.get(), &Inventory::devicesChanged);
    QElapsedTimer clock;
    clock.start();
    int count = 0;
    while (clock.elapsed() < 500) {
        m_inventory->add(sighting(quint8(++count % 200)));
        QCoreApplication::processEvents();
    }
    const auto signalCount = std::max(added.size(), changed.size());
    QVERIFY(count > signalCount);
    QVERIFY2(signalCount <= clock.elapsed() / 100 + 1, qPrintable(QString::number(signalCount)));
    QVERIFY(signalCount >= 1);
}

void TestInventory::tellsNobodyOfWhatCameAndWentBetween()
{
    QSignalSpy added(m_inventory.get(), &Inventory::devicesAdded);
    QSignalSpy removed(m_inventory.get(), &Inventory::devicesRemoved);
    m_inventory->add(sighting(1));
    m_inventory->forget(m_inventory->devices().first().id);
    m_inventory->add(sighting(2));
    QTRY_COMPARE(added.size(), 1);
    QCOMPARE(added[0][0].toStringList().size(), 1);
    QVERIFY(removed.isEmpty());
}

void TestInventory::keepsWhatItKnowsAcrossStarts()
{
    m_inventory->add(sighting(1));
    m_inventory->add(sighting(2));
    QCOMPARE(m_inventory->seenNow().size(), 2);
    const QList<Device> before = m_inventory->devices();
    restart();
    QCOMPARE(m_inventory->devices().size(), 2);
    QCOMPARE(m_inventory->devices().first().id, before.first().id);
    QVERIFY(m_inventory->seenNow().isEmpty());
    m_inventory->add(sighting(2));
    QCOMPARE(m_inventory->devices().size(), 2);
    QCOMPARE(m_inventory->seenNow().size(), 1);
}

void TestInventory::savesByItself()
{
    m_inventory->add(sighting(1));
    const auto other = *Store::open(m_folder->path());
    QVERIFY(other->load()->isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(other->load()->size(), 1, 10'000);
}

void TestInventory::forgetsForGood()
{
    m_inventory->add(sighting(1));
    m_inventory->add(sighting(2));
    QVERIFY(m_inventory->save());
    QSignalSpy added(m_inventory.get(), &Inventory::devicesAdded);
    QTRY_COMPARE(added.size(), 1);
    QSignalSpy removed(m_inventory.get(), &Inventory::devicesRemoved);
    const QString id = m_inventory->devices().first().id;
    m_inventory->forget(id);
    QVERIFY(!m_inventory->find(id));
    QTRY_COMPARE(removed.size(), 1);
    QCOMPARE(removed[0][0].toStringList(), QStringList{id});
    restart();
    QCOMPARE(m_inventory->devices().size(), 1);
}

void TestInventory::findsByIdAndByName()
{
    m_inventory->add(sighting(1));
    m_inventory->add(sighting(2));
    Device first = m_inventory->devices()[0];
    Device second = m_inventory->devices()[1];
    QCOMPARE(m_inventory->find(first.id)->id, first.id);
    QCOMPARE(m_inventory->find(u"HOST-2"_s)->id, second.id);
    first.name = u"Porch"_s;
    m_inventory->update(first);
    QCOMPARE(m_inventory->find(u"porch"_s)->id, first.id);
    second.name = u"PORCH"_s;
    m_inventory->update(second);
    QVERIFY(!m_inventory->find(u"porch"_s)); // Two of them.
    QVERIFY(!m_inventory->find(u"attic"_s));
    QVERIFY(!m_inventory->find({}));
}

void TestInventory::describesByDriversAndVendors()
{
    Sighting camera = sighting(1);
    camera.services = {{u"_acme._tcp"_s, u"Box 3000"_s, 80, {}}};
    m_inventory->add(camera);
    const Device &device = m_inventory->devices().first();
    QCOMPARE(device.driver, u"acmecam"_s);
    QCOMPARE(device.kind, u"camera"_s);
    QCOMPARE(device.vendor, u"Acme"_s);
    QCOMPARE(device.model, u"Box 3000"_s);

    m_inventory->add(sighting(2));
    const Device &plain = m_inventory->devices().last();
    QVERIFY(plain.driver.isEmpty());
    QCOMPARE(plain.vendor, u"Acme"_s); // By its MAC.

    Sighting router = sighting(3);
    router.isRouter = true;
    m_inventory->add(router);
    QCOMPARE(m_inventory->devices().last().kind, u"router"_s);
}

void TestInventory::keepsWhatTheUserAndTheDeviceSaid()
{
    Sighting camera = sighting(1);
    camera.services = {{u"_acme._tcp"_s, u"Box 3000"_s, 80, {}}};
    m_inventory->add(camera);
    Device device = m_inventory->devices().first();
    device.name = u"porch"_s;
    device.nameIsUsers = true;
    device.serial = u"S1"_s;
    device.model = u"Box 3000-E Mk II"_s;
    m_inventory->update(device);
    m_inventory->add(camera);
    QCOMPARE(m_inventory->devices().first().name, u"porch"_s);
    QCOMPARE(m_inventory->devices().first().model, u"Box 3000-E Mk II"_s);
}

void TestInventory::tellsOnceThatItCannotSave()
{
    QSignalSpy failed(m_inventory.get(), &Inventory::saveFailed);
    m_inventory->add(sighting(1));
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    rlimit full = before;
    full.rlim_cur = 0;
    std::signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &full);
    const Result<> first = m_inventory->save();
    const Result<> second = m_inventory->save();
    setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(!first && !second);
    QCOMPARE(failed.size(), 1);
    QVERIFY(m_inventory->save());
    QCOMPARE((*Store::open(m_folder->path()))->load()->size(), 1);
}

void TestInventory::signsOfLifeAreToldAtMostOnceASecond()
{
    m_inventory->add(sighting(1));
    QSignalSpy added(m_inventory.get(), &Inventory::devicesAdded);
    QTRY_COMPARE(added.size(), 1);
    QSignalSpy changed(m_inventory.get(), &Inventory::devicesChanged);
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < 500) {
        m_inventory->add(sighting(1));
        QCoreApplication::processEvents();
    }
    QVERIFY2(changed.size() <= 1, qPrintable(QString::number(changed.size())));
    QTRY_COMPARE(changed.size(), 1);
    Sighting news = sighting(1);
    news.hostName = u"renamed"_s;
    m_inventory->add(news);
    clock.start();
    QTRY_COMPARE(changed.size(), 2);
    QVERIFY2(clock.elapsed() < 900, qPrintable(QString::number(clock.elapsed())));
}

void TestInventory::tellsWhatHappened()
{
    QSignalSpy added(&m_inventory->events(), &EventLog::added);
    Sighting router = sighting(1);
    router.addresses = {*parseAddress(u"fe80::1%lan0")};
    router.isRouter = true;
    m_inventory->add(router);
    QTRY_COMPARE(kinds(), (QStringList{u"new"_s, u"newRouter"_s}));
    QTRY_COMPARE(added.size(), 1);
    const DeviceEvent event = m_inventory->events().events().first();
    QCOMPARE(event.deviceId, m_inventory->devices().first().id);
    QCOMPARE(event.title, u"host-1"_s);
}

void TestInventory::keepsEventsAcrossStarts()
{
    m_inventory->add(sighting(1));
    m_inventory->add(sighting(2));
    restart(); // What had arrived is told before it ends.
    QCOMPARE(kinds(), (QStringList{u"new"_s, u"new"_s}));
    QCOMPARE(m_inventory->events().events().last().number, 2);
    Sighting taking = sighting(1);
    taking.addresses = sighting(2).addresses;
    m_inventory->add(taking);
    QCOMPARE(kinds().last(), u"addressTakenOver"_s);
    QCOMPARE(m_inventory->events().events().last().number, 3);
    restart();
    QCOMPARE(kinds(), (QStringList{u"new"_s, u"new"_s, u"addressTakenOver"_s}));
    restart();
    QCOMPARE(kinds().size(), 3);
}

void TestInventory::remembersWhatTheUserJoined()
{
    m_inventory->add(sighting(1));
    m_inventory->add(sighting(2));
    QSignalSpy added(m_inventory.get(), &Inventory::devicesAdded);
    QTRY_COMPARE(added.size(), 1);
    QSignalSpy removed(m_inventory.get(), &Inventory::devicesRemoved);
    const QString id = m_inventory->devices()[0].id;
    const QString other = m_inventory->devices()[1].id;
    m_inventory->merge(id, other);
    QTRY_COMPARE(removed.size(), 1);
    QCOMPARE(removed[0][0].toStringList(), QStringList{other});
    for (int i = 0; i < 2; ++i) {
        m_inventory->add(sighting(2));
        m_inventory->add(sighting(1));
        QCOMPARE(m_inventory->devices().size(), 1);
        QCOMPARE(m_inventory->devices()[0].id, id);
        QCOMPARE(m_inventory->devices()[0].name, u"host-1"_s);
        restart();
    }
}

void TestInventory::remembersWhatTheUserSetApart()
{
    m_inventory->add(sighting(1));
    m_inventory->add(sighting(2));
    Sighting both = sighting(1);
    both.mac.reset();
    both.addresses += sighting(2).addresses;
    both.hostName.clear();
    m_inventory->add(both);
    QCOMPARE(m_inventory->devices().size(), 1);
    const QString id = m_inventory->devices()[0].id;
    QVERIFY(m_inventory->split(id, MacAddress({0, 1, 2, 3, 4, 5})).isEmpty());
    const QString part = m_inventory->split(id, *sighting(2).mac);
    QVERIFY(m_inventory->find(part));
    QCOMPARE(m_inventory->find(part)->vendor, u"Acme"_s);
    QCOMPARE(m_inventory->seenNow().size(), 2);
    for (int i = 0; i < 2; ++i) {
        m_inventory->add(both);
        m_inventory->add(sighting(2));
        QCOMPARE(m_inventory->devices().size(), 2);
        restart();
        QVERIFY(m_inventory->find(id) && m_inventory->find(part));
    }
}

void TestInventory::remembersWhatTheUserIgnores()
{
    m_inventory->add(sighting(1));
    const QString id = m_inventory->devices()[0].id;
    m_inventory->setIgnored(id, true);
    restart();
    QVERIFY(m_inventory->find(id)->isIgnored);
    QVERIFY(kinds().isEmpty());
    m_inventory->add(sighting(1));
    QVERIFY(m_inventory->find(id)->isIgnored);
    m_inventory->setIgnored(id, false);
    restart();
    QVERIFY(!m_inventory->find(id)->isIgnored);
}

void TestInventory::tenThousandFalseNeighboursAreBoundedAndTold()
{
    QElapsedTimer timer;
    timer.start();
    Sighting known = sighting(1);
    m_inventory->add(known);
    for (int i = 0; i < 10'000; ++i) {
        Sighting forged = sighting(1);
        forged.mac = MacAddress({0x00, 0x40, 0x8c, 1, quint8(i >> 8), quint8(i)});
        forged.addresses = {QHostAddress(u"2001:db8:1::%1"_s.arg(i, 0, 16))};
        m_inventory->add(forged);
    }
    QCOMPARE(m_inventory->devices().size(), Identity::maximumDevices);
    QCOMPARE(kinds(), QStringList{u"flood"_s});
    qInfo("10,000 false neighbours: %.3f s", double(timer.elapsed()) / 1e3);
    m_inventory->add(known); // Who is known goes on.
    QVERIFY(m_inventory->find(u"host-1"_s) == nullptr); // Thousands of that name now.
    QTRY_COMPARE(kinds().size(), EventLog::maximumAMinute + 1); // The log has its own bound,
    QCOMPARE(kinds().count(u"flood"_s), 2); // and says so.
}

QTEST_GUILESS_MAIN(TestInventory)
#include "tst_inventory.moc"
