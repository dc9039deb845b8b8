// SPDX-License-Identifier: GPL-3.0-or-later
#include "forgedmdns.h"
#include "testlan.h"

#include "alldrivers.h"
#include "discovery/discovery.h"
#include "inventory/folding.h"
#include "inventory/inventory.h"
#include "inventory/vendornames.h"

#include <QElapsedTimer>
#include <QTimer>

using namespace std::chrono_literals;
using namespace forged;
using namespace sixlab;

#ifdef __SANITIZE_ADDRESS__
static constexpr qint64 mostGrowth = 1024 * 1024 * 1024; ///< Freed memory is kept there.
#else
static constexpr qint64 mostGrowth = 64 * 1024 * 1024;
#endif
static constexpr qint64 longestStall = 1000; ///< ms

static qint64 residentBytes()
{
    QFile statm(u"/proc/self/statm"_s);
    return statm.open(QIODevice::ReadOnly)
        ? statm.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE)
        : -1;
}

static DiscoveryOptions onLan0()
{
    DiscoveryOptions options;
    options.interfaces = {u"lan0"_s};
    return options;
}

/// Since when this thread has been ready to run and was not let: other programs' doing.
static qint64 waitedForProcessor()
{
    QFile statistics(u"/proc/thread-self/schedstat"_s);
    return statistics.open(QIODevice::ReadOnly)
        ? statistics.readAll().split(' ').value(1).toLongLong() / 1'000'000
        : 0;
}

/// The longest time that the event loop did not come round, on a processor of its own.
class Heartbeat : public QObject
{
public:
    Heartbeat()
    {
        connect(&m_timer, &QTimer::timeout, this, &Heartbeat::beat);
        m_wall.start();
        m_timer.start(50);
    }

    qint64 longest() const { return m_longest; } ///< ms

private:
    void beat()
    {
        const qint64 waited = waitedForProcessor();
        m_longest = std::max(m_longest, m_wall.restart() - (waited - m_waited));
        m_waited = waited;
    }

    QTimer m_timer;
    QElapsedTimer m_wall;
    qint64 m_waited = waitedForProcessor();
    qint64 m_longest = 0;
};

/// The program as it is behind its window: discovery, inventory, file.
class Watch : public QObject
{
public:
    Watch()
        : m_before(residentBytes())
        , m_vendors({}, u"/nowhere"_s)
        , m_store(*Store::open(m_folder.path()))
        , inventory(*m_store, allDrivers(), m_vendors)
        , discovery(onLan0())
    {
        connect(&discovery, &Discovery::sighted, this, [this](const Sighting &sighting) {
            ++sightings;
            inventory.add(sighting);
        });
        connect(&discovery, &Discovery::flooded, this, [this](const QString &interface) {
            floods.append(interface);
        });
        m_running.start();
        discovery.start();
    }

    const Device *deviceOf(QStringView address) const
    {
        const QHostAddress wanted = parseAddress(address).value();
        const auto found
            = std::ranges::find_if(inventory.devices(), [&wanted](const Device &device) {
                  return findAddress(device, wanted) != nullptr;
              });
        return found == inventory.devices().end() ? nullptr : &*found;
    }

    /// What the headers of Discovery and Identity promise.
    bool isWithinBounds() const
    {
        const qint64 growth = residentBytes() - m_before;
        const qint64 mostSightings = 8192 + 1000 * (m_running.elapsed() / 1000 + 1);
        qInfo(
            "%lld sightings, %lld devices, %lld MiB more, longest stall %lld ms", qint64(sightings),
            qint64(inventory.devices().size()), growth >> 20, m_heartbeat.longest());
        return growth < mostGrowth && sightings <= mostSightings
            && inventory.devices().size() <= Identity::maximumDevices
            && m_heartbeat.longest() < longestStall;
    }

private:
    qint64 m_before;
    QTemporaryDir m_folder;
    VendorNames m_vendors;
    std::unique_ptr<Store> m_store;
    Heartbeat m_heartbeat;
    QElapsedTimer m_running;

public:
    Inventory inventory;
    Discovery discovery;
    qint64 sightings = 0;
    QStringList floods; ///< What the user is told of.
};

