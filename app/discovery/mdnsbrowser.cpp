// SPDX-License-Identifier: GPL-3.0-or-later
#include "mdnsbrowser.h"

#include "addressing/addresskind.h"

#include <QNetworkInterface>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static constexpr quint16 mdnsPort = 5353;
static constexpr auto flushAfter = 20ms;
/// Packets of each family that are parsed in one flush interval: 3200 a second. A flood beyond that
/// is dropped by the kernel, and the window stays alive.
static constexpr int packetsPerFlush = 64;
static constexpr qsizetype hostsPerFlush = 8; ///< The same for what is passed on: 400 a second.
static constexpr double mostQuestions = 256; ///< Of those that follow up what was heard.
static constexpr double questionsPerSecond = 128;
static constexpr qsizetype largestQuery = 1200; ///< Fits every link unfragmented.
static constexpr qsizetype mostKnownAnswers = 256; ///< In one query, over several packets.
/// Responders wait for up to 120 ms (RFC 6762, 6), and many of them take a while.
static constexpr auto ipv4Turn = 300ms;
static constexpr int ownHopLimit = 255; ///< RFC 6762, 11
static constexpr int receiveBuffer = 1024 * 1024;

/// What homes have, so that one round of questions mostly does.
static QStringList commonTypes()
{
    return {u"_http._tcp"_s,        u"_https._tcp"_s,       u"_ssh._tcp"_s,
            u"_workstation._tcp"_s, u"_device-info._tcp"_s, u"_ipp._tcp"_s,
            u"_printer._tcp"_s,     u"_smb._tcp"_s,         u"_airplay._tcp"_s,
            u"_googlecast._tcp"_s,  u"_hap._tcp"_s,         u"_sip._udp"_s,
            u"_rtsp._tcp"_s};
}

static QHostAddress groupOf(QAbstractSocket::NetworkLayerProtocol protocol)
{
    return protocol == QAbstractSocket::IPv6Protocol ? QHostAddress(u"ff02::fb"_s)
                                                     : QHostAddress(u"224.0.0.251"_s);
}

MdnsBrowser::MdnsBrowser(
    const QStringList &interfaces, const QStringList &serviceTypes, QObject *parent)
    : DiscoverySource(parent)
    , m_interfaces(interfaces)
    , m_serviceTypes(commonTypes() + serviceTypes)
{
    m_flush.setSingleShot(true);
    m_flush.setInterval(flushAfter);
    connect(&m_flush, &QTimer::timeout, this, &MdnsBrowser::flush);
    m_ipv4Turn.setSingleShot(true);
    m_ipv4Turn.setInterval(ipv4Turn);
    connect(&m_ipv4Turn, &QTimer::timeout, this, [this] { askOpening(m_ipv4); });
    for (QUdpSocket *socket : {&m_ipv6, &m_ipv4})
        connect(socket, &QUdpSocket::readyRead, this, qOverload<>(&MdnsBrowser::read));
}

MdnsBrowser::~MdnsBrowser() = default;

void MdnsBrowser::listen()
{
    m_ipv6Budget = m_ipv4Budget = packetsPerFlush;
    open(m_ipv6, QHostAddress(QHostAddress::AnyIPv6));
    open(m_ipv4, QHostAddress(QHostAddress::AnyIPv4));
    if (m_ipv6.state() != QAbstractSocket::BoundState
        && m_ipv4.state() != QAbstractSocket::BoundState)
        emit limited(
            {tr("Names and services cannot be asked for, since no port for multicast DNS is free; "
                "close the program that holds port 5353.")});
    refreshLinks();
}

void MdnsBrowser::open(QUdpSocket &socket, const QHostAddress &any)
{
    const auto sharing = QUdpSocket::ShareAddress | QUdpSocket::ReuseAddressHint;
    if (!socket.bind(any, mdnsPort, sharing) && !socket.bind(any, 0))
        return;
    socket.setSocketOption(QAbstractSocket::MulticastTtlOption, ownHopLimit);
    socket.setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, receiveBuffer);
}

