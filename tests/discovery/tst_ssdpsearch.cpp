// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostileserver.h"
#include "record.h"
#include "testlan.h"

#include "discovery/ssdpsearch.h"

#include <QElapsedTimer>
#include <QNetworkDatagram>
#include <QNetworkInterface>
#include <QTcpServer>
#include <QUdpSocket>

using namespace sixlab;

class TestSsdpSearch : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void findsARealRouterAndReadsItsDescription_data();
    void findsARealRouterAndReadsItsDescription();
    void tellsTypesWithoutAsking();
    void hearsAnnouncementsWithoutASound();
    void tellsWhenItCannotHear();
    void asksADeviceOnceHoweverManyAddressesItHas();
    void givesUpOnHostileDescriptions_data();
    void givesUpOnHostileDescriptions();
    void neverGoesWhereADescriptionPoints_data();
    void neverGoesWhereADescriptionPoints();
    void showsHostileTextAsPlainText();
    void boundsAThousandAnswersOfOneSender();
    void asksFourDevicesAtATime();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<TestLan> m_lan;
    Host m_router; ///< Runs miniupnpd.
    Host m_device; ///< Where the hostile ones are.
    Host m_other; ///< Where nobody should go.
    const QStringList m_interfaces{u"lan0"_s};
};

/// Runs a real miniupnpd: "Porch router", a UPnP internet gateway.
static bool startMiniupnpd(Host &host, const QTemporaryDir &folder)
{
    const QString conf = folder.filePath(u"miniupnpd.conf"_s);
    QFile file(conf);
    const QByteArray lines
        = "ext_ifname=wan0\nlistening_ip=lan0\nhttp_port=5000\nenable_upnp=yes\nenable_natpmp=no\n"
          "secure_mode=yes\nnotify_interval=1\nuuid=0b4a6f6e-0000-4000-8000-00005e005302\n"
          "serial=12345678\nmodel_number=7\nfriendly_name=Porch router\nmanufacturer_name=Lumen\n"
          "model_name=Gate\nipv6_disable=no\n";
    if (!file.open(QIODevice::WriteOnly) || file.write(lines) != lines.size()
        || !host.shell(u"ip link add wan0 type veth peer name wan1; ip link set wan1 up; "
                       "ip addr add 198.51.100.2/24 dev wan0; ip link set wan0 up"_s))
        return false;
    file.close();
    host.start(
        {u"miniupnpd"_s, u"-d"_s, u"-f"_s, conf, u"-P"_s, folder.filePath(u"miniupnpd.pid"_s)});
    return host.shell(u"timeout 10 sh -c 'until ss -lun | grep -q :1900; do sleep 0.05; done'"_s);
}

void TestSsdpSearch::initTestCase()
{
    m_lan = std::make_unique<TestLan>();
    QVERIFY(m_lan->isUp());
    QVERIFY(m_lan->connectHost(m_router, 2));
    QVERIFY(m_lan->connectHost(m_device, 3));
    QVERIFY(m_lan->connectHost(m_other, 4));
    QVERIFY(startMiniupnpd(m_router, m_folder));
}

/// All services that were reported of an address, each once.
static QList<Service> servicesOf(const Record &record, QStringView address)
{
    const QHostAddress wanted = parseAddress(address).value();
    QList<Service> services;
    for (const Sighting &sighting : record.sightings) {
        for (const Service &service : sighting.services) {
            if (sighting.addresses.contains(wanted) && !services.contains(service))
                services.append(service);
        }
    }
    return services;
}

static void ask(SsdpSearch &search)
{
    search.listen();
    search.ask();
}

void TestSsdpSearch::findsARealRouterAndReadsItsDescription_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("IPv4") << u"192.0.2.2"_s;
    QTest::newRow("IPv6") << u"2001:db8:77::2"_s;
}

