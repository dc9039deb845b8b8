// SPDX-License-Identifier: GPL-3.0-or-later
#include "ssdpsearch.h"

#include "discovery/smallget.h"
#include "discovery/upnpdescription.h"

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static constexpr quint16 ssdpPort = 1900;
static constexpr qsizetype mostAnswerers = 4096;
static constexpr qsizetype mostRoots = 8; ///< At one address.
static constexpr qsizetype mostTypes = 8; ///< Of one root.
static constexpr auto forgetAfter = 60s; ///< Then a device may be asked for its description again.
static constexpr qsizetype mostKnownMacs = 8192;
static constexpr qsizetype mostErrands = 256;
static constexpr qsizetype mostAsked = 256; ///< In that minute.
static constexpr int mostFetches = 4;
static constexpr qsizetype largestDescription = 256 * 1024;
/// The kernel asks for the MAC of whom it answers: by then it is known, and the first answers of
/// the scan are not slowed.
static constexpr auto beforeFetching = 200ms;

SsdpSearch::SsdpSearch(const QStringList &interfaces, bool fetchesDescriptions, QObject *parent)
    : DiscoverySource(parent)
    , m_search(interfaces, ssdpPort)
    , m_fetchesDescriptions(fetchesDescriptions)
{
    m_beforeFetching.setSingleShot(true);
    m_beforeFetching.setInterval(beforeFetching);
    connect(&m_beforeFetching, &QTimer::timeout, this, &SsdpSearch::fetchNext);
    connect(&m_reports, &PacedSightings::sighted, this, &SsdpSearch::sighted);
    connect(
        &m_search, &MulticastSearch::received, this,
        [this](const LanInterface &lan, const QHostAddress &sender, const QByteArray &packet) {
            if (const auto message = parseSsdp(packet))
                take(lan, sender, *message);
        });
}

SsdpSearch::~SsdpSearch() = default;

void SsdpSearch::listen()
{
    if (!m_search.listen())
        emit limited(
            {tr("UPnP devices are heard only when they are asked, since another program keeps port "
                "1900 for itself; end that program to hear them at once.")});
}

void SsdpSearch::ask()
{
    m_mayAsk = true;
    // Everything, and in the repeat what those answer who do not know "everything".
    const QByteArray target = m_round++ % 2 == 0 ? "ssdp:all" : "upnp:rootdevice";
    m_search.ask(
        {writeSsdpSearch(MulticastSearch::group(QAbstractSocket::IPv6Protocol), target)},
        {writeSsdpSearch(MulticastSearch::group(QAbstractSocket::IPv4Protocol), target)}, true);
}

void SsdpSearch::consider(const Sighting &sighting)
{
    if (!sighting.mac)
        return;
    for (const QHostAddress &address : sighting.addresses) {
        if (m_macs.contains(address) || m_macs.size() < mostKnownMacs)
            m_macs.insert(address, *sighting.mac);
    }
}

/// The device types, and the services that only some vendor's devices have. The others come with
/// each device of their type.
static bool isTelling(QStringView target)
{
    return target.startsWith(u"urn:")
        && (target.contains(u":device:") || !target.startsWith(u"urn:schemas-upnp-org:"));
}

void SsdpSearch::take(
    const LanInterface &lan, const QHostAddress &sender, const SsdpMessage &message)
{
    Answerer *answerer = answererAt(sender, lan.name);
    if (!answerer)
        return;
    Root *root = rootOf(sender, message.uuid);
    if (!root && answerer->roots.size() >= mostRoots)
        return;
    if (!root)
        root = &answerer->roots.emplaceBack(Root{.uuid = message.uuid});
    root->server = message.server;
    root->place = descriptionPlace(message.location, sender);
    if (isTelling(message.target) && !root->types.contains(message.target)
        && root->types.size() < mostTypes)
        root->types.append(message.target);
    const bool isOwn = lan.addresses.contains(sender);
    if (root->state == Root::State::Undescribed && m_fetchesDescriptions && m_mayAsk && !isOwn
        && root->place && m_errands.size() < mostErrands) {
        root->state = Root::State::Waiting;
        m_errands.append({sender, root->uuid});
        if (!m_beforeFetching.isActive())
            m_beforeFetching.start();
    }
    report(sender, *root);
}

