// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/leasefile.h"

#include "api/interfaceaddress.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sixlab;

/// A lease on one line: `192.0.2.3 00:00:5e:00:53:03 porch 1795567045`.
static QString line(const DhcpLease &lease)
{
    return u"%1 %2 %3 %4"_s.arg(
        lease.address.toString(), lease.mac ? lease.mac->toString() : u"-"_s,
        lease.hostName.isEmpty() ? u"-"_s : lease.hostName,
        lease.validUntil.isValid() ? QString::number(lease.validUntil.toSecsSinceEpoch()) : u"-"_s);
}

static QStringList lines(const QList<DhcpLease> &leases)
{
    QStringList all;
    for (const DhcpLease &lease : leases)
        all.append(line(lease));
    return all;
}

class TestLeaseFile : public QObject
{
    Q_OBJECT

private slots:
    void readsDnsmasq();
    void readsDnsmasqWithoutAClock();
    void readsKeaIpv4();
    void readsKeaIpv6();
    void readsIscIpv4();
    void readsIscIpv6();
    void readsOdhcpd();
    void takesMacsOfEthernetOnly_data();
    void takesMacsOfEthernetOnly();
    void believesTheLastEntryOfAnAddress();
    void survivesFilesCutAnywhere_data();
    void survivesFilesCutAnywhere();
    void leavesOutWhatIsNoLease_data();
    void leavesOutWhatIsNoLease();
    void cleansAndBoundsNames();
    void readsSoManyAndNoMore();
};

// The files below were written by the servers themselves: dnsmasq 2.90, Kea 2.2.0 and ISC dhcpd
// 4.4.3-P1, for a client named "porch". Those of odhcpd follow its source.
static const QByteArray dnsmasqFile
    = "1795567045 00:00:5e:00:53:03 192.0.2.103 porch *\n"
      "1795567046 00:00:5e:00:53:04 192.0.2.104 * ff:56:50:4d:98:00:02:00:00:ab:11\n"
      "0 06-00:00:5e:00:53:05 192.0.2.105 odd *\n"
      "0 00:00:5e:00:53:06 192.0.2.106 forever *\n"
      "duid 00:01:00:01:32:98:dc:31:f2:a7:8b:94:5a:6b\n"
      "1795567050 1577079555 2001:db8:77::1d9 porch 00:01:00:01:32:98:dc:38:00:00:5e:00:53:03\n"
      "1795567047 T1577079555 2001:db8:77::199 * 00:03:00:01:00:00:5e:00:53:03\n"
      "1795567048 99 2001:db8:77::19a vm 00:02:00:00:ab:11:01:02\n";

static const QByteArray kea4File
    = "address,hwaddr,client_id,valid_lifetime,expire,subnet_id,fqdn_fwd,fqdn_rev,hostname,state,"
      "user_context\n"
      "192.0.2.100,00:00:5e:00:53:03,,7200,1795570756,1,0,0,porch.example.,0,\n"
      "192.0.2.101,00:00:5e:00:53:04,01:00:00:5e:00:53:04,7200,1795570757,1,0,0,,0,\n"
      "192.0.2.102,00:00:5e:00:53:05,,7200,1795570758,1,0,0,declined,1,\n"
      "192.0.2.104,00:00:5e:00:53:07,,4294967295,1795570758,1,0,0,forever,0,\n"
      "192.0.2.101,00:00:5e:00:53:04,01:00:00:5e:00:53:04,0,1795570757,1,0,0,,0,\n";

static const QByteArray kea6File
    = "address,duid,valid_lifetime,expire,subnet_id,pref_lifetime,lease_type,iaid,prefix_len,"
      "fqdn_fwd,fqdn_rev,hostname,hwaddr,state,user_context,hwtype,hwaddr_source\n"
      "2001:db8:77::100,00:03:00:01:00:00:5e:00:53:03,7200,1795570915,1,3600,0,1577079555,128,0,0,"
      "porch.example.,00:00:5e:00:53:03,0,,1,2\n"
      "2001:db8:77::101,00:03:00:01:00:00:5e:00:53:04,7200,1795570916,1,3600,0,5,128,0,0,"
      ",,0,,1,2\n"
      "2001:db8:99::,00:03:00:01:00:00:5e:00:53:05,7200,1795570917,1,3600,2,5,56,0,0,"
      "delegated,00:00:5e:00:53:05,0,,1,2\n";

