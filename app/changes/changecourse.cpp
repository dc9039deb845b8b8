// SPDX-License-Identifier: GPL-3.0-or-later
#include "changecourse.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct CourseTr {
    Q_DECLARE_TR_FUNCTIONS(ChangeRunner)
};

static QString logText(const Settings &settings)
{
    return QString::fromUtf8(QJsonDocument(toJson(settings)).toJson(QJsonDocument::Compact));
}

static QString logText(const Error &error)
{
    return error.detail.isEmpty() ? u"failed"_s : error.detail;
}

static auto cancelled()
{
    return fail(Error::Kind::Cancelled, CourseTr::tr("The change was cancelled."));
}

ChangeCourse::ChangeCourse(const Tools &tools, const ChangeRequest &request)
    : m_tools(tools)
    , m_request(request)
    , m_cancel(request.connection.stop)
    , m_steps(tools.journal, tools.onStep)
    , m_finder(*request.driver, request.connection)
{
    m_finder.expect({{}, {}, {}, request.knownSerial});
}

Outcome ChangeCourse::outcomeOf(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::SignInRefused:
        return Outcome::SignInRefused;
    case Error::Kind::Cancelled:
        return Outcome::Cancelled;
    case Error::Kind::Unreachable:
    case Error::Kind::TimedOut:
    case Error::Kind::Protocol:
        return Outcome::Unreachable;
    default:
        return Outcome::Refused;
    }
}

ChangeResult ChangeCourse::run(const std::optional<Settings> &goal)
{
    const Result<DeviceState> before = readBefore();
    if (!before)
        return conclude(outcomeOf(before.error()), before.error());
    Settings wanted = m_request.wanted;
    if (goal) {
        wanted = storedSettings(m_now);
        for (const Field field : allFields) {
            if (access(m_capabilities, field) == Access::ReadWrite)
                copyField(field, *goal, wanted);
        }
    }
    m_result.plan = makePlan(
        m_now, wanted, parseAddress(m_request.connection.url.host()).value_or(QHostAddress()));
    m_result.warnings += m_result.plan.warnings;
    return carryOut();
}

Result<DeviceState> ChangeCourse::readBefore()
{
    TRY(m_steps.begin(u"read"_s));
    const Result<DeviceState> seen
        = m_finder.readAt(m_request.connection.url, m_request.connection.timeout);
    m_steps.end(
        seen ? StepState::Done : StepState::Failed, seen ? QString() : logText(seen.error()));
    if (!seen)
        return seen;
    m_now = *seen;
    m_capabilities = seen->capabilities;
    m_finder.expect(seen->identity);
    return seen;
}

ChangeResult ChangeCourse::carryOut()
{
    if (!m_result.plan.refused.isEmpty()) {
        const Refusal &first = m_result.plan.refused.first();
        const bool impossible = access(m_capabilities, first.field) != Access::ReadWrite;
        return conclude(
            Outcome::Refused,
            Error{
                impossible ? Error::Kind::NotSupported : Error::Kind::Refused, first.reason,
                u"field %1"_s.arg(fieldName(first.field))});
    }
    if (m_result.plan.isEmpty())
        return conclude(Outcome::Unchanged);
    if (const Result<> ready = preflight().and_then([this] { return openEntry(); }); !ready)
        return conclude(outcomeOf(ready.error()), ready.error());
    if (const Result<> done = takeStages(); !done)
        return giveUp(done.error());
    return conclude(m_now.pending ? Outcome::Pending : Outcome::Applied);
}

/// The one case in which the end can be seen from here: a connection that goes away at once, with
/// nothing new in its place.
Result<> ChangeCourse::preflight()
{
    const Plan &plan = m_result.plan;
    if (plan.connectionMoves && newAddresses().isEmpty()
        && changeStages(plan, m_now.maximumStaticAddresses).size() == 1)
        TRY(findSurvivor());
    if (isCancelled())
        return cancelled();
    return {};
}

