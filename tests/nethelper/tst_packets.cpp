// SPDX-License-Identifier: GPL-3.0-or-later
#include "nethelper/checksum.h"
#include "nethelper/frames.h"
#include "nethelper/packets.h"

#include <QHostAddress>
#include <QTest>

#include <functional>

using namespace sixlab::nethelper;

namespace sixlab {

static Ipv6 ipv6(const char *text)
{
    Ipv6 octets{};
    const Q_IPV6ADDR raw = QHostAddress(QLatin1StringView(text)).toIPv6Address();
    std::ranges::transform(raw.c, octets.begin(), [](quint8 each) { return std::byte(each); });
    return octets;
}

static const Mac theirs{std::byte(2), {}, {}, {}, {}, std::byte(7)};
static const Mac ours{std::byte(2), {}, {}, {}, {}, std::byte(1)};
static const Ipv6 linkLocal = ipv6("fe80::7");
static const Ipv6 own = ipv6("fe80::1");

/// A frame as a neighbour sends it; each part can be made wrong.
struct Packet {
    Mac from = theirs;
    Ipv6 source = linkLocal;
    Ipv6 destination = own;
    unsigned hopLimit = 255;
    unsigned next = 58;
    std::vector<std::byte> extension = {};
    std::vector<std::byte> message;
    int claimedExtra = 0; ///< What the length says too much.
    unsigned spoilt = 0; ///< Is added to the checksum.
    size_t padding = 0;

