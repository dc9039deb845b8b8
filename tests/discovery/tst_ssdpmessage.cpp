// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/interfaceaddress.h"
#include "discovery/ssdpmessage.h"
#include "discovery/upnpdescription.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sixlab;

class TestSsdpMessage : public QObject
{
    Q_OBJECT

private slots:
    void readsAnAnswer();
    void readsAnAnnouncement();
    void refuses_data();
    void refuses();
    void refusesWhateverIsCutOff();
    void keepsOnlyPlainTextOfTheServer();
    void asksAsTheArchitectureSays();
    void describesOnlyWhoSentIt_data();
    void describesOnlyWhoSentIt();
    void readsADescription();
    void keepsOnlyPlainTextOfADescription();
    void refusesWhatIsNoDescription_data();
    void refusesWhatIsNoDescription();
};

static const QByteArray answer
    = "HTTP/1.1 200 OK\r\n"
      "CACHE-CONTROL: max-age=1800\r\n"
      "EXT:\r\n"
      "Location: http://192.0.2.2:49152/rootdesc1.xml\r\n"
      "SERVER: Linux/5.4, UPnP/1.0, Lumen/2.0\r\n"
      "ST: urn:lumen-example:service:BasicService:1\r\n"
      "USN: uuid:Upnp-1_0-42::urn:lumen-example:service:BasicService:1\r\n"
      "\r\n";

void TestSsdpMessage::readsAnAnswer()
{
    const SsdpMessage expected{
        u"urn:lumen-example:service:BasicService:1"_s, u"uuid:Upnp-1_0-42"_s,
        u"Linux/5.4, UPnP/1.0, Lumen/2.0"_s, "http://192.0.2.2:49152/rootdesc1.xml"};
    QCOMPARE(parseSsdp(answer), expected);
    QByteArray bare = answer;
    QCOMPARE(parseSsdp(bare.replace("\r\n", "\n")), expected);
}

void TestSsdpMessage::readsAnAnnouncement()
{
    const auto message = parseSsdp(
        "NOTIFY * HTTP/1.1\r\nHOST: [FF02::C]:1900\r\nNT: upnp:rootdevice\r\nNTS: ssdp:alive\r\n"
        "USN: uuid:1\r\n\r\n");
    QVERIFY(message);
    QCOMPARE(*message, (SsdpMessage{u"upnp:rootdevice"_s, u"uuid:1"_s, {}, {}}));
}

static QByteArray with(const QByteArray &before, const QByteArray &after)
{
    QByteArray changed = answer;
    return changed.replace(before, after);
}

void TestSsdpMessage::refuses_data()
{
    QTest::addColumn<QByteArray>("datagram");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a search") << writeSsdpSearch(QHostAddress(u"239.255.255.250"_s), "ssdp:all");
    QTest::newRow("another status") << with("200 OK", "404 Not Found");
    QTest::newRow("farewell") << QByteArray(
        "NOTIFY * HTTP/1.1\r\nNT: upnp:rootdevice\r\nNTS: ssdp:byebye\r\nUSN: uuid:1\r\n\r\n");
    QTest::newRow("announcement without its kind")
        << QByteArray("NOTIFY * HTTP/1.1\r\nNT: upnp:rootdevice\r\nUSN: uuid:1\r\n\r\n");
    QTest::newRow("no target") << with("ST:", "XT:");
    QTest::newRow("no name") << with("USN:", "XSN:");
    QTest::newRow("field twice") << with("EXT:", "st: other");
    QTest::newRow("blank in the name") << with("EXT:", "E XT:");
    QTest::newRow("no name at all") << with("EXT:", ": value");
    QTest::newRow("no colon") << with("EXT:", "EXT");
    QTest::newRow("folded") << with("EXT:", " EXT:");
    QTest::newRow("carriage return inside") << with("Lumen/2.0", "Lumen\rSet: 2.0");
    QTest::newRow("terminal escape") << with("Lumen/2.0", "\x1b]0;evil\x07");
    QTest::newRow("NUL") << with("Lumen", QByteArray("\0", 1));
    QTest::newRow("target with a line inside") << with("ST: urn", "ST: urn\tx");
    QTest::newRow("target not ASCII") << with("ST: urn", "ST: \xFFurn");
    QTest::newRow("place not ASCII") << with("rootdesc1", "\xC3\xBC");
    QTest::newRow("target of 200 letters") << with("ST: ", "ST: " + QByteArray(200, 'x'));
    QTest::newRow("place of 2 KiB") << with("rootdesc1", QByteArray(2048, 'x'));
    QTest::newRow("head of 64 KiB") << with("EXT:", "EXT: " + QByteArray(64 * 1024, 'x'));
    QByteArray many;
    for (int i = 0; i < 100; ++i)
        many += "X-" + QByteArray::number(i) + ": 1\r\n";
    QTest::newRow("100 fields") << with("EXT:\r\n", many);
}

