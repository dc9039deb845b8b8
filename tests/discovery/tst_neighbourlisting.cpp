// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/neighbourlisting.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sixlab;

class TestNeighbourListing : public QObject
{
    Q_OBJECT

private slots:
    void readsOneListInThreeForms_data();
    void readsOneListInThreeForms();
    void readsTheArpTable();
    void readsInterfacesInBothForms_data();
    void readsInterfacesInBothForms();
    void findsTheInterfacesOfDefaultRoutes();
    void leavesOutRowsThatAreNoNeighbour_data();
    void leavesOutRowsThatAreNoNeighbour();
    void survivesOutputCutAnywhere();
    void readsSoManyRowsAndNoMore();
};

static QString line(const ListedNeighbour &neighbour)
{
    return u"%1 %2 %3%4"_s.arg(
        neighbour.address.toString(), neighbour.mac.toString(), neighbour.interface,
        neighbour.isRouter ? u" router"_s : QString());
}

static QStringList lines(const QList<ListedNeighbour> &neighbours)
{
    QStringList all;
    for (const ListedNeighbour &neighbour : neighbours)
        all.append(line(neighbour));
    return all;
}

// Three programs on one table: iproute2 6.1 twice, and BusyBox 1.35.
static const QByteArray asJson
    = R"([{"dst":"192.0.2.6","dev":"lan0","lladdr":"00:00:5e:00:53:06","state":["PERMANENT"]},)"
      R"({"dst":"fe80::6","dev":"lan0","state":["FAILED"]},)"
      R"({"dst":"fe80::7","dev":"lan0","lladdr":"00:00:5e:00:53:07","state":["NOARP"]},)"
      R"({"dst":"fe80::5","dev":"lan0","lladdr":"00:00:5e:00:53:05","router":null,)"
      R"("state":["STALE"]}])";
static const QByteArray asText = "192.0.2.6 dev lan0 lladdr 00:00:5e:00:53:06 PERMANENT \n"
                                 "fe80::6 dev lan0 FAILED \n"
                                 "fe80::7 dev lan0 lladdr 00:00:5e:00:53:07 NOARP \n"
                                 "fe80::5 dev lan0 lladdr 00:00:5e:00:53:05 router STALE \n";
static const QByteArray asBusyBox
    = "192.0.2.6 dev lan0 lladdr 00:00:5e:00:53:06 used 0/0/0 probes 0 PERMANENT\n"
      "fe80::6 dev lan0  used 0/0/0 probes 0 FAILED\n"
      "fe80::7 dev lan0 lladdr 00:00:5e:00:53:07 used 0/0/0 probes 0 NOARP\n"
      "fe80::5 dev lan0 lladdr 00:00:5e:00:53:05 router used 0/0/0 probes 0 STALE\n";

void TestNeighbourListing::readsOneListInThreeForms_data()
{
    QTest::addColumn<QByteArray>("output");
    QTest::newRow("JSON") << asJson;
    QTest::newRow("JSON after a line end") << '\n' + asJson + '\n';
    QTest::newRow("text") << asText;
    QTest::newRow("BusyBox") << asBusyBox;
}

void TestNeighbourListing::readsOneListInThreeForms()
{
    QFETCH(QByteArray, output);
    QCOMPARE(
        lines(parseNeighbours(output)),
        (QStringList{
            u"192.0.2.6 00:00:5e:00:53:06 lan0"_s, u"fe80::5 00:00:5e:00:53:05 lan0 router"_s}));
}

void TestNeighbourListing::readsTheArpTable()
{
    const QByteArray table
        = "IP address       HW type     Flags       HW address            Mask     Device\n"
          "192.0.2.6        0x1         0x6         00:00:5e:00:53:06     *        lan0\n"
          "192.0.2.7        0x1         0x0         00:00:00:00:00:00     *        lan0\n"
          "192.0.2.8        0x20        0x2         00:00:5e:00:53:08     *        ib0\n"
          "192.0.2.9        0x1         0x2         00:00:5e:00:53:09     *        lan0\n";
    QCOMPARE(
        lines(parseArpTable(table)),
        (QStringList{
            u"192.0.2.6 00:00:5e:00:53:06 lan0"_s, u"192.0.2.9 00:00:5e:00:53:09 lan0"_s}));
}

