// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakedevice.h"

#include "jobs/devicejobs.h"
#include "jobs/whendone.h"

#include <QElapsedTimer>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sixlab;

class TestDeviceJobs : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_device.reset();
        m_device = std::make_unique<fake::Device>();
        m_device->settings.slaac = false;
        m_device->settings.staticAddresses = {fake::interfaceAddress("2001:db8:1::10/64")};
        m_connection.url = QUrl(u"http://[2001:db8:1::10]"_s);
        m_jobs
            = std::make_unique<DeviceJobs>(fake::Device::driver(), m_connection, m_folder->path());
    }
    void cleanup() { m_jobs.reset(); }

    void readsOffTheGuiThread();
    void appliesAndJournals();
    void runsOneJobAfterAnother();
    void dropsTheAnswerWhenTheReceiverIsGone();
    void cancelsWhatWaits();
    void writesNothingWithoutAJournal();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<fake::Device> m_device;
    Connection m_connection;
    std::unique_ptr<DeviceJobs> m_jobs;
};

void TestDeviceJobs::readsOffTheGuiThread()
{
    QThread *readOn = nullptr;
    QThread *answeredOn = nullptr;
    m_device->beforeCall = [&](int) { readOn = QThread::currentThread(); };
    std::optional<Result<DeviceState>> answer;
    whenDone(m_jobs->read(), this, [&](const Result<DeviceState> &state) {
        answeredOn = QThread::currentThread();
        answer = state;
    });
    QTRY_VERIFY(answer);
    QVERIFY(*answer);
    QCOMPARE((*answer)->settings, m_device->settings);
    QVERIFY(readOn && readOn != thread());
    QCOMPARE(answeredOn, thread());
}

void TestDeviceJobs::appliesAndJournals()
{
    QStringList steps;
    connect(m_jobs.get(), &DeviceJobs::stepChanged, this, [&](const JournalStep &step) {
        QCOMPARE(QThread::currentThread(), thread());
        steps.append(step.step);
    });
    ChangeRequest request;
    request.device = u"porch"_s;
    request.wanted = m_device->settings;
    request.wanted.nameServers = {fake::address("2001:db8::53")};
    std::optional<ChangeResult> result;
    whenDone(m_jobs->apply(request), this, [&](const ChangeResult &done) { result = done; });
    QTRY_VERIFY(result);
    QCOMPARE(result->outcome, Outcome::Applied);
    QTRY_COMPARE(
        steps,
        (QStringList{u"read"_s, u"read"_s, u"switch"_s, u"switch"_s, u"confirm"_s, u"confirm"_s}));
    const auto journal = Journal::open(m_folder->path());
    QCOMPARE(journal.value()->entries()->first().outcome, Outcome::Applied);

    result.reset();
    whenDone(
        m_jobs->undo(journal.value()->entries()->first(), {}), this,
        [&](const ChangeResult &done) { result = done; });
    QTRY_VERIFY(result);
    QCOMPARE(result->outcome, Outcome::Applied);
    QVERIFY(m_device->settings.nameServers.isEmpty());
}

void TestDeviceJobs::runsOneJobAfterAnother()
{
    int answers = 0;
    for (int i = 0; i < 20; ++i)
        whenDone(m_jobs->read(), this, [&](const Result<DeviceState> &) { ++answers; });
    QTRY_COMPARE(answers, 20);
    QCOMPARE(m_device->mostOpenSessions, 1);
}

void TestDeviceJobs::dropsTheAnswerWhenTheReceiverIsGone()
{
    QSemaphore started;
    QSemaphore go;
    m_device->beforeCall = [&](int) {
        started.release();
        go.acquire();
    };
    bool called = false;
    auto receiver = std::make_unique<QObject>();
    whenDone(m_jobs->read(), receiver.get(), [&](const Result<DeviceState> &) { called = true; });
    QVERIFY(started.tryAcquire(1, 5000));
    receiver.reset();
    go.release();
    m_jobs.reset();
    QCoreApplication::processEvents();
    QVERIFY(!called);
}

void TestDeviceJobs::cancelsWhatWaits()
{
    QSemaphore started;
    QSemaphore go;
    m_device->beforeCall = [&](int) {
        started.release();
        go.acquire();
    };
    QList<Error::Kind> kinds;
    for (int i = 0; i < 2; ++i)
        whenDone(m_jobs->read(), this, [&](const Result<DeviceState> &state) {
            kinds.append(state ? Error::Kind::Internal : state.error().kind);
        });
    QVERIFY(started.tryAcquire(1, 5000));
    m_jobs->cancel();
    go.release();
    QTRY_COMPARE(kinds, (QList{Error::Kind::Cancelled, Error::Kind::Cancelled}));
    QCOMPARE(m_device->calls, 1); // The second one did not begin.

    m_device->beforeCall = {};
    std::optional<Result<DeviceState>> answer; // Cancelling is not for ever.
    whenDone(m_jobs->read(), this, [&](const Result<DeviceState> &state) { answer = state; });
    QTRY_VERIFY(answer);
    QVERIFY(*answer);
}

void TestDeviceJobs::writesNothingWithoutAJournal()
{
    QFile inTheWay(m_folder->filePath(u"file"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    DeviceJobs jobs(fake::Device::driver(), m_connection, inTheWay.fileName());
    ChangeRequest request;
    request.wanted = m_device->settings;
    request.wanted.slaac = true;
    std::optional<ChangeResult> result;
    whenDone(jobs.apply(request), this, [&](const ChangeResult &done) { result = done; });
    QTRY_VERIFY(result);
    QCOMPARE(result->outcome, Outcome::Refused);
    QVERIFY(result->error);
    QCOMPARE(m_device->calls, 0);
}

QTEST_GUILESS_MAIN(TestDeviceJobs)
#include "tst_devicejobs.moc"
