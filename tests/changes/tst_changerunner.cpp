// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakedevice.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace sixlab;
using fake::Fault;

static const InterfaceAddress oldAddress = fake::interfaceAddress("2001:db8:1::10/64");
static const InterfaceAddress newAddress = fake::interfaceAddress("2001:db8:2::10/64");

static Settings oldSettings()
{
    Settings settings;
    settings.slaac = false;
    settings.staticAddresses = {oldAddress};
    return settings;
}

static Settings newSettings()
{
    Settings settings = oldSettings();
    settings.staticAddresses = {newAddress};
    settings.gateway = fake::address("fe80::1");
    return settings;
}

static QStringList names(const QList<JournalStep> &steps)
{
    QStringList list;
    for (const JournalStep &step : steps)
        list.append(step.step + u' ' + stepStateName(step.state));
    return list;
}

class TestChangeRunner : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_journal = *Journal::open(m_folder->path());
        m_device = std::make_unique<fake::Device>();
        m_device->settings = oldSettings();
        m_probe = std::make_unique<fake::Probe>();
        m_stop = {};
    }

    void putsTheNewAddressBesideTheOldOneAndRemovesThatLast();
    void writesNothingWhenNothingIsToChange();
    void refusesBeforeWriting();
    void refusesAnotherDeviceThanTheKnownOne();
    void triesAWrongPasswordOnce();
    void saysThatADeviceIsNotThere();
    void journalsEachStepBeforeTheDeviceSeesIt();
    void bringsBackWhenTheNewAddressDoesNotAnswer();
    void bringsBackWhenAnotherDeviceHasTheNewAddress();
    void noticesALie();
    void findsAppliedWhatNobodyConfirmed();
    void keepsWhatCannotBeTestedFromHere();
    void doesNotLockItselfOut();
    void removesTheConnectionOnlyWhenAnotherWayAnswers();
    void askedForReadingOnlyItDoesNotProbe();
    void reportsWhatWaitsForAReboot();
    void isStuckWhenTheDeviceDies();
    void keepsAStuckChangeOpenUntilTheDeviceIsRead();
    void refusesASecondChangeWhileOneIsOpen();
    void ignoresWhatTheDeviceOnlyShows();
    void cancelledBeforeWritingItWritesNothing();
    void cancelsAtEachStep_data();
    void cancelsAtEachStep();
    void takesAFinishedChangeBack();
    void takesAnUnfinishedChangeBack();
    void opensOneSessionAtATime();