/// A solicitation of this machine by a neighbour that does not exist; the kernel believes it.
static QByteArray falseNeighbour(int number)
{
    const auto mac = [](int n) {
        return MacAddress({0x02, 0, 0x5e, 0x10, quint8(n >> 8), quint8(n)});
    };
    const QByteArray solicitation = QByteArray::fromHex("8700000000000000") + octetsOf(thisMachine)
        + QByteArray::fromHex("0101") + octetsOf(mac(number));
    return ForgedFrame{
        .fromMac = MacAddress::parse(u"00:00:5e:00:53:03").value(),
        .toMac = MacAddress::parse(u"00:00:5e:00:53:01").value(),
        .from = QHostAddress(u"fe80::bad:%1"_s.arg(number, 0, 16)),
        .to = thisMachine,
        .nextHeader = 58,
        .checksumAt = 2,
        .payload = solicitation}
        .bytes();
}

class TestFlood : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_sinceWatch.start(); }
    void aHundredThousandRecords();
    void aHundredThousandRecordsOfAsManySenders();
    void craftedAnswersAreNothingButText();
    void tenThousandFalseNeighbours(); // Last: the kernel needs a moment to get over it.

private:
    QTemporaryDir m_folder;
    std::unique_ptr<TestLan> m_lan;
    Host m_camera; ///< Runs avahi.
    Host m_flooder;
    QElapsedTimer m_sinceWatch;
};

void TestFlood::initTestCase()
{
    m_lan = std::make_unique<TestLan>();
    QVERIFY(m_lan->isUp());
    QVERIFY(m_lan->connectHost(m_camera, 2));
    QVERIFY(m_lan->connectHost(m_flooder, 3));
    QVERIFY(startAvahi(m_camera, m_folder));
    QVERIFY(openPingSockets());
}

static bool hasItsMac(const Device *camera)
{
    return camera && hasMac(*camera, MacAddress::parse(u"00:00:5e:00:53:02").value());
}

/// The real one, with all that it announces.
static bool isKnown(const Device *camera)
{
    return hasItsMac(camera) && camera->hostName == u"porch"
        && std::ranges::any_of(camera->services, [](const Service &service) {
               return service.type == u"_http._tcp";
           });
}

/// The last flood's entries fill the kernel's tables, which are one for all namespaces.
void TestFlood::init()
{
    QVERIFY(ip(u"neigh flush dev lan0"_s));
    for (const Host *host : {&m_camera, &m_flooder})
        QVERIFY(host->shell(u"ip neigh flush dev lan0"_s));
    // To somebody who asks again a responder leaves out for 700 ms what it has heard that they
    // know.
    QTRY_VERIFY(!m_sinceWatch.isValid() || m_sinceWatch.hasExpired(1000));
}

