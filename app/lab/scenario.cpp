// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario.h"

#include "lab/jsonreader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static constexpr auto folder = ":/sixlab/scenarios"_L1;
static constexpr qsizetype mostHosts = 64;

struct ScenarioTr {
    Q_DECLARE_TR_FUNCTIONS(Scenario)
};

/// The words of resources/scenarios/*.json for the translators, whose tools read no JSON.
[[maybe_unused]] static constexpr const char *words[] = {
    QT_TRANSLATE_NOOP("Scenario", "A home"),
    QT_TRANSLATE_NOOP(
        "Scenario",
        "A router that advertises 2001:db8:2::/64, a camera, a server's BMC, a plain host, one "
        "that ignores "
        "multicast pings, and a piece of internet."),
};

static QString readName(JsonReader &reader, QLatin1StringView key)
{
    // Fits an interface's name (15 characters) and a DNS label, and is no option of a command.
    static const QRegularExpression name(u"\\A[a-z][a-z0-9-]{0,14}\\z"_s);
    const QString text = reader.text(key);
    if (!name.match(text).hasMatch())
        reader.complain(key, u"no name of 1 to 15 characters"_s);
    return text;
}

static InterfaceAddress readPrefix(JsonReader &reader, QLatin1StringView key, const QString &text)
{
    const qsizetype slash = text.indexOf(u'/');
    const auto address = slash < 0 ? std::nullopt : parseAddress(text.first(slash));
    bool isNumber = false;
    const int length = text.sliced(slash + 1).toInt(&isNumber);
    const int most = address && address->protocol() == QAbstractSocket::IPv4Protocol ? 32 : 128;
    if (!address || !isNumber || length < 0 || length > most)
        reader.complain(key, u"no address with its length: %1"_s.arg(text));
    return {address.value_or(QHostAddress()), length};
}

static QHostAddress readAddress(JsonReader &reader, QLatin1StringView key, const QString &text)
{
    const auto address = parseAddress(text);
    if (!address)
        reader.complain(key, u"no address: %1"_s.arg(text));
    return address.value_or(QHostAddress());
}

static QList<InterfaceAddress> readPrefixes(JsonReader &reader, QLatin1StringView key)
{
    QList<InterfaceAddress> list;
    for (const QString &text : reader.texts(key))
        list.append(readPrefix(reader, key, text));
    return list;
}

static std::optional<ScenarioAdvertisement> readAdvertisement(JsonReader &parent)
{
    if (!parent.has("advertises"_L1))
        return std::nullopt;
    JsonReader reader = parent.child("advertises"_L1);
    ScenarioAdvertisement advertisement;
    advertisement.prefix = readPrefix(reader, "prefix"_L1, reader.text("prefix"_L1));
    if (advertisement.prefix.prefixLength != 64
        || advertisement.prefix.address.protocol() != QAbstractSocket::IPv6Protocol)
        reader.complain("prefix"_L1, u"hosts form addresses of a /64 only"_s);
    for (const QString &text : reader.texts("nameServers"_L1))
        advertisement.nameServers.append(readAddress(reader, "nameServers"_L1, text));
    reader.finish();
    return advertisement;
}

static ScenarioInterface readInterface(JsonReader &reader)
{
    ScenarioInterface interface;
    interface.name = readName(reader, "name"_L1);
    interface.network = readName(reader, "network"_L1);
    if (reader.has("mac"_L1)) {
        const auto mac = MacAddress::parse(reader.text("mac"_L1));
        if (!mac || !mac->isIndividual())
            reader.complain("mac"_L1, u"no address of an interface"_s);
        interface.mac = mac.value_or(MacAddress());
    }
    interface.slaac = reader.flag("slaac"_L1);
    interface.stablePrivacy = reader.flag("stablePrivacy"_L1);
    interface.addresses = readPrefixes(reader, "addresses"_L1);
    interface.advertises = readAdvertisement(reader);
    reader.finish();
    return interface;
}

static Service readService(JsonReader &reader)
{
    static const QRegularExpression type(u"\\A_[a-z0-9-]{1,15}\\._(tcp|udp)\\z"_s);
    Service service;
    service.type = reader.text("type"_L1);
    if (!type.match(service.type).hasMatch())
        reader.complain("type"_L1, u"no DNS-SD type"_s);
    service.name = readName(reader, "name"_L1);
    service.port = quint16(reader.number("port"_L1, 1, 65535));
    reader.finish();
    return service;
}

