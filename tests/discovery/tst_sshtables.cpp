// SPDX-License-Identifier: GPL-3.0-or-later
#include "../api/sshserver.h"

#include "api/interfaceaddress.h"
#include "discovery/sshtables.h"

#include <QElapsedTimer>

#include <thread>

using namespace sixlab;

/// A router with OpenSSH, Dropbear and dnsmasq, and a client that has leases of it.
class TestSshTables : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void asksBeforeTheFirstContact();
    void refusesAnotherRouter();
    void readsNeighboursOfBothFamilies();
    void leavesOutNeighboursThatDoNotAnswer();
    void zonesOnlyWhatIsProvablyOnOurLink();
    void takesNoSharedIpv4SubnetForProof();
    void leavesOutTheProvidersNeighbours();
    void knowsTheRouterItself();
    void readsLeasesWithNames();
    void correctsTheRoutersClock();
    void readsRoutersWithBusyBoxAndDropbear();
    void fallsBackToTheArpTable();
    void saysThatItIsNoLinux();
    void saysThatThereIsNothingToList();
    void stopsWithinASecond();

private:
    TableAccess accessTo(const QString &address, quint16 port = 22) const;
    QList<Sighting> readFrom(const TableAccess &access);
    bool makeTools(const QString &ipScript) const;

    std::unique_ptr<TestLan> m_lan;
    std::unique_ptr<SshHome> m_home;
    Host m_router;
    Host m_client;
};

static const Sighting *find(
    const QList<Sighting> &sightings, const QString &address, Source source = Source::RouterTable)
{
    const auto found = std::ranges::find_if(sightings, [&](const Sighting &sighting) {
        return sighting.source == source
            && std::ranges::any_of(sighting.addresses, [&](const QHostAddress &a) {
                   return a.toString() == address;
               });
    });
    return found == sightings.end() ? nullptr : &*found;
}

TableAccess TestSshTables::accessTo(const QString &address, quint16 port) const
{
    TableAccess access;
    access.method = TableAccess::Method::Ssh;
    access.address = parseAddress(address).value();
    access.port = port;
    access.user = u"tester"_s;
    access.identityFile = m_home->path(u"key"_s);
    if (const auto key = readRouterHostKey(access, {}))
        access.pinnedHostKey = key->sha256;
    return access;
}

QList<Sighting> TestSshTables::readFrom(const TableAccess &access)
{
    const auto sightings = readBySsh(access, {u"lan0"_s}, {});
    if (!sightings)
        qWarning().noquote() << sightings.error().text << sightings.error().detail;
    return sightings.value_or(QList<Sighting>());
}

/// A folder of tools for a server's PATH: BusyBox's, with an `ip` of the test's own if given.
bool TestSshTables::makeTools(const QString &ipScript) const
{
    const QString folder = m_home->path(u"tools"_s);
    if (!QDir(folder).removeRecursively() || !QDir().mkpath(folder))
        return false;
    for (const QString &tool :
         {u"cat"_s, u"date"_s, u"head"_s, u"ip"_s, u"sed"_s, u"sh"_s, u"tail"_s})
        if (!QFile::link(u"/bin/busybox"_s, folder + u'/' + tool))
            return false;
    if (ipScript.isEmpty())
        return true;
    return QFile::remove(folder + u"/ip"_s)
        && m_home->write(u"tools/ip"_s, "#!/bin/sh\n" + ipScript.toLatin1() + '\n')
        && run(u"chmod"_s, {u"755"_s, folder + u"/ip"_s});
}

