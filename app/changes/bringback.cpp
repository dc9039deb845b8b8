// SPDX-License-Identifier: GPL-3.0-or-later
#include "changecourse.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct WayBackTr {
    Q_DECLARE_TR_FUNCTIONS(ChangeRunner)
};

static constexpr int maximumRounds = 3;

static QString logText(const Settings &settings)
{
    return QString::fromUtf8(QJsonDocument(toJson(settings)).toJson(QJsonDocument::Compact));
}

ChangeResult ChangeCourse::giveUp(const Error &cause)
{
    const bool wasCancelled = cause.kind == Error::Kind::Cancelled;
    if (!m_written)
        return conclude(wasCancelled ? Outcome::Cancelled : Outcome::Refused, cause);
    if (const Result<> back = bringBack(); !back)
        return conclude(Outcome::Stuck, stuckError(cause));
    if (wasCancelled)
        return conclude(
            Outcome::Cancelled,
            Error{
                Error::Kind::Cancelled,
                WayBackTr::tr("The change was cancelled: the device has its old settings."),
                cause.detail});
    Error error = cause;
    error.kind = Error::Kind::RolledBack;
    return conclude(Outcome::RolledBack, error);
}

static std::chrono::milliseconds left(const QDeadlineTimer &deadline)
{
    return std::chrono::milliseconds(std::max<qint64>(deadline.remainingTime(), 0));
}

/// Cancelling stops the way forward at once and gives the way back a shorter time, not none.
Result<> ChangeCourse::bringBack()
{
    // A full disk is no reason to leave a device half-way: the step counts without the journal.
    (void)m_steps.begin(u"bringBack"_s, logText(m_result.plan.before));
    m_finder.setStop({});
    m_finder.hurryAfter(m_cancel, m_tools.settleDeadline / 9);
    m_finder.forgive();
    m_finder.lookAt(places());
    const QDeadlineTimer deadline(m_tools.settleDeadline);
    Result<> back;
    int writes = 0;
    do {
        const Result<DeviceState> seen = m_finder.settle(
            [](const DeviceState &) { return true; }, {left(deadline), patience()});
        back = seen ? Result<>() : tl::make_unexpected(seen.error());
        if (!seen || isOldForGood(*seen))
            break;
        back = applyBefore(deadline);
    } while (!back && ++writes < maximumRounds && !deadline.hasExpired());
    m_steps.end(back ? StepState::Done : StepState::Failed, back ? QString() : back.error().detail);
    return back;
}

/// What is read right after a write that nobody answered may be from before it: it has to stay.
bool ChangeCourse::isOldForGood(const DeviceState &seen)
{
    if (!holds(seen, m_result.plan.before))
        return false;
    if (m_settled)
        return true;
    (void)m_finder.wait(m_tools.settleDeadline / 45);
    const Result<DeviceState> again
        = m_finder.readAnywhere(QDeadlineTimer(m_tools.settleDeadline / 9));
    return again && holds(*again, m_result.plan.before);
}

Result<> ChangeCourse::applyBefore(const QDeadlineTimer &deadline)
{
    if (!m_finder.session())
        return fail(Error::Kind::Unreachable, {}, u"lost again"_s);
    Plan plan;
    plan.before = storedSettings(*m_finder.lastSeen());
    plan.after = plan.before;
    for (const Field field : allFields) {
        if (access(m_capabilities, field) == Access::ReadWrite)
            copyField(field, m_result.plan.before, plan.after);
    }
    m_settled = false;
    const Result<> said = m_finder.session()->apply(plan);
    const Result<DeviceState> seen = m_finder.settle(
        [this](const DeviceState &state) { return holds(state, m_result.plan.before); },
        {left(deadline), patience()});
    if (seen) {
        m_settled = true;
        return {};
    }
    return fail(
        seen.error().kind, seen.error().text,
        said ? seen.error().detail : said.error().detail + u"; "_s + seen.error().detail);
}

static QString addressList(const Settings &settings)
{
    QStringList texts;
    for (const InterfaceAddress &address : settings.staticAddresses)
        texts.append(address.toString());
    return texts.join(u", "_s);
}

Error ChangeCourse::stuckError(const Error &cause) const
{
    Error error{Error::Kind::Stuck, {}, cause.detail};
    const std::optional<DeviceState> &seen = m_finder.lastSeen();
    if (!seen) {
        error.text = WayBackTr::tr(
            "The device does not answer any more, and whether it has the old or the new settings "
            "is not known: look at it, then resume this change from the journal.");
        return error;
    }
    const Settings &stored = storedSettings(*seen);
    error.detail += u"; last seen at %1: %2"_s.arg(m_finder.place().host(), logText(stored));
    const QString where = m_finder.place().host();
    if (!stored.enabled)
        error.text
            = WayBackTr::tr("The old settings could not be brought back; the device was last seen "
                            "at %1 with IPv6 "
                            "turned off: look at it, then resume this change from the journal.")
                  .arg(where);
    else if (stored.staticAddresses.isEmpty())
        error.text
            = WayBackTr::tr("The old settings could not be brought back; the device was last seen "
                            "at %1 without a "
                            "static address: look at it, then resume this change from the journal.")
                  .arg(where);
    else
        error.text
            = WayBackTr::tr("The old settings could not be brought back; the device was last seen "
                            "at %1 with the "
                            "addresses %2: look at it, then resume this change from the journal.")
                  .arg(where, addressList(stored));
    return error;
}

ChangeResult ChangeCourse::conclude(Outcome outcome, const std::optional<Error> &error)
{
    std::optional<Error> problem = m_steps.journalProblem();
    if (m_result.journalId) {
        if (const Result<> ended = m_tools.journal.end(m_result.journalId, outcome); !ended)
            problem = ended.error();
    }
    if (problem && problem != error)
        m_result.warnings.append(problem->text);
    m_result.outcome = outcome;
    m_result.error = error;
    m_result.steps = m_steps.steps();
    m_result.after = m_finder.lastSeen();
    m_result.reachedAt = m_finder.place();
    return m_result;
}

} // namespace sixlab
