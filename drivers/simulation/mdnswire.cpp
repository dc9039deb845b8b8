// SPDX-License-Identifier: GPL-3.0-or-later
#include "mdnswire.h"

#include <QtEndian>

#include <algorithm>

namespace sixlab::mdns {

static constexpr int mostQuestions = 64;
static constexpr int mostKnown = 256;
static constexpr quint32 legacyTtl = 10;

bool equal(const Name &a, const Name &b)
{
    return std::ranges::equal(a, b, [](const QByteArray &x, const QByteArray &y) {
        return x.compare(y, Qt::CaseInsensitive) == 0;
    });
}

QByteArray encoded(quint16 value)
{
    const quint16 bytes = qToBigEndian(value);
    return QByteArray(reinterpret_cast<const char *>(&bytes), sizeof bytes);
}

QByteArray encoded(quint32 value)
{
    const quint32 bytes = qToBigEndian(value);
    return QByteArray(reinterpret_cast<const char *>(&bytes), sizeof bytes);
}

QByteArray encoded(const Name &name)
{
    QByteArray bytes;
    for (const QByteArray &label : name) {
        const QByteArray part = label.left(63);
        bytes += char(part.size());
        bytes += part;
    }
    return bytes + '\0';
}

QByteArray encoded(const Record &record, bool legacy)
{
    constexpr quint16 flush = 0x8000;
    return encoded(record.name) + encoded(record.type)
        + encoded(quint16(record.unique && !legacy ? 1 | flush : 1))
        + encoded(legacy ? std::min(record.ttl, legacyTtl) : record.ttl)
        + encoded(quint16(record.data.size())) + record.data;
}

/// Reads a foreign packet; every length in it may lie.
class PacketReader
{
public:
    explicit PacketReader(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }

    [[nodiscard]] bool isGood() const { return m_good; }
    quint16 number16() { return quint16(number(2)); }
    quint32 number32() { return number(4); }
    QByteArray bytes(qsizetype count)
    {
        m_good = m_good && count <= m_bytes.size() - m_at;
        if (!m_good)
            return {};
        m_at += count;
        return m_bytes.sliced(m_at - count, count);
    }
    Name name()
    {
        Name labels;
        m_at = readName(m_at, labels);
        return labels;
    }
    /// The name at an earlier place, without moving on.
    Name nameBefore(qsizetype distance)
    {
        Name labels;
        readName(m_at - distance, labels);
        return labels;
    }

private:
    quint32 number(qsizetype size)
    {
        quint32 value = 0;
        for (const char byte : bytes(size))
            value = value << 8 | quint8(byte);
        return value;
    }
    /// Returns where it ends. Pointers go backwards only, and a name is bounded: it ends.
    qsizetype readName(qsizetype at, Name &labels)
    {
        qsizetype end = -1;
        qsizetype total = 0;
        qsizetype lowest = at;
        while (m_good && at < m_bytes.size()) {
            const auto size = quint8(m_bytes[at]);
            if (size == 0)
                return end < 0 ? at + 1 : end;
            if (size >= 0xc0 && at + 1 < m_bytes.size()) {
                end = end < 0 ? at + 2 : end;
                at = (size & 0x3f) << 8 | quint8(m_bytes[at + 1]);
                if (at >= lowest)
                    break;
                lowest = at;
                continue;
            }
            total += size + 1;
            if (size > 63 || total > 254 || at + 1 + size > m_bytes.size())
                break;
            labels.append(m_bytes.sliced(at + 1, size));
            at += 1 + size;
        }
        m_good = false;
        return m_bytes.size();
    }

    const QByteArray &m_bytes;
    qsizetype m_at = 0;
    bool m_good = true;
};

static QList<Question> readQuestions(PacketReader &packet, int count)
{
    QList<Question> questions;
    for (int i = 0; i < count && packet.isGood(); ++i) {
        const Name name = packet.name();
        const quint16 type = packet.number16();
        const quint16 group = packet.number16();
        if ((group & 0x7fff) == 1 || (group & 0x7fff) == Any)
            questions.append({name, type, bool(group & 0x8000)});
    }
    return questions;
}

static QList<Record> readKnown(PacketReader &packet, int count)
{
    QList<Record> known;
    for (int i = 0; i < count && packet.isGood(); ++i) {
        Record record;
        record.name = packet.name();
        record.type = packet.number16();
        packet.number16();
        record.ttl = packet.number32();
        record.data = packet.bytes(packet.number16());
        if (record.type == Ptr && packet.isGood())
            record.data = encoded(packet.nameBefore(record.data.size()));
        known.append(record);
    }
    return known;
}

std::optional<Query> parseQuery(const QByteArray &packet)
{
    PacketReader reader(packet);
    Query query;
    query.id = reader.number16();
    const quint16 flags = reader.number16();
    const int questions = reader.number16();
    const int known = reader.number16();
    reader.bytes(4);
    constexpr quint16 answerOrOpcode = 0xf800;
    if (!reader.isGood() || flags & answerOrOpcode || questions > mostQuestions
        || known > mostKnown)
        return std::nullopt;
    query.questions = readQuestions(reader, questions);
    query.known = readKnown(reader, known);
    return reader.isGood() ? std::optional(query) : std::nullopt;
}

} // namespace sixlab::mdns
