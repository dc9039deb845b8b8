// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/httpsession.h"

#include "api/tcpconnect.h"
#include "scriptedserver.h"

#include <QElapsedTimer>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace sixlab {

class TestHttpSession : public QObject
{
    Q_OBJECT

private slots:
    void sendsPlainRequests();
    void sendsFormsInTheirOrder();
    void refusesToBreakOutOfTheRequest_data();
    void refusesToBreakOutOfTheRequest();
    void sendsTheHeadersThatWereSet();
    void refusesHeadersThatBreakTheirLine_data();
    void refusesHeadersThatBreakTheirLine();
    void keepsOneConnection();
    void opensANewConnectionAfterAClose();
    void repeatsAGetOnceWhenTheOldConnectionIsGone();
    void neverRepeatsAPost();
    void doesNotRepeatOnAFreshConnection();
    void dropsAConnectionWithUnaskedBytes();
    void namesTheTargetOfARedirectAsPlainText_data();
    void namesTheTargetOfARedirectAsPlainText();
    void holdsTheDeadline_data();
    void holdsTheDeadline();
    void holdsTheDeadlineWhileConnecting();
    void stopsWhileConnecting();
    void mapsClosingToUnreachableOrProtocol_data();
    void mapsClosingToUnreachableOrProtocol();
    void refusesOtherSchemesAndHosts_data();
    void refusesOtherSchemesAndHosts();
    void resolvesNames();
    void tellsThePeer();
};

void TestHttpSession::sendsPlainRequests()
{
    ScriptedServer server({{okay()}});
    HttpSession session(server.connection());

    const auto answer = session.get("/a?b=%20");

    QVERIFY(answer);
    QCOMPARE(answer->body, "hello");
    const QByteArray port = QByteArray::number(server.connection().url.port());
    QCOMPARE(
        server.requests(),
        QList<QByteArray>{
            "GET /a?b=%20 HTTP/1.1\r\nHost: [::1]:" + port
            + "\r\nAccept: */*\r\nAccept-Encoding: identity\r\n\r\n"});
}

void TestHttpSession::sendsFormsInTheirOrder()
{
    ScriptedServer server({{okay()}});
    HttpSession session(server.connection());

    QVERIFY(session.postForm("/save", {{u"z"_s, u"1 2"_s}, {u"a"_s, u"ü&=%"_s}}));

    const QByteArray request = server.requests().value(0);
    QVERIFY(request.startsWith("POST /save HTTP/1.1\r\n"));
    QVERIFY(request.contains("\r\nContent-Type: application/x-www-form-urlencoded\r\n"));
    QVERIFY(request.endsWith("\r\nContent-Length: 25\r\n\r\nz=1%202&a=%C3%BC%26%3D%25"));
}

void TestHttpSession::refusesToBreakOutOfTheRequest_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("contentType");
    QTest::newRow("line break") << "/a\r\nX-Evil: 1"_ba
                                << "text/plain"_ba;
    QTest::newRow("blank") << "/a b"_ba
                           << "text/plain"_ba;
    QTest::newRow("no path") << "http://elsewhere/"_ba
                             << "text/plain"_ba;
    QTest::newRow("not ASCII") << "/\xc3\xbc"_ba
                               << "text/plain"_ba;
    QTest::newRow("nothing") << ""_ba
                             << "text/plain"_ba;
    QTest::newRow("content type") << "/"_ba
                                  << "text/plain\r\nX-Evil: 1"_ba;
}

void TestHttpSession::refusesToBreakOutOfTheRequest()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, contentType);
    ScriptedServer server({{okay()}});
    HttpSession session(server.connection());

    QCOMPARE(session.post(target, contentType, "body").error().kind, Error::Kind::Internal);
    QCOMPARE(server.connections(), 0);
}

void TestHttpSession::sendsTheHeadersThatWereSet()
{
    ScriptedServer server({{okay()}, {okay()}, {okay()}});
    HttpSession session(server.connection());
    session.setHeader("Cookie", "SID=old");
    session.setHeader("cookie", "SID=new");
    session.setHeader("CSRF_TOKEN", "abc=");

    QVERIFY(session.get("/"));
    QVERIFY(session.postAnonymously("/", "text/plain", "x"));
    session.setHeader("Cookie", {});
    QVERIFY(session.get("/"));

    const QList<QByteArray> requests = server.requests();
    for (const QByteArray &request : requests.first(2)) {
        QVERIFY(request.contains("\r\ncookie: SID=new\r\nCSRF_TOKEN: abc=\r\n"));
        QVERIFY(!request.contains("SID=old"));
    }
    QVERIFY(!requests.value(2).contains("SID") && requests.value(2).contains("CSRF_TOKEN"));
}

void TestHttpSession::refusesHeadersThatBreakTheirLine_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("line break") << "Cookie"_ba
                                << "SID=a\r\nX-Evil: 1"_ba;
    QTest::newRow("control character") << "Cookie"_ba
                                       << "SID=\x01"_ba;
    QTest::newRow("name with colon") << "X-Evil: 1\r\nX"_ba
                                     << "a"_ba;
    QTest::newRow("no name") << ""_ba
                             << "a"_ba;
}

