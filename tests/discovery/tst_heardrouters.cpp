// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/interfaceaddress.h"
#include "discovery/heardrouters.h"

#include <QTest>

using namespace sixlab;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// Messages in the orders in which old and new kernels give them.
class TestHeardRouters : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatChangesOfADefaultRouter();
    void believesTheRouteThatLastsLongest();
    void tellsRoutesToNetworks();
    void theOnlyRouterOwnsThePrefix();
    void theOptionThatFollowsOwnsThePrefix();
    void aSecondRouterWithoutOptionsMakesItUnclear();
    void aPrefixWithoutOptionIsNotOfARouterThatGivesThem();
    void aPrefixThatIsAnOptionNeedsNoGuess();
    void linksAreApart();
    void anOldPrefixNeverReplacesAToldOne();
    void aRouterThatRanOutWasSeenLongAgo();
    void inventedRoutersAreForgotten();
};

static const Prefix everywhere;
static const Prefix lan = Prefix::parse(u"2001:db8:1::/64").value();
static const HeardRouters::Router one{2, QHostAddress(u"fe80::1%lan0"_s)};
static const HeardRouters::Router other{2, QHostAddress(u"fe80::2%lan0"_s)};
static const HeardRouters::Router elsewhere{3, QHostAddress(u"fe80::1%lan1"_s)};
static const AdvertisedPrefix prefix{lan, true, true, 86400s, 14400s};

static RouterAdvertisement resolver()
{
    RouterAdvertisement options;
    options.resolvers.append({{QHostAddress(u"2001:db8:1::53"_s)}, 1800s});
    return options;
}

/// What is told of one router; empty when nothing is.
static RouterAdvertisement newsOf(HeardRouters &routers, const HeardRouters::Router &router)
{
    RouterAdvertisement advertisement;
    for (const HeardRouters::News &news : routers.takeNews()) {
        if (news.router == router)
            advertisement = news.advertisement;
    }
    return advertisement;
}