static const QByteArray iscFile
    = "# The format of this file is documented in the dhcpd.leases(5) manual page.\n"
      "authoring-byte-order little-endian;\n\n"
      "server-duid \"\\000\\001\\000\\0012\\230\\334\\004^\\270\\017\\036~\\340\";\n\n"
      "lease 192.0.2.100 {\n"
      "  starts 2 2026/11/24 23:36:38;\n"
      "  ends 2 2026/11/24 23:46:38;\n"
      "  cltt 2 2026/11/24 23:36:38;\n"
      "  binding state active;\n"
      "  next binding state free;\n"
      "  rewind binding state free;\n"
      "  hardware ethernet 00:00:5e:00:53:03;\n"
      "  client-hostname \"porch\";\n"
      "}\n"
      "lease 192.0.2.101 {\n"
      "  ends epoch 1795564000; # Tue Nov 24 22:46:40 2026\n"
      "  binding state free;\n"
      "  hardware ethernet 00:00:5e:00:53:04;\n"
      "}\n"
      "lease 192.0.2.102 {\n"
      "  ends never;\n"
      "  binding state active;\n"
      "  hardware ethernet 00:00:5e:00:53:05;\n"
      "  uid \"\\001\\\"};{\\\\\";\n"
      "  set vendor-class-identifier = \"udhcp { }\";\n"
      "  client-hostname \"a \\\"quoted\\\" name\";\n"
      "}\n";

static const QByteArray isc6File
    = "server-duid \"\\000\\001\\000\\0012\\230\\334\\004^\\270\\017\\036~\\340\";\n\n"
      "ia-na \"\\003S\\000^\\000\\003\\000\\001\\000\\000^\\000S\\003\" {\n"
      "  cltt 2 2026/11/24 23:36:40;\n"
      "  iaaddr 2001:db8:77::119 {\n"
      "    binding state active;\n"
      "    preferred-life 375;\n"
      "    max-life 600;\n"
      "    ends 2 2026/11/24 23:46:40;\n"
      "  }\n"
      "}\n\n"
      "ia-pd \"\\003S\\000^\\000\\003\\000\\001\\000\\000^\\000S\\003\" {\n"
      "  iaprefix 2001:db8:99::/56 {\n"
      "    binding state active;\n"
      "    ends 2 2026/11/24 23:46:40;\n"
      "  }\n"
      "}\n";

static const QByteArray odhcpdFile
    = "# br-lan 000100013298dc3800005e005303 5e005303 porch 1795567050 1d9 128 "
      "2001:db8:77::1d9/128 fd00:77::1d9/128\n"
      "# br-lan 0003000100005e005304 1 - -1 2 128 2001:db8:77::2/128\n"
      "# br-lan 0003000100005e005305 1 broken\\x20a\\x20b 1795567051 3 128 2001:db8:77::3/128\n"
      "# br-lan 0003000100005e005306 1 gateway 1795567051 10 60 2001:db8:99:10::/60\n"
      "# br-lan 0:0:5e:0:53:7 ipv4 desk 1795567052 c0000207 32 192.0.2.7/32\n"
      "# br-lan 00005e005308 ipv4 - 1795567053 c0000208 32 192.0.2.8/32\n"
      "2001:db8:77::1d9\tporch.lan\tporch\n";

void TestLeaseFile::readsDnsmasq()
{
    QCOMPARE(
        lines(parseDnsmasqLeases(dnsmasqFile)),
        (QStringList{
            u"2001:db8:77::199 00:00:5e:00:53:03 - 1795567047"_s,
            u"2001:db8:77::19a - vm 1795567048"_s,
            u"2001:db8:77::1d9 00:00:5e:00:53:03 porch 1795567050"_s,
            u"192.0.2.103 00:00:5e:00:53:03 porch 1795567045"_s,
            u"192.0.2.104 00:00:5e:00:53:04 - 1795567046"_s,
            u"192.0.2.106 00:00:5e:00:53:06 forever -"_s}));
}

void TestLeaseFile::readsDnsmasqWithoutAClock()
{
    QCOMPARE(
        lines(parseDnsmasqLeases("43200 00:00:5e:00:53:03 192.0.2.3 porch *\n")),
        QStringList{u"192.0.2.3 00:00:5e:00:53:03 porch -"_s});
}

void TestLeaseFile::readsKeaIpv4()
{
    QCOMPARE(
        lines(parseKeaLeases(kea4File)),
        (QStringList{
            u"192.0.2.100 00:00:5e:00:53:03 porch.example 1795570756"_s,
            u"192.0.2.104 00:00:5e:00:53:07 forever -"_s}));
}