void TestHttpSession::refusesHeadersThatBreakTheirLine()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    ScriptedServer server({{okay()}});
    HttpSession session(server.connection());
    session.setHeader(name, value);

    QCOMPARE(session.getAnonymously("/").error().kind, Error::Kind::Internal);
    QCOMPARE(server.connections(), 0);
}

void TestHttpSession::keepsOneConnection()
{
    ScriptedServer server({{okay("1")}, {okay("2")}, {okay("3")}});
    HttpSession session(server.connection());

    QCOMPARE(session.get("/")->body, "1");
    QCOMPARE(session.post("/", "text/plain", "x")->body, "2");
    QCOMPARE(session.get("/")->body, "3");
    QCOMPARE(server.connections(), 1);
}

void TestHttpSession::opensANewConnectionAfterAClose()
{
    ScriptedServer server(
        {{"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 1\r\n\r\n1"},
         {"HTTP/1.0 200 OK\r\nContent-Length: 1\r\n\r\n2"},
         {"HTTP/1.1 200 OK\r\n\r\n3", true},
         {okay("4"), true},
         {okay("5")}});
    HttpSession session(server.connection());

    for (const char *body : {"1", "2", "3", "4"})
        QCOMPARE(session.get("/")->body, body);
    QTRY_COMPARE(server.closedConnections(), 4);
    QCOMPARE(session.post("/", "text/plain", "x")->body, "5");
    QCOMPARE(server.requests().size(), 5);
}

void TestHttpSession::repeatsAGetOnceWhenTheOldConnectionIsGone()
{
    ScriptedServer server({{okay("1")}, {"", true}, {okay("2")}, {"", true}, {"", true}});
    HttpSession session(server.connection());
    QVERIFY(session.get("/"));

    QCOMPARE(session.get("/")->body, "2");
    QCOMPARE(session.get("/").error().kind, Error::Kind::Unreachable);

    QCOMPARE(server.requests().size(), 5);
}

void TestHttpSession::neverRepeatsAPost()
{
    ScriptedServer server({{okay("1")}, {"", true}, {okay("2")}});
    HttpSession session(server.connection());
    QVERIFY(session.get("/"));

    QCOMPARE(session.post("/", "text/plain", "x").error().kind, Error::Kind::Unreachable);

    QCOMPARE(server.requests().size(), 2);
}

void TestHttpSession::doesNotRepeatOnAFreshConnection()
{
    ScriptedServer server({{"", true}, {okay()}});
    HttpSession session(server.connection());

    QCOMPARE(session.get("/").error().kind, Error::Kind::Unreachable);
    QCOMPARE(server.requests().size(), 1);
}

void TestHttpSession::dropsAConnectionWithUnaskedBytes()
{
    ScriptedServer server({{okay("1") + okay("smuggled")}, {okay("2")}});
    HttpSession session(server.connection());

    QCOMPARE(session.get("/")->body, "1");
    QCOMPARE(session.get("/")->body, "2");
    QCOMPARE(server.connections(), 2);
}

void TestHttpSession::namesTheTargetOfARedirectAsPlainText_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QString>("named");
    QTest::newRow("name") << "http://evil.example/x"_ba << u"evil.example"_s;
    QTest::newRow("markup") << "http://<b>x</b>/"_ba << QString();
    QTest::newRow("bidi") << "http://a\xe2\x80\xae"
                             "b/"_ba
                          << QString();
    QTest::newRow("relative") << "/login"_ba << QString();
    QTest::newRow("long") << "http://" + QByteArray(5000, 'a') + "/" << QString();
    QTest::newRow("none") << ""_ba << QString();
}

void TestHttpSession::namesTheTargetOfARedirectAsPlainText()
{
    QFETCH(QByteArray, location);
    QFETCH(QString, named);
    ScriptedServer server(
        {{"HTTP/1.1 307 Away\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n"}});
    HttpSession session(server.connection());

    const auto answer = session.get("/");

    QCOMPARE(answer.error().kind, Error::Kind::Protocol);
    QVERIFY(answer.error().text.contains(named));
    QVERIFY(answer.error().text.size() < 400);
    QVERIFY(!answer.error().text.contains(u'<') && !answer.error().text.contains(u'\u202e'));
    QCOMPARE(server.requests().size(), 1);
}

void TestHttpSession::holdsTheDeadline_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("pieceSize");
    QTest::newRow("silence") << QByteArray() << 0;
    QTest::newRow("half a head") << "HTTP/1.1 200 OK\r\n"_ba << 0;
    QTest::newRow("half a body") << "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc"_ba << 0;
    QTest::newRow("interim answers without end")
        << "HTTP/1.1 100 Continue\r\n\r\n"_ba.repeated(100) << 1;
}

