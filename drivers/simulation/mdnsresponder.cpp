// SPDX-License-Identifier: GPL-3.0-or-later
#include "mdnsresponder.h"

#include <QCoreApplication>
#include <QNetworkDatagram>
#include <QNetworkInterface>
#include <QRandomGenerator>
#include <QTimer>
#include <QUdpSocket>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static constexpr quint16 mdnsPort = 5353;
static constexpr qint64 mostBytes = 9000; // RFC 6762, 17
static constexpr int mostWaiting = 16;

MdnsResponder::MdnsResponder(std::function<AnnouncedHost()> host, QObject *parent)
    : QObject(parent)
    , m_host(std::move(host))
{
}

Result<> MdnsResponder::listen(const QString &interface)
{
    const auto on = QNetworkInterface::interfaceFromName(interface);
    TRY(open(QHostAddress(QHostAddress::AnyIPv6), QHostAddress(u"ff02::fb"_s), on));
    return open(QHostAddress(QHostAddress::AnyIPv4), QHostAddress(u"224.0.0.251"_s), on);
}

Result<> MdnsResponder::open(
    const QHostAddress &any, const QHostAddress &group, const QNetworkInterface &on)
{
    auto *socket = new QUdpSocket(this);
    const auto shared = QUdpSocket::ShareAddress | QUdpSocket::ReuseAddressHint;
    if (!socket->bind(any, mdnsPort, shared) || !socket->joinMulticastGroup(group, on))
        return fail(
            Error::Kind::Unreachable,
            tr("Multicast DNS cannot be answered on “%1”; check that the interface is up.")
                .arg(on.name()),
            socket->errorString());
    socket->setMulticastInterface(on);
    socket->setSocketOption(QAbstractSocket::MulticastTtlOption, 255); // RFC 6762, 11
    connect(socket, &QUdpSocket::readyRead, this, [this, socket, group] { answer(socket, group); });
    return {};
}

void MdnsResponder::answer(QUdpSocket *socket, const QHostAddress &group)
{
    while (socket->hasPendingDatagrams()) {
        const QNetworkDatagram query = socket->receiveDatagram(mostBytes);
        if (query.isValid())
            reply(socket, group, query);
    }
}

/// RFC 6762, 11: strangers from beyond the link get nothing.
static bool isOnLink(const QHostAddress &sender, const AnnouncedHost &host)
{
    return sender.isLinkLocal()
        || std::ranges::any_of(host.addresses, [&](const InterfaceAddress &own) {
               return sender.isInSubnet(own.address, own.prefixLength);
           });
}

void MdnsResponder::reply(
    QUdpSocket *socket, const QHostAddress &group, const QNetworkDatagram &query)
{
    const AnnouncedHost host = m_host();
    const bool legacy = query.senderPort() != mdnsPort;
    const auto reply = mdnsReply(query.data(), host, legacy);
    if (!reply || !isOnLink(query.senderAddress(), host) || m_waiting >= mostWaiting)
        return;
    if (reply->unicast) {
        socket->writeDatagram(query.makeReply(reply->bytes));
        return;
    }
    // Others may answer the same question; this keeps them from doing it at once (RFC 6762, 6).
    const int delay = QRandomGenerator::global()->bounded(20, 121);
    ++m_waiting;
    QTimer::singleShot(delay, this, [this, socket, group, bytes = reply->bytes] {
        --m_waiting;
        socket->writeDatagram(bytes, group, mdnsPort);
    });
}

} // namespace sixlab