void TestSshTables::initTestCase()
{
    m_lan = std::make_unique<TestLan>();
    QVERIFY(m_lan->isUp());
    QVERIFY(m_lan->connectHost(m_router, 2));
    QVERIFY(m_lan->connectHost(m_client, 3));
    m_home = std::make_unique<SshHome>();
    QVERIFY(m_home->isReady());
    qputenv("HOME", QFile::encodeName(m_home->path(u"user"_s)));
    qunsetenv("SSH_AUTH_SOCK");
    for (const QString &folder : {u"/var/lib/misc"_s, u"/run"_s})
        QVERIFY(run(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"none"_s, folder}));
    QVERIFY(m_router.shell(u"echo 0 > /proc/sys/net/ipv4/ip_unprivileged_port_start"_s));
    QVERIFY(m_home->startOpenSsh(m_router));
    QVERIFY(m_home->startOpenSsh(
        m_router, "SetEnv PATH=" + QFile::encodeName(m_home->path(u"tools"_s)) + "\n", 2201));
    QVERIFY(m_home->startOpenSsh(m_router, "ForceCommand echo no shell\n", 2202));
    QVERIFY(m_home->startDropbear(m_router, 2222));
}

/// The same tables before each test: one other network behind the router, and one before it.
void TestSshTables::init()
{
    QVERIFY(m_router.shell(
        u"ip link del dmz0 2>/dev/null || true; ip link del wan0 2>/dev/null || true; "
        "ip neigh flush all; ip neigh flush all nud permanent; "
        "ip link add dmz0 type veth peer name dmz1; ip link add wan0 type veth peer name wan1; "
        "for i in dmz0 dmz1 wan0 wan1; do ip link set $i up; done; "
        "ip link set dmz0 address 00:00:5e:00:53:d0; "
        "ip addr add 2001:db8:99::1/64 dev dmz0 nodad; ip addr add 198.51.100.2/24 dev wan0"_s));
}

