// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/rawneighbours.h"
#include "discovery/rawsweep.h"

#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static LanInterface lan()
{
    LanInterface lan;
    lan.index = 3;
    lan.name = u"lan0"_s;
    lan.prefixes
        = {Prefix::parse(u"2001:db8:1::/64").value(), Prefix::parse(u"fd00:1::/64").value(),
           Prefix::parse(u"192.0.2.0/24").value(), Prefix::parse(u"2001:db8:9::1/128").value()};
    return lan;
}

/// EUI-64: ::5eff:fe12:5307, whose last 24 bits are 12:53:07.
static const MacAddress mac = MacAddress::parse(u"02:00:5e:12:53:07").value();
static constexpr quint32 macBits = 0x125307;

static QStringList asked(RawNeighbours &neighbours, bool areReportsIn = false)
{
    QStringList all;
    for (const auto &question : neighbours.questions(lan(), areReportsIn))
        all.append(question.address.toString());
    all.sort();
    return all;
}

class TestRawNeighbours : public QObject
{
    Q_OBJECT

private slots:
    void asksForWhatTheMacPredicts();
    void asksForHandMadeAddresses();
    void carriesInterfaceIdsOver();
    void asksForTheFormsOfAnIpv4Address();
    void waitsForTheReports();
    void asksTwiceInAScanAndNoMore();
    void asksForNothingThatIsKnown();
    void asksWhoHasAnAddress();
    void staysBounded();
    void sweepsSmallSubnetsOnly();
};

void TestRawNeighbours::asksForWhatTheMacPredicts()
{
    RawNeighbours neighbours;
    neighbours.learnGroups(mac, {macBits});
    QCOMPARE(
        asked(neighbours),
        (QStringList{
            u"2001:db8:1::5eff:fe12:5307"_s, u"fd00:1::5eff:fe12:5307"_s,
            u"fe80::5eff:fe12:5307"_s}));
    RawNeighbours others;
    others.learnGroups(mac, {0xabcdef}); // No address of it ends like its MAC.
    QCOMPARE(asked(others), QStringList());
}

void TestRawNeighbours::asksForHandMadeAddresses()
{
    RawNeighbours neighbours;
    neighbours.learnGroups(mac, {0x000010, 0x010010, 0});
    QCOMPARE(asked(neighbours), (QStringList{u"2001:db8:1::10"_s, u"fd00:1::10"_s, u"fe80::10"_s}));
}

void TestRawNeighbours::carriesInterfaceIdsOver()
{
    RawNeighbours neighbours;
    QHostAddress linkLocal(u"fe80::1234:5678:9abc:def0"_s); // As Windows does it: once, everywhere.
    linkLocal.setScopeId(u"lan0"_s);
    neighbours.learnGroups(mac, {0xbcdef0, 0x111111, 0x010007});
    neighbours.learn(
        mac,
        {linkLocal, QHostAddress(u"fd00:1::8765:4321:1111:1111"_s), // RFC 7217: only there.
         QHostAddress(u"fd00:1::1:7"_s)}); // By hand.
    QCOMPARE(
        asked(neighbours),
        (QStringList{
            u"2001:db8:1:0:1234:5678:9abc:def0"_s, u"2001:db8:1::1:7"_s,
            u"fd00:1::1234:5678:9abc:def0"_s, u"fe80::1:7"_s}));
    neighbours.askAgain(); // A guess of that kind is worth one question.
    QCOMPARE(asked(neighbours), (QStringList{u"2001:db8:1::1:7"_s, u"fe80::1:7"_s}));
}

void TestRawNeighbours::asksForTheFormsOfAnIpv4Address()
{
    RawNeighbours neighbours;
    neighbours.learn(mac, {QHostAddress(u"192.0.2.107"_s)});
    neighbours.learnGroups(mac, {0x00026b, 0x020107});
    const QStringList all = asked(neighbours);
    QVERIFY(all.contains(u"2001:db8:1::c000:26b"_s));
    QVERIFY(all.contains(u"2001:db8:1:0:192:0:2:107"_s));
}

void TestRawNeighbours::waitsForTheReports()
{
    RawNeighbours neighbours;
    neighbours.learn(mac, {QHostAddress(u"192.0.2.107"_s)});
    QCOMPARE(asked(neighbours, false), QStringList());
    QCOMPARE(asked(neighbours, true).size(), 3);
}

void TestRawNeighbours::asksTwiceInAScanAndNoMore()
{
    RawNeighbours neighbours;
    neighbours.learnGroups(mac, {macBits});
    QCOMPARE(asked(neighbours).size(), 3);
    neighbours.learn(mac, {QHostAddress(u"2001:db8:1::5eff:fe12:5307"_s)}); // One answer
    QCOMPARE(asked(neighbours).size(), 0); // The others may still be on their way.
    neighbours.askAgain();
    QCOMPARE(asked(neighbours).size(), 2);
    neighbours.askAgain();
    QCOMPARE(asked(neighbours).size(), 0);
    neighbours.startOver();
    QCOMPARE(asked(neighbours).size(), 2);
}

