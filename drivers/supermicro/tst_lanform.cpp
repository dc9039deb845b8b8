// SPDX-License-Identifier: GPL-3.0-or-later
#include "lanstate.h"
#include "lansteps.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace sixlab::supermicro {

class TestLanForm : public QObject
{
    Q_OBJECT

private slots:
    void sendsTheWholeFormInThePagesOrder();
    void sendsWhatNewerFirmwareWants();
    void leavesOutWhatTheFirmwareDoesNotTell();
    void encodesOnlyWhatBreaksTheForm();
    void writesAddressesInFull();
    void refusesWhatTheFirmwareWouldDrop();
    void addsBeforeItRemoves();
    void makesRoomFirst();
    void changesAutoconfFirstOrLast();
    void tellsStaticAddressesFromOthers();
    void refusesWhatTheBmcHasNoWordFor();
    void comparesWhatIsReadBack();
};

static InterfaceAddress address(const QString &text)
{
    return *InterfaceAddress::parse(text);
}

static LanConfig lanOfX9()
{
    return {
        .mac = *MacAddress::parse(u"00:25:90:12:34:56"),
        .address = u"192.168.1.50"_s,
        .netmask = u"255.255.255.0"_s,
        .gateway = u"192.168.1.1"_s,
        .nameServer = u"192.168.1.1"_s,
        .usesDhcp = false,
        .usesVlan = false,
        .vlanId = 0,
        .rmcpPort = 623,
        .lanInterface = 0,
        .linkConf = 0,
        .hostName = u"bmc1"_s,
        .isIpv6On = {},
        .users = {}};
}

static LanChange addition()
{
    return {
        .action = LanChange::Action::Add,
        .address = address(u"2001:db8::10/64"_s),
        .usesAutoconf = true,
        .isStateful = false,
        .nameServer = QHostAddress(u"2001:DB8::53"_s)};
}

static Plan planOf(const QStringList &before, const QStringList &after)
{
    Plan plan;
    plan.before.dhcpv6 = Dhcpv6::Stateless;
    for (const QString &text : before)
        plan.before.staticAddresses.append(address(text));
    plan.after = plan.before;
    plan.after.staticAddresses.clear();
    for (const QString &text : after)
        plan.after.staticAddresses.append(address(text));
    return plan;
}

/// `+2001:db8::1/64` and the like, `A` or `a` in front: autoconf on or off.
static QStringList described(const QList<LanChange> &steps)
{
    QStringList list;
    for (const LanChange &step : steps) {
        const QString text = step.action == LanChange::Action::Keep
            ? QString()
            : (step.action == LanChange::Action::Add ? u"+"_s : u"-"_s) + step.address.toString();
        list.append((step.usesAutoconf ? u"A"_s : u"a"_s) + text);
    }
    return list;
}

void TestLanForm::sendsTheWholeFormInThePagesOrder()
{
    const auto form = lanForm(lanOfX9(), addition(), WritePage::ConfigLan);
    QVERIFY(form);
    QCOMPARE(
        *form,
        "bmcip=192.168.1.50&bmcmask=255.255.255.0&gatewayip=192.168.1.1&en_dhcp=off&en_vlan=off"
        "&vlanID=0&rmcpport=623&dns_server=192.168.1.1&bmcipv6_dns_server=2001:db8::53"
        "&bmcipv6_addr=2001:0db8:0000:0000:0000:0000:0000:0010/64&bmcipv6_opt=add&ab_ipv6_opt=add"
        "&bmcipv6_autoconf=on&dhcpv6_mode=stateless&lan_interface=0&link_conf=0&hostname=bmc1"_ba);
}

