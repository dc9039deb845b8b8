// SPDX-License-Identifier: GPL-3.0-or-later
#include "routeradvertisement.h"

#include "addressing/addresskind.h"
#include "dns/foreigntext.h"
#include "dns/name.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <cstring>

namespace sixlab {

static constexpr qsizetype mostOfAKind = 64;
static constexpr quint32 smallestMtu = 1280; // RFC 8200, 5

/// An option as it lies there, type and length first: a multiple of 8 bytes, at least 8.
using Option = QByteArrayView;

static quint8 byteAt(QByteArrayView bytes, qsizetype offset)
{
    return quint8(bytes[offset]);
}

static std::chrono::seconds secondsAt(Option option, qsizetype offset)
{
    return std::chrono::seconds(qFromBigEndian<quint32>(option.data() + offset));
}

/// Up to 16 bytes; those that are missing are zero.
static QHostAddress addressOf(QByteArrayView bytes)
{
    Q_IPV6ADDR address{};
    std::memcpy(&address, bytes.data(), std::min<size_t>(size_t(bytes.size()), sizeof address));
    return QHostAddress(address);
}

/// What a host would take for its link or its resolver.
static bool isUsable(const QHostAddress &address)
{
    const AddressKind kind = addressKind(address);
    return kind != AddressKind::Multicast && kind != AddressKind::Unspecified
        && kind != AddressKind::Loopback;
}

template <typename T>
static void add(QList<T> &known, const T &newer)
{
    if (known.size() < mostOfAKind)
        known.append(newer);
}

/// RFC 4191, 2.1. Nullopt: reserved.
static std::optional<int> preferenceIn(quint8 flags)
{
    constexpr std::array<std::optional<int>, 4> preferences{0, 1, std::nullopt, -1};
    return preferences[(flags >> 3) & 3];
}

static void takeSourceLinkLayerAddress(Option option, RouterAdvertisement &advertisement)
{
    if (const auto mac = MacAddress::ofInterface(option.sliced(2)))
        advertisement.sourceLinkLayerAddress = mac;
}

static void takePrefix(Option option, RouterAdvertisement &advertisement)
{
    if (option.size() != 32 || byteAt(option, 2) > 128)
        return;
    const QHostAddress address = addressOf(option.sliced(16));
    const AddressKind kind = addressKind(address);
    // RFC 4861, 6.3.4: hosts ignore the link-local prefix.
    if (kind == AddressKind::LinkLocal || kind == AddressKind::Multicast)
        return;
    const quint8 flags = byteAt(option, 3);
    add(advertisement.prefixes,
        {.prefix = Prefix(address, byteAt(option, 2)),
         .isOnLink = bool(flags & 0x80),
         .isAutonomous = bool(flags & 0x40),
         .validLifetime = secondsAt(option, 4),
         .preferredLifetime = secondsAt(option, 8)});
}

static void takeMtu(Option option, RouterAdvertisement &advertisement)
{
    if (option.size() != 8)
        return;
    const auto mtu = qFromBigEndian<quint32>(option.data() + 4);
    if (mtu >= smallestMtu)
        advertisement.mtu = mtu;
}

static void takeRoute(Option option, RouterAdvertisement &advertisement)
{
    const int length = byteAt(option, 2);
    const auto preference = preferenceIn(byteAt(option, 3));
    // RFC 4191, 2.3: as many bytes of the prefix as it needs, or more.
    const qsizetype needed = length == 0 ? 8 : length <= 64 ? 16 : 24;
    if (length > 128 || !preference || option.size() < needed || option.size() > 24)
        return;
    add(advertisement.routes,
        {.prefix = Prefix(addressOf(option.sliced(8)), length),
         .preference = *preference,
         .lifetime = secondsAt(option, 4)});
}

static void takeResolvers(Option option, RouterAdvertisement &advertisement)
{
    constexpr qsizetype addressSize = 16;
    if (option.size() < 24 || (option.size() - 8) % addressSize)
        return;
    AdvertisedResolvers resolvers{{}, secondsAt(option, 4)};
    for (qsizetype at = 8; at < option.size(); at += addressSize) {
        const QHostAddress server = addressOf(option.sliced(at, addressSize));
        if (isUsable(server))
            add(resolvers.servers, server);
    }
    if (!resolvers.servers.isEmpty())
        add(advertisement.resolvers, resolvers);
}

/// How long the uncompressed name is that @p wire begins with; 0 when it is cut off or compressed.
static qsizetype nameSize(QByteArrayView wire)
{
    qsizetype size = 0;
    while (size < wire.size()) {
        const quint8 label = byteAt(wire, size);
        if (label == 0)
            return size + 1;
        if (label > 63)
            return 0;
        size += 1 + label;
    }
    return 0;
}

static void takeSearchList(Option option, RouterAdvertisement &advertisement)
{
    if (option.size() < 16)
        return;
    AdvertisedSearchList list{{}, secondsAt(option, 4)};
    QByteArrayView names = option.sliced(8);
    // An empty name is the padding.
    while (!names.isEmpty() && names[0] != '\0') {
        const qsizetype size = nameSize(names);
        const auto name = DnsName::fromWire(names.first(size));
        if (!name)
            return;
        if (const QString text = name->text(); !text.isEmpty())
            add(list.domains, text);
        names = names.sliced(size);
    }
    if (!list.domains.isEmpty())
        add(advertisement.searchLists, list);
}

static void takeCaptivePortal(Option option, RouterAdvertisement &advertisement)
{
    QByteArrayView uri = option.sliced(2);
    while (!uri.isEmpty() && uri.back() == '\0')
        uri.chop(1);
    advertisement.captivePortal = foreignText(uri, uri.size());
}

static void takeNat64(Option option, RouterAdvertisement &advertisement)
{
    constexpr std::array lengths{96, 64, 56, 48, 40, 32}; // RFC 8781, 4
    if (option.size() != 16)
        return;
    const auto word = qFromBigEndian<quint16>(option.data() + 2);
    const size_t code = word & 7;
    const QHostAddress address = addressOf(option.sliced(4));
    if (code >= lengths.size() || !isUsable(address))
        return;
    // A router that moves to another prefix withdraws the old one beside it.
    if (advertisement.nat64 && advertisement.nat64->lifetime.count() != 0)
        return;
    // The lower three bits are the code, which leaves units of eight seconds.
    advertisement.nat64
        = {.prefix = Prefix(address, lengths[code]), .lifetime = std::chrono::seconds(word & ~7)};
}

static void takeOption(Option option, RouterAdvertisement &advertisement)
{
    const quint8 type = byteAt(option, 0);
    switch (type) {
    case 1:
        return takeSourceLinkLayerAddress(option, advertisement);
    case 3:
        return takePrefix(option, advertisement);
    case 5:
        return takeMtu(option, advertisement);
    case 24:
        return takeRoute(option, advertisement);
    case 25:
        return takeResolvers(option, advertisement);
    case 31:
        return takeSearchList(option, advertisement);
    case 37:
        return takeCaptivePortal(option, advertisement);
    case 38:
        return takeNat64(option, advertisement);
    default:
        add(advertisement.unknown, {type, option.sliced(2).toByteArray()});
    }
}

/// False when an option has no length, or a longer one than there are bytes.
static bool takeOptions(QByteArrayView options, RouterAdvertisement &advertisement)
{
    while (!options.isEmpty()) {
        const qsizetype size = options.size() < 2 ? 0 : byteAt(options, 1) * 8;
        if (size == 0 || size > options.size())
            return false;
        takeOption(options.first(size), advertisement);
        options = options.sliced(size);
    }
    return true;
}

std::optional<RouterAdvertisement> decodeRouterAdvertisement(QByteArrayView icmp)
{
    constexpr qsizetype headerSize = 16;
    if (icmp.size() < headerSize || byteAt(icmp, 0) != 134 || byteAt(icmp, 1) != 0)
        return std::nullopt;
    RouterAdvertisement advertisement;
    const quint8 flags = byteAt(icmp, 5);
    const std::chrono::seconds lifetime(qFromBigEndian<quint16>(icmp.data() + 6));
    advertisement.hopLimit = byteAt(icmp, 4);
    advertisement.isManaged = bool(flags & 0x80);
    advertisement.hasOtherConfiguration = bool(flags & 0x40);
    advertisement.routerLifetime = lifetime;
    // RFC 4191, 2.2: the reserved value counts as medium; no default router, no preference.
    if (lifetime.count() != 0)
        advertisement.preference = preferenceIn(flags).value_or(0);
    if (!takeOptions(icmp.sliced(headerSize), advertisement))
        return std::nullopt;
    return advertisement;
}

RouterAdvertisement decodeAdvertisedOptions(QByteArrayView options)
{
    RouterAdvertisement advertisement;
    return takeOptions(options, advertisement) ? advertisement : RouterAdvertisement();
}

} // namespace sixlab
