// SPDX-License-Identifier: GPL-3.0-or-later
#include "multicastsearch.h"

#include "addressing/addresskind.h"

#include <QNetworkInterface>
#include <QVariant>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static constexpr auto pause = 20ms;
static constexpr int packetsPerPause = 64;
static constexpr qsizetype bytesPerPause = 64 * 1024;
static constexpr qsizetype largestPacket = 16 * 1024;
static constexpr qint64 countFor = 5000; // Milliseconds.
static constexpr int mostOfOneSender = 128;
static constexpr qsizetype mostSenders = 4096;
static constexpr int receiveBuffer = 1024 * 1024;
static constexpr auto sharing = QUdpSocket::ShareAddress | QUdpSocket::ReuseAddressHint;

static bool isIpv4(const QHostAddress &address)
{
    return address.protocol() == QAbstractSocket::IPv4Protocol;
}

MulticastSearch::MulticastSearch(const QStringList &interfaces, quint16 port, QObject *parent)
    : QObject(parent)
    , m_interfaces(interfaces)
    , m_port(port)
    , m_packetsLeft(packetsPerPause)
    , m_bytesLeft(bytesPerPause)
{
    m_since.start();
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        m_packetsLeft = packetsPerPause;
        m_bytesLeft = bytesPerPause;
        read(); // What was over the budget waits; sockets tell only after they were read from.
    });
    for (QUdpSocket *socket : {&m_ipv6, &m_ipv4})
        connect(socket, &QUdpSocket::readyRead, this, qOverload<>(&MulticastSearch::read));
}

MulticastSearch::~MulticastSearch() = default;

QHostAddress MulticastSearch::group(QAbstractSocket::NetworkLayerProtocol protocol)
{
    return protocol == QAbstractSocket::IPv6Protocol ? QHostAddress(u"ff02::c"_s)
                                                     : QHostAddress(u"239.255.255.250"_s);
}

bool MulticastSearch::listen()
{
    const bool hearsIpv4 = hear(group(QAbstractSocket::IPv4Protocol), 0);
    return refresh() && hearsIpv4;
}

/// Bound to the group, not to the port alone: what is sent to another user of the port stays his.
bool MulticastSearch::hear(const QHostAddress &group, int interfaceIndex)
{
    auto socket = std::make_unique<QUdpSocket>();
    if (!socket->bind(group, m_port, sharing))
        return false;
    socket->setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, receiveBuffer);
    connect(socket.get(), &QUdpSocket::readyRead, this, qOverload<>(&MulticastSearch::read));
    m_ears.push_back({interfaceIndex, std::move(socket)});
    return true;
}

/// Looks at the interfaces again. ff02::c is another address on each of them.
bool MulticastSearch::refresh()
{
    m_lans = lanInterfaces(m_interfaces);
    std::erase_if(m_ears, [this](const Ear &ear) {
        return ear.interfaceIndex != 0
            && std::ranges::find(m_lans, ear.interfaceIndex, &LanInterface::index) == m_lans.end();
    });
    bool hearsAll = true;
    for (const LanInterface &lan : std::as_const(m_lans)) {
        if (std::ranges::find(m_ears, lan.index, &Ear::interfaceIndex) != m_ears.end())
            continue;
        QHostAddress there = group(QAbstractSocket::IPv6Protocol);
        there.setScopeId(lan.name);
        // Without an IPv6 address there is nothing to hear, and nothing to be told about it.
        const bool hasIpv6 = !std::ranges::all_of(lan.addresses, isIpv4);
        hearsAll = (!hasIpv6 || hear(there, lan.index)) && hearsAll;
    }
    return hearsAll;
}

void MulticastSearch::join()
{
    // Joining twice fails, and does no harm.
    for (const Ear &ear : m_ears) {
        const auto protocol = ear.socket->localAddress().protocol();
        for (const LanInterface &lan : std::as_const(m_lans)) {
            if (ear.interfaceIndex == 0 || ear.interfaceIndex == lan.index)
                ear.socket->joinMulticastGroup(
                    group(protocol), QNetworkInterface::interfaceFromIndex(lan.index));
        }
    }
}

void MulticastSearch::ask(
    const QList<QByteArray> &overIpv6, const QList<QByteArray> &overIpv4, bool alsoFromPrefix)
{
    for (QUdpSocket *socket : {&m_ipv6, &m_ipv4}) {
        if (socket->state() == QAbstractSocket::BoundState)
            continue;
        socket->bind(socket == &m_ipv6 ? QHostAddress::AnyIPv6 : QHostAddress::AnyIPv4, 0);
        socket->setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, receiveBuffer);
    }
    (void)refresh();
    join();
    for (const LanInterface &lan : std::as_const(m_lans)) {
        const QList<QHostAddress> sources = lan.sources();
        for (const QHostAddress &source :
             sources.first(std::min<qsizetype>(sources.size(), alsoFromPrefix ? 2 : 1)))
            send(lan, source, m_ipv6, overIpv6);
        if (std::ranges::any_of(lan.addresses, isIpv4))
            send(lan, {}, m_ipv4, overIpv4);
    }
}

void MulticastSearch::send(
    const LanInterface &lan, const QHostAddress &source, QUdpSocket &socket,
    const QList<QByteArray> &packets)
{
    if (socket.state() != QAbstractSocket::BoundState)
        return;
    for (const QByteArray &packet : packets) {
        QNetworkDatagram datagram(packet, group(socket.localAddress().protocol()), m_port);
        datagram.setInterfaceIndex(uint(lan.index));
        if (!source.isNull())
            datagram.setSender(source);
        datagram.setHopLimit(1);
        socket.writeDatagram(datagram);
    }
}

void MulticastSearch::read()
{
    for (QUdpSocket *socket : {&m_ipv6, &m_ipv4})
        read(*socket, true);
    for (const Ear &ear : m_ears)
        read(*ear.socket, false);
}

void MulticastSearch::read(QUdpSocket &socket, bool isAnswer)
{
    while (socket.state() == QAbstractSocket::BoundState && m_packetsLeft > 0 && m_bytesLeft > 0
           && socket.hasPendingDatagrams()) {
        const QNetworkDatagram datagram = socket.receiveDatagram(largestPacket + 1);
        --m_packetsLeft;
        m_bytesLeft -= datagram.data().size();
        if (!m_pause.isActive())
            m_pause.start();
        take(datagram, isAnswer);
    }
}

void MulticastSearch::take(const QNetworkDatagram &datagram, bool isAnswer)
{
    const auto lan
        = std::ranges::find(m_lans, int(datagram.interfaceIndex()), &LanInterface::index);
    QHostAddress sender = datagram.senderAddress();
    if (lan == m_lans.end() || datagram.data().size() > largestPacket || !lan->isOnLink(sender))
        return;
    const bool needsZone = !isIpv4(sender) && addressKind(sender) == AddressKind::LinkLocal;
    sender.setScopeId(needsZone ? lan->name : QString());
    if (!isTooMuch(sender))
        emit received(LanInterface(*lan), sender, datagram.data(), isAnswer);
}

bool MulticastSearch::isTooMuch(const QHostAddress &sender)
{
    if (m_since.hasExpired(countFor)) {
        m_heard.clear();
        m_since.start();
    }
    const auto known = m_heard.find(sender);
    if (known != m_heard.end())
        return ++*known > mostOfOneSender;
    if (m_heard.size() >= mostSenders)
        return true;
    m_heard.insert(sender, 1);
    return false;
}

} // namespace sixlab
