// SPDX-License-Identifier: GPL-3.0-or-later
#include "snmpdaemon.h"

#include "api/interfaceaddress.h"
#include "discovery/snmpneighbours.h"

#include <QElapsedTimer>

#include <algorithm>
#include <array>

using namespace sixlab;

/// Serves numbers below 1.3.6.1.2.1.17 (the bridge MIBs, which Debian's snmpd lacks) by snmpd's
/// `pass`.
class BridgeMib
{
public:
    void insert(const SnmpOid &name, int value) { m_rows.insert(name, value); }

    /// The line for snmpd.conf.
    QByteArray install(const QTemporaryDir &folder) const
    {
        const QString script = folder.filePath(u"bridge"_s);
        QByteArray rows;
        for (auto row = m_rows.begin(); row != m_rows.end(); ++row) {
            for (const quint32 number : row.key())
                rows += '.' + QByteArray::number(number);
            rows += ' ' + QByteArray::number(*row) + '\n';
        }
        write(script + u".rows"_s, rows);
        write(script, R"(#!/bin/sh
exec awk -v verb="$1" -v wanted="$2" '
function isAfter(a, b,    x, y, n, m, i) {
    n = split(a, x, ".")
    m = split(b, y, ".")
    for (i = 1; i <= n && i <= m; i++)
        if (x[i] + 0 != y[i] + 0)
            return x[i] + 0 > y[i] + 0
    return n > m
}
verb == "-g" ? $1 == wanted : isAfter($1, wanted) {
    print $1 "\ninteger\n" $2
    exit
}' "$0.rows"
)");
        QFile::setPermissions(script, QFile::ReadOwner | QFile::ExeOwner);
        return "pass .1.3.6.1.2.1.17 " + script.toLatin1() + '\n';
    }

private:
    static void write(const QString &name, const QByteArray &content)
    {
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
    }

    QMap<SnmpOid, int> m_rows;
};

/// A row of a table: its index and its value.
static SnmpColumn column(const QList<std::pair<SnmpOid, SnmpVariable>> &rows)
{
    SnmpColumn column;
    for (const auto &[index, variable] : rows)
        column.insert(index, variable);
    return column;
}

static SnmpVariable octets(const QByteArray &value)
{
    return {{}, value};
}

static SnmpVariable number(qint64 value)
{
    return {{}, value};
}

static MacAddress mac(quint8 last)
{
    return MacAddress({0, 0, 0x5e, 0, 0x53, last});
}

static QByteArray macOctets(quint8 last)
{
    return QByteArray::fromHex("00005e0053") + char(last);
}

class TestSnmpNeighbours : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readsTheNeighboursOfARouter();
    void readsTheAgentItself();
    void leavesOutWhatIsBeyondOtherLinks();
    void tellsWhichPortADeviceIsBehind();
    void keepsToTheNamedInterfaces();
    void readsTwoHundredNeighbours();
    void readsIndexesStrictly_data();
    void readsIndexesStrictly();
    void leavesOutUnusableRows_data();
    void leavesOutUnusableRows();
    void readsTheOlderTables();
    void readsWhatBridgesLearned();
    void givesAZoneOnlyWhereTheLinkIsProven_data();
    void givesAZoneOnlyWhereTheLinkIsProven();
    void saysWhenANeighbourWasSeen_data();
    void saysWhenANeighbourWasSeen();
    void boundsTheAddressesOfOneDevice();

private:
    static TableAccess access(const QString &address);
    static QList<Sighting> read(const TableAccess &access, const QStringList &interfaces);
    static const Sighting *find(const QList<Sighting> &sightings, const QString &address);
    static const Sighting *find(const QList<Sighting> &sightings, const MacAddress &mac);

    QTemporaryDir m_folder;
    std::unique_ptr<TestLan> m_lan;
    Host m_router;
    std::array<Host, 3> m_hosts; ///< Numbers 3 to 5.
    std::unique_ptr<SnmpDaemon> m_daemon;
};

