// SPDX-License-Identifier: GPL-3.0-or-later
#include "snmpclient.h"

#include "snmpsession.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct SnmpClientTr {
    Q_DECLARE_TR_FUNCTIONS(SnmpClient)
};

static constexpr qsizetype mostNames = 32;
static constexpr qsizetype mostRows = 16'384;
static constexpr qsizetype mostBytes = 4 * 1024 * 1024;
/// Rows in one answer: more are hardly faster, and make large datagrams of fragments.
static constexpr int rowsAtOnce = 50;

SnmpClient::SnmpClient(const SnmpAgent &agent)
    : m_agent(agent)
    , m_limit{QDeadlineTimer(agent.timeLimit), agent.stop}
{
}

SnmpClient::~SnmpClient() = default;

static auto refused(const QString &text, const QString &detail)
{
    return fail(Error::Kind::SignInRefused, text, detail);
}

static auto nonsense(const QString &detail)
{
    return fail(
        Error::Kind::Protocol,
        SnmpClientTr::tr("What the device answers by SNMP makes no sense, so it was not used. "
                         "Update its firmware, or read its tables in another way."),
        detail);
}

/// The answer, unless it says that there is none.
static Result<SnmpReply> checked(const SnmpReply &reply)
{
    using Report = SnmpReply::Report;
    switch (reply.report) {
    case Report::None:
        break;
    case Report::UnknownUser:
        return refused(
            SnmpClientTr::tr("The device knows no such SNMPv3 user. Correct the user name."),
            u"usmStatsUnknownUserNames"_s);
    case Report::WrongDigest:
        return refused(
            SnmpClientTr::tr("The device refused the password of the SNMPv3 user. Correct it."),
            u"usmStatsWrongDigests"_s);
    case Report::SecurityLevel:
        return refused(
            SnmpClientTr::tr("The SNMPv3 user has no password for encryption on the device. Leave "
                             "that password empty, or set one there."),
            u"usmStatsUnsupportedSecLevels"_s);
    case Report::UnknownEngine:
    case Report::Other:
        return nonsense(u"unexpected report"_s);
    }
    // RFC 3416, 3: noAccess and authorizationError.
    if (reply.errorStatus == 6 || reply.errorStatus == 16)
        return refused(
            SnmpClientTr::tr("The device lets this SNMP user in, but not read. Allow it there, or "
                             "enter the password for encryption."),
            u"error-status %1"_s.arg(reply.errorStatus));
    return reply;
}

Result<SnmpReply> SnmpClient::ask(const SnmpQuestion &question)
{
    if (m_session)
        return m_session->ask(question, m_limit).and_then(checked);
    if (m_agent.version == SnmpAgent::Version::V3)
        return askFirst(question);
    m_session = TRY(SnmpSession::open(m_agent, SnmpDigest::Sha1));
    auto reply = m_session->ask(question, m_limit);
    if (!reply && reply.error().kind == Error::Kind::TimedOut)
        reply.error().text = SnmpClientTr::tr(
            "The device did not answer by SNMP. A wrong community is answered by silence too: "
            "check it, and that SNMP v2c is switched on and this computer may read.");
    return reply.and_then(checked);
}

Result<SnmpReply> SnmpClient::askFirst(const SnmpQuestion &question)
{
    // The digest cannot be asked for: the device says only that one is wrong.
    for (const SnmpDigest digest : {SnmpDigest::Sha1, SnmpDigest::Sha256}) {
        m_session = TRY(SnmpSession::open(m_agent, digest));
        const SnmpReply engine
            = TRY(m_session->ask({SnmpQuestion::Kind::EngineId, {}, 0}, m_limit));
        if (engine.report != SnmpReply::Report::UnknownEngine)
            return nonsense(u"no engine id"_s);
        const auto reply = m_session->ask(question, m_limit);
        if (reply && reply->report == SnmpReply::Report::WrongDigest && digest == SnmpDigest::Sha1)
            continue;
        if (!reply && reply.error().kind == Error::Kind::TimedOut && !m_limit.deadline.hasExpired()
            && !m_agent.privacyPassword.isEmpty())
            return refused(
                SnmpClientTr::tr("The device knows the SNMPv3 user, but does not answer what is "
                                 "encrypted. Correct the password for encryption."),
                u"silence after the engine id"_s);
        return reply.and_then(checked);
    }
    Q_UNREACHABLE();
}

Result<QList<SnmpVariable>> SnmpClient::get(const QList<SnmpOid> &names)
{
    Q_ASSERT(names.size() <= mostNames);
    const SnmpReply reply = TRY(ask({SnmpQuestion::Kind::Get, names, 0}));
    const bool isAnswer = reply.errorStatus == 0
        && std::ranges::equal(reply.variables, names, {}, &SnmpVariable::name);
    if (!isAnswer)
        return nonsense(u"get, error-status %1"_s.arg(reply.errorStatus));
    return reply.variables;
}

static bool isBelow(const SnmpOid &name, const SnmpOid &root)
{
    return name.size() > root.size() && std::equal(root.begin(), root.end(), name.begin());
}

static qsizetype sizeOf(const SnmpVariable &variable)
{
    const qsizetype name = variable.name.size() * qsizetype(sizeof(quint32));
    return name + (variable.octets() ? variable.octets()->size() : qsizetype(sizeof(qint64)));
}

Result<QList<SnmpVariable>> SnmpClient::walk(const SnmpOid &root)
{
    QList<SnmpVariable> found;
    SnmpOid last = root;
    qsizetype bytes = 0;
    for (int repetitions = rowsAtOnce; repetitions > 0;) {
        const SnmpReply reply = TRY(ask({SnmpQuestion::Kind::GetBulk, {last}, repetitions}));
        if (reply.errorStatus == 1) { // tooBig
            repetitions /= 2;
            continue;
        }
        if (reply.errorStatus != 0 || reply.variables.isEmpty())
            return nonsense(u"walk, error-status %1"_s.arg(reply.errorStatus));
        for (const SnmpVariable &variable : reply.variables) {
            const bool isEnd = variable.name == last && variable.value.index() == 0;
            if (!isEnd && !(last < variable.name))
                return nonsense(u"names do not ascend"_s);
            if (isEnd || !isBelow(variable.name, root))
                return found;
            last = variable.name;
            bytes += sizeOf(variable);
            found.append(variable);
            if (found.size() > mostRows || bytes > mostBytes)
                return nonsense(u"a table without an end"_s);
        }
    }
    return nonsense(u"not one row fits into an answer"_s);
}

} // namespace sixlab