/// Null when too many are known and none of them is old.
SsdpSearch::Answerer *SsdpSearch::answererAt(const QHostAddress &sender, const QString &interface)
{
    const auto now = Clock::now();
    const auto isOld = [now](const std::pair<const QHostAddress &, Answerer &> &entry) {
        return now - entry.second.since > forgetAfter;
    };
    const auto known = m_answerers.find(sender);
    if (known != m_answerers.end() && !isOld({known.key(), *known}))
        return &*known;
    if (m_answerers.size() >= mostAnswerers)
        m_answerers.removeIf(isOld);
    if (m_answerers.size() >= mostAnswerers)
        return nullptr;
    return &*m_answerers.insert(sender, {interface, {}, now});
}

SsdpSearch::Root *SsdpSearch::rootOf(const QHostAddress &address, const QString &uuid)
{
    const auto answerer = m_answerers.find(address);
    if (answerer == m_answerers.end())
        return nullptr;
    const auto root = std::ranges::find(answerer->roots, uuid, &Root::uuid);
    return root == answerer->roots.end() ? nullptr : &*root;
}

/// A sign of life, and what the answers alone tell of a root that nothing else is known of.
void SsdpSearch::report(const QHostAddress &address, const Root &root)
{
    const QString interface = m_answerers.value(address).interface;
    m_reports.add(Source::Ssdp, interface, address, std::nullopt);
    QStringList types = root.types;
    if (root.state == Root::State::Undescribable && types.isEmpty())
        types.append(u"upnp:rootdevice"_s);
    if (root.state == Root::State::Waiting || root.state == Root::State::Described)
        return;
    for (const QString &type : std::as_const(types)) {
        Service service{u"ssdp:"_s + type, {}, 0, {{u"udn"_s, root.uuid}}};
        service.port = root.place ? root.place->port : 0;
        if (!root.server.isEmpty())
            service.txt.insert(u"server"_s, root.server);
        m_reports.add(Source::Ssdp, interface, address, service);
    }
}

void SsdpSearch::fetchNext()
{
    while (m_fetching < mostFetches && !m_errands.isEmpty())
        fetch(m_errands.takeFirst());
}

/// What is asked once in a minute: the device, whichever of its addresses the errand leads to.
QString SsdpSearch::keyOf(const Errand &errand) const
{
    const auto mac = m_macs.constFind(errand.address);
    const QString device = mac == m_macs.constEnd() ? errand.address.toString() : mac->toString();
    return device + u' ' + errand.uuid;
}

void SsdpSearch::fetch(const Errand &errand)
{
    Root *root = rootOf(errand.address, errand.uuid);
    if (!root || !root->place)
        return;
    const auto now = Clock::now();
    m_asked.removeIf([now](const std::pair<const QString &, Clock::time_point &> &entry) {
        return now - entry.second > forgetAfter;
    });
    const QString key = keyOf(errand);
    if (m_asked.contains(key)) { // Maybe at another address: it says nothing new at this one.
        root->state = Root::State::Described;
        return;
    }
    if (m_asked.size() >= mostAsked) {
        root->state = Root::State::Undescribable;
        report(errand.address, *root);
        return;
    }
    m_asked.insert(key, now);
    ++m_fetching;
    auto *get = new SmallGet(
        {errand.address, root->place->port, root->place->target}, largestDescription, this);
    connect(get, &SmallGet::finished, this, [this, get, errand] {
        get->deleteLater();
        --m_fetching;
        const auto answer = get->answer();
        takeDescription(errand, answer && answer->status == 200 ? answer->body : QByteArray());
        fetchNext();
    });
    get->start();
}

void SsdpSearch::takeDescription(const Errand &errand, const QByteArray &xml)
{
    Root *root = rootOf(errand.address, errand.uuid);
    if (!root)
        return;
    const auto description = parseUpnpDescription(xml);
    if (!description) {
        root->state = Root::State::Undescribable;
        report(errand.address, *root);
        return;
    }
    root->state = Root::State::Described;
    const QString type
        = description->deviceType.isEmpty() ? u"upnp:rootdevice"_s : description->deviceType;
    Service service{u"ssdp:"_s + type, description->friendlyName, 0, {}};
    service.port = root->place ? root->place->port : 0;
    const std::initializer_list<std::pair<QString, QString>> texts{
        {u"server"_s, root->server},
        {u"manufacturer"_s, description->manufacturer},
        {u"modelname"_s, description->modelName},
        {u"modelnumber"_s, description->modelNumber},
        {u"serialnumber"_s, description->serialNumber},
        {u"udn"_s, description->udn}};
    for (const auto &[key, text] : texts) {
        if (!text.isEmpty())
            service.txt.insert(key, text);
    }
    m_reports.add(
        Source::Ssdp, m_answerers.value(errand.address).interface, errand.address, service);
}

} // namespace sixlab
