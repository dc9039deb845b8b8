// SPDX-License-Identifier: GPL-3.0-or-later
#include "ownaddress.h"

#include "addressing/addresskind.h"
#include "discovery/kerneldump.h"
#include "discovery/netlinksocket.h"
#include "discovery/routeradvertisement.h"

#include <linux/if_addr.h>
#include <linux/rtnetlink.h>

#include <cstring>
#include <sys/socket.h>

namespace sixlab {

/// The flags in the body have room for eight of them only.
static quint32 flagsOf(const nlmsghdr &message, const ifaddrmsg &body)
{
    quint32 flags = body.ifa_flags;
    const QByteArrayView all = attribute(message, sizeof(ifaddrmsg), IFA_FLAGS);
    if (all.size() == qsizetype(sizeof flags))
        std::memcpy(&flags, all.data(), sizeof flags);
    return flags;
}

static std::optional<std::chrono::seconds> lifetime(quint32 seconds)
{
    const std::chrono::seconds lifetime(seconds);
    return lifetime == endlessLifetime ? std::nullopt : std::optional(lifetime);
}

static AddressOrigin originOf(const QHostAddress &address, quint32 flags, quint8 protocol)
{
    if (addressKind(address) == AddressKind::LinkLocal)
        return AddressOrigin::LinkLocal;
    // IPv4 uses the bit of IFA_F_TEMPORARY for something else.
    if (address.protocol() == QAbstractSocket::IPv6Protocol
        && (protocol == IFAPROT_KERNEL_RA || (flags & (IFA_F_MANAGETEMPADDR | IFA_F_TEMPORARY))))
        return AddressOrigin::Slaac;
    return flags & IFA_F_PERMANENT ? AddressOrigin::Static : AddressOrigin::Unknown;
}

std::optional<OwnAddress> ownAddress(const nlmsghdr &message)
{
    const auto *body = bodyOf<ifaddrmsg>(message);
    if (!body || (body->ifa_family != AF_INET6 && body->ifa_family != AF_INET))
        return std::nullopt;
    const auto value
        = [&message](quint16 kind) { return attribute(message, sizeof(ifaddrmsg), kind); };
    // On a point-to-point link IFA_ADDRESS is the other end's.
    const QByteArrayView local = value(IFA_LOCAL);
    const int interface = int(body->ifa_index);
    const auto address
        = addressIn(local.isEmpty() ? value(IFA_ADDRESS) : local, interfaceName(interface));
    if (!address)
        return std::nullopt;
    const quint32 flags = flagsOf(message, *body);
    const QByteArrayView protocol = value(IFA_PROTO); // Since Linux 5.18.
    OwnAddress known;
    known.interface = interface;
    known.address = *address;
    known.prefix = Prefix(*address, body->ifa_prefixlen);
    known.origin = originOf(*address, flags, protocol.isEmpty() ? 0 : quint8(protocol[0]));
    // An optimistic address is used before it is known to be unique (RFC 4429).
    const bool isTentative = (flags & IFA_F_TENTATIVE) && !(flags & IFA_F_OPTIMISTIC);
    known.isUsable = !isTentative && !(flags & IFA_F_DADFAILED);
    known.isTemporary = body->ifa_family == AF_INET6 && (flags & IFA_F_TEMPORARY);
    ifa_cacheinfo info{};
    if (const QByteArrayView bytes = value(IFA_CACHEINFO); bytes.size() >= qsizetype(sizeof info)) {
        std::memcpy(&info, bytes.data(), sizeof info);
        known.validFor = lifetime(info.ifa_valid);
        known.preferredFor = lifetime(info.ifa_prefered);
    }
    return known;
}

QList<OwnAddress> ownAddressesNow()
{
    constexpr int attempts = 3; // They may change meanwhile.
    QList<OwnAddress> addresses;
    const ifaddrmsg any{};
    const QByteArrayView request(reinterpret_cast<const char *>(&any), sizeof any);
    const auto take = [&addresses](const nlmsghdr &message) {
        if (const auto address = ownAddress(message))
            addresses.append(*address);
    };
    for (int i = 0; i < attempts; ++i) {
        addresses.clear();
        if (kernelDump(RTM_GETADDR, request, take))
            break;
    }
    return addresses;
}

} // namespace sixlab