static ScenarioHost readHost(JsonReader &reader)
{
    ScenarioHost host;
    host.name = readName(reader, "name"_L1);
    if (reader.has("simulator"_L1))
        host.simulator = readName(reader, "simulator"_L1);
    host.forwards = reader.flag("forwards"_L1);
    host.ignoresMulticastEcho = reader.flag("ignoresMulticastEcho"_L1);
    for (JsonReader &service : reader.children("services"_L1))
        host.services.append(readService(service));
    for (JsonReader &interface : reader.children("interfaces"_L1)) {
        host.interfaces.append(readInterface(interface));
        if (host.interfaces.last().mac.isNull() && host.simulator.isEmpty())
            interface.complain("mac"_L1, u"only a simulated device knows its own"_s);
    }
    host.ownAddresses = readPrefixes(reader, "ownAddresses"_L1);
    for (JsonReader &line : reader.children("routes"_L1)) {
        ScenarioRoute route;
        route.destination = readPrefix(line, "to"_L1, line.text("to"_L1));
        route.gateway = readAddress(line, "via"_L1, line.text("via"_L1));
        if (route.destination.address.protocol() != route.gateway.protocol())
            line.complain("via"_L1, u"of the other family"_s);
        line.finish();
        host.routes.append(route);
    }
    reader.finish();
    return host;
}

/// What only the whole can show: doubled names and MACs, names of things that are not there.
static void checkTogether(JsonReader &reader, const Scenario &scenario)
{
    QSet<QString> hosts;
    QSet<MacAddress> macs;
    for (const ScenarioHost &host : scenario.hosts) {
        if (hosts.contains(host.name))
            reader.complain("hosts"_L1, u"two are named %1"_s.arg(host.name));
        hosts.insert(host.name);
        QSet<QString> interfaces;
        for (const ScenarioInterface &interface : host.interfaces) {
            if (!scenario.networks.contains(interface.network))
                reader.complain("hosts"_L1, u"there is no network %1"_s.arg(interface.network));
            if (interfaces.contains(interface.name))
                reader.complain("hosts"_L1, u"two interfaces %1"_s.arg(interface.name));
            if (!interface.mac.isNull() && macs.contains(interface.mac))
                reader.complain("hosts"_L1, u"two have %1"_s.arg(interface.mac.toString()));
            interfaces.insert(interface.name);
            macs.insert(interface.mac);
        }
    }
    if (!hosts.contains(scenario.workstation))
        reader.complain("workstation"_L1, u"is no host"_s);
    if (scenario.hosts.size() > mostHosts)
        reader.complain("hosts"_L1, u"too many"_s);
}

bool ScenarioInterface::hasOwnLinkLocal() const
{
    return std::ranges::any_of(
        addresses, [](const InterfaceAddress &address) { return address.address.isLinkLocal(); });
}

const SimulatorInfo *simulatorOf(
    const ScenarioHost &host, const QList<const SimulatorInfo *> &simulators)
{
    const auto isIt
        = [&](const SimulatorInfo *info) { return host.simulator == QLatin1StringView(info->id); };
    const auto found = std::ranges::find_if(simulators, isIt);
    return found == simulators.end() ? nullptr : *found;
}

QStringList Scenario::hostNames() const
{
    QStringList list;
    for (const ScenarioHost &host : hosts)
        list.append(host.name);
    return list;
}

const ScenarioHost *Scenario::host(const QString &name) const
{
    const auto found = std::ranges::find(hosts, name, &ScenarioHost::name);
    return found == hosts.end() ? nullptr : &*found;
}

Result<Scenario> Scenario::parse(const QByteArray &json)
{
    QString problem;
    JsonReader reader(QJsonDocument::fromJson(json).object(), QString(), problem);
    Scenario scenario;
    scenario.name = readName(reader, "name"_L1);
    scenario.title = ScenarioTr::tr(reader.text("title"_L1).toUtf8().constData());
    scenario.description = ScenarioTr::tr(reader.text("description"_L1).toUtf8().constData());
    scenario.networks = reader.texts("networks"_L1);
    scenario.workstation = readName(reader, "workstation"_L1);
    for (JsonReader &host : reader.children("hosts"_L1))
        scenario.hosts.append(readHost(host));
    checkTogether(reader, scenario);
    reader.finish();
    if (!problem.isEmpty())
        return fail(
            Error::Kind::Internal,
            ScenarioTr::tr("A scenario of the lab is damaged; please install Sixlab again."),
            problem);
    return scenario;
}

Result<Scenario> Scenario::load(const QString &name)
{
    if (!names().contains(name))
        return fail(
            Error::Kind::Usage,
            ScenarioTr::tr("There is no scenario “%1”; choose one of these: %2.")
                .arg(name, names().join(u", "_s)));
    QFile file(folder + u'/' + name + u".json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return fail(
            Error::Kind::Internal,
            ScenarioTr::tr("A scenario of the lab is damaged; please install Sixlab again."),
            file.errorString());
    return parse(file.readAll());
}

QStringList Scenario::names()
{
    QStringList list;
    for (const QString &file : QDir(folder).entryList({u"*.json"_s}, QDir::Files, QDir::Name))
        list.append(file.chopped(5));
    return list;
}

} // namespace sixlab
