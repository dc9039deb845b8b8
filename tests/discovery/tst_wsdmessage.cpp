// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/wsdmessage.h"

#include "api/xmltext.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sixlab;

class TestWsdMessage : public QObject
{
    Q_OBJECT

private slots:
    void readsAnAnswer();
    void readsAGreeting();
    void refuses_data();
    void refuses();
    void refusesWhateverIsCutOff();
    void boundsWhatItKeeps();
    void keepsOnlyPlainText();
    void asksForOneType();
};

static const QByteArray discovery = "http://schemas.xmlsoap.org/ws/2005/04/discovery";

static QByteArray envelope(const QByteArray &action, const QByteArray &body)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<SOAP-ENV:Envelope xmlns:SOAP-ENV=\"http://www.w3.org/2003/05/soap-envelope\" "
           "xmlns:a=\"http://schemas.xmlsoap.org/ws/2004/08/addressing\" xmlns:d=\""
        + discovery + "\"><SOAP-ENV:Header><a:Action>" + action
        + "</a:Action><a:RelatesTo>urn:uuid:7</a:RelatesTo></SOAP-ENV:Header><SOAP-ENV:Body>" + body
        + "</SOAP-ENV:Body></SOAP-ENV:Envelope>";
}

static QByteArray match(const QByteArray &scopes = {})
{
    return "<d:ProbeMatch><a:EndpointReference><a:Address>urn:uuid:42</a:Address>"
           "</a:EndpointReference><d:Types>tds:Device "
           "dn:NetworkVideoTransmitter</d:Types><d:Scopes>"
           "onvif://www.onvif.org/Profile/Streaming\n onvif://www.onvif.org/name/Front%20door "
           "onvif://www.onvif.org/hardware/P1 onvif://www.onvif.org/location/porch/left "
        + scopes
        + "</d:Scopes><d:XAddrs>http://192.0.2.2/onvif/device_service http://[fe80::2]/x</d:XAddrs>"
          "<d:MetadataVersion>1</d:MetadataVersion></d:ProbeMatch>";
}

static QByteArray answer(const QByteArray &matches)
{
    return envelope(
        discovery + "/ProbeMatches", "<d:ProbeMatches>" + matches + "</d:ProbeMatches>");
}

void TestWsdMessage::readsAnAnswer()
{
    const auto message = parseWsd(answer(match()));
    QVERIFY(message);
    QVERIFY(!message->isHello);
    QCOMPARE(message->relatesTo, u"urn:uuid:7"_s);
    const WsdTarget expected{
        u"urn:uuid:42"_s,
        {u"Device"_s, u"NetworkVideoTransmitter"_s},
        {{u"name"_s, u"Front door"_s}, {u"hardware"_s, u"P1"_s}, {u"location"_s, u"porch/left"_s}},
        {u"http://192.0.2.2/onvif/device_service"_s, u"http://[fe80::2]/x"_s}};
    QCOMPARE(message->targets, QList{expected});
    QCOMPARE(expected.mainType(), u"NetworkVideoTransmitter"_s);
    QCOMPARE(WsdTarget{.types = {u"Device"_s}}.mainType(), u"Device"_s);
    QVERIFY(WsdTarget{}.mainType().isEmpty());
}

void TestWsdMessage::readsAGreeting()
{
    const auto message = parseWsd(envelope(
        discovery + "/Hello",
        "<d:Hello><a:EndpointReference><a:Address>urn:uuid:9</a:Address></a:EndpointReference>"
        "</d:Hello>"));
    QVERIFY(message);
    QVERIFY(message->isHello);
    QCOMPARE(message->targets, QList{WsdTarget{.endpoint = u"urn:uuid:9"_s}});
}

void TestWsdMessage::refuses_data()
{
    QTest::addColumn<QByteArray>("datagram");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("our own probe") << writeWsdProbe(WsdProbe::Camera, "urn:uuid:7");
    QTest::newRow("farewell") << envelope(discovery + "/Bye", "<d:Bye/>");
    QTest::newRow("action and body differ") << envelope(discovery + "/Hello", "<d:ProbeMatches/>");
    QTest::newRow("another envelope") << QByteArray("<Envelope><Body/></Envelope>");
    QTest::newRow("document type") << "<!DOCTYPE x [<!ENTITY a 'b'>]>" + answer(match()).sliced(39);
    QTest::newRow("endless nesting") << answer(QByteArray("<d:x>").repeated(3000));
    QTest::newRow("invalid UTF-8") << answer(match("\xFF\xFE"));
    QTest::newRow("terminal escape") << answer(match("\x1b[31m"));
}

void TestWsdMessage::refuses()
{
    QFETCH(QByteArray, datagram);
    QVERIFY(!parseWsd(datagram));
}

void TestWsdMessage::refusesWhateverIsCutOff()
{
    const QByteArray whole = answer(match());
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY2(!parseWsd(whole.first(size)), QByteArray::number(size));
}

void TestWsdMessage::boundsWhatItKeeps()
{
    QCOMPARE(parseWsd(answer(match().repeated(100)))->targets.size(), 16);
    const QByteArray many = QByteArray("onvif://www.onvif.org/name/again ").repeated(100);
    const QByteArray types = QByteArray("x:T ").repeated(1000);
    const auto message = parseWsd(answer(
        "<d:ProbeMatch><d:Types>" + types + "</d:Types><d:Scopes>" + many + "</d:Scopes><d:XAddrs>"
        + QByteArray("http://192.0.2.2/ ").repeated(200) + "</d:XAddrs></d:ProbeMatch>"));
    QVERIFY(message);
    QCOMPARE(message->targets[0].types.size(), 16);
    QCOMPARE(message->targets[0].xAddrs.size(), 16);
    QCOMPARE(message->targets[0].scopes.size(), 1);
}

void TestWsdMessage::keepsOnlyPlainText()
{
    const auto message = parseWsd(answer(
        "<d:ProbeMatch><d:Scopes>onvif://www.onvif.org/name/%1b%5b2J%3Cb%3E%0A%FFx "
        "onvif://www.onvif.org/hardware/%00 onvif://www.onvif.org/location/"
        + QByteArray(3000, 'l') + "</d:Scopes></d:ProbeMatch>"));
    QVERIFY(message);
    const auto &scopes = message->targets[0].scopes;
    QCOMPARE(scopes.value(u"name"_s), u"[2J<b>\uFFFDx"_s);
    QVERIFY(!scopes.contains(u"hardware"_s));
    QVERIFY(scopes.value(u"location"_s).size() <= 255);
}

void TestWsdMessage::asksForOneType()
{
    for (const auto &[probe, type] :
         {std::pair(WsdProbe::Device, u"wsdp:Device"_s),
          std::pair(WsdProbe::Camera, u"dn:NetworkVideoTransmitter"_s)}) {
        const auto root = parseXml(writeWsdProbe(probe, "urn:uuid:7"));
        QVERIFY(root);
        QCOMPARE(root->child(u"Header")->childText(u"MessageID"), u"urn:uuid:7"_s);
        QCOMPARE(root->child(u"Body")->child(u"Probe")->childText(u"Types"), type);
    }
}

QTEST_GUILESS_MAIN(TestWsdMessage)
#include "tst_wsdmessage.moc"
