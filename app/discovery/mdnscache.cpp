// SPDX-License-Identifier: GPL-3.0-or-later
#include "mdnscache.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static constexpr qsizetype mostTypes = 64;
static constexpr qsizetype mostInstances = 1024;
static constexpr qsizetype mostHosts = 1024;
static constexpr qsizetype mostAddresses = 16; ///< Of a host, in each family.
static constexpr qsizetype mostAsked = 4096;
static constexpr auto askedFor = std::chrono::minutes(1); ///< At least, where they are too many.
static constexpr int mostTimesAsked = 3;

/// RFC 6763, 9
static const DnsName &listOfTypes()
{
    static const DnsName name = DnsName::parse(u"_services._dns-sd._udp.local").value();
    return name;
}

static bool isLocal(const DnsName &name)
{
    static const DnsName local = DnsName::parse(u"local").value();
    return name.endsWith(local);
}

/// UTF-8 without ASCII control characters (RFC 6763, 4.1.1). Others are not repeated in questions
/// and known answers: responders drop a whole packet for one such name in it.
static bool isProper(const DnsName &name)
{
    return std::ranges::all_of(name.labels(), [](QByteArrayView label) {
        return label.isValidUtf8() && std::ranges::none_of(label, [](char c) {
                   return (c >= 0 && c < 0x20) || c == 0x7f;
               });
    });
}

static bool isProper(const DnsRecord &record)
{
    const auto *target = std::get_if<DnsName>(&record.data);
    const auto *service = std::get_if<DnsService>(&record.data);
    return isProper(record.name) && (!target || isProper(*target))
        && (!service || isProper(service->target));
}

/// `_http._tcp.local`
static bool isServiceType(const DnsName &name)
{
    const QList<QByteArray> &labels = name.labels();
    if (labels.size() != 3 || !isLocal(name) || !labels[0].startsWith('_'))
        return false;
    const QByteArray protocol = labels[1].toLower();
    return protocol == "_tcp" || protocol == "_udp";
}

/// `Porch._http._tcp.local`
static bool isInstance(const DnsName &name)
{
    return name.labels().size() == 4 && isServiceType(name.parent());
}

/// What DNS-SD calls an instance of a type.
static bool isOfType(const DnsName &instance, const DnsName &type)
{
    return instance.labels().size() == type.labels().size() + 1 && instance.endsWith(type);
}

MdnsCache::Time MdnsCache::Pointer::expires() const
{
    return told.heard + std::chrono::seconds(secondsToLive);
}

bool MdnsCache::Pointer::isFresh(Time now) const
{
    return now < told.heard + std::chrono::seconds(secondsToLive) / 2;
}

MdnsCache::MdnsCache(const QStringList &serviceTypes)
{
    for (const QString &type : serviceTypes) {
        const auto name = DnsName::parse(type + u".local"_s);
        if (name && isServiceType(*name))
            m_wantedTypes.insert(*name);
    }
}

void MdnsCache::take(const DnsMessage &message, const QHostAddress &sender, Time now)
{
    if (m_asked.size() >= mostAsked && now >= m_askedSince + askedFor)
        m_asked.clear();
    if (m_asked.isEmpty())
        m_askedSince = now;
    clearReplaced(message, sender);
    const Told told{sender, now};
    for (const DnsRecord &record : message.records) {
        if (!isLocal(record.name) || !isProper(record))
            continue;
        switch (record.type()) {
        case DnsType::Ptr:
            takePointer(record, told);
            break;
        case DnsType::Srv:
        case DnsType::Txt:
            takeInstance(record, told);
            break;
        case DnsType::A:
        case DnsType::Aaaa:
            takeAddress(record, told);
            break;
        }
    }
}

/// Unique address records replace those that the sender told before. SRV and TXT are single
/// records that overwrite anyway.
void MdnsCache::clearReplaced(const DnsMessage &message, const QHostAddress &sender)
{
    for (const DnsRecord &record : message.records) {
        const auto host = m_hosts.find({record.name, sender});
        if (!record.isUnique || host == m_hosts.end())
            continue;
        if (record.type() == DnsType::Aaaa)
            host->ipv6.clear();
        else if (record.type() == DnsType::A)
            host->ipv4.clear();
    }
}

