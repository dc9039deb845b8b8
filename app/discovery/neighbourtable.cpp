// SPDX-License-Identifier: GPL-3.0-or-later
#include "neighbourtable.h"

#include "addressing/addresskind.h"

#include <linux/neighbour.h>
#include <linux/rtnetlink.h>

#include <algorithm>
#include <cstring>
#include <sys/socket.h>
#include <unistd.h>

using namespace std::chrono_literals;

namespace sixlab {

/// A hundred devices that are asked whether they are still there answer in one wake-up.
static constexpr auto gatherFor = 1000ms;

NeighbourTable::NeighbourTable(const QStringList &interfaces, QObject *parent)
    : DiscoverySource(parent)
    , m_interfaces(interfaces)
    , m_netlink([this](const nlmsghdr &message) { take(message); })
{
}

void NeighbourTable::listen()
{
    if (const auto opened = m_netlink.open({RTNLGRP_NEIGH}); !opened) {
        emit limited({opened.error().text});
        return;
    }
    m_netlink.dump(RTM_GETNEIGH, AF_INET6);
    m_netlink.dump(RTM_GETNEIGH, AF_INET);
}

void NeighbourTable::setPatient(bool isPatient)
{
    m_netlink.setPatience(isPatient ? gatherFor : 0ms);
}

/// How long ago the kernel last had a sign of the neighbour.
static std::chrono::milliseconds ageOf(const nlmsghdr &message, quint16 state)
{
    nda_cacheinfo info{};
    const QByteArrayView bytes = attribute(message, sizeof(ndmsg), NDA_CACHEINFO);
    if (bytes.size() < qsizetype(sizeof info))
        return {};
    std::memcpy(&info, bytes.data(), sizeof info);
    // "Updated" is the neighbour's doing in these states, and the kernel's own clock in others.
    const bool isTold = state & (NUD_REACHABLE | NUD_STALE | NUD_PERMANENT);
    const quint32 ticks
        = isTold ? std::min(info.ndm_confirmed, info.ndm_updated) : info.ndm_confirmed;
    static const long ticksPerSecond = sysconf(_SC_CLK_TCK);
    return std::chrono::milliseconds(qint64(ticks) * 1000 / ticksPerSecond);
}

static bool canBeADevice(const QHostAddress &address)
{
    const AddressKind kind = addressKind(address);
    return kind != AddressKind::Multicast && kind != AddressKind::Loopback
        && kind != AddressKind::Unspecified;
}

void NeighbourTable::take(const nlmsghdr &message)
{
    const auto *entry = bodyOf<ndmsg>(message);
    constexpr quint16 unusable = NUD_FAILED | NUD_INCOMPLETE | NUD_NOARP;
    // The group also carries what bridges learn; those are ports, not neighbours.
    if (message.nlmsg_type != RTM_NEWNEIGH || !entry || entry->ndm_state == NUD_NONE
        || (entry->ndm_family != AF_INET6 && entry->ndm_family != AF_INET)
        || (entry->ndm_state & unusable) || (entry->ndm_flags & NTF_PROXY))
        return;
    Sighting sighting;
    sighting.source = Source::Neighbour;
    sighting.interface = interfaceName(entry->ndm_ifindex);
    sighting.mac = MacAddress::ofInterface(attribute(message, sizeof(ndmsg), NDA_LLADDR));
    const auto address = addressIn(attribute(message, sizeof(ndmsg), NDA_DST), sighting.interface);
    const bool isChosen = m_interfaces.isEmpty() || m_interfaces.contains(sighting.interface);
    if (!isChosen || sighting.interface.isEmpty() || !sighting.mac || !address
        || !canBeADevice(*address))
        return;
    sighting.addresses = {*address};
    sighting.isRouter = entry->ndm_flags & NTF_ROUTER;
    sighting.at = QDateTime::currentDateTimeUtc().addDuration(-ageOf(message, entry->ndm_state));
    emit sighted(sighting);
}

} // namespace sixlab
