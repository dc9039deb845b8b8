// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/mdnscache.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace sixlab;

static const MdnsCache::Time now{1000h};
static const QHostAddress camera(u"fe80::1"_s);
static const QHostAddress printer(u"fe80::2"_s);

static DnsName name(QStringView text)
{
    return DnsName::parse(text).value();
}

static DnsRecord pointer(QStringView from, QStringView to, quint32 seconds = 4500)
{
    return {name(from), seconds, false, name(to)};
}

static DnsRecord service(QStringView instance, QStringView host, quint16 port = 80)
{
    return {name(instance), 120, true, DnsService{0, 0, port, name(host)}};
}

static DnsRecord text(QStringView instance, const DnsText &content)
{
    return {name(instance), 4500, true, content};
}

static DnsRecord address(QStringView host, const QString &value, quint32 seconds = 120)
{
    return {name(host), seconds, true, QHostAddress(value)};
}

static DnsMessage response(const QList<DnsRecord> &records)
{
    DnsMessage message;
    message.isResponse = true;
    message.records = records;
    return message;
}

static QStringList texts(const QList<DnsQuestion> &questions)
{
    QStringList lines;
    for (const DnsQuestion &question : questions)
        lines.append(question.name.text() + u' ' + QString::number(int(question.type)));
    lines.sort();
    return lines;
}

class TestMdnsCache : public QObject
{
    Q_OBJECT

private slots:
    void asksForTheListAndTheWantedTypes();
    void followsUpStepByStep();
    void asksNothingThatCameAlong();
    void asksAtMostThreeTimes();
    void asksNoMoreThanItMay();
    void listsKnownAnswersWhileTheyAreFresh();
    void tellsHostsWithTheirServices();
    void keepsHostsOfOneNameApart();
    void replacesUniqueAddresses();
    void forgetsWhatSaysGoodbye();
    void ignoresWhatIsNotOfThisLink_data();
    void ignoresWhatIsNotOfThisLink();
    void ignoresNamesThatAreNoText_data();
    void ignoresNamesThatAreNoText();
    void staysWithinBoundsAndQuick();
    void floodPushesOutItself();
    void nobodyWaitsForAFlood();
    void oneNameOfAThousandSendersIsBounded();
    void asksAgainAMinuteAfterAFlood();
};

void TestMdnsCache::asksForTheListAndTheWantedTypes()
{
    const MdnsCache cache({u"_http._tcp"_s, u"_http._tcp"_s, u"nonsense"_s, u"_x._sctp"_s});
    QCOMPARE(
        texts(cache.openingQuestions()),
        (QStringList{u"_http._tcp.local 12"_s, u"_services._dns-sd._udp.local 12"_s}));
}

void TestMdnsCache::followsUpStepByStep()
{
    MdnsCache cache({});
    cache.take(
        response({pointer(u"_services._dns-sd._udp.local", u"_http._tcp.local")}), camera, now);
    QCOMPARE(texts(cache.followUps(true)), QStringList{u"_http._tcp.local 12"_s});
    QVERIFY(cache.followUps(true).isEmpty());

    cache.take(response({pointer(u"_http._tcp.local", u"x._http._tcp.local")}), camera, now);
    QCOMPARE(
        texts(cache.followUps(true)),
        (QStringList{u"x._http._tcp.local 16"_s, u"x._http._tcp.local 33"_s}));

    cache.take(
        response({service(u"x._http._tcp.local", u"porch.local"), text(u"x._http._tcp.local", {})}),
        camera, now);
    QCOMPARE(texts(cache.followUps(true)), (QStringList{u"porch.local 1"_s, u"porch.local 28"_s}));

    cache.take(response({address(u"porch.local", u"2001:db8::1"_s)}), camera, now);
    QVERIFY(cache.followUps(true).isEmpty());
    QVERIFY(texts(cache.openingQuestions()).contains(u"_http._tcp.local 12"_s));
}

void TestMdnsCache::asksNothingThatCameAlong()
{
    MdnsCache cache({u"_http._tcp"_s});
    cache.take(
        response(
            {pointer(u"_http._tcp.local", u"x._http._tcp.local"),
             service(u"x._http._tcp.local", u"porch.local"), text(u"x._http._tcp.local", {}),
             address(u"porch.local", u"2001:db8::1"_s), address(u"porch.local", u"192.0.2.1"_s)}),
        camera, now);
    QVERIFY(cache.followUps(true).isEmpty());
}

