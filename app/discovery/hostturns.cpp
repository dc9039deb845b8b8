// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostturns.h"

#include <algorithm>

namespace sixlab {

static constexpr qsizetype mostWaiting = 1024;

bool HostTurns::add(const DnsName &host, const QHostAddress &teller)
{
    const bool isFull = m_count >= mostWaiting;
    if (isFull && !makeRoom(teller))
        return false;
    QSet<DnsName> &names = m_waiting[teller];
    if (names.isEmpty())
        m_turns.append(teller);
    const qsizetype before = names.size();
    names.insert(host);
    m_count += names.size() - before;
    return !isFull;
}

bool HostTurns::makeRoom(const QHostAddress &teller)
{
    // Who waits will have its turn; and where each waits for one name, nobody is loud.
    if (m_waiting.contains(teller) || m_waiting.size() >= mostWaiting)
        return false;
    const auto loudest
        = std::max_element(m_waiting.begin(), m_waiting.end(), [](const auto &a, const auto &b) {
              return a.size() < b.size();
          });
    qsizetype surplus = loudest->size() / 2;
    m_count -= surplus;
    loudest->removeIf([&surplus](const DnsName &) { return surplus-- > 0; });
    return true;
}

std::optional<DnsName> HostTurns::take()
{
    if (m_turns.isEmpty())
        return std::nullopt;
    const QHostAddress teller = m_turns.takeFirst();
    const auto waiting = m_waiting.find(teller);
    const DnsName host = *waiting->cbegin();
    waiting->erase(waiting->cbegin());
    --m_count;
    if (waiting->isEmpty())
        m_waiting.erase(waiting);
    else
        m_turns.append(teller);
    return host;
}

} // namespace sixlab
