// SPDX-License-Identifier: GPL-3.0-or-later
#include "leasefile.h"

#include "leasetable.h"

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

/// One statement of dhcpd.leases(5) up to its `;`, `{` or `}`.
struct IscStatement {
    QByteArrayList words; ///< Strings without quotes and escapes.
    char end = 0; ///< 0: the file ends.

    [[nodiscard]] bool begins(const QByteArrayList &expected) const
    {
        return words.size() >= expected.size() && words.first(expected.size()) == expected;
    }
};

/// Takes the file apart. A file that begins or ends in the middle of something is read as well as
/// it can be: it grows while it is read, and is read from near its end.
class IscReader
{
public:
    explicit IscReader(const QByteArray &content)
        : m_content(content)
    {
    }

    IscStatement next()
    {
        IscStatement statement;
        while (m_at < m_content.size()) {
            const char c = m_content[m_at++];
            if (c == ';' || c == '{' || c == '}') {
                statement.end = c;
                return statement;
            }
            if (c == '#') {
                const qsizetype end = m_content.indexOf('\n', m_at);
                m_at = end < 0 ? m_content.size() : end;
            } else if (c == '"') {
                append(statement, string());
            } else if (!isBlank(c)) {
                append(statement, c + word());
            }
        }
        return statement;
    }

private:
    static bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

    static void append(IscStatement &statement, const QByteArray &word)
    {
        static constexpr qsizetype mostWords = 8;
        if (statement.words.size() < mostWords)
            statement.words.append(word);
    }

    QByteArray word()
    {
        const qsizetype from = m_at;
        while (m_at < m_content.size() && !isBlank(m_content[m_at])
               && !QByteArrayView(";{}\"").contains(m_content[m_at]))
            ++m_at;
        return m_content.sliced(from, m_at - from);
    }

    /// Up to the closing quote. No string goes beyond its line: line ends in it are escaped.
    QByteArray string()
    {
        QByteArray text;
        while (m_at < m_content.size() && m_content[m_at] != '\n') {
            const char c = m_content[m_at++];
            if (c == '"')
                break;
            text += c == '\\' ? escaped() : c;
        }
        return text;
    }

    /// `\ooo` is a byte in octal; before anything else the backslash means that itself.
    char escaped()
    {
        bool isOctal = false;
        const int byte = m_content.mid(m_at, 3).toInt(&isOctal, 8);
        if (isOctal && m_at + 3 <= m_content.size() && byte >= 0 && byte < 256) {
            m_at += 3;
            return char(byte);
        }
        return m_at < m_content.size() ? m_content[m_at++] : '\\';
    }

    const QByteArray &m_content;
    qsizetype m_at = 0;
};

/// The lease that is being read.
struct IscLease {
    QByteArray address;
    DhcpLease lease;
    bool isActive = false;
};

static QDateTime timeOf(const QByteArrayList &words)
{
    // ends 2 2026/11/24 23:46:38; or, if so configured, ends epoch 1795567045;
    if (words.value(1) == "epoch") {
        const auto seconds = LeaseTable::number(words.value(2));
        return seconds ? LeaseTable::time(*seconds) : QDateTime();
    }
    QDateTime time = QDateTime::fromString(
        QString::fromLatin1(words.value(2) + ' ' + words.value(3)), u"yyyy/MM/dd HH:mm:ss"_s);
    time.setTimeSpec(Qt::UTC);
    return time;
}

static void note(const IscStatement &statement, IscLease &current)
{
    if (statement.begins({"binding", "state"}))
        current.isActive = statement.words.value(2) == "active";
    else if (statement.begins({"ends"}))
        current.lease.validUntil = timeOf(statement.words);
    else if (statement.begins({"hardware", "ethernet"}))
        current.lease.mac = LeaseTable::mac(statement.words.value(2));
    else if (statement.begins({"client-hostname"}))
        current.lease.hostName = LeaseTable::name(statement.words.value(1));
}

QList<DhcpLease> parseIscLeases(const QByteArray &content)
{
    static constexpr qsizetype deepest = 8;
    LeaseTable leases;
    QList<IscStatement> blocks;
    IscLease current;
    IscReader reader(content);
    for (IscStatement next = reader.next(); next.end && blocks.size() < deepest;
         next = reader.next()) {
        const bool isInIa = !blocks.isEmpty()
            && (blocks.last().begins({"ia-na"}) || blocks.last().begins({"ia-ta"}));
        if (next.end == '{') {
            if ((blocks.isEmpty() && next.begins({"lease"})) || (isInIa && next.begins({"iaaddr"})))
                current = {next.words.value(1), {}, false};
            if (isInIa) // IAID and DUID in one string.
                current.lease.mac = macInDuid(blocks.last().words.value(1).mid(4));
            blocks.append(next);
        } else if (next.end == ';' && !blocks.isEmpty()) {
            if (blocks.last().begins({"lease"}) || blocks.last().begins({"iaaddr"}))
                note(next, current);
        } else if (next.end == '}' && !blocks.isEmpty()) {
            const IscStatement block = blocks.takeLast();
            if (block.begins({"lease"}) || block.begins({"iaaddr"}))
                leases.add(
                    current.address, block.begins({"iaaddr"}), current.lease, !current.isActive);
        }
    }
    return leases.all();
}

} // namespace sixlab
