// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicepages.h"

#include "api/formencoding.h"
#include "api/formfilling.h"
#include "api/htmlcharset.h"
#include "api/htmlpage.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sixlab;

class TestFormFilling : public QObject
{
    Q_OBJECT

private slots:
    void sendsAnUntouchedFormAsABrowser();
    void sendsWhatIsSuccessful_data();
    void sendsWhatIsSuccessful();
    void changesWhatIsSetAndNothingElse();
    void enablesTheFieldsetOfWhatIsSet();
    void refusesWhatABrowserWouldNotTake();
    void encodesInTheCharsetOfThePage();
    void encodesAsBrowsersDo_data();
    void encodesAsBrowsersDo();
    void writesMultipart();
    void refusesButtonsThatAreNone();
};

static FormFilling filling(const QByteArray &html)
{
    return FormFilling(parseHtmlPage(html).value().forms.value(0));
}

static QByteArray sent(const FormFilling &form, qsizetype submit)
{
    return form.request(submit).value().body;
}

void TestFormFilling::sendsAnUntouchedFormAsABrowser()
{
    const FormFilling form = filling(devicepages::network);
    const FormRequest request = form.request(10).value();
    QCOMPARE(request.method, HtmlForm::Method::Post);
    QCOMPARE(request.action, u"/goform/setNetwork"_s);
    QCOMPARE(request.contentType, "application/x-www-form-urlencoded");
    QCOMPARE(
        request.body,
        "token=a1b2&f01=192.168.1.20&f02=192.168.1.1&f03=192.168.1.1&f11=0&save=Save+Settings");
}

void TestFormFilling::sendsWhatIsSuccessful_data()
{
    QTest::addColumn<QByteArray>("controls");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const char *controls, const char *body) {
        QTest::newRow(name) << QByteArray(controls) << QByteArray(body);
    };
    row("no name", "<input value=1><input name=a value=2>", "a=2");
    row("disabled", "<input name=a disabled value=1><input name=b>", "b=");
    row("box without value", "<input type=checkbox name=a checked>", "a=on");
    row("empty box", "<input type=checkbox name=a>", "");
    row("hidden twin",
        "<input type=hidden name=a value=0><input type=checkbox name=a checked "
        "value=1>",
        "a=0&a=1");
    row("first option", "<select name=a><option disabled>x<option>y<option>z</select>", "a=y");
    row("last selected", "<select name=a><option selected>x<option selected value=''>y</select>",
        "a=");
    row("tall select", "<select name=a size=4><option>x</select>", "");
    row("several", "<select name=a multiple><option selected>x<option>y<option selected>z</select>",
        "a=x&a=z");
    row("group of options", "<select name=a><optgroup><option value=1>x</optgroup></select>",
        "a=1");
    row("text area", "<textarea name=a>\n1\n2</textarea>", "a=1%0D%0A2");
    row("buttons",
        "<input type=submit name=a value=1><input type=button name=b value=2>"
        "<input type=reset name=c value=3><button name=d value=4></button>",
        "");
    row("charset", "<input type=hidden name=_charset_>", "_charset_=UTF-8");
}

void TestFormFilling::sendsWhatIsSuccessful()
{
    QFETCH(QByteArray, controls);
    QTEST(sent(filling("<form method=post>" + controls + "</form>"), -1), "body");
}

void TestFormFilling::changesWhatIsSetAndNothingElse()
{
    FormFilling form = filling(devicepages::network);
    QVERIFY(form.setChecked(4, true));
    QVERIFY(form.setChecked(6, true));
    QVERIFY(form.setText(7, u"2001:db8::5"_s));
    QVERIFY(form.setText(8, u"64"_s));
    QCOMPARE(
        sent(form, 10),
        "token=a1b2&f01=192.168.1.20&f02=192.168.1.1&f03=192.168.1.1&f10=1&f11=1"
        "&f12=2001%3Adb8%3A%3A5&f13=64&save=Save+Settings");
    QVERIFY(form.setChecked(4, false));
    QVERIFY(!sent(form, 10).contains("f10"));
}

void TestFormFilling::enablesTheFieldsetOfWhatIsSet()
{
    FormFilling form = filling("<form><fieldset disabled><input name=a><input name=b value=2>"
                               "<input name=c disabled></fieldset><fieldset disabled><input name=d>"
                               "</fieldset></form>");
    QCOMPARE(sent(form, -1), "");
    QVERIFY(form.setText(0, u"1"_s));
    QCOMPARE(sent(form, -1), "a=1&b=2");
}

