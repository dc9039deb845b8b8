// SPDX-License-Identifier: GPL-3.0-or-later
#include "echosocket.h"

#include "addressing/addresskind.h"

#include <cerrno>
#include <cstring>
#include <netinet/icmp6.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

/// The answers of a whole LAN come at once; the default is full after some twenty.
static constexpr int receiveBuffer = 4 * 1024 * 1024;
static constexpr int readsAtATime = 256;

static sockaddr_in6 socketAddress(const QHostAddress &address, int interfaceIndex)
{
    sockaddr_in6 raw{};
    raw.sin6_family = AF_INET6;
    const Q_IPV6ADDR octets = address.toIPv6Address();
    std::memcpy(&raw.sin6_addr, octets.c, sizeof raw.sin6_addr);
    const AddressKind kind = addressKind(address);
    if (kind == AddressKind::LinkLocal || kind == AddressKind::Multicast)
        raw.sin6_scope_id = quint32(interfaceIndex);
    return raw;
}

static auto failedBecause(int number)
{
    const bool isForbidden = number == EACCES || number == EPERM;
    return fail(
        isForbidden ? Error::Kind::Refused : Error::Kind::Unreachable,
        EchoSocket::tr("An echo request cannot be sent from here; check the network settings."),
        QString::fromLocal8Bit(std::strerror(number)));
}

Result<std::unique_ptr<EchoSocket>> EchoSocket::open(
    const LanInterface &lan, const QHostAddress &source)
{
    const int descriptor
        = socket(AF_INET6, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, IPPROTO_ICMPV6);
    if (descriptor < 0)
        return failedBecause(errno);
    std::unique_ptr<EchoSocket> echo(new EchoSocket(descriptor, lan.index, lan.name));
    const int index = lan.index;
    const int off = 0;
    setsockopt(descriptor, IPPROTO_IPV6, IPV6_MULTICAST_IF, &index, sizeof index);
    setsockopt(descriptor, IPPROTO_IPV6, IPV6_MULTICAST_LOOP, &off, sizeof off);
    setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, sizeof receiveBuffer);
    const sockaddr_in6 from = socketAddress(source, lan.index);
    if (bind(descriptor, reinterpret_cast<const sockaddr *>(&from), sizeof from) < 0)
        return failedBecause(errno);
    return echo;
}

EchoSocket::EchoSocket(int descriptor, int interfaceIndex, const QString &interface)
    : m_descriptor(descriptor)
    , m_interfaceIndex(interfaceIndex)
    , m_interface(interface)
    , m_notifier(descriptor, QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &EchoSocket::receive);
}

EchoSocket::~EchoSocket()
{
    m_notifier.setEnabled(false);
    close(m_descriptor);
}

void EchoSocket::askAllNodes()
{
    icmp6_hdr request{}; // The kernel fills in identifier and checksum.
    request.icmp6_type = ICMP6_ECHO_REQUEST;
    request.icmp6_seq = htons(++m_sequence);
    const sockaddr_in6 to = socketAddress(QHostAddress(u"ff02::1"_s), m_interfaceIndex);
    // A request that does not go out is like one that got lost: it is repeated anyway.
    (void)sendto(
        m_descriptor, &request, sizeof request, 0, reinterpret_cast<const sockaddr *>(&to),
        sizeof to);
}

void EchoSocket::receive()
{
    for (int i = 0; i < readsAtATime; ++i) {
        icmp6_hdr answer{};
        sockaddr_in6 from{};
        socklen_t size = sizeof from;
        const ssize_t length = recvfrom(
            m_descriptor, &answer, sizeof answer, MSG_DONTWAIT, reinterpret_cast<sockaddr *>(&from),
            &size);
        if (length < 0)
            return;
        if (length < ssize_t(sizeof answer) || answer.icmp6_type != ICMP6_ECHO_REPLY)
            continue;
        QHostAddress address(reinterpret_cast<const quint8 *>(&from.sin6_addr));
        if (addressKind(address) == AddressKind::LinkLocal)
            address.setScopeId(m_interface);
        emit answered(address);
    }
}

} // namespace sixlab
