// SPDX-License-Identifier: GPL-3.0-or-later
#include "helperprocess.h"

#include "../discovery/testlan.h"

#include "nethelper/checksum.h"
#include "nethelper/exitcode.h"

#include <QElapsedTimer>
#include <QRegularExpression>

#include <csignal>
#include <thread>

#include <arpa/inet.h>
#include <fcntl.h>
#include <linux/if_ether.h>
#include <linux/if_packet.h>
#include <net/if.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>

using namespace sixlab;
using namespace sixlab::nethelper;

/// The real program against real kernels.
class TestNetHelper : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void findsAFirewalledHostByMld();
    void findsAHostThatIgnoresMulticastEcho();
    void solicitsByGroupAndByStation();
    void asksByArp();
    void passesOnAWholeRouterAdvertisement();
    void hearsWhoClaimsAnAddress();
    void sendsNothingWhenItOnlyListens();
    void looksAtAFrameWithoutChecksum();
    void refuses_data();
    void refuses();
    void hasNoRightLeft();
    void endsWhenTheStreamIsClosed();
    void endsWhenItsParentDies();
    void endsAtNonsense_data();
    void endsAtNonsense();
    void saysThatItMayNot();
    void keepsItsBudget();

private:
    Command command(Action action) const { return {action, m_index, {}, {}, {}}; }
    Command solicitation(const std::vector<Target> &targets) const
    {
        return {Action::SolicitNeighbours, m_index, {}, targets, {}};
    }

    std::unique_ptr<TestLan> m_lan;
    Host m_firewalled;
    Host m_quiet;
    Host m_router;
    QTemporaryDir m_folder;
    uint32_t m_index = 0;
};

void TestNetHelper::initTestCase()
{
    m_lan = std::make_unique<TestLan>();
    QVERIFY(m_lan->isUp());
    QVERIFY(m_lan->connectHost(m_firewalled, 2));
    QVERIFY(m_lan->connectHost(m_quiet, 3));
    QVERIFY(m_lan->connectHost(m_router, 4));
    m_index = if_nametoindex("lan0");
    QVERIFY(m_firewalled.shell(
        u"nft 'table inet t { chain i { type filter hook input priority 0; policy drop; "
        "icmpv6 type { mld-listener-query, nd-neighbor-solicit, nd-neighbor-advert } accept; }; "
        "chain o { type filter hook output priority 0; policy drop; "
        "icmpv6 type { mld2-listener-report, nd-neighbor-solicit, nd-neighbor-advert } accept; }; "
        "}'"_s));
    QVERIFY(m_quiet.shell(u"echo 1 > /proc/sys/net/ipv6/icmp/echo_ignore_multicast"_s));
}

void TestNetHelper::findsAFirewalledHostByMld()
{
    HelperProcess helper;
    helper.send(command(Action::Listen));
    helper.send({Action::ProbeAllNodes, m_index, {ipv6("2001:db8:77::1")}, {}, {}});
    helper.send(command(Action::QueryListeners));
    const Ipv6 address = ipv6("fe80::200:5eff:fe00:5302");
    QTRY_VERIFY_WITH_TIMEOUT(helper.seen(Saying::Listens, address), 2000);
    const Observation seen = *helper.seen(Saying::Listens, address);
    QCOMPARE(seen.interface, m_index);
    QCOMPARE(seen.mac, testMac(2));
    // The groups of 2001:db8:77::2 and of the link-local address.
    QVERIFY(std::ranges::count(seen.groups, ipv6("ff02::1:ff00:2")) == 1);
    QVERIFY(std::ranges::count(seen.groups, ipv6("ff02::1:ff00:5302")) == 1);
    QVERIFY(!helper.seen(Saying::RefusesOption, ipv6("2001:db8:77::2")));
    QVERIFY(helper.refusals().isEmpty());
}

void TestNetHelper::findsAHostThatIgnoresMulticastEcho()
{
    HelperProcess helper;
    helper.send(command(Action::Listen));
    helper.send(
        {Action::ProbeAllNodes,
         m_index,
         {ipv6("2001:db8:77::1"), ipv6("fe80::200:5eff:fe00:5301")},
         {},
         {}});
    for (const char *address : {"2001:db8:77::3", "fe80::200:5eff:fe00:5303"}) {
        QTRY_VERIFY_WITH_TIMEOUT(helper.seen(Saying::RefusesOption, ipv6(address)), 2000);
        QCOMPARE(helper.seen(Saying::RefusesOption, ipv6(address))->mac, testMac(3));
    }
}