/// Takes an eighth out of a full table: of what the loudest told, the oldest.
template <typename Table>
void MdnsCache::makeRoom(Table &table, qsizetype most)
{
    if (table.size() < most)
        return;
    m_hasLost = true;
    QHash<QHostAddress, qsizetype> counts;
    for (const auto &entry : std::as_const(table))
        ++counts[toldOf(entry).teller];
    const auto rankOf = [&counts](const auto &entry) {
        const Told &told = toldOf(entry);
        return std::pair(-counts.value(told.teller), told.heard);
    };
    std::vector<std::pair<qsizetype, Time>> ranks;
    for (const auto &entry : std::as_const(table))
        ranks.push_back(rankOf(entry));
    qsizetype surplus = std::max<qsizetype>(most / 8, 1);
    const auto last = ranks.begin() + surplus - 1;
    std::ranges::nth_element(ranks, last);
    table.removeIf(
        [&](auto entry) { return surplus > 0 && rankOf(entry.value()) <= *last && surplus-- > 0; });
}

void MdnsCache::takePointer(const DnsRecord &record, const Told &told)
{
    const DnsName target = std::get<DnsName>(record.data);
    const Pointer pointer{told, record.secondsToLive};
    if (record.name == listOfTypes() && isServiceType(target)) {
        if (!m_types.contains(target))
            makeRoom(m_types, mostTypes);
        m_types.insert(target, pointer);
    } else if (isInstance(target) && isOfType(target, record.name)) {
        if (record.secondsToLive == 0) {
            m_instances.remove(target);
            return;
        }
        if (!m_instances.contains(target))
            makeRoom(m_instances, mostInstances);
        Instance &instance = m_instances[target];
        instance.pointer = pointer;
        if (instance.where)
            touch(instance.where->target, told);
    }
}

void MdnsCache::takeInstance(const DnsRecord &record, const Told &told)
{
    if (!isInstance(record.name) || record.secondsToLive == 0)
        return;
    if (!m_instances.contains(record.name))
        makeRoom(m_instances, mostInstances);
    Instance &instance = m_instances[record.name];
    if (instance.pointer.secondsToLive == 0)
        instance.pointer = {told, record.secondsToLive};
    if (const auto *where = std::get_if<DnsService>(&record.data))
        instance.where = *where;
    else
        instance.text = std::get<DnsText>(record.data);
    if (instance.where)
        touch(instance.where->target, told);
}

void MdnsCache::takeAddress(const DnsRecord &record, const Told &told)
{
    const HostKey key{record.name, told.teller};
    const QHostAddress address = std::get<QHostAddress>(record.data);
    if (!m_hosts.contains(key))
        makeRoom(m_hosts, mostHosts);
    Host &host = m_hosts[key];
    host.told = told;
    auto &addresses = record.type() == DnsType::Aaaa ? host.ipv6 : host.ipv4;
    if (record.secondsToLive == 0)
        addresses.removeAll(address);
    else if (!addresses.contains(address) && addresses.size() < mostAddresses)
        addresses.append(address);
    touch(record.name, told);
}

void MdnsCache::touch(const DnsName &host, const Told &told)
{
    if (!m_turns.add(host, told.teller))
        m_hasLost = true;
}

QList<DnsQuestion> MdnsCache::openingQuestions() const
{
    QList<DnsQuestion> questions{{listOfTypes(), DnsType::Ptr}};
    for (const DnsName &type : m_wantedTypes)
        questions.append({type, DnsType::Ptr});
    for (auto type = m_types.cbegin(); type != m_types.cend(); ++type) {
        if (!m_wantedTypes.contains(type.key()))
            questions.append({type.key(), DnsType::Ptr});
    }
    return questions;
}