void TestFlood::tenThousandFalseNeighbours()
{
    // The kernel's table holds 1024 (gc_thresh3). While it is full of others, nothing is sent to
    // whom is not in it, not even to a multicast group; who is in it stays known.
    QTRY_VERIFY(m_camera.shell(u"ping -c 1 -w 2 2001:db8:77::1 > /dev/null"_s));
    Forger forger(m_flooder);
    forger.flood(10'000, 4000, &falseNeighbour);
    Watch watch;
    QTRY_VERIFY_WITH_TIMEOUT(hasItsMac(watch.deviceOf(u"2001:db8:77::2")), 2000);
    QVERIFY(!forger.isDone()); // Found in the midst of it.
    QTRY_VERIFY_WITH_TIMEOUT(forger.isDone() && watch.discovery.isComplete(), 40'000);
    QVERIFY(forger.sent() > 9000);
    QVERIFY(watch.isWithinBounds());
    QVERIFY(ip(u"neigh flush dev lan0"_s));
    watch.discovery.scanAgain();
    QTRY_VERIFY_WITH_TIMEOUT(isKnown(watch.deviceOf(u"2001:db8:77::2")), 5000);
}

void TestFlood::aHundredThousandRecords()
{
    Forger forger(m_flooder);
    forger.flood(100'000 / recordsInPacket, 1500, [](int i) { return falseHosts(i, flooder); });
    Watch watch;
    QTRY_VERIFY_WITH_TIMEOUT(isKnown(watch.deviceOf(u"2001:db8:77::2")), 3000);
    QVERIFY(!forger.isDone()); // Found in the midst of it.
    QTRY_VERIFY_WITH_TIMEOUT(forger.isDone() && watch.discovery.isComplete(), 40'000);
    QVERIFY(watch.inventory.devices().size() > 20);
    QVERIFY(watch.isWithinBounds());
    QCOMPARE(watch.floods, QStringList{u"lan0"_s}); // Once.
}

void TestFlood::aHundredThousandRecordsOfAsManySenders()
{
    Forger forger(m_flooder);
    forger.flood(100'000 / recordsInPacket, 1500, [](int i) {
        return falseHosts(i, QHostAddress(u"fe80::bad:%1"_s.arg(i, 0, 16)));
    });
    Watch watch;
    QTRY_VERIFY_WITH_TIMEOUT(forger.isDone() && watch.discovery.isComplete(), 40'000);
    watch.discovery.scanAgain();
    QTRY_VERIFY_WITH_TIMEOUT(isKnown(watch.deviceOf(u"2001:db8:77::2")), 5000);
    QVERIFY(watch.isWithinBounds());
}

static bool isPlain(const QString &text)
{
    return text.size() <= 255 && std::ranges::none_of(text.toUcs4(), [](uint c) {
               const auto category = QChar::category(c);
               return category == QChar::Other_Control || category == QChar::Other_Format
                   || category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
           });
}

static bool isPlain(const Device &device)
{
    return isPlain(device.name) && isPlain(device.hostName) && isPlain(device.title())
        && std::ranges::all_of(device.services, [](const Service &service) {
               for (auto entry = service.txt.begin(); entry != service.txt.end(); ++entry) {
                   if (!isPlain(entry.key()) || !isPlain(*entry))
                       return false;
               }
               return isPlain(service.type) && isPlain(service.name);
           });
}

void TestFlood::craftedAnswersAreNothingButText()
{
    Forger forger(m_flooder);
    Watch watch;
    QTRY_VERIFY_WITH_TIMEOUT(watch.discovery.isComplete(), 8000);
    for (const QByteArray &message : brokenMessages())
        QTRY_VERIFY(forger.answer(message));
    const QList<QByteArray> names{"<b>bold</b><img src=x>",
                                  "\x1b]0;title\x07\x1b[31mred",
                                  "two\r\nlines\xe2\x80\xa8three",
                                  "turned\xe2\x80\xaeround",
                                  "broken\xff\xfe\xc0\x80\xed\xa0\x80",
                                  "%s%n%1%2"};
    for (qsizetype i = 0; i < names.size(); ++i)
        forger.send(
            announcement(host(names[i], "2001:db8:77::bad" + QByteArray::number(i)), flooder));
    QTRY_VERIFY_WITH_TIMEOUT(watch.deviceOf(u"2001:db8:77::bad5"), 5000);
    QCOMPARE(watch.deviceOf(u"2001:db8:77::bad0")->hostName, u"<b>bold</b><img src=x>"_s);
    QCOMPARE(watch.deviceOf(u"2001:db8:77::bad3")->hostName, u"turnedround"_s);
    QCOMPARE(watch.deviceOf(u"2001:db8:77::bad5")->hostName, u"%s%n%1%2"_s);
    for (const auto address : {u"2001:db8:77::bad1", u"2001:db8:77::bad2", u"2001:db8:77::bad4"})
        QVERIFY(!watch.deviceOf(address)); // No names at all.
    for (const Device &device : watch.inventory.devices())
        QVERIFY(isPlain(device));
    watch.discovery.scanAgain(); // Nor do they keep anybody from being heard.
    QTRY_VERIFY_WITH_TIMEOUT(isKnown(watch.deviceOf(u"2001:db8:77::2")), 5000);
    QVERIFY(watch.isWithinBounds());
}

int main(int argc, char **argv)
{
    return runOnOwnNetwork<TestFlood>(argc, argv);
}

#include "tst_flood.moc"