void TestNeighbourListing::readsInterfacesInBothForms_data()
{
    QTest::addColumn<QByteArray>("output");
    QTest::newRow("JSON") << QByteArray(
        R"([{"ifindex":1,"ifname":"lo","flags":["LOOPBACK","UP"],"link_type":"loopback",)"
        R"("address":"00:00:00:00:00:00","addr_info":[{"family":"inet","local":"127.0.0.1",)"
        R"("prefixlen":8},{"family":"inet6","local":"::1","prefixlen":128}]},)"
        R"({"ifindex":3,"link":"port2","ifname":"lan0","link_type":"ether",)"
        R"("address":"00:00:5e:00:53:02","addr_info":[)"
        R"({"family":"inet","local":"192.0.2.2","prefixlen":24,"scope":"global"},)"
        R"({"family":"inet6","local":"2001:db8::9","prefixlen":64,"tentative":true},)"
        R"({"family":"inet6","local":"2001:db8::8","prefixlen":64,"dadfailed":true},)"
        R"({"family":"inet6","local":"2001:db8::2","prefixlen":64},)"
        R"({"family":"inet6","local":"fe80::2","prefixlen":64,"scope":"link"}]},)"
        R"({"ifindex":4,"ifname":"ppp0","link_type":"ppp","addr_info":[]}])");
    QTest::newRow("text") << QByteArray(
        "1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536 qdisc noqueue qlen 1000\n"
        "    link/loopback 00:00:00:00:00:00 brd 00:00:00:00:00:00\n"
        "    inet 127.0.0.1/8 scope host lo\n"
        "       valid_lft forever preferred_lft forever\n"
        "    inet6 ::1/128 scope host \n"
        "       valid_lft forever preferred_lft forever\n"
        "3: lan0@port2: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc noqueue qlen 1000\n"
        "    link/ether 00:00:5e:00:53:02 brd ff:ff:ff:ff:ff:ff\n"
        "    inet 192.0.2.2/24 scope global lan0\n"
        "       valid_lft forever preferred_lft forever\n"
        "    inet6 2001:db8::9/64 scope global tentative \n"
        "    inet6 2001:db8::8/64 scope global dadfailed tentative \n"
        "    inet6 2001:db8::2/64 scope global dynamic \n"
        "       valid_lft 86394sec preferred_lft 14394sec\n"
        "    inet6 fe80::2/64 scope link \n"
        "       valid_lft forever preferred_lft forever\n"
        "4: ppp0: <POINTOPOINT,UP> mtu 1492 qdisc noqueue qlen 3\n"
        "    link/ppp \n");
}

void TestNeighbourListing::readsInterfacesInBothForms()
{
    QFETCH(QByteArray, output);
    const QList<ListedInterface> interfaces = parseInterfaces(output);
    QCOMPARE(interfaces.size(), 3);
    QCOMPARE(interfaces[0], (ListedInterface{u"lo"_s, {}, true, {}}));
    QCOMPARE(
        interfaces[1],
        (ListedInterface{
            u"lan0"_s,
            MacAddress::parse(u"00:00:5e:00:53:02"),
            false,
            {QHostAddress(u"192.0.2.2"_s), QHostAddress(u"2001:db8::2"_s),
             QHostAddress(u"fe80::2"_s)}}));
    QCOMPARE(interfaces[2], (ListedInterface{u"ppp0"_s, {}, false, {}}));
}

