// SPDX-License-Identifier: GPL-3.0-or-later
#include "record.h"
#include "testlan.h"

#include "discovery/wsdiscovery.h"

#include <QElapsedTimer>
#include <QNetworkDatagram>
#include <QNetworkInterface>
#include <QUdpSocket>

using namespace sixlab;

class TestWsDiscovery : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void findsARealDaemonOverBothProtocols();
    void hearsAGreetingWithoutASound();
    void asksForCamerasAndReadsTheirScopes();
    void believesOnlyAnswersToItsOwnQuestions();
    void boundsAThousandAnswersOfOneSender();

private:
    std::unique_ptr<TestLan> m_lan;
    Host m_computer; ///< Runs wsdd.
    Host m_camera;
    const QStringList m_interfaces{u"lan0"_s};
};

/// Runs a real wsdd.
static bool startWsdd(Host &host)
{
    host.start(
        {u"wsdd"_s, u"-i"_s, u"lan0"_s, u"-n"_s, u"study"_s, u"-U"_s,
         u"0b4a6f6e-0000-4000-8000-00005e005302"_s});
    // One for each protocol, each with a socket to hear and one to send.
    return host.shell(u"timeout 20 sh -c 'until [ $(ss -Hlun | grep -c :3702) -ge 4 ]; "
                      "do sleep 0.05; done'"_s);
}

void TestWsDiscovery::initTestCase()
{
    m_lan = std::make_unique<TestLan>();
    QVERIFY(m_lan->isUp());
    QVERIFY(m_lan->connectHost(m_computer, 2));
    QVERIFY(m_lan->connectHost(m_camera, 3));
    QVERIFY(startWsdd(m_computer));
}

static const Service *serviceOf(const Record &record, QStringView address)
{
    const QHostAddress wanted = parseAddress(address).value();
    for (const Sighting &sighting : record.sightings) {
        if (sighting.addresses.contains(wanted) && !sighting.services.isEmpty())
            return &sighting.services.first();
    }
    return nullptr;
}

void TestWsDiscovery::findsARealDaemonOverBothProtocols()
{
    const auto linkLocal = u"fe80::200:5eff:fe00:5302%lan0"_s;
    WsDiscovery search(m_interfaces);
    Record record(search);
    QElapsedTimer timer;
    timer.start();
    search.listen();
    search.ask();
    QTRY_VERIFY_WITH_TIMEOUT(serviceOf(record, u"192.0.2.2"), 4000);
    QTRY_VERIFY_WITH_TIMEOUT(serviceOf(record, linkLocal), 4000);
    qInfo("over both after %lld ms", timer.elapsed());
    for (const QString &address : {u"192.0.2.2"_s, linkLocal}) {
        const Service service = *serviceOf(record, address);
        QCOMPARE(service.type, u"wsd:Computer"_s);
        QCOMPARE(
            service.txt.value(u"endpoint"_s), u"urn:uuid:0b4a6f6e-0000-4000-8000-00005e005302"_s);
        QCOMPARE(record.of(address)->source, Source::WsDiscovery);
        QCOMPARE(record.of(address)->interface, u"lan0"_s);
    }
    QVERIFY(record.limits.isEmpty());
}

