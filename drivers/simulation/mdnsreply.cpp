// SPDX-License-Identifier: GPL-3.0-or-later
#include "mdnsreply.h"

#include "simulation/mdnswire.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

using namespace mdns;

// RFC 6762, 10: what depends on an address is forgotten soon.
static constexpr quint32 hostTtl = 120;
static constexpr quint32 otherTtl = 4500;

static void appendNew(QList<Record> &list, const Record &record)
{
    if (!list.contains(record))
        list.append(record);
}

static Name typeName(const Service &service)
{
    return service.type.toUtf8().split('.') + Name{"local"};
}

static Name hostName(const AnnouncedHost &host)
{
    return {host.name.toUtf8(), "local"};
}

static QByteArray txtData(const QMap<QString, QString> &txt)
{
    QByteArray data;
    for (const auto &[key, value] : txt.asKeyValueRange()) {
        const QByteArray entry = (key + u'=' + value).toUtf8().left(255);
        data += char(entry.size());
        data += entry;
    }
    return data.isEmpty() ? QByteArray(1, '\0') : data; // RFC 6763, 6.1
}

static QList<Record> addressRecords(const AnnouncedHost &host)
{
    QList<Record> records;
    for (const InterfaceAddress &line : host.addresses) {
        if (line.address.protocol() == QAbstractSocket::IPv4Protocol) {
            records.append(
                {hostName(host), A, hostTtl, true, encoded(line.address.toIPv4Address())});
        } else {
            const Q_IPV6ADDR address = line.address.toIPv6Address();
            records.append(
                {hostName(host), Aaaa, hostTtl, true,
                 QByteArray(reinterpret_cast<const char *>(address.c), 16)});
        }
    }
    return records;
}

/// Everything that the host could answer with.
static QList<Record> allRecords(const AnnouncedHost &host)
{
    QList<Record> records = addressRecords(host);
    for (const Service &service : host.services) {
        const Name type = typeName(service);
        const Name instance = Name{service.name.toUtf8()} + type;
        appendNew(
            records,
            {{"_services", "_dns-sd", "_udp", "local"}, Ptr, otherTtl, false, encoded(type)});
        appendNew(records, {type, Ptr, otherTtl, false, encoded(instance)});
        records.append(
            {instance, Srv, hostTtl, true,
             encoded(quint16(0)) + encoded(quint16(0)) + encoded(service.port)
                 + encoded(hostName(host))});
        records.append({instance, Txt, otherTtl, true, txtData(service.txt)});
    }
    return records;
}

static bool isAnswer(const Record &record, const Question &question)
{
    return (question.type == record.type || question.type == Any)
        && equal(question.name, record.name);
}

static bool isKnown(const Record &record, const QList<Record> &known)
{
    return std::ranges::any_of(known, [&](const Record &other) {
        return other.type == record.type && other.ttl >= record.ttl / 2 && other.data == record.data
            && equal(other.name, record.name);
    });
}

/// What goes along with answers, so that nobody has to ask again (RFC 6763, 12).
static QList<Record> additional(const QList<Record> &answered, const QList<Record> &all)
{
    QList<Record> list;
    const auto isPointedAt = [&](const Record &record) {
        return std::ranges::any_of(answered, [&](const Record &answer) {
            return answer.type == Ptr && answer.data == encoded(record.name);
        });
    };
    for (const Record &record : all) {
        if ((record.type == Srv || record.type == Txt) && isPointedAt(record))
            list.append(record);
    }
    const auto isSrv = [](const Record &record) { return record.type == Srv; };
    if (std::ranges::any_of(answered + list, isSrv)) {
        for (const Record &record : all) {
            if (record.type == A || record.type == Aaaa)
                list.append(record);
        }
    }
    list.removeIf([&](const Record &record) { return answered.contains(record); });
    return list;
}

static QByteArray packet(
    const Query &query, const QList<Record> &answered, const QList<Record> &more, bool legacy)
{
    constexpr quint16 authoritativeAnswer = 0x8400;
    QByteArray bytes = encoded(legacy ? query.id : quint16(0)) + encoded(authoritativeAnswer)
        + encoded(quint16(legacy ? query.questions.size() : 0)) + encoded(quint16(answered.size()))
        + encoded(quint16(0)) + encoded(quint16(more.size()));
    for (const Question &question : query.questions) {
        if (legacy)
            bytes += encoded(question.name) + encoded(question.type) + encoded(quint16(1));
    }
    for (const Record &record : answered + more)
        bytes += encoded(record, legacy);
    return bytes;
}

std::optional<MdnsReply> mdnsReply(const QByteArray &bytes, const AnnouncedHost &host, bool legacy)
{
    const auto query = parseQuery(bytes);
    if (!query)
        return std::nullopt;
    const QList<Record> all = allRecords(host);
    QList<Record> answered;
    bool unicast = true;
    for (const Question &question : query->questions) {
        for (const Record &record : all) {
            if (!isAnswer(record, question) || isKnown(record, query->known))
                continue;
            appendNew(answered, record);
            unicast = unicast && question.wantsUnicast;
        }
    }
    if (answered.isEmpty())
        return std::nullopt;
    return MdnsReply{
        packet(*query, answered, additional(answered, all), legacy), unicast || legacy};
}

} // namespace sixlab