void TestRawNeighbours::asksForNothingThatIsKnown()
{
    RawNeighbours neighbours;
    QHostAddress linkLocal(u"fe80::5eff:fe12:5307"_s);
    linkLocal.setScopeId(u"lan0"_s);
    neighbours.learn(
        mac,
        {linkLocal, QHostAddress(u"2001:db8:1::5eff:fe12:5307"_s),
         QHostAddress(u"fd00:1::5eff:fe12:5307"_s)});
    neighbours.learnGroups(mac, {macBits});
    QCOMPARE(asked(neighbours), QStringList());
}

void TestRawNeighbours::asksWhoHasAnAddress()
{
    RawNeighbours neighbours;
    LanInterface own = lan();
    own.addresses = {QHostAddress(u"2001:db8:1::1"_s)};
    neighbours.learnBare(
        own,
        {QHostAddress(u"2001:db8:1::8765:4321:1:2"_s), QHostAddress(u"2001:db8:1::1"_s),
         QHostAddress(u"192.0.2.9"_s), QHostAddress(u"2001:db8:5::1"_s),
         QHostAddress(u"fd00:1::5eff:fe12:5307"_s)});
    QCOMPARE(asked(neighbours, false), QStringList());
    auto questions = neighbours.questions(own, true);
    std::ranges::sort(questions, {}, [](const auto &question) { return question.mac; });
    QCOMPARE(
        questions,
        (QList<RawNeighbours::Question>{
            {MacAddress(), QHostAddress(u"2001:db8:1::8765:4321:1:2"_s)},
            {mac, QHostAddress(u"fd00:1::5eff:fe12:5307"_s)}}));
    neighbours.learn(mac, {QHostAddress(u"2001:db8:1::8765:4321:1:2"_s)}); // The answer
    neighbours.askAgain();
    QVERIFY(!asked(neighbours, true).contains(u"2001:db8:1::8765:4321:1:2"_s));
    neighbours.learnBare(own, {QHostAddress(u"2001:db8:1::8765:4321:1:2"_s)});
    QVERIFY(!asked(neighbours, true).contains(u"2001:db8:1::8765:4321:1:2"_s));
}

void TestRawNeighbours::staysBounded()
{
    RawNeighbours neighbours;
    for (quint32 i = 0; i < 10'000; ++i) {
        const MacAddress each({2, 0, quint8(i >> 16), quint8(i >> 8), quint8(i), 1});
        neighbours.learnGroups(each, {i + 1});
        // One host that claims everything.
        neighbours.learn(
            mac, {AddressBits{0x2001'0db8'0001'0000, 0x7000'0000'0000'0000ULL | i}.toAddress()});
        neighbours.learnGroups(mac, {i});
    }
    const auto questions = neighbours.questions(lan(), true);
    QVERIFY(questions.size() < 4096 * 6);
    const auto ofOne = std::ranges::count(questions, mac, &RawNeighbours::Question::mac);
    QVERIFY2(ofOne > 0 && ofOne <= 96, qPrintable(QString::number(ofOne)));
}

void TestRawNeighbours::sweepsSmallSubnetsOnly()
{
    RawSweep sweep;
    QSet<QByteArray> all;
    bool isOrderly = true;
    connect(&sweep, &RawSweep::wanted, this, [&](const nethelper::Command &command) {
        isOrderly = isOrderly && command.interface == 3 && command.ipv4Targets.size() <= 24;
        for (const nethelper::Ipv4 &target : command.ipv4Targets)
            all.insert(QByteArray(reinterpret_cast<const char *>(target.data()), 4));
    });
    LanInterface own = lan();
    own.addresses = {QHostAddress(u"192.0.2.1"_s)};
    own.prefixes.append(Prefix::parse(u"10.0.0.0/21").value());
    sweep.start({own});
    QVERIFY(all.size() <= 24); // The others later.
    QVERIFY(sweep.isRunning());
    QTRY_COMPARE_WITH_TIMEOUT(all.size(), 253, 5000);
    QVERIFY(isOrderly);
    QTRY_VERIFY_WITH_TIMEOUT(!sweep.isRunning(), 1000);
    QVERIFY(!all.contains(QByteArray("\xc0\0\2\1", 4)));
    QVERIFY(!all.contains(QByteArray("\xc0\0\2\xff", 4)));
}

} // namespace sixlab

QTEST_GUILESS_MAIN(sixlab::TestRawNeighbours)
#include "tst_rawneighbours.moc"
