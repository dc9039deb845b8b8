// SPDX-License-Identifier: GPL-3.0-or-later
#include "changes/setupchoice.h"

#include "addressing/linkview.h"
#include "wizards/addressexplanation.h"

#include <QTest>

using namespace sixlab;
using namespace Qt::Literals::StringLiterals;
using Mode = SetupChoice::Mode;

static DeviceState capableDevice()
{
    DeviceState state;
    state.settings.slaac = true;
    state.capabilities = {Access::ReadWrite, Access::ReadWrite, Access::ReadWrite,
                          Access::ReadWrite, Access::ReadWrite, Access::ReadWrite};
    return state;
}

static Device neighbour(const QString &name, const QStringList &addresses, bool isRouter = false)
{
    Device device;
    device.id = name;
    device.name = name;
    device.isRouter = isRouter;
    device.lastSeen = QDateTime::currentDateTimeUtc();
    DeviceInterface interface;
    interface.mac = MacAddress::parse(u"00:00:5e:00:53:01"_s);
    for (const QString &address : addresses)
        interface.addresses += DeviceAddress{*parseAddress(address), {}, {}, device.lastSeen, {}};
    device.interfaces = {interface};
    return device;
}

static LinkView link()
{
    return LinkView(
        {neighbour(u"router"_s, {u"fe80::1%lan0"_s, u"2001:db8:2::1"_s, u"fd00:42::1"_s}, true),
         neighbour(u"pi"_s, {u"2001:db8:2::10"_s, u"2001:db8:2::11"_s}),
         neighbour(u"me"_s, {u"2001:db8:2::99"_s})},
        u"me"_s, QDateTime::currentDateTimeUtc());
}

class TestSetupChoice : public QObject
{
    Q_OBJECT

private slots:
    void theChoiceOfWhatIsChangesNothing();
    void automaticTakesStaticSettingsAway();
    void aLengthThatIsTypedWins();
    void whatTheDeviceCannotWriteStays();
    void refusesWhatIsNoAddress_data();
    void refusesWhatIsNoAddress();
    void saysWhyAModeCannotBeHad();
    void keepsToTheDevicesLimit();
    void suggestsFreeAddressesOfTheLink();
    void explainsWhileTyping();
};

void TestSetupChoice::theChoiceOfWhatIsChangesNothing()
{
    DeviceState state = capableDevice();
    state.settings.slaac = false;
    state.settings.dhcpv6 = Dhcpv6::Stateless;
    state.settings.staticAddresses = {
        *InterfaceAddress::parse(u"2001:db8::10/64"_s), *InterfaceAddress::parse(u"fd00::1/56"_s)};
    state.settings.gateway = QHostAddress(u"fe80::1"_s);
    state.settings.nameServers = {QHostAddress(u"2001:db8::53"_s), QHostAddress(u"fd00::53"_s)};

    QCOMPARE(*SetupChoice::of(state.settings).settings(state), state.settings);
}

void TestSetupChoice::automaticTakesStaticSettingsAway()
{
    DeviceState state = capableDevice();
    state.settings.slaac = false;
    state.settings.staticAddresses = {*InterfaceAddress::parse(u"2001:db8::10/64"_s)};
    state.settings.gateway = QHostAddress(u"fe80::1"_s);
    SetupChoice choice = SetupChoice::of(state.settings);
    choice.mode = Mode::Automatic;

    const Settings wanted = *choice.settings(state);

    QVERIFY(wanted.slaac);
    QVERIFY(wanted.staticAddresses.isEmpty());
    QVERIFY(!wanted.gateway);
}

void TestSetupChoice::aLengthThatIsTypedWins()
{
    SetupChoice choice;
    choice.mode = Mode::Both;
    choice.address = u" 2001:db8::10/56 "_s;

    const Settings wanted = *choice.settings(capableDevice());

    QVERIFY(wanted.slaac);
    QCOMPARE(wanted.staticAddresses.first().toString(), u"2001:db8::10/56"_s);
}

void TestSetupChoice::whatTheDeviceCannotWriteStays()
{
    DeviceState state = capableDevice();
    state.capabilities.gateway = Access::ReadOnly;
    state.capabilities.nameServers = Access::None;
    state.settings.gateway = QHostAddress(u"fe80::9"_s);
    SetupChoice choice;
    choice.mode = Mode::Static;
    choice.address = u"2001:db8::10"_s;
    choice.gateway = u"nonsense"_s;
    choice.nameServers = u"nonsense"_s;

    const auto wanted = choice.settings(state);

    QVERIFY(wanted);
    QCOMPARE(wanted->gateway, state.settings.gateway);
}