TableAccess TestSnmpNeighbours::access(const QString &address)
{
    TableAccess access;
    access.address = parseAddress(address).value();
    access.password = QString::fromLatin1(SnmpDaemon::community);
    return access;
}

QList<Sighting> TestSnmpNeighbours::read(const TableAccess &access, const QStringList &interfaces)
{
    const auto sightings = readBySnmp(access, interfaces, {});
    if (!sightings)
        qWarning().noquote() << sightings.error().text << sightings.error().detail;
    return sightings.value_or(QList<Sighting>());
}

const Sighting *TestSnmpNeighbours::find(const QList<Sighting> &sightings, const QString &address)
{
    const QHostAddress wanted = parseAddress(address).value();
    const auto found = std::ranges::find_if(
        sightings, [&](const Sighting &sighting) { return sighting.addresses.contains(wanted); });
    return found == sightings.end() ? nullptr : &*found;
}

const Sighting *TestSnmpNeighbours::find(const QList<Sighting> &sightings, const MacAddress &mac)
{
    const auto found = std::ranges::find(sightings, mac, &Sighting::mac);
    return found == sightings.end() ? nullptr : &*found;
}

void TestSnmpNeighbours::initTestCase()
{
    m_lan = std::make_unique<TestLan>();
    QVERIFY(m_lan->isUp());
    QVERIFY(m_lan->connectHost(m_router, 2));
    for (int i = 0; i < 3; ++i)
        QVERIFY(m_lan->connectHost(m_hosts[size_t(i)], i + 3));
    // Two links that are not ours: one of the home, and the provider's.
    QVERIFY(
        m_router.shell(u"for link in dmz wan; do ip link add $link type veth peer name $link-peer; "
                       "ip link set $link up; ip link set $link-peer up; done; "
                       "ip link add port12 index 212 type veth; ip addr add 2001:db8:99::1/64 dev "
                       "dmz; ip addr add 2001:db8:aa::1/64 dev wan; "
                       "ip route add default via 2001:db8:aa::ff dev wan; "
                       "echo 1 > /proc/sys/net/ipv6/conf/all/forwarding"_s));
    for (Host &host : m_hosts)
        QVERIFY(host.shell(u"for to in 2001:db8:77::2 192.0.2.2 fe80::200:5eff:fe00:5302%lan0; do "
                           "ping -n -c 1 -w 5 $to > /dev/null; done"_s));
    BridgeMib bridge;
    const SnmpOid fdb{1, 3, 6, 1, 2, 1, 17, 7, 1, 2, 2, 1};
    const SnmpOid basePort{1, 3, 6, 1, 2, 1, 17, 1, 4, 1, 2};
    const auto learn = [&](quint32 database, quint32 last, int port) {
        const SnmpOid index{database, 0, 0, 0x5e, 0, 0x53, last};
        bridge.insert(fdb + SnmpOid{2} + index, port);
        bridge.insert(fdb + SnmpOid{3} + index, 3);
    };
    learn(1, 0x01, 11); // This machine.
    learn(1, 0x03, 12);
    learn(1, 0x04, 12);
    learn(2, 0x05, 13);
    for (quint32 last = 0x60; last <= 0x70; ++last)
        learn(1, last, 14); // Seventeen: another switch.
    bridge.insert(basePort + SnmpOid{12}, 212);
    m_daemon = std::make_unique<SnmpDaemon>(
        m_router, QStringList{u"udp6:161"_s, u"udp:161"_s}, bridge.install(m_folder));
    QVERIFY(m_daemon->isUp());
}