void TestFormFilling::refusesWhatABrowserWouldNotTake()
{
    FormFilling form = filling("<form><input name=a maxlength=3 value=old><input type=radio name=b>"
                               "<select name=c><option>x<option disabled>y</select><input "
                               "type=file name=d></form>");
    const HtmlForm before = form.form();
    const auto kindOf = [](const Result<> &result) { return result.error().kind; };
    QCOMPARE(kindOf(form.setText(0, u"long"_s)), Error::Kind::NotSupported);
    QCOMPARE(kindOf(form.setText(0, u"a\nb"_s)), Error::Kind::NotSupported);
    QCOMPARE(kindOf(form.setText(1, u"x"_s)), Error::Kind::NotSupported);
    QCOMPARE(kindOf(form.setText(9, u"x"_s)), Error::Kind::NotSupported);
    QCOMPARE(kindOf(form.setText(-1, u"x"_s)), Error::Kind::NotSupported);
    QCOMPARE(kindOf(form.setChecked(1, false)), Error::Kind::NotSupported);
    QCOMPARE(kindOf(form.choose(2, u"y"_s)), Error::Kind::NotSupported);
    QCOMPARE(kindOf(form.choose(2, u"z"_s)), Error::Kind::NotSupported);
    QCOMPARE(kindOf(form.setText(3, u"/etc/passwd"_s)), Error::Kind::NotSupported);
    QCOMPARE(form.form(), before);
    QVERIFY(form.setText(0, u"new"_s));
}

void TestFormFilling::encodesInTheCharsetOfThePage()
{
    FormFilling form(parseHtmlPage(devicepages::koreanNetwork()).value().forms.value(0));
    QVERIFY(form.setText(6, u"가 똠é"_s));
    QVERIFY(form.choose(4, u"48"_s));
    QVERIFY(form.setHidden(7, u"save"_s));
    QCOMPARE(
        sent(form, -1),
        "a1=1&a2=A&a3=2001%3Adb8%3A%3A5&a4=48&a5=&a6=%B0%A1+%8Cc%26%23233%3B&cmd=save");
    const FormFilling other = filling("<form accept-charset='x-foo euc-kr'><input name=a "
                                      "value=\xea\xb0\x80></form>");
    QCOMPARE(sent(other, -1), "a=%B0%A1");
}

void TestFormFilling::encodesAsBrowsersDo_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("encoded");
    QTest::newRow("plain") << u"Az09*-._"_s << QByteArray("Az09*-._");
    QTest::newRow("marks") << u"a b+c&d=e%~/:\\"_s << QByteArray("a+b%2Bc%26d%3De%25%7E%2F%3A%5C");
    QTest::newRow("line ends") << u"a\nb\r\nc\rd"_s << QByteArray("a%0D%0Ab%0D%0Ac%0D%0Ad");
    QTest::newRow("Korean") << u"한글"_s << QByteArray("%C7%D1%B1%DB");
    QTest::newRow("beyond the charset") << u"😀"_s << QByteArray("%26%23128512%3B");
}

void TestFormFilling::encodesAsBrowsersDo()
{
    QFETCH(QString, value);
    QFETCH(QByteArray, encoded);
    QCOMPARE(urlEncodedForm({{u"n"_s, value}}, "windows-949"), "n=" + encoded);
}

void TestFormFilling::writesMultipart()
{
    const FormFilling form = filling("<form method=POST enctype=multipart/form-data><input "
                                     "name='a\"b' value=1><input type=file name=f></form>");
    const FormRequest request = form.request(-1).value();
    const QByteArray start("multipart/form-data; boundary=");
    QVERIFY(request.contentType.startsWith(start));
    const QByteArray line = "--" + request.contentType.sliced(start.size());
    QCOMPARE(
        request.body,
        line + "\r\nContent-Disposition: form-data; name=\"a%22b\"\r\n\r\n1\r\n" + line
            + "\r\nContent-Disposition: form-data; name=\"f\"; filename=\"\"\r\n"
              "Content-Type: application/octet-stream\r\n\r\n\r\n"
            + line + "--\r\n");
}

void TestFormFilling::refusesButtonsThatAreNone()
{
    const FormFilling form = filling("<form><input name=a><input type=image name=i><input "
                                     "type=submit disabled></form>");
    QCOMPARE(sent(form, 1), "a=&i.x=0&i.y=0");
    for (const qsizetype submit : {-2, 0, 2, 3})
        QCOMPARE(form.request(submit).error().kind, Error::Kind::NotSupported);
    const FormFilling plain = filling("<form method=post enctype=text/plain><input name=a></form>");
    QCOMPARE(plain.request(-1).error().kind, Error::Kind::NotSupported);
}

QTEST_GUILESS_MAIN(TestFormFilling)
#include "tst_formfilling.moc"
