// SPDX-License-Identifier: GPL-3.0-or-later
#include "snmpsession.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <vector>

#include <net-snmp/library/large_fd_set.h>

#include <poll.h>

namespace sixlab {

struct SnmpSessionTr {
    Q_DECLARE_TR_FUNCTIONS(SnmpSession)
};

static constexpr qsizetype mostVariables = 128; ///< In one answer; fewer are ever asked for.

SnmpSession::SnmpSession(const SnmpLibrary::Opened &opened)
    : m_session(opened.session)
    , m_socket(opened.socket)
{
}

SnmpSession::~SnmpSession()
{
    SnmpLibrary::close(m_session);
}

Result<std::unique_ptr<SnmpSession>> SnmpSession::open(const SnmpAgent &agent, SnmpDigest digest)
{
    const SnmpLibrary::Opened opened = TRY(SnmpLibrary::open(agent, digest));
    return std::unique_ptr<SnmpSession>(new SnmpSession(opened));
}

static snmp_pdu *message(const SnmpQuestion &question)
{
    const bool isBulk = question.kind == SnmpQuestion::Kind::GetBulk;
    snmp_pdu *pdu = snmp_pdu_create(isBulk ? SNMP_MSG_GETBULK : SNMP_MSG_GET);
    if (isBulk) {
        pdu->non_repeaters = 0;
        pdu->max_repetitions = question.maxRepetitions;
    }
    if (question.kind == SnmpQuestion::Kind::EngineId) {
        pdu->version = SNMP_VERSION_3;
        pdu->securityName = strdup("");
        pdu->securityLevel = SNMP_SEC_LEVEL_NOAUTH;
        pdu->securityModel = SNMP_SEC_MODEL_USM;
    }
    for (const SnmpOid &name : question.names) {
        const std::vector<oid> numbers(name.begin(), name.end());
        snmp_add_null_var(pdu, numbers.data(), numbers.size());
    }
    return pdu;
}

Result<> SnmpSession::send(const SnmpQuestion &question)
{
    const SnmpLibrary library(m_session);
    m_reply = {};
    m_state = State::Waiting;
    snmp_pdu *pdu = message(question);
    if (snmp_sess_async_send(m_session, pdu, &SnmpSession::answered, this) != 0)
        return {};
    snmp_free_pdu(pdu);
    const snmp_session &session = library.session();
    if (session.s_snmp_errno == SNMPERR_BAD_SENDTO)
        return tl::make_unexpected(snmpUnreachable(session.s_errno));
    return fail(
        Error::Kind::Internal,
        SnmpSessionTr::tr("The question could not be put as SNMP. Restart the program."),
        QString::fromLatin1(snmp_api_errstring(session.s_snmp_errno)));
}

void SnmpSession::receive()
{
    const SnmpLibrary library(m_session);
    netsnmp_large_fd_set ready;
    netsnmp_large_fd_set_init(&ready, m_socket + 1);
    NETSNMP_LARGE_FD_ZERO(&ready);
    NETSNMP_LARGE_FD_SET(m_socket, &ready);
    if (snmp_sess_read2(m_session, &ready) != 0
        && library.session().s_snmp_errno == SNMPERR_BAD_RECVFROM
        && library.session().s_errno != EAGAIN && m_state == State::Waiting) {
        m_state = State::Failed;
        m_socketError = library.session().s_errno;
    }
    netsnmp_large_fd_set_cleanup(&ready);
}

/// An SnmpEngineID has 5 to 32 octets (RFC 3411); the library drops what has more.
bool SnmpSession::knowsEngine() const
{
    return SnmpLibrary(m_session).session().securityEngineIDLen >= 5;
}

Result<SnmpReply> SnmpSession::ask(const SnmpQuestion &question, const WaitLimit &limit)
{
    TRY(limit.slice());
    TRY(send(question));
    while (m_state == State::Waiting) {
        pollfd wanted{.fd = m_socket, .events = POLLIN, .revents = 0};
        if (poll(&wanted, 1, TRY(limit.slice())) > 0)
            receive();
        if (m_state == State::Waiting) {
            const SnmpLibrary library(m_session);
            snmp_sess_timeout(m_session);
        }
    }
    switch (std::exchange(m_state, State::Idle)) {
    case State::Silent:
        return fail(
            Error::Kind::TimedOut,
            SnmpSessionTr::tr("The device did not answer by SNMP. Check that SNMP is switched on "
                              "there, and that this computer may read."));
    case State::Failed:
        return tl::make_unexpected(snmpUnreachable(m_socketError));
    default:
        if (question.kind == SnmpQuestion::Kind::EngineId && !knowsEngine())
            m_reply.report = SnmpReply::Report::Other;
        return m_reply;
    }
}

static SnmpReply::Report reportOf(snmp_pdu *answer)
{
    switch (snmpv3_get_report_type(answer)) {
    case SNMPERR_UNKNOWN_ENG_ID:
        return SnmpReply::Report::UnknownEngine;
    case SNMPERR_UNKNOWN_USER_NAME:
        return SnmpReply::Report::UnknownUser;
    case SNMPERR_AUTHENTICATION_FAILURE:
        return SnmpReply::Report::WrongDigest;
    case SNMPERR_UNSUPPORTED_SEC_LEVEL:
        return SnmpReply::Report::SecurityLevel;
    default:
        return SnmpReply::Report::Other;
    }
}

static SnmpOid toOid(const oid *numbers, size_t count)
{
    SnmpOid name;
    std::transform(
        numbers, numbers + count, std::back_inserter(name), [](oid n) { return quint32(n); });
    return name;
}

static SnmpVariable toVariable(const variable_list &variable)
{
    SnmpVariable result{toOid(variable.name, variable.name_length), {}};
    switch (variable.type) {
    case ASN_OCTET_STR:
    case ASN_IPADDRESS:
        result.value = QByteArray(
            reinterpret_cast<const char *>(variable.val.string), qsizetype(variable.val_len));
        break;
    case ASN_INTEGER:
    case ASN_COUNTER:
    case ASN_GAUGE:
    case ASN_TIMETICKS:
        result.value = qint64(*variable.val.integer);
        break;
    case ASN_COUNTER64:
        result.value
            = qint64(quint64(variable.val.counter64->high) << 32 | variable.val.counter64->low);
        break;
    case ASN_OBJECT_ID:
        result.value = toOid(variable.val.objid, variable.val_len / sizeof(oid));
        break;
    default:
        break;
    }
    return result;
}

static SnmpReply toReply(snmp_pdu *answer)
{
    if (answer->command == SNMP_MSG_REPORT)
        return {reportOf(answer), 0, {}};
    SnmpReply reply{SnmpReply::Report::None, answer->errstat, {}};
    for (const variable_list *variable = answer->variables;
         variable && reply.variables.size() < mostVariables; variable = variable->next_variable)
        reply.variables.append(toVariable(*variable));
    return reply;
}

int SnmpSession::answered(int operation, snmp_session *, int, snmp_pdu *answer, void *self)
{
    static_cast<SnmpSession *>(self)->take(operation, answer);
    return 1;
}

void SnmpSession::take(int operation, snmp_pdu *answer)
{
    if (m_state != State::Waiting)
        return;
    switch (operation) {
    case NETSNMP_CALLBACK_OP_RECEIVED_MESSAGE:
        // After this one the library asks again, with the agent's clock.
        if (answer->command == SNMP_MSG_REPORT
            && snmpv3_get_report_type(answer) == SNMPERR_NOT_IN_TIME_WINDOW)
            return;
        m_reply = toReply(answer);
        m_state = State::Answered;
        return;
    case NETSNMP_CALLBACK_OP_SEC_ERROR:
        m_reply = SnmpReply{reportOf(answer), 0, {}};
        m_state = State::Answered;
        return;
    case NETSNMP_CALLBACK_OP_TIMED_OUT:
        m_state = State::Silent;
        return;
    case NETSNMP_CALLBACK_OP_SEND_FAILED:
        m_socketError = errno;
        m_state = State::Failed;
        return;
    default: // It was asked once more.
        return;
    }
}

} // namespace sixlab
