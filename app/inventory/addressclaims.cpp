// SPDX-License-Identifier: GPL-3.0-or-later
#include "addressclaims.h"

namespace sixlab {

static constexpr qsizetype maximumAddresses = 1024;
static constexpr qsizetype movesOfADuplicate = 3;
static constexpr qint64 secondsTogether = 60;
static constexpr qint64 secondsUntilToldAgain = 600;

bool AddressClaims::makeRoom(const QDateTime &now)
{
    if (m_moves.size() < maximumAddresses)
        return true;
    m_moves.removeIf([&now](const auto &moves) {
        return moves.value().times.last().secsTo(now) > secondsTogether;
    });
    return m_moves.size() < maximumAddresses;
}

AddressClaims::Verdict AddressClaims::note(const QHostAddress &address, const QDateTime &at)
{
    if (!m_moves.contains(address) && !makeRoom(at))
        return Verdict::Known;
    Moves &moves = m_moves[address];
    moves.times.removeIf(
        [&at](const QDateTime &time) { return time.secsTo(at) > secondsTogether; });
    moves.times.append(at);
    const bool wasTold = moves.told.isValid() && moves.told.secsTo(at) <= secondsUntilToldAgain;
    if (moves.times.size() >= movesOfADuplicate) {
        moves.times.removeFirst();
        if (!wasTold)
            moves.told = at;
        return wasTold ? Verdict::Known : Verdict::Duplicate;
    }
    if (wasTold)
        return Verdict::Known;
    return moves.times.size() == 1 ? Verdict::Moved : Verdict::Suspect;
}

} // namespace sixlab
