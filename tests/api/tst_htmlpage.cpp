// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicepages.h"

#include "api/htmlcharset.h"
#include "api/htmlpage.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sixlab;

using Kind = HtmlControl::Kind;

class TestHtmlPage : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatAPageHolds();
    void readsControlsInSourceOrder();
    void findsLabels_data();
    void findsLabels();
    void givesWhatStandsAbove();
    void hintsAtLabelsThatOnlyScriptSays();
    void keepsControlsInTheFormThatIsOpen_data();
    void keepsControlsInTheFormThatIsOpen();
    void readsKoreanPages();
    void choosesTheCharset_data();
    void choosesTheCharset();
    void findsTheWayOn();
    void disablesWithTheFieldset();
    void refusesWhatIsTooMuch_data();
    void refusesWhatIsTooMuch();
    void takesWhatIsJustWithinTheBounds();
    void survivesWhateverIsCutOff();
};

static HtmlPage parsed(const QByteArray &bytes, QByteArrayView contentType = {})
{
    return parseHtmlPage(bytes, contentType).value();
}

static QStringList namesIn(const HtmlForm &form)
{
    QStringList names;
    for (const HtmlControl &control : form.controls)
        names.append(control.name);
    return names;
}

void TestHtmlPage::readsWhatAPageHolds()
{
    const HtmlPage page = parsed(devicepages::network);
    QCOMPARE(page.title, u"Network"_s);
    QCOMPARE(page.charset, "UTF-8");
    const QList<HtmlLink> links{{u"Status"_s, u"main.asp"_s}, {u"Call Setup"_s, u"/server.asp"_s}};
    QCOMPARE(page.links, links);
    QCOMPARE(page.forms.size(), 2);
    QCOMPARE(page.forms[0].action, u"/goform/setNetwork"_s);
    QCOMPARE(page.forms[0].method, HtmlForm::Method::Post);
    QCOMPARE(page.forms[1].name, u"rebootForm"_s);
    QCOMPARE(page.looseControls.size(), 1);
    QCOMPARE(page.looseControls[0].label, u"Reboot"_s);
    QVERIFY(page.looseControls[0].onClick.contains(u"rebootForm"_s));
    QVERIFY(page.rows.contains(QStringList({u"Configuration:"_s, u"Automatic Static"_s})));
    QVERIFY(page.text.contains(u"Prefix Length: Gateway:"_s));
}

void TestHtmlPage::readsControlsInSourceOrder()
{
    const HtmlForm form = parsed(devicepages::network).forms[0];
    QCOMPARE(namesIn(form).join(u' '), u"token f01 f02 f03 f10 f11 f11 f12 f13 f14 save "_s);
    QCOMPARE(form.controls[0].kind, Kind::Hidden);
    QCOMPARE(form.controls[1].maxLength, 15);
    QVERIFY(form.controls[5].checked && !form.controls[6].checked);
    QVERIFY(form.controls[7].disabled && !form.controls[10].disabled);
}

void TestHtmlPage::findsLabels_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QString>("label");
    QTest::newRow("for") << QByteArray("<label for=x>Name</label> y <input id=x>") << u"Name"_s;
    QTest::newRow("around") << QByteArray("<label>Name <input></label>") << u"Name"_s;
    QTest::newRow("title") << QByteArray("other <input title=Name>") << u"Name"_s;
    QTest::newRow("placeholder") << QByteArray("<input placeholder=Name>") << u"Name"_s;
    QTest::newRow("text before") << QByteArray("<p>Name <input> more") << u"Name"_s;
    QTest::newRow("text after a box") << QByteArray("x <input type=checkbox> Name") << u"Name"_s;
    QTest::newRow("text before a box") << QByteArray("Name <input type=checkbox>") << u"Name"_s;
    QTest::newRow("cell to the left")
        << QByteArray("<table><tr><td>Name<td>&nbsp;<td><input></table>") << u"Name"_s;
    QTest::newRow("cell above") << QByteArray("<table><tr><td>a<td>Name<tr><td><td><input></table>")
                                << u"Name"_s;
    QTest::newRow("text that the table throws out")
        << QByteArray("<table>Name<input><tr><td>x</table>") << u"Name"_s;
    QTest::newRow("button") << QByteArray("<button><b>Na</b>me</button>") << u"Name"_s;
    QTest::newRow("no markup") << QByteArray("&lt;b&gt;Name\xe2\x80\xae <input>") << u"<b>Name"_s;
}

void TestHtmlPage::findsLabels()
{
    QFETCH(QByteArray, html);
    const HtmlPage page = parsed("<form>" + html + "</form>");
    QCOMPARE(page.forms[0].controls.size(), 1);
    QTEST(page.forms[0].controls[0].label, "label");
}

