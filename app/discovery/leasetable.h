// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/leasefile.h"

#include <QHash>

namespace sixlab {

/// Collects the leases of one file: of each address the last one. Bounded.
class LeaseTable
{
public:
    static constexpr qsizetype mostLeases = 16'384;

    /// @p lease without its address, which is read here. Nothing when it is no address of that
    /// family that a device can have. @p isGivenUp takes back what was said of it before.
    void add(QByteArrayView address, bool isIpv6, DhcpLease lease, bool isGivenUp = false);
    /// In the order of compareAddresses().
    [[nodiscard]] QList<DhcpLease> all() const;

    /// Decimal digits and nothing else.
    [[nodiscard]] static std::optional<qint64> number(QByteArrayView text);
    [[nodiscard]] static std::optional<MacAddress> mac(QByteArrayView text);
    /// The same with octets of one digit too, as ether_ntoa(3) writes them: `0:0:5e:0:53:3`.
    [[nodiscard]] static std::optional<MacAddress> looseMac(QByteArrayView text);
    /// Seconds since 1970.
    [[nodiscard]] static QDateTime time(qint64 seconds);
    /// A host's name without the final dot.
    [[nodiscard]] static QString name(QByteArrayView text);

private:
    QHash<QHostAddress, DhcpLease> m_leases;
};

} // namespace sixlab
