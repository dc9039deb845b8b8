// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/mdnsresponder.h"

#include <QNetworkDatagram>
#include <QTest>
#include <QUdpSocket>

#include <memory>

#include <ldns/ldns.h>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

enum { TypeA = 1, TypePtr = 12, TypeTxt = 16, TypeAaaa = 28, TypeSrv = 33, TypeAny = 255 };

static AnnouncedHost host()
{
    AnnouncedHost host;
    host.name = u"lamp"_s;
    host.services
        = {{u"_http._tcp"_s, u"Büro. 2"_s, 80, {{u"path"_s, u"/a=b"_s}, {u"v"_s, u"1"_s}}},
           {u"_ssh._tcp"_s, u"lamp"_s, 22, {}}};
    host.addresses
        = {{QHostAddress(u"fe80::2"_s), 64},
           {QHostAddress(u"2001:db8::2"_s), 64},
           {QHostAddress(u"192.0.2.2"_s), 24}};
    return host;
}

static QByteArray name(const QByteArrayList &labels)
{
    QByteArray bytes;
    for (const QByteArray &label : labels)
        bytes += char(label.size()) + label;
    return bytes + '\0';
}

static QByteArray number(int value)
{
    return QByteArray(1, char(value >> 8)) + char(value);
}

static QByteArray head(int questions, int known = 0, int flags = 0)
{
    return number(0x1234) + number(flags) + number(questions) + number(known) + number(0)
        + number(0);
}

static QByteArray question(const QByteArray &name, int type, bool wantsUnicast = false)
{
    return name + number(type) + number(wantsUnicast ? 0x8001 : 1);
}

static QByteArray query(const QByteArrayList &labels, int type, bool wantsUnicast = false)
{
    return head(1) + question(name(labels), type, wantsUnicast);
}

static const QByteArrayList webType{"_http", "_tcp", "local"};
static const QByteArrayList webInstance{"Büro. 2", "_http", "_tcp", "local"};

/// What a reader that is not ours makes of an answer.
struct Parsed {
    bool isGood = false;
    int id = -1;
    qsizetype questions = -1;
    QStringList answers; ///< `TYPE data`, sorted.
    QStringList additional;
    QList<quint32> ttls;
    QList<int> classes;
};

static QStringList texts(ldns_rr_list *list, Parsed &parsed)
{
    QStringList result;
    for (size_t i = 0; i < ldns_rr_list_rr_count(list); ++i) {
        const ldns_rr *record = ldns_rr_list_rr(list, i);
        QStringList data;
        for (size_t field = 0; field < ldns_rr_rd_count(record); ++field) {
            char *text = ldns_rdf2str(ldns_rr_rdf(record, field));
            data.append(QString::fromUtf8(text));
            std::free(text);
        }
        char *type = ldns_rr_type2str(ldns_rr_get_type(record));
        result.append(QString::fromLatin1(type) + u' ' + data.join(u' '));
        std::free(type);
        parsed.ttls.append(ldns_rr_ttl(record));
        parsed.classes.append(ldns_rr_get_class(record));
    }
    result.sort();
    return result;
}

static Parsed parse(const QByteArray &bytes)
{
    Parsed parsed;
    ldns_pkt *packet = nullptr;
    const auto status = ldns_wire2pkt(
        &packet, reinterpret_cast<const uint8_t *>(bytes.constData()), size_t(bytes.size()));
    if (status != LDNS_STATUS_OK)
        return parsed;
    parsed.isGood = ldns_pkt_qr(packet) && ldns_pkt_aa(packet);
    parsed.id = ldns_pkt_id(packet);
    parsed.questions = qsizetype(ldns_rr_list_rr_count(ldns_pkt_question(packet)));
    parsed.answers = texts(ldns_pkt_answer(packet), parsed);
    parsed.additional = texts(ldns_pkt_additional(packet), parsed);
    ldns_pkt_free(packet);
    return parsed;
}

static Parsed answer(const QByteArray &query, bool legacy = false)
{
    const auto reply = mdnsReply(query, host(), legacy);
    return reply ? parse(reply->bytes) : Parsed();
}

class TestMdnsResponder : public QObject
{
    Q_OBJECT

private slots:
    void answersWithItsRecords_data();
    void answersWithItsRecords();
    void sendsAlongWhatWillBeAskedNext();
    void plainAnswerForLegacy();
    void multicastAnswerHasNoQuestion();
    void unicastWhenAllAskForIt();
    void keepsQuietWhenAllIsKnown();
    void refusesHostileQueries_data();
    void refusesHostileQueries();
    void survivesEveryCut();
    void answersOverBothFamilies_data();
    void answersOverBothFamilies();
    void strangersFromBeyondTheLinkGetNothing();
};

