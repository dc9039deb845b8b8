// SPDX-License-Identifier: GPL-3.0-or-later
#include "rtnetlink.h"

#include "simulation/rtnetlinkreply.h"

#include <QCoreApplication>
#include <QtEndian>

#include <array>
#include <cerrno>
#include <cstring>

#include <libmnl/libmnl.h>
#include <linux/if.h>
#include <linux/if_addr.h>
#include <linux/if_link.h>
#include <linux/rtnetlink.h>
#include <linux/veth.h>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct RtnetlinkTr {
    Q_DECLARE_TR_FUNCTIONS(Rtnetlink)
};

/// A request under construction; the largest one (a veth pair) takes 200 bytes.
struct Request {
    alignas(nlmsghdr) std::array<char, 1024> buffer{};
    nlmsghdr *header = mnl_nlmsg_put_header(buffer.data());

    Request(int type, int flags)
    {
        header->nlmsg_type = quint16(type);
        header->nlmsg_flags = quint16(NLM_F_REQUEST | flags);
    }
    Q_DISABLE_COPY_MOVE(Request)

    template <typename Family>
    Family *put()
    {
        return static_cast<Family *>(mnl_nlmsg_put_extra_header(header, sizeof(Family)));
    }
    /// An interface's name is bounded by the kernel; a longer one is cut, and refused there.
    void putName(const QString &name)
    {
        mnl_attr_put_strz(header, IFLA_IFNAME, name.left(IFNAMSIZ).toLatin1().constData());
    }
    void put(int attribute, const QHostAddress &address)
    {
        if (address.protocol() == QAbstractSocket::IPv4Protocol) {
            mnl_attr_put_u32(header, quint16(attribute), qToBigEndian(address.toIPv4Address()));
        } else {
            const Q_IPV6ADDR bytes = address.toIPv6Address();
            mnl_attr_put(header, quint16(attribute), sizeof bytes, &bytes);
        }
    }
};

static quint8 familyOf(const QHostAddress &address)
{
    return address.protocol() == QAbstractSocket::IPv4Protocol ? AF_INET : AF_INET6;
}

static tl::unexpected<Error> refused(const char *what, int error)
{
    const QString detail
        = u"%1: %2"_s.arg(QLatin1StringView(what), QString::fromLocal8Bit(std::strerror(error)));
    if (error == EPERM || error == EACCES)
        return fail(
            Error::Kind::Refused,
            RtnetlinkTr::tr("The system does not allow this program to change the virtual "
                            "network; check that user namespaces are allowed here."),
            detail);
    if (error == EOPNOTSUPP || error == EAFNOSUPPORT)
        return fail(
            Error::Kind::NotSupported,
            RtnetlinkTr::tr("This kernel lacks bridges, veth pairs or IPv6; load them with “sudo "
                            "modprobe -a bridge veth ipv6”."),
            detail);
    return fail(
        Error::Kind::Internal,
        RtnetlinkTr::tr("The kernel did not accept a change of the virtual network; please report "
                        "this with the details."),
        detail);
}

bool KernelAddress::isTentative() const
{
    return (flags & IFA_F_TENTATIVE) && !(flags & (IFA_F_OPTIMISTIC | IFA_F_DADFAILED));
}

bool KernelAddress::isUsable() const
{
    return !isTentative() && !(flags & IFA_F_DADFAILED);
}

void Rtnetlink::Close::operator()(mnl_socket *socket) const
{
    mnl_socket_close(socket);
}

Result<Rtnetlink> Rtnetlink::open()
{
    mnl_socket *socket = mnl_socket_open2(NETLINK_ROUTE, SOCK_CLOEXEC);
    if (!socket)
        return refused("socket", errno);
    Rtnetlink netlink(socket);
    if (mnl_socket_bind(socket, 0, MNL_SOCKET_AUTOPID) < 0)
        return refused("bind", errno);
    return netlink;
}

Result<> Rtnetlink::talk(nlmsghdr *request, const char *what, Reader reader, void *data)
{
    request->nlmsg_seq = ++m_sequence;
    if (mnl_socket_sendto(m_socket.get(), request, request->nlmsg_len) < 0)
        return refused(what, errno);
    alignas(nlmsghdr) std::array<char, 32768> buffer;
    const unsigned port = mnl_socket_get_portid(m_socket.get());
    int more = MNL_CB_OK;
    while (more > MNL_CB_STOP) {
        const ssize_t size = mnl_socket_recvfrom(m_socket.get(), buffer.data(), buffer.size());
        if (size < 0 && errno == EINTR)
            continue;
        more = size < 0 ? MNL_CB_ERROR
                        : mnl_cb_run(buffer.data(), size_t(size), m_sequence, port, reader, data);
    }
    if (more == MNL_CB_ERROR)
        return refused(what, errno);
    return {};
}

Result<int> Rtnetlink::indexOf(const QString &interface)
{
    Request request(RTM_GETLINK, NLM_F_ACK);
    request.put<ifinfomsg>();
    request.putName(interface);
    LinkReply reply;
    TRY(talk(request.header, "find interface", readLink, &reply));
    return reply.index;
}

Result<MacAddress> Rtnetlink::macOf(int interface)
{
    Request request(RTM_GETLINK, NLM_F_ACK);
    request.put<ifinfomsg>()->ifi_index = interface;
    LinkReply reply;
    TRY(talk(request.header, "read interface", readLink, &reply));
    return reply.mac;
}

