// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicesession.h"

#include "commandline/output.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct DeviceSessionTr {
    Q_DECLARE_TR_FUNCTIONS(DeviceSession)
};

DeviceSession::DeviceSession(CommandRun &run, Target target)
    : m_run(run)
    , m_target(std::move(target))
{
}

Result<std::unique_ptr<DeviceSession>> DeviceSession::open(
    CommandRun &run, SignIn &signIn, Target target)
{
    Application &application = *TRY(run.application());
    TRY(signIn.complete(target));
    std::unique_ptr<DeviceSession> session(new DeviceSession(run, std::move(target)));
    session->m_jobs = std::make_unique<DeviceJobs>(
        session->driver(), session->target().connection, application.dataFolder());
    DeviceJobs *jobs = session->m_jobs.get();
    QObject::connect(&run.interruption(), &Interruption::interrupted, jobs, &DeviceJobs::cancel);
    QObject::connect(
        jobs, &DeviceJobs::stepChanged, jobs,
        [session = session.get()](const JournalStep &step) { session->tell(step); });
    return session;
}

ChangeRequest DeviceSession::request() const
{
    ChangeRequest request;
    request.device = m_target.id;
    request.driver = m_target.recognition.driver;
    request.connection = m_target.connection;
    request.knownSerial = m_target.device ? m_target.device->serial : QString();
    return request;
}

Result<DeviceState> DeviceSession::finishReading(const QFuture<Result<DeviceState>> &reading)
{
    const DeviceState state = TRY(m_run.explained(m_run.await(reading)));
    remember(state.identity);
    return state;
}

/// The serial stays as first seen: that another device answers must not go unnoticed.
void DeviceSession::remember(const DeviceIdentity &identity)
{
    if (!m_target.device)
        return;
    Device &device = *m_target.device;
    if (!device.serial.isEmpty() && device.serial != identity.serial)
        return;
    const Device before = device;
    device.user = m_target.connection.user;
    device.certificate = m_target.connection.pinnedCertificate;
    device.serial = identity.serial;
    if (!identity.vendor.isEmpty())
        device.vendor = identity.vendor;
    if (!identity.model.isEmpty())
        device.model = identity.model;
    device.driver = QLatin1StringView(driver().id);
    if (device == before)
        return;
    const Result<Application *> application = m_run.application();
    if (!application)
        return;
    (*application)->inventory().update(device);
    if (const Result<> saved = (*application)->inventory().save(); !saved)
        printError(saved.error()); // What was asked of the device goes on all the same.
}

/// The next command finds the device where this one left it, without a scan in between.
void DeviceSession::rememberAddress(const QUrl &reachedAt)
{
    const auto address = parseAddress(reachedAt.host());
    const Result<Application *> application = m_run.application();
    if (!m_target.device || !address || !application)
        return;
    Sighting sighting;
    sighting.source = Source::Neighbour; // It answered, so the kernel's table has it.
    sighting.addresses = {*address};
    sighting.at = QDateTime::currentDateTimeUtc();
    for (const DeviceInterface &interface : m_target.device->interfaces) {
        if (interface.mac && !sighting.mac)
            sighting.mac = interface.mac;
    }
    if (!sighting.mac)
        return; // An address alone would make a second device of it.
    (*application)->inventory().add(sighting);
    if (const Result<> saved = (*application)->inventory().save(); !saved)
        printError(saved.error());
}

void DeviceSession::tell(const JournalStep &step) const
{
    switch (step.state) {
    case StepState::Intended:
        printMessage(DeviceSessionTr::tr("%1: %2 …").arg(m_target.title, step.step));
        return;
    case StepState::Done:
        printMessage(DeviceSessionTr::tr("%1: %2 done in %3 ms")
                         .arg(m_target.title, step.step, QString::number(step.milliseconds)));
        return;
    case StepState::Failed:
        printMessage(DeviceSessionTr::tr("%1: %2 failed").arg(m_target.title, step.step));
        return;
    }
}

ChangeResult DeviceSession::finishChange(const QFuture<ChangeResult> &change)
{
    ChangeResult result = m_run.await(change);
    if (result.outcome == Outcome::Applied)
        rememberAddress(result.reachedAt);
    const bool isCancelled = result.error && result.error->kind == Error::Kind::Cancelled;
    if (!m_run.interruption().happened() || !isCancelled)
        return result;
    // Brought back because it was told to: that is a cancelled change, and no change that failed.
    if (result.outcome == Outcome::RolledBack)
        result.outcome = Outcome::Cancelled;
    if (result.outcome == Outcome::Cancelled)
        result.error = m_run.interruption().check().error();
    return result;
}

} // namespace sixlab
