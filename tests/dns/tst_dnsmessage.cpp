// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/message.h"

#include <QElapsedTimer>
#include <QTest>

#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace sixlab;

static DnsName name(QStringView text)
{
    return DnsName::parse(text).value();
}

/// Wire format by hand, so that writer and reader do not share their mistakes.
class Packet
{
public:
    explicit Packet(quint16 flags = 0x8400)
        : m_flags(flags)
    {
    }

    Packet &answer(const QByteArray &owner, quint16 type, quint16 cls, const QByteArray &data)
    {
        m_body += owner + number(type) + number(cls) + QByteArray::fromHex("00000078")
            + number(quint16(data.size())) + data;
        ++m_answers;
        return *this;
    }

    QByteArray bytes(int answers = -1) const
    {
        return number(0) + number(m_flags) + number(0)
            + number(quint16(answers < 0 ? m_answers : answers)) + number(0) + number(0) + m_body;
    }

    static QByteArray number(quint16 value)
    {
        return QByteArray().append(char(value >> 8)).append(char(value));
    }

    static QByteArray string(const QByteArray &text)
    {
        return QByteArray().append(char(text.size())) + text;
    }

private:
    quint16 m_flags;
    int m_answers = 0;
    QByteArray m_body;
};

/// PTR, SRV, TXT, A and AAAA with compression, as a camera sends them. Offsets of the names:
/// 12 `_http._tcp.local`, 40 the instance.
static QByteArray cameraAnswer()
{
    const QByteArray type = "\x05_http\x04_tcp\x05local" + QByteArray(1, '\0');
    const QByteArray instance = "\x0b"
                                "Porch 2. \xc3\xa4\xc0\x0c";
    const QByteArray toInstance = "\xc0\x28";
    const QByteArray host = QByteArray("\x05porch") + "\xc0\x17";
    return Packet()
        .answer(type, 12, 1, instance)
        .answer(
            toInstance, 33, 0x8001,
            Packet::number(1) + Packet::number(2) + Packet::number(8080) + host)
        .answer(
            toInstance, 16, 0x8001,
            Packet::string("MACAddress=00408C010203") + Packet::string("macaddress=second")
                + Packet::string("flag") + Packet::string("=none") + Packet::string("")
                + Packet::string("esc=a\x1b[31mb\r\n\xe2\x80\xae"
                                 "c"))
        .answer(host, 1, 0x8001, QByteArray::fromHex("c0a80105"))
        .answer(host, 28, 0x8001, QByteArray::fromHex("fe8000000000000002408cfffe010203"))
        .answer(host, 47, 0x8001, QByteArray("\xc0\x0c\x00\x01\x40", 5)) // NSEC
        .bytes();
}

class TestDnsMessage : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatACameraSends();
    void writesQuestionsAndKnownAnswers();
    void writesEscapedLabelsAsTheyCame();
    void refusesEveryTruncation();
    void refusesNonsense_data();
    void refusesNonsense();
    void skipsWhatItDoesNotRead();
    void boundsTexts();
    void survivesMutations();
};

