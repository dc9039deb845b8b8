// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/result.h"
#include "discovery/interfaces.h"

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace sixlab {

/// Echo requests (RFC 4443, 4.1) by a datagram socket, for which the kernel asks no privilege but
/// that the user's group is in net.ipv4.ping_group_range.
class EchoSocket : public QObject
{
    Q_OBJECT

public:
    /// Refused when the user may not; Unreachable when the address cannot be a source now.
    [[nodiscard]] static Result<std::unique_ptr<EchoSocket>> open(
        const LanInterface &lan, const QHostAddress &source);
    ~EchoSocket() override;

    /// Sends one request to all nodes of the link. Neighbours answer from the address that fits
    /// the source, so that one source for each prefix finds all their addresses.
    void askAllNodes();

signals:
    void answered(const QHostAddress &address);

private:
    EchoSocket(int descriptor, int interfaceIndex, const QString &interface);
    void receive();

    int m_descriptor;
    int m_interfaceIndex;
    QString m_interface;
    quint16 m_sequence = 0;
    QSocketNotifier m_notifier;
};

} // namespace sixlab
