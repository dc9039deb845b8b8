// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dns/name.h"

#include <QHash>
#include <QHostAddress>
#include <QList>
#include <QSet>

#include <optional>

namespace sixlab {

/// Host names of which something new was told, until they are passed on.
///
/// Those who told take turns: one that floods waits in its own queue, and nobody waits for it. At
/// most 1024 names; of a full queue the loudest one loses half.
class HostTurns
{
public:
    /// False when a name had to be dropped for it, or it was.
    bool add(const DnsName &host, const QHostAddress &teller);
    /// The next one; nullopt when there is none.
    [[nodiscard]] std::optional<DnsName> take();
    [[nodiscard]] bool isEmpty() const { return m_count == 0; }

private:
    [[nodiscard]] bool makeRoom(const QHostAddress &teller);

    QHash<QHostAddress, QSet<DnsName>> m_waiting; ///< No set is empty.
    QList<QHostAddress> m_turns; ///< Each one that waits, once.
    qsizetype m_count = 0; ///< Of names in all the sets.
};

} // namespace sixlab
