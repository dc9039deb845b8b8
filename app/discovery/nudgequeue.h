// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QHostAddress>
#include <QList>
#include <QSet>

#include <array>
#include <chrono>
#include <deque>

namespace sixlab {

/// Which addresses the kernel is to be asked for next, and how many at a time. No sockets and no
/// clock: time is handed in.
///
/// The budget: at most 1000 addresses a second and 100 at once, shared by both families. The kernel
/// asks three times, a second apart, for an address that nobody has, and keeps a slot of its
/// neighbour table for it that long. The table (1024 entries by default, for the whole computer and
/// each family) must not fill up: so at most 400 addresses, and 0.4 of the table, wait for an
/// answer at once, and nothing is asked while 0.75 of it is taken.
class NudgeQueue
{
public:
    using Time = std::chrono::steady_clock::time_point;

    struct Target {
        QHostAddress address;
        QString interface;
    };
    /// Why an address is asked for; what comes first here is asked first.
    enum class Why {
        Seen, ///< It was seen without a MAC.
        Known, ///< It was there before.
        Swept, ///< One of an IPv4 subnet.
        Guessed,
    };
    static constexpr std::array reasons{Why::Seen, Why::Known, Why::Swept, Why::Guessed};

    /// @p tableSize is the kernel's gc_thresh3.
    explicit NudgeQueue(int tableSize);

    /// Not again in this scan, and not when its MAC is known.
    void add(const Target &target, Why why);
    /// The kernel has an entry with a MAC.
    void noteAnswer(const QHostAddress &address);
    /// It needs no asking.
    void noteKnown(const QHostAddress &address) { m_done.insert(address); }
    /// Does not ask for those after all.
    void drop(Why why);
    /// What may be sent now.
    [[nodiscard]] QList<Target> take(Time now);
    [[nodiscard]] bool hasWaiting() const;
    [[nodiscard]] bool hasWaiting(Why why) const;
    /// Whether the kernel's table is what holds the rest back.
    [[nodiscard]] bool isHeldBack() const { return m_isHeldBack; }
    /// A new scan.
    void startOver();

private:
    struct Family {
        std::array<std::deque<Target>, reasons.size()> waiting; ///< By Why.
        QHash<QHostAddress, Time> unanswered;
        QSet<QHostAddress> answered;
    };

    [[nodiscard]] Family &family(const QHostAddress &address);
    [[nodiscard]] int room(const Family &family) const;
    void take(Family &family, qsizetype most, Time now, QList<Target> &taken);

    int m_mostUnanswered;
    int m_mostEntries;
    std::array<Family, 2> m_families; ///< IPv6, IPv4: each has its table.
    QSet<QHostAddress> m_done;
    Time m_lastTaken;
    bool m_isHeldBack = false;
};

} // namespace sixlab
