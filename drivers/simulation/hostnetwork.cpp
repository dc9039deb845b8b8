// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostnetwork.h"

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

void MemoryNetwork::setAdvertised(
    const std::optional<InterfaceAddress> &prefix, const QHostAddress &router)
{
    m_prefix = prefix;
    m_router = router;
}

static QHostAddress eui64(const QHostAddress &prefix, const MacAddress &mac)
{
    Q_IPV6ADDR bytes = prefix.toIPv6Address();
    const auto &octets = mac.octets();
    const std::array<quint8, 8> identifier{quint8(octets[0] ^ 0x02),
                                           octets[1],
                                           octets[2],
                                           0xff,
                                           0xfe,
                                           octets[3],
                                           octets[4],
                                           octets[5]};
    std::ranges::copy(identifier, bytes.c + 8);
    return QHostAddress(bytes);
}

QList<LiveAddress> MemoryNetwork::addresses() const
{
    QList<LiveAddress> list;
    if (!m_settings.enabled)
        return list;
    list.append({{eui64(QHostAddress(u"fe80::"_s), m_mac), 64}, AddressOrigin::LinkLocal});
    for (const InterfaceAddress &address : m_settings.staticAddresses)
        list.append({address, AddressOrigin::Static});
    if (m_settings.slaac && m_prefix)
        list.append({{eui64(m_prefix->address, m_mac), 64}, AddressOrigin::Slaac});
    return list;
}

QList<QHostAddress> MemoryNetwork::routers() const
{
    if (!m_settings.enabled)
        return {};
    if (m_settings.gateway)
        return {*m_settings.gateway};
    return m_settings.slaac && m_prefix ? QList{m_router} : QList<QHostAddress>();
}

} // namespace sixlab
