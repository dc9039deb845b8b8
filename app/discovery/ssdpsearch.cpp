// SPDX-License-Identifier: GPL-3.0-or-later
#include "ssdpsearch.h"

#include "api/interfaceaddress.h"
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
static constexpr std::chrono::milliseconds beforeFetching = 200ms;
/// Answers come within a second: by then a device has answered at all of its addresses.
static constexpr std::chrono::milliseconds beforeGivingUp = 1200ms;

SsdpSearch::SsdpSearch(const QStringList &interfaces, bool fetchesDescriptions, QObject *parent)
    : DiscoverySource(parent)
    , m_search(interfaces, ssdpPort)
    , m_fetchesDescriptions(fetchesDescriptions)
{
    m_beforeFetching.setSingleShot(true);
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
    Root *root = rootOf(sender, message.location);
    if (!root && answerer->roots.size() >= mostRoots)
        return;
    if (!root)
        root = &answerer->roots.emplaceBack(Root{.location = message.location});
    root->server = message.server;
    if (isTelling(message.target) && root->types.size() < mostTypes)
        root->types.insert(message.target, message.uuid);
    if (root->state == Root::State::Undescribed && m_fetchesDescriptions && m_mayAsk
        && !lan.addresses.contains(sender) && m_errands.size() < mostErrands)
        sendFor(sender, *root);
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

SsdpSearch::Root *SsdpSearch::rootOf(const QHostAddress &address, const QByteArray &location)
{
    const auto answerer = m_answerers.find(address);
    if (answerer == m_answerers.end())
        return nullptr;
    const auto root = std::ranges::find(answerer->roots, location, &Root::location);
    return root == answerer->roots.end() ? nullptr : &*root;
}

using Text = std::pair<QString, QString>;

static Service makeService(
    const QString &type, const QString &name, quint16 port, std::initializer_list<Text> texts)
{
    Service service{u"ssdp:"_s + type, name, port, {}};
    for (const auto &[key, text] : texts) {
        if (!text.isEmpty())
            service.txt.insert(key, text);
    }
    return service;
}

/// A sign of life, and what the answers alone tell of devices that nothing else is known of.
void SsdpSearch::report(const QHostAddress &address, const Root &root)
{
    const QString interface = m_answerers.value(address).interface;
    m_reports.add(Source::Ssdp, interface, address, std::nullopt);
    if (root.state == Root::State::Waiting || root.state == Root::State::Described)
        return;
    const auto place = descriptionPlace(root.location);
    QMap<QString, QString> types = root.types;
    if (root.state == Root::State::Undescribable && types.isEmpty())
        types.insert(u"upnp:rootdevice"_s, {});
    for (auto type = types.cbegin(); type != types.cend(); ++type)
        m_reports.add(
            Source::Ssdp, interface, address,
            makeService(
                type.key(), {}, place ? place->port : 0,
                {{u"udn"_s, type.value()}, {u"server"_s, root.server}}));
}

static bool isAt(const std::optional<DescriptionPlace> &place, const QHostAddress &address)
{
    return place && addressText(place->host) == addressText(address);
}

void SsdpSearch::sendFor(const QHostAddress &address, Root &root)
{
    root.state = Root::State::Waiting;
    const bool isThere = isAt(descriptionPlace(root.location), address);
    const auto wait = isThere ? beforeFetching : beforeGivingUp;
    m_errands.append({address, root.location, Clock::now() + wait});
    if (!m_beforeFetching.isActive() || m_beforeFetching.remainingTimeAsDuration() > wait)
        m_beforeFetching.start(wait);
}

void SsdpSearch::fetchNext()
{
    while (m_fetching < mostFetches && !m_errands.isEmpty()) {
        const auto next = std::ranges::min_element(m_errands, {}, &Errand::due);
        const auto left = next->due - Clock::now();
        if (left > 0s) {
            m_beforeFetching.start(std::chrono::ceil<std::chrono::milliseconds>(left));
            return;
        }
        const Errand errand = *next;
        m_errands.erase(next);
        carryOut(errand);
    }
}

void SsdpSearch::carryOut(const Errand &errand)
{
    const Root::State state = run(errand);
    Root *root = rootOf(errand.address, errand.location);
    if (!root)
        return;
    root->state = state;
    if (state == Root::State::Undescribable)
        report(errand.address, *root);
}

/// Asks for the description, unless there is a reason not to: then it says what that makes of it.
SsdpSearch::Root::State SsdpSearch::run(const Errand &errand)
{
    const auto place = descriptionPlace(errand.location);
    const auto mac = m_macs.constFind(errand.address);
    if (!isAt(place, errand.address)) {
        // Only the very address that answered is asked. But where the device answers at that
        // other one as well, it is asked there, and the types would only repeat it.
        const bool answersThere = place && mac != m_macs.constEnd()
            && m_answerers.contains(place->host) && m_macs.value(place->host) == *mac;
        return answersThere ? Root::State::Described : Root::State::Undescribable;
    }
    const QString device = mac == m_macs.constEnd() ? errand.address.toString() : mac->toString();
    const QString description = u"%1 %2 %3"_s.arg(
        device, QString::number(place->port), QString::fromLatin1(place->target));
    const auto now = Clock::now();
    m_asked.removeIf([now](const std::pair<const QString &, Clock::time_point &> &entry) {
        return now - entry.second > forgetAfter;
    });
    if (m_asked.contains(description)) // At another address of the device.
        return Root::State::Described;
    if (m_asked.size() >= mostAsked)
        return Root::State::Undescribable;
    m_asked.insert(description, now);
    fetch(errand, *place);
    return Root::State::Waiting;
}

void SsdpSearch::fetch(const Errand &errand, const DescriptionPlace &place)
{
    ++m_fetching;
    auto *get = new SmallGet({errand.address, place.port, place.target}, largestDescription, this);
    connect(get, &SmallGet::finished, this, [this, get, errand, port = place.port] {
        get->deleteLater();
        --m_fetching;
        const auto answer = get->answer();
        takeDescription(
            errand, port, answer && answer->status == 200 ? answer->body : QByteArray());
        fetchNext();
    });
    get->start();
}

void SsdpSearch::takeDescription(const Errand &errand, quint16 port, const QByteArray &xml)
{
    Root *root = rootOf(errand.address, errand.location);
    if (!root)
        return;
    const auto read = parseUpnpDescription(xml);
    root->state = read ? Root::State::Described : Root::State::Undescribable;
    report(errand.address, *root);
    if (!read)
        return;
    const QString type = read->deviceType.isEmpty() ? u"upnp:rootdevice"_s : read->deviceType;
    m_reports.add(
        Source::Ssdp, m_answerers.value(errand.address).interface, errand.address,
        makeService(
            type, read->friendlyName, port,
            {{u"server"_s, root->server},
             {u"manufacturer"_s, read->manufacturer},
             {u"modelname"_s, read->modelName},
             {u"modelnumber"_s, read->modelNumber},
             {u"serialnumber"_s, read->serialNumber},
             {u"udn"_s, read->udn}}));
}

} // namespace sixlab