void TestSnmpNeighbours::readsTheNeighboursOfARouter()
{
    for (const QString &asked :
         {u"2001:db8:77::2"_s, u"192.0.2.2"_s, u"fe80::200:5eff:fe00:5302%lan0"_s}) {
        const QDateTime before = QDateTime::currentDateTimeUtc();
        const auto sightings = read(access(asked), {});
        for (int host = 3; host <= 5; ++host) {
            const QStringList addresses{
                u"2001:db8:77::%1"_s.arg(host), u"192.0.2.%1"_s.arg(host),
                u"fe80::200:5eff:fe00:530%1%lan0"_s.arg(host)};
            for (const QString &address : addresses) {
                const Sighting *seen = find(sightings, address);
                QVERIFY2(seen, qPrintable(asked + u' ' + address));
                QCOMPARE(seen->mac, mac(quint8(host)));
                QCOMPARE(seen->source, Source::Snmp);
                QCOMPARE(seen->interface, u"lan0"_s);
                QVERIFY(seen->services.isEmpty());
                QVERIFY(seen->at > before.addSecs(-60));
                QVERIFY(seen->at <= QDateTime::currentDateTimeUtc());
            }
        }
    }
}

void TestSnmpNeighbours::readsTheAgentItself()
{
    for (const bool isV3 : {false, true}) {
        TableAccess asked = access(u"fe80::200:5eff:fe00:5302%lan0"_s);
        if (isV3) {
            asked.method = TableAccess::Method::SnmpV3;
            asked.user = u"sha256"_s;
            asked.password = QString::fromLatin1(SnmpDaemon::password);
            asked.privacyPassword = QString::fromLatin1(SnmpDaemon::privacyPassword);
        }
        const auto sightings = read(asked, {});
        const Sighting *agent = find(sightings, mac(2));
        QVERIFY(agent);
        for (const QString &address :
             {u"fe80::200:5eff:fe00:5302%lan0"_s, u"2001:db8:77::2"_s, u"192.0.2.2"_s,
              u"2001:db8:99::1"_s})
            QVERIFY2(agent->addresses.contains(*parseAddress(address)), qPrintable(address));
        QVERIFY(
            std::ranges::none_of(agent->addresses, [](const auto &a) { return a.isLoopback(); }));
        QCOMPARE(agent->addresses.size(), 5); // And that of the provider's link.
        QCOMPARE(agent->interface, u"lan0"_s);
        QCOMPARE(agent->hostName, u"edge.example"_s);
        QVERIFY(agent->isRouter);
        QCOMPARE(agent->services.size(), 1);
        const Service &service = agent->services.first();
        QCOMPARE(service.type, u"snmp"_s);
        QCOMPARE(service.name, u"edge.example"_s);
        QCOMPARE(service.port, quint16(161));
        QCOMPARE(service.txt.value(u"sysname"_s), u"edge.example"_s);
        QCOMPARE(service.txt.value(u"sysdescr"_s), u"Edge router"_s);
        QCOMPARE(service.txt.value(u"sysobjectid"_s), u"1.3.6.1.4.1.8072.3.2.10"_s);
    }
}

void TestSnmpNeighbours::leavesOutWhatIsBeyondOtherLinks()
{
    QVERIFY(m_router.shell(
        u"for link in dmz wan; do ip neigh replace fe80::41 lladdr 00:00:5e:00:53:41 dev $link nud "
        "reachable; done; "
        "ip neigh replace 2001:db8:99::42 lladdr 00:00:5e:00:53:42 dev dmz nud reachable; "
        "ip neigh replace 2001:db8:aa::43 lladdr 00:00:5e:00:53:43 dev wan nud reachable"_s));
    const auto all = [this] { return read(access(u"2001:db8:77::2"_s), {}); };
    QList<Sighting> sightings;
    QTRY_VERIFY(find(sightings = all(), u"2001:db8:99::42"_s)); // It looks every few seconds.
    QCOMPARE(find(sightings, u"2001:db8:99::42"_s)->interface, QString());
    QVERIFY(!find(sightings, mac(0x41)));
    QVERIFY(!find(sightings, mac(0x43)));
}