void TestSsdpSearch::findsARealRouterAndReadsItsDescription()
{
    QFETCH(QString, address);
    SsdpSearch search(m_interfaces, true);
    Record record(search);
    QElapsedTimer timer;
    timer.start();
    ask(search);
    QTRY_VERIFY_WITH_TIMEOUT(!servicesOf(record, address).isEmpty(), 4000);
    qInfo("described after %lld ms", timer.elapsed());
    const QList<Service> services = servicesOf(record, address);
    QCOMPARE(services.size(), 1);
    const Service service = services.first();
    QVERIFY(service.type.startsWith(u"ssdp:urn:schemas-upnp-org:device:InternetGatewayDevice:"));
    QCOMPARE(service.name, u"Porch router"_s);
    QCOMPARE(service.port, 5000);
    QVERIFY(service.txt.value(u"server"_s).contains(u"MiniUPnPd/"));
    QCOMPARE(service.txt.value(u"manufacturer"_s), u"Lumen"_s);
    QCOMPARE(service.txt.value(u"modelname"_s), u"Gate"_s);
    QCOMPARE(service.txt.value(u"modelnumber"_s), u"7"_s);
    QCOMPARE(service.txt.value(u"serialnumber"_s), u"12345678"_s);
    QCOMPARE(service.txt.value(u"udn"_s), u"uuid:0b4a6f6e-0000-4000-8000-00005e005302"_s);
    QCOMPARE(record.of(address)->source, Source::Ssdp);
    QCOMPARE(record.of(address)->interface, u"lan0"_s);
    QVERIFY(record.limits.isEmpty());
}

void TestSsdpSearch::tellsTypesWithoutAsking()
{
    SsdpSearch search(m_interfaces, false);
    Record record(search);
    ask(search);
    QTRY_VERIFY_WITH_TIMEOUT(servicesOf(record, u"192.0.2.2").size() >= 3, 4000);
    for (const Service &service : servicesOf(record, u"192.0.2.2")) {
        QVERIFY(service.type.startsWith(u"ssdp:urn:schemas-upnp-org:device:"));
        QVERIFY(service.name.isEmpty());
        QVERIFY(!service.txt.value(u"udn"_s).isEmpty());
    }
}

/// A program of this machine that is in the groups.
class Member
{
public:
    Member()
    {
        const QNetworkInterface lan = QNetworkInterface::interfaceFromName(u"lan0"_s);
        m_isIn = m_socket.bind(QHostAddress::AnyIPv4, 0)
            && m_socket.joinMulticastGroup(QHostAddress(u"239.255.255.250"_s), lan);
    }
    bool isIn() const { return m_isIn; }

private:
    QUdpSocket m_socket;
    bool m_isIn = false;
};

/// Which groups this machine is in, and how often.
static QByteArrayList groups()
{
    QByteArrayList found;
    for (const auto &[name, columns] :
         {std::pair(u"/proc/net/igmp6"_s, 4), std::pair(u"/proc/net/igmp"_s, 2)}) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("No groups");
        // What follows are timers.
        for (const QByteArray &line : file.readAll().split('\n'))
            found.append(line.simplified().split(' ').mid(0, columns).join(' '));
    }
    return found;
}

void TestSsdpSearch::hearsAnnouncementsWithoutASound()
{
    const Member member;
    QVERIFY(member.isIn());
    const QByteArrayList before = groups();
    SsdpSearch search(m_interfaces, true);
    Record record(search);
    search.listen();
    QTRY_VERIFY_WITH_TIMEOUT(!servicesOf(record, u"192.0.2.2").isEmpty(), 5000);
    // It joined nothing, and asked for no description.
    QCOMPARE(groups(), before);
    QVERIFY(servicesOf(record, u"192.0.2.2").first().name.isEmpty());
}