/// Which groups this machine is in over IPv6, and how often.
static QByteArrayList groups()
{
    QFile file(u"/proc/net/igmp6"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("No groups");
    QByteArrayList found;
    for (const QByteArray &line : file.readAll().split('\n'))
        found.append(line.simplified().split(' ').mid(0, 4).join(' ')); // Timers follow.
    return found;
}

void TestWsDiscovery::hearsAGreetingWithoutASound()
{
    QUdpSocket member; // Another program of this machine that is in the groups.
    QVERIFY(member.bind(QHostAddress::AnyIPv4, 0));
    QVERIFY(member.joinMulticastGroup(
        QHostAddress(u"239.255.255.250"_s), QNetworkInterface::interfaceFromName(u"lan0"_s)));
    const QByteArrayList before = groups();
    WsDiscovery search(m_interfaces);
    Record record(search);
    search.listen();
    Host laptop;
    QVERIFY(m_lan->connectHost(laptop, 5));
    QVERIFY(startWsdd(laptop));
    QTRY_VERIFY_WITH_TIMEOUT(record.of(u"192.0.2.5"), 8000);
    QCOMPARE(groups(), before);
}

static const QByteArray discovery = "http://schemas.xmlsoap.org/ws/2005/04/discovery";

/// A camera that answers as a test wants.
class Camera : public QObject
{
public:
    explicit Camera(const Host &host)
    {
        host.visit([this] {
            const QNetworkInterface lan = QNetworkInterface::interfaceFromName(u"lan0"_s);
            udp.bind(QHostAddress::AnyIPv6, 3702);
            udp.joinMulticastGroup(QHostAddress(u"ff02::c"_s), lan);
        });
        connect(&udp, &QUdpSocket::readyRead, this, &Camera::readProbe);
    }

    QUdpSocket udp;
    QByteArray wrongId; ///< Empty: it answers with that of the probe.
    int answers = 1;
    int probes = 0;

private:
    static QByteArray match(int number)
    {
        return "<d:ProbeMatch><a:EndpointReference><a:Address>urn:uuid:"
            + QByteArray::number(number)
            + "</a:Address></a:EndpointReference><d:Types>dn:NetworkVideoTransmitter</d:Types>"
              "<d:Scopes>onvif://www.onvif.org/name/Front%20door%1b "
              "onvif://www.onvif.org/hardware/P1</d:Scopes><d:XAddrs>"
              "http://192.0.2.4/evil http://[fe80::200:5eff:fe00:5303]:8080/onvif/device_service"
              "</d:XAddrs></d:ProbeMatch>";
    }

    void readProbe()
    {
        while (udp.hasPendingDatagrams()) {
            const QNetworkDatagram probe = udp.receiveDatagram();
            if (!probe.data().contains(":NetworkVideoTransmitter<"))
                continue;
            ++probes;
            const qsizetype from = probe.data().indexOf("MessageID>") + 10;
            const QByteArray id = probe.data().sliced(from, probe.data().indexOf('<', from) - from);
            for (int i = 0; i < answers; ++i)
                udp.writeDatagram(
                    "<e:Envelope xmlns:e='urn:e' xmlns:a='urn:a' xmlns:d='urn:d' xmlns:dn='urn:n'>"
                    "<e:Header><a:Action>"
                        + discovery + "/ProbeMatches</a:Action><a:RelatesTo>"
                        + (wrongId.isEmpty() ? id : wrongId)
                        + "</a:RelatesTo></e:Header><e:Body><d:ProbeMatches>" + match(i)
                        + "</d:ProbeMatches></e:Body></e:Envelope>",
                    probe.senderAddress(), quint16(probe.senderPort()));
        }
    }
};

static const auto cameraAddress = u"fe80::200:5eff:fe00:5303%lan0"_s;

void TestWsDiscovery::asksForCamerasAndReadsTheirScopes()
{
    Camera camera(m_camera);
    WsDiscovery search(m_interfaces);
    Record record(search);
    search.listen();
    search.ask();
    QTRY_VERIFY_WITH_TIMEOUT(serviceOf(record, cameraAddress), 4000);
    QCOMPARE(
        *serviceOf(record, cameraAddress),
        (Service{
            u"wsd:NetworkVideoTransmitter"_s,
            u"Front door"_s,
            8080,
            {{u"name"_s, u"Front door"_s},
             {u"hardware"_s, u"P1"_s},
             {u"endpoint"_s, u"urn:uuid:0"_s},
             {u"xaddrs"_s,
              u"http://192.0.2.4/evil "
              "http://[fe80::200:5eff:fe00:5303]:8080/onvif/device_service"_s}}}));
    QVERIFY(!record.of(u"192.0.2.4")); // Only where it came from counts.
}

void TestWsDiscovery::believesOnlyAnswersToItsOwnQuestions()
{
    Camera camera(m_camera);
    camera.wrongId = "urn:uuid:0b4a6f6e-0000-4000-8000-000000000000";
    WsDiscovery search(m_interfaces);
    Record record(search);
    search.listen();
    search.ask();
    QTRY_VERIFY_WITH_TIMEOUT(camera.probes == 1, 4000);
    QTRY_VERIFY_WITH_TIMEOUT(serviceOf(record, u"192.0.2.2"), 4000);
    QVERIFY(!record.of(cameraAddress));
    camera.wrongId.clear(); // And the repeat of the question is the same question.
    search.ask();
    QTRY_VERIFY_WITH_TIMEOUT(serviceOf(record, cameraAddress), 4000);
}

void TestWsDiscovery::boundsAThousandAnswersOfOneSender()
{
    Camera camera(m_camera);
    camera.answers = 1000;
    WsDiscovery search(m_interfaces);
    Record record(search);
    search.listen();
    search.ask();
    QTRY_VERIFY_WITH_TIMEOUT(serviceOf(record, u"192.0.2.2"), 4000);
    QTRY_VERIFY_WITH_TIMEOUT(serviceOf(record, cameraAddress), 4000);
    // Time for all of them: another question is answered behind them.
    camera.answers = 1;
    search.ask();
    QTRY_COMPARE_WITH_TIMEOUT(camera.probes, 2, 4000);
    QTRY_VERIFY_WITH_TIMEOUT(!camera.udp.hasPendingDatagrams(), 4000);
    qsizetype services = 0;
    for (const Sighting &sighting : record.sightings) {
        if (sighting.addresses.contains(parseAddress(cameraAddress).value()))
            services += sighting.services.size();
    }
    QVERIFY2(services <= 128, QByteArray::number(services));
}

int main(int argc, char **argv)
{
    return runOnOwnNetwork<TestWsDiscovery>(argc, argv);
}

#include "tst_wsdiscovery.moc"
