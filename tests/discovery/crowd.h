// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forger.h"

#include "addressing/addresskind.h"

#include <QList>

#include <poll.h>

namespace forged {

/// Many hosts on one interface: each has a MAC and a link-local address, answers what is sent to
/// all nodes, and solicitations of its address. Every second address is of the EUI-64 form.
class Crowd
{
public:
    Crowd(const Host &where, int size)
        : m_forger(where)
        , m_size(size)
    {
        where.visit([this] {
            m_socket
                = socket(AF_PACKET, SOCK_RAW | SOCK_CLOEXEC, qToBigEndian<quint16>(ETH_P_IPV6));
            sockaddr_ll here{};
            here.sll_family = AF_PACKET;
            here.sll_protocol = qToBigEndian<quint16>(ETH_P_IPV6);
            here.sll_ifindex = int(if_nametoindex("lan0"));
            packet_mreq all{};
            all.mr_ifindex = here.sll_ifindex;
            all.mr_type = PACKET_MR_PROMISC;
            if (m_socket < 0 || bind(m_socket, reinterpret_cast<sockaddr *>(&here), sizeof here) < 0
                || setsockopt(m_socket, SOL_PACKET, PACKET_ADD_MEMBERSHIP, &all, sizeof all) < 0)
                qFatal("packet socket: %s", std::strerror(errno));
        });
        m_thread = std::thread([this] { run(); });
    }

    ~Crowd()
    {
        m_stop = true;
        m_thread.join();
        close(m_socket);
    }

    static MacAddress mac(int number)
    {
        return MacAddress({0x02, 0x00, 0x5e, 0x20, quint8(number >> 8), quint8(number)});
    }
    /// With the zone that the test's machine sees it in.
    static QHostAddress address(int number)
    {
        QHostAddress address = number % 2 == 0
            ? sixlab::eui64Address(QHostAddress(u"fe80::"_s), mac(number))
            : QHostAddress(u"fe80::3d1f:77aa:5b2e:%1"_s.arg(number, 0, 16));
        address.setScopeId(u"lan0"_s);
        return address;
    }

    int answers() const { return m_answers; }

private:
    void run()
    {
        QHash<QByteArray, int> owners;
        for (int i = 0; i < m_size; ++i)
            owners.insert(octetsOf(address(i)), i);
        QByteArray frame(2048, '\0');
        while (!m_stop) {
            pollfd ready{m_socket, POLLIN, 0};
            if (poll(&ready, 1, 20) != 1)
                continue;
            const ssize_t size = recv(m_socket, frame.data(), size_t(frame.size()), 0);
            if (size < 14 + 40 + 8)
                continue;
            take(frame.first(size), owners);
        }
    }

    void take(const QByteArray &frame, const QHash<QByteArray, int> &owners)
    {
        constexpr char icmpv6 = 58;
        constexpr char echoRequest = char(128);
        constexpr char solicitation = char(135);
        const QByteArray payload = frame.sliced(54);
        if (frame[20] != icmpv6)
            return;
        if (payload[0] == echoRequest
            && frame.sliced(38, 16) == octetsOf(QHostAddress(u"ff02::1"_s))) {
            for (int i = 0; i < m_size; ++i)
                answer(frame, i, QByteArray::fromHex("81000000") + payload.sliced(4));
        } else if (payload[0] == solicitation && payload.size() >= 24) {
            const auto owner = owners.constFind(payload.sliced(8, 16));
            if (owner != owners.constEnd())
                answer(
                    frame, *owner,
                    QByteArray::fromHex("8800000060000000") + payload.sliced(8, 16)
                        + QByteArray::fromHex("0201") + octetsOf(mac(*owner)));
        }
    }

    void answer(const QByteArray &question, int number, const QByteArray &payload)
    {
        const auto *octets = reinterpret_cast<const quint8 *>(question.constData());
        ForgedFrame frame;
        frame.fromMac = mac(number);
        frame.toMac
            = MacAddress({octets[6], octets[7], octets[8], octets[9], octets[10], octets[11]});
        frame.from = address(number);
        frame.to = QHostAddress(octets + 22);
        frame.nextHeader = 58;
        frame.checksumAt = 2;
        frame.payload = payload;
        m_forger.send(frame.bytes());
        ++m_answers;
    }

    Forger m_forger;
    int m_size;
    int m_socket = -1;
    std::atomic<bool> m_stop = false;
    std::atomic<int> m_answers = 0;
    std::thread m_thread;
};

} // namespace forged
