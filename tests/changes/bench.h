// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakedevice.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

/// What the sweeps have in common: a few changes, a new device for each run, and the verdict.
namespace sixlab::fake {

struct Scenario {
    Settings before;
    Settings wanted;
    int maximum = 0;
    bool waitsForReboot = false;
};

inline constexpr std::array scenarioNames{
    "move", "add", "slaacOff", "replaceInPlace", "waitForReboot"};

inline void addScenarioRows()
{
    QTest::addColumn<QString>("name");
    for (const char *name : scenarioNames)
        QTest::newRow(name) << QString::fromLatin1(name);
}

inline Scenario scenario(const QString &name)
{
    Scenario scenario;
    scenario.before.slaac = false;
    scenario.before.staticAddresses = {interfaceAddress("2001:db8:1::10/64")};
    scenario.wanted = scenario.before;
    if (name == u"add") {
        scenario.wanted.staticAddresses.append(interfaceAddress("2001:db8:2::10/64"));
        scenario.wanted.nameServers = {address("2001:db8:2::53")};
    } else if (name == u"slaacOff") {
        scenario.before.slaac = true;
        scenario.wanted.nameServers = {address("2001:db8:2::53")};
    } else {
        scenario.wanted.staticAddresses = {interfaceAddress("2001:db8:2::10/64")};
        scenario.wanted.gateway = address("2001:db8:2::1");
    }
    scenario.maximum = name == u"replaceInPlace" ? 1 : 0;
    scenario.waitsForReboot = name == u"waitForReboot";
    return scenario;
}

/// One journal, and for each run a new device with a serial of its own.
class Bench
{
public:
    Bench() { journal = *Journal::open(m_folder.path()); }

    [[nodiscard]] QString folder() const { return m_folder.path(); }

    void makeDevice(const Scenario &scenario)
    {
        device.reset();
        device = std::make_unique<Device>();
        device->settings = scenario.before;
        device->maximumStaticAddresses = scenario.maximum;
        device->waitsForReboot = scenario.waitsForReboot;
        device->serial = QStringLiteral("S1-%1").arg(++m_run);
        device->flash = m_folder.filePath(QStringLiteral("flash-%1").arg(m_run));
        device->save();
    }

    [[nodiscard]] ChangeRequest request(const Settings &wanted) const
    {
        ChangeRequest request;
        request.device = QStringLiteral("device %1").arg(m_run);
        request.driver = &Device::driver();
        request.connection.url = QUrl(QStringLiteral("http://[2001:db8:1::10]"));
        request.wanted = wanted;
        return request;
    }

    [[nodiscard]] ChangeRunner runner(
        Journal &withJournal, const ChangeRunner::StepListener &listener = {})
    {
        ChangeRunner runner(withJournal, probe, listener);
        runner.setSettleDeadline(std::chrono::milliseconds(60));
        return runner;
    }

    [[nodiscard]] ChangeResult run(const Scenario &scenario)
    {
        return runner(*journal).run(request(scenario.wanted));
    }

    /// What the next start of the program does.
    [[nodiscard]] ChangeResult resumeOrTakeWhatIs(const Scenario &scenario)
    {
        const auto unfinished = journal->unfinished();
        ChangeResult result;
        if (unfinished->isEmpty()) { // It died before it wrote, or after the end.
            const bool ended = device->stored() == scenario.wanted;
            result.outcome = !ended       ? Outcome::RolledBack
                : scenario.waitsForReboot ? Outcome::Pending
                                          : Outcome::Applied;
            if (!ended)
                result.error = Error();
            return result;
        }
        device->calls = 0;
        do { // It stays open while the device does not answer.
            result = runner(*journal).resume(unfinished->first(), request({}));
        } while (result.outcome == Outcome::Unreachable && device->isReadable());
        return result;
    }

    /// The verdict: what was reported is what the device has, and nothing is in between.
    void check(const Scenario &scenario, const ChangeResult &result) const
    {
        device->carryOutWhatIsLate();
        const Settings &has = device->stored();
        const QByteArray about = outcomeName(result.outcome).toUtf8() + ' '
            + (result.error ? result.error->detail.toUtf8() : QByteArray()) + " has "
            + QJsonDocument(toJson(has)).toJson(QJsonDocument::Compact);
        switch (result.outcome) {
        case Outcome::Applied:
            QVERIFY2(has == scenario.wanted && !device->pending, about);
            QVERIFY2(device->isReadable(), about);
            break;
        case Outcome::Pending:
            QVERIFY2(has == scenario.wanted && device->pending, about);
            break;
        case Outcome::Stuck: // Nobody can read it, or it takes no write at all and says so.
            QVERIFY2(
                !device->isReadable()
                    || (device->everyWrite != Fault::None && result.after
                        && storedSettings(*result.after) == has),
                about);
            break;
        default:
            QVERIFY2(has == scenario.before, about);
            QVERIFY2(result.error, about);
        }
        QVERIFY2(device->mostOpenSessions <= 1, about);
        if (result.journalId)
            QVERIFY2(
                journal->entry(result.journalId)->isFinished()
                    == (result.outcome != Outcome::Stuck),
                about);
    }

    std::unique_ptr<Journal> journal;
    std::unique_ptr<Device> device;
    Probe probe;

private:
    /// In memory where there is such a place: thousands of durable steps take minutes on a disk.
    static QString place()
    {
        const QString memory = QStringLiteral("/dev/shm");
        return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath())
            + QStringLiteral("/sixlab-test-XXXXXX");
    }

    QTemporaryDir m_folder{place()};
    int m_run = 0;
};

} // namespace sixlab::fake