void TestSetupChoice::refusesWhatIsNoAddress_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", "2001:db8::", "2001:db8::10%lan0", "192.0.2.1", "ff02::1", "::1", "2001:db8::10;id",
          "<b>2001:db8::10</b>", "2001:db8::10/129"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestSetupChoice::refusesWhatIsNoAddress()
{
    QFETCH(QString, text);
    SetupChoice choice;
    choice.mode = Mode::Static;
    choice.address = text;

    const auto wanted = choice.settings(capableDevice());

    QVERIFY(!wanted);
    QCOMPARE(wanted.error().kind, Error::Kind::Usage);
    QVERIFY(!wanted.error().text.isEmpty());
    QVERIFY(AddressExplanation::ofAddress(choice, link()).tone != Tone::Good);
}

void TestSetupChoice::saysWhyAModeCannotBeHad()
{
    DeviceState state = capableDevice();
    state.capabilities.slaac = Access::ReadOnly;
    state.reasons[Field::Slaac] = u"Always on."_s;

    QCOMPARE(SetupChoice::modeProblem(Mode::Static, state), u"Always on."_s);
    QCOMPARE(SetupChoice::modeProblem(Mode::Both, state), std::nullopt);
    state.capabilities.staticAddresses = Access::None;
    QVERIFY(SetupChoice::modeProblem(Mode::Both, state));
}

void TestSetupChoice::keepsToTheDevicesLimit()
{
    DeviceState state = capableDevice();
    state.maximumStaticAddresses = 2;
    SetupChoice choice;
    choice.mode = Mode::Static;
    choice.address = u"2001:db8::10"_s;
    choice.furtherAddresses = u"2001:db8::11/64\n\n"_s;
    QCOMPARE(choice.settings(state)->staticAddresses.size(), 2);

    choice.furtherAddresses += u"2001:db8::12/64"_s;
    QVERIFY(!choice.settings(state));
    choice.furtherAddresses = u"2001:db8::10"_s;
    QVERIFY2(!choice.settings(state), "The same address twice.");
}

void TestSetupChoice::suggestsFreeAddressesOfTheLink()
{
    const LinkView view = link();
    QStringList suggested;
    for (const LinkView::Suggestion &each : view.suggestions())
        suggested += each.address.toString();

    // The prefix that most use is first; 10 and 11 are taken.
    QCOMPARE(
        suggested,
        (QStringList{
            u"2001:db8:2::12/64"_s, u"2001:db8:2:0:200:5eff:fe00:5301/64"_s, u"fd00:42::10/64"_s,
            u"fd00:42::200:5eff:fe00:5301/64"_s}));
    QCOMPARE(view.routers(), QList<QHostAddress>{QHostAddress(u"fe80::1"_s)});
    QCOMPARE(view.devicesIn(*InterfaceAddress::parse(u"2001:db8:2::20/64"_s)), 3);
    QCOMPARE(view.devicesIn(*InterfaceAddress::parse(u"2001:db8:3::20/64"_s)), 0);
    QCOMPARE(view.ownerOf(QHostAddress(u"2001:db8:2::11"_s)), u"pi"_s);
    QCOMPARE(view.ownerOf(QHostAddress(u"2001:db8:2::99"_s)), QString());
}

void TestSetupChoice::explainsWhileTyping()
{
    const LinkView view = link();
    SetupChoice choice;
    const auto toneOf = [&](const QString &address) {
        choice.address = address;
        return AddressExplanation::ofAddress(choice, view).tone;
    };
    const QString whole = u"2001:db8:2::20"_s;
    for (qsizetype length = 0; length < whole.size() - 3; ++length)
        QVERIFY2(toneOf(whole.first(length)) != Tone::Good, qPrintable(whole.first(length)));
    QCOMPARE(toneOf(whole), Tone::Good);
    QCOMPARE(toneOf(u"2001:db8:2::10"_s), Tone::Bad);
    QCOMPARE(toneOf(u"2001:db8:77::1"_s), Tone::Warning);
    QCOMPARE(toneOf(u"ff02::1"_s), Tone::Bad);

    choice.address = whole;
    choice.gateway = u"fe80::1"_s;
    QCOMPARE(AddressExplanation::ofGateway(choice, view).tone, Tone::Good);
    choice.gateway = u"fe80::2"_s;
    QCOMPARE(AddressExplanation::ofGateway(choice, view).tone, Tone::Warning);
}

QTEST_GUILESS_MAIN(TestSetupChoice)
#include "tst_setupchoice.moc"
