// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/digest.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

class TestDigest : public QObject
{
    Q_OBJECT

private slots:
    void givesTheResponsesOfTheRfcs_data();
    void givesTheResponsesOfTheRfcs();
    void writesTheWholeField();
    void readsChallenges_data();
    void readsChallenges();
    void knowsWhatItCanAnswer_data();
    void knowsWhatItCanAnswer();
};

void TestDigest::givesTheResponsesOfTheRfcs_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<DigestRequest>("request");
    QTest::addColumn<QByteArray>("response");
    const DigestRequest modern{
        .method = "GET",
        .target = "/dir/index.html",
        .user = "Mufasa",
        .password = "Circle of Life",
        .nonceCount = 1,
        .clientNonce = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ"};
    const QByteArray challenge
        = R"(Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=%,
             nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v",
             opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS")"_ba.replace('\n', ' ');
    QTest::newRow("RFC 7616, 3.9.1, SHA-256")
        << QByteArray(challenge).replace('%', "SHA-256") << modern
        << "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"_ba;
    QTest::newRow("RFC 7616, 3.9.1, MD5") << QByteArray(challenge).replace('%', "MD5") << modern
                                          << "8ca523f5e9506fed4657c9700eebdbec"_ba;

    DigestRequest old = modern;
    old.password = "Circle Of Life";
    old.clientNonce = "0a4f113b";
    QTest::newRow("RFC 2617, 3.5")
        << R"(Digest realm="testrealm@host.com", qop="auth,auth-int", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093")"_ba
        << old << "6629fae49393a05397450978507c4ef1"_ba;
    old.password = "CircleOfLife";
    QTest::newRow("RFC 2069, 2.4, corrected by errata 749")
        << R"(Digest realm="testrealm@host.com", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093")"_ba
        << old << "1949323746fe6a43ef61f9606e7febea"_ba;
}

void TestDigest::givesTheResponsesOfTheRfcs()
{
    QFETCH(QByteArray, field);
    QFETCH(DigestRequest, request);
    QFETCH(QByteArray, response);
    const auto challenges = parseChallenges(field);
    QCOMPARE(challenges.size(), 1);
    const auto challenge = DigestChallenge::from(challenges[0]);
    QVERIFY(challenge);
    QCOMPARE(digestResponse(*challenge, request), response);
    QVERIFY(digestAuthorization(*challenge, request).contains("response=\"" + response + '"'));
    QVERIFY(!digestAuthorization(*challenge, request).contains(request.password));
}

void TestDigest::writesTheWholeField()
{
    const auto challenge = DigestChallenge::from(parseChallenges(
        R"(Digest realm="a \"b\"", nonce="n\\", qop="auth", algorithm=md5, opaque="")")[0]);
    QVERIFY(challenge);
    const QByteArray field = digestAuthorization(
        *challenge,
        {.method = "GET",
         .target = "/x?y=%20",
         .user = "o\"neil",
         .password = "p",
         .nonceCount = 26,
         .clientNonce = "c"});
    QVERIFY(field.startsWith(
        R"(Digest username="o\"neil", realm="a \"b\"", nonce="n\\", uri="/x?y=%20", )"
        R"(algorithm=md5, qop=auth, nc=0000001a, cnonce="c", opaque="", response=")"));
}

void TestDigest::readsChallenges_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QList<Challenge>>("challenges");
    using Challenges = QList<Challenge>;
    const Challenge basic{"basic", {{"realm", "r"}}};
    QTest::newRow("one") << R"(Basic realm="r")"_ba << Challenges{basic};
    QTest::newRow("token value") << "BASIC Realm = r"_ba << Challenges{basic};
    QTest::newRow("two in one field")
        << R"(Basic realm="r", Digest realm="a, b=\"c\"", stale=FALSE, nonce="n=")"_ba
        << Challenges{
               basic, {"digest", {{"realm", R"(a, b="c")"}, {"stale", "FALSE"}, {"nonce", "n="}}}};
    QTest::newRow("bare scheme") << R"(Negotiate, Basic realm="r")"_ba
                                 << Challenges{{"negotiate", {}}, basic};
    QTest::newRow("empty elements") << R"(,, Basic realm="r",,)"_ba << Challenges{basic};
    QTest::newRow("nothing") << ""_ba << Challenges{};
    QTest::newRow("no scheme") << R"(realm="r")"_ba << Challenges{};
    QTest::newRow("quote without end") << R"(Basic realm="r)"_ba << Challenges{};
    QTest::newRow("escape at the end") << R"(Basic realm="r\)"_ba << Challenges{};
    QTest::newRow("parameter twice") << R"(Basic realm="r", realm="s")"_ba << Challenges{};
    QTest::newRow("no comma") << R"(Basic realm="r" x="y")"_ba << Challenges{};
    QTest::newRow("mistake in the second")
        << R"(Basic realm="r", Digest realm=)"_ba << Challenges{basic};
}

void TestDigest::readsChallenges()
{
    QFETCH(QByteArray, field);
    QFETCH(QList<Challenge>, challenges);
    QCOMPARE(parseChallenges(field), challenges);
}

void TestDigest::knowsWhatItCanAnswer_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<bool>("canAnswer");
    QTest::newRow("legacy") << R"(Digest realm="", nonce="n")"_ba << true;
    QTest::newRow("auth") << R"(Digest realm="r", nonce="n", qop=auth)"_ba << true;
    QTest::newRow("auth-int only") << R"(Digest realm="r", nonce="n", qop="auth-int")"_ba << false;
    QTest::newRow("no nonce") << R"(Digest realm="r")"_ba << false;
    QTest::newRow("no realm") << R"(Digest nonce="n")"_ba << false;
    QTest::newRow("session") << R"(Digest realm="r", nonce="n", algorithm=MD5-sess)"_ba << false;
    QTest::newRow("SHA-512") << R"(Digest realm="r", nonce="n", algorithm=SHA-512-256)"_ba << false;
    QTest::newRow("Basic") << R"(Basic realm="r", nonce="n")"_ba << false;
}

void TestDigest::knowsWhatItCanAnswer()
{
    QFETCH(QByteArray, field);
    QFETCH(bool, canAnswer);
    QCOMPARE(DigestChallenge::from(parseChallenges(field).value(0)).has_value(), canAnswer);
}

} // namespace sixlab

QTEST_APPLESS_MAIN(sixlab::TestDigest)
#include "tst_digest.moc"