void TestLeaseFile::readsKeaIpv6()
{
    QCOMPARE(
        lines(parseKeaLeases(kea6File)),
        (QStringList{
            u"2001:db8:77::100 00:00:5e:00:53:03 porch.example 1795570915"_s,
            u"2001:db8:77::101 00:00:5e:00:53:04 - 1795570916"_s}));
}

void TestLeaseFile::readsIscIpv4()
{
    QCOMPARE(
        lines(parseIscLeases(iscFile)),
        (QStringList{
            u"192.0.2.100 00:00:5e:00:53:03 porch 1795563998"_s,
            u"192.0.2.102 00:00:5e:00:53:05 a \"quoted\" name -"_s}));
}

void TestLeaseFile::readsIscIpv6()
{
    QCOMPARE(
        lines(parseIscLeases(isc6File)),
        QStringList{u"2001:db8:77::119 00:00:5e:00:53:03 - 1795564000"_s});
}

void TestLeaseFile::readsOdhcpd()
{
    QCOMPARE(
        lines(parseOdhcpdLeases(odhcpdFile)),
        (QStringList{
            u"2001:db8:77::2 00:00:5e:00:53:04 - -"_s,
            u"2001:db8:77::3 00:00:5e:00:53:05 - 1795567051"_s,
            u"2001:db8:77::1d9 00:00:5e:00:53:03 porch 1795567050"_s,
            u"fd00:77::1d9 00:00:5e:00:53:03 porch 1795567050"_s,
            u"192.0.2.7 00:00:5e:00:53:07 desk 1795567052"_s,
            u"192.0.2.8 00:00:5e:00:53:08 - 1795567053"_s}));
}

void TestLeaseFile::takesMacsOfEthernetOnly_data()
{
    QTest::addColumn<QByteArray>("duid");
    QTest::addColumn<bool>("isMac");
    QTest::newRow("link-layer and time") << QByteArray("000100013298dc3800005e005303") << true;
    QTest::newRow("link-layer") << QByteArray("0003000100005e005303") << true;
    QTest::newRow("enterprise") << QByteArray("0002000100005e005303") << false;
    QTest::newRow("UUID") << QByteArray("0004000102030405060708090a0b0c0d0e0f") << false;
    QTest::newRow("InfiniBand") << QByteArray("0003002000005e005303") << false;
    QTest::newRow("long") << QByteArray("0003000100005e00530300") << false;
    QTest::newRow("short") << QByteArray("00030001") << false;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("multicast") << QByteArray("0003000101005e005303") << false;
    QTest::newRow("zero") << QByteArray("00030001000000000000") << false;
}

void TestLeaseFile::takesMacsOfEthernetOnly()
{
    QFETCH(QByteArray, duid);
    QFETCH(bool, isMac);
    const auto expected = isMac ? MacAddress::parse(u"00:00:5e:00:53:03") : std::nullopt;
    QCOMPARE(macInDuid(QByteArray::fromHex(duid)), expected);
}

void TestLeaseFile::believesTheLastEntryOfAnAddress()
{
    const QByteArray renewed = iscFile
        + "lease 192.0.2.100 {\n  ends 3 2026/11/25 00:46:38;\n  binding state active;\n"
          "  hardware ethernet 00:00:5e:00:53:09;\n}\n"
          "lease 192.0.2.102 {\n  ends never;\n  binding state released;\n}\n";
    QCOMPARE(
        lines(parseIscLeases(renewed)),
        QStringList{u"192.0.2.100 00:00:5e:00:53:09 - 1795567598"_s});
    // What Kea's clean-up keeps in another file comes before, with a header of its own.
    QCOMPARE(
        lines(parseKeaLeases(
            kea6File + kea4File + kea4File.left(kea4File.indexOf('\n') + 1)
            + "192.0.2.100,00:00:5e:00:53:08,,7200,1795570999,1,0,0,other,0,\n")),
        (QStringList{
            u"2001:db8:77::100 00:00:5e:00:53:03 porch.example 1795570915"_s,
            u"2001:db8:77::101 00:00:5e:00:53:04 - 1795570916"_s,
            u"192.0.2.100 00:00:5e:00:53:08 other 1795570999"_s,
            u"192.0.2.104 00:00:5e:00:53:07 forever -"_s}));
}

using Reader = QList<DhcpLease> (*)(const QByteArray &);