void TestMdnsResponder::answersWithItsRecords_data()
{
    QTest::addColumn<QByteArrayList>("labels");
    QTest::addColumn<int>("type");
    QTest::addColumn<QStringList>("answers");
    const QByteArrayList types{"_services", "_dns-sd", "_udp", "local"};
    const QByteArrayList lamp{"lamp", "local"};
    QTest::newRow("service types")
        << types << int(TypePtr)
        << QStringList{u"PTR _http._tcp.local."_s, u"PTR _ssh._tcp.local."_s};
    QTest::newRow("instances") << webType << int(TypePtr)
                               << QStringList{u"PTR B\\195\\188ro\\.\\0322._http._tcp.local."_s};
    QTest::newRow("where") << webInstance << int(TypeSrv)
                           << QStringList{u"SRV 0 0 80 lamp.local."_s};
    QTest::newRow("text") << webInstance << int(TypeTxt)
                          << QStringList{u"TXT \"path=/a=b\" \"v=1\""_s};
    QTest::newRow("empty text") << QByteArrayList{"lamp", "_ssh", "_tcp", "local"} << int(TypeTxt)
                                << QStringList{u"TXT \"\""_s};
    QTest::newRow("IPv6") << lamp << int(TypeAaaa)
                          << QStringList{u"AAAA 2001:db8::2"_s, u"AAAA fe80::2"_s};
    QTest::newRow("IPv4") << lamp << int(TypeA) << QStringList{u"A 192.0.2.2"_s};
    QTest::newRow("everything") << lamp << int(TypeAny)
                                << QStringList{
                                       u"A 192.0.2.2"_s, u"AAAA 2001:db8::2"_s, u"AAAA fe80::2"_s};
    QTest::newRow("capitals") << QByteArrayList{"LAMP", "Local"} << int(TypeA)
                              << QStringList{u"A 192.0.2.2"_s};
    QTest::newRow("another host") << QByteArrayList{"lamp2", "local"} << int(TypeA)
                                  << QStringList();
    QTest::newRow("another type") << lamp << int(TypeSrv) << QStringList();
    QTest::newRow("a dot is no seam")
        << QByteArrayList{"lamp.local"} << int(TypeA) << QStringList();
}

void TestMdnsResponder::answersWithItsRecords()
{
    QFETCH(QByteArrayList, labels);
    QFETCH(int, type);
    const Parsed parsed = answer(query(labels, type));
    QTEST(parsed.answers, "answers");
    QCOMPARE(parsed.isGood, !parsed.answers.isEmpty());
}

void TestMdnsResponder::sendsAlongWhatWillBeAskedNext()
{
    QCOMPARE(
        answer(query(webType, TypePtr)).additional,
        (QStringList{
            u"A 192.0.2.2"_s, u"AAAA 2001:db8::2"_s, u"AAAA fe80::2"_s, u"SRV 0 0 80 lamp.local."_s,
            u"TXT \"path=/a=b\" \"v=1\""_s}));
    QCOMPARE(answer(query(webInstance, TypeSrv)).additional.size(), 3);
    QCOMPARE(answer(query({"lamp", "local"}, TypeA)).additional, QStringList());
}

void TestMdnsResponder::plainAnswerForLegacy()
{
    const Parsed parsed = answer(query(webType, TypePtr), true);
    QCOMPARE(parsed.id, 0x1234);
    QCOMPARE(parsed.questions, 1);
    QCOMPARE(parsed.answers.size(), 1);
    QVERIFY(std::ranges::all_of(parsed.ttls, [](quint32 ttl) { return ttl <= 10; }));
    QVERIFY(std::ranges::all_of(parsed.classes, [](int group) { return group == 1; }));
}

void TestMdnsResponder::multicastAnswerHasNoQuestion()
{
    const auto reply = mdnsReply(query(webType, TypePtr), host(), false);
    QVERIFY(reply && !reply->unicast);
    const Parsed parsed = parse(reply->bytes);
    QCOMPARE(parsed.id, 0);
    QCOMPARE(parsed.questions, 0);
    // Others have such services too, so the pointer is shared; the rest is this host's alone.
    QCOMPARE(parsed.classes, (QList<int>{1, 0x8001, 0x8001, 0x8001, 0x8001, 0x8001}));
}

void TestMdnsResponder::unicastWhenAllAskForIt()
{
    QVERIFY(mdnsReply(query(webType, TypePtr, true), host(), false)->unicast);
    QVERIFY(mdnsReply(query(webType, TypePtr), host(), true)->unicast);
    const QByteArray both = head(2) + question(name(webType), TypePtr, true)
        + question(name({"lamp", "local"}), TypeA, false);
    QVERIFY(!mdnsReply(both, host(), false)->unicast);
    QCOMPARE(answer(both).answers.size(), 2);
}

void TestMdnsResponder::keepsQuietWhenAllIsKnown()
{
    const auto known = [](int ttl) {
        // The data points back at the question's name: `Büro. 2` and a pointer to offset 12.
        const QByteArray data = name({"Büro. 2"}).chopped(1) + "\xc0\x0c";
        return head(1, 1) + question(name(webType), TypePtr) + "\xc0\x0c" + number(TypePtr)
            + number(1) + number(0) + number(ttl) + number(int(data.size())) + data;
    };
    QVERIFY(!mdnsReply(known(4500), host(), false));
    QVERIFY(!mdnsReply(known(2250), host(), false));
    QVERIFY(mdnsReply(known(2249), host(), false)); // It would be forgotten soon.
}

