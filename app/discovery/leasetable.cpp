// SPDX-License-Identifier: GPL-3.0-or-later
#include "leasetable.h"

#include "addressing/prefix.h"
#include "api/interfaceaddress.h"
#include "dns/foreigntext.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

void LeaseTable::add(QByteArrayView text, bool isIpv6, DhcpLease lease, bool isGivenUp)
{
    const auto address = parseAddress(QString::fromLatin1(text));
    const auto family = isIpv6 ? QAbstractSocket::IPv6Protocol : QAbstractSocket::IPv4Protocol;
    if (!address || address->protocol() != family || address->isMulticast() || address->isLoopback()
        || !address->scopeId().isEmpty() || *address == QHostAddress::AnyIPv6
        || *address == QHostAddress::AnyIPv4)
        return;
    if (isGivenUp) {
        m_leases.remove(*address);
        return;
    }
    if (m_leases.size() == mostLeases && !m_leases.contains(*address))
        return;
    lease.address = *address;
    m_leases.insert(*address, lease);
}

QList<DhcpLease> LeaseTable::all() const
{
    QList<DhcpLease> leases = m_leases.values();
    std::ranges::sort(leases, isBefore, &DhcpLease::address);
    return leases;
}

std::optional<qint64> LeaseTable::number(QByteArrayView text)
{
    if (text.isEmpty() || text.size() > 12
        || !std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    return text.toByteArray().toLongLong();
}

std::optional<MacAddress> LeaseTable::mac(QByteArrayView text)
{
    const auto mac = MacAddress::parse(QString::fromLatin1(text));
    return mac && mac->isIndividual() ? mac : std::nullopt;
}

std::optional<MacAddress> LeaseTable::looseMac(QByteArrayView text)
{
    QStringList octets = QString::fromLatin1(text).split(u':');
    for (QString &octet : octets) {
        if (octet.size() == 1)
            octet.prepend(u'0');
    }
    return mac(octets.join(u':').toLatin1());
}

QDateTime LeaseTable::time(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
}

QString LeaseTable::name(QByteArrayView text)
{
    QString name = foreignText(text);
    while (name.endsWith(u'.'))
        name.chop(1);
    return name;
}

} // namespace sixlab