void TestNetHelper::solicitsByGroupAndByStation()
{
    HelperProcess helper;
    helper.send(command(Action::Listen));
    helper.send(solicitation(
        {{ipv6("2001:db8:77::2"), {}},
         {ipv6("2001:db8:77::3"), testMac(3)},
         {ipv6("2001:db8:77::99"), {}}}));
    for (const unsigned host : {2U, 3U}) {
        Ipv6 address = ipv6("2001:db8:77::");
        address[15] = std::byte(host);
        QTRY_VERIFY_WITH_TIMEOUT(helper.seen(Saying::Advertises, address), 2000);
        QCOMPARE(helper.seen(Saying::Advertises, address)->mac, testMac(host));
        QVERIFY(!helper.seen(Saying::Advertises, address)->isRouter);
    }
    QVERIFY(!helper.seen(Saying::Advertises, ipv6("2001:db8:77::99")));
    // The kernel's table took no part in it.
    QProcess neighbours;
    neighbours.start(u"ip"_s, {u"-6"_s, u"neigh"_s, u"show"_s, u"2001:db8:77::99"_s});
    QVERIFY(neighbours.waitForFinished(5000));
    QCOMPARE(neighbours.readAllStandardOutput().trimmed(), QByteArray());
}

void TestNetHelper::asksByArp()
{
    HelperProcess helper;
    helper.send(command(Action::Listen));
    helper.send({Action::AskByArp, m_index, {}, {}, {ipv4("192.0.2.2"), ipv4("192.0.2.99")}});
    QTRY_VERIFY_WITH_TIMEOUT(helper.seen(Saying::HasIpv4, Ipv6{}), 2000);
    QCOMPARE(helper.seen(Saying::HasIpv4, Ipv6{})->ipv4, ipv4("192.0.2.2"));
    QCOMPARE(helper.seen(Saying::HasIpv4, Ipv6{})->mac, testMac(2));
}

void TestNetHelper::passesOnAWholeRouterAdvertisement()
{
    QFile conf(m_folder.filePath(u"radvd.conf"_s));
    QVERIFY(conf.open(QIODevice::WriteOnly));
    conf.write("interface lan0 { AdvSendAdvert on; MinRtrAdvInterval 30; MaxRtrAdvInterval 60; "
               "prefix 2001:db8:77::/64 {}; RDNSS 2001:db8:77::53 {}; DNSSL lumen.example {}; };");
    conf.close();
    HelperProcess helper;
    helper.send(command(Action::Listen));
    QTRY_VERIFY_WITH_TIMEOUT(helper.hasDoneAll(), 5000); // Not to miss the first one.
    QVERIFY(m_router.shell(u"echo 1 > /proc/sys/net/ipv6/conf/all/forwarding"_s));
    m_router.start(
        {u"radvd"_s, u"-n"_s, u"-C"_s, conf.fileName(), u"-p"_s, m_folder.filePath(u"pid"_s)});
    const Ipv6 router = ipv6("fe80::200:5eff:fe00:5304");
    QTRY_VERIFY_WITH_TIMEOUT(helper.seen(Saying::AdvertisesRouter, router), 5000);
    const Observation seen = *helper.seen(Saying::AdvertisesRouter, router);
    QCOMPARE(seen.mac, testMac(4));
    QCOMPARE(seen.message[0], std::byte(134));
    const QByteArray whole(
        reinterpret_cast<const char *>(seen.message.data()), qsizetype(seen.message.size()));
    QVERIFY(whole.contains("\5lumen\7example"));
    // On its own it comes after half a minute; a solicitation brings it at once.
    HelperProcess another;
    another.send(command(Action::Listen));
    another.send(command(Action::SolicitRouters));
    QTRY_VERIFY_WITH_TIMEOUT(another.seen(Saying::AdvertisesRouter, router), 8000);
    another.send(solicitation({{router, {}}}));
    QTRY_VERIFY_WITH_TIMEOUT(another.seen(Saying::Advertises, router), 2000);
    QVERIFY(another.seen(Saying::Advertises, router)->isRouter);
}