private:
    ChangeRequest request(const Settings &wanted)
    {
        ChangeRequest request;
        request.device = u"porch"_s;
        request.driver = &fake::Device::driver();
        request.connection.url = QUrl(u"http://[2001:db8:1::10]"_s);
        request.connection.user = u"admin"_s;
        request.connection.password = u"secret word"_s;
        request.connection.stop = m_stop.get_token();
        request.wanted = wanted;
        return request;
    }
    ChangeRunner runner(ChangeRunner::StepListener listener = {})
    {
        ChangeRunner runner(*m_journal, *m_probe, std::move(listener));
        runner.setSettleDeadline(300ms);
        return runner;
    }
    ChangeResult apply(const Settings &wanted) { return runner().run(request(wanted)); }
    JournalEntry entry() { return m_journal->entries()->first(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<fake::Device> m_device;
    std::unique_ptr<fake::Probe> m_probe;
    std::stop_source m_stop;
};

void TestChangeRunner::putsTheNewAddressBesideTheOldOneAndRemovesThatLast()
{
    const ChangeResult result = apply(newSettings());

    QCOMPARE(result.outcome, Outcome::Applied);
    QVERIFY(!result.error);
    QCOMPARE(m_device->settings, newSettings());
    QCOMPARE(m_device->writes, 2);
    QCOMPARE(m_device->written.first().staticAddresses, (QList{oldAddress, newAddress}));
    QCOMPARE(
        names(result.steps),
        (QStringList{
            u"read done"_s, u"add done"_s, u"verify done"_s, u"remove done"_s, u"confirm done"_s}));
    QCOMPARE(m_device->confirms, 1);
    QCOMPARE(m_probe->asked, QList{newAddress.address});
    QCOMPARE(result.reachedAt.host(), u"2001:db8:2::10"_s);
    QVERIFY(result.after);
    QCOMPARE(result.after->settings, newSettings());
    QCOMPARE(entry().id, result.journalId);
    QCOMPARE(entry().outcome, Outcome::Applied);
    QVERIFY(entry().isFinished());
}

void TestChangeRunner::writesNothingWhenNothingIsToChange()
{
    const ChangeResult result = apply(oldSettings());

    QCOMPARE(result.outcome, Outcome::Unchanged);
    QCOMPARE(result.journalId, 0);
    QCOMPARE(m_device->writes, 0);
    QVERIFY(m_journal->entries()->isEmpty());
}

void TestChangeRunner::refusesBeforeWriting()
{
    m_device->capabilities.gateway = Access::None;
    const ChangeResult result = apply(newSettings());

    QCOMPARE(result.outcome, Outcome::Refused);
    QCOMPARE(result.error->kind, Error::Kind::NotSupported);
    QCOMPARE(m_device->writes, 0);
    QVERIFY(m_journal->entries()->isEmpty());
}

void TestChangeRunner::refusesAnotherDeviceThanTheKnownOne()
{
    ChangeRequest other = request(newSettings());
    other.knownSerial = u"S7"_s;
    const ChangeResult result = runner().run(other);

    QCOMPARE(result.error->kind, Error::Kind::IdentityChanged);
    QCOMPARE(m_device->writes, 0);
    QVERIFY(m_journal->entries()->isEmpty());
}

void TestChangeRunner::triesAWrongPasswordOnce()
{
    m_device->faults = {{0, Fault::RefuseSignIn}};
    const ChangeResult result = apply(newSettings());

    QCOMPARE(result.outcome, Outcome::SignInRefused);
    QCOMPARE(result.error->kind, Error::Kind::SignInRefused);
    QCOMPARE(m_device->calls, 1);
}

void TestChangeRunner::saysThatADeviceIsNotThere()
{
    m_device->faults = {{0, Fault::Die}};
    const ChangeResult result = apply(newSettings());

    QCOMPARE(result.outcome, Outcome::Unreachable);
    QCOMPARE(result.error->kind, Error::Kind::Unreachable);
    QVERIFY(m_journal->entries()->isEmpty());
}

void TestChangeRunner::journalsEachStepBeforeTheDeviceSeesIt()
{
    QStringList seen;
    m_device->beforeWrite = [&] {
        const auto other = Journal::open(m_folder->path());
        const JournalEntry now = other.value()->entries()->first();
        QVERIFY(!now.isFinished());
        QCOMPARE(now.before, oldSettings());
        QCOMPARE(now.after, newSettings());
        seen.append(names(now.steps).last());
    };
    QCOMPARE(apply(newSettings()).outcome, Outcome::Applied);
    QCOMPARE(seen, (QStringList{u"add intended"_s, u"remove intended"_s}));
    QCOMPARE(
        names(entry().steps),
        (QStringList{u"add done"_s, u"verify done"_s, u"remove done"_s, u"confirm done"_s}));
}

void TestChangeRunner::bringsBackWhenTheNewAddressDoesNotAnswer()
{
    m_device->dead = {newAddress.address};
    const ChangeResult result = apply(newSettings());

    QCOMPARE(result.outcome, Outcome::RolledBack);
    QCOMPARE(result.error->kind, Error::Kind::RolledBack);
    QVERIFY(result.error->text.contains(u"2001:db8:2::10"_s));
    QCOMPARE(m_device->settings, oldSettings());
    QCOMPARE(names(result.steps).mid(2), (QStringList{u"verify failed"_s, u"bringBack done"_s}));
    QCOMPARE(entry().outcome, Outcome::RolledBack);
}

void TestChangeRunner::bringsBackWhenAnotherDeviceHasTheNewAddress()
{
    m_device->strangers = {newAddress.address};
    const ChangeResult result = apply(newSettings());

    QCOMPARE(result.outcome, Outcome::RolledBack);
    QCOMPARE(m_device->settings, oldSettings());
    QVERIFY(result.error->detail.contains(u"found S2"_s));
}

void TestChangeRunner::noticesALie()
{
    m_device->everyWrite = Fault::Lie;
    const ChangeResult result = apply(newSettings());

    QCOMPARE(result.outcome, Outcome::RolledBack);
    QCOMPARE(m_device->settings, oldSettings());
}

void TestChangeRunner::findsAppliedWhatNobodyConfirmed()
{
    m_device->everyWrite = Fault::CutAfter;
    const auto confirming = [this](const JournalStep &step) {
        if (step.step == u"confirm"_s)
            m_device->everyWrite = Fault::None;
    };
    const ChangeResult result = runner(confirming).run(request(newSettings()));

    QCOMPARE(result.outcome, Outcome::Applied);
    QCOMPARE(m_device->settings, newSettings());
    QCOMPARE(m_device->writes, 2); // Nothing was sent twice.
}

void TestChangeRunner::keepsWhatCannotBeTestedFromHere()
{
    m_device->unrouted = {newAddress.address};
    Settings wanted = newSettings();
    wanted.staticAddresses = {oldAddress, newAddress};
    const ChangeResult result = apply(wanted);

    QCOMPARE(result.outcome, Outcome::Applied);
    QCOMPARE(m_device->settings, wanted);
    QCOMPARE(result.warnings.size(), 1);
    QVERIFY(result.warnings.first().contains(u"2001:db8:2::10"_s));
}

void TestChangeRunner::doesNotLockItselfOut()
{
    m_device->faults = {{2, Fault::RefuseSignIn}};
    const ChangeResult result = apply(newSettings());

    QCOMPARE(result.outcome, Outcome::Stuck);
    QVERIFY2(m_device->signInsRefused <= 4, qPrintable(QString::number(m_device->signInsRefused)));
}

void TestChangeRunner::removesTheConnectionOnlyWhenAnotherWayAnswers()
{
    m_device->unrouted = {newAddress.address};
    ChangeResult result = apply(newSettings());

    QCOMPARE(result.outcome, Outcome::RolledBack);
    QCOMPARE(m_device->settings, oldSettings());

    Settings off = oldSettings();
    off.enabled = false;
    const int writes = m_device->writes;
    result = apply(off);
    QCOMPARE(result.outcome, Outcome::Refused);
    QCOMPARE(m_device->writes, writes);
}

void TestChangeRunner::askedForReadingOnlyItDoesNotProbe()
{
    ChangeRequest reading = request(newSettings());
    reading.proof = Proof::Read;
    const ChangeResult result = runner().run(reading);

    QCOMPARE(result.outcome, Outcome::Applied);
    QVERIFY(m_probe->asked.isEmpty());
    QCOMPARE(m_device->settings, newSettings());
}

void TestChangeRunner::reportsWhatWaitsForAReboot()
{
    m_device->waitsForReboot = true;
    const ChangeResult result = apply(newSettings());

    QCOMPARE(result.outcome, Outcome::Pending);
    QCOMPARE(m_device->settings, oldSettings());
    QCOMPARE(m_device->pending, newSettings());
    QVERIFY(m_probe->asked.isEmpty());
    QCOMPARE(entry().outcome, Outcome::Pending);
}

void TestChangeRunner::isStuckWhenTheDeviceDies()
{
    m_device->faults = {{2, Fault::Die}};
    const ChangeResult result = apply(newSettings());

    QCOMPARE(result.outcome, Outcome::Stuck);
    QCOMPARE(result.error->kind, Error::Kind::Stuck);
    QVERIFY(result.error->text.contains(u"2001:db8:1::10"_s)); // Where it was last seen.
}

void TestChangeRunner::keepsAStuckChangeOpenUntilTheDeviceIsRead()
{
    m_device->beforeWrite = [this] { m_device->dead = {oldAddress.address, newAddress.address}; };
    QCOMPARE(apply(newSettings()).outcome, Outcome::Stuck);
    QVERIFY(!entry().isFinished());
    QCOMPARE(entry().outcome, Outcome::Stuck);

    ChangeResult again = runner().resume(entry(), request({}));
    QCOMPARE(again.outcome, Outcome::Unreachable);
    QVERIFY(!entry().isFinished());

    m_device->dead = {};
    m_device->beforeWrite = {};
    again = runner().resume(entry(), request({}));
    QCOMPARE(again.outcome, Outcome::RolledBack);
    QCOMPARE(m_device->settings, oldSettings());
    QVERIFY(entry().isFinished());
}

void TestChangeRunner::refusesASecondChangeWhileOneIsOpen()
{
    m_device->faults = {{2, Fault::Die}};
    QCOMPARE(apply(newSettings()).outcome, Outcome::Stuck);

    m_device = nullptr;
    m_device = std::make_unique<fake::Device>();
    m_device->settings = oldSettings();
    ChangeRequest renamed = request(newSettings());
    renamed.device = u"fake@http://[2001:db8:1::10]"_s; // The same serial by another name.
    for (const ChangeRequest &second : {request(newSettings()), renamed}) {
        const ChangeResult result = runner().run(second);
        QCOMPARE(result.outcome, Outcome::Refused);
        QCOMPARE(m_device->writes, 0);
    }
}

void TestChangeRunner::ignoresWhatTheDeviceOnlyShows()
{
    m_device->capabilities.gateway = Access::ReadOnly;
    m_device->settings.gateway = fake::address("fe80::5");
    Settings wanted = m_device->settings;
    wanted.staticAddresses = {oldAddress, newAddress};
    m_device->beforeWrite = [this] { m_device->settings.gateway = fake::address("fe80::6"); };
    const ChangeResult result = apply(wanted);

    QCOMPARE(result.outcome, Outcome::Applied);
}

void TestChangeRunner::cancelledBeforeWritingItWritesNothing()
{
    const ChangeResult result = runner([this](const JournalStep &step) {
                                    if (step.step == u"add"_s)
                                        m_stop.request_stop();
                                }).run(request(newSettings()));

    QCOMPARE(result.outcome, Outcome::Cancelled);
    QCOMPARE(m_device->writes, 0);
    QVERIFY(entry().isFinished());
    QCOMPARE(entry().outcome, Outcome::Cancelled);
}

void TestChangeRunner::cancelsAtEachStep_data()
{
    QTest::addColumn<int>("call");
    QTest::addColumn<bool>("before");
    for (int call = 0; call < 9; ++call) {
        for (const bool before : {true, false})
            QTest::addRow("%s call %d", before ? "before" : "after", call) << call << before;
    }
}

void TestChangeRunner::cancelsAtEachStep()
{
    QFETCH(int, call);
    QFETCH(bool, before);
    auto &when = before ? m_device->beforeCall : m_device->afterCall;
    bool stopped = false;
    when = [&](int now) {
        if (now == call) {
            stopped = true;
            m_stop.request_stop();
        }
    };
    const ChangeResult result = apply(newSettings());

    if (!stopped) {
        QCOMPARE(result.outcome, Outcome::Applied);
        QVERIFY(call >= 7);
        return;
    }
    QCOMPARE(result.outcome, Outcome::Cancelled);
    QCOMPARE(result.error->kind, Error::Kind::Cancelled);
    QCOMPARE(m_device->settings, oldSettings());
    QVERIFY(m_journal->unfinished()->isEmpty());
}

void TestChangeRunner::takesAFinishedChangeBack()
{
    QCOMPARE(apply(newSettings()).outcome, Outcome::Applied);
    m_device->capabilities.nameServers = Access::ReadOnly;
    m_device->settings.nameServers = {fake::address("2001:db8::53")};
    ChangeRequest signIn = request({});
    signIn.connection.url = QUrl(u"http://[2001:db8:2::10]"_s);
    const ChangeResult result = runner().undo(entry(), signIn);

    QCOMPARE(result.outcome, Outcome::Applied);
    Settings expected = oldSettings();
    expected.nameServers = m_device->settings.nameServers; // Not this change's, and not writable.
    QCOMPARE(m_device->settings, expected);
    QCOMPARE(m_journal->entries()->size(), 2);
    QCOMPARE(entry().after, expected);
}

void TestChangeRunner::takesAnUnfinishedChangeBack()
{
    JournalEntry left;
    left.device = u"porch"_s;
    left.driver = u"fake"_s;
    left.url = u"http://[2001:db8:1::10]"_s;
    left.identity.serial = u"S1"_s;
    left.startedAt = QDateTime::currentDateTimeUtc();
    left.before = oldSettings();
    left.after = newSettings();
    QVERIFY(m_journal->begin(left));
    m_device->settings = newSettings();

    const ChangeResult result = runner().undo(entry(), request({}));
    QCOMPARE(result.outcome, Outcome::Applied);
    QCOMPARE(m_device->settings, oldSettings());
    QCOMPARE(entry().outcome, Outcome::RolledBack);
}

void TestChangeRunner::opensOneSessionAtATime()
{
    m_device->faults = {{1, Fault::Reboot}};
    QCOMPARE(apply(newSettings()).outcome, Outcome::Applied);
    QCOMPARE(m_device->mostOpenSessions, 1);
    QCOMPARE(m_device->openSessions, 0);
}

QTEST_GUILESS_MAIN(TestChangeRunner)
#include "tst_changerunner.moc"
