// SPDX-License-Identifier: GPL-3.0-or-later
#include "record.h"
#include "testlan.h"

#include "discovery/mdnsbrowser.h"

#include <QElapsedTimer>
#include <QNetworkInterface>
#include <QUdpSocket>

using namespace sixlab;

class TestMdnsBrowser : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void browsesARealResponder();
    void browsesBesideAnotherUserOfThePort();
    void browsesWhereThePortIsTaken();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<TestLan> m_lan;
    Host m_camera; ///< Runs avahi.
    const QStringList m_interfaces{u"lan0"_s};
};

void TestMdnsBrowser::initTestCase()
{
    m_lan = std::make_unique<TestLan>();
    QVERIFY(m_lan->isUp());
    QVERIFY(m_lan->connectHost(m_camera, 2));
    QVERIFY(startAvahi(m_camera, m_folder));
}

static const Service *find(const Sighting &sighting, QStringView type)
{
    const auto found = std::ranges::find_if(
        sighting.services, [type](const Service &service) { return service.type == type; });
    return found == sighting.services.end() ? nullptr : &*found;
}

/// Asks again and again, as Discovery does: a responder does not repeat itself within a second.
class Asking
{
public:
    explicit Asking(DiscoverySource &source)
    {
        source.listen();
        source.ask();
        QObject::connect(&m_timer, &QTimer::timeout, &source, &DiscoverySource::ask);
        m_timer.start(std::chrono::milliseconds(500));
    }

private:
    QTimer m_timer;
};

/// True when all that the camera announces has come.
static bool knowsTheCamera(const Record &record)
{
    const Sighting *camera = record.of(u"2001:db8:77::2"); // Avahi keeps its link-local one back.
    return camera && find(*camera, u"_http._tcp") && find(*camera, u"_lumen-video._tcp");
}

void TestMdnsBrowser::browsesARealResponder()
{
    MdnsBrowser browser(m_interfaces, {});
    Record record(browser);
    QElapsedTimer timer;
    timer.start();
    const Asking asking(browser);
    QTRY_VERIFY_WITH_TIMEOUT(knowsTheCamera(record), 3000);
    qInfo("all of the camera after %lld ms", timer.elapsed());
    const Sighting camera = *record.of(u"2001:db8:77::2");
    QCOMPARE(camera.hostName, u"porch"_s);
    QCOMPARE(camera.source, Source::Mdns);
    QCOMPARE(
        *find(camera, u"_http._tcp"),
        (Service{u"_http._tcp"_s, u"Porch camera 2.0"_s, 8080, {{u"path"_s, u"/index.html"_s}}}));
    QCOMPARE(
        find(camera, u"_lumen-video._tcp")->txt,
        (QMap<QString, QString>{{u"macaddress"_s, u"00005e005302"_s}}));
    QTRY_VERIFY_WITH_TIMEOUT(record.of(u"192.0.2.2"), 3000);
}

void TestMdnsBrowser::browsesBesideAnotherUserOfThePort()
{
    QUdpSocket responder; // Bound as avahi does it.
    QVERIFY(responder.bind(
        QHostAddress::AnyIPv6, 5353, QUdpSocket::ShareAddress | QUdpSocket::ReuseAddressHint));
    QVERIFY(responder.joinMulticastGroup(
        QHostAddress(u"ff02::fb"_s), QNetworkInterface::interfaceFromName(u"lan0"_s)));
    MdnsBrowser browser(m_interfaces, {u"_lumen-video._tcp"_s});
    Record record(browser);
    const Asking asking(browser);
    QTRY_VERIFY_WITH_TIMEOUT(knowsTheCamera(record), 3000);
    QVERIFY(responder.hasPendingDatagrams()); // It hears the answers as well.
}

void TestMdnsBrowser::browsesWhereThePortIsTaken()
{
    QUdpSocket ipv6;
    QUdpSocket ipv4;
    QVERIFY(ipv6.bind(QHostAddress::AnyIPv6, 5353, QUdpSocket::DontShareAddress));
    QVERIFY(ipv4.bind(QHostAddress::AnyIPv4, 5353, QUdpSocket::DontShareAddress));
    MdnsBrowser browser(m_interfaces, {u"_lumen-video._tcp"_s});
    Record record(browser);
    const Asking asking(browser);
    QTRY_VERIFY_WITH_TIMEOUT(knowsTheCamera(record), 3000);
    QVERIFY(record.limits.isEmpty());
}

int main(int argc, char **argv)
{
    return runOnOwnNetwork<TestMdnsBrowser>(argc, argv);
}

#include "tst_mdnsbrowser.moc"
