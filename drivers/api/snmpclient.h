// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"
#include "snmpvalue.h"
#include "waitlimit.h"

#include <QHostAddress>

#include <chrono>
#include <memory>

namespace sixlab {

class SnmpSession;
struct SnmpQuestion;
struct SnmpReply;

/// Where an SNMP agent is, and who asks.
struct SnmpAgent {
    enum class Version { V2c, V3 };

    Version version = Version::V2c;
    QHostAddress address; ///< IPv6, with its zone where it needs one, or IPv4.
    quint16 port = 161;
    QString user; ///< V3
    QString password; ///< The community of v2c, the authentication passphrase of v3. A secret.
    QString privacyPassword; ///< V3: the passphrase for AES-128; empty: not encrypted. A secret.
    std::chrono::milliseconds timeout{
        1000}; ///< For one answer; asked three times before giving up.
    std::chrono::milliseconds timeLimit{20'000}; ///< For all that one client asks.
    std::stop_token stop; ///< Ends any wait within 50 ms.
};

/// Reads variables from one SNMP agent: v2c, or v3 (RFC 3414) with SHA-1, else SHA-256 (RFC 7860).
///
/// Blocks, on a worker thread. Several clients may be used on several threads, one by one thread at
/// a time. Nothing of net-snmp's is read from or written to the disk: no configuration, no MIBs, no
/// state. Only the agent's own address is listened to.
///
/// Errors: Unreachable, TimedOut (a wrong community is answered by silence), SignInRefused,
/// Protocol, Cancelled. After one of them the client is of no more use.
class SnmpClient
{
public:
    explicit SnmpClient(const SnmpAgent &agent);
    ~SnmpClient();
    Q_DISABLE_COPY_MOVE(SnmpClient)

    /// The variables of those names, in their order; at most 32. What the agent lacks has no value.
    [[nodiscard]] Result<QList<SnmpVariable>> get(const QList<SnmpOid> &names);

    /// All variables below @p root, read by GETBULK. Protocol when they do not ascend, or are more
    /// than 16,384 or 4 MiB.
    [[nodiscard]] Result<QList<SnmpVariable>> walk(const SnmpOid &root);

private:
    [[nodiscard]] Result<SnmpReply> ask(const SnmpQuestion &question);
    [[nodiscard]] Result<SnmpReply> askFirst(const SnmpQuestion &question);

    SnmpAgent m_agent;
    WaitLimit m_limit;
    std::unique_ptr<SnmpSession> m_session;
};

} // namespace sixlab
