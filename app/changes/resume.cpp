// SPDX-License-Identifier: GPL-3.0-or-later
#include "changecourse.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct ResumeTr {
    Q_DECLARE_TR_FUNCTIONS(ChangeRunner)
};

ChangeResult ChangeCourse::resume(const JournalEntry &entry, Wish wish)
{
    m_result.plan.before = entry.before;
    m_result.plan.after = entry.after;
    if (const Result<> claimed = m_tools.journal.claim(entry.id); !claimed)
        return conclude(Outcome::Refused, claimed.error());
    m_steps.setEntry(entry.id);
    if (const Result<> read = readAgain(entry); !read) {
        ChangeResult unread = conclude(outcomeOf(read.error()), read.error());
        unread.journalId = entry.id; // Not ended: it stays open.
        return unread;
    }
    m_result.journalId = entry.id;
    m_written = true;
    m_settled = false;
    return wish == Wish::TakeBack ? takeBack() : finishOrTakeBack();
}

/// Reads first; what is to be done is decided by that alone.
Result<> ChangeCourse::readAgain(const JournalEntry &entry)
{
    TRY(m_steps.begin(u"read"_s));
    m_finder.expect(entry.identity);
    QList<QUrl> candidates = places();
    if (!entry.url.isEmpty() && !candidates.contains(QUrl(entry.url)))
        candidates.append(QUrl(entry.url));
    m_finder.lookAt(candidates);
    const Result<DeviceState> seen
        = m_finder.settle([](const DeviceState &) { return true; }, {patience(), patience()});
    m_steps.end(seen ? StepState::Done : StepState::Failed, seen ? QString() : seen.error().detail);
    m_now = TRY(seen);
    m_capabilities = m_now.capabilities;
    return {};
}

static Error interrupted()
{
    return {
        Error::Kind::RolledBack,
        ResumeTr::tr("The change had been interrupted: the device has its old settings."),
        u"interrupted"_s};
}

ChangeResult ChangeCourse::takeBack()
{
    if (const Result<> back = bringBack(); !back)
        return conclude(Outcome::Stuck, stuckError(interrupted()));
    ChangeResult taken = conclude(Outcome::RolledBack);
    taken.outcome = Outcome::Applied; // For whoever asked for it; the entry was rolled back.
    return taken;
}

ChangeResult ChangeCourse::finishOrTakeBack()
{
    if (!holds(m_now, m_result.plan.after))
        return giveUp(interrupted());
    // All is written; whether the new addresses answer may not have been asked yet.
    m_settled = true;
    if (const Result<> done = verify().and_then([this] { return confirm(); }); !done)
        return giveUp(done.error());
    return conclude(m_now.pending ? Outcome::Pending : Outcome::Applied);
}

} // namespace sixlab
