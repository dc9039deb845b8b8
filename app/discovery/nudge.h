// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/guesser.h"
#include "discovery/nudgequeue.h"
#include "discovery/nudgesocket.h"
#include "discovery/sighting.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <map>

namespace sixlab {

/// Has the kernel look for neighbours that do not speak up by themselves: those that were seen
/// without a MAC, those that were there before, every address of a small IPv4 subnet, and guesses.
///
/// A neighbour that knew this machine already answers an echo without asking for it first, and
/// would stay a bare address otherwise. NudgeQueue keeps the budget.
class Nudge : public QObject
{
    Q_OBJECT

public:
    /// @p interfaces by name; empty: all.
    Nudge(const QStringList &interfaces, bool sweepsIpv4, QObject *parent = nullptr);

    /// Every sighting of every source.
    void consider(const Sighting &sighting);
    /// A new scan. @p known are addresses of devices that were there before.
    void startOver(const QList<NudgeQueue::Target> &known);
    /// Where the privileged helper works it sweeps and solicits by itself, without a slot of the
    /// kernel's table; then only known addresses and those of IPv4 without a MAC are left to do.
    void setHelped(bool isHelped);
    /// Whether addresses still wait to be asked for.
    [[nodiscard]] bool isBusy() const { return m_queue.hasWaiting(); }
    /// Whether the kernel's table holds them back: the link is large.
    [[nodiscard]] bool isHeldBack() const { return m_queue.isHeldBack(); }
    [[nodiscard]] int failures() const { return m_socket.failures(); }

private:
    void sweep();
    void guess();
    void send();
    void wake();

    NudgeSocket m_socket;
    NudgeQueue m_queue;
    bool m_sweepsIpv4;
    bool m_isHelped = false;
    std::map<QString, Guesser> m_guessers; ///< By interface.
    QElapsedTimer m_sinceStart;
    QTimer m_pace;
    QTimer m_guess;
};

} // namespace sixlab