void TestMdnsCache::asksAtMostThreeTimes()
{
    MdnsCache cache({u"_http._tcp"_s});
    cache.take(response({pointer(u"_http._tcp.local", u"x._http._tcp.local")}), camera, now);
    QCOMPARE(cache.followUps(true).size(), 2);
    QCOMPARE(cache.followUps(false).size(), 2);
    QCOMPARE(cache.followUps(false).size(), 2);
    QVERIFY(cache.followUps(false).isEmpty());
}

void TestMdnsCache::asksNoMoreThanItMay()
{
    MdnsCache cache({u"_http._tcp"_s});
    cache.take(
        response(
            {pointer(u"_http._tcp.local", u"x._http._tcp.local"),
             pointer(u"_http._tcp.local", u"y._http._tcp.local")}),
        camera, now);
    int budget = 3;
    const auto mayAsk = [&budget] { return budget-- > 0; };
    QCOMPARE(cache.followUps(true, mayAsk).size(), 3);
    QVERIFY(cache.followUps(true, mayAsk).isEmpty());
    QCOMPARE(cache.followUps(true).size(), 1); // What it could not ask counts as not asked.
}

void TestMdnsCache::listsKnownAnswersWhileTheyAreFresh()
{
    MdnsCache cache({u"_http._tcp"_s});
    cache.take(
        response(
            {pointer(u"_http._tcp.local", u"x._http._tcp.local", 100),
             pointer(u"_http._tcp.local", u"incomplete._http._tcp.local", 100),
             service(u"x._http._tcp.local", u"porch.local"), text(u"x._http._tcp.local", {})}),
        camera, now);
    const DnsQuestion question{name(u"_http._tcp.local"), DnsType::Ptr};
    QCOMPARE(
        cache.knownAnswers(question, now + 49s),
        (QList<DnsRecord>{pointer(u"_http._tcp.local", u"x._http._tcp.local", 51)}));
    QVERIFY(cache.knownAnswers(question, now + 50s).isEmpty());
    QVERIFY(cache.knownAnswers({name(u"porch.local"), DnsType::Aaaa}, now).isEmpty());
}

void TestMdnsCache::tellsHostsWithTheirServices()
{
    MdnsCache cache({u"_http._tcp"_s});
    cache.take(
        response(
            {pointer(u"_http._tcp.local", u"x._http._tcp.local"),
             service(u"x._http._tcp.local", u"Porch.local", 8080),
             text(u"x._http._tcp.local", {{u"path"_s, u"/"_s}})}),
        camera, now);
    QVERIFY(cache.takeHosts(8).isEmpty()); // Nowhere yet.
    cache.take(
        response({address(u"porch.local", u"fe80::1"_s), address(u"porch.local", u"192.0.2.1"_s)}),
        camera, now);
    const QList<BrowsedHost> hosts = cache.takeHosts(8);
    QCOMPARE(hosts.size(), 1);
    QCOMPARE(hosts[0].hostName, u"porch"_s);
    QCOMPARE(hosts[0].addresses, (QList{QHostAddress(u"fe80::1"_s), QHostAddress(u"192.0.2.1"_s)}));
    QCOMPARE(
        hosts[0].services, (QList{Service{u"_http._tcp"_s, u"x"_s, 8080, {{u"path"_s, u"/"_s}}}}));
    QVERIFY(cache.takeHosts(8).isEmpty());
}

void TestMdnsCache::keepsHostsOfOneNameApart()
{
    MdnsCache cache({});
    cache.take(response({address(u"porch.local", u"2001:db8::1"_s)}), camera, now);
    cache.take(response({address(u"porch.local", u"2001:db8::2"_s)}), printer, now);
    const QList<BrowsedHost> hosts = cache.takeHosts(8);
    QCOMPARE(hosts.size(), 2);
    QVERIFY(std::ranges::all_of(
        hosts, [](const BrowsedHost &host) { return host.addresses.size() == 1; }));
}

void TestMdnsCache::replacesUniqueAddresses()
{
    MdnsCache cache({});
    cache.take(
        response(
            {address(u"porch.local", u"2001:db8:1::1"_s), address(u"porch.local", u"192.0.2.1"_s)}),
        camera, now);
    cache.take(
        response(
            {address(u"porch.local", u"2001:db8:2::1"_s), address(u"porch.local", u"fd00::1"_s)}),
        camera, now + 60s);
    QCOMPARE(
        cache.takeHosts(8)[0].addresses,
        (QList{
            QHostAddress(u"2001:db8:2::1"_s), QHostAddress(u"fd00::1"_s),
            QHostAddress(u"192.0.2.1"_s)}));
}

