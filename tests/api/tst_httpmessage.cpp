// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/httpmessage.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

class TestHttpMessage : public QObject
{
    Q_OBJECT

private slots:
    void readsAnswers_data();
    void readsAnswers();
    void refusesWhatIsNoAnswer_data();
    void refusesWhatIsNoAnswer();
    void refusesEveryTruncation_data();
    void refusesEveryTruncation();
    void boundsTheHead_data();
    void boundsTheHead();
    void boundsTheBody_data();
    void boundsTheBody();
    void findsFields();
    void leavesTheZoneAtHome_data();
    void leavesTheZoneAtHome();
};

/// Feeds in pieces of a size and closes; the error's detail, or the body.
static Result<QByteArray> readIn(const QByteArray &bytes, qsizetype pieceSize)
{
    AnswerReader reader;
    for (qsizetype at = 0; at < bytes.size() && !reader.isComplete(); at += pieceSize)
        TRY(reader.feed(QByteArrayView(bytes).sliced(at, std::min(pieceSize, bytes.size() - at))));
    if (!reader.isComplete())
        TRY(reader.finish());
    return reader.answer().body;
}

void TestHttpMessage::readsAnswers_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("length") << "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc"_ba
                            << "abc"_ba;
    QTest::newRow("empty") << "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"_ba
                           << ""_ba;
    QTest::newRow("no reason") << "HTTP/1.1 200\r\nContent-Length: 1\r\n\r\na"_ba
                               << "a"_ba;
    QTest::newRow("bare line feeds") << "HTTP/1.1 200 OK\nContent-Length: 1\n\na"_ba
                                     << "a"_ba;
    QTest::newRow("until close") << "HTTP/1.0 200 OK\r\n\r\nabc"_ba
                                 << "abc"_ba;
    QTest::newRow("no content") << "HTTP/1.1 204 No\r\n\r\n"_ba
                                << ""_ba;
    QTest::newRow("after interim answers")
        << "HTTP/1.1 100 Continue\r\nX: y\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\na"_ba
        << "a"_ba;
    QTest::newRow("folded field") // A BMC's CGI folds its length into the type.
        << "HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\n Content-Length: 9\r\n\r\nabc"_ba
        << "abc"_ba;
    QTest::newRow("blank behind the length")
        << "HTTP/1.1 200 OK\r\nContent-Length: 3 \r\n\r\nabc"_ba
        << "abc"_ba;
    QTest::newRow("identity")
        << "HTTP/1.1 200 OK\r\nContent-Encoding: identity\r\nContent-Length: 1\r\n\r\na"_ba
        << "a"_ba;
    QTest::newRow("chunks")
        << "HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n3\r\nabc\r\nA;x=\"y\"\r\n"
           "0123456789\r\n000\r\nTrailer: x\r\n\r\n"_ba
        << "abc0123456789"_ba;
}

void TestHttpMessage::readsAnswers()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, body);
    for (const qsizetype pieceSize : {1, 2, 7, 100000}) {
        const auto read = readIn(bytes, pieceSize);
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(*read, body);
    }
}

void TestHttpMessage::refusesWhatIsNoAnswer_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto withFields = [](const char *name, const QByteArray &fields, const QByteArray &body) {
        QTest::newRow(name) << "HTTP/1.1 200 OK\r\n" + fields + "\r\n\r\n" + body;
    };
    const QByteArray chunked = "Transfer-Encoding: chunked";
    QTest::newRow("HTTP/0.9") << "<html></html>"_ba;
    QTest::newRow("HTTP/2") << "HTTP/2 200\r\n\r\n"_ba;
    QTest::newRow("HTTP/1.2") << "HTTP/1.2 200 OK\r\n\r\n"_ba;
    QTest::newRow("SSH") << "SSH-2.0-OpenSSH_9.2\r\n"_ba;
    QTest::newRow("zero bytes") << QByteArray(20, '\0');
    QTest::newRow("status of two digits") << "HTTP/1.1 20 OK\r\n\r\n"_ba;
    QTest::newRow("status of four digits") << "HTTP/1.1 2000 OK\r\n\r\n"_ba;
    QTest::newRow("status 999") << "HTTP/1.1 999 OK\r\n\r\n"_ba;
    QTest::newRow("switching protocols") << "HTTP/1.1 101 OK\r\n\r\n"_ba;
    withFields("no colon", "Content-Length 3", "abc");
    withFields("blank before colon", "Content-Length : 3", "abc");
    withFields("fold first", " x", "abc");
    withFields("control character", "X: a\x1b[31m", "abc");
    withFields("two lengths", "Content-Length: 3\r\nContent-Length: 3", "abc");
    withFields("list of lengths", "Content-Length: 3, 3", "abc");
    withFields("negative length", "Content-Length: -1", "abc");
    withFields("signed length", "Content-Length: +3", "abc");
    withFields("hexadecimal length", "Content-Length: 0x3", "abc");
    withFields("empty length", "Content-Length:", "abc");
    withFields("endless length", "Content-Length: 99999999999999999999", "abc");
    withFields("gzip", "Content-Encoding: gzip\r\nContent-Length: 3", "abc");
    withFields("chunked and length", chunked + "\r\nContent-Length: 3", "0\r\n\r\n");
    withFields("gzip, chunked", "Transfer-Encoding: gzip, chunked", "0\r\n\r\n");
    withFields("chunked twice", chunked + "\r\n" + chunked, "0\r\n\r\n");
    withFields("chunk size ZZ", chunked, "ZZ\r\nabc\r\n0\r\n\r\n");
    withFields("chunk size FFFFFFFFF", chunked, "FFFFFFFFF\r\nabc\r\n0\r\n\r\n");
    withFields("chunk size -1", chunked, "-1\r\nabc\r\n0\r\n\r\n");
    withFields("no chunk size", chunked, "\r\nabc\r\n0\r\n\r\n");
    withFields("chunk too long", chunked, "2\r\nabc\r\n0\r\n\r\n");
    withFields("chunk too short", chunked, "4\r\nabc\r\n0\r\n\r\n");
    withFields("chunk with bare line feed", chunked, "3\nabc\r\n0\r\n\r\n");
}