void TestSnmpNeighbours::tellsWhichPortADeviceIsBehind()
{
    const auto sightings = read(access(u"2001:db8:77::2"_s), {});
    QMap<QString, QString> attachments;
    for (const Sighting &sighting : sightings) {
        if (!sighting.attachment.isEmpty()) {
            QVERIFY(sighting.mac);
            QVERIFY(sighting.addresses.isEmpty());
            attachments.insert(
                sighting.mac->toString(), sighting.attachment + u" @"_s + sighting.interface);
        }
    }
    const QMap<QString, QString> expected{
        {u"00:00:5e:00:53:01"_s, u"edge.example port 11 @lan0"_s},
        {u"00:00:5e:00:53:03"_s, u"edge.example port12 @lan0"_s},
        {u"00:00:5e:00:53:04"_s, u"edge.example port12 @lan0"_s},
        {u"00:00:5e:00:53:05"_s, u"edge.example port 13 @"_s}}; // In another VLAN.
    QCOMPARE(attachments, expected);
}

void TestSnmpNeighbours::keepsToTheNamedInterfaces()
{
    const auto sightings = read(access(u"2001:db8:77::2"_s), {u"lan0"_s});
    QVERIFY(find(sightings, u"2001:db8:77::3"_s));
    QVERIFY(!find(sightings, u"2001:db8:99::42"_s));
    const auto elsewhere = read(access(u"2001:db8:77::2"_s), {u"lo"_s});
    QVERIFY(!find(elsewhere, u"2001:db8:77::3"_s));
    QVERIFY(!find(elsewhere, mac(3)) || !find(elsewhere, mac(3))->attachment.isEmpty());
}

