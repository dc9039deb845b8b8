// SPDX-License-Identifier: GPL-3.0-or-later
#include "nudgequeue.h"

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace sixlab {

static constexpr qsizetype mostAtATime = 100;
static constexpr auto pace = 20ms;
/// Three solicitations, one second apart (RFC 4861, 10; the same for ARP), and a little.
static constexpr auto givenUpAfter = 3200ms;
static constexpr int mostUnansweredEver = 400;
static constexpr qsizetype mostRemembered = 16'384;
static constexpr size_t mostWaiting = 4096; ///< Of each family and reason.

NudgeQueue::NudgeQueue(int tableSize)
    : m_mostUnanswered(std::min(mostUnansweredEver, tableSize * 4 / 10))
    , m_mostEntries(tableSize * 3 / 4)
{
}

NudgeQueue::Family &NudgeQueue::family(const QHostAddress &address)
{
    return m_families[address.protocol() == QAbstractSocket::IPv6Protocol ? 0 : 1];
}

void NudgeQueue::add(const Target &target, Why why)
{
    auto &waiting = family(target.address).waiting[size_t(why)];
    if (m_done.size() >= mostRemembered || waiting.size() >= mostWaiting
        || m_done.contains(target.address))
        return;
    m_done.insert(target.address);
    waiting.push_back(target);
}

void NudgeQueue::noteAnswer(const QHostAddress &address)
{
    Family &of = family(address);
    of.unanswered.remove(address);
    if (of.answered.size() < mostRemembered)
        of.answered.insert(address);
    if (m_done.size() < mostRemembered)
        m_done.insert(address);
}

void NudgeQueue::drop(Why why)
{
    for (Family &family : m_families) {
        for (const Target &target : std::exchange(family.waiting[size_t(why)], {}))
            m_done.remove(target.address);
    }
}

int NudgeQueue::room(const Family &family) const
{
    const int unanswered = int(family.unanswered.size());
    return std::min(
        m_mostUnanswered - unanswered, m_mostEntries - unanswered - int(family.answered.size()));
}

void NudgeQueue::take(Family &family, qsizetype most, Time now, QList<Target> &taken)
{
    for (auto &waiting : family.waiting) {
        while (!waiting.empty() && taken.size() < most) {
            // It may have answered somebody else meanwhile.
            if (!family.answered.contains(waiting.front().address)) {
                if (room(family) <= 0) {
                    m_isHeldBack = true;
                    return;
                }
                family.unanswered.insert(waiting.front().address, now);
                taken.append(waiting.front());
            }
            waiting.pop_front();
        }
    }
}

QList<NudgeQueue::Target> NudgeQueue::take(Time now)
{
    QList<Target> taken;
    const auto passed = std::chrono::floor<std::chrono::milliseconds>(now - m_lastTaken);
    if (passed < pace)
        return taken;
    m_lastTaken = now;
    const auto most = std::min<qsizetype>(passed.count(), mostAtATime); // One a millisecond.
    m_isHeldBack = false;
    for (Family &family : m_families)
        family.unanswered.removeIf(
            [now](const auto &asked) { return now - asked.value() > givenUpAfter; });
    // IPv6 has at most half, and what IPv4 leaves over.
    take(m_families[0], most / 2, now, taken);
    take(m_families[1], most, now, taken);
    take(m_families[0], most, now, taken);
    return taken;
}

bool NudgeQueue::hasWaiting() const
{
    return std::ranges::any_of(reasons, [this](Why why) { return hasWaiting(why); });
}

bool NudgeQueue::hasWaiting(Why why) const
{
    return std::ranges::any_of(
        m_families, [why](const Family &family) { return !family.waiting[size_t(why)].empty(); });
}

void NudgeQueue::startOver()
{
    m_done.clear();
    for (Family &family : m_families) {
        for (auto &waiting : family.waiting)
            waiting.clear();
        family.answered.clear();
    }
}

} // namespace sixlab
