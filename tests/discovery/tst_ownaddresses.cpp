// SPDX-License-Identifier: GPL-3.0-or-later
#include "record.h"
#include "testlan.h"

#include "discovery/ownaddresses.h"

using namespace sixlab;

class TestOwnAddresses : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void knowsThisMachine();
    void tellsOriginAndEnd_data();
    void tellsOriginAndEnd();
    void tellsWhatAutoconfigurationMade();
    void leavesOutWhatIsNotKnownToBeUnique();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<TestLan> m_lan;
    Host m_router;
    const QStringList m_interfaces{u"lan0"_s};
};

/// The sighting of that address alone.
static const Sighting *described(const Record &record, QStringView address)
{
    const QList<QHostAddress> wanted{parseAddress(address).value()};
    const auto found = std::ranges::find_if(record.sightings, [&wanted](const Sighting &sighting) {
        return sighting.addresses == wanted;
    });
    return found == record.sightings.end() ? nullptr : &*found;
}

void TestOwnAddresses::initTestCase()
{
    m_lan = std::make_unique<TestLan>();
    QVERIFY(m_lan->isUp());
    QVERIFY(m_lan->connectHost(m_router, 4));
}

void TestOwnAddresses::knowsThisMachine()
{
    OwnAddresses own(m_interfaces);
    Record record(own);
    own.listen();
    QVERIFY(std::ranges::all_of(record.sightings, [](const Sighting &sighting) {
        return sighting.isSelf && sighting.source == Source::Self
            && sighting.mac == MacAddress::parse(u"00:00:5e:00:53:01");
    }));
    const QStringList all{u"192.0.2.1"_s, u"2001:db8:77::1"_s, u"fe80::200:5eff:fe00:5301%lan0"_s};
    QCOMPARE(record.addresses(), all);
    QCOMPARE(record.sightings.value(0).addresses.size(), 3);
    QVERIFY(ip(u"addr add 2001:db8:77::11/64 dev lan0"_s));
    QTRY_VERIFY_WITH_TIMEOUT(record.of(u"2001:db8:77::11"), 2000);
    record.sightings.clear();
    QVERIFY(ip(u"addr del 2001:db8:77::11/64 dev lan0"_s));
    QTRY_COMPARE_WITH_TIMEOUT(record.addresses(), all, 2000);
}

void TestOwnAddresses::tellsOriginAndEnd_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("address");
    QTest::addColumn<AddressOrigin>("origin");
    QTest::addColumn<int>("seconds"); // 0: no end is known.
    QTest::newRow("link-local") << u""_s << u"fe80::200:5eff:fe00:5301%lan0"_s
                                << AddressOrigin::LinkLocal << 0;
    QTest::newRow("by hand") << u""_s << u"2001:db8:77::1"_s << AddressOrigin::Static << 0;
    QTest::newRow("IPv4 by hand") << u""_s << u"192.0.2.1"_s << AddressOrigin::Static << 0;
    // A DHCP client does the same as a hand that sets lifetimes.
    QTest::newRow("lease") << u"2001:db8:77::12/128 dev lan0 valid_lft 600 preferred_lft 300"_s
                           << u"2001:db8:77::12"_s << AddressOrigin::Unknown << 600;
    QTest::newRow("IPv4 lease") << u"192.0.2.12/24 dev lan0 valid_lft 900 preferred_lft 900"_s
                                << u"192.0.2.12"_s << AddressOrigin::Unknown << 900;
    // As network managers do that read advertisements themselves.
    QTest::newRow("network manager")
        << u"2001:db8:77::13/64 dev lan0 mngtmpaddr valid_lft 700 preferred_lft 300"_s
        << u"2001:db8:77::13"_s << AddressOrigin::Slaac << 700;
}

void TestOwnAddresses::tellsOriginAndEnd()
{
    QFETCH(QString, command);
    QFETCH(QString, address);
    QFETCH(int, seconds);
    QVERIFY(command.isEmpty() || ip(u"addr add "_s + command));
    OwnAddresses own(m_interfaces);
    Record record(own);
    own.listen();
    // The kernel makes an address usable a moment later.
    QTRY_VERIFY_WITH_TIMEOUT(described(record, address), 2000);
    const Sighting *seen = described(record, address);
    QTEST(seen->origin, "origin");
    QCOMPARE(seen->validUntil.isValid(), seconds != 0);
    if (seconds)
        QVERIFY(qAbs(QDateTime::currentDateTimeUtc().secsTo(seen->validUntil) - seconds) <= 3);
    QVERIFY(command.isEmpty() || ip(u"addr del "_s + command.section(u' ', 0, 2)));
}

