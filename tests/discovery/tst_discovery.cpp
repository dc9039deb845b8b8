// SPDX-License-Identifier: GPL-3.0-or-later
#include "record.h"
#include "testlan.h"

#include "discovery/discovery.h"
#include "inventory/folding.h"
#include "inventory/identity.h"

#include <QElapsedTimer>

using namespace sixlab;

class TestDiscovery : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void passiveSendsNothing();
    void completesInTimeAndKnowsEveryDevice();
    void scansAgain();
    void findsAHostThatAnswersNothing();
    void looksForKnownDevicesWhereTheyWere();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<TestLan> m_lan;
    Host m_camera; ///< Runs avahi.
    Host m_plain;
    static DiscoveryOptions options(bool passive = false)
    {
        DiscoveryOptions options;
        options.interfaces = {u"lan0"_s};
        options.passive = passive;
        return options;
    }
};

void TestDiscovery::initTestCase()
{
    m_lan = std::make_unique<TestLan>();
    QVERIFY(m_lan->isUp());
    QVERIFY(m_lan->connectHost(m_camera, 2));
    QVERIFY(m_lan->connectHost(m_plain, 3));
    QVERIFY(startAvahi(m_camera, m_folder));
}

/// Whom the last test asked for in vain, the kernel would not ask for again at once.
void TestDiscovery::init()
{
    QVERIFY(ip(u"neigh flush dev lan0"_s));
}

static qint64 packetsSent()
{
    QFile file(u"/proc/net/dev"_s);
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.trimmed().startsWith("lan0:"))
            return line.simplified().split(' ').value(10).toLongLong();
    }
    return -1;
}

/// True when this machine has sent nothing for 1.5 s. The kernel reports its multicast groups for
/// some seconds after an interface went up.
static bool isQuiet()
{
    static qint64 last = -1;
    static QElapsedTimer since;
    if (const qint64 now = packetsSent(); now != last) {
        last = now;
        since.start();
    }
    return since.hasExpired(1500);
}