static nethelper::TokenBucket fullBudget()
{
    return {mostQuestions, questionsPerSecond, MdnsCache::Time::clock::now()};
}

QList<DnsQuestion> MdnsBrowser::followUps(Link &link, bool areNew)
{
    const auto now = MdnsCache::Time::clock::now();
    return link.cache.followUps(areNew, [&link, now] { return link.questions.take(now); });
}

void MdnsBrowser::refreshLinks()
{
    std::map<int, Link> links;
    for (const LanInterface &lan : lanInterfaces(m_interfaces)) {
        const auto known = m_links.find(lan.index);
        if (known == m_links.end()) {
            links.emplace(lan.index, Link{lan, MdnsCache(m_serviceTypes), fullBudget()});
        } else {
            links.emplace(lan.index, std::move(known->second));
            links.at(lan.index).lan = lan;
        }
    }
    m_links = std::move(links);
}

void MdnsBrowser::join(const LanInterface &lan)
{
    const QNetworkInterface interface = QNetworkInterface::interfaceFromIndex(lan.index);
    // Joining twice fails, and does no harm.
    for (QUdpSocket *socket : {&m_ipv6, &m_ipv4}) {
        if (socket->state() == QAbstractSocket::BoundState)
            socket->joinMulticastGroup(groupOf(socket->localAddress().protocol()), interface);
    }
}

void MdnsBrowser::ask()
{
    m_mayAsk = true;
    refreshLinks();
    for (auto &[index, link] : m_links) {
        join(link.lan);
        sendToAll(link, followUps(link, false));
    }
    askOpening(m_ipv6);
    if (!m_ipv4Turn.isActive())
        m_ipv4Turn.start();
}

void MdnsBrowser::askOpening(QUdpSocket &socket)
{
    for (const auto &[index, link] : m_links)
        send(socket, link, link.cache.openingQuestions());
}

void MdnsBrowser::read()
{
    read(m_ipv6, m_ipv6Budget);
    read(m_ipv4, m_ipv4Budget);
    if (!m_flush.isActive())
        m_flush.start();
}

void MdnsBrowser::read(QUdpSocket &socket, int &budget)
{
    while (budget > 0 && socket.hasPendingDatagrams()) {
        --budget;
        take(socket.receiveDatagram(largestDnsPacket + 1));
    }
}

void MdnsBrowser::take(const QNetworkDatagram &datagram)
{
    const auto link = m_links.find(int(datagram.interfaceIndex()));
    // Answers come from port 5353 and from a neighbour, or are not to be believed (RFC 6762, 11).
    if (link == m_links.end() || datagram.senderPort() != mdnsPort
        || !link->second.lan.isOnLink(datagram.senderAddress()))
        return;
    const auto message = parseDnsMessage(datagram.data());
    if (!message || !message->isResponse || message->responseCode != 0)
        return;
    QHostAddress sender = datagram.senderAddress();
    sender.setScopeId({});
    link->second.cache.take(*message, sender, MdnsCache::Time::clock::now());
}

void MdnsBrowser::flush()
{
    m_ipv6Budget = m_ipv4Budget = packetsPerFlush;
    for (auto &[index, link] : m_links) {
        report(link);
        if (link.cache.takeLoss())
            emit flooded(link.lan.name);
        if (m_mayAsk)
            sendToAll(link, followUps(link, true));
    }
    // What was over the budget waits in the sockets; they tell only after they were read from.
    if (m_ipv6.hasPendingDatagrams() || m_ipv4.hasPendingDatagrams())
        read();
    const bool isMoreKnown = std::ranges::any_of(
        m_links, [](const auto &entry) { return entry.second.cache.hasHosts(); });
    if (isMoreKnown && !m_flush.isActive())
        m_flush.start();
}

