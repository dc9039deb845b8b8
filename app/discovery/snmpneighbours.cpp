// SPDX-License-Identifier: GPL-3.0-or-later
#include "snmpneighbours.h"

#include "addressing/addresskind.h"
#include "api/interfaceaddress.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <map>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct SnmpNeighboursTr {
    Q_DECLARE_TR_FUNCTIONS(SnmpNeighbours)
};

static constexpr quint16 defaultPort = 161;
/// Behind a port with more of them is another switch, not a device.
static constexpr qsizetype mostMacsAtAPort = 16;
/// Of one device. One with more answers for others.
static constexpr qsizetype mostAddresses = 64;

static bool isLinkLocal(const QHostAddress &address)
{
    return addressKind(address) == AddressKind::LinkLocal;
}

static bool hasPrefixOf(const LanInterface &lan, const QHostAddress &address)
{
    return std::ranges::any_of(
        lan.prefixes, [&address](const Prefix &prefix) { return prefix.contains(address); });
}

static bool isZoneOf(const LanInterface &lan, const QString &zone)
{
    return zone == lan.name || zone == QString::number(lan.index);
}

static QHostAddress withZone(QHostAddress address, const QString &zone)
{
    if (address.protocol() == QAbstractSocket::IPv6Protocol)
        address.setScopeId(isLinkLocal(address) ? zone : QString());
    return address;
}

/// Says which of this machine's links the agent's interfaces are on.
class SnmpLinks
{
public:
    SnmpLinks(const SnmpTables &tables, const TableAccess &access, const QList<LanInterface> &lans)
        : m_lans(lans)
        , m_askedLink(linkOfAccess(access.address))
    {
        QHostAddress plain = access.address;
        plain.setScopeId({});
        QSet<int> asked; // The agent's interfaces with the address that was asked.
        for (const SnmpAddress &own : tables.addresses) {
            if (own.address == plain)
                asked.insert(own.interface);
            if (!isLinkLocal(own.address))
                note(own.interface, linkWith(own.address));
        }
        for (const SnmpNeighbour &neighbour : tables.neighbours)
            note(neighbour.interface, linkOfSelf(neighbour));
        // Many routers have fe80::1 on every interface.
        if (asked.size() == 1 && isLinkLocal(plain))
            note(*asked.begin(), m_askedLink);
        for (const int interface : std::as_const(asked)) {
            if (asked.size() == 1 || (m_askedLink && linkOf(interface) == m_askedLink))
                m_askedInterface = interface;
        }
    }

    /// Nullptr where it is not certain.
    [[nodiscard]] const LanInterface *linkOf(int interface) const
    {
        return m_links.value(interface);
    }
    /// The link inside one of whose prefixes the address is.
    [[nodiscard]] const LanInterface *linkWith(const QHostAddress &address) const
    {
        return firstLan([&](const LanInterface &lan) { return hasPrefixOf(lan, address); });
    }
    /// The link over which the agent was asked.
    [[nodiscard]] const LanInterface *askedLink() const { return m_askedLink; }
    /// The agent's interface that was asked, as far as it is certain; else 0.
    [[nodiscard]] int askedInterface() const { return m_askedInterface; }

private:
    template <typename Condition>
    [[nodiscard]] const LanInterface *firstLan(Condition condition) const
    {
        const auto found = std::ranges::find_if(m_lans, condition);
        return found == m_lans.end() ? nullptr : &*found;
    }
    [[nodiscard]] const LanInterface *linkOfAccess(const QHostAddress &address) const
    {
        return isLinkLocal(address)
            ? firstLan([&](const auto &lan) { return isZoneOf(lan, address.scopeId()); })
            : linkWith(address);
    }
    /// The link on which this machine is the neighbour.
    [[nodiscard]] const LanInterface *linkOfSelf(const SnmpNeighbour &neighbour) const
    {
        return firstLan([&](const LanInterface &lan) {
            return neighbour.mac == lan.mac
                && lan.addresses.contains(withZone(neighbour.address, lan.name));
        });
    }
    void note(int interface, const LanInterface *link)
    {
        if (link && !m_links.contains(interface))
            m_links.insert(interface, link);
    }

    const QList<LanInterface> &m_lans;
    const LanInterface *m_askedLink;
    int m_askedInterface = 0;
    QHash<int, const LanInterface *> m_links; ///< By ifIndex.
};

/// For `Sighting::hostName`: a name for people is none.
static QString hostNameOf(const QString &systemName)
{
    QString name = systemName;
    if (name.endsWith(".local"_L1, Qt::CaseInsensitive))
        name.chop(6);
    const bool isFit = name.size() <= 253 && std::ranges::all_of(name, [](QChar c) {
                           return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z')
                               || (c >= u'A' && c <= u'Z') || c == u'-' || c == u'.' || c == u'_';
                       });
    return isFit ? name : QString();
}