void TestNetHelper::hearsWhoClaimsAnAddress()
{
    HelperProcess helper;
    helper.send(command(Action::Listen));
    QTRY_VERIFY_WITH_TIMEOUT(helper.hasDoneAll(), 5000);
    QVERIFY(m_quiet.shell(
        u"cd /proc/sys/net/ipv6/conf; echo 1 > all/accept_dad; echo 1 > lan0/accept_dad; "
        "ip addr add 2001:db8:77::33/64 dev lan0"_s));
    QTRY_VERIFY_WITH_TIMEOUT(helper.seen(Saying::Claims, ipv6("2001:db8:77::33")), 3000);
    QCOMPARE(helper.seen(Saying::Claims, ipv6("2001:db8:77::33"))->mac, testMac(3));
}

/// Frames that left by the test's own interface.
static int sentFrames()
{
    QFile file(u"/proc/net/dev"_s);
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray all = file.readAll();
    const qsizetype at = all.indexOf("lan0:");
    const QByteArrayList numbers = all.mid(at, all.indexOf('\n', at) - at).simplified().split(' ');
    return at < 0 ? -1 : numbers.value(10).toInt();
}

void TestNetHelper::sendsNothingWhenItOnlyListens()
{
    const int before = sentFrames();
    QVERIFY(before > 0);
    HelperProcess helper;
    helper.send(command(Action::Listen));
    QTRY_VERIFY_WITH_TIMEOUT(helper.hasDoneAll(), 5000);
    helper.process.closeWriteChannel();
    QVERIFY(helper.process.waitForFinished(2000));
    QCOMPARE(sentFrames(), before);
}

/// A packet socket in a host's network. Frames have a virtio header, as those of a local computer.
static int socketOn(const Host &host)
{
    int descriptor = -1;
    std::thread([&] {
        const QByteArray path = "/proc/" + QByteArray::number(host.pid()) + "/ns/net";
        const int space = open(path.constData(), O_RDONLY | O_CLOEXEC);
        if (setns(space, CLONE_NEWNET) == 0)
            descriptor = socket(AF_PACKET, SOCK_RAW | SOCK_CLOEXEC, htons(ETH_P_IPV6));
        close(space);
        const sockaddr_ll lan{AF_PACKET, htons(ETH_P_IPV6), int(if_nametoindex("lan0")), 0, 0, 0,
                              {}};
        const int on = 1;
        if (bind(descriptor, reinterpret_cast<const sockaddr *>(&lan), sizeof lan) != 0
            || setsockopt(descriptor, SOL_PACKET, PACKET_VNET_HDR, &on, sizeof on) != 0)
            descriptor = -1;
    }).join();
    return descriptor;
}

/// An advertisement of that address to all nodes, by host 3.
static std::vector<std::byte> advertisement(
    const Ipv6 &target, unsigned hopLimit, unsigned checksum)
{
    const Ipv6 source = ipv6("fe80::200:5eff:fe00:5303");
    Writer message;
    message.octet(136).octet(0).two(checksum).four(0x20000000).bytes(target);
    if (checksum == 0)
        message.two(2, icmpChecksum(source, allNodes, message.view()));
    Writer frame;
    frame.four(0x33330000).two(1).bytes(testMac(3)).two(0x86dd);
    frame.four(0x60000000).two(unsigned(message.size())).octet(58).octet(hopLimit);
    return frame.bytes(source).bytes(allNodes).bytes(message.view()).take();
}

void TestNetHelper::looksAtAFrameWithoutChecksum()
{
    const int descriptor = socketOn(m_quiet);
    QVERIFY(descriptor >= 0);
    HelperProcess helper;
    helper.send(command(Action::Listen));
    QTRY_VERIFY_WITH_TIMEOUT(helper.hasDoneAll(), 5000);
    constexpr unsigned wrong = 0x1234;
    const auto send = [&](const char *target, unsigned hopLimit, unsigned checksum,
                          bool isPartial) {
        // virtio_net_hdr: flags, segmentation, four numbers in the computer's own order.
        struct {
            quint8 flags;
            quint8 segmentation;
            quint16 headerLength, segmentSize, checksumStart, checksumOffset;
        } head{};
        if (isPartial)
            head = {1, 0, 0, 0, 14 + 40, 2};
        const auto frame = advertisement(ipv6(target), hopLimit, checksum);
        const QByteArray all = QByteArray(reinterpret_cast<const char *>(&head), sizeof head)
            + QByteArray(reinterpret_cast<const char *>(frame.data()), qsizetype(frame.size()));
        return write(descriptor, all.constData(), size_t(all.size())) == all.size();
    };
    QVERIFY(send("2001:db8:77::a1", 255, wrong, false)); // Forged
    QVERIFY(send("2001:db8:77::a2", 64, 0, false)); // From far away
    QVERIFY(send("2001:db8:77::a3", 255, wrong, true)); // Not calculated yet
    QVERIFY(send("2001:db8:77::a4", 255, 0, false));
    close(descriptor);
    QTRY_VERIFY_WITH_TIMEOUT(helper.seen(Saying::Advertises, ipv6("2001:db8:77::a4")), 2000);
    QVERIFY(helper.seen(Saying::Advertises, ipv6("2001:db8:77::a3")));
    QVERIFY(!helper.seen(Saying::Advertises, ipv6("2001:db8:77::a1")));
    QVERIFY(!helper.seen(Saying::Advertises, ipv6("2001:db8:77::a2")));
}

