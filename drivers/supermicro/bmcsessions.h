// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/webrequest.h"

#include <QDateTime>
#include <QHash>

namespace sixlab::supermicro {

/// Who is signed in. A session holds for one client address and until it was idle for too long.
class BmcSessions
{
public:
    struct Session {
        QHostAddress peer;
        QDateTime lastUse;
        QByteArray token; ///< Against forged requests.
    };

    /// Begins one; its id are 16 lower-case letters.
    [[nodiscard]] QByteArray open(const QHostAddress &peer);
    /// The live session that the request names by the first `SID=` of its Cookie field, its idle
    /// time begun anew; null when there is none.
    [[nodiscard]] Session *find(const WebRequest &request);
    void close(const WebRequest &request);
    /// Every session has another token from now on.
    void renewTokens();
    void closeAll() { m_sessions.clear(); }
    [[nodiscard]] qsizetype count() const { return m_sessions.size(); }

    void setIdleTime(std::chrono::milliseconds time) { m_idleTime = time; }

private:
    QHash<QByteArray, Session> m_sessions;
    std::chrono::milliseconds m_idleTime{0}; ///< 0: for ever.
};

} // namespace sixlab::supermicro