void TestSnmpNeighbours::readsTwoHundredNeighbours()
{
    QVERIFY(m_router.shell(
        u"for i in $(seq 100 299); do "
        "echo neigh replace 2001:db8:77::$i lladdr 02:00:5e:00:01:$(printf %02x $((i - 100))) "
        "dev lan0 nud reachable; done | ip -batch -"_s));
    const SnmpDaemon daemon(m_router, {u"udp6:1161"_s}); // Without the slow bridge.
    QVERIFY(daemon.isUp());
    TableAccess asked = access(u"2001:db8:77::2"_s);
    asked.port = 1161;
    const auto count = [](const QList<Sighting> &sightings) {
        return std::ranges::count_if(sightings, [](const Sighting &sighting) {
            return sighting.mac && sighting.mac->octets()[0] == 2;
        });
    };
    qint64 elapsed = 0;
    const auto all = [&] {
        QElapsedTimer timer;
        timer.start();
        const auto sightings = read(asked, {});
        elapsed = timer.elapsed();
        return count(sightings);
    };
    QTRY_COMPARE_WITH_TIMEOUT(all(), 200, 30'000);
    qInfo("all tables with 200 neighbours took %lld ms", elapsed);
    QVERIFY(elapsed < 4000);
}

void TestSnmpNeighbours::readsIndexesStrictly_data()
{
    QTest::addColumn<SnmpOid>("index");
    QTest::addColumn<QString>("address");
    const SnmpOid ipv6{32, 1, 13, 184, 0, 119, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9};
    QTest::newRow("IPv4") << SnmpOid{3, 1, 4, 192, 0, 2, 9} << u"192.0.2.9"_s;
    QTest::newRow("IPv6") << SnmpOid{3, 2, 16} + ipv6 << u"2001:db8:77::9"_s;
    QTest::newRow("IPv4 with zone") << SnmpOid{3, 3, 8, 192, 0, 2, 9, 0, 0, 0, 3} << u"192.0.2.9"_s;
    QTest::newRow("IPv6 with zone")
        << SnmpOid{3, 4, 20} + ipv6 + SnmpOid{0, 0, 0, 3} << u"2001:db8:77::9"_s;
    QTest::newRow("empty") << SnmpOid{} << QString();
    QTest::newRow("no address") << SnmpOid{3} << QString();
    QTest::newRow("no length") << SnmpOid{3, 1} << QString();
    QTest::newRow("interface 0") << SnmpOid{0, 1, 4, 192, 0, 2, 9} << QString();
    QTest::newRow("interface 2^31") << SnmpOid{0x80000000, 1, 4, 192, 0, 2, 9} << QString();
    QTest::newRow("unknown type") << SnmpOid{3, 16, 4, 192, 0, 2, 9} << QString();
    QTest::newRow("wrong length") << SnmpOid{3, 2, 4, 192, 0, 2, 9} << QString();
    QTest::newRow("too short") << SnmpOid{3, 1, 4, 192, 0, 2} << QString();
    QTest::newRow("too long") << SnmpOid{3, 1, 4, 192, 0, 2, 9, 9} << QString();
    QTest::newRow("huge length") << SnmpOid{3, 1, 0xffffffff, 192, 0, 2, 9} << QString();
    QTest::newRow("no octet") << SnmpOid{3, 1, 4, 192, 0, 2, 256} << QString();
    QTest::newRow("multicast") << SnmpOid{3, 1, 4, 224, 0, 0, 1} << QString();
    QTest::newRow("broadcast") << SnmpOid{3, 1, 4, 255, 255, 255, 255} << QString();
    QTest::newRow("loopback") << SnmpOid{3, 1, 4, 127, 0, 0, 1} << QString();
    QTest::newRow("unspecified") << SnmpOid{3, 1, 4, 0, 0, 0, 0} << QString();
}

void TestSnmpNeighbours::readsIndexesStrictly()
{
    QFETCH(SnmpOid, index);
    QFETCH(QString, address);
    const auto rows = snmpNeighbours(column({{index, octets(macOctets(9))}}), {}, {}, {});
    QCOMPARE(rows.size(), address.isEmpty() ? 0 : 1);
    if (!address.isEmpty())
        QCOMPARE(rows.first(), (SnmpNeighbour{3, *parseAddress(address), mac(9), false, 0}));
}

void TestSnmpNeighbours::leavesOutUnusableRows_data()
{
    QTest::addColumn<SnmpVariable>("physAddress");
    QTest::addColumn<int>("type");
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("isUsed");
    const SnmpVariable good = octets(macOctets(9));
    QTest::newRow("dynamic, reachable") << good << 3 << 1 << true;
    QTest::newRow("dynamic, stale") << good << 3 << 2 << true;
    QTest::newRow("static") << good << 4 << 6 << true;
    QTest::newRow("the agent does not say") << good << 0 << 0 << true;
    QTest::newRow("invalid type") << good << 2 << 1 << false;
    QTest::newRow("the agent itself") << good << 5 << 1 << false;
    QTest::newRow("invalid state") << good << 3 << 5 << false;
    QTest::newRow("incomplete") << good << 3 << 7 << false;
    QTest::newRow("no MAC") << octets({}) << 3 << 1 << false;
    QTest::newRow("EUI-64") << octets(QByteArray(8, '\2')) << 3 << 1 << false;
    QTest::newRow("null MAC") << octets(QByteArray(6, '\0')) << 3 << 1 << false;
    QTest::newRow("multicast MAC") << octets(QByteArray(6, '\x33')) << 3 << 1 << false;
    QTest::newRow("a number for a MAC") << number(9) << 3 << 1 << false;
    QTest::newRow("nothing") << SnmpVariable{} << 3 << 1 << false;
}

void TestSnmpNeighbours::leavesOutUnusableRows()
{
    QFETCH(SnmpVariable, physAddress);
    QFETCH(int, type);
    QFETCH(int, state);
    QFETCH(bool, isUsed);
    const SnmpOid index{3, 1, 4, 192, 0, 2, 9};
    const auto rows = snmpNeighbours(
        column({{index, physAddress}}), {}, column({{index, number(type)}}),
        column({{index, number(state)}}));
    QCOMPARE(rows.size(), isUsed ? 1 : 0);
}

void TestSnmpNeighbours::readsTheOlderTables()
{
    const QHostAddress address(u"192.0.2.9"_s);
    const SnmpColumn media = column(
        {{{3, 192, 0, 2, 9}, octets(macOctets(9))},
         {{3, 192, 0, 2, 10}, octets(macOctets(10))},
         {{3, 192, 0, 2}, octets(macOctets(11))},
         {{3, 192, 0, 2, 256}, octets(macOctets(12))}});
    QCOMPARE(
        snmpMediaNeighbours(media, column({{{3, 192, 0, 2, 10}, number(2)}})),
        QList({SnmpNeighbour{3, address, mac(9), false, 0}}));
    QCOMPARE(
        snmpAddrTableAddresses(column(
            {{{192, 0, 2, 9}, number(3)},
             {{192, 0, 2, 10}, number(0)},
             {{127, 0, 0, 1}, number(1)}})),
        QList({SnmpAddress{3, address}}));
}

void TestSnmpNeighbours::readsWhatBridgesLearned()
{
    const SnmpOid one{0, 0, 0x5e, 0, 0x53, 1};
    const SnmpOid two{0, 0, 0x5e, 0, 0x53, 2};
    const SnmpOid three{0, 0, 0x5e, 0, 0x53, 3};
    const SnmpOid broken{0, 0, 0x5e, 0, 0x53};
    const SnmpColumn ports
        = column({{one, number(7)}, {two, number(0)}, {three, number(8)}, {broken, number(9)}});
    const SnmpColumn status
        = column({{one, number(3)}, {two, number(3)}, {three, number(4)}, {broken, number(3)}});
    QCOMPARE(snmpForwarding(ports, status, false), QList({SnmpForwarding{0, mac(1), 7}}));
    // With databases the same numbers are no rows.
    QVERIFY(snmpForwarding(ports, status, true).isEmpty());
}

void TestSnmpNeighbours::givesAZoneOnlyWhereTheLinkIsProven_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QList<SnmpAddress>>("addresses");
    QTest::addColumn<QList<SnmpNeighbour>>("neighbours");
    QTest::addColumn<bool>("isProven");
    const auto at = [](const QString &address) { return QHostAddress(address); };
    const QList<SnmpNeighbour> none;
    const auto self = [&](const QString &address, quint8 last) {
        return QList{SnmpNeighbour{3, at(address), mac(last), true, 0}};
    };
    QTest::newRow("nothing is known")
        << u"2001:db8:77::2"_s << QList<SnmpAddress>() << none << false;
    QTest::newRow("an address in our prefix")
        << u"192.0.2.2"_s << QList{SnmpAddress{3, at(u"2001:db8:77::2"_s)}} << none << true;
    QTest::newRow("an address in another prefix")
        << u"192.0.2.2"_s << QList{SnmpAddress{3, at(u"2001:db8:78::2"_s)}} << none << false;
    QTest::newRow("on another interface")
        << u"192.0.2.2"_s << QList{SnmpAddress{4, at(u"2001:db8:77::2"_s)}} << none << false;
    QTest::newRow("the link-local address that was asked")
        << u"fe80::2%lan0"_s << QList{SnmpAddress{3, at(u"fe80::2"_s)}} << none << true;
    QTest::newRow("asked by the number of our interface")
        << u"fe80::2%17"_s << QList{SnmpAddress{3, at(u"fe80::2"_s)}} << none << true;
    QTest::newRow("the same on two interfaces")
        << u"fe80::2%lan0"_s
        << QList{SnmpAddress{3, at(u"fe80::2"_s)}, SnmpAddress{4, at(u"fe80::2"_s)}} << none
        << false;
    QTest::newRow("over another link of ours")
        << u"fe80::2%lan1"_s << QList{SnmpAddress{3, at(u"fe80::2"_s)}} << none << false;
    QTest::newRow("this machine among the neighbours")
        << u"192.0.2.2"_s << QList<SnmpAddress>() << self(u"fe80::1"_s, 1) << true;
    QTest::newRow("our address with another MAC")
        << u"192.0.2.2"_s << QList<SnmpAddress>() << self(u"fe80::1"_s, 7) << false;
    QTest::newRow("our MAC with another address")
        << u"192.0.2.2"_s << QList<SnmpAddress>() << self(u"fe80::7"_s, 1) << false;
}