QList<DnsQuestion> MdnsCache::missing() const
{
    QList<DnsQuestion> questions;
    for (auto type = m_types.cbegin(); type != m_types.cend(); ++type) {
        if (!m_wantedTypes.contains(type.key()))
            questions.append({type.key(), DnsType::Ptr});
    }
    QSet<DnsName> withIpv6;
    QSet<DnsName> withIpv4;
    QSet<DnsName> hosts;
    for (auto host = m_hosts.cbegin(); host != m_hosts.cend(); ++host) {
        hosts.insert(host.key().first);
        if (!host->ipv6.isEmpty())
            withIpv6.insert(host.key().first);
        if (!host->ipv4.isEmpty())
            withIpv4.insert(host.key().first);
    }
    for (auto instance = m_instances.cbegin(); instance != m_instances.cend(); ++instance) {
        if (!instance->where)
            questions.append({instance.key(), DnsType::Srv});
        else if (isLocal(instance->where->target))
            hosts.insert(instance->where->target);
        if (!instance->text)
            questions.append({instance.key(), DnsType::Txt});
    }
    for (const DnsName &host : hosts) {
        if (!withIpv6.contains(host))
            questions.append({host, DnsType::Aaaa});
        if (!withIpv4.contains(host))
            questions.append({host, DnsType::A});
    }
    return questions;
}

QList<DnsQuestion> MdnsCache::followUps(bool areNew, const std::function<bool()> &mayAsk)
{
    QList<DnsQuestion> questions;
    for (const DnsQuestion &question : missing()) {
        const Asked key{question.name, quint16(question.type)};
        if (m_asked.size() >= mostAsked && !m_asked.contains(key))
            continue;
        if (m_asked.value(key) >= (areNew ? 1 : mostTimesAsked))
            continue;
        if (!mayAsk())
            break;
        ++m_asked[key];
        questions.append(question);
    }
    return questions;
}

QList<DnsRecord> MdnsCache::knownAnswers(const DnsQuestion &question, Time now) const
{
    QList<DnsRecord> known;
    const auto add = [&](const DnsName &target, const Pointer &pointer) {
        if (pointer.isFresh(now)) {
            const auto left
                = std::chrono::duration_cast<std::chrono::seconds>(pointer.expires() - now);
            known.append({question.name, quint32(left.count()), false, target});
        }
    };
    if (question.type != DnsType::Ptr)
        return known;
    if (question.name == listOfTypes()) {
        for (auto type = m_types.cbegin(); type != m_types.cend(); ++type)
            add(type.key(), *type);
    }
    for (auto instance = m_instances.cbegin(); instance != m_instances.cend(); ++instance) {
        // An answer that the rest hangs on is asked for again with it.
        if (instance->where && instance->text && isOfType(instance.key(), question.name))
            add(instance.key(), instance->pointer);
    }
    return known;
}

QHash<DnsName, QList<Service>> MdnsCache::servicesOn(const QSet<DnsName> &hosts) const
{
    QHash<DnsName, QList<Service>> services;
    for (auto instance = m_instances.cbegin(); instance != m_instances.cend(); ++instance) {
        if (!instance->where || !hosts.contains(instance->where->target))
            continue;
        services[instance->where->target].append(
            {instance.key().parent().text(2), instance.key().text(1), instance->where->port,
             instance->text.value_or(DnsText())});
    }
    for (QList<Service> &list : services) {
        std::ranges::sort(
            list, {}, [](const Service &service) { return std::pair(service.type, service.name); });
    }
    return services;
}

QList<BrowsedHost> MdnsCache::takeHosts(qsizetype most)
{
    QSet<DnsName> names;
    while (names.size() < most && hasHosts())
        names.insert(*m_turns.take());
    QList<BrowsedHost> hosts;
    if (names.isEmpty())
        return hosts;
    const auto services = servicesOn(names);
    for (auto host = m_hosts.cbegin(); host != m_hosts.cend(); ++host) {
        const DnsName &name = host.key().first;
        const QList<QHostAddress> addresses = host->ipv6 + host->ipv4;
        if (hosts.size() >= 2 * most) // A name that a thousand claim is nobody's.
            break;
        if (names.contains(name) && !addresses.isEmpty())
            hosts.append({name.text(name.labels().size() - 1), addresses, services.value(name)});
    }
    return hosts;
}

} // namespace sixlab
