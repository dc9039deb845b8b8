// SPDX-License-Identifier: GPL-3.0-or-later
#include "leasefile.h"

#include "leasetable.h"

#include "dns/foreigntext.h"

#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

using Words = QList<QByteArrayView>;

std::optional<MacAddress> macInDuid(QByteArrayView duid)
{
    // Type, hardware type, in DUID-LLT a time, then the address; all in network byte order.
    const QByteArrayView kind = duid.first(std::min(duid.size(), qsizetype(4)));
    const bool isTimed = duid.size() == 14 && kind == QByteArrayView("\0\1\0\1", 4);
    if (!isTimed && !(duid.size() == 10 && kind == QByteArrayView("\0\3\0\1", 4)))
        return std::nullopt;
    return MacAddress::ofInterface(duid.last(6));
}

/// Hexadecimal bytes, with colons between them or without.
static QByteArray bytesOf(QByteArrayView hex)
{
    return QByteArray::fromHex(hex.toByteArray().replace(':', ""));
}

static Words wordsOf(QByteArrayView line)
{
    Words words;
    qsizetype from = 0;
    for (qsizetype i = 0; i <= line.size(); ++i) {
        if (i < line.size() && line[i] != ' ' && line[i] != '\t' && line[i] != '\r')
            continue;
        if (i > from)
            words.append(line.sliced(from, i - from));
        from = i + 1;
    }
    return words;
}

/// Calls @p take with the words of each line.
template <typename Take>
static void forEachLine(const QByteArray &content, Take take)
{
    const QByteArrayView all = content;
    for (qsizetype from = 0; from < all.size();) {
        qsizetype end = content.indexOf('\n', from);
        end = end < 0 ? all.size() : end;
        take(wordsOf(all.sliced(from, end - from)));
        from = end + 1;
    }
}

QList<DhcpLease> parseDnsmasqLeases(const QByteArray &content)
{
    static constexpr qint64 earliest = 1'000'000'000; // The year 2001; less is a length.
    LeaseTable leases;
    bool isIpv6 = false;
    forEachLine(content, [&](const Words &words) {
        if (words.size() == 2 && words[0] == "duid") {
            isIpv6 = true;
            return;
        }
        const auto expiry = words.size() == 5 ? LeaseTable::number(words[0]) : std::nullopt;
        if (!expiry)
            return;
        DhcpLease lease;
        if (isIpv6)
            lease.mac = macInDuid(bytesOf(words[4]));
        else if (!(lease.mac = LeaseTable::mac(words[1])))
            return; // Not of Ethernet: `06-00:11:…` has its hardware type first.
        lease.hostName = LeaseTable::name(words[3] == "*" ? QByteArrayView() : words[3]);
        if (*expiry >= earliest)
            lease.validUntil = LeaseTable::time(*expiry);
        leases.add(words[2], isIpv6, lease);
    });
    return leases.all();
}

QList<DhcpLease> parseOdhcpdLeases(const QByteArray &content)
{
    static constexpr qsizetype mostAddresses = 32; // Of one device.
    LeaseTable leases;
    forEachLine(content, [&](const Words &words) {
        if (words.size() < 9 || words[0] != "#")
            return;
        const bool isIpv4 = words[3] == "ipv4";
        const auto expiry = LeaseTable::number(words[5]);
        if (!expiry && words[5] != "-1") // Without end.
            return;
        DhcpLease lease;
        lease.mac = isIpv4 ? LeaseTable::looseMac(words[2]) : macInDuid(bytesOf(words[2]));
        // A name that is not fit for DNS comes with escapes.
        if (words[4] != "-" && !words[4].contains('\\'))
            lease.hostName = LeaseTable::name(words[4]);
        if (expiry && *expiry > 0)
            lease.validUntil = LeaseTable::time(*expiry);
        // Of a delegated prefix the length is shorter than that of an address.
        for (const QByteArrayView entry :
             words.sliced(8, std::min(words.size() - 8, mostAddresses))) {
            const QByteArrayView whole = isIpv4 ? "/32" : "/128";
            if (entry.endsWith(whole))
                leases.add(entry.chopped(whole.size()), !isIpv4, lease);
        }
    });
    return leases.all();
}

/// `&#x2c` is Kea's way to write a comma.
static QByteArray keaText(QByteArrayView field)
{
    return field.toByteArray().replace("&#x2c", ",");
}

static QByteArrayList fieldsOf(QByteArrayView line)
{
    return line.toByteArray().trimmed().split(',');
}

QList<DhcpLease> parseKeaLeases(const QByteArray &content)
{
    LeaseTable leases;
    QByteArrayList names;
    for (const QByteArray &line : content.split('\n')) {
        const QByteArrayList fields = fieldsOf(line);
        if (fields.first() == "address") {
            names = fields;
            continue;
        }
        const auto field = [&](const char *name) {
            const qsizetype at = names.indexOf(name);
            return at < 0 ? QByteArray() : fields.value(at);
        };
        const bool isIpv6 = names.contains("duid");
        const auto expiry = LeaseTable::number(field("expire"));
        const QByteArray type = field("lease_type");
        if (fields.size() < 6 || !expiry || (isIpv6 && type != "0" && type != "1"))
            continue; // Type 2 is a delegated prefix.
        DhcpLease lease;
        lease.mac = LeaseTable::mac(field("hwaddr"));
        if (!lease.mac && isIpv6)
            lease.mac = macInDuid(bytesOf(field("duid")));
        lease.hostName = LeaseTable::name(keaText(field("hostname")));
        lease.validUntil = LeaseTable::time(*expiry);
        if (field("valid_lifetime") == "4294967295")
            lease.validUntil = {};
        // Declined, expired and released leases stay in the file as rows that say so.
        const bool isGivenUp = field("valid_lifetime") == "0"
            || (!field("state").isEmpty() && field("state") != "0");
        leases.add(field("address"), isIpv6, lease, isGivenUp);
    }
    return leases.all();
}

} // namespace sixlab