void TestDiscovery::passiveSendsNothing()
{
    QTRY_VERIFY_WITH_TIMEOUT(isQuiet(), 20'000);
    const qint64 before = packetsSent();
    QVERIFY(before > 0);
    Discovery discovery(options(true));
    QList<Sighting> sightings;
    connect(&discovery, &Discovery::sighted, this, [&](const Sighting &sighting) {
        sightings.append(sighting);
    });
    discovery.start();
    QTRY_VERIFY_WITH_TIMEOUT(discovery.isComplete(), 5000);
    QCOMPARE(packetsSent(), before);
    QVERIFY(!sightings.isEmpty()); // Itself, at least.
}

static const Device *deviceWith(const QList<Device> &devices, QStringView mac)
{
    const auto found = std::ranges::find_if(devices, [mac](const Device &device) {
        return hasMac(device, MacAddress::parse(mac).value());
    });
    return found == devices.end() ? nullptr : &*found;
}

void TestDiscovery::completesInTimeAndKnowsEveryDevice()
{
    // The plain host knows us already, and will answer without asking for us.
    QTRY_VERIFY(m_plain.shell(u"ping -c 1 -w 2 2001:db8:77::1 > /dev/null"_s));
    QVERIFY(ip(u"neigh flush dev lan0"_s));
    QVERIFY(openPingSockets());
    int next = 0;
    const Identity identity([&next] { return QString::number(++next); });
    QList<Device> devices;
    DiscoveryOptions chosen = options();
    chosen.serviceTypes = {u"_lumen-video._tcp"_s};
    Discovery discovery(chosen);
    connect(&discovery, &Discovery::sighted, this, [&](const Sighting &sighting) {
        identity.merge(devices, sighting);
    });
    QElapsedTimer timer;
    timer.start();
    discovery.start();
    QTRY_VERIFY_WITH_TIMEOUT(discovery.isComplete(), 5000);
    qInfo("complete after %lld ms", timer.elapsed());
    QVERIFY(timer.elapsed() >= 590);
    QVERIFY(timer.elapsed() < 4500);

    const Device *self = deviceWith(devices, u"00:00:5e:00:53:01");
    const Device *camera = deviceWith(devices, u"00:00:5e:00:53:02");
    const Device *plain = deviceWith(devices, u"00:00:5e:00:53:03");
    QVERIFY(self && camera && plain);
    QCOMPARE(devices.size(), 3);
    QVERIFY(self->isSelf);
    QCOMPARE(camera->title(), u"porch"_s);
    QVERIFY(camera->services.size() >= 3); // With _workstation.
    QVERIFY(findAddress(*camera, QHostAddress(u"2001:db8:77::2"_s)));
    QVERIFY(findAddress(*plain, QHostAddress(u"2001:db8:77::3"_s)));
    QVERIFY(!camera->isRouter && !plain->isRouter);
    QCOMPARE(plain->addresses().size(), 3); // The IPv4 one by the sweep.
}

void TestDiscovery::scansAgain()
{
    Discovery discovery(options());
    QList<Sighting> sightings;
    int completions = 0;
    connect(&discovery, &Discovery::completed, this, [&] { ++completions; });
    discovery.start();
    QTRY_COMPARE_WITH_TIMEOUT(completions, 1, 5000);
    Host late;
    QVERIFY(m_lan->connectHost(late, 5));
    connect(&discovery, &Discovery::sighted, this, [&](const Sighting &sighting) {
        if (sighting.addresses.contains(QHostAddress(u"2001:db8:77::5"_s)))
            sightings.append(sighting);
    });
    discovery.scanAgain();
    QVERIFY(!discovery.isComplete());
    QTRY_VERIFY_WITH_TIMEOUT(!sightings.isEmpty(), 3000);
    QTRY_COMPARE_WITH_TIMEOUT(completions, 2, 5000);
}

/// Whatever is not ND, MLD or ARP falls on deaf ears.
static bool beDeaf(const Host &host)
{
    return host.shell(u"nft add table inet deaf; "
                      "nft 'add chain inet deaf input {type filter hook input priority 0; policy "
                      "drop;}'; nft 'add rule inet deaf input icmpv6 type {nd-neighbor-solicit, "
                      "nd-neighbor-advert, nd-router-advert, mld-listener-query} accept'"_s);
}

void TestDiscovery::findsAHostThatAnswersNothing()
{
    Host deaf;
    QVERIFY(m_lan->connectHost(deaf, 6) && beDeaf(deaf));
    QSet<QString> addresses;
    Discovery discovery(options());
    connect(&discovery, &Discovery::sighted, this, [&](const Sighting &sighting) {
        if (sighting.mac == MacAddress::parse(u"00:00:5e:00:53:06"))
            addresses.insert(sighting.addresses.first().toString());
    });
    discovery.start();
    QTRY_VERIFY_WITH_TIMEOUT(discovery.isComplete(), 6000);
    // By ARP, by its MAC, and as others here write their IPv4 address into an IPv6 one.
    for (const QString &address :
         {u"192.0.2.6"_s, u"fe80::200:5eff:fe00:5306%lan0"_s, u"2001:db8:77::6"_s})
        QTRY_VERIFY2_WITH_TIMEOUT(addresses.contains(address), qPrintable(address), 5000);
    QCOMPARE(discovery.failedSends(), 0);
}

void TestDiscovery::looksForKnownDevicesWhereTheyWere()
{
    Host deaf;
    QVERIFY(m_lan->connectHost(deaf, 8) && beDeaf(deaf));
    QVERIFY(deaf.shell(u"ip addr flush dev lan0; ip -6 addr add "
                       "2001:db8:77:0:8d3c:1f00:55aa:9012/64 dev lan0 nodad"_s));
    const QHostAddress known(u"2001:db8:77:0:8d3c:1f00:55aa:9012"_s);
    DiscoveryOptions quietly = options();
    quietly.sweepIpv4 = false;
    Discovery discovery(quietly);
    std::optional<MacAddress> mac;
    connect(&discovery, &Discovery::sighted, this, [&](const Sighting &sighting) {
        if (sighting.addresses.contains(known))
            mac = sighting.mac;
    });
    discovery.start();
    QTRY_VERIFY_WITH_TIMEOUT(discovery.isComplete(), 6000);
    QVERIFY(!mac); // Nobody could have guessed it.

    Discovery again(quietly);
    connect(&again, &Discovery::sighted, this, [&](const Sighting &sighting) {
        if (sighting.addresses.contains(known))
            mac = sighting.mac;
    });
    again.start({{known, u"lan0"_s}});
    QTRY_COMPARE_WITH_TIMEOUT(mac, MacAddress::parse(u"00:00:5e:00:53:08"), 2000);
}

int main(int argc, char **argv)
{
    return runOnOwnNetwork<TestDiscovery>(argc, argv);
}

#include "tst_discovery.moc"
