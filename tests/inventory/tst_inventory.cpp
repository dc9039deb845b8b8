// SPDX-License-Identifier: GPL-3.0-or-later
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

private:
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

QTEST_GUILESS_MAIN(TestInventory)
#include "tst_inventory.moc"
