// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicepages.h"

#include "api/formscore.h"
#include "api/formwords.h"
#include "api/htmlpage.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sixlab;

class TestFormScore : public QObject
{
    Q_OBJECT

private slots:
    void findsWords_data();
    void findsWords();
    void placesRolesOnAnEnglishPage();
    void placesRolesOnAKoreanPage();
    void placesRolesByNamesWhenScriptWritesTheLabels();
    void takesAChoiceForASwitch();
    void choosesTheFormOfTheTopic();
    void showsBothFormsWhenTheyAreAlike();
    void showsTheCandidatesWhenARoleIsUnclear();
    void placesNothingWhereNothingFits();
};

static const FormWords ipv6Words{
    .topic = {u"ipv6"_s, u"ip6"_s, u"v6"_s},
    .roles
    = {{.name = u"enable"_s,
        .shapes = {RoleShape::Switch},
        .words = {u"ipv6"_s, u"use ipv6"_s, u"IPv6 사용"_s},
        .meanings
        = {{u"on"_s, {u"on"_s, u"enable"_s, u"사용"_s}},
           {u"off"_s, {u"off"_s, u"disable"_s, u"사용 안 함"_s}}}},
       {.name = u"mode"_s,
        .shapes = {RoleShape::Choice},
        .words = {u"mode"_s, u"방식"_s},
        .meanings
        = {{u"auto"_s, {u"auto"_s, u"automatic"_s, u"자동"_s}},
           {u"static"_s, {u"static"_s, u"manual"_s, u"수동"_s}}}},
       {.name = u"address"_s,
        .shapes = {RoleShape::Text},
        .words = {u"address"_s, u"addr"_s, u"주소"_s},
        .against = {u"ipv4"_s}},
       {.name = u"prefix"_s,
        .shapes = {RoleShape::Text, RoleShape::List},
        .words = {u"prefix"_s, u"prefix length"_s, u"프리픽스"_s}},
       {.name = u"gateway"_s,
        .shapes = {RoleShape::Text},
        .words = {u"gateway"_s, u"게이트웨이"_s},
        .against = {u"ipv4"_s}},
       {.name = u"save"_s,
        .shapes = {RoleShape::Press},
        .words = {u"save"_s, u"apply"_s, u"저장"_s}}}};

static HtmlForm firstForm(const QByteArray &html)
{
    return parseHtmlPage(html).value().forms.value(0);
}

/// `role=control ...`, a question mark where none was placed.
static QString placesIn(const HtmlForm &form)
{
    QStringList texts;
    for (const RolePlace &place : placeRoles(form, ipv6Words))
        texts.append(
            place.role + u'=' + (place.placed ? QString::number(place.placed->control) : u"?"_s));
    return texts.join(u' ');
}

void TestFormScore::findsWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("all") << foldedWords(u"＊IPv6：  Address* "_s) << u"ipv6 address"_s << true;
    QTest::newRow("part") << foldedWords(u"Auto-configure"_s) << u"auto"_s << true;
    QTest::newRow("in another word") << foldedWords(u"Autograph"_s) << u"auto"_s << false;
    QTest::newRow("after one that does not count")
        << foldedWords(u"autograph auto"_s) << u"auto"_s << true;
    QTest::newRow("Korean ending") << foldedWords(u"주소를"_s) << u"주소"_s << true;
    QTest::newRow("camel case") << foldedName(u"staticIPv6Addr_2"_s) << u"ipv6 addr"_s << true;
    QTest::newRow("digits") << foldedName(u"v6gateway"_s) << u"gateway"_s << true;
    QTest::newRow("no word") << foldedWords(u"text"_s) << u""_s << false;
}

void TestFormScore::findsWords()
{
    QFETCH(QString, text);
    QFETCH(QString, word);
    QFETCH(bool, isFound);
    QCOMPARE(wordMatch(text, {word}) > 0, isFound);
}