void TestLanForm::sendsWhatNewerFirmwareWants()
{
    LanConfig lan = lanOfX9();
    lan.usesDhcp = true;
    lan.usesVlan = true;
    lan.vlanId = 10;
    lan.nameServer.clear();
    LanChange change = addition();
    change.action = LanChange::Action::Remove;
    change.usesAutoconf = false;
    change.isStateful = true;
    change.nameServer.reset();
    const auto form = lanForm(lan, change, WritePage::Op);
    QVERIFY(form);
    QCOMPARE(
        *form,
        "op=config_lan&bmcip=192.168.1.50&bmcmask=255.255.255.0&gatewayip=192.168.1.1&en_dhcp=on"
        "&en_vlan=on&vlanID=10&rmcpport=623&dns_server=&bmcipv6_dns_server="
        "&bmcipv6_addr=2001:0db8:0000:0000:0000:0000:0000:0010/64&bmcipv6_opt=del"
        "&bmcipv6_autoconf=off&dhcpv6_mode=stateful&lan_interface=0&link_conf=0&hostname=bmc1"
        "&_="_ba);
}

void TestLanForm::leavesOutWhatTheFirmwareDoesNotTell()
{
    LanConfig lan = lanOfX9();
    lan.linkConf.reset();
    lan.hostName.reset();
    lan.nameServer = u"0.0.0.0"_s;
    LanChange change = addition();
    change.action = LanChange::Action::Keep;
    const auto form = lanForm(lan, change, WritePage::ConfigLan);
    QVERIFY(form && !form->contains("link_conf") && !form->contains("hostname"));
    QVERIFY(form->contains("&dns_server=000.000.000.000&"));
    QVERIFY(form->contains("&bmcipv6_addr=&bmcipv6_opt=add&")); // Only so is autoconf changed.
}

void TestLanForm::encodesOnlyWhatBreaksTheForm()
{
    QCOMPARE(encodedValue("2001:db8::1/64 (0,0)."), "2001:db8::1/64%20(0,0)."_ba);
    QCOMPARE(encodedValue("a&b=c+d%e\r\n\x7f"), "a%26b=c%2Bd%25e%0D%0A%7F"_ba);
    QCOMPARE(encodedValue(u"ü"_s.toUtf8()), "%C3%BC"_ba);
}

void TestLanForm::writesAddressesInFull()
{
    QCOMPARE(
        fullAddress(address(u"2001:DB8:1111:2222:3333:4444:5555:6666/64"_s)),
        "2001:0db8:1111:2222:3333:4444:5555:6666/64"_ba);
    QCOMPARE(
        fullAddress(address(u"fd00::9/48"_s)), "fd00:0000:0000:0000:0000:0000:0000:0009/48"_ba);
}

void TestLanForm::refusesWhatTheFirmwareWouldDrop()
{
    LanConfig lan = lanOfX9();
    lan.hostName = QString(63, u'x');
    QVERIFY(lanForm(lan, addition(), WritePage::ConfigLan));
    for (const QString &name : {QString(64, u'x'), QString(20, u'ü')}) {
        lan.hostName = name;
        for (const WritePage page : {WritePage::ConfigLan, WritePage::Op}) {
            const auto form = lanForm(lan, addition(), page);
            QVERIFY(!form);
            QCOMPARE(form.error().kind, Error::Kind::Refused);
        }
    }
}

void TestLanForm::addsBeforeItRemoves()
{
    QCOMPARE(
        described(lanSteps(planOf(
            {u"2001:db8::1/64"_s, u"2001:db8::2/64"_s},
            {u"2001:db8::2/64"_s, u"2001:db8::3/64"_s}))),
        (QStringList{u"A+2001:db8::3/64"_s, u"A-2001:db8::1/64"_s}));
    Plan plan = planOf({u"2001:db8::1/64"_s}, {u"2001:db8::1/64"_s});
    plan.after.nameServers = {QHostAddress(u"2001:db8::53"_s)};
    plan.after.dhcpv6 = Dhcpv6::Stateful;
    const auto steps = lanSteps(plan);
    QCOMPARE(described(steps), QStringList{u"A"_s});
    QVERIFY(steps[0].isStateful && steps[0].nameServer == QHostAddress(u"2001:db8::53"_s));
}