void TestNetHelper::refuses_data()
{
    QTest::addColumn<Command>("command");
    QTest::addColumn<Refusal>("refusal");
    const auto solicit = [this](const char *target, const Mac &mac = {}) {
        return solicitation({{ipv6(target), mac}});
    };
    const Ipv6 own = ipv6("2001:db8:77::1");
    const uint32_t loopback = if_nametoindex("lo");
    QTest::newRow("a target off the link") << solicit("2001:db8:78::2") << Refusal::NotOnLink;
    QTest::newRow("one bad target of two")
        << solicitation({{ipv6("2001:db8:77::2"), {}}, {ipv6("2001:4860::1"), {}}})
        << Refusal::NotOnLink;
    QTest::newRow("a group") << solicit("ff02::2") << Refusal::BadTarget;
    QTest::newRow("everybody's MAC")
        << solicit("2001:db8:77::2", Mac{std::byte(0xff)}) << Refusal::BadTarget;
    QTest::newRow("an IPv4 target off the link")
        << Command{Action::AskByArp, m_index, {}, {}, {ipv4("198.51.100.2")}} << Refusal::NotOnLink;
    QTest::newRow("257 targets") << solicitation(
        std::vector<Target>(257, Target{ipv6("2001:db8:77::2"), {}}))
                                 << Refusal::TooMany;
    QTest::newRow("257 IPv4 targets")
        << Command{Action::AskByArp, m_index, {}, {}, std::vector<Ipv4>(257, ipv4("192.0.2.2"))}
        << Refusal::TooMany;
    QTest::newRow("nine sources")
        << Command{Action::ProbeAllNodes, m_index, std::vector<Ipv6>(9, own), {}, {}}
        << Refusal::TooMany;
    QTest::newRow("somebody else's source")
        << Command{Action::ProbeAllNodes, m_index, {own, ipv6("2001:db8:77::2")}, {}, {}}
        << Refusal::ForeignSource;
    QTest::newRow("loopback") << Command{Action::QueryListeners, loopback, {}, {}, {}}
                              << Refusal::NoLan;
    QTest::newRow("no interface") << Command{Action::Listen, 0, {}, {}, {}} << Refusal::NoLan;
    QTest::newRow("a missing interface")
        << Command{Action::SolicitRouters, 54321, {}, {}, {}} << Refusal::NoLan;
    QTest::newRow("a huge index") << Command{Action::Listen, 0xffffffff, {}, {}, {}}
                                  << Refusal::NoLan;
}

void TestNetHelper::refuses()
{
    QFETCH(Command, command);
    QFETCH(Refusal, refusal);
    HelperProcess helper;
    const int before = sentFrames();
    helper.send(command);
    QTRY_COMPARE_WITH_TIMEOUT(helper.refusals().size(), 1, 2000);
    QCOMPARE(helper.refusals().constFirst(), refusal);
    QCOMPARE(sentFrames(), before);
    helper.send({Action::Listen, m_index, {}, {}, {}}); // It goes on.
    helper.send({Action::Listen, 0, {}, {}, {}});
    QTRY_COMPARE_WITH_TIMEOUT(helper.refusals().size(), 2, 2000);
}

void TestNetHelper::hasNoRightLeft()
{
    HelperProcess helper;
    QTRY_VERIFY_WITH_TIMEOUT(helper.isReady(), 5000);
    for (const char *set : {"CapInh", "CapPrm", "CapEff", "CapAmb"})
        QCOMPARE(helper.status(set), QByteArray("0000000000000000"));
    QCOMPARE(helper.status("NoNewPrivs"), QByteArray("1"));
    QCOMPARE(helper.status("Seccomp"), QByteArray("2")); // A filter
}