static Sighting agentItself(
    const SnmpTables &tables, const TableAccess &access, const SnmpLinks &links,
    const QDateTime &now)
{
    const LanInterface *link = links.askedLink();
    Sighting agent;
    agent.source = Source::Snmp;
    agent.interface = link ? link->name : QString();
    agent.addresses = {link ? withZone(access.address, link->name) : access.address};
    for (const SnmpAddress &own : tables.addresses) {
        const LanInterface *ownLink = links.linkOf(own.interface);
        if (isLinkLocal(own.address) && !ownLink)
            continue;
        const auto address = withZone(own.address, ownLink ? ownLink->name : QString());
        if (!agent.addresses.contains(address) && agent.addresses.size() < mostAddresses)
            agent.addresses.append(address);
    }
    if (const auto mac = tables.interfaceMacs.constFind(links.askedInterface());
        mac != tables.interfaceMacs.cend())
        agent.mac = *mac;
    agent.hostName = hostNameOf(tables.systemName);
    agent.isRouter = tables.forwardsIpv6;
    agent.services
        = {{.type = u"snmp"_s,
            .name = tables.systemName,
            .port = access.port ? access.port : defaultPort,
            .txt
            = {{u"sysdescr"_s, tables.systemDescription},
               {u"sysobjectid"_s, tables.systemObjectId},
               {u"sysname"_s, tables.systemName}}}};
    agent.at = now;
    return agent;
}

/// When there was a sign of the neighbour for certain.
static QDateTime timeOf(const SnmpNeighbour &neighbour, qint64 upTime, const QDateTime &now)
{
    const bool isSane = neighbour.updated > 0 && neighbour.updated <= upTime;
    return neighbour.isReachable || !isSane ? now
                                            : now.addMSecs(-10 * (upTime - neighbour.updated));
}

static QList<Sighting> neighbourSightings(
    const SnmpTables &tables, const SnmpLinks &links, const QDateTime &now)
{
    // All that is one device's, seen at one time and place, is one sighting.
    std::map<std::tuple<QString, MacAddress, QDateTime>, QList<QHostAddress>> devices;
    for (const SnmpNeighbour &neighbour : tables.neighbours) {
        const LanInterface *link = links.linkOf(neighbour.interface);
        // Beyond a default route that leaves our links are the provider's devices.
        if (!link
            && (isLinkLocal(neighbour.address) || tables.uplinks.contains(neighbour.interface)))
            continue;
        if (!link)
            link = links.linkWith(neighbour.address);
        const QString name = link ? link->name : QString();
        auto &addresses = devices[{name, neighbour.mac, timeOf(neighbour, tables.upTime, now)}];
        if (addresses.size() < mostAddresses)
            addresses.append(withZone(neighbour.address, name));
    }
    QList<Sighting> sightings;
    for (const auto &[key, addresses] : devices) {
        Sighting sighting;
        sighting.source = Source::Snmp;
        std::tie(sighting.interface, sighting.mac, sighting.at) = key;
        sighting.addresses = addresses;
        sightings.append(sighting);
    }
    return sightings;
}

static QString attachment(const SnmpTables &tables, const QString &bridge, int port)
{
    const QString name = tables.interfaceNames.value(tables.portInterfaces.value(port));
    return name.isEmpty()
        ? SnmpNeighboursTr::tr("%1 port %2", "a switch and the number of a port")
              .arg(bridge, QString::number(port))
        : SnmpNeighboursTr::tr("%1 %2", "a switch and the name of a port").arg(bridge, name);
}

static QList<Sighting> bridgeSightings(
    const SnmpTables &tables, const TableAccess &access, const QList<LanInterface> &lans,
    const QDateTime &now)
{
    QHash<int, QSet<MacAddress>> macsAtPort;
    QHash<quint32, QString> links; // Of a database: where this machine is in it.
    for (const SnmpForwarding &row : tables.forwarding) {
        macsAtPort[row.port].insert(row.mac);
        const auto own = std::ranges::find(lans, row.mac, &LanInterface::mac);
        if (own != lans.end())
            links.insert(row.database, own->name);
    }
    const QString bridge
        = tables.systemName.isEmpty() ? addressText(access.address) : tables.systemName;
    QList<Sighting> sightings;
    for (const SnmpForwarding &row : tables.forwarding) {
        if (macsAtPort[row.port].size() > mostMacsAtAPort)
            continue;
        Sighting sighting;
        sighting.source = Source::Snmp;
        sighting.interface = links.value(row.database);
        sighting.mac = row.mac;
        sighting.attachment = attachment(tables, bridge, row.port);
        sighting.at = now;
        sightings.append(sighting);
    }
    return sightings;
}

QList<Sighting> snmpSightings(
    const SnmpTables &tables, const TableAccess &access, const QList<LanInterface> &lans,
    const QDateTime &now)
{
    const SnmpLinks links(tables, access, lans);
    return QList{agentItself(tables, access, links, now)} + neighbourSightings(tables, links, now)
        + bridgeSightings(tables, access, lans, now);
}

Result<QList<Sighting>> readBySnmp(
    const TableAccess &access, const QStringList &ownInterfaces, std::stop_token stop)
{
    SnmpAgent agent;
    agent.version = access.method == TableAccess::Method::SnmpV3 ? SnmpAgent::Version::V3
                                                                 : SnmpAgent::Version::V2c;
    agent.address = access.address;
    agent.port = access.port ? access.port : defaultPort;
    agent.user = access.user;
    agent.password = access.password;
    agent.privacyPassword = access.privacyPassword;
    agent.stop = std::move(stop);
    SnmpClient client(agent);
    const SnmpTables tables = TRY(readSnmpTables(client));
    QList<Sighting> sightings = snmpSightings(
        tables, access, lanInterfaces(ownInterfaces), QDateTime::currentDateTimeUtc());
    if (!ownInterfaces.isEmpty())
        sightings.removeIf([](const Sighting &sighting) {
            return sighting.interface.isEmpty() && sighting.services.isEmpty()
                && sighting.attachment.isEmpty();
        });
    return sightings;
}

} // namespace sixlab
