// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QHash>
#include <QHostAddress>
#include <QList>

namespace sixlab {

/// Tells an address that moved from one that two devices claim at once: it goes from one to the
/// other at least three times within a minute. Remembers at most 1024 addresses.
class AddressClaims
{
public:
    enum class Verdict {
        Moved,
        Suspect, ///< It moved twice within a minute; not told yet.
        Duplicate, ///< Told once until ten minutes have passed.
        Known, ///< Goes on, or there are too many to follow.
    };

    /// The address was taken by another device.
    Verdict note(const QHostAddress &address, const QDateTime &at);

private:
    struct Moves {
        QList<QDateTime> times; ///< Within the last minute, at most three.
        QDateTime told;
    };

    [[nodiscard]] bool makeRoom(const QDateTime &now);

    QHash<QHostAddress, Moves> m_moves;
};

} // namespace sixlab