void TestNetHelper::endsWhenTheStreamIsClosed()
{
    HelperProcess helper;
    // Also in the middle of a command that waits for its budget.
    for (int i = 0; i < 8; ++i)
        helper.send(solicitation(std::vector<Target>(256, Target{ipv6("2001:db8:77::77"), {}})));
    QTRY_VERIFY_WITH_TIMEOUT(helper.isReady(), 5000);
    helper.process.closeWriteChannel();
    QVERIFY(helper.process.waitForFinished(2000));
    QCOMPARE(helper.process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(helper.process.exitCode(), int(Closed));
}

void TestNetHelper::endsWhenItsParentDies()
{
    QVERIFY(prctl(PR_SET_CHILD_SUBREAPER, 1) == 0);
    QProcess shell;
    // Its input is still open when the shell is gone.
    shell.start(
        u"sh"_s,
        {u"-c"_s, u"exec 3<&0; \"$0\" <&3 & echo $!; wait"_s, QStringLiteral(SIXLAB_NETHELPER)});
    QByteArray output;
    // The number, and that it is ready.
    QTRY_VERIFY_WITH_TIMEOUT(
        (output += shell.readAllStandardOutput()).contains(QByteArray("\0\1\1", 3)), 5000);
    static const QRegularExpression number(u"\\d+"_s);
    const int helper = number.match(QString::fromLatin1(output)).captured().toInt();
    QVERIFY(helper > 1);
    QCOMPARE(kill(pid_t(shell.processId()), SIGKILL), 0);
    int status = 0;
    bool isGone = false; // Only once it can be waited for.
    QTRY_VERIFY_WITH_TIMEOUT(
        isGone || (isGone = waitpid(helper, &status, WNOHANG) == helper), 3000);
    QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
    shell.waitForFinished(2000);
}

void TestNetHelper::endsAtNonsense_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::newRow("an empty frame") << QByteArray("\0\0", 2);
    QTest::newRow("a frame without end") << QByteArray("\xff\xff", 2);
    QTest::newRow("an unknown action") << QByteArray("\0\5\x2a\0\0\0\1", 7);
    QTest::newRow("no interface") << QByteArray("\0\4\1\0\0\1", 6);
    QTest::newRow("more than there is to say") << QByteArray("\0\6\1\0\0\0\1\0", 8);
    QTest::newRow("half a target") << QByteArray("\0\6\4\0\0\0\1\0", 8);
    QTest::newRow("text") << QByteArray("listen lan0\n");
}

void TestNetHelper::endsAtNonsense()
{
    QFETCH(QByteArray, input);
    HelperProcess helper;
    helper.process.write(input);
    QVERIFY(helper.process.waitForFinished(2000));
    QCOMPARE(helper.process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(helper.process.exitCode(), int(Broken));
}

void TestNetHelper::saysThatItMayNot()
{
    QProcess process;
    process.start(u"setpriv"_s, {u"--bounding-set=-net_raw"_s, QStringLiteral(SIXLAB_NETHELPER)});
    QVERIFY(process.waitForFinished(5000));
    QCOMPARE(process.exitCode(), int(NotPermitted));
    QVERIFY(process.readAllStandardOutput().isEmpty());
    QCOMPARE(process.readAllStandardError().count('\n'), 1);
}

void TestNetHelper::keepsItsBudget()
{
    HelperProcess helper;
    QTRY_VERIFY_WITH_TIMEOUT(helper.isReady(), 5000);
    const int before = sentFrames();
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 8; ++i)
        helper.send(solicitation(std::vector<Target>(256, Target{ipv6("2001:db8:77::77"), {}})));
    // 256 at once; of the others 256 a second.
    QTRY_VERIFY_WITH_TIMEOUT(sentFrames() - before > 400, 3000);
    const int sent = sentFrames() - before;
    const double allowed = 256 + 256 * (double(timer.elapsed()) / 1000);
    QVERIFY2(sent <= allowed + 8, qPrintable(u"%1 of %2"_s.arg(sent).arg(allowed)));
}

int main(int argc, char **argv)
{
    return runOnOwnNetwork<TestNetHelper>(argc, argv);
}

#include "tst_nethelper.moc"