void TestHttpSession::holdsTheDeadline()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, pieceSize);
    ScriptedServer server({{answer, false, pieceSize}});
    HttpSession session(server.connection(300ms));
    QElapsedTimer timer;
    timer.start();

    QCOMPARE(session.get("/").error().kind, Error::Kind::TimedOut);
    QVERIFY(timer.elapsed() >= 290);
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
}

/// A port that nobody answers at: its queue of connections is full, so the kernel drops the rest.
class SilentPort
{
public:
    SilentPort()
    {
        m_server.setListenBacklogSize(0);
        m_server.listen(QHostAddress::LocalHostIPv6);
        do {
            m_fillers.push_back(std::make_unique<QTcpSocket>());
            m_fillers.back()->connectToHost(m_server.serverAddress(), m_server.serverPort());
        } while (m_fillers.back()->waitForConnected(100) && m_fillers.size() < 20);
    }

    Connection connection(std::chrono::milliseconds timeout) const
    {
        Connection connection;
        connection.url.setScheme(u"http"_s);
        connection.url.setHost(u"::1"_s);
        connection.url.setPort(m_server.serverPort());
        connection.timeout = timeout;
        return connection;
    }

private:
    QTcpServer m_server;
    std::vector<std::unique_ptr<QTcpSocket>> m_fillers;
};

void TestHttpSession::holdsTheDeadlineWhileConnecting()
{
    const SilentPort port;
    HttpSession session(port.connection(300ms));
    QElapsedTimer timer;
    timer.start();

    QCOMPARE(session.get("/").error().kind, Error::Kind::TimedOut);
    QVERIFY(timer.elapsed() >= 290 && timer.elapsed() < 1000);
}

void TestHttpSession::stopsWhileConnecting()
{
    const SilentPort port;
    std::stop_source user;
    Connection connection = port.connection(60s);
    connection.stop = user.get_token();
    HttpSession session(connection);
    QElapsedTimer timer;
    timer.start();
    const std::jthread presser([&] {
        std::this_thread::sleep_for(50ms);
        user.request_stop();
    });

    QCOMPARE(session.get("/").error().kind, Error::Kind::Cancelled);
    QVERIFY(timer.elapsed() < 1000);
}

void TestHttpSession::mapsClosingToUnreachableOrProtocol_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("no byte") << QByteArray() << Error::Kind::Unreachable;
    QTest::newRow("one byte") << "H"_ba << Error::Kind::Protocol;
    QTest::newRow("head only") << "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n"_ba
                               << Error::Kind::Protocol;
    QTest::newRow("last byte missing")
        << "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabcd"_ba << Error::Kind::Protocol;
    QTest::newRow("last chunk missing")
        << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n"_ba
        << Error::Kind::Protocol;
}

void TestHttpSession::mapsClosingToUnreachableOrProtocol()
{
    QFETCH(QByteArray, answer);
    QFETCH(Error::Kind, kind);
    ScriptedServer server({{answer, true}});
    HttpSession session(server.connection());

    QCOMPARE(session.get("/").error().kind, kind);
}

void TestHttpSession::refusesOtherSchemesAndHosts_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::newRow("ftp") << QUrl(u"ftp://[::1]/"_s);
    QTest::newRow("no host") << QUrl(u"http:///x"_s);
    QTest::newRow("nothing") << QUrl();
}

void TestHttpSession::refusesOtherSchemesAndHosts()
{
    QFETCH(QUrl, url);
    Connection connection;
    connection.url = url;
    HttpSession session(connection);

    QCOMPARE(session.get("/").error().kind, Error::Kind::Usage);
}

void TestHttpSession::resolvesNames()
{
    // Whether localhost is ::1, 127.0.0.1 or both is not ours to say.
    ScriptedServer server({{okay()}}, QHostAddress::Any);
    Connection connection = server.connection();
    connection.url.setHost(u"localhost"_s);
    HttpSession session(connection);

    QVERIFY(session.get("/"));
    QVERIFY(server.requests().value(0).contains("\r\nHost: localhost:"));

    // Too long a label for DNS: refused without asking a name server.
    const auto addresses = lookUpHost(QString(64, u'x'), {QDeadlineTimer(5s), {}});
    QVERIFY(!addresses);
    QCOMPARE(addresses.error().kind, Error::Kind::Unreachable);
    QCOMPARE(lookUpHost(u"a b"_s, {QDeadlineTimer(5s), {}}).error().kind, Error::Kind::Usage);
}

void TestHttpSession::tellsThePeer()
{
    ScriptedServer server({{okay()}});
    HttpSession session(server.connection());
    QVERIFY(session.peerAddress().isNull());

    QVERIFY(session.get("/"));

    QCOMPARE(session.peerAddress(), QHostAddress(QHostAddress::LocalHostIPv6));
    QVERIFY(session.certificate().isEmpty());
}

} // namespace sixlab

QTEST_GUILESS_MAIN(sixlab::TestHttpSession)
#include "tst_httpsession.moc"
