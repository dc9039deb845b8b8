// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snmpclient.h"

#include <mutex>

// The first has to come before the other.
#include <net-snmp/net-snmp-config.h>

#include <net-snmp/net-snmp-includes.h>

namespace sixlab {

/// What authenticates a v3 user.
enum class SnmpDigest { Sha1, Sha256 };

/// The right to call net-snmp, as long as it lives.
///
/// The library keeps users, engine clocks and counters in globals without locks: every call into it
/// holds one mutex, and waiting happens outside of it. The user of a v3 session is among those
/// globals only during its own calls, so that two passwords for one name never meet.
class SnmpLibrary
{
public:
    explicit SnmpLibrary(void *session);
    ~SnmpLibrary();
    Q_DISABLE_COPY_MOVE(SnmpLibrary)

    [[nodiscard]] snmp_session &session() const { return *m_session; }

    struct Opened {
        void *session; ///< The library's; closed by close(), and its socket with it.
        int socket;
    };
    /// Opens the socket; sends nothing.
    [[nodiscard]] static Result<Opened> open(const SnmpAgent &agent, SnmpDigest digest);
    static void close(void *session);

private:
    std::unique_lock<std::mutex> m_lock;
    snmp_session *m_session;
};

/// What a socket's errno means to the user.
[[nodiscard]] Error snmpUnreachable(int error);

} // namespace sixlab