void TestHttpMessage::refusesWhatIsNoAnswer()
{
    QFETCH(QByteArray, bytes);
    for (const qsizetype pieceSize : {1, 3, 100000}) {
        const auto read = readIn(bytes, pieceSize);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::Protocol);
        QVERIFY(!read.error().text.isEmpty());
    }
}

void TestHttpMessage::refusesEveryTruncation_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("length")
        << "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 6\r\n\r\nabcdef"_ba;
    QTest::newRow("chunks")
        << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n3\r\ndef\r\n0\r\n\r\n"_ba;
}

void TestHttpMessage::refusesEveryTruncation()
{
    QFETCH(QByteArray, bytes);
    for (qsizetype size = 0; size < bytes.size(); ++size) {
        const auto read = readIn(bytes.first(size), 100000);
        QVERIFY2(!read, qPrintable(QString::number(size)));
    }
    QCOMPARE(*readIn(bytes, 100000), "abcdef");
}

void TestHttpMessage::boundsTheHead_data()
{
    QTest::addColumn<QByteArray>("piece");
    QTest::newRow("one line") << "x"_ba;
    QTest::newRow("many lines") << "X: y\r\n"_ba;
    QTest::newRow("many folds") << " y\r\n"_ba;
}

void TestHttpMessage::boundsTheHead()
{
    QFETCH(QByteArray, piece);
    AnswerReader reader;
    QVERIFY(reader.feed("HTTP/1.1 200 OK\r\nX: "));
    const QByteArray pieces = piece.repeated(200);
    Result<> result;
    qsizetype sent = 0;
    for (; result && sent < 2 * AnswerReader::maximumHead; sent += pieces.size())
        result = reader.feed(pieces);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Protocol);
    QVERIFY(sent <= AnswerReader::maximumHead + pieces.size());
}

void TestHttpMessage::boundsTheBody_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("until close") << ""_ba
                                 << ""_ba
                                 << ""_ba;
    QTest::newRow("chunks") << "Transfer-Encoding: chunked\r\n"_ba
                            << "4000\r\n"_ba
                            << "\r\n"_ba;
}

void TestHttpMessage::boundsTheBody()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const QByteArray piece = before + QByteArray(0x4000, 'x') + after;
    AnswerReader reader;
    QVERIFY(reader.feed("HTTP/1.1 200 OK\r\n" + head + "\r\n"));
    for (qsizetype sent = 0; sent < HttpSession::maximumBody; sent += 0x4000)
        QVERIFY(reader.feed(piece));
    QCOMPARE(reader.answer().body.size(), HttpSession::maximumBody);
    QCOMPARE(reader.feed(piece).error().kind, Error::Kind::Protocol);
    QVERIFY(!readIn("HTTP/1.1 200 OK\r\nContent-Length: 1048577\r\n\r\n", 1000));
}

void TestHttpMessage::findsFields()
{
    AnswerReader reader;
    QVERIFY(
        reader.feed("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nX-A:\t1 \r\nx-a: 2\r\n\r\n"));
    QVERIFY(reader.isComplete());
    QCOMPARE(reader.answer().status, 404);
    QCOMPARE(reader.answer().header("x-a"), "1");
    QCOMPARE(reader.answer().header("x-b"), QByteArray());
    QVERIFY(reader.keepsConnection());
}

void TestHttpMessage::leavesTheZoneAtHome_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("host");
    QTest::newRow("zone") << u"http://[fe80::1%25lan0]:8080"_s << "[fe80::1]:8080"_ba;
    QTest::newRow("zone, bare percent") << u"http://[fe80::1%lan0]"_s << "[fe80::1]"_ba;
    QTest::newRow("IPv6") << u"https://[2001:DB8:0::1]:443"_s << "[2001:db8::1]"_ba;
    QTest::newRow("http on 443") << u"http://[2001:db8::1]:443"_s << "[2001:db8::1]:443"_ba;
    QTest::newRow("IPv4") << u"http://192.0.2.1/"_s << "192.0.2.1"_ba;
    QTest::newRow("name") << u"http://user:pass@axis-1.local:80/"_s << "axis-1.local"_ba;
}

void TestHttpMessage::leavesTheZoneAtHome()
{
    QFETCH(QString, url);
    QFETCH(QByteArray, host);
    QCOMPARE(hostField(QUrl(url)), host);
    const auto request
        = requestBytes({.method = "GET", .target = "/", .host = hostField(QUrl(url))});
    QVERIFY(request->contains("\r\nHost: " + host + "\r\n"));
}

} // namespace sixlab

QTEST_APPLESS_MAIN(sixlab::TestHttpMessage)
#include "tst_httpmessage.moc"