void TestSsdpMessage::refuses()
{
    QFETCH(QByteArray, datagram);
    QVERIFY(!parseSsdp(datagram));
}

void TestSsdpMessage::refusesWhateverIsCutOff()
{
    // The last line feed of the blank line does not tell anything new.
    for (qsizetype size = 0; size < answer.size() - 2; ++size)
        QVERIFY2(!parseSsdp(answer.first(size)), QByteArray::number(size));
}

void TestSsdpMessage::keepsOnlyPlainTextOfTheServer()
{
    const auto message
        = parseSsdp(with("Lumen/2.0", "<b>\xFF\xE2\x80\xAEx" + QByteArray(1000, 'y')));
    QVERIFY(message);
    QVERIFY(message->server.startsWith(u"Linux/5.4, UPnP/1.0, <b>\uFFFDxyy"));
    QVERIFY(message->server.size() <= 255);
}

void TestSsdpMessage::asksAsTheArchitectureSays()
{
    QCOMPARE(
        writeSsdpSearch(QHostAddress(u"ff02::c"_s), "ssdp:all"),
        QByteArray("M-SEARCH * HTTP/1.1\r\nHOST: [ff02::c]:1900\r\nMAN: \"ssdp:discover\"\r\n"
                   "MX: 1\r\nST: ssdp:all\r\n\r\n"));
    QVERIFY(writeSsdpSearch(QHostAddress(u"239.255.255.250"_s), "upnp:rootdevice")
                .contains("HOST: 239.255.255.250:1900\r\n"));
}

void TestSsdpMessage::describesOnlyWhoSentIt_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QString>("sender");
    QTest::addColumn<int>("port"); // 0: refused.
    QTest::addColumn<QByteArray>("target");
    const auto four = u"192.0.2.2"_s;
    const auto six = u"fe80::2%lan0"_s;
    const auto accept = [](const char *name, const QByteArray &location, const QString &sender,
                           int port, const QByteArray &target) {
        QTest::newRow(name) << location << sender << port << target;
    };
    accept("IPv4", "http://192.0.2.2:8200/rootDesc.xml?a=b#c", four, 8200, "/rootDesc.xml?a=b");
    accept("no port, no path", "HTTP://192.0.2.2", four, 80, "/");
    accept("fragment only", "http://192.0.2.2/#c", four, 80, "/");
    accept("IPv6", "http://[2001:db8::2]:1/x", u"2001:db8::2"_s, 1, "/x");
    accept("link-local", "http://[fe80::2]/x", six, 80, "/x");
    accept("link-local with the device's zone", "http://[fe80::2%252]:65535/x", six, 65535, "/x");
    accept("IPv6 in long form", "http://[2001:0DB8:0:0::2]/x", u"2001:db8::2"_s, 80, "/x");
    for (const char *other :
         {"http://192.0.2.3/x",
          "http://router.example/x",
          "https://192.0.2.2/x",
          "ftp://192.0.2.2/x",
          "http://192.0.2.2@192.0.2.3/x",
          "http://192.0.2.3\\@192.0.2.2/x",
          "http://192.0.2.2:99999/x",
          "http://192.0.2.2:0/x",
          "http://192.0.2.2:/x",
          "http://192.0.2.2:80:80/x",
          "http://192.0.2.2:-1/x",
          "http://192.0.2.2 /x",
          "http://192.0.2.2/a b",
          "http://192.0.2.2/\r\nHost: x",
          "http://192.0.2.02/x",
          "http://3221225986/x",
          "http://[::ffff:192.0.2.2]/x",
          "http://[192.0.2.2]x/",
          "http://[",
          "http://",
          "http:",
          "192.0.2.2",
          "",
          "http://192.0.2.2?x",
          "http://127.0.0.1/x"})
        accept(other, other, four, 0, "");
    accept("another link-local", "http://[fe80::3]/x", six, 0, "");
    accept("2 KiB", "http://192.0.2.2/" + QByteArray(2048, 'x'), four, 0, "");
}