void TestHeardRouters::tellsWhatChangesOfADefaultRouter()
{
    HeardRouters routers;
    routers.setRoutes({{one, everywhere, 1, 1'799'500ms}});
    RouterAdvertisement expected;
    expected.routerLifetime = 1800s;
    expected.preference = 1;
    QCOMPARE(newsOf(routers, one), expected);
    routers.setRoutes({{one, everywhere, 1, 1'799'500ms}});
    QVERIFY(routers.takeNews().isEmpty());

    routers.setRoutes({{one, everywhere, -1, 1'799'500ms}});
    QCOMPARE(newsOf(routers, one).preference, -1);
    routers.setRoutes({{one, everywhere, -1, 600'000ms}});
    QCOMPARE(newsOf(routers, one).routerLifetime, 600s);
    QVERIFY(routers.untilFirstEnd() <= 600s && routers.untilFirstEnd() > 590s);

    routers.setRoutes({});
    const auto news = routers.takeNews();
    QCOMPARE(news.size(), 1);
    QCOMPARE(news[0].advertisement.routerLifetime, 0s);
    QCOMPARE(news[0].advertisement.preference, std::nullopt);
    QVERIFY(!routers.untilFirstEnd());
    routers.setRoutes({});
    QVERIFY(routers.takeNews().isEmpty());
}

void TestHeardRouters::believesTheRouteThatLastsLongest()
{
    HeardRouters routers;
    const QList<HeardRouters::Route> two{
        {one, everywhere, 0, 30s}, {one, everywhere, 0, std::nullopt}, {one, everywhere, 0, 60s}};
    routers.setRoutes(two);
    QCOMPARE(newsOf(routers, one).routerLifetime, std::nullopt);
    routers.setRoutes(two);
    QVERIFY(routers.takeNews().isEmpty());
    // A network manager's route takes the place of the kernel's.
    routers.setRoutes(two.sliced(1, 1));
    QVERIFY(routers.takeNews().isEmpty());
    routers.setRoutes({{one, everywhere, 0, -5s}});
    QCOMPARE(newsOf(routers, one).routerLifetime, 0s);
}

void TestHeardRouters::tellsRoutesToNetworks()
{
    HeardRouters routers;
    routers.setRoutes({{one, lan, 1, 90s}, {one, everywhere, 0, 90s}});
    QCOMPARE(newsOf(routers, one).routes, (QList<AdvertisedRoute>{{lan, 1, 90s}}));
    routers.setRoutes({{one, everywhere, 0, 90s}});
    const RouterAdvertisement news = newsOf(routers, one);
    QCOMPARE(news.routes, (QList<AdvertisedRoute>{{lan, 1, 0s}}));
    QCOMPARE(news.routerLifetime, std::nullopt);
}

void TestHeardRouters::theOnlyRouterOwnsThePrefix()
{
    HeardRouters routers;
    routers.setRoutes({{one, everywhere, 0, 90s}});
    routers.addPrefix(2, prefix);
    QCOMPARE(newsOf(routers, one).prefixes, QList{prefix});
    // Without any router it is nobody's, and later still.
    HeardRouters none;
    none.addPrefix(2, prefix);
    QVERIFY(none.takeNews().isEmpty());
    none.setRoutes({{one, everywhere, 0, 90s}});
    QVERIFY(newsOf(none, one).prefixes.isEmpty());
}

void TestHeardRouters::theOptionThatFollowsOwnsThePrefix()
{
    HeardRouters routers;
    routers.addOptions(one, resolver());
    routers.addOptions(other, resolver());
    QCOMPARE(routers.takeNews().size(), 2);
    routers.addPrefix(2, prefix);
    routers.addOptions(other, resolver());
    routers.addOptions(one, resolver());
    const auto all = routers.takeNews();
    QCOMPARE(all.size(), 2);
    for (const HeardRouters::News &news : all)
        QCOMPARE(news.advertisement.prefixes.size(), news.router == other ? 1 : 0);
}

void TestHeardRouters::aSecondRouterWithoutOptionsMakesItUnclear()
{
    HeardRouters routers;
    routers.setRoutes({{one, everywhere, 0, 90s}, {other, everywhere, 0, 90s}});
    QCOMPARE(routers.takeNews().size(), 2);
    routers.addPrefix(2, prefix);
    QVERIFY(routers.takeNews().isEmpty());
    routers.addPrefix(2, prefix);
    routers.addOptions(one, resolver()); // The prefix may have been the other's.
    QVERIFY(newsOf(routers, one).prefixes.isEmpty());
    routers.addPrefix(2, prefix);
    routers.addOptions(other, resolver()); // The first one would have given an option as well.
    QCOMPARE(newsOf(routers, other).prefixes, QList{prefix});
}

void TestHeardRouters::aPrefixWithoutOptionIsNotOfARouterThatGivesThem()
{
    HeardRouters routers;
    routers.addOptions(one, resolver());
    QCOMPARE(routers.takeNews().size(), 1);
    routers.addPrefix(2, prefix);
    QVERIFY(routers.takeNews().isEmpty());
}

void TestHeardRouters::aPrefixThatIsAnOptionNeedsNoGuess()
{
    HeardRouters routers;
    routers.setRoutes({{one, everywhere, 0, 90s}, {other, everywhere, 0, 90s}});
    routers.addPrefix(2, prefix);
    RouterAdvertisement option;
    option.prefixes.append(prefix);
    routers.addOptions(other, option);
    routers.addOptions(other, resolver());
    const auto all = routers.takeNews();
    QCOMPARE(all.size(), 2);
    for (const HeardRouters::News &news : all) {
        QCOMPARE(news.advertisement.prefixes.size(), news.router == other ? 1 : 0);
        QCOMPARE(news.advertisement.resolvers.size(), news.router == other ? 1 : 0);
    }
    // From here on the message that names no router tells nothing.
    routers.addPrefix(2, prefix);
    routers.addOptions(one, resolver());
    QVERIFY(newsOf(routers, one).prefixes.isEmpty());
}

void TestHeardRouters::linksAreApart()
{
    HeardRouters routers;
    routers.setRoutes({{one, everywhere, 0, 90s}, {elsewhere, everywhere, 0, 90s}});
    routers.addPrefix(3, prefix);
    routers.addOptions(one, resolver());
    const auto all = routers.takeNews();
    QCOMPARE(all.size(), 2);
    for (const HeardRouters::News &news : all)
        QCOMPARE(news.advertisement.prefixes.size(), news.router == elsewhere ? 1 : 0);
}

void TestHeardRouters::anOldPrefixNeverReplacesAToldOne()
{
    AdvertisedPrefix old = prefix;
    old.isAutonomous = false;
    old.validLifetime = 80000s;
    HeardRouters routers;
    routers.setRoutes({{one, everywhere, 0, 90s}});
    routers.addOldPrefix(2, old);
    QCOMPARE(newsOf(routers, one).prefixes, QList{old});
    routers.addOldPrefix(2, old);
    QVERIFY2(routers.takeNews().isEmpty(), "Nothing changed.");
    old.validLifetime = 86400s;
    routers.addOldPrefix(2, old);
    QCOMPARE(newsOf(routers, one).prefixes, QList{old});

    routers.addPrefix(2, prefix);
    routers.addOldPrefix(2, old);
    QCOMPARE(newsOf(routers, one).prefixes, QList{prefix});
    routers.addOldPrefix(2, old);
    QVERIFY(routers.takeNews().isEmpty());
}

void TestHeardRouters::aRouterThatRanOutWasSeenLongAgo()
{
    HeardRouters routers;
    routers.setRoutes({{one, everywhere, 0, 700ms}, {other, everywhere, 0, 90s}});
    const QDateTime heard = QDateTime::currentDateTimeUtc();
    QCOMPARE(routers.takeNews().size(), 2);
    QTRY_COMPARE_WITH_TIMEOUT(routers.untilFirstEnd().value().count(), 0, 5000);
    routers.setRoutes({});
    const auto all = routers.takeNews();
    QCOMPARE(all.size(), 2);
    for (const HeardRouters::News &news : all) {
        QCOMPARE(news.advertisement.routerLifetime, 0s);
        const bool isLongAgo = news.at <= heard;
        QCOMPARE(isLongAgo, news.router == one); // The other one withdrew.
    }
}

void TestHeardRouters::inventedRoutersAreForgotten()
{
    HeardRouters routers;
    for (int i = 0; i < 10'000; ++i) {
        routers.addOptions({2, QHostAddress(u"fe80::f:%1%lan0"_s.arg(i, 0, 16))}, resolver());
        routers.addPrefix(2, {Prefix(QHostAddress(u"2001:db8:%1::"_s.arg(i, 0, 16)), 64)});
        routers.addOldPrefix(2, {Prefix(QHostAddress(u"2001:db8:%1::"_s.arg(i, 0, 16)), 64)});
    }
    QVERIFY(routers.takeNews().size() <= 256);
    routers.setRoutes({{one, everywhere, 0, 90s}});
    QCOMPARE(newsOf(routers, one).routerLifetime, 90s);
}

QTEST_GUILESS_MAIN(TestHeardRouters)

#include "tst_heardrouters.moc"
