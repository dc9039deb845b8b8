// SPDX-License-Identifier: GPL-3.0-or-later
#include "atenpages.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace sixlab::supermicro {

class TestAtenPages : public QObject
{
    Q_OBJECT

private slots:
    void knowsTheLoginPage();
    void keepsTheLastSessionOnly_data();
    void keepsTheLastSessionOnly();
    void findsTheMenuOrARefusal();
    void findsTheToken_data();
    void findsTheToken();
    void asksThePageWhereItWrites();
    void tellsDocumentsFromLogoutPages();
};

void TestAtenPages::knowsTheLoginPage()
{
    const QByteArray page
        = "<!--<!DOCTYPE html>--><html><META NAME=\"ATEN International Co Ltd.\">"
          "<form name=\"form1\" action=\"/cgi/login.cgi\" method=\"post\">"
          "<input name=\"name\"><input name=\"pwd\" type=\"password\" maxlength=\"19\"></form>";
    QVERIFY(isLoginPage(page));
    QVERIFY(!encodesSignIn(page));
    QVERIFY(!encodesSignIn(page + "<img src=\"data:image/png;base64,iVBORw0=\">"));
    QVERIFY(encodesSignIn(page + "<script>f.pwd.value = encode64(p);</script>"));
    QVERIFY(encodesSignIn(page + "<script>f.pwd.value = Base64.encode(p)</script>"));
    QVERIFY(!isLoginPage("<title>American Megatrends</title>/rpc/WEBSES/create.asp"));
}

void TestAtenPages::keepsTheLastSessionOnly_data()
{
    QTest::addColumn<QList<QByteArray>>("cookies");
    QTest::addColumn<bool>("isEncrypted");
    QTest::addColumn<QByteArray>("session");
    const QByteArray deleting = "SID=; expires=Thursday,01-Jan-1970 00:00:00 GMT";
    using Cookies = QList<QByteArray>;
    QTest::newRow("X7") << Cookies{deleting, "SID=abcdefghijklmnop; path=/"} << false
                        << "abcdefghijklmnop"_ba;
    QTest::newRow("X9, HTTPS")
        << Cookies{deleting + "; ;Secure; HttpOnly", "SID=abcdefghijklmnop; path=/ ; ;Secure; HttpOnly"}
        << true << "abcdefghijklmnop"_ba;
    QTest::newRow("secure on HTTP")
        << Cookies{"SID=abcdefghijklmnop; path=/ ; ;Secure; HttpOnly"} << false << QByteArray();
    QTest::newRow("refused") << Cookies{deleting} << true << QByteArray();
    QTest::newRow("none") << Cookies{} << true << QByteArray();
    QTest::newRow("other cookie") << Cookies{"LSID=abc; path=/"} << true << QByteArray();
    QTest::newRow("quotes") << Cookies{"SID=a\"b; path=/"} << true << QByteArray();
    QTest::newRow("blank inside") << Cookies{"SID=a b; path=/"} << true << QByteArray();
    QTest::newRow("too long") << Cookies{"SID=" + QByteArray(5000, 'a')} << true << QByteArray();
}

void TestAtenPages::keepsTheLastSessionOnly()
{
    QFETCH(QList<QByteArray>, cookies);
    QFETCH(bool, isEncrypted);
    QFETCH(QByteArray, session);
    HttpAnswer answer{.status = 200, .headers = {}, .body = {}};
    for (const QByteArray &cookie : cookies)
        answer.headers.emplaceBack("set-cookie", cookie);
    QCOMPARE(sessionId(answer, isEncrypted), session);
}

void TestAtenPages::findsTheMenuOrARefusal()
{
    QCOMPARE(
        menuAfterSignIn("self.location=\"../cgi/url_redirect.cgi?url_name=mainmenu\";"),
        "mainmenu"_ba);
    QCOMPARE(menuAfterSignIn("url_redirect.cgi?url_name=topmenu"), "topmenu"_ba);
    const QByteArray logout = "<html><META HTTP-EQUIV=\"refresh\" CONTENT=\"0;URL=/\">";
    QVERIFY(menuAfterSignIn(logout).isEmpty() && !tellsOfLock(logout));
    QVERIFY(tellsOfLock("alert(lang.LANG_LOGIN_USER_LOCK)"));
}

void TestAtenPages::findsTheToken_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<std::optional<CsrfToken>>("token");
    const QByteArray value = "dGhpcyBpcyBhIHRva2VuIG9mIDQzIGNoYXJhY3RlcnM";
    using Token = std::optional<CsrfToken>;
    QTest::newRow("underscore") << "SmcCsrfInsert (\"CSRF_TOKEN\", \"" + value + "\");"
                                << Token({"CSRF_TOKEN", value});
    QTest::newRow("hyphen, then a comment") << "SmcCsrfInsert(\"CSRF-TOKEN\",\"" + value
            + "\"); //SmcCsrfInsert (\"CSRF_TOKEN\", \"" + value
            + "\");" << Token({"CSRF-TOKEN", value});
    QTest::newRow("older firmware") << "<html></html>"_ba << Token();
    QTest::newRow("line break") << "SmcCsrfInsert (\"CSRF_TOKEN\", \"abcdefgh\r\nX-Evil: 1\");"_ba
                                << Token();
    QTest::newRow("other header") << "SmcCsrfInsert (\"Host\", \"" + value + "\");" << Token();
}

void TestAtenPages::findsTheToken()
{
    QFETCH(QByteArray, page);
    QFETCH(std::optional<CsrfToken>, token);
    QVERIFY(csrfToken(page) == token);
}

void TestAtenPages::asksThePageWhereItWrites()
{
    QCOMPARE(writePageOf("url: '/cgi/config_lan.cgi'"), WritePage::ConfigLan);
    QCOMPARE(writePageOf("new Ajax.Request('/cgi/op.cgi', 'op=config_lan&'"), WritePage::Op);
    QVERIFY(!writePageOf("<html></html>"));
}

void TestAtenPages::tellsDocumentsFromLogoutPages()
{
    QVERIFY(looksLikeXml("\r\n <?xml version=\"1.0\"?><IPMI/>"));
    QVERIFY(looksLikeXml("<LAN_V6></LAN_V6>"));
    for (const QByteArray page : {"", "  ", "<html>", "<HTML>", "<!--", "<!DOCTYPE html>", "ok"})
        QVERIFY(!looksLikeXml(page));
    QVERIFY(looksLikeHtml("\n<html><head>") && !looksLikeHtml("\nok\n"));
    QVERIFY(refusesToken({.status = 403, .headers = {}, .body = {}}));
    QVERIFY(refusesToken({.status = 200, .headers = {}, .body = "Token Value is not matched."}));
    QVERIFY(!refusesToken({.status = 200, .headers = {}, .body = "ok"}));
}

} // namespace sixlab::supermicro

QTEST_APPLESS_MAIN(sixlab::supermicro::TestAtenPages)
#include "tst_atenpages.moc"
