// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testlan.h"

#include "api/macaddress.h"

#include <QHostAddress>
#include <QtEndian>

#include <atomic>
#include <chrono>
#include <functional>
#include <thread>

#include <fcntl.h>
#include <linux/if_packet.h>
#include <net/ethernet.h>
#include <net/if.h>
#include <netinet/in.h>
#include <sched.h>
#include <sys/socket.h>

/// Apart from the names of what is tested.
namespace forged {

using sixlab::MacAddress;

inline QByteArray bigEndian(quint16 value)
{
    return QByteArray().append(char(value >> 8)).append(char(value));
}

inline QByteArray octetsOf(const QHostAddress &address)
{
    const Q_IPV6ADDR octets = address.toIPv6Address();
    return QByteArray(reinterpret_cast<const char *>(octets.c), 16);
}

inline QByteArray octetsOf(const MacAddress &mac)
{
    return QByteArray(reinterpret_cast<const char *>(mac.octets().data()), 6);
}

/// On TestLan.
inline const QHostAddress thisMachine(u"fe80::200:5eff:fe00:5301"_s);

/// An IPv6 packet in an Ethernet frame, from whomever one likes.
struct ForgedFrame {
    MacAddress fromMac;
    MacAddress toMac;
    QHostAddress from;
    QHostAddress to;
    quint8 nextHeader = 0;
    qsizetype checksumAt = 0; ///< In the payload; zero there.
    QByteArray payload;

    QByteArray bytes() const
    {
        const QByteArray addresses = octetsOf(from) + octetsOf(to);
        QByteArray checked = payload;
        checked.replace(checksumAt, 2, bigEndian(checksum(addresses)));
        return octetsOf(toMac) + octetsOf(fromMac) + bigEndian(ETH_P_IPV6)
            + QByteArray::fromHex("60000000") + bigEndian(quint16(payload.size()))
            + char(nextHeader) + char(255) + addresses + checked;
    }

private:
    /// RFC 8200, 8.1
    quint16 checksum(const QByteArray &addresses) const
    {
        QByteArray whole = addresses + bigEndian(0) + bigEndian(quint16(payload.size()))
            + bigEndian(0) + bigEndian(nextHeader) + payload;
        if (whole.size() % 2 != 0)
            whole.append('\0');
        quint32 sum = 0;
        for (qsizetype i = 0; i < whole.size(); i += 2)
            sum += qFromBigEndian<quint16>(whole.constData() + i);
        while (sum >> 16)
            sum = (sum & 0xffff) + (sum >> 16);
        return sum == 0xffff ? quint16(0xffff) : quint16(~sum);
    }
};

/// Puts frames onto the LAN from a host's interface, as fast as it is told to and beside the test.
class Forger
{
public:
    explicit Forger(const Host &host)
    {
        // A thread may be elsewhere than its process, and a socket stays where it was made.
        std::thread([this, &host] {
            const QByteArray path = u"/proc/%1/ns/net"_s.arg(host.pid()).toLatin1();
            const int there = ::open(path.constData(), O_RDONLY | O_CLOEXEC);
            if (there < 0 || setns(there, CLONE_NEWNET) < 0)
                qFatal("setns: %s", std::strerror(errno));
            close(there);
            m_interface = int(if_nametoindex("lan0"));
            m_socket = socket(AF_PACKET, SOCK_RAW | SOCK_CLOEXEC, 0);
            m_mdns = socket(AF_INET6, SOCK_DGRAM | SOCK_CLOEXEC, 0);
            sockaddr_in6 port{};
            port.sin6_family = AF_INET6;
            port.sin6_port = qToBigEndian<quint16>(5353);
            if (m_socket < 0 || bind(m_mdns, reinterpret_cast<sockaddr *>(&port), sizeof port) < 0)
                qFatal("sockets: %s", std::strerror(errno));
        }).join();
    }

    ~Forger()
    {
        m_stop = true;
        if (m_thread.joinable())
            m_thread.join();
        close(m_socket);
        close(m_mdns);
    }

    /// Sends @p count frames, @p perSecond of them in a second.
    void flood(int count, int perSecond, std::function<QByteArray(int)> frame)
    {
        m_thread = std::thread([this, count, perSecond, frame = std::move(frame)] {
            const auto start = std::chrono::steady_clock::now();
            for (int i = 0; i < count && !m_stop; ++i) {
                send(frame(i));
                std::this_thread::sleep_until(
                    start + i * std::chrono::nanoseconds(std::chrono::seconds(1)) / perSecond);
            }
            m_isDone = true;
        });
    }

    void send(const QByteArray &frame)
    {
        sockaddr_ll to{};
        to.sll_family = AF_PACKET;
        to.sll_ifindex = m_interface;
        if (::sendto(
                m_socket, frame.constData(), size_t(frame.size()), 0,
                reinterpret_cast<const sockaddr *>(&to), sizeof to)
            == frame.size())
            ++m_sent;
    }

    /// An answer to this machine alone, under the host's own address: real responders choke on some
    /// of them. The kernel cuts what is large into fragments.
    bool answer(const QByteArray &message)
    {
        sockaddr_in6 to{};
        to.sin6_family = AF_INET6;
        to.sin6_port = qToBigEndian<quint16>(5353);
        to.sin6_scope_id = quint32(m_interface);
        std::memcpy(&to.sin6_addr, octetsOf(thisMachine).constData(), 16);
        return ::sendto(
                   m_mdns, message.constData(), size_t(message.size()), 0,
                   reinterpret_cast<const sockaddr *>(&to), sizeof to)
            == message.size();
    }

    bool isDone() const { return m_isDone; }
    int sent() const { return m_sent; }

private:
    int m_socket = -1;
    int m_mdns = -1;
    int m_interface = 0;
    std::thread m_thread;
    std::atomic<bool> m_stop = false;
    std::atomic<bool> m_isDone = false;
    std::atomic<int> m_sent = 0;
};

} // namespace forged
