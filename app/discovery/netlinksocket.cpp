// SPDX-License-Identifier: GPL-3.0-or-later
#include "netlinksocket.h"

#include "addressing/addresskind.h"

#include <QtEndian>

#include <libmnl/libmnl.h>
#include <linux/rtnetlink.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <net/if.h>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static constexpr int receiveBuffer = 4 * 1024 * 1024;
/// After that many reads other events get their turn.
static constexpr int readsAtATime = 64;

QByteArrayView attributeIn(QByteArrayView attributes, quint16 kind)
{
    nlattr header{};
    while (attributes.size() >= qsizetype(sizeof header)) {
        std::memcpy(&header, attributes.data(), sizeof header);
        if (header.nla_len < sizeof header || header.nla_len > attributes.size())
            break;
        if ((header.nla_type & NLA_TYPE_MASK) == kind)
            return attributes.first(header.nla_len).sliced(sizeof header);
        attributes
            = attributes.sliced(std::min<qsizetype>(NLA_ALIGN(header.nla_len), attributes.size()));
    }
    return {};
}

QByteArrayView attribute(const nlmsghdr &message, size_t bodySize, quint16 kind)
{
    const QByteArrayView whole(reinterpret_cast<const char *>(&message), message.nlmsg_len);
    const auto skipped = qsizetype(NLMSG_LENGTH(NLMSG_ALIGN(bodySize)));
    return skipped <= whole.size() ? attributeIn(whole.sliced(skipped), kind) : QByteArrayView();
}

std::optional<QHostAddress> addressIn(QByteArrayView bytes, const QString &interface)
{
    if (bytes.size() == 4)
        return QHostAddress(qFromBigEndian<quint32>(bytes.data()));
    if (bytes.size() != 16)
        return std::nullopt;
    QHostAddress address(reinterpret_cast<const quint8 *>(bytes.data()));
    if (addressKind(address) == AddressKind::LinkLocal)
        address.setScopeId(interface);
    return address;
}

QString interfaceName(int index)
{
    std::array<char, IF_NAMESIZE> name{};
    return if_indextoname(unsigned(index), name.data()) ? QString::fromUtf8(name.data())
                                                        : QString();
}

NetlinkSocket::NetlinkSocket(Handler handler, QObject *parent)
    : QObject(parent)
    , m_handler(std::move(handler))
    , m_socket(nullptr, &mnl_socket_close)
{
    m_gather.setSingleShot(true);
    connect(&m_gather, &QTimer::timeout, this, [this] {
        m_notifier->setEnabled(true);
        receive();
    });
}

NetlinkSocket::~NetlinkSocket() = default;

static Error refused(const QString &text)
{
    return {Error::Kind::Internal, text, QString::fromLocal8Bit(std::strerror(errno))};
}

Result<> NetlinkSocket::open(const QList<int> &groups)
{
    const QString text = tr("The kernel did not tell about the network; restart the program.");
    m_socket.reset(mnl_socket_open2(NETLINK_ROUTE, SOCK_NONBLOCK | SOCK_CLOEXEC));
    if (!m_socket || mnl_socket_bind(m_socket.get(), 0, MNL_SOCKET_AUTOPID) < 0)
        return tl::make_unexpected(refused(text));
    const int descriptor = mnl_socket_get_fd(m_socket.get());
    // Without privilege the kernel gives what net.core.rmem_max allows; losses are dumped again.
    if (setsockopt(descriptor, SOL_SOCKET, SO_RCVBUFFORCE, &receiveBuffer, sizeof receiveBuffer)
        < 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, sizeof receiveBuffer);
    for (int group : groups) {
        if (mnl_socket_setsockopt(m_socket.get(), NETLINK_ADD_MEMBERSHIP, &group, sizeof group) < 0)
            return tl::make_unexpected(refused(text));
    }
    m_notifier = std::make_unique<QSocketNotifier>(descriptor, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &NetlinkSocket::wake);
    return {};
}

void NetlinkSocket::dump(quint16 kind, quint8 family)
{
    m_kinds.append({kind, family});
    m_waiting.append({kind, family});
    sendNext();
}

void NetlinkSocket::sendNext()
{
    if (m_isRunning || m_waiting.isEmpty() || !m_notifier)
        return;
    std::array<char, 256> buffer{};
    nlmsghdr *header = mnl_nlmsg_put_header(buffer.data());
    header->nlmsg_type = m_waiting.first().kind;
    header->nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP;
    header->nlmsg_seq = ++m_sequence;
    // ndmsg and rtmsg both begin with the family, and want the rest to be zero.
    auto *body = static_cast<rtmsg *>(mnl_nlmsg_put_extra_header(header, sizeof(rtmsg)));
    body->rtm_family = m_waiting.first().family;
    m_isRunning = mnl_socket_sendto(m_socket.get(), header, header->nlmsg_len) >= 0;
    m_wasInterrupted = false;
}

void NetlinkSocket::setPatience(std::chrono::milliseconds patience)
{
    m_gather.setInterval(patience); // Shortens a wait that is under way, too.
}

void NetlinkSocket::wake()
{
    if (m_gather.interval() == 0) {
        receive();
        return;
    }
    m_notifier->setEnabled(false);
    m_gather.start();
}

void NetlinkSocket::receive()
{
    std::vector<char> buffer(size_t(MNL_SOCKET_BUFFER_SIZE) * 8);
    for (int i = 0; i < readsAtATime; ++i) {
        const ssize_t size = mnl_socket_recvfrom(m_socket.get(), buffer.data(), buffer.size());
        if (size < 0 && errno == ENOBUFS) {
            dumpAgain();
            continue;
        }
        if (size <= 0)
            return;
        int rest = int(size);
        for (auto *message = reinterpret_cast<const nlmsghdr *>(buffer.data());
             mnl_nlmsg_ok(message, rest); message = mnl_nlmsg_next(message, &rest))
            take(*message);
    }
}

void NetlinkSocket::take(const nlmsghdr &message)
{
    const bool isOfDump = m_isRunning && message.nlmsg_seq == m_sequence;
    if (isOfDump && (message.nlmsg_flags & NLM_F_DUMP_INTR))
        m_wasInterrupted = true;
    if (message.nlmsg_type == NLMSG_DONE || message.nlmsg_type == NLMSG_ERROR) {
        if (isOfDump)
            finishDump(message.nlmsg_type == NLMSG_DONE && !m_wasInterrupted);
    } else if (message.nlmsg_type >= NLMSG_MIN_TYPE) {
        m_handler(message);
    }
}

void NetlinkSocket::finishDump(bool isComplete)
{
    m_isRunning = false;
    const Request done = m_waiting.takeFirst();
    if (!isComplete && m_wasInterrupted)
        m_waiting.append(done);
    sendNext();
}

void NetlinkSocket::dumpAgain()
{
    // Only events are ever lost; the kernel paces a dump by what was read of it.
    m_waiting = m_isRunning ? m_waiting.first(1) + m_kinds : m_kinds;
    sendNext();
}

} // namespace sixlab