void TestMdnsCache::forgetsWhatSaysGoodbye()
{
    MdnsCache cache({u"_http._tcp"_s});
    cache.take(
        response(
            {pointer(u"_http._tcp.local", u"x._http._tcp.local"),
             service(u"x._http._tcp.local", u"porch.local"),
             address(u"porch.local", u"2001:db8::1"_s)}),
        camera, now);
    QCOMPARE(cache.takeHosts(8)[0].services.size(), 1);
    cache.take(
        response(
            {pointer(u"_http._tcp.local", u"x._http._tcp.local", 0),
             address(u"porch.local", u"2001:db8::1"_s)}),
        camera, now);
    QVERIFY(cache.takeHosts(8)[0].services.isEmpty());
    cache.take(response({address(u"porch.local", u"2001:db8::1"_s, 0)}), camera, now);
    QVERIFY(cache.takeHosts(8).isEmpty());
}

void TestMdnsCache::ignoresWhatIsNotOfThisLink_data()
{
    QTest::addColumn<QList<DnsRecord>>("records");
    QTest::newRow("a host elsewhere") << QList{address(u"bank.example.com", u"2001:db8::1"_s)};
    QTest::newRow("a type elsewhere")
        << QList{pointer(u"_services._dns-sd._udp.local", u"_http._tcp.example.com")};
    QTest::newRow("an instance of another type")
        << QList{pointer(u"_http._tcp.local", u"x._ipp._tcp.local")};
    QTest::newRow("no instance") << QList{pointer(u"_http._tcp.local", u"porch.local")};
    QTest::newRow("a reverse name") << QList{pointer(u"1.2.0.192.in-addr.arpa", u"porch.local")};
    QTest::newRow("a service without a type") << QList{service(u"porch.local", u"porch.local")};
}

void TestMdnsCache::ignoresWhatIsNotOfThisLink()
{
    QFETCH(QList<DnsRecord>, records);
    MdnsCache cache({});
    cache.take(response(records), camera, now);
    QVERIFY(cache.followUps(true).isEmpty());
    QVERIFY(cache.takeHosts(8).isEmpty());
}

void TestMdnsCache::ignoresNamesThatAreNoText_data()
{
    QTest::addColumn<QByteArray>("label");
    QTest::newRow("no UTF-8") << QByteArray("a\xff");
    QTest::newRow("overlong") << QByteArray("\xc0\x80");
    QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80");
    QTest::newRow("escape") << QByteArray("\x1b[31m");
    QTest::newRow("line end") << QByteArray("a\r\n");
    QTest::newRow("delete") << QByteArray("\x7f");
}

/// One such name in a question or a known answer, and Avahi drops all the packet.
void TestMdnsCache::ignoresNamesThatAreNoText()
{
    QFETCH(QByteArray, label);
    const auto under = [&label](const DnsName &parent) {
        return DnsName::fromWire(char(label.size()) + label + parent.toWire()).value();
    };
    const DnsName instance = under(name(u"_http._tcp.local"));
    const DnsName host = under(name(u"local"));
    MdnsCache cache({u"_http._tcp"_s});
    cache.take(
        response(
            {{name(u"_http._tcp.local"), 4500, false, instance},
             {instance, 4500, true, DnsService{0, 0, 80, name(u"porch.local")}},
             {instance, 4500, true, DnsText{}},
             {name(u"x._http._tcp.local"), 4500, true, DnsService{0, 0, 80, host}},
             {host, 4500, true, QHostAddress(u"2001:db8::1"_s)}}),
        camera, now);
    QVERIFY(cache.followUps(false).isEmpty());
    QVERIFY(cache.knownAnswers({name(u"_http._tcp.local"), DnsType::Ptr}, now).isEmpty());
    QVERIFY(cache.takeHosts(8).isEmpty());
}

void TestMdnsCache::staysWithinBoundsAndQuick()
{
    MdnsCache cache({});
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 20'000; ++i) {
        const QString n = QString::number(i);
        const QString instance = n + u"._http._tcp.local"_s;
        cache.take(
            response(
                {pointer(u"_services._dns-sd._udp.local", u"_t%1._tcp.local"_s.arg(n)),
                 pointer(u"_http._tcp.local", instance), service(instance, u"h%1.local"_s.arg(n)),
                 address(u"h%1.local"_s.arg(n), u"2001:db8::1"_s),
                 address(u"h0.local", u"2001:db8::%1"_s.arg(i % 9999))}),
            camera, now);
    }
    qInfo("20000 responses: %lld ms", timer.restart());
    QVERIFY(cache.openingQuestions().size() <= 65);
    qsizetype hosts = 0;
    while (cache.hasHosts()) {
        const QList<BrowsedHost> some = cache.takeHosts(8);
        QVERIFY(some.size() <= 8);
        hosts += some.size();
    }
    qInfo("%lld hosts: %lld ms", qint64(hosts), timer.restart());
    QVERIFY(hosts <= 1024);
    qsizetype questions = 0;
    for (int i = 0; i < 10; ++i)
        questions += cache.followUps(false).size();
    QVERIFY(questions <= 3 * 4096);
}