void TestDnsMessage::readsWhatACameraSends()
{
    const auto message = parseDnsMessage(cameraAnswer());
    QVERIFY2(message, message ? "" : qPrintable(message.error().detail));
    QVERIFY(message->isResponse);
    QVERIFY(message->isAuthoritative);
    QCOMPARE(message->records.size(), 5);
    const auto &records = message->records;

    QCOMPARE(records[0].name, name(u"_http._tcp.local"));
    QCOMPARE(records[0].secondsToLive, 120U);
    QVERIFY(!records[0].isUnique);
    const DnsName instance = std::get<DnsName>(records[0].data);
    QCOMPARE(instance.labels().size(), 4);
    QCOMPARE(instance.text(1), u"Porch 2. ä"_s);
    QCOMPARE(instance.parent(), name(u"_http._tcp.local"));

    QCOMPARE(records[1].name, instance);
    QVERIFY(records[1].isUnique);
    QCOMPARE(std::get<DnsService>(records[1].data), (DnsService{1, 2, 8080, name(u"porch.local")}));
    QCOMPARE(
        std::get<DnsText>(records[2].data),
        (DnsText{
            {u"macaddress"_s, u"00408C010203"_s},
            {u"flag"_s, QString()},
            {u"esc"_s, u"a[31mbc"_s}}));
    QCOMPARE(records[3].type(), DnsType::A);
    QCOMPARE(std::get<QHostAddress>(records[3].data), QHostAddress(u"192.168.1.5"_s));
    QCOMPARE(records[4].type(), DnsType::Aaaa);
    QCOMPARE(std::get<QHostAddress>(records[4].data), QHostAddress(u"fe80::240:8cff:fe01:203"_s));
}

void TestDnsMessage::writesQuestionsAndKnownAnswers()
{
    const DnsRecord known{name(u"_http._tcp.local"), 4000, false, name(u"porch._http._tcp.local")};
    const QList<DnsQuestion> questions{
        {name(u"_services._dns-sd._udp.local"), DnsType::Ptr, true},
        {name(u"porch.local"), DnsType::Aaaa, false}};
    const QByteArray packet = writeDnsQuery(questions, {known});
    QCOMPARE(packet.first(12), QByteArray::fromHex("000000000002000100000000"));
    QVERIFY(
        packet.contains(QByteArray("\x05porch\x05local\0\0\x1c\0\x01", 17))
        || packet.contains("\x05porch\xc0"));
    const auto message = parseDnsMessage(packet);
    QVERIFY(message);
    QVERIFY(!message->isResponse);
    QCOMPARE(message->questions, questions);
    QCOMPARE(message->records, QList<DnsRecord>{known});
}

void TestDnsMessage::writesEscapedLabelsAsTheyCame()
{
    const auto camera = parseDnsMessage(cameraAnswer());
    QVERIFY(camera);
    const DnsName instance = std::get<DnsName>(camera->records[0].data);
    const auto asked = parseDnsMessage(writeDnsQuery({{instance, DnsType::Srv}}));
    QVERIFY(asked);
    QCOMPARE(asked->questions[0].name.labels(), instance.labels());
}

void TestDnsMessage::refusesEveryTruncation()
{
    const QByteArray packet = cameraAnswer();
    for (qsizetype size = 0; size < packet.size(); ++size) {
        const auto message = parseDnsMessage(QByteArrayView(packet).first(size));
        QVERIFY2(!message, qPrintable(QString::number(size)));
        QCOMPARE(message.error().kind, Error::Kind::Protocol);
    }
}

void TestDnsMessage::refusesNonsense_data()
{
    QTest::addColumn<QByteArray>("packet");
    const QByteArray root(1, '\0');
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    QTest::newRow("name that points to itself")
        << Packet().answer("\xc0\x0c", 1, 1, "abcd").bytes();
    QTest::newRow("two names that point to each other") << Packet()
                                                               .answer(
                                                                   "\x01"
                                                                   "a\xc0\x10\xc0\x0c",
                                                                   1, 1, "abcd")
                                                               .bytes();
    QTest::newRow("pointer beyond the end") << Packet().answer("\xcf\xff", 1, 1, "abcd").bytes();
    QTest::newRow("reserved label type")
        << Packet().answer(QByteArray("\x80") + root, 1, 1, "abcd").bytes();
    QTest::newRow("name longer than 255")
        << Packet()
               .answer(
                   (QByteArray(1, '\x3f') + QByteArray(63, 'a')).repeated(5) + root, 1, 1, "abcd")
               .bytes();
    QTest::newRow("more records than it has") << Packet().answer(root, 1, 1, "abcd").bytes(2);
    QTest::newRow("address of 3 bytes") << Packet().answer(root, 1, 1, "abc").bytes();
    QTest::newRow("AAAA of 4 bytes") << Packet().answer(root, 28, 1, "abcd").bytes();
    QTest::newRow("text longer than its record")
        << Packet().answer(root, 16, 1, "\x09short").bytes();
    Packet many;
    for (int i = 0; i < mostDnsRecords + 1; ++i)
        many.answer(root, 1, 1, "abcd");
    QTest::newRow("too many records") << many.bytes();
    QTest::newRow("65535 announced") << Packet().answer(root, 1, 1, "abcd").bytes(65535);
    QTest::newRow("too large")
        << Packet().answer(root, 10, 1, QByteArray(largestDnsPacket, 'x')).bytes();
}

