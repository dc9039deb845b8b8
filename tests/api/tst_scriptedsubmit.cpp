// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicepages.h"

#include "api/scriptedsubmit.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sixlab;

class TestScriptedSubmit : public QObject
{
    Q_OBJECT

private slots:
    void readsAButtonThatAsksFirst();
    void readsALinkThatCallsAFunction();
    void readsTheFormsOfReference_data();
    void readsTheFormsOfReference();
    void takesNothingThatDoesMore_data();
    void takesNothingThatDoesMore();
};

void TestScriptedSubmit::readsAButtonThatAsksFirst()
{
    const HtmlPage page = parseHtmlPage(devicepages::network).value();
    const auto submit = scriptedSubmit(page, page.looseControls.value(0).onClick);
    QVERIFY(submit);
    QCOMPARE(submit->form, 1);
    QCOMPARE(submit->changed, page.forms[1]);
}

void TestScriptedSubmit::readsALinkThatCallsAFunction()
{
    const HtmlPage page = parseHtmlPage(devicepages::koreanNetwork()).value();
    const auto submit = scriptedSubmit(page, page.links.value(0).target);
    QVERIFY(submit);
    HtmlForm expected = page.forms[0];
    expected.controls[7].value = u"save"_s;
    QCOMPARE(submit->changed, expected);
}

static HtmlPage smallPage()
{
    return parseHtmlPage("<form name=f id=i><input type=hidden name=c><input name=t></form><form "
                         "name=g></form><script>function empty() {}</script>")
        .value();
}

void TestScriptedSubmit::readsTheFormsOfReference_data()
{
    QTest::addColumn<QString>("script");
    QTest::newRow("name") << u"document.f.submit()"_s;
    QTest::newRow("number") << u"javascript: document.forms[0].submit();"_s;
    QTest::newRow("text") << u"document.forms['f'].submit(); return false"_s;
    QTest::newRow("property") << u"window.document.forms.f.submit()"_s;
    QTest::newRow("id") << u"document.getElementById(\"i\").submit()"_s;
    QTest::newRow("asked first") << u"if (!confirm('Sure?')) return false; document.f.submit()"_s;
    QTest::newRow("action") << u"document.f.action = '/x'; document.f.method='POST';"
                               "document.f.submit()"_s;
}

void TestScriptedSubmit::readsTheFormsOfReference()
{
    QFETCH(QString, script);
    const auto submit = scriptedSubmit(smallPage(), script);
    QVERIFY(submit);
    QCOMPARE(submit->form, 0);
    QCOMPARE(submit->changed.action, script.contains(u"action"_s) ? u"/x"_s : QString(u""_s));
}

void TestScriptedSubmit::takesNothingThatDoesMore_data()
{
    QTest::addColumn<QString>("script");
    QTest::newRow("nothing") << u""_s;
    QTest::newRow("unknown function") << u"save()"_s;
    QTest::newRow("empty function") << u"empty()"_s;
    QTest::newRow("no submit") << u"document.f.c.value='1'"_s;
    QTest::newRow("unknown form") << u"document.h.submit()"_s;
    QTest::newRow("number too large") << u"document.forms[2].submit()"_s;
    QTest::newRow("two forms") << u"document.g.action='x';document.f.submit()"_s;
    QTest::newRow("no literal") << u"document.f.c.value=a;document.f.submit()"_s;
    QTest::newRow("a field that is seen") << u"document.f.t.value='1';document.f.submit()"_s;
    QTest::newRow("condition") << u"if (a) document.f.submit()"_s;
    QTest::newRow("when declined") << u"if (!confirm('Sure?')) document.f.submit()"_s;
    QTest::newRow("call before") << u"check();document.f.submit()"_s;
    QTest::newRow("call after") << u"document.f.submit();more()"_s;
}

void TestScriptedSubmit::takesNothingThatDoesMore()
{
    QFETCH(QString, script);
    QVERIFY(!scriptedSubmit(smallPage(), script));
}

QTEST_GUILESS_MAIN(TestScriptedSubmit)
#include "tst_scriptedsubmit.moc"