void TestSnmpNeighbours::givesAZoneOnlyWhereTheLinkIsProven()
{
    QFETCH(QString, asked);
    QFETCH(QList<SnmpAddress>, addresses);
    QFETCH(QList<SnmpNeighbour>, neighbours);
    QFETCH(bool, isProven);
    SnmpTables tables;
    tables.addresses = addresses;
    tables.neighbours = neighbours;
    tables.neighbours.append({3, QHostAddress(u"fe80::9"_s), mac(9), true, 0});
    const LanInterface lan{
        17,
        u"lan0"_s,
        mac(1),
        {QHostAddress(u"fe80::1%lan0"_s), QHostAddress(u"2001:db8:77::1"_s)},
        {Prefix(QHostAddress(u"2001:db8:77::"_s), 64), Prefix(QHostAddress(u"192.0.2.0"_s), 24)}};
    const auto sightings
        = snmpSightings(tables, access(asked), {lan}, QDateTime::currentDateTimeUtc());
    const Sighting *seen = find(sightings, mac(9));
    QCOMPARE(seen != nullptr, isProven);
    if (seen) {
        QCOMPARE(seen->addresses, QList{QHostAddress(u"fe80::9%lan0"_s)});
        QCOMPARE(seen->interface, u"lan0"_s);
    }
}

