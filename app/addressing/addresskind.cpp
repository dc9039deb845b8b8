// SPDX-License-Identifier: GPL-3.0-or-later
#include "addresskind.h"

#include "addressing/prefix.h"

#include <algorithm>
#include <array>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct AddressKindRow {
    QLatin1StringView prefix;
    AddressKind kind;
};

/// The IANA special-purpose registries, with the multicast and unicast space around them.
/// The longest prefix decides. Entries that are globally reachable and used like any other address
/// (AS112, AMT, the anycast services) count as global.
static constexpr std::array kindTable{
    AddressKindRow{"::/0"_L1, AddressKind::Reserved},
    AddressKindRow{"::/128"_L1, AddressKind::Unspecified},
    AddressKindRow{"::1/128"_L1, AddressKind::Loopback},
    AddressKindRow{"::ffff:0:0/96"_L1, AddressKind::Ipv4Mapped},
    AddressKindRow{"64:ff9b::/96"_L1, AddressKind::Nat64}, // RFC 6052
    AddressKindRow{"64:ff9b:1::/48"_L1, AddressKind::Nat64}, // RFC 8215
    AddressKindRow{"2000::/3"_L1, AddressKind::Global},
    AddressKindRow{
        "2001::/23"_L1, AddressKind::Reserved}, // RFC 2928; ORCHID, benchmarking, drone IDs
    AddressKindRow{"2001::/32"_L1, AddressKind::Teredo}, // RFC 4380
    AddressKindRow{
        "2001:1::1/128"_L1, AddressKind::Global}, // Port Control Protocol anycast, RFC 7723
    AddressKindRow{"2001:1::2/128"_L1, AddressKind::Global}, // TURN anycast, RFC 8155
    AddressKindRow{
        "2001:1::3/128"_L1, AddressKind::Global}, // DNS-SD service registration, RFC 9665
    AddressKindRow{"2001:3::/32"_L1, AddressKind::Global}, // AMT, RFC 7450
    AddressKindRow{"2001:4:112::/48"_L1, AddressKind::Global}, // AS112-v6, RFC 7535
    AddressKindRow{"2001:db8::/32"_L1, AddressKind::Documentation}, // RFC 3849
    AddressKindRow{"2002::/16"_L1, AddressKind::SixToFour}, // RFC 3056
    AddressKindRow{"3fff::/20"_L1, AddressKind::Documentation}, // RFC 9637
    AddressKindRow{"fc00::/7"_L1, AddressKind::UniqueLocal},
    AddressKindRow{"fe80::/10"_L1, AddressKind::LinkLocal},
    AddressKindRow{"ff00::/8"_L1, AddressKind::Multicast},

    AddressKindRow{"0.0.0.0/0"_L1, AddressKind::Global},
    AddressKindRow{"0.0.0.0/8"_L1, AddressKind::Reserved},
    AddressKindRow{"0.0.0.0/32"_L1, AddressKind::Unspecified},
    AddressKindRow{"10.0.0.0/8"_L1, AddressKind::Private},
    AddressKindRow{"100.64.0.0/10"_L1, AddressKind::Private}, // RFC 6598
    AddressKindRow{"127.0.0.0/8"_L1, AddressKind::Loopback},
    AddressKindRow{"169.254.0.0/16"_L1, AddressKind::LinkLocal},
    AddressKindRow{"172.16.0.0/12"_L1, AddressKind::Private},
    AddressKindRow{"192.0.0.0/24"_L1, AddressKind::Reserved}, // RFC 6890; 464XLAT has its /29
    AddressKindRow{"192.0.0.9/32"_L1, AddressKind::Global}, // Port Control Protocol anycast
    AddressKindRow{"192.0.0.10/32"_L1, AddressKind::Global}, // TURN anycast
    AddressKindRow{"192.0.2.0/24"_L1, AddressKind::Documentation},
    AddressKindRow{"192.88.99.0/24"_L1, AddressKind::Reserved}, // The 6to4 relay, RFC 7526
    AddressKindRow{"192.168.0.0/16"_L1, AddressKind::Private},
    AddressKindRow{"198.18.0.0/15"_L1, AddressKind::Reserved}, // Benchmarking
    AddressKindRow{"198.51.100.0/24"_L1, AddressKind::Documentation},
    AddressKindRow{"203.0.113.0/24"_L1, AddressKind::Documentation},
    AddressKindRow{"224.0.0.0/4"_L1, AddressKind::Multicast},
    AddressKindRow{"240.0.0.0/4"_L1, AddressKind::Reserved},
};

/// The table, longest prefix first.
static const std::vector<std::pair<Prefix, AddressKind>> &kindsByLength()
{
    static const auto rows = [] {
        std::vector<std::pair<Prefix, AddressKind>> rows;
        for (const AddressKindRow &row : kindTable)
            rows.emplace_back(Prefix::parse(QString(row.prefix)).value(), row.kind);
        std::ranges::stable_sort(
            rows, [](const auto &a, const auto &b) { return a.first.length() > b.first.length(); });
        return rows;
    }();
    return rows;
}

AddressKind addressKind(const QHostAddress &address)
{
    for (const auto &[prefix, kind] : kindsByLength()) {
        if (prefix.contains(address))
            return kind;
    }
    return AddressKind::Unspecified; // A null QHostAddress: no prefix contains it.
}

QString addressKindName(AddressKind kind)
{
    switch (kind) {
    case AddressKind::Global:
    case AddressKind::Documentation:
        return u"global"_s;
    case AddressKind::UniqueLocal:
        return u"uniqueLocal"_s;
    case AddressKind::LinkLocal:
        return u"linkLocal"_s;
    case AddressKind::Multicast:
        return u"multicast"_s;
    case AddressKind::Loopback:
        return u"loopback"_s;
    case AddressKind::Unspecified:
        return u"unspecified"_s;
    case AddressKind::Nat64:
        return u"nat64"_s;
    case AddressKind::SixToFour:
        return u"6to4"_s;
    case AddressKind::Teredo:
        return u"teredo"_s;
    case AddressKind::Ipv4Mapped:
        return u"ipv4Mapped"_s;
    case AddressKind::Private:
        return u"private"_s;
    case AddressKind::Reserved:
        return u"reserved"_s;
    }
    Q_UNREACHABLE();
}

} // namespace sixlab