Result<> Rtnetlink::addVeth(const QString &name, const Peer &peer)
{
    Request request(RTM_NEWLINK, NLM_F_ACK | NLM_F_CREATE | NLM_F_EXCL);
    request.put<ifinfomsg>();
    request.putName(name);
    nlattr *info = mnl_attr_nest_start(request.header, IFLA_LINKINFO);
    mnl_attr_put_strz(request.header, IFLA_INFO_KIND, "veth");
    nlattr *data = mnl_attr_nest_start(request.header, IFLA_INFO_DATA);
    nlattr *far = mnl_attr_nest_start(request.header, VETH_INFO_PEER);
    request.put<ifinfomsg>();
    request.putName(peer.name);
    mnl_attr_put_u32(request.header, IFLA_NET_NS_FD, quint32(peer.networkNamespace));
    if (!peer.mac.isNull())
        mnl_attr_put(request.header, IFLA_ADDRESS, 6, peer.mac.octets().data());
    mnl_attr_nest_end(request.header, far);
    mnl_attr_nest_end(request.header, data);
    mnl_attr_nest_end(request.header, info);
    return talk(request.header, "add veth pair");
}

Result<> Rtnetlink::addBridge(const QString &name)
{
    Request request(RTM_NEWLINK, NLM_F_ACK | NLM_F_CREATE | NLM_F_EXCL);
    request.put<ifinfomsg>();
    request.putName(name);
    nlattr *info = mnl_attr_nest_start(request.header, IFLA_LINKINFO);
    mnl_attr_put_strz(request.header, IFLA_INFO_KIND, "bridge");
    nlattr *data = mnl_attr_nest_start(request.header, IFLA_INFO_DATA);
    mnl_attr_put_u32(request.header, IFLA_BR_FORWARD_DELAY, 0);
    mnl_attr_put_u8(request.header, IFLA_BR_MCAST_SNOOPING, 0);
    mnl_attr_nest_end(request.header, data);
    mnl_attr_nest_end(request.header, info);
    return talk(request.header, "add bridge");
}

Result<> Rtnetlink::setMaster(int interface, int bridge)
{
    Request request(RTM_NEWLINK, NLM_F_ACK);
    request.put<ifinfomsg>()->ifi_index = interface;
    mnl_attr_put_u32(request.header, IFLA_MASTER, quint32(bridge));
    return talk(request.header, "plug into bridge");
}

Result<> Rtnetlink::setUp(int interface)
{
    Request request(RTM_NEWLINK, NLM_F_ACK);
    auto *link = request.put<ifinfomsg>();
    link->ifi_index = interface;
    link->ifi_flags = IFF_UP;
    link->ifi_change = IFF_UP;
    return talk(request.header, "set up");
}

static void describe(Request &request, int interface, const InterfaceAddress &address)
{
    auto *message = request.put<ifaddrmsg>();
    message->ifa_family = familyOf(address.address);
    message->ifa_prefixlen = quint8(address.prefixLength);
    message->ifa_index = quint32(interface);
    request.put(IFA_LOCAL, address.address);
    request.put(IFA_ADDRESS, address.address);
}

Result<> Rtnetlink::addAddress(int interface, const InterfaceAddress &address)
{
    Request request(RTM_NEWADDR, NLM_F_ACK | NLM_F_CREATE | NLM_F_REPLACE);
    describe(request, interface, address);
    return talk(request.header, "add address");
}

Result<> Rtnetlink::removeAddress(int interface, const InterfaceAddress &address)
{
    Request request(RTM_DELADDR, NLM_F_ACK);
    describe(request, interface, address);
    return talk(request.header, "remove address");
}

static void describe(Request &request, const KernelRoute &route)
{
    auto *message = request.put<rtmsg>();
    message->rtm_family = familyOf(route.destination.address);
    message->rtm_dst_len = quint8(route.destination.prefixLength);
    message->rtm_table = RT_TABLE_MAIN;
    message->rtm_protocol = route.advertised ? RTPROT_RA : RTPROT_STATIC;
    message->rtm_type = RTN_UNICAST;
    request.put(RTA_DST, route.destination.address);
    if (!route.gateway.isNull())
        request.put(RTA_GATEWAY, route.gateway);
    if (!route.gateway.isNull() && route.interface)
        message->rtm_flags = RTNH_F_ONLINK;
    if (route.interface)
        mnl_attr_put_u32(request.header, RTA_OIF, quint32(route.interface));
    if (route.metric)
        mnl_attr_put_u32(request.header, RTA_PRIORITY, route.metric);
}

Result<> Rtnetlink::addRoute(const KernelRoute &route)
{
    Request request(RTM_NEWROUTE, NLM_F_ACK | NLM_F_CREATE | NLM_F_REPLACE);
    describe(request, route);
    return talk(request.header, "add route");
}

Result<> Rtnetlink::removeRoute(const KernelRoute &route)
{
    Request request(RTM_DELROUTE, NLM_F_ACK);
    describe(request, route);
    return talk(request.header, "remove route");
}

Result<QList<KernelAddress>> Rtnetlink::addresses(int interface)
{
    Request request(RTM_GETADDR, NLM_F_DUMP);
    request.put<ifaddrmsg>()->ifa_family = AF_UNSPEC;
    Dump<KernelAddress> dump{interface, {}};
    TRY(talk(request.header, "list addresses", readAddress, &dump));
    return dump.lines;
}

Result<QList<KernelRoute>> Rtnetlink::routes(int interface)
{
    Request request(RTM_GETROUTE, NLM_F_DUMP);
    request.put<rtmsg>()->rtm_family = AF_INET6;
    Dump<KernelRoute> dump{interface, {}};
    TRY(talk(request.header, "list routes", readRoute, &dump));
    return dump.lines;
}

} // namespace sixlab