void TestOwnAddresses::tellsWhatAutoconfigurationMade()
{
    QFile conf(m_folder.filePath(u"radvd.conf"_s));
    QVERIFY(conf.open(QIODevice::WriteOnly));
    conf.write("interface lan0 { AdvSendAdvert on; MinRtrAdvInterval 3; MaxRtrAdvInterval 4; "
               "prefix 2001:db8:41::/64 { AdvValidLifetime 7200; AdvPreferredLifetime 3600; }; "
               "prefix 2001:db8:42::/64 { AdvValidLifetime infinity; "
               "AdvPreferredLifetime infinity; }; };");
    conf.close();
    QFile useTemporary(u"/proc/sys/net/ipv6/conf/lan0/use_tempaddr"_s);
    QVERIFY(useTemporary.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    QCOMPARE(useTemporary.write("2"), 1);
    OwnAddresses own(m_interfaces);
    Record record(own);
    own.listen();
    QVERIFY(m_router.shell(u"echo 1 > /proc/sys/net/ipv6/conf/all/forwarding"_s));
    m_router.start(
        {u"radvd"_s, u"-n"_s, u"-m"_s, u"stderr"_s, u"-C"_s, conf.fileName(), u"-p"_s,
         m_folder.filePath(u"radvd.pid"_s)});
    const QString ends = u"2001:db8:41:0:200:5eff:fe00:5301"_s;
    const QString stays = u"2001:db8:42:0:200:5eff:fe00:5301"_s;
    QTRY_VERIFY_WITH_TIMEOUT(described(record, ends) && described(record, stays), 10'000);
    QCOMPARE(described(record, ends)->origin, AddressOrigin::Slaac);
    QCOMPARE(described(record, stays)->origin, AddressOrigin::Slaac);
    QVERIFY(
        qAbs(QDateTime::currentDateTimeUtc().secsTo(described(record, ends)->validUntil) - 7200)
        <= 15);
    QVERIFY(!described(record, stays)->validUntil.isValid());
    // The temporary address beside it is by autoconfiguration, too.
    const auto isTemporary = [](const Sighting &sighting) {
        const Prefix prefix = Prefix::parse(u"2001:db8:42::/64").value();
        return sighting.addresses.size() == 1 && prefix.contains(sighting.addresses[0])
            && sighting.addresses[0].toString() != u"2001:db8:42:0:200:5eff:fe00:5301"_s
            && sighting.origin == AddressOrigin::Slaac;
    };
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::any_of(record.sightings, isTemporary), 5000);
}

void TestOwnAddresses::leavesOutWhatIsNotKnownToBeUnique()
{
    QVERIFY(m_router.shell(u"ip addr add 2001:db8:77::dd/64 dev lan0 nodad"_s));
    QVERIFY(
        run(u"sh"_s,
            {u"-ec"_s,
             u"cd /proc/sys/net/ipv6/conf; echo 1 > all/accept_dad; "
             "echo 1 > lan0/accept_dad"_s}));
    OwnAddresses own(m_interfaces);
    Record record(own);
    own.listen();
    // One that another host has, and one that becomes usable in a second.
    QVERIFY(ip(u"addr add 2001:db8:77::dd/64 dev lan0"_s));
    QVERIFY(ip(u"addr add 2001:db8:77::de/64 dev lan0"_s));
    QTRY_VERIFY_WITH_TIMEOUT(record.of(u"2001:db8:77::de"), 10'000);
    QVERIFY(!record.of(u"2001:db8:77::dd"));
    QVERIFY(
        run(u"sh"_s, {u"-ec"_s, u"ip addr show dev lan0 dadfailed | grep -q 2001:db8:77::dd"_s}));
}

int main(int argc, char **argv)
{
    return runOnOwnNetwork<TestOwnAddresses>(argc, argv);
}

#include "tst_ownaddresses.moc"
