// SPDX-License-Identifier: GPL-3.0-or-later
#include "changerunner.h"

#include "changes/changecourse.h"

namespace sixlab {

ChangeRunner::ChangeRunner(Journal &journal, ReachProbe &probe, StepListener onStep)
    : m_journal(journal)
    , m_probe(probe)
    , m_onStep(std::move(onStep))
{
}

/// What the entry knows and whoever signs in did not say.
static ChangeRequest completed(ChangeRequest request, const JournalEntry &entry)
{
    if (request.device.isEmpty())
        request.device = entry.device;
    if (request.connection.url.isEmpty())
        request.connection.url = QUrl(entry.url);
    if (request.connection.user.isEmpty())
        request.connection.user = entry.user;
    if (request.connection.pinnedCertificate.isEmpty())
        request.connection.pinnedCertificate = entry.certificate;
    if (request.knownSerial.isEmpty())
        request.knownSerial = entry.identity.serial;
    return request;
}

ChangeResult ChangeRunner::run(const ChangeRequest &request)
{
    return ChangeCourse({m_journal, m_probe, m_onStep, m_settleDeadline}, request).run();
}

ChangeResult ChangeRunner::resume(const JournalEntry &entry, const ChangeRequest &signIn)
{
    return ChangeCourse({m_journal, m_probe, m_onStep, m_settleDeadline}, completed(signIn, entry))
        .resume(entry, ChangeCourse::Wish::FinishOrTakeBack);
}

ChangeResult ChangeRunner::undo(const JournalEntry &entry, const ChangeRequest &signIn)
{
    ChangeCourse course({m_journal, m_probe, m_onStep, m_settleDeadline}, completed(signIn, entry));
    return entry.isFinished() ? course.run(entry.before)
                              : course.resume(entry, ChangeCourse::Wish::TakeBack);
}

} // namespace sixlab