void TestNeighbourListing::findsTheInterfacesOfDefaultRoutes()
{
    // BusyBox, asked for the default route, shows all of IPv4's.
    QCOMPARE(
        parseDefaultInterfaces("default via 192.0.2.6 dev wan0 \n"
                               "192.0.2.0/24 dev lan0 scope link  src 192.0.2.1 \n"
                               "default via fe80::5 dev wan1 proto ra metric 1024 pref medium\n"),
        (QStringList{u"wan0"_s, u"wan1"_s}));
    QCOMPARE(
        parseDefaultInterfaces("default proto ra metric 1024 pref medium\n"
                               "\tnexthop via fe80::b2 dev wan0 weight 1 \n"
                               "\tnexthop via fe80::b3 dev wan1 weight 1 \n"
                               "10.0.0.0/8\n"
                               "\tnexthop via fe80::b3 dev lan1 weight 1 \n"),
        (QStringList{u"wan0"_s, u"wan1"_s}));
    QCOMPARE(parseDefaultInterfaces({}), QStringList());
}

void TestNeighbourListing::leavesOutRowsThatAreNoNeighbour_data()
{
    QTest::addColumn<QByteArray>("output");
    const auto row = [](const QByteArray &text) { QTest::newRow(text.left(60)) << text; };
    row("not a table at all");
    row("sh: ip: not found");
    row("[");
    row("[}");
    row("[null,1,\"a\",[],{}]");
    row(R"([{"dst":5,"dev":{},"lladdr":[],"state":"STALE"}])");
    row(R"([{"dst":"fe80::5","dev":"lan0","lladdr":"00:00:5e:00:53:05","state":[]}])");
    row(QByteArray(100'000, '['));
    row("fe80::5 dev lan0 lladdr 00:00:5e:00:53:05 SLEEPING");
    row("fe80::5 dev lan0 lladdr 00:00:00:00:00:00 STALE");
    row("ff02::1 dev lan0 lladdr 33:33:00:00:00:01 PERMANENT");
    row("2001:db8::1 dev lan0 lladdr 01:00:5e:00:00:01 STALE");
    row("2001:db8::1 dev tun0 lladdr 10.0.0.1 STALE");
    row("127.0.0.1 dev lo lladdr 00:00:5e:00:53:05 STALE");
    row("0.0.0.0 dev lo lladdr 00:00:5e:00:53:05 STALE");
    row("fe80::5%lan0 dev lan0 lladdr 00:00:5e:00:53:05 STALE");
    row("fe80::5 dev sixteen-letters0 lladdr 00:00:5e:00:53:05 STALE");
    row("fe80::5 dev a/b lladdr 00:00:5e:00:53:05 STALE");
    row("fe80::5 dev lan\x1b lladdr 00:00:5e:00:53:05 STALE");
    row("fe80::5 dev lladdr 00:00:5e:00:53:05");
}

void TestNeighbourListing::leavesOutRowsThatAreNoNeighbour()
{
    QFETCH(QByteArray, output);
    QCOMPARE(lines(parseNeighbours(output)), QStringList());
    QCOMPARE(lines(parseArpTable(output)), QStringList());
    QVERIFY(parseInterfaces(output).isEmpty());
}

void TestNeighbourListing::survivesOutputCutAnywhere()
{
    for (const QByteArray &output : {asJson, asText, asBusyBox}) {
        for (qsizetype at = 0; at < output.size(); ++at) {
            QVERIFY(parseNeighbours(output.first(at)).size() <= 2);
            QByteArray damaged = output;
            damaged[at] = char(~damaged[at]);
            QVERIFY(parseNeighbours(damaged).size() <= 2);
            (void)parseInterfaces(damaged);
        }
    }
}

void TestNeighbourListing::readsSoManyRowsAndNoMore()
{
    QByteArray text;
    QByteArray json = "[";
    for (int i = 0; i < 20'000; ++i) {
        const QByteArray address = "2001:db8::" + QByteArray::number(i + 1, 16);
        text += address + " dev lan0 lladdr 00:00:5e:00:53:05 STALE\n";
        json += R"({"dst":")" + address
            + R"(","dev":"lan0","lladdr":"00:00:5e:00:53:05","state":["STALE"]},)";
    }
    json.back() = ']';
    QCOMPARE(parseNeighbours(text).size(), mostListedRows);
    QCOMPARE(parseNeighbours(json).size(), mostListedRows);
}

QTEST_GUILESS_MAIN(TestNeighbourListing)
#include "tst_neighbourlisting.moc"
