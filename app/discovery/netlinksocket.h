// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/result.h"

#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <linux/netlink.h>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

struct mnl_socket;

namespace sixlab {

/// The payload of the first of these attributes that is of that kind; empty when there is none.
[[nodiscard]] QByteArrayView attributeIn(QByteArrayView attributes, quint16 kind);
/// The same for the attributes behind a message's body of @p bodySize bytes.
[[nodiscard]] QByteArrayView attribute(const nlmsghdr &message, size_t bodySize, quint16 kind);
/// The body of a message; null when the message is too short for it.
template <typename Body>
[[nodiscard]] const Body *bodyOf(const nlmsghdr &message)
{
    return message.nlmsg_len < NLMSG_LENGTH(sizeof(Body))
        ? nullptr
        : reinterpret_cast<const Body *>(
            reinterpret_cast<const char *>(&message) + NLMSG_LENGTH(0));
}
/// IPv6 or IPv4 by the number of bytes; link-local IPv6 addresses get the interface as zone.
[[nodiscard]] std::optional<QHostAddress> addressIn(QByteArrayView bytes, const QString &interface);
/// Empty when the interface is gone.
[[nodiscard]] QString interfaceName(int index);

/// The kernel's routing messages (rtnetlink): what is there, and what changes. Needs no privilege
/// and sends no packet.
class NetlinkSocket : public QObject
{
    Q_OBJECT

public:
    /// Called for each message, on the thread of this object. It is checked to be complete.
    using Handler = std::function<void(const nlmsghdr &message)>;

    explicit NetlinkSocket(Handler handler, QObject *parent = nullptr);
    ~NetlinkSocket() override;

    /// Joins the groups (RTNLGRP_…). Once.
    [[nodiscard]] Result<> open(const QList<int> &groups);
    /// Asks for all there is of a kind (RTM_GETNEIGH …) and family (AF_INET6 …). Asked for again
    /// by itself when messages were lost or the table changed meanwhile.
    void dump(quint16 kind, quint8 family);
    /// Lets messages gather so long before they are read; 0: reads each at once.
    void setPatience(std::chrono::milliseconds patience);

private:
    struct Request {
        quint16 kind;
        quint8 family;
    };

    void sendNext();
    void wake();
    void receive();
    void take(const nlmsghdr &message);
    void finishDump(bool isComplete);
    void dumpAgain();

    Handler m_handler;
    std::unique_ptr<mnl_socket, int (*)(mnl_socket *)> m_socket;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QList<Request> m_kinds; ///< All that was ever asked for.
    QList<Request> m_waiting; ///< The kernel answers one after another; the first one is running.
    quint32 m_sequence = 0;
    QTimer m_gather;
    bool m_isRunning = false;
    bool m_wasInterrupted = false;
};

} // namespace sixlab