void TestDnsMessage::refusesNonsense()
{
    QFETCH(QByteArray, packet);
    QElapsedTimer timer;
    timer.start();
    const auto message = parseDnsMessage(packet);
    QVERIFY(!message);
    QCOMPARE(message.error().kind, Error::Kind::Protocol);
    QVERIFY(timer.elapsed() < 100);
}

void TestDnsMessage::skipsWhatItDoesNotRead()
{
    const QByteArray root(1, '\0');
    const auto message = parseDnsMessage(Packet()
                                             .answer(root, 1, 3, "abcd") // Chaos
                                             .answer(root, 65280, 1, "private")
                                             .answer(root, 33, 1, QByteArray(6, '\0')) // No target
                                             .answer(root, 1, 1, "abcd")
                                             .bytes());
    QVERIFY(message);
    QCOMPARE(message->records.size(), 1);
    QCOMPARE(std::get<QHostAddress>(message->records[0].data), QHostAddress(u"97.98.99.100"_s));
}

void TestDnsMessage::boundsTexts()
{
    QByteArray strings;
    for (int i = 0; i < 200; ++i)
        strings += Packet::string("k" + QByteArray::number(i) + "=v");
    const auto message
        = parseDnsMessage(Packet()
                              .answer(QByteArray(1, '\0'), 16, 1, strings)
                              .answer(
                                  QByteArray(1, '\0'), 16, 1,
                                  Packet::string(QByteArray(200, 'K') + '=' + QByteArray(54, 'v')))
                              .bytes());
    QVERIFY(message);
    QCOMPARE(std::get<DnsText>(message->records[0].data).size(), 64);
    QCOMPARE(std::get<DnsText>(message->records[1].data).firstKey(), QString(64, u'k'));

    QByteArray large;
    for (int i = 0; i < 30; ++i)
        large += Packet::string("k" + QByteArray::number(i) + '=' + QByteArray(200, 'v'));
    const auto packet = Packet().answer(QByteArray(1, '\0'), 16, 1, large).bytes();
    QCOMPARE(std::get<DnsText>(parseDnsMessage(packet)->records[0].data).size(), 1300 / 204);
}

void TestDnsMessage::survivesMutations()
{
    std::mt19937 random(6762); // Fixed: a failure repeats.
    const QList<QByteArray> seeds{
        cameraAnswer(), writeDnsQuery({{name(u"_http._tcp.local"), DnsType::Ptr, true}})};
    int accepted = 0;
    for (int round = 0; round < 20'000; ++round) {
        QByteArray packet = seeds[round % seeds.size()];
        for (auto changes = random() % 6 + 1; changes > 0; --changes)
            packet[qsizetype(random() % size_t(packet.size()))] = char(random());
        if (random() % 8 == 0)
            packet.truncate(qsizetype(random() % size_t(packet.size())));
        if (random() % 8 == 0)
            packet += packet;
        const auto message = parseDnsMessage(packet);
        accepted += message.has_value();
        QVERIFY(!message || message->records.size() <= mostDnsRecords);
    }
    QVERIFY(accepted > 0 && accepted < 20'000);
}

QTEST_GUILESS_MAIN(TestDnsMessage)
#include "tst_dnsmessage.moc"
