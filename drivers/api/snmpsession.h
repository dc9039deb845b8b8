// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snmplibrary.h"

namespace sixlab {

/// What is asked in one message.
struct SnmpQuestion {
    enum class Kind { Get, GetBulk, EngineId };

    Kind kind = Kind::Get;
    QList<SnmpOid> names;
    int maxRepetitions = 0; ///< GetBulk
};

/// What came back.
struct SnmpReply {
    /// What a v3 agent reports instead of an answer (RFC 3414, 5).
    enum class Report { None, UnknownEngine, UnknownUser, WrongDigest, SecurityLevel, Other };

    Report report = Report::None;
    long errorStatus = 0; ///< RFC 3416: 0 is noError, 1 tooBig, 16 authorizationError.
    QList<SnmpVariable> variables;
};

/// One conversation by means of net-snmp. Used by SnmpClient.
class SnmpSession
{
public:
    /// Opens the socket; sends nothing yet.
    [[nodiscard]] static Result<std::unique_ptr<SnmpSession>> open(
        const SnmpAgent &agent, SnmpDigest digest);
    ~SnmpSession();
    Q_DISABLE_COPY_MOVE(SnmpSession)

    /// TimedOut after three unanswered tries. An answer that is no SNMP, or to another question, is
    /// as none.
    [[nodiscard]] Result<SnmpReply> ask(const SnmpQuestion &question, const WaitLimit &limit);

private:
    enum class State { Idle, Waiting, Answered, Silent, Failed };

    explicit SnmpSession(const SnmpLibrary::Opened &opened);
    [[nodiscard]] Result<> send(const SnmpQuestion &question);
    void receive();
    [[nodiscard]] bool knowsEngine() const;
    void take(int operation, snmp_pdu *answer);
    static int answered(
        int operation, snmp_session *session, int request, snmp_pdu *answer, void *self);

    void *m_session; ///< The library's.
    int m_socket; ///< Closed by the library.
    State m_state = State::Idle;
    SnmpReply m_reply;
    int m_socketError = 0;
};

} // namespace sixlab
