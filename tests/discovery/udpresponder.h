// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QList>

#include <atomic>
#include <functional>
#include <thread>

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace sixlab {

/// Answers each datagram that comes to [::1] with those that a function makes of it, on a thread
/// of its own.
class UdpResponder
{
public:
    using Answer = std::function<QList<QByteArray>(const QByteArray &question)>;
    using AnswerTo
        = std::function<QList<QByteArray>(const QByteArray &question, const sockaddr_in6 &from)>;

    explicit UdpResponder(Answer answer)
        : UdpResponder(AnswerTo([answer = std::move(answer)](const QByteArray &question, auto &) {
            return answer(question);
        }))
    {
    }

    explicit UdpResponder(AnswerTo answer)
        : m_socket(socket(AF_INET6, SOCK_DGRAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in6 address{};
        address.sin6_family = AF_INET6;
        address.sin6_addr = in6addr_loopback;
        socklen_t size = sizeof address;
        if (bind(m_socket, reinterpret_cast<sockaddr *>(&address), size) == 0
            && getsockname(m_socket, reinterpret_cast<sockaddr *>(&address), &size) == 0)
            m_port = ntohs(address.sin6_port);
        m_thread = std::jthread([this, answer = std::move(answer)](const std::stop_token &stop) {
            while (!stop.stop_requested())
                serve(answer);
        });
    }

    ~UdpResponder()
    {
        m_thread.request_stop();
        m_thread.join();
        close(m_socket);
    }
    Q_DISABLE_COPY_MOVE(UdpResponder)

    quint16 port() const { return m_port; }
    int questions() const { return m_questions; }

private:
    void serve(const AnswerTo &answer)
    {
        pollfd wanted{.fd = m_socket, .events = POLLIN, .revents = 0};
        if (poll(&wanted, 1, 20) <= 0)
            return;
        QByteArray question(65'536, '\0');
        sockaddr_in6 from{};
        socklen_t size = sizeof from;
        const ssize_t n = recvfrom(
            m_socket, question.data(), size_t(question.size()), 0,
            reinterpret_cast<sockaddr *>(&from), &size);
        if (n < 0)
            return;
        question.truncate(n);
        ++m_questions;
        for (const QByteArray &datagram : answer(question, from))
            sendto(
                m_socket, datagram.constData(), size_t(datagram.size()), 0,
                reinterpret_cast<const sockaddr *>(&from), size);
    }

    int m_socket;
    quint16 m_port = 0;
    std::atomic<int> m_questions = 0;
    std::jthread m_thread;
};

/// The basic encoding rules, as far as SNMP v2c needs them, written for tests that answer wrongly.
namespace ber {

inline QByteArray item(int tag, const QByteArray &content)
{
    QByteArray length;
    if (content.size() < 128)
        length = QByteArray(1, char(content.size()));
    else
        length = QByteArray("\x82") + char(content.size() >> 8) + char(content.size() & 0xff);
    return char(tag) + length + content;
}

inline QByteArray integer(qint64 number)
{
    QByteArray bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += char((number >> shift) & 0xff);
    return item(0x02, bytes);
}

inline QByteArray oid(const QList<quint32> &numbers)
{
    QByteArray bytes(1, char(numbers[0] * 40 + numbers[1]));
    for (const quint32 number : numbers.sliced(2)) {
        QByteArray septets(1, char(number & 0x7f));
        for (quint32 rest = number >> 7; rest; rest >>= 7)
            septets.prepend(char((rest & 0x7f) | 0x80));
        bytes += septets;
    }
    return item(0x06, bytes);
}

/// The content of the item at @p at, which is moved behind it.
inline QByteArray read(const QByteArray &bytes, qsizetype &at)
{
    qsizetype length = quint8(bytes.at(at + 1));
    qsizetype header = 2;
    if (length & 0x80) {
        const qsizetype count = length & 0x7f;
        length = 0;
        for (; header < 2 + count; ++header)
            length = length << 8 | quint8(bytes.at(at + header));
    }
    const QByteArray content = bytes.mid(at + header, length);
    at += header + length;
    return content;
}

/// What a v2c question says.
struct Question {
    QByteArray community;
    QByteArray requestId; ///< As it is encoded.
    int maxRepetitions = 0; ///< Of GETBULK, up to 127.
    QByteArray name; ///< The first variable's, as it is encoded.

    explicit Question(const QByteArray &datagram)
    {
        qsizetype at = 0;
        const QByteArray message = read(datagram, at);
        at = 0;
        read(message, at); // The version.
        community = read(message, at);
        const QByteArray pdu = read(message, at);
        at = 0;
        requestId = item(0x02, read(pdu, at));
        read(pdu, at);
        maxRepetitions = read(pdu, at).back();
        const QByteArray variables = read(pdu, at);
        at = 0;
        const QByteArray first = read(variables, at);
        at = 0;
        name = item(0x06, read(first, at));
    }
};

inline QByteArray variable(const QByteArray &name, const QByteArray &value)
{
    return item(0x30, name + value);
}

/// A v2c answer to @p question.
inline QByteArray response(const Question &question, const QByteArray &variables, int error = 0)
{
    return item(
        0x30,
        integer(1) + item(0x04, question.community)
            + item(0xa2, question.requestId + integer(error) + integer(0) + item(0x30, variables)));
}

/// A v3 report (RFC 3414) to @p datagram, as an agent without secrets sends it. @p statistic is
/// the last number but one of its name: 4 unknownEngineIDs, 5 wrongDigests.
inline QByteArray report(const QByteArray &datagram, quint32 statistic, const QByteArray &engine)
{
    qsizetype at = 0;
    const QByteArray message = read(datagram, at);
    at = 0;
    read(message, at); // The version.
    const QByteArray header = read(message, at);
    QByteArray parameters = read(message, at);
    at = 0;
    const QByteArray messageId = item(0x02, read(header, at));
    at = 0;
    parameters = read(parameters, at);
    at = 0;
    read(parameters, at); // The engine, its boots, its time.
    read(parameters, at);
    read(parameters, at);
    const QByteArray user = item(0x04, read(parameters, at));
    const QByteArray engineId = item(0x04, engine);
    const QByteArray nothing = item(0x04, {});
    const QByteArray name = oid({1, 3, 6, 1, 6, 3, 15, 1, 1, statistic, 0});
    return item(
        0x30,
        integer(3)
            + item(0x30, messageId + integer(65'507) + item(0x04, QByteArray(1, '\0')) + integer(3))
            + item(0x04, item(0x30, engineId + integer(1) + integer(1) + user + nothing + nothing))
            + item(
                0x30,
                engineId + nothing
                    + item(
                        0xa8,
                        integer(0) + integer(0) + integer(0)
                            + item(0x30, variable(name, item(0x41, QByteArray(1, '\1')))))));
}

} // namespace ber

} // namespace sixlab