/// A query and the known answers that belong to it, in as many packets as they need.
static QList<QByteArray> queryPackets(
    const QList<DnsQuestion> &questions, const QList<DnsRecord> &known)
{
    QList<QByteArray> packets;
    QList<DnsQuestion> asked = questions;
    QList<DnsRecord> gathered;
    // Uncompressed sizes: never too small.
    qsizetype size = 0;
    for (const DnsQuestion &question : questions)
        size += question.name.toWire().size() + 4;
    for (const DnsRecord &answer : known) {
        const qsizetype answerSize
            = answer.name.toWire().size() + 10 + std::get<DnsName>(answer.data).toWire().size();
        if (size + answerSize > largestQuery) {
            packets.append(writeDnsQuery(std::exchange(asked, {}), gathered, true));
            gathered.clear();
            size = 0;
        }
        gathered.append(answer);
        size += answerSize;
    }
    packets.append(writeDnsQuery(asked, gathered));
    return packets;
}

void MdnsBrowser::sendToAll(const Link &link, const QList<DnsQuestion> &questions)
{
    for (QUdpSocket *socket : {&m_ipv6, &m_ipv4})
        send(*socket, link, questions);
}

void MdnsBrowser::send(QUdpSocket &socket, const Link &link, const QList<DnsQuestion> &questions)
{
    const auto protocol = socket.localAddress().protocol();
    const bool hasAddress
        = std::ranges::any_of(link.lan.addresses, [protocol](const QHostAddress &address) {
              return address.protocol() == protocol;
          });
    if (socket.state() != QAbstractSocket::BoundState || !hasAddress)
        return;
    const auto sendOne = [&](const QByteArray &packet) {
        QNetworkDatagram datagram(packet, groupOf(protocol), mdnsPort);
        datagram.setInterfaceIndex(uint(link.lan.index));
        datagram.setHopLimit(ownHopLimit);
        socket.writeDatagram(datagram);
    };
    // On the shared port a unicast answer would reach only one of its users. On another port
    // it is all there is, and may have 512 bytes only (RFC 6762, 6.7): one question each.
    if (socket.localPort() != mdnsPort) {
        for (const DnsQuestion &question : questions)
            sendOne(writeDnsQuery({{question.name, question.type, true}}));
        return;
    }
    const auto now = MdnsCache::Time::clock::now();
    QList<DnsQuestion> asked;
    QList<DnsRecord> known;
    qsizetype size = 0;
    const auto sendAsked = [&] {
        if (!asked.isEmpty())
            std::ranges::for_each(queryPackets(asked, known), sendOne);
        asked.clear();
        known.clear();
        size = 0;
    };
    for (const DnsQuestion &question : questions) {
        const qsizetype questionSize = question.name.toWire().size() + 4;
        if (size + questionSize > largestQuery)
            sendAsked();
        asked.append(question);
        size += questionSize;
        known += link.cache.knownAnswers(question, now);
        if (known.size() > mostKnownAnswers)
            known.remove(
                mostKnownAnswers, known.size() - mostKnownAnswers); // What is left out comes again.
    }
    sendAsked();
}

/// An address that a neighbour on this link can be reached at. Hosts also announce the IPv4 nets
/// that they have inside, equal on many of them.
static bool isOfUse(const LanInterface &lan, const QHostAddress &address)
{
    switch (addressKind(address)) {
    case AddressKind::Multicast:
    case AddressKind::Loopback:
    case AddressKind::Unspecified:
    case AddressKind::Ipv4Mapped:
        return false;
    default:
        return address.protocol() == QAbstractSocket::IPv6Protocol || lan.isOnLink(address);
    }
}

void MdnsBrowser::report(Link &link)
{
    for (const BrowsedHost &host : link.cache.takeHosts(hostsPerFlush)) {
        Sighting sighting;
        sighting.source = Source::Mdns;
        sighting.interface = link.lan.name;
        sighting.hostName = host.hostName;
        sighting.services = host.services;
        sighting.at = QDateTime::currentDateTimeUtc();
        for (QHostAddress address : host.addresses) {
            const bool isLinkLocal = addressKind(address) == AddressKind::LinkLocal;
            if (isLinkLocal && address.protocol() == QAbstractSocket::IPv6Protocol)
                address.setScopeId(link.lan.name);
            if (isOfUse(link.lan, address))
                sighting.addresses.append(address);
        }
        if (!sighting.addresses.isEmpty())
            emit sighted(sighting);
    }
}

} // namespace sixlab