void TestHtmlPage::givesWhatStandsAbove()
{
    const HtmlForm form = parsed(devicepages::network).forms[0];
    QCOMPARE(form.controls[2].context, QStringList({u"IPv4"_s}));
    QCOMPARE(form.controls[5].label, u"Automatic"_s);
    QCOMPARE(form.controls[5].context, QStringList({u"Configuration:"_s, u"IPv6"_s}));
    QCOMPARE(form.controls[6].context, form.controls[5].context);
    QCOMPARE(form.controls[9].label, u"Gateway:"_s);
    QCOMPARE(form.controls[9].context, QStringList({u"IPv6"_s}));
}

void TestHtmlPage::hintsAtLabelsThatOnlyScriptSays()
{
    const HtmlPage page
        = parsed("<form><table><tr><td><script>w(\"IPv6 Address\")</script><td><!-- the address -->"
                 "<input name=v6Addr></table></form>");
    const HtmlControl &control = page.forms[0].controls[0];
    QVERIFY(control.label.isEmpty());
    QCOMPARE(control.hints, QStringList({u"v6Addr"_s, u"IPv6 Address"_s, u"the address"_s}));
}

void TestHtmlPage::keepsControlsInTheFormThatIsOpen_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QString>("names");
    const auto row = [](const char *name, const QByteArray &html, const QString &names) {
        QTest::newRow(name) << QByteArray(html) << names;
    };
    row("form in the table", "<table><form><tr><td><input name=a><td><input name=b></form></table>",
        u"a b|"_s);
    row("form in the row",
        "<table><tr><form><td><input name=a></tr><tr><td><input name=b></form></table>", u"a b|"_s);
    row("form closed outside", "<div><form><input name=a></div><input name=b></form>", u"a b|"_s);
    row("form over two cells",
        "<table><tr><td><form><input name=a></td></tr><tr><td><input name=b></form></table>",
        u"a b|"_s);
    row("form never closed", "<form><input name=a><form><input name=b></form>", u"a b|"_s);
    row("end in script", "<form><input name=a><script>'</form>'</script><input name=b></form>",
        u"a b|"_s);
    row("end in a comment", "<form><input name=a><!--</form>--><input name=b></form>", u"a b|"_s);
    row("end in a value", "<form><input name=a value='</form>'><input name=b></form>", u"a b|"_s);
    row("form without frames", "<frameset><noframes><form><input name=a></form></noframes>", u""_s);
    row("named form", "<form id=f></form><form id=g><input name=a form=f><input name=b></form>",
        u"a|b|"_s);
    row("outside", "<form><input name=a></form><input name=b>", u"a|"_s);
}

void TestHtmlPage::keepsControlsInTheFormThatIsOpen()
{
    QFETCH(QByteArray, html);
    QString names;
    for (const HtmlForm &form : parsed(html).forms)
        names += namesIn(form).join(u' ') + u'|';
    QTEST(names, "names");
}

void TestHtmlPage::readsKoreanPages()
{
    const HtmlPage page = parsed(devicepages::koreanNetwork());
    QCOMPARE(page.charset, "windows-949");
    QCOMPARE(page.title, u"네트워크 설정"_s);
    QCOMPARE(page.forms.size(), 1);
    const HtmlForm &form = page.forms[0];
    QCOMPARE(namesIn(form).join(u' '), u"a1 a2 a2 a3 a4 a5 a6 cmd"_s);
    QStringList labels;
    for (const HtmlControl &control : form.controls.first(7))
        labels.append(control.label);
    QCOMPARE(
        labels.join(u'|'), u"IPv6 사용|자동 설정|수동|IPv6 주소|프리픽스 길이|게이트웨이|이름"_s);
    QCOMPARE(form.controls[4].options.size(), 2);
    QCOMPARE(form.controls[4].options[1], (HtmlOption{u"64"_s, u"64"_s, true}));
    QCOMPARE(form.controls[6].value, u"펲시 똠"_s); // Syllables that EUC-KR itself lacks.
    QCOMPARE(page.links[0].target, u"javascript:doSave()"_s);
    QVERIFY(page.scripts[0].contains(u"doSave"_s));
}

void TestHtmlPage::choosesTheCharset_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QByteArray>("charset");
    const QByteArray none;
    const QByteArray korean("\xb0\xa1");
    QTest::newRow("header") << QByteArray("<meta charset=utf-8>")
                            << QByteArray("text/html; charset=\"EUC-KR\"")
                            << QByteArray("windows-949");
    QTest::newRow("mark") << QByteArray("\xef\xbb\xbf<meta charset=euc-kr>") << none
                          << QByteArray("UTF-8");
    QTest::newRow("first meta") << QByteArray("<meta charset=x-foo><meta content='text/html; "
                                              "charset=ks_c_5601-1987'><meta charset=utf-8>")
                                << none << QByteArray("windows-949");
    QTest::newRow("UTF8") << QByteArray("<meta charset=UTF8>") << none << QByteArray("UTF-8");
    QTest::newRow("meta in a comment")
        << QByteArray("<!-- <meta charset=euc-kr> --><meta charset=utf-8>") << none
        << QByteArray("UTF-8");
    QTest::newRow("unknown header")
        << korean << QByteArray("text/html; charset=klingon") << QByteArray("windows-949");
    QTest::newRow("valid UTF-8") << QByteArray("\xea\xb0\x80") << none << QByteArray("UTF-8");
    QTest::newRow("bare Korean") << korean << none << QByteArray("windows-949");
}

