// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/documents.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace sixlab;

static const QDateTime morning(QDate(2026, 11, 23), QTime(10, 0), Qt::UTC);

static const DriverInfo lumen{
    .id = "lumen",
    .vendor = "Lumen",
    .kind = "camera",
    .macPrefixes = {},
    .serviceTypes = {},
    .urlSchemes = {u"http"_s},
    .identifies = [](const Evidence &) { return true; },
    .describe = [](const Evidence &) { return DeviceIdentity(); },
    .open = nullptr,
};

static Device camera()
{
    Device device;
    device.id = u"6472829b"_s;
    device.name = u"porch"_s;
    device.kind = u"camera"_s;
    device.vendor = u"Lumen"_s;
    device.driver = u"lumen"_s;
    device.firstSeen = morning;
    device.lastSeen = morning.addSecs(60);
    device.services = {{u"_http._tcp"_s, u"Lumen D3"_s, 80, {}}};
    DeviceAddress address;
    address.address = QHostAddress(u"2001:db8:2::10"_s);
    address.origin = AddressOrigin::Slaac;
    address.firstSeen = morning;
    address.lastSeen = morning;
    address.sources = {Source::Neighbour, Source::Mdns};
    DeviceAddress local;
    local.address = QHostAddress(u"fe80::40:8cff:fe01:203%lan0"_s);
    device.interfaces = {{MacAddress::parse(u"00:40:8c:01:02:03"), {address, local}}};
    return device;
}

static DeviceState state()
{
    DeviceState state;
    state.identity = {u"Lumen"_s, u"D3"_s, u"2.1"_s, u"L-1"_s};
    state.settings.slaac = false;
    state.settings.staticAddresses = {*InterfaceAddress::parse(u"2001:db8:2::10/64")};
    state.liveAddresses = {{*InterfaceAddress::parse(u"2001:db8:2::10/64"), AddressOrigin::Static}};
    state.liveRouters = {QHostAddress(u"fe80::1"_s)};
    state.capabilities.slaac = Access::ReadWrite;
    state.capabilities.gateway = Access::ReadOnly;
    state.reasons = {{Field::Gateway, u"Taken from advertisements."_s}};
    return state;
}

static Plan plan()
{
    Plan plan;
    plan.before = state().settings;
    plan.after = plan.before;
    plan.after.slaac = true;
    plan.refused = {{Field::Gateway, u"fe80::2"_s, u"Taken from advertisements."_s}};
    plan.warnings = {u"Slow."_s};
    plan.connectionMoves = true;
    return plan;
}

static JournalStep step()
{
    return {u"switch"_s, StepState::Done, morning, 120, {}};
}

static DeviceResult result()
{
    ChangeResult result;
    result.outcome = Outcome::RolledBack;
    result.journalId = 7;
    result.plan = plan();
    result.steps = {step()};
    result.after = state();
    result.error = Error{Error::Kind::RolledBack, u"It did not hold."_s};
    result.reachedAt = QUrl(u"http://[fe80::1%25lan0]"_s);
    return {u"6472829b"_s, result};
}

static JournalEntry entry()
{
    JournalEntry entry;
    entry.id = 7;
    entry.device = u"6472829b"_s;
    entry.driver = u"lumen"_s;
    entry.url = u"http://[2001:db8:2::10]"_s;
    entry.user = u"admin"_s;
    entry.startedAt = morning;
    entry.before = plan().before;
    entry.after = plan().after;
    entry.steps = {step()};
    return entry;
}

/// Compares whole documents, and shows both when they differ.
static void compare(const QJsonObject &document, const char *golden)
{
    QJsonParseError problem;
    const QJsonDocument expected = QJsonDocument::fromJson(golden, &problem);
    QVERIFY2(!expected.isNull(), qPrintable(problem.errorString()));
    QCOMPARE(QJsonDocument(document).toJson(), expected.toJson());
}

class TestDocuments : public QObject
{
    Q_OBJECT

private slots:
    void devices();
    void events();
    void eventsOfTheLog();
    void advertisements();
    void identity();
    void settings();
    void pendingSettings();
    void plans();
    void results();
    void journal();
    void errors();
    void unknownIsNull();
};

