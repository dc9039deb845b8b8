// SPDX-License-Identifier: GPL-3.0-or-later
#include "message.h"

#include "dns/foreigntext.h"

#include <QCoreApplication>
#include <QtEndian>

#include <ldns/ldns.h>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct DnsMessageTr {
    Q_DECLARE_TR_FUNCTIONS(DnsMessage)
};

struct FreeLdns {
    void operator()(ldns_pkt *packet) const { ldns_pkt_free(packet); }
    void operator()(ldns_rr *record) const { ldns_rr_free(record); }
    void operator()(uint8_t *bytes) const { LDNS_FREE(bytes); }
};
template <typename T>
using Ldns = std::unique_ptr<T, FreeLdns>;

static constexpr quint16 topBitOfClass = 0x8000; ///< QU in questions, cache-flush in answers.
static constexpr qsizetype mostTextKeys = 64;
static constexpr qsizetype longestTextKey = 64;
static constexpr qsizetype mostTextBytes = 1300; ///< More is not recommended (RFC 6763, 6.2).

DnsType DnsRecord::type() const
{
    if (const auto *address = std::get_if<QHostAddress>(&data))
        return address->protocol() == QAbstractSocket::IPv4Protocol ? DnsType::A : DnsType::Aaaa;
    if (std::holds_alternative<DnsName>(data))
        return DnsType::Ptr;
    return std::holds_alternative<DnsService>(data) ? DnsType::Srv : DnsType::Txt;
}

static QByteArrayView bytesOf(const ldns_rdf *field)
{
    return {ldns_rdf_data(field), qsizetype(ldns_rdf_size(field))};
}

static std::optional<DnsName> nameOf(const ldns_rdf *field)
{
    return field ? DnsName::fromWire(bytesOf(field)) : std::nullopt;
}

/// Adds `key=value`; what has no key is to be ignored (RFC 6763, 6.4).
static void addTextString(DnsText &text, QByteArrayView string)
{
    const qsizetype equals = string.indexOf('=');
    const QString key
        = foreignText(equals < 0 ? string : string.first(equals), longestTextKey).toLower();
    if (!key.isEmpty() && !text.contains(key) && text.size() < mostTextKeys)
        text.insert(key, equals < 0 ? QString() : foreignText(string.sliced(equals + 1)));
}

static DnsText textOf(const ldns_rr *record)
{
    DnsText text;
    qsizetype bytes = 0;
    for (size_t i = 0; i < ldns_rr_rd_count(record); ++i) {
        const QByteArrayView string = bytesOf(ldns_rr_rdf(record, i)); // Its length comes first.
        bytes += string.size();
        if (bytes > mostTextBytes)
            break;
        if (!string.isEmpty())
            addTextString(text, string.sliced(1));
    }
    return text;
}

using Data = decltype(DnsRecord::data);

static std::optional<Data> serviceOf(const ldns_rr *record)
{
    const auto target = nameOf(ldns_rr_rdf(record, 3));
    if (!target)
        return std::nullopt;
    const auto number
        = [record](size_t i) { return ldns_rdf2native_int16(ldns_rr_rdf(record, i)); };
    return DnsService{number(0), number(1), number(2), *target};
}

/// nullopt: not a type that is read.
static std::optional<Data> dataOf(const ldns_rr *record)
{
    const size_t count = ldns_rr_rd_count(record);
    const QByteArrayView first = count == 1 ? bytesOf(ldns_rr_rdf(record, 0)) : QByteArrayView();
    switch (DnsType(ldns_rr_get_type(record))) {
    case DnsType::A:
        if (first.size() == 4)
            return QHostAddress(qFromBigEndian<quint32>(first.data()));
        return std::nullopt;
    case DnsType::Aaaa:
        if (first.size() == 16)
            return QHostAddress(reinterpret_cast<const quint8 *>(first.data()));
        return std::nullopt;
    case DnsType::Ptr:
        return count == 1 ? nameOf(ldns_rr_rdf(record, 0)) : std::nullopt;
    case DnsType::Srv:
        return count == 4 ? serviceOf(record) : std::nullopt;
    case DnsType::Txt:
        return textOf(record);
    }
    return std::nullopt;
}

static bool isInternetClass(const ldns_rr *record)
{
    return (quint16(ldns_rr_get_class(record)) & ~topBitOfClass) == LDNS_RR_CLASS_IN;
}

static bool hasTopBit(const ldns_rr *record)
{
    return quint16(ldns_rr_get_class(record)) & topBitOfClass;
}