static QHostAddress neighbour(int number)
{
    return QHostAddress(u"fe80::f:%1"_s.arg(number, 0, 16));
}

/// Host, page and type that nobody else told of, from one sender.
static void flood(MdnsCache &cache, int from, int to, const QHostAddress &sender)
{
    for (int i = from; i < to; ++i) {
        const QString n = QString::number(i);
        const QString instance = n + u"._http._tcp.local"_s;
        cache.take(
            response(
                {pointer(u"_services._dns-sd._udp.local", u"_t%1._tcp.local"_s.arg(n), ~0U),
                 pointer(u"_http._tcp.local", instance, ~0U),
                 service(instance, u"f%1.local"_s.arg(n)),
                 address(u"f%1.local"_s.arg(n), u"2001:db8::bad"_s, ~0U)}),
            sender, now);
    }
}

static bool tellsOf(MdnsCache &cache, const QString &name)
{
    bool isTold = false;
    while (cache.hasHosts()) {
        const QList<BrowsedHost> hosts = cache.takeHosts(64);
        isTold = isTold || std::ranges::any_of(hosts, [&name](const BrowsedHost &host) {
                     return host.hostName == name && host.services.size() == 1;
                 });
    }
    return isTold;
}

void TestMdnsCache::floodPushesOutItself()
{
    MdnsCache cache({u"_http._tcp"_s});
    QVERIFY(!cache.takeLoss());
    flood(cache, 0, 5000, printer);
    QVERIFY(cache.takeLoss());
    QVERIFY(!cache.takeLoss());
    cache.take(
        response(
            {pointer(u"_services._dns-sd._udp.local", u"_real._tcp.local"),
             pointer(u"_real._tcp.local", u"x._real._tcp.local"),
             service(u"x._real._tcp.local", u"porch.local"),
             address(u"porch.local", u"2001:db8::1"_s)}),
        camera, now);
    flood(cache, 5000, 10'000, printer);
    QVERIFY(tellsOf(cache, u"porch"_s));
    QVERIFY(texts(cache.openingQuestions()).contains(u"_real._tcp.local 12"_s));

    // Of senders that each said one thing the latest is as good as any, so it is let in.
    for (int i = 0; i < 5000; ++i)
        flood(cache, i, i + 1, neighbour(i));
    while (cache.hasHosts())
        (void)cache.takeHosts(64);
    cache.take(
        response(
            {service(u"y._http._tcp.local", u"attic.local"),
             address(u"attic.local", u"2001:db8::2"_s)}),
        camera, now);
    QVERIFY(tellsOf(cache, u"attic"_s));
}

void TestMdnsCache::nobodyWaitsForAFlood()
{
    MdnsCache cache({u"_http._tcp"_s});
    flood(cache, 0, 5000, printer);
    cache.take(response({address(u"porch.local", u"2001:db8::1"_s)}), camera, now);
    const QList<BrowsedHost> hosts = cache.takeHosts(2);
    QVERIFY(std::ranges::any_of(
        hosts, [](const BrowsedHost &host) { return host.hostName == u"porch"; }));
}

void TestMdnsCache::oneNameOfAThousandSendersIsBounded()
{
    MdnsCache cache({});
    for (int i = 0; i < 1000; ++i)
        cache.take(response({address(u"porch.local", u"2001:db8::1"_s)}), neighbour(i), now);
    while (cache.hasHosts())
        QVERIFY(cache.takeHosts(8).size() <= 16);
}

void TestMdnsCache::asksAgainAMinuteAfterAFlood()
{
    MdnsCache cache({});
    for (int i = 0; i < 100; ++i) {
        flood(cache, i * 100, (i + 1) * 100, printer);
        (void)cache.followUps(true);
    }
    const DnsRecord real = pointer(u"_http._tcp.local", u"x._http._tcp.local");
    cache.take(response({real}), camera, now);
    QVERIFY(!texts(cache.followUps(true)).contains(u"x._http._tcp.local 33"_s));
    cache.take(response({real}), camera, now + 61s);
    QVERIFY(texts(cache.followUps(true)).contains(u"x._http._tcp.local 33"_s));
}

QTEST_GUILESS_MAIN(TestMdnsCache)
#include "tst_mdnscache.moc"