    std::vector<std::byte> frame() const
    {
        Writer icmp;
        icmp.bytes(message);
        icmp.two(2, icmpChecksum(source, destination, message) + spoilt);
        Writer all;
        all.bytes(ours).bytes(from).two(0x86dd).four(0x60000000);
        all.two(unsigned(int(extension.size() + message.size()) + claimedExtra));
        all.octet(next).octet(hopLimit).bytes(source).bytes(destination);
        all.bytes(extension).bytes(icmp.view()).bytes(std::vector<std::byte>(padding));
        return all.take();
    }
};

static std::vector<std::byte> routerAlert()
{
    return Writer().octet(58).octet(0).four(0x05020000).two(0x0100).take();
}

static Packet advertisement()
{
    Packet packet;
    packet.message = Writer()
                         .octet(136)
                         .octet(0)
                         .two(0)
                         .four(0xe0000000)
                         .bytes(ipv6("2001:db8::7"))
                         .octet(2)
                         .octet(1)
                         .bytes(theirs)
                         .take();
    return packet;
}

static Packet solicitation()
{
    Packet packet;
    packet.destination = ipv6("ff02::1:ff00:9");
    packet.message = Writer()
                         .octet(135)
                         .octet(0)
                         .two(0)
                         .four(0)
                         .bytes(ipv6("2001:db8::9"))
                         .octet(1)
                         .octet(1)
                         .bytes(theirs)
                         .take();
    return packet;
}

static Packet claim()
{
    Packet packet;
    packet.source = {};
    packet.destination = ipv6("ff02::1:ff00:9");
    packet.message = Writer().octet(135).octet(0).two(0).four(0).bytes(ipv6("2001:db8::9")).take();
    return packet;
}

static Packet report(const std::vector<std::byte> &records, unsigned count)
{
    Packet packet;
    packet.destination = ipv6("ff02::16");
    packet.hopLimit = 1;
    packet.next = 0;
    packet.extension = routerAlert();
    packet.message = Writer().octet(143).octet(0).two(0).two(0).two(count).bytes(records).take();
    return packet;
}

/// A record of one group.
static std::vector<std::byte> record(
    unsigned type, const char *group, unsigned claimedSources = 0, size_t sources = 0,
    unsigned auxiliary = 0)
{
    Writer all;
    all.octet(type).octet(auxiliary).two(claimedSources).bytes(ipv6(group));
    for (size_t i = 0; i < sources; ++i)
        all.bytes(ipv6("2001:db8::5"));
    return all.bytes(std::vector<std::byte>(auxiliary * size_t(4))).take();
}

static Packet routerAdvertisement()
{
    Packet packet;
    packet.destination = allNodes;
    packet.message
        = Writer().octet(134).octet(0).two(0).octet(64).octet(0).two(1800).four(0).four(0).take();
    return packet;
}

/// The answer to our own question, as unknownOptionEcho() made it.
static Packet problem()
{
    Packet packet;
    const auto question = unknownOptionEcho(ours, own, 0xbeef);
    packet.message
        = Writer().octet(4).octet(2).two(0).four(42).bytes(Bytes(question).subspan(14)).take();
    return packet;
}

class TestPackets : public QObject
{
    Q_OBJECT

private slots:
    void readsAnAdvertisement();
    void readsASolicitation();
    void readsAClaim();
    void readsAListenerReport();
    void readsAnOldListenerReport();
    void tellsJoiningFromLeaving();
    void boundsTheGroups();
    void readsARouterAdvertisementWhole();
    void readsTheAnswerToItsQuestion();
    void readsArp();
    void drops_data();
    void drops();
    void dropsEveryCutFrame_data();
    void dropsEveryCutFrame();
    void dropsEveryFlippedBitOfSignedPackets();
    void survivesNoise();
};

void TestPackets::readsAnAdvertisement()
{
    Packet packet = advertisement();
    packet.padding = 6; // An Ethernet frame may be longer than what it holds.
    const auto seen = parseFrame(packet.frame());
    QVERIFY(seen);
    QCOMPARE(seen->saying, Saying::Advertises);
    QCOMPARE(seen->address, ipv6("2001:db8::7"));
    QCOMPARE(seen->mac, theirs);
    QVERIFY(seen->isRouter);
    // Without the option the frame's own sender counts, as in answers to a unicast question.
    packet.message.resize(24);
    packet.message[4] = std::byte(0x40);
    packet.from[5] = std::byte(9);
    const auto bare = parseFrame(packet.frame());
    QVERIFY(bare);
    QCOMPARE(bare->mac, packet.from);
    QVERIFY(!bare->isRouter);
}

void TestPackets::readsASolicitation()
{
    const auto seen = parseFrame(solicitation().frame());
    QVERIFY(seen);
    QCOMPARE(seen->saying, Saying::Solicits);
    QCOMPARE(seen->address, linkLocal); // Who asks is there; what is asked for may not be.
    QCOMPARE(seen->mac, theirs);
}

void TestPackets::readsAClaim()
{
    const auto seen = parseFrame(claim().frame());
    QVERIFY(seen);
    QCOMPARE(seen->saying, Saying::Claims);
    QCOMPARE(seen->address, ipv6("2001:db8::9"));
}

void TestPackets::readsAListenerReport()
{
    auto records = record(2, "ff02::1:ff00:7");
    const auto second = record(4, "ff02::fb", 0, 0, 2);
    records.insert(records.end(), second.begin(), second.end());
    const auto seen = parseFrame(report(records, 2).frame());
    QVERIFY(seen);
    QCOMPARE(seen->saying, Saying::Listens);
    QCOMPARE(seen->address, linkLocal);
    QCOMPARE(seen->groups, (std::vector{ipv6("ff02::1:ff00:7"), ipv6("ff02::fb")}));
    Packet early = report(records, 2); // Before the first address is there.
    early.source = {};
    QVERIFY(parseFrame(early.frame()));
}

void TestPackets::readsAnOldListenerReport()
{
    Packet packet = report({}, 0);
    packet.message
        = Writer().octet(131).octet(0).two(0).four(0).bytes(ipv6("ff02::1:ff00:7")).take();
    const auto seen = parseFrame(packet.frame());
    QVERIFY(seen);
    QCOMPARE(seen->groups, std::vector{ipv6("ff02::1:ff00:7")});
}

void TestPackets::tellsJoiningFromLeaving()
{
    const auto members = [](const std::vector<std::byte> &one) {
        return parseFrame(report(one, 1).frame()).value().groups.size();
    };
    QCOMPARE(members(record(1, "ff02::fb")), size_t(0)); // Include nobody: not a member.
    QCOMPARE(members(record(1, "ff02::fb", 1, 1)), size_t(1));
    QCOMPARE(members(record(2, "ff02::fb")), size_t(1));
    QCOMPARE(members(record(3, "ff02::fb")), size_t(0)); // Leaves.
    QCOMPARE(members(record(5, "ff02::fb", 1, 1)), size_t(1));
    QCOMPARE(members(record(6, "ff02::fb", 1, 1)), size_t(0));
    QCOMPARE(members(record(77, "ff02::fb")), size_t(0)); // Unknown ones are skipped.
}

void TestPackets::boundsTheGroups()
{
    std::vector<std::byte> records;
    for (int i = 0; i < 70; ++i) {
        const auto one = record(2, "ff02::fb");
        records.insert(records.end(), one.begin(), one.end());
    }
    const auto seen = parseFrame(report(records, 70).frame());
    QVERIFY(seen);
    QCOMPARE(seen->groups.size(), mostGroups);
}

void TestPackets::readsARouterAdvertisementWhole()
{
    const Packet packet = routerAdvertisement();
    const auto seen = parseFrame(packet.frame());
    QVERIFY(seen);
    QCOMPARE(seen->saying, Saying::AdvertisesRouter);
    QCOMPARE(seen->address, linkLocal);
    QCOMPARE(seen->message.size(), packet.message.size());
    QCOMPARE(seen->message[4], std::byte(64));
}

void TestPackets::readsTheAnswerToItsQuestion()
{
    const auto seen = parseFrame(problem().frame());
    QVERIFY(seen);
    QCOMPARE(seen->saying, Saying::RefusesOption);
    QCOMPARE(seen->address, linkLocal);
    QCOMPARE(seen->identifier, uint16_t(0xbeef));
    Packet reply;
    reply.message = Writer().octet(129).octet(0).two(0).two(0xbeef).two(1).take();
    const auto answer = parseFrame(reply.frame());
    QVERIFY(answer);
    QCOMPARE(answer->saying, Saying::Answers);
    QCOMPARE(answer->identifier, uint16_t(0xbeef));
}

static std::vector<std::byte> arp(unsigned operation, uint32_t sender, const Mac &mac = theirs)
{
    return Writer()
        .bytes(ours)
        .bytes(mac)
        .two(0x0806)
        .four(0x00010800)
        .two(0x0604)
        .two(operation)
        .bytes(mac)
        .four(sender)
        .bytes(ours)
        .four(0xc0000201)
        .take();
}

void TestPackets::readsArp()
{
    for (const unsigned operation : {1U, 2U}) {
        const auto seen = parseFrame(arp(operation, 0xc0000207));
        QVERIFY(seen);
        QCOMPARE(seen->saying, Saying::HasIpv4);
        QCOMPARE(seen->mac, theirs);
        QCOMPARE(seen->ipv4[3], std::byte(7));
    }
}

void TestPackets::drops_data()
{
    QTest::addColumn<std::vector<std::byte>>("frame");
    using Change = std::function<void(Packet &)>;
    const auto row = [](const char *name, Packet packet, const Change &change) {
        QVERIFY2(parseFrame(packet.frame()), name); // Right until it is made wrong.
        change(packet);
        QTest::newRow(name) << packet.frame();
    };
    const auto &hops = [](unsigned limit) { return [limit](Packet &p) { p.hopLimit = limit; }; };
    const auto &from
        = [](const char *text) { return [text](Packet &p) { p.source = ipv6(text); }; };
    const auto &octet = [](size_t at, unsigned value) {
        return [at, value](Packet &p) { p.message[at] = std::byte(value); };
    };
    const auto &spoil = [](Packet &p) { p.spoilt = 1; };
    const Packet listener = report(record(2, "ff02::1:ff00:7"), 1);

    row("an advertisement from far away", advertisement(), hops(254));
    row("a forged checksum", advertisement(), spoil);
    row("an advertisement with a code", advertisement(), octet(1, 1));
    row("an advertisement of a group", advertisement(), octet(8, 0xff));
    row("an advertisement from nobody", advertisement(), from("::"));
    row("a solicited one to a group", advertisement(), [](Packet &p) { p.destination = allNodes; });
    row("an option of no size", advertisement(), octet(25, 0));
    row("an option beyond the end", advertisement(), octet(25, 2));
    row("half an option", advertisement(), [](Packet &p) { p.message.resize(25); });
    row("a length beyond the frame", advertisement(), [](Packet &p) { p.claimedExtra = 1; });
    row("a shorter length", advertisement(), [](Packet &p) { p.claimedExtra = -8; });
    row("a group's MAC", advertisement(), [](Packet &p) { p.from[0] = std::byte(1); });
    row("no MAC", advertisement(), [](Packet &p) { p.from = {}; });
    row("a group as source", advertisement(), from("ff02::1"));
    row("behind a router alert", advertisement(), [](Packet &p) {
        p.next = 0;
        p.extension = routerAlert();
    });
    row("a fragment", advertisement(), [](Packet &p) {
        p.next = 44;
        p.extension = Writer().octet(58).octet(0).two(0).four(7).take();
    });
    row("another protocol", advertisement(), [](Packet &p) { p.next = 17; });
    row("a solicitation from far away", solicitation(), hops(64));
    row("a solicitation of a group", solicitation(), octet(8, 0xff));
    row("a claim that names its MAC", claim(),
        [](Packet &p) { p.message = solicitation().message; });
    row("a claim to one station", claim(), [](Packet &p) { p.destination = own; });
    row("a report from far away", listener, hops(2));
    row("a report from a global address", listener, from("2001:db8::7"));
    row("a report without router alert", listener, [](Packet &p) {
        p.next = 58;
        p.extension = {};
    });
    row("a report with other options", listener,
        [](Packet &p) { p.extension[2] = std::byte(0xc2); });
    row("a forged report", listener, spoil);
    row("more records than there are", listener, octet(7, 2));
    row("65,535 records", listener,
        [](Packet &p) { p.message[6] = p.message[7] = std::byte(255); });
    row("a group that is none", listener, octet(12, 0x20));
    row("more sources than there are", listener, octet(10, 0xff));
    row("more auxiliary data than there is", listener, octet(9, 0xff));
    row("an advertising router far away", routerAdvertisement(), hops(254));
    row("a router with a global address", routerAdvertisement(), from("2001:db8::7"));
    row("a forged router", routerAdvertisement(), spoil);
    row("half a router", routerAdvertisement(), [](Packet &p) { p.message.resize(15); });
    row("a huge router", routerAdvertisement(), [](Packet &p) { p.message.resize(1501); });
    row("another problem", problem(), octet(1, 1));
    row("a problem elsewhere", problem(), octet(7, 40));
    row("a problem with somebody else's question", problem(), octet(8 + 8 + 15, 2));
    row("a problem with another option", problem(), octet(8 + 40 + 2, 0x80));
    row("half a question", problem(), [](Packet &p) { p.message.resize(8 + 40 + 15); });
    row("a forged problem", problem(), spoil);

    QTest::newRow("an ARP operation") << arp(3, 0xc0000207);
    QTest::newRow("an ARP probe") << arp(1, 0);
    QTest::newRow("an ARP of a group") << arp(1, 0xe0000001);
    QTest::newRow("an ARP of a group's MAC") << arp(1, 0xc0000207, Mac{std::byte(0xff)});
    auto token = arp(2, 0xc0000207);
    token[15] = std::byte(6);
    QTest::newRow("an ARP of no Ethernet") << token;
    auto other = advertisement().frame();
    other[12] = std::byte(0x08);
    QTest::newRow("another Ethernet type") << other;
    QTest::newRow("nothing") << std::vector<std::byte>{};
}

void TestPackets::drops()
{
    QFETCH(std::vector<std::byte>, frame);
    QVERIFY(!parseFrame(frame));
}

void TestPackets::dropsEveryCutFrame_data()
{
    QTest::addColumn<std::vector<std::byte>>("frame");
    QTest::newRow("advertisement") << advertisement().frame();
    QTest::newRow("claim") << claim().frame();
    QTest::newRow("report") << report(record(2, "ff02::fb", 1, 1, 3), 1).frame();
    QTest::newRow("router") << routerAdvertisement().frame();
    QTest::newRow("problem") << problem().frame();
    QTest::newRow("ARP") << arp(2, 0xc0000207);
}

void TestPackets::dropsEveryCutFrame()
{
    QFETCH(std::vector<std::byte>, frame);
    QVERIFY(parseFrame(frame));
    for (size_t size = 0; size < frame.size(); ++size) {
        // A copy of its own, so that a sanitizer sees a byte too far.
        const std::vector<std::byte> cut(frame.begin(), frame.begin() + ptrdiff_t(size));
        QVERIFY2(!parseFrame(cut), qPrintable(QString::number(size)));
        (void)parseFrame(cut, true);
    }
}

void TestPackets::dropsEveryFlippedBitOfSignedPackets()
{
    const auto frame = advertisement().frame();
    for (size_t bit = 14 * 8 + 32; bit < frame.size() * 8; ++bit) { // From the length on.
        auto flipped = frame;
        flipped[bit / 8] ^= std::byte(1 << bit % 8);
        QVERIFY2(!parseFrame(flipped), qPrintable(QString::number(bit)));
    }
}

void TestPackets::survivesNoise()
{
    quint32 state = 1; // The same each time.
    const auto random = [&state] { return state = state * 1664525 + 1013904223; };
    const std::vector<std::vector<std::byte>> seeds{
        advertisement().frame(), solicitation().frame(), problem().frame(),
        report(record(2, "ff02::fb", 1, 1, 3), 1).frame(), arp(2, 0xc0000207)};
    int accepted = 0;
    for (int i = 0; i < 50'000; ++i) {
        auto frame = seeds[random() % seeds.size()];
        for (int flips = 0; flips < 4; ++flips)
            frame[(random() >> 8) % frame.size()] = std::byte(random() >> 24);
        if (const auto seen = parseFrame(frame, true)) {
            ++accepted;
            QVERIFY(seen->groups.size() <= mostGroups && seen->message.size() <= longestMessage);
            QVERIFY(isStation(seen->mac));
        }
    }
    QVERIFY(accepted > 0); // It was near enough to get past the first check.
}

} // namespace sixlab

QTEST_GUILESS_MAIN(sixlab::TestPackets)
#include "tst_packets.moc"
