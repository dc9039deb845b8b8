// SPDX-License-Identifier: GPL-3.0-or-later
#include "nudge.h"

#include "addressing/addresskind.h"
#include "discovery/ipv4sweep.h"

#include <QFile>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static constexpr auto pace = 20ms;
/// Echo and mDNS have their say first: what they tell need not be guessed.
static constexpr auto guessAfter = 150ms;
static constexpr auto guessAgainAfter = 40ms;
/// Later ones, of what comes and goes all day, would be asked for all day.
static constexpr auto guessPeriod = 5000ms;
static constexpr int usualTableSize = 1024;

/// What the kernel's neighbour table takes; network namespaces do not see the figure.
static int neighbourTableSize()
{
    QFile file(u"/proc/sys/net/ipv6/neigh/default/gc_thresh3"_s);
    bool isNumber = false;
    const int size = file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toInt(&isNumber) : 0;
    return isNumber && size > 0 ? size : usualTableSize;
}

Nudge::Nudge(const QStringList &interfaces, bool sweepsIpv4, QObject *parent)
    : QObject(parent)
    , m_socket(interfaces)
    , m_queue(neighbourTableSize())
    , m_sweepsIpv4(sweepsIpv4)
{
    for (QTimer *timer : {&m_pace, &m_guess})
        timer->setSingleShot(true);
    m_pace.setTimerType(Qt::PreciseTimer);
    m_pace.setInterval(pace);
    connect(&m_pace, &QTimer::timeout, this, &Nudge::send);
    connect(&m_guess, &QTimer::timeout, this, &Nudge::guess);
}

void Nudge::startOver(const QList<NudgeQueue::Target> &known)
{
    m_queue.startOver();
    for (auto &[interface, guesser] : m_guessers)
        guesser.startOver();
    m_sinceStart.start();
    for (const NudgeQueue::Target &target : known)
        m_queue.add(target, NudgeQueue::Why::Known);
    if (!m_isHelped) {
        if (m_sweepsIpv4)
            sweep();
        m_guess.start(guessAfter);
    }
    send();
}

void Nudge::setHelped(bool isHelped)
{
    m_isHelped = isHelped;
    if (!isHelped)
        return;
    m_guess.stop();
    for (const auto why : {NudgeQueue::Why::Swept, NudgeQueue::Why::Guessed})
        m_queue.drop(why);
}

void Nudge::sweep()
{
    for (const LanInterface &lan : m_socket.lans()) {
        for (const QHostAddress &address : sweepAddresses(lan))
            m_queue.add({address, lan.name}, NudgeQueue::Why::Swept);
    }
}

void Nudge::consider(const Sighting &sighting)
{
    if (sighting.interface.isEmpty())
        return;
    m_guessers[sighting.interface].learn(sighting);
    for (const QHostAddress &address : sighting.addresses) {
        if (sighting.source == Source::Neighbour)
            m_queue.noteAnswer(address);
        else if (sighting.mac || sighting.isSelf || macInEui64(address))
            m_queue.noteKnown(address); // An EUI-64 address carries its MAC.
        else if (!m_isHelped || address.protocol() == QAbstractSocket::IPv4Protocol)
            m_queue.add({address, sighting.interface}, NudgeQueue::Why::Seen);
    }
    const bool isScanning = m_sinceStart.isValid() && !m_sinceStart.hasExpired(guessPeriod / 1ms);
    if (isScanning && !m_isHelped && !m_guess.isActive())
        m_guess.start(guessAgainAfter);
    wake();
}

void Nudge::guess()
{
    // What was seen may turn out to be the address of a MAC that would be guessed from.
    if (m_queue.hasWaiting(NudgeQueue::Why::Seen)) {
        m_guess.start(guessAgainAfter);
        return;
    }
    for (const LanInterface &lan : m_socket.lans()) {
        const auto guesser = m_guessers.find(lan.name);
        if (guesser == m_guessers.end())
            continue;
        for (const QHostAddress &address : guesser->second.takeGuesses(lan))
            m_queue.add({address, lan.name}, NudgeQueue::Why::Guessed);
    }
    wake();
}

void Nudge::wake()
{
    if (m_queue.hasWaiting() && !m_pace.isActive())
        m_pace.start();
}

void Nudge::send()
{
    for (const NudgeQueue::Target &target : m_queue.take(std::chrono::steady_clock::now()))
        m_socket.send(target);
    wake();
}

} // namespace sixlab
