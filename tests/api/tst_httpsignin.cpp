// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/httpsession.h"

#include "scriptedserver.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static QByteArray unauthorized(const QByteArray &challenge, const QByteArray &more = {})
{
    return "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: " + challenge + "\r\n" + more
        + "Content-Length: 0\r\n\r\n";
}

static const QByteArray digest = R"(Digest realm="r", nonce="n1", algorithm=MD5, qop="auth")";

static QByteArray authorization(const QByteArray &request)
{
    const qsizetype start = request.indexOf("\r\nAuthorization: ");
    return start < 0 ? QByteArray() : request.sliced(start + 17).split('\r').first();
}

class TestHttpSignIn : public QObject
{
    Q_OBJECT

private slots:
    void signsInByDigestAndKeepsTheNonce();
    void renewsAStaleNonceOnce();
    void triesARefusedPasswordOnce();
    void prefersTheStrongestOffer_data();
    void prefersTheStrongestOffer();
    void sendsNoBasicWhenAnythingElseIsOffered();
    void asksForAUserBeforeItTries();
    void staysAnonymousWhenAsked();
    void callsForbiddenARefusedSignIn();
};

void TestHttpSignIn::signsInByDigestAndKeepsTheNonce()
{
    ScriptedServer server({{unauthorized(digest)}, {okay()}, {okay()}});
    HttpSession session(server.connection());

    QVERIFY(session.get("/a?b=c"));
    QVERIFY(session.post("/d", "text/plain", "x"));

    const auto requests = server.requests();
    QCOMPARE(requests.size(), 3);
    QCOMPARE(authorization(requests[0]), QByteArray());
    QVERIFY(authorization(requests[1]).contains("uri=\"/a?b=c\""));
    QVERIFY(authorization(requests[1]).contains("nc=00000001"));
    QVERIFY(authorization(requests[2]).contains("nc=00000002"));
    QVERIFY(!requests.join().contains("Circle"));
}

void TestHttpSignIn::renewsAStaleNonceOnce()
{
    const QByteArray stale = digest + ", stale=true";
    ScriptedServer server(
        {{unauthorized(digest)},
         {unauthorized(stale)},
         {okay()},
         {unauthorized(stale)},
         {unauthorized(stale)}});
    HttpSession session(server.connection());

    QVERIFY(session.post("/", "text/plain", "x"));
    QCOMPARE(session.get("/").error().kind, Error::Kind::SignInRefused);

    QCOMPARE(server.requests().size(), 5);
}

void TestHttpSignIn::triesARefusedPasswordOnce()
{
    ScriptedServer server({{unauthorized(digest)}, {unauthorized(digest)}, {okay()}});
    HttpSession session(server.connection());

    for (int i = 0; i < 3; ++i) {
        const auto answer = session.get("/");
        QCOMPARE(answer.error().kind, Error::Kind::SignInRefused);
        QVERIFY(answer.error().detail.isEmpty());
    }
    QCOMPARE(server.requests().size(), 2);
}

void TestHttpSignIn::prefersTheStrongestOffer_data()
{
    QTest::addColumn<QByteArray>("offers");
    QTest::addColumn<QByteArray>("chosen");
    QTest::newRow("one field") << R"(Basic realm="r", Digest realm="r", nonce="n", qop="auth")"_ba
                               << "Digest username=\"Mufasa\", realm=\"r\", nonce=\"n\""_ba;
    QTest::newRow("SHA-256") << digest
            + "\r\nWWW-Authenticate: Digest realm=\"r\", nonce=\"n2\", algorithm=SHA-256, "
              "qop=\"auth\", opaque=\"o\""_ba
                             << "nonce=\"n2\""_ba;
    QTest::newRow("only Basic") << R"(Basic realm="r")"_ba
                                << "Basic TXVmYXNhOkNpcmNsZSBvZiBMaWZl"_ba;
}

void TestHttpSignIn::prefersTheStrongestOffer()
{
    QFETCH(QByteArray, offers);
    QFETCH(QByteArray, chosen);
    ScriptedServer server({{unauthorized(offers)}, {okay()}});
    HttpSession session(server.connection());

    QVERIFY(session.get("/"));
    QVERIFY(authorization(server.requests()[1]).contains(chosen));
}

void TestHttpSignIn::sendsNoBasicWhenAnythingElseIsOffered()
{
    ScriptedServer server({{unauthorized("NTLM, Basic realm=\"r\"")}, {okay()}});
    HttpSession session(server.connection());

    QCOMPARE(session.get("/").error().kind, Error::Kind::SignInRefused);
    QCOMPARE(server.requests().size(), 1);
}

void TestHttpSignIn::asksForAUserBeforeItTries()
{
    ScriptedServer server({{unauthorized(digest)}, {okay()}});
    Connection connection = server.connection();
    connection.user.clear();
    HttpSession session(connection);

    QCOMPARE(session.get("/").error().kind, Error::Kind::SignInRefused);
    QCOMPARE(server.requests().size(), 1);
}

void TestHttpSignIn::staysAnonymousWhenAsked()
{
    ScriptedServer server(
        {{unauthorized(digest)}, {okay()}, {unauthorized(digest, "Axis-Setup: yes\r\n")}});
    HttpSession session(server.connection());
    QVERIFY(session.get("/"));

    const auto answer = session.postAnonymously("/", "text/plain", "x");

    QVERIFY(answer);
    QCOMPARE(answer->status, 401);
    QCOMPARE(answer->header("axis-setup"), "yes");
    QCOMPARE(authorization(server.requests()[2]), QByteArray());
}

void TestHttpSignIn::callsForbiddenARefusedSignIn()
{
    ScriptedServer server({{"HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n"}});
    HttpSession session(server.connection());

    QCOMPARE(session.get("/").error().kind, Error::Kind::SignInRefused);
}

} // namespace sixlab

QTEST_GUILESS_MAIN(sixlab::TestHttpSignIn)
#include "tst_httpsignin.moc"