void TestSsdpSearch::tellsWhenItCannotHear()
{
    QUdpSocket greedy;
    QVERIFY(greedy.bind(QHostAddress::AnyIPv4, 1900, QUdpSocket::DontShareAddress));
    SsdpSearch search(m_interfaces, true);
    Record record(search);
    ask(search);
    QCOMPARE(record.limits.size(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(!servicesOf(record, u"192.0.2.2").isEmpty(), 4000);
}

/// A UPnP device that says and serves what a test wants, on a host of the LAN.
class Device : public QObject
{
public:
    explicit Device(const Host &host)
        : web(host, QHostAddress::Any, 0)
    {
        host.visit([this] {
            udp.bind(
                QHostAddress::AnyIPv4, 1900,
                QUdpSocket::ShareAddress | QUdpSocket::ReuseAddressHint);
            const QNetworkInterface lan = QNetworkInterface::interfaceFromName(u"lan0"_s);
            udp.joinMulticastGroup(QHostAddress(u"239.255.255.250"_s), lan);
        });
        location = "http://192.0.2.3:" + QByteArray::number(web.port()) + "/desc.xml";
        connect(&udp, &QUdpSocket::readyRead, this, &Device::readSearch);
    }

    /// Gives it 192.0.2.100 and following: each answers once.
    void speakFrom(const Host &host, int addresses)
    {
        host.visit([this, addresses] {
            for (int i = 0; i < addresses; ++i) {
                others.push_back(std::make_unique<QUdpSocket>());
                others.back()->bind(QHostAddress(u"192.0.2.%1"_s.arg(100 + i)), 0);
            }
        });
    }

    void answer(const QHostAddress &asker, quint16 port)
    {
        for (int i = 0; i < answers; ++i)
            udp.writeDatagram(message(location, i), asker, port);
        for (const auto &other : others) {
            QByteArray place = location;
            place.replace("192.0.2.3", other->localAddress().toString().toLatin1());
            other->writeDatagram(message(place, 0), asker, port);
        }
    }

    QByteArray location;
    int answers = 1;
    int perUuid = 1000;
    QUdpSocket udp;
    std::vector<std::unique_ptr<QUdpSocket>> others;
    HostileServer web;

private:
    QByteArray message(const QByteArray &place, int number) const
    {
        return "HTTP/1.1 200 OK\r\nLOCATION: " + place + '?' + QByteArray::number(number / perUuid)
            + "\r\nST: urn:schemas-upnp-org:device:Basic:" + QByteArray::number(number % 100)
            + "\r\nUSN: uuid:" + QByteArray::number(number / perUuid)
            + "::x\r\nSERVER: hostile\r\n\r\n";
    }

    void readSearch()
    {
        while (udp.hasPendingDatagrams()) {
            const QNetworkDatagram search = udp.receiveDatagram();
            if (search.data().startsWith("M-SEARCH"))
                answer(search.senderAddress(), quint16(search.senderPort()));
        }
    }
};

static QByteArray okay(const QByteArray &body)
{
    return "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n"
        + body;
}

static QByteArray description(const QByteArray &name)
{
    return "<?xml version=\"1.0\"?><root><device><deviceType>urn:x:device:Lamp:1</deviceType>"
           "<friendlyName>"
        + name + "</friendlyName></device></root>";
}

void TestSsdpSearch::asksADeviceOnceHoweverManyAddressesItHas()
{
    SsdpSearch search(m_interfaces, true);
    Record record(search);
    // As the neighbour table tells it.
    const auto linkLocal = u"fe80::200:5eff:fe00:5302%lan0"_s;
    for (const QString &address : {u"192.0.2.2"_s, u"2001:db8:77::2"_s, linkLocal}) {
        Sighting neighbour;
        neighbour.interface = u"lan0"_s;
        neighbour.mac = MacAddress::parse(u"00:00:5e:00:53:02");
        neighbour.addresses = {parseAddress(address).value()};
        search.consider(neighbour);
    }
    ask(search);
    const auto all = [&record, &linkLocal] {
        return servicesOf(record, u"192.0.2.2") + servicesOf(record, u"2001:db8:77::2")
            + servicesOf(record, linkLocal);
    };
    const auto wasHeardAtAll = [&record, &linkLocal] {
        return record.of(u"192.0.2.2") && record.of(u"2001:db8:77::2") && record.of(linkLocal);
    };
    QTRY_VERIFY_WITH_TIMEOUT(!all().isEmpty() && wasHeardAtAll(), 4000);
    // It answers for each of its parts, and this is one description all the same. Nor does another
    // question in the same scan change that.
    for (int answers = 0; answers < 2; ++answers) {
        search.ask();
        const qsizetype before = record.sightings.size();
        QTRY_VERIFY_WITH_TIMEOUT(record.sightings.size() > before + 6, 4000);
    }
    QCOMPARE(all().size(), 1);
    QCOMPARE(all().first().name, u"Porch router"_s);
}

void TestSsdpSearch::givesUpOnHostileDescriptions_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QByteArray>("flow"); ///< Repeated without end.
    QTest::addColumn<int>("pause"); ///< Between its pieces.
    const QByteArray head = "HTTP/1.1 200 OK\r\n";
    QTest::newRow("never answers") << QByteArray() << QByteArray() << 0;
    QTest::newRow("drips") << head << QByteArray("X") << 50;
    QTest::newRow("drips a good body")
        << okay(description("Drip")).chopped(90) << QByteArray("i") << 50;
    QTest::newRow("100 MB that it tells of") << head + "Content-Length: 104857600\r\n\r\n"
                                             << QByteArray(65536, ' ') << 0;
    QTest::newRow("100 MB that it does not tell of")
        << head + "\r\n<root>" << QByteArray(65536, ' ') << 0;
    QTest::newRow("head without end") << head + "X: " << QByteArray(65536, 'x') << 0;
    QTest::newRow("chunks without end") << head + "Transfer-Encoding: chunked\r\n\r\n"
                                        << QByteArray("1\r\n \r\n").repeated(9000) << 0;
    QTest::newRow("no HTTP") << QByteArray("SSH-2.0-dropbear\r\n") << QByteArray() << 0;
    QTest::newRow("an error page")
        << QByteArray("HTTP/1.1 404 Not Found\r\nContent-Length: 77\r\n\r\n") << QByteArray("x")
        << 20;
    QTest::newRow("billion laughs")
        << okay("<!DOCTYPE root [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]>" + description("&b;"))
        << QByteArray() << 0;
    QTest::newRow("nesting") << okay(QByteArray("<root>").repeated(20'000)) << QByteArray() << 0;
}

void TestSsdpSearch::givesUpOnHostileDescriptions()
{
    QFETCH(QByteArray, reply);
    QFETCH(QByteArray, flow);
    QFETCH(int, pause);
    Device device(m_device);
    device.web.reply = reply;
    device.web.flow = flow;
    device.web.pause = pause;
    SsdpSearch search(m_interfaces, true);
    Record record(search);
    QElapsedTimer timer;
    timer.start();
    ask(search);
    QTRY_VERIFY_WITH_TIMEOUT(!servicesOf(record, u"192.0.2.3").isEmpty(), 5000);
    QVERIFY(timer.elapsed() < 3500); // 200 ms before it, 2 s for it; this machine may be busy.
    const QList<Service> services = servicesOf(record, u"192.0.2.3");
    QCOMPARE(services.size(), 1);
    QCOMPARE(services[0].type, u"ssdp:urn:schemas-upnp-org:device:Basic:0"_s);
    QVERIFY(services[0].name.isEmpty());
    QCOMPARE(device.web.connections, 1);
    QVERIFY(
        device.web.sent < 16 * 1024 * 1024); // What it wrote into the buffers between, not 100 MB.
    // The others are not held up by it.
    QTRY_VERIFY_WITH_TIMEOUT(!servicesOf(record, u"192.0.2.2").isEmpty(), 4000);
}

void TestSsdpSearch::neverGoesWhereADescriptionPoints_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<int>("connections");
    const QByteArray there = "http://192.0.2.4:8080/desc.xml";
    QTest::newRow("redirect") << QByteArray()
                              << "HTTP/1.1 302 Found\r\nLocation: " + there
            + "\r\nContent-Length: 0\r\n\r\n"
                              << 1;
    QTest::newRow("location of another host") << there << okay(description("x")) << 0;
    QTest::newRow("location of this machine")
        << QByteArray("http://192.0.2.1:8080/") << okay(description("x")) << 0;
    QTest::newRow("location by name")
        << QByteArray("http://localhost:8080/") << okay(description("x")) << 0;
}

void TestSsdpSearch::neverGoesWhereADescriptionPoints()
{
    QFETCH(QByteArray, location);
    QFETCH(QByteArray, reply);
    QFETCH(int, connections);
    QTcpServer elsewhere;
    m_other.visit([&] { elsewhere.listen(QHostAddress::Any, 8080); });
    QTcpServer here;
    QVERIFY(elsewhere.isListening() && here.listen(QHostAddress::Any, 8080));
    Device device(m_device);
    device.web.reply = reply;
    if (!location.isEmpty())
        device.location = location;
    SsdpSearch search(m_interfaces, true);
    Record record(search);
    ask(search);
    QTRY_VERIFY_WITH_TIMEOUT(!servicesOf(record, u"192.0.2.3").isEmpty(), 4000);
    QTRY_VERIFY_WITH_TIMEOUT(!servicesOf(record, u"192.0.2.2").isEmpty(), 4000);
    QCOMPARE(device.web.connections, connections);
    QVERIFY(!elsewhere.hasPendingConnections() && !here.hasPendingConnections());
}

void TestSsdpSearch::showsHostileTextAsPlainText()
{
    Device device(m_device);
    device.web.reply
        = okay(description("&lt;img src='file:///etc/passwd'&gt;\xE2\x80\xAE\n\n Lamp"));
    SsdpSearch search(m_interfaces, true);
    Record record(search);
    ask(search);
    QTRY_VERIFY_WITH_TIMEOUT(!servicesOf(record, u"192.0.2.3").isEmpty(), 4000);
    const Service service = servicesOf(record, u"192.0.2.3").first();
    QCOMPARE(service.type, u"ssdp:urn:x:device:Lamp:1"_s);
    QCOMPARE(service.name, u"<img src='file:///etc/passwd'> Lamp"_s);
    QVERIFY(device.web.requests.first().startsWith("GET /desc.xml?0 HTTP/1.1\r\nHost: 192.0.2.3:"));
    QVERIFY(device.web.requests.first().contains("\r\nUser-Agent: Sixlab/"));
}

void TestSsdpSearch::boundsAThousandAnswersOfOneSender()
{
    Device device(m_device);
    device.answers = 1000;
    device.perUuid = 10;
    device.web.reply = okay(description("Lamp"));
    SsdpSearch search(m_interfaces, true);
    Record record(search);
    ask(search);
    QTRY_VERIFY_WITH_TIMEOUT(device.web.connections == 8, 4000);
    QTRY_VERIFY_WITH_TIMEOUT(!servicesOf(record, u"192.0.2.3").isEmpty(), 4000);
    QTRY_VERIFY_WITH_TIMEOUT(!servicesOf(record, u"192.0.2.2").isEmpty(), 4000);
    QCOMPARE(device.web.connections, 8);
    qsizetype sightings = 0;
    for (const Sighting &sighting : record.sightings)
        sightings += sighting.addresses.contains(parseAddress(u"192.0.2.3").value()) ? 1 : 0;
    QVERIFY2(sightings <= 64, QByteArray::number(sightings));
}

void TestSsdpSearch::asksFourDevicesAtATime()
{
    QVERIFY(
        m_device.shell(u"for i in $(seq 100 119); do ip addr add 192.0.2.$i/24 dev lan0; done"_s));
    Device device(m_device); // Never answers a request.
    device.answers = 0;
    device.speakFrom(m_device, 20);
    SsdpSearch search(m_interfaces, true);
    Record record(search);
    ask(search);
    QTRY_COMPARE_WITH_TIMEOUT(device.web.connections, 4, 4000);
    QElapsedTimer timer;
    timer.start();
    QTRY_COMPARE_WITH_TIMEOUT(device.web.connections, 12, 10'000);
    // The third four come when the first and the second had their second of time each.
    QVERIFY2(timer.elapsed() > 1500, QByteArray::number(timer.elapsed()));
}

int main(int argc, char **argv)
{
    return runOnOwnNetwork<TestSsdpSearch>(argc, argv);
}

#include "tst_ssdpsearch.moc"
