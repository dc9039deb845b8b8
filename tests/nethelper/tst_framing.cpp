// SPDX-License-Identifier: GPL-3.0-or-later
#include "helperprocess.h"

#include "nethelper/checksum.h"
#include "nethelper/frames.h"
#include "nethelper/repeats.h"
#include "nethelper/tokenbucket.h"

#include <QTest>

using namespace sixlab::nethelper;
using namespace std::chrono_literals;

namespace sixlab {

class TestFraming : public QObject
{
    Q_OBJECT

private slots:
    void commandsComeBack_data();
    void commandsComeBack();
    void reportsComeBack_data();
    void reportsComeBack();
    void takesFramesFromAStream();
    void refusesCutAndLongPayloads();
    void checksTheLink();
    void asksAsTheStandardsSay();
    void makesRightChecksums();
    void keepsABudget();
    void knowsRepeats();
};

void TestFraming::commandsComeBack_data()
{
    QTest::addColumn<Command>("command");
    QTest::newRow("listen") << Command{Action::Listen, 1, {}, {}, {}};
    QTest::newRow("query") << Command{Action::QueryListeners, 0xfffffffe, {}, {}, {}};
    QTest::newRow("probe") << Command{
        Action::ProbeAllNodes, 2, {ipv6("fe80::1"), ipv6("2001:db8::1")}, {}, {}};
    QTest::newRow("solicit") << Command{
        Action::SolicitNeighbours,
        3,
        {},
        std::vector<Target>(257, {ipv6("fe80::2"), testMac(2)}),
        {}};
    QTest::newRow("ARP") << Command{
        Action::AskByArp, 4, {}, {}, std::vector<Ipv4>(300, ipv4("192.0.2.1"))};
    QTest::newRow("routers") << Command{Action::SolicitRouters, 5, {}, {}, {}};
}

void TestFraming::commandsComeBack()
{
    QFETCH(Command, command);
    const auto encoded = encode(command);
    const Frame frame = takeFrame(encoded, longestCommand);
    QCOMPARE(frame.state, Frame::Whole);
    QCOMPARE(frame.size, encoded.size());
    QVERIFY(decodeCommand(frame.payload) == command);
}

void TestFraming::reportsComeBack_data()
{
    QTest::addColumn<Report>("report");
    Observation seen;
    seen.interface = 7;
    seen.mac = testMac(3);
    seen.address = ipv6("2001:db8::3");
    seen.isRouter = true;
    QTest::newRow("ready") << Report{};
    QTest::newRow("lost") << Report{.type = Report::Lost};
    QTest::newRow("refused") << Report{
        Report::Refused, {}, Action::AskByArp, Refusal::NotOnLink, 9};
    QTest::newRow("advertises") << Report{.type = Report::Seen, .observation = seen};
    seen.saying = Saying::Listens;
    seen.groups.assign(mostGroups, ipv6("ff02::fb"));
    QTest::newRow("listens") << Report{.type = Report::Seen, .observation = seen};
    seen.saying = Saying::AdvertisesRouter;
    seen.groups.clear();
    seen.message.assign(longestMessage, std::byte(9));
    QTest::newRow("router") << Report{.type = Report::Seen, .observation = seen};
}

void TestFraming::reportsComeBack()
{
    QFETCH(Report, report);
    const auto encoded = encode(report);
    const Frame frame = takeFrame(encoded, longestReport);
    QCOMPARE(frame.state, Frame::Whole);
    const auto decoded = decodeReport(frame.payload);
    QVERIFY(decoded);
    QCOMPARE(decoded->type, report.type);
    QVERIFY(decoded->observation == report.observation);
    if (report.type == Report::Refused)
        QVERIFY(decoded->refusal == report.refusal && decoded->action == report.action);
}

void TestFraming::takesFramesFromAStream()
{
    auto stream = encode(Command{Action::Listen, 1, {}, {}, {}});
    const size_t first = stream.size();
    for (size_t size = 0; size < first; ++size)
        QCOMPARE(takeFrame(Bytes(stream).first(size), longestCommand).state, Frame::Partial);
    const auto second = encode(Command{Action::SolicitRouters, 2, {}, {}, {}});
    stream.insert(stream.end(), second.begin(), second.end());
    QCOMPARE(takeFrame(stream, longestCommand).size, first);
    const std::array empty{std::byte(0), std::byte(0)};
    const std::array endless{std::byte(0xff), std::byte(0xff)};
    QCOMPARE(takeFrame(empty, longestCommand).state, Frame::Broken);
    QCOMPARE(takeFrame(endless, longestCommand).state, Frame::Broken);
}

void TestFraming::refusesCutAndLongPayloads()
{
    Observation seen;
    seen.saying = Saying::Listens;
    seen.groups.assign(2, ipv6("ff02::fb"));
    const auto report = encode(Report{.type = Report::Seen, .observation = seen});
    const Bytes whole = Bytes(report).subspan(2);
    QVERIFY(decodeReport(whole));
    for (size_t size = 0; size < whole.size(); ++size) {
        const std::vector<std::byte> cut(whole.begin(), whole.begin() + ptrdiff_t(size));
        // One group less is a report, too.
        QCOMPARE(decodeReport(cut).has_value(), size == 33 || size == 49);
    }
    seen.groups.assign(mostGroups + 1, ipv6("ff02::fb"));
    const auto more = encode(Report{.type = Report::Seen, .observation = seen});
    QVERIFY(!decodeReport(Bytes(more).subspan(2)));
    auto unknown = encode(Report{.type = Report::Seen});
    unknown[2 + 5] = std::byte(99);
    QVERIFY(!decodeReport(Bytes(unknown).subspan(2)));
    QVERIFY(!decodeReport({}));
    QVERIFY(!decodeCommand({}));
}

static Link ownLink()
{
    Link link;
    link.index = 3;
    link.isLan = true;
    link.mac = testMac(1);
    link.ipv6
        = {{ipv6("2001:db8:7::1"), 60, true},
           {ipv6("fe80::1"), 64, true},
           {ipv6("2001:db8:9::1"), 128, false}};
    link.ipv4 = {{ipv4("192.0.2.1"), 26, true}};
    return link;
}

void TestFraming::checksTheLink()
{
    const Link link = ownLink();
    QVERIFY(link.isOnLink(ipv6("2001:db8:7:f::9"))); // A /60
    QVERIFY(!link.isOnLink(ipv6("2001:db8:7:10::9")));
    QVERIFY(link.isOnLink(ipv6("febf::1")));
    QVERIFY(!link.isOnLink(ipv6("fec0::1")));
    QVERIFY(!link.isOnLink(ipv6("2001:db8:9::2")));
    QVERIFY(link.isOnLink(ipv4("192.0.2.63")));
    QVERIFY(!link.isOnLink(ipv4("192.0.2.64")));
    QVERIFY(!link.owns(ipv6("2001:db8:9::1"))); // Tentative
    const auto refusal = [&link](Action action, uint32_t index) {
        return refusalOf({action, index, {}, {}, {}}, link);
    };
    QVERIFY(!refusal(Action::Listen, 3));
    QCOMPARE(refusal(Action::Listen, 4), Refusal::NoLan);
    Link bare = link;
    bare.ipv6.clear();
    QCOMPARE(refusalOf({Action::QueryListeners, 3, {}, {}, {}}, bare), Refusal::NoSource);
    bare.isLan = false;
    QCOMPARE(refusalOf({Action::Listen, 3, {}, {}, {}}, bare), Refusal::NoLan);
}

static QByteArray hex(const std::vector<std::byte> &frame)
{
    return QByteArray(reinterpret_cast<const char *>(frame.data()), qsizetype(frame.size()))
        .toHex();
}

/// Written down by hand from the RFCs; the checksums by another program.
void TestFraming::asksAsTheStandardsSay()
{
    QCOMPARE(
        hex(listenerQuery(testMac(1), ipv6("fe80::1"))),
        QByteArray("333300000001"
                   "00005e005301"
                   "86dd"
                   "60000000"
                   "0024"
                   "00"
                   "01"
                   "fe800000000000000000000000000001"
                   "ff020000000000000000000000000001"
                   "3a00"
                   "05020000"
                   "0100"
                   "8200"
                   "74de"
                   "00c8"
                   "0000"
                   "00000000000000000000000000000000"
                   "0a7d"
                   "0000"));
}

void TestFraming::makesRightChecksums()
{
    const Link link = ownLink();
    const Target target{ipv6("2001:db8:7::2"), {}};
    const Command all[]{
        {Action::QueryListeners, 3, {}, {}, {}},
        {Action::SolicitRouters, 3, {}, {}, {}},
        {Action::ProbeAllNodes, 3, {ipv6("2001:db8:7::1")}, {}, {}},
        {Action::SolicitNeighbours, 3, {}, {target}, {}}};
    for (const Command &command : all) {
        const auto frame = frameOf(command, 0, link, 1);
        const size_t start = 14 + 40 + (frame[20] == std::byte(58) ? 0 : 8);
        QCOMPARE(
            icmpChecksum(
                readArray<16>(frame, 14 + 8), readArray<16>(frame, 14 + 24),
                Bytes(frame).subspan(start)),
            uint16_t(0));
    }
}

void TestFraming::keepsABudget()
{
    const TokenBucket::Time start{};
    TokenBucket bucket(2, 10, start);
    QVERIFY(bucket.take(start));
    QVERIFY(bucket.take(start));
    QVERIFY(!bucket.take(start));
    QCOMPARE(bucket.wait(), 100ms);
    QVERIFY(!bucket.take(start + 50ms));
    QVERIFY(bucket.take(start + 101ms));
    QVERIFY(!bucket.take(start - 1h)); // A clock that goes back gives nothing.
    int taken = 0;
    while (bucket.take(start + 1h))
        ++taken;
    QCOMPARE(taken, 2);
}

void TestFraming::knowsRepeats()
{
    Repeats repeats;
    const TokenBucket::Time now = TokenBucket::Time{} + 1h;
    const auto one = encode(Report{});
    const auto other = encode(Report{.type = Report::Lost});
    QVERIFY(!repeats.has(one, now));
    QVERIFY(repeats.has(one, now + 9s));
    QVERIFY(!repeats.has(other, now));
    QVERIFY(!repeats.has(one, now + 11s));
    repeats.forget();
    QVERIFY(!repeats.has(one, now + 11s));
}

} // namespace sixlab

QTEST_GUILESS_MAIN(sixlab::TestFraming)
#include "tst_framing.moc"