Result<> ChangeCourse::openEntry()
{
    JournalEntry entry;
    entry.device = m_request.device;
    entry.driver = QString::fromLatin1(m_request.driver->id);
    entry.url = m_request.connection.url.toString();
    entry.user = m_request.connection.user;
    entry.certificate = m_request.connection.pinnedCertificate;
    entry.identity = m_now.identity;
    entry.startedAt = QDateTime::currentDateTimeUtc();
    entry.before = m_result.plan.before;
    entry.after = m_result.plan.after;
    m_result.journalId = TRY(m_tools.journal.begin(entry));
    m_steps.setEntry(m_result.journalId);
    return {};
}

Result<> ChangeCourse::takeStages()
{
    const QList<Settings> stages = changeStages(m_result.plan, m_now.maximumStaticAddresses);
    TRY(takeStage(stages.size() > 1 ? u"add"_s : u"switch"_s, stages.first()));
    TRY(verify());
    if (stages.size() > 1)
        TRY(takeStage(u"remove"_s, stages.last()));
    return confirm();
}

/// Refusals that leave no doubt: the device was not even asked, or said no.
static bool isDefinite(const Error &error)
{
    return error.kind == Error::Kind::Refused || error.kind == Error::Kind::NotSupported
        || error.kind == Error::Kind::Usage || error.kind == Error::Kind::SignInRefused
        || error.kind == Error::Kind::IdentityChanged;
}

static Error notKept(const Result<> &said, const Error &seen)
{
    if (!said && isDefinite(said.error()))
        return {
            Error::Kind::RolledBack,
            CourseTr::tr("The device refused the change: it has its old settings."),
            logText(said.error())};
    if (seen.kind == Error::Kind::Protocol)
        return {
            Error::Kind::RolledBack,
            CourseTr::tr("The device answered but did not keep the new settings: it has its old "
                         "settings again."),
            logText(seen)};
    return {
        Error::Kind::RolledBack,
        CourseTr::tr("The device could not be reached after the change: it has its old settings "
                     "again."),
        logText(seen)};
}

Result<> ChangeCourse::takeStage(const QString &step, const Settings &stage)
{
    if (isCancelled())
        return cancelled();
    TRY(m_steps.begin(step, logText(stage)));
    if (isCancelled()) {
        m_steps.end(StepState::Failed, u"not sent"_s);
        return cancelled();
    }
    Plan plan = m_result.plan;
    plan.before = storedSettings(m_now);
    plan.after = stage;
    m_written = true;
    m_settled = false;
    const Result<> said = m_finder.session()->apply(plan);
    m_finder.lookAt(places());
    const bool hopeless = !said && isDefinite(said.error());
    const Result<DeviceState> seen = m_finder.settle(
        [&](const DeviceState &state) { return holds(state, stage); },
        {m_tools.settleDeadline, hopeless ? std::chrono::milliseconds(0) : patience()});
    if (!seen) {
        m_steps.end(StepState::Failed, logText(said ? seen.error() : said.error()));
        if (isCancelled())
            return cancelled();
        if (!said)
            m_result.warnings.append(said.error().text);
        return tl::make_unexpected(notKept(said, seen.error()));
    }
    m_settled = true;
    m_now = *seen;
    m_steps.end(StepState::Done, said ? QString() : u"without a reply: "_s + logText(said.error()));
    return {};
}

Result<> ChangeCourse::confirm()
{
    if (isCancelled())
        return cancelled();
    TRY(m_steps.begin(u"confirm"_s));
    Result<> said = m_finder.session()->confirm();
    if (!said && !isCancelled()) {
        // Safe to repeat; whether the first one arrived cannot be read.
        const Result<DeviceState> seen = m_finder.settle(
            [this](const DeviceState &state) { return holds(state, m_result.plan.after); },
            {m_tools.settleDeadline, patience()});
        said = seen ? m_finder.session()->confirm() : Result<>(tl::make_unexpected(seen.error()));
    }
    m_steps.end(
        said ? StepState::Done : StepState::Failed, said ? QString() : logText(said.error()));
    if (said)
        return {};
    if (isCancelled())
        return cancelled();
    return fail(
        Error::Kind::RolledBack,
        CourseTr::tr("The device did not confirm the change: it has its old settings again."),
        logText(said.error()));
}

} // namespace sixlab
