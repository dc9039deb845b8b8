// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostileserver.h"
#include "record.h"
#include "testlan.h"

#include "discovery/webbanner.h"
#include "discovery/webface.h"
#include "inventory/device.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QSslCertificate>
#include <QTcpServer>

using namespace sixlab;

class TestWebFace : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readsABanner_data();
    void readsABanner();
    void readsABannerCutOffAnywhere();
    void isEvidence();
    void looksAtRealServersOverTheirLinkLocalAddress();
    void looksAtACertificateOfTenYearsAgo();
    void asksNobodyBeforeItMay();
    void leavesAloneWhoIsNoNeighbour();
    void asksOnceForAllAddresses();
    void triesIpv4WhereNobodyListensOnIpv6();
    void neverSignsInNorFollows();
    void givesUpOnHostileServers_data();
    void givesUpOnHostileServers();
    void asksEightDevicesAtATime();
    void tellsWhenThereAreTooMany();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<TestLan> m_lan;
    Host m_real; ///< Runs real servers.
    Host m_device; ///< Where the test's own are.
    Host m_other; ///< Where nobody should go.
    QByteArray m_digest; ///< Of the real server's certificate.
    const QStringList m_interfaces{u"lan0"_s};
};

/// A key, and a certificate for `porch.example` of `Lumen`.
static QByteArray makeCertificate(const QString &file, const QStringList &options)
{
    if (!run(
            u"openssl"_s,
            QStringList{
                u"req"_s, u"-x509"_s, u"-nodes"_s, u"-subj"_s, u"/O=Lumen/CN=porch.example"_s,
                u"-days"_s, u"1"_s, u"-keyout"_s, file, u"-out"_s, file + u".crt"_s}
                + options))
        return {};
    QFile certificate(file + u".crt"_s);
    if (!certificate.open(QIODevice::ReadOnly))
        return {};
    return QSslCertificate(certificate.readAll(), QSsl::Pem)
        .digest(QCryptographicHash::Sha256)
        .toHex();
}

static bool serveCertificate(Host &host, const QString &file, int port, const QStringList &options)
{
    host.start(
        QStringList{
            u"openssl"_s, u"s_server"_s, u"-www"_s, u"-quiet"_s, u"-6"_s, u"-accept"_s,
            u"[::]:%1"_s.arg(port), u"-key"_s, file, u"-cert"_s, file + u".crt"_s}
        + options);
    return host.shell(
        u"timeout 20 sh -c 'until ss -Hltn | grep -q :%1; do sleep 0.05; done'"_s.arg(port));
}

void TestWebFace::initTestCase()
{
    m_lan = std::make_unique<TestLan>();
    QVERIFY(m_lan->isUp());
    QVERIFY(m_lan->connectHost(m_real, 2));
    QVERIFY(m_lan->connectHost(m_device, 3));
    QVERIFY(m_lan->connectHost(m_other, 4));
    const QString file = m_folder.filePath(u"modern"_s);
    m_digest = makeCertificate(file, {u"-newkey"_s, u"rsa:2048"_s});
    QVERIFY(!m_digest.isEmpty());
    QVERIFY(serveCertificate(m_real, file, 443, {}));
    QFile page(m_folder.filePath(u"index.html"_s));
    QVERIFY(page.open(QIODevice::WriteOnly));
    page.write("<html><head><TITLE lang=en>\n Porch &amp; door\n</TITLE></head></html>");
    page.close();
    m_real.start(
        {u"python3"_s, u"-m"_s, u"http.server"_s, u"--bind"_s, u"::"_s, u"--directory"_s,
         m_folder.path(), u"80"_s});
    QVERIFY(
        m_real.shell(u"timeout 20 sh -c 'until ss -Hltn | grep -q :80; do sleep 0.05; done'"_s));
}