void TestLeaseFile::survivesFilesCutAnywhere_data()
{
    QTest::addColumn<Reader>("reader");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("dnsmasq") << Reader(parseDnsmasqLeases) << dnsmasqFile;
    QTest::newRow("Kea, IPv4") << Reader(parseKeaLeases) << kea4File;
    QTest::newRow("Kea, IPv6") << Reader(parseKeaLeases) << kea6File;
    QTest::newRow("ISC, IPv4") << Reader(parseIscLeases) << iscFile;
    QTest::newRow("ISC, IPv6") << Reader(parseIscLeases) << isc6File;
    QTest::newRow("odhcpd") << Reader(parseOdhcpdLeases) << odhcpdFile;
}

/// Every reader on every beginning and end of every file, also with a byte turned over.
void TestLeaseFile::survivesFilesCutAnywhere()
{
    QFETCH(Reader, reader);
    QFETCH(QByteArray, content);
    const qsizetype whole = reader(content).size();
    QVERIFY(whole > 0);
    for (qsizetype at = 0; at < content.size(); ++at) {
        QVERIFY(reader(content.first(at)).size() <= whole + 1); // A lease that was taken back.
        QVERIFY(reader(content.sliced(at)).size() <= whole);
        QByteArray damaged = content;
        damaged[at] = char(~damaged[at]);
        QVERIFY(reader(damaged).size() <= whole + 2);
    }
}

void TestLeaseFile::leavesOutWhatIsNoLease_data()
{
    QTest::addColumn<QByteArray>("content");
    const auto dnsmasq
        = [](const char *name, const QByteArray &row) { QTest::newRow(name) << row; };
    dnsmasq("empty", {});
    dnsmasq("too few words", "1795567045 00:00:5e:00:53:03 192.0.2.3 porch\n");
    dnsmasq("too many words", "1795567045 00:00:5e:00:53:03 192.0.2.3 my porch *\n");
    dnsmasq("no time", "soon 00:00:5e:00:53:03 192.0.2.3 porch *\n");
    dnsmasq("a negative time", "-5 00:00:5e:00:53:03 192.0.2.3 porch *\n");
    dnsmasq("an endless time", QByteArray(400, '9') + " 00:00:5e:00:53:03 192.0.2.3 porch *\n");
    dnsmasq("no address", "1795567045 00:00:5e:00:53:03 192.0.2.300 porch *\n");
    dnsmasq("multicast", "1795567045 00:00:5e:00:53:03 224.0.0.1 porch *\n");
    dnsmasq("loopback", "1795567045 00:00:5e:00:53:03 127.0.0.1 porch *\n");
    dnsmasq("any", "1795567045 00:00:5e:00:53:03 0.0.0.0 porch *\n");
    dnsmasq("IPv6 among IPv4", "1795567045 00:00:5e:00:53:03 2001:db8::1 porch *\n");
    dnsmasq("IPv4 among IPv6", "duid 00:01\n1795567045 1 192.0.2.3 porch 00:01\n");
    dnsmasq("a zone", "duid 00:01\n1795567045 1 fe80::1%lan0 porch 00:01\n");
}

void TestLeaseFile::leavesOutWhatIsNoLease()
{
    QFETCH(QByteArray, content);
    QCOMPARE(lines(parseDnsmasqLeases(content)), QStringList());
}

void TestLeaseFile::cleansAndBoundsNames()
{
    const auto nameOf = [](const QByteArray &name) {
        const auto leases = parseDnsmasqLeases("0 00:00:5e:00:53:03 192.0.2.3 " + name + " *\n");
        return leases.isEmpty() ? u"none"_s : leases[0].hostName;
    };
    QCOMPARE(nameOf("\x1b[31mred\x07"), u"[31mred"_s);
    QCOMPARE(nameOf("<b>bold</b>"), u"<b>bold</b>"_s); // Plain text, and shown as that.
    QCOMPARE(nameOf("\xe2\x80\xaegpj.exe"), u"gpj.exe"_s);
    QCOMPARE(nameOf("caf\xc3\xa9"), u"café"_s);
    QVERIFY(nameOf(QByteArray(100'000, 'x')).size() <= 255);
}

void TestLeaseFile::readsSoManyAndNoMore()
{
    QByteArray content;
    for (int i = 0; i < 20'000; ++i)
        content += "0 00:00:5e:00:53:03 10.0." + QByteArray::number(i / 250) + '.'
            + QByteArray::number(1 + i % 250) + " porch *\n";
    QCOMPARE(parseDnsmasqLeases(content).size(), 16'384);
}

QTEST_GUILESS_MAIN(TestLeaseFile)
#include "tst_leasefile.moc"
