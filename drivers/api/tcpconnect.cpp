// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcpconnect.h"

#include "interfaceaddress.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstring>
#include <future>
#include <memory>
#include <thread>

#include <net/if.h>
#include <netdb.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct TcpConnectTr {
    Q_DECLARE_TR_FUNCTIONS(TcpConnect)
};

static bool canBeHostName(const QString &host)
{
    return !host.isEmpty() && host.size() <= 253 && std::ranges::all_of(host, [](QChar c) {
        const char16_t u = c.unicode();
        return (u >= u'0' && u <= u'9') || (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z')
            || u == u'.' || u == u'-' || u == u'_';
    });
}

static QList<QHostAddress> resolve(const std::string &host)
{
    const addrinfo hints{
        .ai_flags = 0,
        .ai_family = AF_UNSPEC,
        .ai_socktype = SOCK_STREAM,
        .ai_protocol = 0,
        .ai_addrlen = 0,
        .ai_addr = nullptr,
        .ai_canonname = nullptr,
        .ai_next = nullptr};
    addrinfo *found = nullptr;
    if (getaddrinfo(host.c_str(), nullptr, &hints, &found) != 0)
        return {};
    QList<QHostAddress> addresses;
    for (const addrinfo *entry = found; entry && addresses.size() < 8; entry = entry->ai_next)
        addresses.append(QHostAddress(entry->ai_addr));
    freeaddrinfo(found);
    return addresses;
}

Result<QList<QHostAddress>> lookUpHost(const QString &host, const WaitLimit &limit)
{
    if (const auto literal = parseAddress(host))
        return QList{*literal};
    if (!canBeHostName(host))
        return fail(
            Error::Kind::Usage,
            TcpConnectTr::tr("This is neither an address nor the name of a host. Correct it."));

    // The resolver cannot be interrupted; a thread that nobody waits for any more may finish alone.
    std::promise<QList<QHostAddress>> promise;
    auto answer = promise.get_future();
    std::thread([promise = std::move(promise), name = host.toStdString()]() mutable {
        promise.set_value(resolve(name));
    }).detach();
    while (answer.wait_for(std::chrono::milliseconds(TRY(limit.slice())))
           != std::future_status::ready) { }
    auto addresses = answer.get();
    if (addresses.isEmpty())
        return fail(
            Error::Kind::Unreachable,
            TcpConnectTr::tr("No address is known for “%1”. Check the name, or enter an address.")
                .arg(host));
    return addresses;
}

Result<socklen_t> fillSocketAddress(
    const QHostAddress &address, quint16 port, sockaddr_storage &storage)
{
    storage = {};
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        auto &ipv4 = reinterpret_cast<sockaddr_in &>(storage);
        ipv4.sin_family = AF_INET;
        ipv4.sin_port = htons(port);
        ipv4.sin_addr.s_addr = htonl(address.toIPv4Address());
        return socklen_t(sizeof ipv4);
    }
    auto &ipv6 = reinterpret_cast<sockaddr_in6 &>(storage);
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    ipv6.sin6_family = AF_INET6;
    ipv6.sin6_port = htons(port);
    std::memcpy(&ipv6.sin6_addr, &bytes, sizeof bytes);
    if (const QString zone = address.scopeId(); !zone.isEmpty()) {
        bool isNumber = false;
        const uint number = zone.toUInt(&isNumber);
        ipv6.sin6_scope_id = isNumber ? number : if_nametoindex(zone.toLatin1().constData());
        if (ipv6.sin6_scope_id == 0)
            return fail(
                Error::Kind::Unreachable,
                TcpConnectTr::tr("This computer has no network interface “%1”. Choose another one.")
                    .arg(zone));
    }
    return socklen_t(sizeof ipv6);
}

static auto unreachable(int error)
{
    return fail(
        Error::Kind::Unreachable,
        TcpConnectTr::tr("The device cannot be reached. Check that it is switched on and that the "
                         "address is right."),
        QString::fromLocal8Bit(std::strerror(error)));
}

/// Zero, or the errno with which the connection failed.
static Result<int> waitUntilConnected(int fd, const WaitLimit &limit)
{
    pollfd wanted{.fd = fd, .events = POLLOUT, .revents = 0};
    while (poll(&wanted, 1, TRY(limit.slice())) <= 0) { }
    int error = 0;
    socklen_t size = sizeof error;
    getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &size);
    return error;
}

Result<int> connectTcp(const QHostAddress &address, quint16 port, const WaitLimit &limit)
{
    sockaddr_storage storage;
    const socklen_t size = TRY(fillSocketAddress(address, port, storage));
    const int fd = socket(storage.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return unreachable(errno);
    if (connect(fd, reinterpret_cast<const sockaddr *>(&storage), size) == 0)
        return fd;
    if (errno != EINPROGRESS) {
        const int error = errno;
        close(fd);
        return unreachable(error);
    }
    const auto outcome = waitUntilConnected(fd, limit);
    if (outcome && *outcome == 0)
        return fd;
    close(fd);
    if (!outcome)
        return tl::make_unexpected(outcome.error());
    return unreachable(*outcome);
}

Result<int> connectTcp(
    const QList<QHostAddress> &addresses, quint16 port, const WaitLimit &limit, QHostAddress &peer)
{
    for (qsizetype i = 0;; ++i) {
        const bool isLast = i + 1 == addresses.size();
        WaitLimit share = limit;
        if (!isLast)
            share.deadline.setRemainingTime(
                limit.deadline.remainingTime() / (addresses.size() - i));
        peer = addresses[i];
        const auto fd = connectTcp(peer, port, share);
        if (fd || isLast || fd.error().kind == Error::Kind::Cancelled)
            return fd;
    }
}

} // namespace sixlab