void TestWebFace::readsABanner_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<WebBanner>("expected");
    const QByteArray ok = "HTTP/1.1 200 OK\r\n";
    const auto row = [](const char *name, const QByteArray &answer, const WebBanner &expected) {
        QTest::newRow(name) << answer << expected;
    };
    row("bare", ok + "\r\n", {});
    row("server", ok + "Server: lumend/2.0 (x)\r\n\r\n", {u"lumend/2.0 (x)"_s, {}, {}, false});
    row("line feeds only", "HTTP/1.0 200\nSERVER:lumend\n\n", {u"lumend"_s, {}, {}, false});
    row("basic", "HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=\"Front \\\"door\\\"\"\r\n\r\n",
        {{}, u"Front \"door\""_s, {}, false});
    row("digest after others",
        "HTTP/1.1 401 No\r\nWWW-Authenticate: Negotiate\r\n"
        "WWW-Authenticate: Digest qop=\"auth\", realm=Lumen_42, nonce=\"x\"\r\n\r\n",
        {{}, u"Lumen_42"_s, {}, false});
    row("title", ok + "\r\n<title>A\n  B&lt;b&gt;&amp;lt; \xE2\x80\xAE\x1b[2J</title>",
        {{}, {}, u"A B<b>&lt; [2J"_s, false});
    row("title without end", ok + "\r\n<title>A", {});
    row("title in the head", ok + "X: <title>A</title>\r\n\r\n", {});
    row("title that is another tag", ok + "\r\n<titles>A</titles><title>B</title>",
        {{}, {}, u"B"_s, false});
    row("to https", "HTTP/1.1 301 M\r\nLocation: https://192.0.2.2/login\r\n\r\n",
        {{}, {}, {}, true});
    row("to another host", "HTTP/1.1 301 M\r\nLocation: https://192.0.2.3/\r\n\r\n", {});
    row("to a name", "HTTP/1.1 301 M\r\nLocation: https://porch.example/\r\n\r\n", {});
    row("to http", "HTTP/1.1 301 M\r\nLocation: http://192.0.2.2/\r\n\r\n", {});
    row("senseless lines", ok + "nonsense\r\n: x\r\nServer\x1b: x\r\nServer: a\x1b]0;b\r\n\r\n",
        {});
    row("header within a header", ok + "X: a\rServer: evil\r\nServer: good\r\n\r\n",
        {u"good"_s, {}, {}, false});
    row("two servers", ok + "Server: a\r\nServer: b\r\n\r\n", {u"a"_s, {}, {}, false});
    row("invalid UTF-8", ok + "Server: \xFF\xC3x\r\n\r\n", {u"\uFFFD\uFFFDx"_s, {}, {}, false});
    row("64 KiB of server", ok + "Server: " + QByteArray(65'536, 'x') + "\r\n\r\n", {});
    row("7 KiB of server", ok + "Server: " + QByteArray(7000, 'x') + "\r\n\r\n",
        {QString(200, u'x'), {}, {}, false});
    row("title beyond 8 KiB", ok + "\r\n" + QByteArray(9000, ' ') + "<title>A</title>", {});
}

void TestWebFace::readsABanner()
{
    QFETCH(QByteArray, answer);
    QFETCH(WebBanner, expected);
    const auto banner = parseWebBanner(answer, QHostAddress(u"192.0.2.2"_s));
    QVERIFY(banner);
    QCOMPARE(banner->server, expected.server);
    QCOMPARE(banner->realm, expected.realm);
    QCOMPARE(banner->title, expected.title);
    QCOMPARE(banner->movesToHttps, expected.movesToHttps);
}

void TestWebFace::readsABannerCutOffAnywhere()
{
    const QByteArray whole
        = "HTTP/1.1 401 No\r\nServer: lumend\r\nWWW-Authenticate: Basic realm=\"R\""
          "\r\n\r\n<title>T</title>";
    const WebBanner all{u"lumend"_s, u"R"_s, u"T"_s, false};
    for (qsizetype size = 0; size < whole.size(); ++size) {
        const auto banner = parseWebBanner(whole.first(size), {});
        QCOMPARE(banner.has_value(), size >= 7);
        if (!banner)
            continue;
        QVERIFY(banner->server.isEmpty() || banner->server == all.server);
        QVERIFY(banner->realm.isEmpty() || banner->realm == all.realm);
        QVERIFY(banner->title.isEmpty() || size >= whole.indexOf("</title") + 7);
    }
    QCOMPARE(parseWebBanner(whole, {}), all);
    for (const char *other : {"", "SSH-2.0-x\r\n", "HTTP/2 200\r\n", "<title>A</title>"})
        QVERIFY(!parseWebBanner(other, {}));
}

void TestWebFace::isEvidence()
{
    Device device;
    QVERIFY(device.evidence().httpServer.isEmpty());
    device.services
        = {{u"http"_s, u"Old"_s, 80, {{u"server"_s, u"old"_s}}},
           {u"http"_s, u"New"_s, 80, {{u"server"_s, u"lumend"_s}, {u"realm"_s, u"Lumen"_s}}},
           {u"https"_s, {}, 443, {{u"subject"_s, u"porch.example, Lumen"_s}}}};
    const Evidence evidence = device.evidence();
    QCOMPARE(evidence.httpServer, u"lumend"_s);
    QCOMPARE(evidence.httpRealm, u"Lumen"_s);
    QCOMPARE(evidence.certificateSubject, u"porch.example, Lumen"_s);
    QCOMPARE(evidence.services.size(), 3);
}

/// Host number @p number, as the neighbour table shows it.
static Sighting neighbour(int number, const QStringList &addresses)
{
    Sighting sighting;
    sighting.source = Source::Neighbour;
    sighting.interface = u"lan0"_s;
    sighting.mac = MacAddress::parse(u"00:00:5e:00:53:%1"_s.arg(number, 2, 16, QLatin1Char('0')));
    for (const QString &address : addresses)
        sighting.addresses.append(parseAddress(address).value());
    return sighting;
}

static const Service *find(const Record &record, QStringView type)
{
    for (const Sighting &sighting : record.sightings) {
        for (const Service &service : sighting.services) {
            if (service.type == type)
                return &service;
        }
    }
    return nullptr;
}

void TestWebFace::looksAtRealServersOverTheirLinkLocalAddress()
{
    const auto linkLocal = u"fe80::200:5eff:fe00:5302%lan0"_s;
    WebFace face(m_interfaces);
    Record record(face);
    QElapsedTimer timer;
    timer.start();
    face.ask();
    face.consider(neighbour(2, {u"192.0.2.2"_s}));
    face.consider(neighbour(2, {u"2001:db8:77::2"_s}));
    face.consider(neighbour(2, {linkLocal}));
    QTRY_VERIFY_WITH_TIMEOUT(find(record, u"http") && find(record, u"https"), 5000);
    qInfo("seen after %lld ms", timer.elapsed());
    QVERIFY(timer.elapsed() >= 300);
    const Service http = *find(record, u"http");
    QCOMPARE(http.name, u"Porch & door"_s);
    QCOMPARE(http.port, 80);
    QVERIFY(http.txt.value(u"server"_s).startsWith(u"SimpleHTTP/"));
    const Service expected{
        u"https"_s,
        {},
        443,
        {{u"subject"_s, u"porch.example, Lumen"_s}, {u"sha256"_s, QString::fromLatin1(m_digest)}}};
    QCOMPARE(*find(record, u"https"), expected);
    QCOMPARE(record.addresses(), QStringList{linkLocal});
    QCOMPARE(record.sightings.first().source, Source::Web);
    QCOMPARE(record.sightings.first().interface, u"lan0"_s);
}

void TestWebFace::looksAtACertificateOfTenYearsAgo()
{
    const QString file = m_folder.filePath(u"old"_s);
    const QByteArray digest = makeCertificate(file, {u"-newkey"_s, u"rsa:1024"_s, u"-sha1"_s});
    QVERIFY(!digest.isEmpty());
    Host old;
    QVERIFY(m_lan->connectHost(old, 6));
    QVERIFY(serveCertificate(old, file, 443, {u"-tls1"_s, u"-cipher"_s, u"DEFAULT:@SECLEVEL=0"_s}));
    WebFace face(m_interfaces);
    Record record(face);
    face.ask();
    face.consider(neighbour(6, {u"2001:db8:77::6"_s}));
    QTRY_VERIFY_WITH_TIMEOUT(find(record, u"https"), 5000);
    QCOMPARE(find(record, u"https")->txt.value(u"sha256"_s), QString::fromLatin1(digest));
}

/// Shows the face one more device, and waits for that: what was before it is over by then.
static bool isOver(WebFace &face, const Record &record)
{
    face.consider(neighbour(2, {u"192.0.2.2"_s}));
    return QTest::qWaitFor([&record] { return record.of(u"192.0.2.2") != nullptr; }, 6000);
}

void TestWebFace::asksNobodyBeforeItMay()
{
    HostileServer server(m_device);
    WebFace face(m_interfaces);
    Record record(face);
    face.listen();
    face.consider(neighbour(3, {u"192.0.2.3"_s}));
    face.ask();
    QVERIFY(isOver(face, record));
    QCOMPARE(server.connections, 0);
}

void TestWebFace::leavesAloneWhoIsNoNeighbour()
{
    QVERIFY(m_other.shell(u"ip addr add 203.0.113.4/24 dev lan0"_s));
    QVERIFY(ip(u"route add 203.0.113.0/24 via 192.0.2.4"_s));
    HostileServer offLink(m_other);
    HostileServer device(m_device);
    QTcpServer here;
    QVERIFY(here.listen(QHostAddress::Any, 80));
    WebFace face(m_interfaces);
    Record record(face);
    face.ask();
    face.consider(neighbour(4, {u"203.0.113.4"_s}));
    face.consider(neighbour(1, {u"192.0.2.1"_s})); // This machine, whoever says so.
    Sighting itself = neighbour(9, {u"192.0.2.1"_s});
    itself.isSelf = true;
    face.consider(itself);
    Sighting hearsay = neighbour(3, {u"192.0.2.3"_s});
    for (const Source source : {Source::RouterTable, Source::DhcpLease, Source::Snmp}) {
        hearsay.source = source;
        face.consider(hearsay);
    }
    Sighting nameless = neighbour(3, {u"192.0.2.3"_s}); // Its MAC will come, if it is there.
    nameless.mac.reset();
    face.consider(nameless);
    Sighting elsewhere = neighbour(3, {u"192.0.2.3"_s});
    elsewhere.interface = u"lan7"_s;
    face.consider(elsewhere);
    QVERIFY(isOver(face, record));
    QCOMPARE(offLink.connections, 0);
    QCOMPARE(device.connections, 0);
    QVERIFY(!here.hasPendingConnections());
    face.consider(neighbour(3, {u"192.0.2.3"_s})); // And now it is there.
    QTRY_COMPARE_WITH_TIMEOUT(device.connections, 1, 4000);
}

void TestWebFace::asksOnceForAllAddresses()
{
    HostileServer server(m_device);
    server.reply = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nServer: lumend\r\n\r\n";
    WebFace face(m_interfaces);
    Record record(face);
    face.ask();
    const QStringList addresses{
        u"192.0.2.3"_s, u"2001:db8:77::3"_s, u"fe80::200:5eff:fe00:5303%lan0"_s};
    face.consider(neighbour(3, addresses));
    QTRY_VERIFY_WITH_TIMEOUT(find(record, u"http"), 4000);
    face.ask();
    face.consider(neighbour(3, addresses));
    QVERIFY(isOver(face, record));
    QCOMPARE(server.connections, 1);
    QCOMPARE(server.requests.size(), 1);
    QVERIFY(server.requests[0].startsWith(
        "GET / HTTP/1.1\r\nHost: [fe80::200:5eff:fe00:5303]\r\nUser-Agent: Sixlab/"));
}

void TestWebFace::triesIpv4WhereNobodyListensOnIpv6()
{
    HostileServer server(m_device, QHostAddress::AnyIPv4);
    server.reply = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
    WebFace face(m_interfaces);
    Record record(face);
    face.ask();
    face.consider(neighbour(3, {u"2001:db8:77::3"_s, u"192.0.2.3"_s}));
    QTRY_VERIFY_WITH_TIMEOUT(find(record, u"http"), 4000);
    QVERIFY(record.of(u"192.0.2.3"));
    QVERIFY(!record.of(u"2001:db8:77::3"));
}

void TestWebFace::neverSignsInNorFollows()
{
    HostileServer elsewhere(m_other);
    HostileServer server(m_device);
    server.reply = "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Digest realm=\"Lumen_42\", "
                   "nonce=\"1\"\r\nLocation: http://192.0.2.4/\r\nRefresh: 0; url=http://192.0.2.4/"
                   "\r\nContent-Length: 0\r\n\r\n";
    WebFace face(m_interfaces);
    Record record(face);
    face.ask();
    face.consider(neighbour(3, {u"192.0.2.3"_s}));
    QTRY_VERIFY_WITH_TIMEOUT(find(record, u"http"), 4000);
    QCOMPARE(*find(record, u"http"), (Service{u"http"_s, {}, 80, {{u"realm"_s, u"Lumen_42"_s}}}));
    QVERIFY(isOver(face, record));
    QCOMPARE(server.connections, 1);
    QVERIFY(!server.requests[0].contains("Authorization"));
    QCOMPARE(elsewhere.connections, 0);
}

void TestWebFace::givesUpOnHostileServers_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QByteArray>("flow");
    QTest::addColumn<int>("pause");
    QTest::addColumn<QString>("title"); // Null: nothing is seen.
    const QByteArray head = "HTTP/1.1 200 OK\r\n";
    QTest::newRow("never answers") << QByteArray() << QByteArray() << 0 << QString();
    QTest::newRow("drips") << QByteArray("H") << QByteArray("T") << 100 << QString();
    QTest::newRow("drips its page")
        << head + "\r\n<title>A</title>" << QByteArray("x") << 100 << u"A"_s;
    QTest::newRow("100 MB") << head + "Content-Length: 104857600\r\n\r\n<title>A</title>"
                            << QByteArray(65'536, ' ') << 0 << u"A"_s;
    QTest::newRow("head without end") << head + "X: " << QByteArray(65'536, 'x') << 0 << u""_s;
    QTest::newRow("another protocol")
        << QByteArray("SSH-2.0-dropbear\r\n") << QByteArray() << 0 << QString();
    QTest::newRow("HTML and terminal escapes")
        << head + "\r\n<title>\x1b]0;x\x07<img src=//192.0.2.4/></title>" << QByteArray() << 0
        << u"]0;x<img src=//192.0.2.4/>"_s;
}

void TestWebFace::givesUpOnHostileServers()
{
    QFETCH(QByteArray, reply);
    QFETCH(QByteArray, flow);
    QFETCH(int, pause);
    QFETCH(QString, title);
    HostileServer server(m_device);
    HostileServer encrypted(m_device, QHostAddress::Any, 443); // Says the same to a TLS greeting.
    for (HostileServer *each : {&server, &encrypted}) {
        each->reply = reply;
        each->flow = flow;
        each->pause = pause;
    }
    WebFace face(m_interfaces);
    Record record(face);
    QElapsedTimer timer;
    timer.start();
    face.ask();
    face.consider(neighbour(3, {u"192.0.2.3"_s}));
    QTRY_COMPARE_WITH_TIMEOUT(server.connections, 1, 4000);
    QTRY_COMPARE_WITH_TIMEOUT(server.closed, 1, 4000);
    QVERIFY(timer.elapsed() < 3500);
    QCOMPARE(find(record, u"http") != nullptr, !title.isNull());
    if (!title.isNull())
        QCOMPARE(find(record, u"http")->name, title);
    QVERIFY(!find(record, u"https"));
    QVERIFY(server.sent < 16 * 1024 * 1024);
    QVERIFY(isOver(face, record));
}

void TestWebFace::asksEightDevicesAtATime()
{
    QVERIFY(
        m_device.shell(u"for i in $(seq 100 119); do ip addr add 192.0.2.$i/24 dev lan0; done"_s));
    HostileServer silent(m_device);
    WebFace face(m_interfaces);
    face.ask();
    for (int i = 100; i < 120; ++i)
        face.consider(neighbour(i, {u"192.0.2.%1"_s.arg(i)}));
    QTRY_COMPARE_WITH_TIMEOUT(silent.connections, 8, 4000);
    QElapsedTimer timer;
    timer.start();
    QTRY_COMPARE_WITH_TIMEOUT(silent.connections, 20, 10'000);
    // The last four come when the first and the second eight had their second of time each.
    QVERIFY2(timer.elapsed() > 1500, QByteArray::number(timer.elapsed()));
}

void TestWebFace::tellsWhenThereAreTooMany()
{
    WebFace face(m_interfaces);
    Record record(face);
    face.ask();
    for (int i = 0; i < 10'000; ++i) { // A flood of false neighbours.
        Sighting fake = neighbour(3, {u"192.0.2.3"_s});
        fake.mac = MacAddress({0x02, 0, 0, 0, quint8(i >> 8), quint8(i)});
        face.consider(fake);
    }
    QCOMPARE(record.limits.size(), 1);
}

int main(int argc, char **argv)
{
    return runOnOwnNetwork<TestWebFace>(argc, argv);
}

#include "tst_webface.moc"