void TestDocuments::devices()
{
    compare(devicesDocument({camera()}, true, 2140ms), R"({
        "schema": "sixlab.devices/1", "complete": true, "elapsedMs": 2140,
        "devices": [{
            "id": "6472829b", "name": "porch", "hostName": null, "kind": "camera",
            "vendor": "Lumen", "model": null, "driver": "lumen", "serial": null,
            "firstSeen": "2026-11-23T10:00:00Z", "lastSeen": "2026-11-23T10:01:00Z",
            "interfaces": [{
                "mac": "00:40:8c:01:02:03", "randomMac": false,
                "addresses": [
                    {"address": "2001:db8:2::10", "kind": "global", "origin": "slaac",
                     "interfaceId": "lowByte", "zone": null, "firstSeen": "2026-11-23T10:00:00Z",
                     "lastSeen": "2026-11-23T10:00:00Z", "sources": ["neighbour", "mdns"],
                     "temporary": false, "validUntil": null},
                    {"address": "fe80::40:8cff:fe01:203", "kind": "linkLocal", "origin": "unknown",
                     "interfaceId": "eui64", "zone": "lan0", "firstSeen": null, "lastSeen": null,
                     "sources": [], "temporary": false, "validUntil": null}]}],
            "services": [{"type": "_http._tcp", "name": "Lumen D3", "port": 80}],
            "tags": [], "router": false, "self": false, "ignored": false, "attachment": null,
            "presence": "gone", "presentSince": null,
            "evidence": {"source": "neighbour", "address": "2001:db8:2::10", "zone": null,
                         "at": "2026-11-23T10:00:00Z"},
            "advertisement": null}]})");
}

void TestDocuments::events()
{
    const QJsonObject event = eventDocument(u"new"_s, camera());

    QCOMPARE(event.value(u"schema"_s).toString(), u"sixlab.event/1"_s);
    QCOMPARE(event.value(u"event"_s).toString(), u"new"_s);
    QCOMPARE(event.value(u"device"_s).toObject().value(u"name"_s).toString(), u"porch"_s);
}

void TestDocuments::eventsOfTheLog()
{
    const Device device = camera();
    const DeviceEvent taken{
        .number = 7,
        .at = morning,
        .kind = DeviceEvent::Kind::AddressTakenOver,
        .deviceId = device.id,
        .title = u"porch"_s,
        .subject = u"2001:db8:2::10"_s,
        .before = u"attic"_s};
    QJsonObject event = eventDocument(taken, &device);
    QCOMPARE(event.take(u"device"_s).toObject().value(u"id"_s).toString(), device.id);
    compare(event, R"({"schema": "sixlab.event/1", "event": "addressTakenOver",
                       "at": "2026-11-23T10:00:00Z", "title": "porch",
                       "subject": "2001:db8:2::10", "before": "attic"})");
    const DeviceEvent flood{.at = morning, .kind = DeviceEvent::Kind::Flood, .subject = u"lan0"_s};
    compare(eventDocument(flood, nullptr), R"({"schema": "sixlab.event/1", "event": "flood",
                       "at": "2026-11-23T10:00:00Z", "device": null, "title": null,
                       "subject": "lan0", "before": null})");
}

void TestDocuments::advertisements()
{
    Device router = camera();
    router.advertisedAt = morning;
    RouterAdvertisement &said = router.advertisement.emplace();
    said.routerLifetime = 1800s;
    said.preference = 1;
    said.prefixes = {{*Prefix::parse(u"2001:db8:2::/64"), true, true, 7200s, 1800s}};
    said.resolvers = {{{QHostAddress(u"2001:db8:2::53"_s)}, 600s}};
    said.searchLists = {{{u"home.arpa"_s}, 60s}};
    said.nat64 = {*Prefix::parse(u"64:ff9b::/96"), 1800s};
    const QJsonArray devices = devicesDocument({router}, true, 1ms).value(u"devices"_s).toArray();
    compare(devices[0].toObject().value(u"advertisement"_s).toObject(), R"({
        "at": "2026-11-23T10:00:00Z", "routerLifetime": 1800, "preference": 1, "hopLimit": null,
        "managed": null, "otherConfiguration": null, "sourceMac": null, "mtu": null,
        "prefixes": [{"prefix": "2001:db8:2::/64", "onLink": true, "autonomous": true,
                      "validLifetime": 7200, "preferredLifetime": 1800}],
        "routes": [], "resolvers": [{"servers": ["2001:db8:2::53"], "lifetime": 600}],
        "searchLists": [{"domains": ["home.arpa"], "lifetime": 60}],
        "nat64": {"prefix": "64:ff9b::/96", "lifetime": 1800}, "captivePortal": null,
        "otherOptions": []})");
}

void TestDocuments::identity()
{
    compare(
        identityDocument(
            u"6472829b"_s, &lumen, state().identity, {{u"mac"_s, u"00:40:8c:01:02:03"_s}}),
        R"({"schema": "sixlab.identity/1", "id": "6472829b",
            "device": {"driver": "lumen", "vendor": "Lumen", "model": "D3", "firmware": "2.1",
                       "serial": "L-1"},
            "reasons": [{"evidence": "mac", "value": "00:40:8c:01:02:03"}]})");
}