static void readQuestions(const ldns_rr_list *list, DnsMessage &message)
{
    for (size_t i = 0; i < ldns_rr_list_rr_count(list); ++i) {
        const ldns_rr *question = ldns_rr_list_rr(list, i);
        const auto name = nameOf(ldns_rr_owner(question));
        if (name && isInternetClass(question))
            message.questions.append(
                {*name, DnsType(ldns_rr_get_type(question)), hasTopBit(question)});
    }
}

static void readRecords(const ldns_rr_list *list, DnsMessage &message)
{
    for (size_t i = 0; i < ldns_rr_list_rr_count(list); ++i) {
        const ldns_rr *record = ldns_rr_list_rr(list, i);
        const auto name = nameOf(ldns_rr_owner(record));
        const auto data = dataOf(record);
        if (name && data && isInternetClass(record))
            message.records.append({*name, ldns_rr_ttl(record), hasTopBit(record), *data});
    }
}

static auto malformed(const QString &detail)
{
    return fail(
        Error::Kind::Protocol,
        DnsMessageTr::tr(
            "A DNS answer was malformed; if this goes on, look for the device that sends it."),
        detail);
}

Result<DnsMessage> parseDnsMessage(QByteArrayView packet)
{
    const auto *bytes = reinterpret_cast<const uint8_t *>(packet.data());
    if (packet.size() < LDNS_HEADER_SIZE || packet.size() > largestDnsPacket)
        return malformed(u"%1 bytes"_s.arg(packet.size()));
    const int count
        = LDNS_QDCOUNT(bytes) + LDNS_ANCOUNT(bytes) + LDNS_NSCOUNT(bytes) + LDNS_ARCOUNT(bytes);
    if (count > mostDnsRecords)
        return malformed(u"%1 records"_s.arg(count));

    ldns_pkt *parsed = nullptr;
    const ldns_status status = ldns_wire2pkt(&parsed, bytes, size_t(packet.size()));
    if (status != LDNS_STATUS_OK)
        return malformed(QString::fromUtf8(ldns_get_errorstr_by_id(status)));
    const Ldns<ldns_pkt> owned(parsed);

    DnsMessage message;
    message.id = ldns_pkt_id(parsed);
    message.isResponse = ldns_pkt_qr(parsed);
    message.isTruncated = ldns_pkt_tc(parsed);
    message.isAuthoritative = ldns_pkt_aa(parsed);
    message.responseCode = ldns_pkt_get_rcode(parsed);
    readQuestions(ldns_pkt_question(parsed), message);
    readRecords(ldns_pkt_answer(parsed), message);
    readRecords(ldns_pkt_authority(parsed), message);
    readRecords(ldns_pkt_additional(parsed), message);
    return message;
}

static ldns_rdf *fieldOf(const DnsName &name)
{
    const QByteArray wire = name.toWire();
    return ldns_rdf_new_frm_data(LDNS_RDF_TYPE_DNAME, size_t(wire.size()), wire.constData());
}

static Ldns<ldns_rr> newRecord(const DnsName &name, DnsType type, bool topBit)
{
    Ldns<ldns_rr> record(ldns_rr_new());
    ldns_rr_set_owner(record.get(), fieldOf(name));
    ldns_rr_set_type(record.get(), ldns_rr_type(type));
    ldns_rr_set_class(record.get(), ldns_rr_class(LDNS_RR_CLASS_IN | (topBit ? topBitOfClass : 0)));
    return record;
}

QByteArray writeDnsQuery(
    const QList<DnsQuestion> &questions, const QList<DnsRecord> &knownAnswers, bool moreFollow)
{
    const Ldns<ldns_pkt> packet(ldns_pkt_new());
    ldns_pkt_set_tc(packet.get(), moreFollow);
    for (const DnsQuestion &question : questions) {
        auto record = newRecord(question.name, question.type, question.wantsUnicast);
        ldns_rr_set_question(record.get(), true);
        ldns_pkt_push_rr(packet.get(), LDNS_SECTION_QUESTION, record.release());
    }
    for (const DnsRecord &known : knownAnswers) {
        const auto *target = std::get_if<DnsName>(&known.data);
        if (!target)
            continue;
        auto record = newRecord(known.name, DnsType::Ptr, false);
        ldns_rr_set_ttl(record.get(), known.secondsToLive);
        ldns_rr_push_rdf(record.get(), fieldOf(*target));
        ldns_pkt_push_rr(packet.get(), LDNS_SECTION_ANSWER, record.release());
    }
    uint8_t *wire = nullptr;
    size_t size = 0;
    if (ldns_pkt2wire(&wire, packet.get(), &size) != LDNS_STATUS_OK)
        return {};
    const Ldns<uint8_t> owned(wire);
    return QByteArray(reinterpret_cast<const char *>(wire), qsizetype(size));
}

} // namespace sixlab