void TestMdnsResponder::refusesHostileQueries_data()
{
    QTest::addColumn<QByteArray>("packet");
    const QByteArray lamp = name({"lamp", "local"});
    const auto asked = [](const QByteArray &name) { return head(1) + question(name, TypeA); };
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("an answer") << head(1, 0, 0x8000) + question(lamp, TypeA);
    QTest::newRow("another operation") << head(1, 0, 0x2800) + question(lamp, TypeA);
    QTest::newRow("pointer at itself") << asked("\xc0\x0c");
    QTest::newRow("pointers in a circle") << asked("\x01x\xc0\x10\x01y\xc0\x0c");
    QTest::newRow("pointer forwards") << asked("\xc0\x20" + QByteArray(32, '\1'));
    QTest::newRow("pointer outside") << asked("\xff\xff");
    QTest::newRow("half a pointer") << head(1) + "\xc0";
    QTest::newRow("reserved label") << asked("\x80lamp");
    QTest::newRow("name without end") << head(1) + QByteArray(300, '\1');
    QByteArray tooLong;
    for (int i = 0; i < 5; ++i)
        tooLong += char(63) + QByteArray(63, 'x');
    QTest::newRow("name too long") << asked(tooLong + '\0');
    QTest::newRow("questions that are not there") << head(65535) + question(lamp, TypeA);
    QTest::newRow("many questions") << head(65) + question(lamp, TypeA).repeated(65);
    QTest::newRow("known answers that are not there") << head(1, 65535) + question(lamp, TypeA);
    QTest::newRow("data beyond the end") << head(1, 1) + question(lamp, TypeA) + lamp
            + number(TypeA) + number(1) + number(0) + number(9) + number(65535) + "1234";
    QTest::newRow("another class") << head(1) + lamp + number(TypeA) + number(3);
}

void TestMdnsResponder::refusesHostileQueries()
{
    QFETCH(QByteArray, packet);
    QVERIFY(!mdnsReply(packet, host(), false));
    QVERIFY(!mdnsReply(packet, host(), true));
}

void TestMdnsResponder::survivesEveryCut()
{
    const QByteArray whole = head(2, 1) + question(name(webType), TypePtr)
        + question(name({"lamp", "local"}), TypeAny) + "\xc0\x0c" + number(TypePtr) + number(1)
        + number(0) + number(1) + number(2) + "\xc0\x0c";
    QVERIFY(mdnsReply(whole, host(), false));
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY(!mdnsReply(whole.first(size), host(), false));
}

void TestMdnsResponder::answersOverBothFamilies_data()
{
    QTest::addColumn<QHostAddress>("own");
    QTest::newRow("IPv6") << QHostAddress(QHostAddress::LocalHostIPv6);
    QTest::newRow("IPv4") << QHostAddress(QHostAddress::LocalHost);
}

void TestMdnsResponder::answersOverBothFamilies()
{
    QFETCH(QHostAddress, own);
    MdnsResponder responder([&] {
        AnnouncedHost now = host();
        now.addresses = {{own, 128}};
        return now;
    });
    const auto listens = responder.listen(u"lo"_s);
    QVERIFY2(listens, listens ? "" : qPrintable(listens.error().detail));
    QUdpSocket asker;
    QVERIFY(asker.bind(own));

    asker.writeDatagram(query(webType, TypePtr), own, 5353);

    QTRY_VERIFY(asker.hasPendingDatagrams());
    const Parsed parsed = parse(asker.receiveDatagram().data());
    QCOMPARE(parsed.id, 0x1234); // From this port, it is a legacy question.
    QCOMPARE(parsed.answers.size(), 1);
}

void TestMdnsResponder::strangersFromBeyondTheLinkGetNothing()
{
    bool isNear = false;
    MdnsResponder responder([&] {
        AnnouncedHost now = host();
        if (isNear)
            now.addresses = {{QHostAddress(QHostAddress::LocalHostIPv6), 128}};
        return now;
    });
    QVERIFY(responder.listen(u"lo"_s));
    QUdpSocket asker;
    const QHostAddress own(QHostAddress::LocalHostIPv6);
    QVERIFY(asker.bind(own));
    asker.writeDatagram(query({"lamp", "local"}, TypeA), own, 5353);
    QCoreApplication::processEvents();

    isNear = true;
    asker.writeDatagram(query(webType, TypePtr), own, 5353);

    QTRY_VERIFY(asker.hasPendingDatagrams());
    QVERIFY(parse(asker.receiveDatagram().data()).answers[0].startsWith(u"PTR"_s));
    QVERIFY(!asker.hasPendingDatagrams());
}

} // namespace sixlab

QTEST_GUILESS_MAIN(sixlab::TestMdnsResponder)
#include "tst_mdnsresponder.moc"