void TestDocuments::settings()
{
    compare(settingsDocument(lumen, state()), R"({
        "schema": "sixlab.settings/1",
        "device": {"driver": "lumen", "vendor": "Lumen", "model": "D3", "firmware": "2.1",
                   "serial": "L-1"},
        "settings": {"enabled": true, "slaac": false, "dhcpv6": "off",
                     "staticAddresses": ["2001:db8:2::10/64"], "gateway": null, "nameServers": []},
        "live": {"addresses": [{"address": "2001:db8:2::10", "prefixLength": 64,
                                "origin": "static"}],
                 "gateway": "fe80::1", "routers": ["fe80::1"]},
        "capabilities": {"enabled": "none", "slaac": "readWrite", "dhcpv6": "none",
                         "staticAddresses": "none", "gateway": "readOnly", "nameServers": "none"},
        "reasons": {"gateway": "Taken from advertisements."},
        "notices": [], "pending": null})");
}

void TestDocuments::pendingSettings()
{
    DeviceState waiting = state();
    waiting.pending = Settings();

    const QJsonObject document = settingsDocument(lumen, waiting);

    QCOMPARE(document.value(u"pending"_s).toObject(), toJson(Settings()));
}

void TestDocuments::plans()
{
    compare(planDocument(lumen, state().identity, plan()), R"({
        "schema": "sixlab.plan/1",
        "device": {"driver": "lumen", "vendor": "Lumen", "model": "D3", "firmware": "2.1",
                   "serial": "L-1"},
        "before": {"enabled": true, "slaac": false, "dhcpv6": "off",
                   "staticAddresses": ["2001:db8:2::10/64"], "gateway": null, "nameServers": []},
        "after": {"enabled": true, "slaac": true, "dhcpv6": "off",
                  "staticAddresses": ["2001:db8:2::10/64"], "gateway": null, "nameServers": []},
        "changes": [{"field": "slaac", "from": false, "to": true}],
        "refused": [{"field": "gateway", "wanted": "fe80::2",
                     "reason": "Taken from advertisements."}],
        "warnings": ["Slow."], "needsReboot": false, "connectionMoves": true})");
}

void TestDocuments::results()
{
    compare(resultDocument({result()}), R"({
        "schema": "sixlab.result/1",
        "error": {"kind": "rolledBack", "text": "It did not hold.", "detail": null},
        "results": [{
            "device": "6472829b", "journalId": 7, "outcome": "rolledBack",
            "steps": [{"step": "switch", "state": "done", "ms": 120, "detail": null}],
            "after": {"enabled": true, "slaac": false, "dhcpv6": "off",
                      "staticAddresses": ["2001:db8:2::10/64"], "gateway": null,
                      "nameServers": []},
            "changes": [{"field": "slaac", "from": false, "to": true}],
            "refused": [{"field": "gateway", "wanted": "fe80::2",
                         "reason": "Taken from advertisements."}],
            "warnings": [], "reachedAt": "http://[fe80::1%lan0]",
            "error": {"kind": "rolledBack", "text": "It did not hold.", "detail": null}}]})");
}

void TestDocuments::journal()
{
    compare(journalDocument({entry()}), R"({
        "schema": "sixlab.journal/1",
        "entries": [{
            "id": 7, "device": "6472829b", "driver": "lumen", "url": "http://[2001:db8:2::10]",
            "startedAt": "2026-11-23T10:00:00Z", "endedAt": null, "state": "unfinished",
            "outcome": null,
            "before": {"enabled": true, "slaac": false, "dhcpv6": "off",
                       "staticAddresses": ["2001:db8:2::10/64"], "gateway": null,
                       "nameServers": []},
            "after": {"enabled": true, "slaac": true, "dhcpv6": "off",
                      "staticAddresses": ["2001:db8:2::10/64"], "gateway": null,
                      "nameServers": []},
            "steps": [{"step": "switch", "state": "done", "at": "2026-11-23T10:00:00Z",
                       "detail": null}]}]})");
}

void TestDocuments::errors()
{
    compare(
        errorDocument({Error::Kind::SignInRefused, u"Wrong."_s, u"401"_s}),
        R"({"schema": "sixlab.error/1",
            "error": {"kind": "signInRefused", "text": "Wrong.", "detail": "401"}})");
}

void TestDocuments::unknownIsNull()
{
    Device device;
    device.id = u"1"_s;
    device.interfaces = {{std::nullopt, {}}};

    const QJsonObject json
        = devicesDocument({device}, false, 0ms).value(u"devices"_s).toArray().first().toObject();

    for (const QString &field :
         {u"name"_s, u"kind"_s, u"vendor"_s, u"model"_s, u"driver"_s, u"firstSeen"_s,
          u"lastSeen"_s})
        QVERIFY2(json.value(field).isNull(), qPrintable(field));
    const QJsonObject interface = json.value(u"interfaces"_s).toArray().first().toObject();
    QVERIFY(interface.value(u"mac"_s).isNull() && interface.value(u"randomMac"_s).isNull());
}

QTEST_GUILESS_MAIN(TestDocuments)
#include "tst_documents.moc"