void TestLanForm::makesRoomFirst()
{
    const QStringList five{
        u"2001:db8::1/64"_s, u"2001:db8::2/64"_s, u"2001:db8::3/64"_s, u"2001:db8::4/64"_s,
        u"2001:db8::5/64"_s};
    QStringList other = five;
    other[0] = u"2001:db8::6/64"_s;
    QCOMPARE(
        described(lanSteps(planOf(five, other))),
        (QStringList{u"A-2001:db8::1/64"_s, u"A+2001:db8::6/64"_s}));
    // The kernel knows an address once, whatever its length.
    QCOMPARE(
        described(lanSteps(planOf({u"2001:db8::1/64"_s}, {u"2001:db8::1/48"_s}))),
        (QStringList{u"A-2001:db8::1/64"_s, u"A+2001:db8::1/48"_s}));
}

void TestLanForm::changesAutoconfFirstOrLast()
{
    Plan plan = planOf({u"2001:db8::1/64"_s}, {u"2001:db8::2/64"_s});
    plan.after.slaac = false;
    QCOMPARE(
        described(lanSteps(plan)),
        (QStringList{u"A+2001:db8::2/64"_s, u"A-2001:db8::1/64"_s, u"a"_s}));
    std::swap(plan.before.slaac, plan.after.slaac);
    QCOMPARE(
        described(lanSteps(plan)),
        (QStringList{u"A"_s, u"A+2001:db8::2/64"_s, u"A-2001:db8::1/64"_s}));
}

void TestLanForm::tellsStaticAddressesFromOthers()
{
    LanConfig lan = lanOfX9();
    Ipv6Config ipv6{
        .addresses
        = {address(u"fe80::225:90ff:fe12:3456/64"_s), address(u"2001:db8::225:90ff:fe12:3456/64"_s),
           address(u"2001:db8::10/64"_s), address(u"2001:db8::dc/128"_s)},
        .usesAutoconf = true,
        .isStateful = true,
        .nameServer = {}};
    using Origin = AddressOrigin;
    const auto origins = [&] {
        QList<Origin> list;
        for (const LiveAddress &live : liveAddresses(lan, ipv6))
            list.append(live.origin);
        return list;
    };
    QCOMPARE(origins(), (QList{Origin::LinkLocal, Origin::Slaac, Origin::Static, Origin::Static}));
    lan.usesDhcp = true;
    ipv6.usesAutoconf = false;
    QCOMPARE(origins(), (QList{Origin::LinkLocal, Origin::Static, Origin::Static, Origin::Dhcp}));
    QCOMPARE(
        settingsOf(lan, ipv6).staticAddresses,
        (QList{ipv6.addresses.value(1), ipv6.addresses.value(2)}));
}

void TestLanForm::refusesWhatTheBmcHasNoWordFor()
{
    Plan plan = planOf({}, {u"2001:db8::1/64"_s});
    QVERIFY(checkWishes(plan));
    plan.after.nameServers = {QHostAddress(u"2001:db8::53"_s)};
    QVERIFY(checkWishes(plan));
    Plan twoServers = plan;
    twoServers.after.nameServers.append(QHostAddress(u"2001:db8::54"_s));
    Plan ipv4Server = plan;
    ipv4Server.after.nameServers = {QHostAddress(u"192.0.2.53"_s)};
    Plan noDhcp = plan;
    noDhcp.after.dhcpv6 = Dhcpv6::Off;
    for (const Plan &wish : {twoServers, ipv4Server, noDhcp}) {
        const auto checked = checkWishes(wish);
        QVERIFY(!checked);
        QCOMPARE(checked.error().kind, Error::Kind::Refused);
    }
}

void TestLanForm::comparesWhatIsReadBack()
{
    const LanChange change = addition();
    Ipv6Config now{
        .addresses = {change.address},
        .usesAutoconf = true,
        .isStateful = false,
        .nameServer = change.nameServer};
    QVERIFY(holds(change, now));
    LanChange removal = change;
    removal.action = LanChange::Action::Remove;
    QVERIFY(!holds(removal, now));
    now.addresses[0].prefixLength = 48;
    QVERIFY(!holds(change, now) && holds(removal, now));
    removal.usesAutoconf = false;
    QVERIFY(!holds(removal, now));
}

} // namespace sixlab::supermicro

QTEST_APPLESS_MAIN(sixlab::supermicro::TestLanForm)
#include "tst_lanform.moc"