void TestSnmpNeighbours::saysWhenANeighbourWasSeen_data()
{
    QTest::addColumn<bool>("isReachable");
    QTest::addColumn<qint64>("updated");
    QTest::addColumn<int>("secondsAgo");
    QTest::newRow("now") << true << qint64(100) << 0;
    QTest::newRow("a while ago") << false << qint64(4000) << 60;
    QTest::newRow("the agent does not know") << false << qint64(0) << 0;
    QTest::newRow("in the future") << false << qint64(10'001) << 0;
    QTest::newRow("before time began") << false << qint64(-1) << 0;
}

void TestSnmpNeighbours::saysWhenANeighbourWasSeen()
{
    QFETCH(bool, isReachable);
    QFETCH(qint64, updated);
    QFETCH(int, secondsAgo);
    SnmpTables tables;
    tables.upTime = 10'000;
    tables.neighbours.append({3, QHostAddress(u"192.0.2.9"_s), mac(9), isReachable, updated});
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto sightings = snmpSightings(tables, access(u"192.0.2.2"_s), {}, now);
    QVERIFY(find(sightings, mac(9)));
    QCOMPARE(find(sightings, mac(9))->at, now.addSecs(-secondsAgo));
}

void TestSnmpNeighbours::boundsTheAddressesOfOneDevice()
{
    SnmpTables tables;
    for (quint32 i = 0; i < 10'000; ++i)
        tables.neighbours.append({3, QHostAddress(0x0a000001 + i), mac(9), true, 0});
    const auto sightings
        = snmpSightings(tables, access(u"192.0.2.2"_s), {}, QDateTime::currentDateTimeUtc());
    QCOMPARE(sightings.size(), 2);
    QVERIFY(sightings[1].addresses.size() <= 64);
}

int main(int argc, char **argv)
{
    return runOnOwnNetwork<TestSnmpNeighbours>(argc, argv);
}

#include "tst_snmpneighbours.moc"