void TestSshTables::asksBeforeTheFirstContact()
{
    TableAccess access = accessTo(u"2001:db8:77::2"_s);
    access.pinnedHostKey.clear();
    const auto refused = readBySsh(access, {}, {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::SignInRefused);
    const auto key = readRouterHostKey(access, {});
    QVERIFY(key);
    QCOMPARE(key->trust, HostKey::Trust::FirstContact);
    QVERIFY(refused.error().text.contains(key->fingerprint()));
    access.pinnedHostKey = key->sha256;
    QVERIFY(readBySsh(access, {}, {}));
}

void TestSshTables::refusesAnotherRouter()
{
    TableAccess access = accessTo(u"2001:db8:77::2"_s);
    access.port = 2222; // Dropbear has another key.
    const auto refused = readBySsh(access, {}, {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::IdentityChanged);
}

void TestSshTables::readsNeighboursOfBothFamilies()
{
    QVERIFY(m_client.shell(u"ping -c 1 -w 2 192.0.2.2; ping -c 1 -w 2 2001:db8:77::2; "
                           "ping -c 1 -w 2 fe80::200:5eff:fe00:5302%lan0"_s));
    for (const QString &router :
         {u"2001:db8:77::2"_s, u"192.0.2.2"_s, u"fe80::200:5eff:fe00:5302%lan0"_s}) {
        const auto sightings = readFrom(accessTo(router));
        for (const QString &address :
             {u"192.0.2.3"_s, u"2001:db8:77::3"_s, u"fe80::200:5eff:fe00:5303%lan0"_s}) {
            const Sighting *client = find(sightings, address);
            QVERIFY2(client, qPrintable(router + u" does not know "_s + address));
            QCOMPARE(client->mac, MacAddress::parse(u"00:00:5e:00:53:03"));
            QCOMPARE(client->interface, u"lan0"_s);
            QVERIFY(!client->isRouter);
            QVERIFY(qAbs(client->at.secsTo(QDateTime::currentDateTimeUtc())) < 10);
        }
    }
}

void TestSshTables::leavesOutNeighboursThatDoNotAnswer()
{
    QVERIFY(m_router.shell(
        u"ip neigh replace 2001:db8:77::dead dev lan0 nud failed; "
        "ip neigh replace 2001:db8:77::beef dev lan0 nud incomplete; "
        "ip neigh replace 2001:db8:77::a lladdr 00:00:5e:00:53:0a dev lan0 nud stale"_s));
    const auto sightings = readFrom(accessTo(u"2001:db8:77::2"_s));
    QVERIFY(find(sightings, u"2001:db8:77::a"_s));
    QVERIFY(!find(sightings, u"2001:db8:77::dead"_s));
    QVERIFY(!find(sightings, u"2001:db8:77::beef"_s));
}

void TestSshTables::zonesOnlyWhatIsProvablyOnOurLink()
{
    QVERIFY(m_router.shell(
        u"ip neigh replace fe80::9 lladdr 00:00:5e:00:53:09 dev dmz0 nud stale router; "
        "ip neigh replace 2001:db8:99::9 lladdr 00:00:5e:00:53:09 dev dmz0 nud stale router; "
        "ip neigh replace fe80::a lladdr 00:00:5e:00:53:0a dev lan0 nud stale"_s));
    const auto sightings = readFrom(accessTo(u"2001:db8:77::2"_s));
    QVERIFY(find(sightings, u"fe80::a%lan0"_s));
    const Sighting *behind = find(sightings, u"2001:db8:99::9"_s);
    QVERIFY(behind);
    QCOMPARE(behind->interface, QString());
    QVERIFY(behind->isRouter);
    for (const Sighting &sighting : sightings)
        for (const QHostAddress &address : sighting.addresses)
            QVERIFY(!address.toString().startsWith("fe80::9"_L1));
}

void TestSshTables::takesNoSharedIpv4SubnetForProof()
{
    // Our IPv4 subnet once more, behind the router.
    QVERIFY(
        m_router.shell(u"ip addr add 192.0.2.200/24 dev dmz0; ip route del 192.0.2.0/24 dev dmz0; "
                       "ip neigh replace fe80::9 lladdr 00:00:5e:00:53:09 dev dmz0 nud stale"_s));
    const auto sightings = readFrom(accessTo(u"192.0.2.2"_s));
    QVERIFY(find(sightings, u"192.0.2.200"_s));
    QVERIFY(!find(sightings, u"fe80::9%lan0"_s));
}

void TestSshTables::leavesOutTheProvidersNeighbours()
{
    QVERIFY(m_router.shell(
        u"ip route add default via 198.51.100.1 dev wan0; "
        "ip neigh replace 198.51.100.1 lladdr 00:00:5e:00:53:f1 dev wan0 nud stale"_s));
    const auto sightings = readFrom(accessTo(u"2001:db8:77::2"_s));
    QVERIFY(!find(sightings, u"198.51.100.1"_s));
    QVERIFY(find(sightings, u"198.51.100.2"_s)); // The router's own.

    // A router whose way out is through our LAN.
    QVERIFY(
        m_router.shell(u"ip route replace default via 192.0.2.9 dev lan0; "
                       "ip neigh replace 192.0.2.9 lladdr 00:00:5e:00:53:09 dev lan0 nud stale"_s));
    QVERIFY(find(readFrom(accessTo(u"2001:db8:77::2"_s)), u"192.0.2.9"_s));
    QVERIFY(m_router.shell(u"ip route del default"_s));
}

void TestSshTables::knowsTheRouterItself()
{
    const auto sightings = readFrom(accessTo(u"2001:db8:77::2"_s));
    const Sighting *lan = find(sightings, u"2001:db8:77::2"_s);
    QVERIFY(lan);
    QVERIFY(lan->isRouter);
    QCOMPARE(lan->mac, MacAddress::parse(u"00:00:5e:00:53:02"));
    QCOMPARE(lan->interface, u"lan0"_s);
    QVERIFY(lan->addresses.contains(parseAddress(u"192.0.2.2").value()));
    QVERIFY(lan->addresses.contains(parseAddress(u"fe80::200:5eff:fe00:5302%lan0").value()));
    const Sighting *dmz = find(sightings, u"2001:db8:99::1"_s);
    QVERIFY(dmz);
    QVERIFY(dmz->isRouter);
    QCOMPARE(dmz->mac, MacAddress::parse(u"00:00:5e:00:53:d0"));
    QVERIFY(!find(sightings, u"127.0.0.1"_s));
    QVERIFY(!find(sightings, u"::1"_s));
}

void TestSshTables::readsLeasesWithNames()
{
    QProcess &server = m_router.start(
        {u"dnsmasq"_s, u"--no-daemon"_s, u"--conf-file=/dev/null"_s, u"--port=0"_s,
         u"--user=root"_s, u"--group=root"_s, u"--interface=lan0"_s, u"--bind-interfaces"_s,
         u"--pid-file="_s, u"--no-ping"_s, u"--dhcp-range=192.0.2.100,192.0.2.150,1h"_s,
         u"--dhcp-range=2001:db8:77::100,2001:db8:77::1ff,64,2h"_s});
    QVERIFY(
        m_router.shell(u"timeout 10 sh -c 'until ss -lun | grep -q :547; do sleep 0.05; done'"_s));
    QVERIFY(m_home->write(
        u"dhclient.conf"_s,
        "send host-name \"porch\";\nsend fqdn.fqdn \"porch\";\n"
        "send fqdn.encoded on;\nsend fqdn.server-update off;\n"));
    m_client.start(
        {u"dhclient"_s, u"-6"_s, u"-d"_s, u"-D"_s, u"LL"_s, u"-sf"_s, u"/bin/true"_s, u"-cf"_s,
         m_home->path(u"dhclient.conf"_s), u"-lf"_s, m_home->path(u"c6.leases"_s), u"-pf"_s,
         m_home->path(u"c6.pid"_s), u"lan0"_s});
    m_client.start(
        {u"udhcpc"_s, u"-i"_s, u"lan0"_s, u"-f"_s, u"-T"_s, u"1"_s, u"-s"_s, u"/bin/true"_s,
         u"-x"_s, u"hostname:porch"_s, u"-p"_s, m_home->path(u"c4.pid"_s)});
    const auto served = [] {
        QFile file(u"/var/lib/misc/dnsmasq.leases"_s);
        const QByteArray leases = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        return leases.contains(" 192.0.2.1") && leases.contains(" 2001:db8:77::1");
    };
    QTRY_VERIFY2_WITH_TIMEOUT(served(), server.readAll(), 15'000);

    const auto sightings = readFrom(accessTo(u"2001:db8:77::2"_s));
    QList<const Sighting *> leases;
    for (const Sighting &sighting : sightings)
        if (sighting.source == Source::DhcpLease)
            leases.append(&sighting);
    QVERIFY2(leases.size() == 2, server.readAll());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const Sighting *lease : leases) {
        const bool isIpv6 = lease->addresses[0].protocol() == QAbstractSocket::IPv6Protocol;
        QVERIFY(lease->addresses[0].toString().startsWith(
            isIpv6 ? "2001:db8:77::1"_L1 : "192.0.2.1"_L1));
        QCOMPARE(lease->hostName, u"porch"_s);
        QCOMPARE(lease->interface, u"lan0"_s);
        QCOMPARE(lease->mac, MacAddress::parse(u"00:00:5e:00:53:03"));
        QCOMPARE(lease->origin, AddressOrigin::Dhcp);
        QVERIFY(qAbs(now.secsTo(lease->validUntil) - (isIpv6 ? 7200 : 3600)) < 60);
    }
    QVERIFY(leases[0]->addresses[0].protocol() != leases[1]->addresses[0].protocol());
}

void TestSshTables::correctsTheRoutersClock()
{
    QVERIFY(makeTools({}));
    const QString tools = m_home->path(u"tools"_s);
    QVERIFY(QFile::remove(tools + u"/date"_s));
    QVERIFY(m_home->write(u"tools/date"_s, "#!/bin/sh\necho 1000000000\n"));
    QVERIFY(run(u"chmod"_s, {u"755"_s, tools + u"/date"_s}));
    QFile file(u"/var/lib/misc/dnsmasq.leases"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("1000000600 00:00:5e:00:53:03 192.0.2.130 porch *\n"
               "1000000000 00:00:5e:00:53:03 192.0.2.131 porch *\n");
    file.close();
    const auto sightings = readFrom(accessTo(u"2001:db8:77::2"_s, 2201));
    const Sighting *lease = find(sightings, u"192.0.2.130"_s, Source::DhcpLease);
    QVERIFY(lease);
    QVERIFY(qAbs(QDateTime::currentDateTimeUtc().secsTo(lease->validUntil) - 600) < 30);
    QVERIFY(!find(sightings, u"192.0.2.131"_s, Source::DhcpLease)); // Expired.
    QVERIFY(file.remove());
}

void TestSshTables::readsRoutersWithBusyBoxAndDropbear()
{
    QVERIFY(makeTools({}));
    QVERIFY(m_router.shell(
        u"ip neigh replace fe80::a lladdr 00:00:5e:00:53:0a dev lan0 nud stale router; "
        "ip neigh replace 192.0.2.10 lladdr 00:00:5e:00:53:0a dev lan0 nud permanent; "
        "ip neigh replace fe80::9 lladdr 00:00:5e:00:53:09 dev dmz0 nud stale; "
        "ip neigh replace 2001:db8:99::9 lladdr 00:00:5e:00:53:09 dev dmz0 nud stale"_s));
    for (const quint16 port : {2201, 2222}) {
        const auto sightings = readFrom(accessTo(u"2001:db8:77::2"_s, port));
        const Sighting *neighbour = find(sightings, u"fe80::a%lan0"_s);
        QVERIFY(neighbour);
        QCOMPARE(neighbour->mac, MacAddress::parse(u"00:00:5e:00:53:0a"));
        QVERIFY(neighbour->isRouter);
        QVERIFY(find(sightings, u"192.0.2.10"_s));
        QVERIFY(find(sightings, u"2001:db8:99::9"_s));
        QVERIFY(!find(sightings, u"fe80::9%lan0"_s));
        QVERIFY(find(sightings, u"2001:db8:77::2"_s)->isRouter);
    }
}

void TestSshTables::fallsBackToTheArpTable()
{
    QVERIFY(makeTools(u"exit 127"_s));
    QVERIFY(m_router.shell(
        u"ip neigh replace 192.0.2.10 lladdr 00:00:5e:00:53:0a dev lan0 nud permanent"_s));
    const auto sightings = readFrom(accessTo(u"2001:db8:77::2"_s, 2201));
    const Sighting *neighbour = find(sightings, u"192.0.2.10"_s);
    QVERIFY(neighbour);
    QCOMPARE(neighbour->mac, MacAddress::parse(u"00:00:5e:00:53:0a"));
    QCOMPARE(neighbour->interface, QString()); // Nothing tells which link it is.
}

void TestSshTables::saysThatItIsNoLinux()
{
    const auto refused = readBySsh(accessTo(u"2001:db8:77::2"_s, 2202), {}, {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::NotSupported);
    QVERIFY(!refused.error().text.isEmpty());
}

void TestSshTables::saysThatThereIsNothingToList()
{
    QVERIFY(makeTools(u"exit 127"_s));
    const auto refused = readBySsh(accessTo(u"2001:db8:77::2"_s, 2201), {}, {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::NotSupported);
}

void TestSshTables::stopsWithinASecond()
{
    QVERIFY(makeTools(u"echo asked > %1; sleep 20"_s.arg(m_home->path(u"asked"_s))));
    const TableAccess access = accessTo(u"2001:db8:77::2"_s, 2201);
    std::stop_source source;
    QElapsedTimer sinceStop;
    std::jthread stopper([&](const std::stop_token &isOver) {
        while (!isOver.stop_requested() && !QFile::exists(m_home->path(u"asked"_s)))
            std::this_thread::yield();
        sinceStop.start();
        source.request_stop();
    });
    const auto stopped = readBySsh(access, {}, source.get_token());
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, Error::Kind::Cancelled);
    QVERIFY(sinceStop.elapsed() < 1000);
}

int main(int argc, char **argv)
{
    return runOnOwnNetwork<TestSshTables>(argc, argv);
}

#include "tst_sshtables.moc"