void TestSsdpMessage::describesOnlyWhoSentIt()
{
    QFETCH(QByteArray, location);
    QFETCH(QString, sender);
    QFETCH(int, port);
    QFETCH(QByteArray, target);
    const auto place = descriptionPlace(location);
    const bool isTheSender
        = place && addressText(place->host) == addressText(parseAddress(sender).value());
    QCOMPARE(isTheSender, port != 0);
    if (isTheSender)
        QCOMPARE(*place, (DescriptionPlace{place->host, quint16(port), target}));
}

static QByteArray description(const QByteArray &name)
{
    return "<?xml version=\"1.0\"?><root xmlns=\"urn:schemas-upnp-org:device-1-0\"><specVersion>"
           "<major>1</major></specVersion><device><deviceType>urn:schemas-upnp-org:device:Basic:1"
           "</deviceType><friendlyName>"
        + name
        + "</friendlyName><manufacturer>Lumen</manufacturer><modelName>Porch</modelName>"
          "<modelNumber>P1</modelNumber><serialNumber>0042</serialNumber><UDN>uuid:42</UDN>"
          "<deviceList><device><friendlyName>inner</friendlyName></device></deviceList>"
          "<presentationURL>http://evil.example/</presentationURL></device></root>";
}

void TestSsdpMessage::readsADescription()
{
    QCOMPARE(
        parseUpnpDescription(description("Front door")),
        (UpnpDescription{
            u"urn:schemas-upnp-org:device:Basic:1"_s, u"Front door"_s, u"Lumen"_s, u"Porch"_s,
            u"P1"_s, u"0042"_s, u"uuid:42"_s}));
}

void TestSsdpMessage::keepsOnlyPlainTextOfADescription()
{
    const auto read = parseUpnpDescription(
        description("&lt;img src=x&gt;\n\xE2\x80\xAE" + QByteArray(5000, 'z')));
    QVERIFY(read);
    QVERIFY(read->friendlyName.startsWith(u"<img src=x>zz"));
    QVERIFY(read->friendlyName.size() <= 255);
}

void TestSsdpMessage::refusesWhatIsNoDescription_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a page") << QByteArray("<html><body/></html>");
    QTest::newRow("no device") << QByteArray("<root><specVersion/></root>");
    QTest::newRow("device alone") << QByteArray("<device><UDN>uuid:1</UDN></device>");
    QTest::newRow("document type") << "<!DOCTYPE root>" + description("x").sliced(21);
    QTest::newRow("cut off") << description("x").chopped(1);
}

void TestSsdpMessage::refusesWhatIsNoDescription()
{
    QFETCH(QByteArray, xml);
    QVERIFY(!parseUpnpDescription(xml));
}

QTEST_GUILESS_MAIN(TestSsdpMessage)
#include "tst_ssdpmessage.moc"