void TestFormScore::placesRolesOnAnEnglishPage()
{
    const HtmlForm form = firstForm(devicepages::network);
    QCOMPARE(placesIn(form), u"enable=4 mode=5 address=7 prefix=8 gateway=9 save=10"_s);
    const QList<MeaningPlace> meanings{{u"auto"_s, 5, u"0"_s}, {u"static"_s, 6, u"1"_s}};
    QCOMPARE(placeRoles(form, ipv6Words)[1].placed->meanings, meanings);
}

void TestFormScore::placesRolesOnAKoreanPage()
{
    const HtmlForm form = firstForm(devicepages::koreanNetwork());
    QCOMPARE(placesIn(form), u"enable=0 mode=1 address=3 prefix=4 gateway=5 save=?"_s);
}

void TestFormScore::placesRolesByNamesWhenScriptWritesTheLabels()
{
    const HtmlForm form = firstForm(
        "<form><script>w(t[1])</script><input name=ipAddr><input name=gateway><script>w(t[2])"
        "</script><input type=checkbox name=useIPv6><input name=ipv6Addr><input name=ipv6Prefix>"
        "<input name=ipv6Gateway></form>");
    QCOMPARE(placesIn(form), u"enable=2 mode=? address=3 prefix=4 gateway=5 save=?"_s);
}

void TestFormScore::takesAChoiceForASwitch()
{
    const HtmlForm form = firstForm(QStringEncoder(QStringEncoder::Utf8)(
        u"<form><table><tr><td>IPv6<td><select name=x><option value=0>사용 안 함"
        "<option value=1>사용</select></table></form>"_s));
    const auto placed = placeRoles(form, ipv6Words)[0].placed;
    QVERIFY(placed);
    const QList<MeaningPlace> meanings{{u"on"_s, 0, u"1"_s}, {u"off"_s, 0, u"0"_s}};
    QCOMPARE(placed->meanings, meanings);
}

void TestFormScore::choosesTheFormOfTheTopic()
{
    const QByteArray others
        = "<form>Address <input name=a> Gateway <input name=b><input type=submit value=Save></form>"
          "<form>IPv6 firmware <input type=file name=c><input type=submit value=Apply></form>"
          "<form><input name=search></form>";
    QList<HtmlForm> forms = parseHtmlPage(others).value().forms;
    forms += parseHtmlPage(devicepages::network).value().forms;
    const FormChoice choice = chooseForm(forms, ipv6Words);
    QVERIFY(choice.isClear());
    QCOMPARE(choice.ranking[0].form, 3);
    QCOMPARE(choice.ranking[1].form, 0);
}

void TestFormScore::showsBothFormsWhenTheyAreAlike()
{
    const HtmlForm form = firstForm(devicepages::network);
    const FormChoice choice = chooseForm({form, form}, ipv6Words);
    QVERIFY(!choice.isClear());
    QCOMPARE(choice.ranking.size(), 2);
    QCOMPARE(choice.ranking[0].points, choice.ranking[1].points);
    QVERIFY(!chooseForm({}, ipv6Words).isClear());
}

void TestFormScore::showsTheCandidatesWhenARoleIsUnclear()
{
    const HtmlForm form
        = firstForm("<form><p>IPv6 gateway <input name=a><p>IPv6 gateway <input name=b></form>");
    const RolePlace place = placeRoles(form, ipv6Words)[4];
    QVERIFY(!place.placed);
    QCOMPARE(place.candidates.size(), 2);
    QCOMPARE(place.candidates[0].control, 0);
    QCOMPARE(place.candidates[1].control, 1);
}

void TestFormScore::placesNothingWhereNothingFits()
{
    const HtmlForm form = firstForm("<form><input type=hidden name=ipv6Addr><input name=q></form>");
    QCOMPARE(placesIn(form), u"enable=? mode=? address=? prefix=? gateway=? save=?"_s);
    QVERIFY(chooseForm({form}, ipv6Words).ranking.isEmpty());
}

QTEST_GUILESS_MAIN(TestFormScore)
#include "tst_formscore.moc"
