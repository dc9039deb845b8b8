// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/settings.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static const QByteArray contractExample = R"({"enabled": true,
    "slaac": true,
    "dhcpv6": "off",
    "staticAddresses": ["2001:db8:2::10/64"],
    "gateway": "fe80::1",
    "nameServers": ["2001:db8:2::1"]})";

static QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

class TestSettings : public QObject
{
    Q_OBJECT

private slots:
    void readsAndWritesTheExampleOfTheContract();
    void roundTripsEveryMode();
    void keepsWhatIsNotNamed();
    void refusesWhatItDoesNotUnderstand_data();
    void refusesWhatItDoesNotUnderstand();
    void copiesOneFieldAtATime();
    void namesFieldsAndAccessAlike();
};

void TestSettings::readsAndWritesTheExampleOfTheContract()
{
    const auto settings = settingsFromJson(object(contractExample));
    const Settings expected{
        .enabled = true,
        .slaac = true,
        .dhcpv6 = Dhcpv6::Off,
        .staticAddresses = {{QHostAddress(u"2001:db8:2::10"_s), 64}},
        .gateway = QHostAddress(u"fe80::1"_s),
        .nameServers = {QHostAddress(u"2001:db8:2::1"_s)}};
    QVERIFY(settings);
    QCOMPARE(*settings, expected);
    QCOMPARE(toJson(expected), object(contractExample));
    QVERIFY(toJson(Settings{}).value("gateway"_L1).isNull());
}

void TestSettings::roundTripsEveryMode()
{
    for (const Dhcpv6 mode : {Dhcpv6::Off, Dhcpv6::Auto, Dhcpv6::Stateless, Dhcpv6::Stateful}) {
        Settings settings;
        settings.dhcpv6 = mode;
        QCOMPARE(settingsFromJson(toJson(settings)).value(), settings);
        QCOMPARE(dhcpv6FromName(dhcpv6Name(mode)), mode);
    }
    QVERIFY(!dhcpv6FromName(u"on"));
}

void TestSettings::keepsWhatIsNotNamed()
{
    const Settings base = settingsFromJson(object(contractExample)).value();
    QCOMPARE(settingsFromJson({}, base).value(), base);
    Settings expected = base;
    expected.gateway.reset();
    QCOMPARE(settingsFromJson(object(R"({"gateway": null})"), base).value(), expected);
}

void TestSettings::refusesWhatItDoesNotUnderstand_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("unknown field") << R"({"adress": "::1"})"_ba;
    QTest::newRow("text for a switch") << R"({"enabled": "yes"})"_ba;
    QTest::newRow("null for a switch") << R"({"slaac": null})"_ba;
    QTest::newRow("unknown mode") << R"({"dhcpv6": "maybe"})"_ba;
    QTest::newRow("no list") << R"({"staticAddresses": "2001:db8::1/64"})"_ba;
    QTest::newRow("no length") << R"({"staticAddresses": ["2001:db8::1"]})"_ba;
    QTest::newRow("one of two") << R"({"staticAddresses": ["2001:db8::1/64", "x"]})"_ba;
    QTest::newRow("IPv4 gateway") << R"({"gateway": "192.0.2.1"})"_ba;
    QTest::newRow("number for a gateway") << R"({"gateway": 1})"_ba;
    QTest::newRow("bad name server") << R"({"nameServers": [null]})"_ba;
}

void TestSettings::refusesWhatItDoesNotUnderstand()
{
    QFETCH(QByteArray, json);
    const auto settings = settingsFromJson(object(json));
    QVERIFY(!settings);
    QCOMPARE(settings.error().kind, Error::Kind::Usage);
}

void TestSettings::copiesOneFieldAtATime()
{
    const Settings from{
        .enabled = false,
        .slaac = false,
        .dhcpv6 = Dhcpv6::Stateful,
        .staticAddresses = {{QHostAddress(u"2001:db8::1"_s), 64}},
        .gateway = QHostAddress(u"fe80::1"_s),
        .nameServers = {QHostAddress(u"192.0.2.1"_s)}};
    Settings to;
    for (const Field field : allFields) {
        QVERIFY(fieldValue(to, field) != fieldValue(from, field));
        const QJsonObject before = toJson(to);
        copyField(field, from, to);
        QJsonObject expected = before;
        expected.insert(fieldName(field), fieldValue(from, field));
        QCOMPARE(toJson(to), expected);
    }
    QCOMPARE(to, from);
}

void TestSettings::namesFieldsAndAccessAlike()
{
    const QStringList names{u"enabled"_s,         u"slaac"_s,   u"dhcpv6"_s,
                            u"staticAddresses"_s, u"gateway"_s, u"nameServers"_s};
    const Capabilities capabilities{
        .enabled = Access::None,
        .slaac = Access::ReadOnly,
        .dhcpv6 = Access::ReadWrite,
        .staticAddresses = Access::None,
        .gateway = Access::ReadOnly,
        .nameServers = Access::ReadWrite};
    const QStringList accesses{u"none"_s, u"readOnly"_s, u"readWrite"_s};
    for (size_t i = 0; i < allFields.size(); ++i) {
        QCOMPARE(fieldName(allFields[i]), names[qsizetype(i)]);
        QCOMPARE(accessName(access(capabilities, allFields[i])), accesses[qsizetype(i) % 3]);
    }
}

} // namespace sixlab

QTEST_APPLESS_MAIN(sixlab::TestSettings)
#include "tst_settings.moc"