void TestHtmlPage::choosesTheCharset()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, contentType);
    QTEST(decodeHtml(bytes, contentType).charset, "charset");
}

void TestHtmlPage::findsTheWayOn()
{
    const HtmlPage page = parsed(
        "<head><base href='/a/'><meta http-equiv=Refresh content='0; URL=\"next.htm\"'>"
        "<script>if (location == 'x') top.location.href = \"in.htm\"; self.location.replace('b');"
        "location = 'c' + d; // location.host = 'e'\n</script></head>"
        "<frameset><frame name=menu src=menu.htm><frame src='main.htm'></frameset>");
    QCOMPARE(page.base, u"/a/"_s);
    QCOMPARE(page.refresh, u"next.htm"_s);
    QCOMPARE(page.locations, QStringList({u"in.htm"_s, u"b"_s}));
    const QList<HtmlFrame> frames{{u"menu"_s, u"menu.htm"_s}, {u""_s, u"main.htm"_s}};
    QCOMPARE(page.frames, frames);
}

void TestHtmlPage::disablesWithTheFieldset()
{
    const HtmlForm form = parsed("<form><fieldset disabled><legend><input></legend><input>"
                                 "</fieldset><input></form>")
                              .forms[0];
    QVERIFY(!form.controls[0].isDisabled());
    QVERIFY(form.controls[1].isDisabled());
    QVERIFY(!form.controls[2].isDisabled());
}

void TestHtmlPage::refusesWhatIsTooMuch_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto repeated = [](const QByteArray &piece, int count) { return piece.repeated(count); };
    QTest::newRow("10,000 forms") << repeated("<form><input></form>", 10'000);
    QTest::newRow("65 forms") << repeated("<form></form>", 65);
    QTest::newRow("513 controls") << "<form>" + repeated("<input>", 513);
    QTest::newRow("513 loose controls") << repeated("<input>", 513);
    QTest::newRow("4097 options") << "<select>" + repeated("<option>", 4097);
    QTest::newRow("513 links") << repeated("<a href=x>y</a>", 513);
    QTest::newRow("33 frames") << repeated("<iframe src=x></iframe>", 33);
    QTest::newRow("513 levels") << repeated("<div>", 513);
    QTest::newRow("16,000 levels") << repeated("<div>", 16'000);
    QTest::newRow("16,385 tags") << repeated("<p>", 16'385);
    QTest::newRow("one byte above 1 MiB") << QByteArray(1024 * 1024 + 1, 'x');
    QByteArray attributes;
    for (int i = 0; attributes.size() < 1'000'000; ++i)
        attributes += " a" + QByteArray::number(i);
    QTest::newRow("one tag of 1 MB") << "<input" + attributes + '>';
    QByteArray bold;
    for (int i = 0; i < 8000; ++i)
        bold += "<b id=" + QByteArray::number(i) + '>';
    QTest::newRow("elements that multiply") << "<p>" + bold + repeated("<p>x", 8000);
}

void TestHtmlPage::refusesWhatIsTooMuch()
{
    QFETCH(QByteArray, bytes);
    QElapsedTimer timer;
    timer.start();
    const auto page = parseHtmlPage(bytes);
    QVERIFY(!page);
    QCOMPARE(page.error().kind, Error::Kind::Protocol);
    QVERIFY2(timer.elapsed() < 5000, QByteArray::number(timer.elapsed()));
}

void TestHtmlPage::takesWhatIsJustWithinTheBounds()
{
    QCOMPARE(parsed(QByteArray("<form></form>").repeated(64)).forms.size(), 64);
    QCOMPARE(parsed("<form>" + QByteArray("<input>").repeated(512)).forms[0].controls.size(), 512);
    QCOMPARE(parsed(QByteArray("<a href=x>y</a>").repeated(512)).links.size(), 512);
    QVERIFY(parseHtmlPage("<select>" + QByteArray("<option>").repeated(4096)));
    QVERIFY(parseHtmlPage(QByteArray(1024 * 1024, 'x')));
    QVERIFY(parseHtmlPage({}));
}

void TestHtmlPage::survivesWhateverIsCutOff()
{
    const QByteArray korean = devicepages::koreanNetwork();
    for (qsizetype size = 0; size <= korean.size(); ++size)
        QVERIFY(parseHtmlPage(korean.first(size)));
}

QTEST_GUILESS_MAIN(TestHtmlPage)
#include "tst_htmlpage.moc"
