// SPDX-License-Identifier: GPL-3.0-or-later
#include "presencewatch.h"

#include "addressing/addresskind.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace sixlab {

static constexpr auto every = 10s;
static constexpr qsizetype mostAtATime = 50;
static constexpr auto quietAfter = 60s;
static constexpr auto seldom = 10min;
static constexpr int askedOften = 5;
static constexpr auto forgottenAfter = 1h;
static constexpr qsizetype mostNeighbours = 4096;

PresenceWatch::PresenceWatch(const QStringList &interfaces, QObject *parent)
    : QObject(parent)
    , m_socket(interfaces)
{
    m_timer.setInterval(every);
    m_timer.setTimerType(Qt::VeryCoarseTimer); // The kernel may join it with other work.
    connect(&m_timer, &QTimer::timeout, this, &PresenceWatch::ask);
}

void PresenceWatch::setRunning(bool isRunning)
{
    if (isRunning)
        m_timer.start();
    else
        m_timer.stop();
}

static bool isLinkLocalIpv6(const QHostAddress &address)
{
    return address.protocol() == QAbstractSocket::IPv6Protocol
        && addressKind(address) == AddressKind::LinkLocal;
}

void PresenceWatch::consider(const Sighting &sighting)
{
    if (!sighting.mac || sighting.isSelf || sighting.addresses.isEmpty())
        return;
    // Tables of routers tell of the past, and not always of this link.
    const bool isOwnEye = sighting.source == Source::Neighbour || sighting.source == Source::Raw;
    if (!isOwnEye
        || (!m_neighbours.contains(*sighting.mac) && m_neighbours.size() >= mostNeighbours))
        return;
    const auto age = std::chrono::milliseconds(
        std::max<qint64>(0, sighting.at.msecsTo(QDateTime::currentDateTimeUtc())));
    const Time heard = std::chrono::steady_clock::now() - age;
    Neighbour &neighbour = m_neighbours[*sighting.mac];
    const QHostAddress &address = sighting.addresses.first();
    if (neighbour.target.address.isNull() || isLinkLocalIpv6(address))
        neighbour.target = {address, sighting.interface};
    if (heard > neighbour.heard) {
        neighbour.heard = heard;
        neighbour.unanswered = 0;
    }
}

QList<NudgeQueue::Target> PresenceWatch::due(Time now)
{
    m_neighbours.removeIf(
        [now](const auto &known) { return now - known.value().heard > forgottenAfter; });
    QList<Neighbour *> quiet;
    for (Neighbour &neighbour : m_neighbours) {
        const auto pause = neighbour.unanswered < askedOften ? quietAfter : seldom;
        if (now - neighbour.heard > quietAfter && now - neighbour.asked > pause)
            quiet.append(&neighbour);
    }
    std::ranges::sort(quiet, {}, &Neighbour::asked); // Round robin.
    QList<NudgeQueue::Target> targets;
    for (Neighbour *neighbour : quiet.first(std::min(quiet.size(), mostAtATime))) {
        neighbour->asked = now;
        ++neighbour->unanswered;
        targets.append(neighbour->target);
    }
    return targets;
}

void PresenceWatch::ask()
{
    for (const NudgeQueue::Target &target : due(std::chrono::steady_clock::now()))
        m_socket.send(target);
}

} // namespace sixlab
