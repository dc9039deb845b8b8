// SPDX-License-Identifier: GPL-3.0-or-later
#include "changes/journal.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace sixlab;

class TestJournal : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void keepsAllOfAnEntry();
    void holdsNoPassword();
    void isReadableByItsOwnerOnly();
    void refusesTwoOpenChangesOfOneDevice();
    void letsTheNextChangeBeginAfterTheEnd();
    void staysOpenWhenStuck();
    void isDurableBeforeItReturns();
    void showsAsUnfinishedOnlyWhatNobodyIsAtWorkOn();
    void takesOverWhatADeadProcessLeft();
    void keepsADamagedFileAside();
    void leavesANewerFileAlone();
    void knowsNoEntryThatIsNotThere();

private:
    JournalEntry sample() const;
    std::unique_ptr<Journal> open() const { return *Journal::open(folder()); }
    QString folder() const { return m_folder->filePath(u"data"_s); }
    QString file() const { return folder() + u"/journal.db"_s; }

    std::unique_ptr<QTemporaryDir> m_folder;
};

JournalEntry TestJournal::sample() const
{
    JournalEntry entry;
    entry.device = u"porch"_s;
    entry.driver = u"fake"_s;
    entry.url = u"http://admin:secret@[2001:db8::10]:8080/x?session=secret"_s;
    entry.user = u"admin"_s;
    entry.certificate = QByteArray("\x00\x01\xff", 3);
    entry.identity = {u"Acme"_s, u"Box"_s, u"1.2"_s, u"S1"_s};
    entry.startedAt = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC);
    entry.before.staticAddresses = {*InterfaceAddress::parse(u"2001:db8::10/64")};
    entry.after.gateway = parseIpv6Address(u"fe80::1");
    entry.after.nameServers = {*parseAddress(u"2001:db8::53")};
    return entry;
}

void TestJournal::keepsAllOfAnEntry()
{
    qint64 id = 0;
    {
        const auto journal = open();
        id = *journal->begin(sample());
        const qint64 step = *journal->intend(id, u"add"_s, u"what is wanted"_s);
        QVERIFY(journal->finish(step, StepState::Failed, 1234));
        QVERIFY(journal->finish(
            *journal->intend(id, u"bringBack"_s), StepState::Done, 5, u"came back"_s));
        QVERIFY(journal->end(id, Outcome::RolledBack));
    }
    const JournalEntry kept = *open()->entry(id);
    const JournalEntry expected = sample();
    QCOMPARE(kept.device, expected.device);
    QCOMPARE(kept.driver, expected.driver);
    QCOMPARE(kept.url, u"http://[2001:db8::10]:8080"_s);
    QCOMPARE(kept.user, expected.user);
    QCOMPARE(kept.certificate, expected.certificate);
    QCOMPARE(kept.identity, expected.identity);
    QCOMPARE(kept.startedAt, expected.startedAt);
    QCOMPARE(kept.before, expected.before);
    QCOMPARE(kept.after, expected.after);
    QCOMPARE(kept.outcome, Outcome::RolledBack);
    QVERIFY(kept.isFinished());
    QCOMPARE(kept.steps.size(), 2);
    QCOMPARE(kept.steps[0].step, u"add"_s);
    QCOMPARE(kept.steps[0].state, StepState::Failed);
    QCOMPARE(kept.steps[0].milliseconds, 1234);
    QCOMPARE(kept.steps[0].detail, u"what is wanted"_s);
    QCOMPARE(kept.steps[1].detail, u"came back"_s);
}

void TestJournal::holdsNoPassword()
{
    const auto journal = open();
    QVERIFY(journal->begin(sample()));
    for (const QFileInfo &info : QDir(folder()).entryInfoList(QDir::Files)) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("secret"), qPrintable(info.fileName()));
    }
}

void TestJournal::isReadableByItsOwnerOnly()
{
    const auto journal = open();
    QVERIFY(journal->begin(sample()));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(QFileInfo(folder()).permissions() & others, QFile::Permissions());
    const QFileInfoList files = QDir(folder()).entryInfoList(QDir::Files);
    QVERIFY(files.size() >= 2); // With its log.
    for (const QFileInfo &info : files) {
        if (info.suffix() != "lock"_L1) // Holds a process number only.
            QCOMPARE(info.permissions() & others, QFile::Permissions());
    }
}

void TestJournal::refusesTwoOpenChangesOfOneDevice()
{
    const auto journal = open();
    const auto other = open();
    QVERIFY(journal->begin(sample()));
    JournalEntry sameDevice = sample();
    sameDevice.identity.serial = u"S2"_s;
    QCOMPARE(other->begin(sameDevice).error().kind, Error::Kind::Refused);
    JournalEntry sameSerial = sample();
    sameSerial.device = u"fake@http://[2001:db8::10]:8080"_s;
    QCOMPARE(other->begin(sameSerial).error().kind, Error::Kind::Refused);
    JournalEntry another = sample();
    another.device = u"garden"_s;
    another.identity.serial = u"S3"_s;
    QVERIFY(other->begin(another));
    another.device = u"attic"_s;
    another.identity.serial.clear();
    QVERIFY(other->begin(another)); // Devices without a serial do not exclude each other.
    another.device = u"cellar"_s;
    QVERIFY(other->begin(another));
}

void TestJournal::letsTheNextChangeBeginAfterTheEnd()
{
    const auto journal = open();
    QVERIFY(journal->end(*journal->begin(sample()), Outcome::Applied));
    QVERIFY(journal->begin(sample()));
    QCOMPARE(journal->entries()->size(), 2);
    QVERIFY(journal->entries()->first().id > journal->entries()->last().id);
}

void TestJournal::staysOpenWhenStuck()
{
    const auto journal = open();
    const qint64 id = *journal->begin(sample());
    QVERIFY(journal->end(id, Outcome::Stuck));
    QVERIFY(!journal->entry(id)->isFinished());
    QCOMPARE(journal->entry(id)->outcome, Outcome::Stuck);
    QCOMPARE(journal->unfinished()->size(), 1);
    QVERIFY(!journal->begin(sample()));
    QVERIFY(journal->claim(id));
    QVERIFY(journal->end(id, Outcome::RolledBack));
    QVERIFY(journal->begin(sample()));
}

void TestJournal::isDurableBeforeItReturns()
{
    const auto journal = open();
    const qint64 id = *journal->begin(sample());
    QVERIFY(journal->intend(id, u"add"_s));
    const auto other = open();
    QCOMPARE(other->entry(id)->steps.size(), 1);
    QCOMPARE(other->entry(id)->steps[0].state, StepState::Intended);
}

void TestJournal::showsAsUnfinishedOnlyWhatNobodyIsAtWorkOn()
{
    auto journal = open();
    const qint64 id = *journal->begin(sample());
    const auto other = open();
    QVERIFY(other->unfinished()->isEmpty());
    QCOMPARE(other->claim(id).error().kind, Error::Kind::Refused);
    journal.reset();
    QCOMPARE(other->unfinished()->size(), 1);
    QVERIFY(other->claim(id));
    QVERIFY(other->end(id, Outcome::RolledBack));
    QCOMPARE(other->claim(id).error().kind, Error::Kind::Refused);
}

void TestJournal::takesOverWhatADeadProcessLeft()
{
    const pid_t child = fork();
    QVERIFY(child >= 0);
    if (child == 0) {
        const auto journal = open();
        const auto id = journal->begin(sample());
        _exit(id && journal->intend(*id, u"add"_s) ? 0 : 1);
    }
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    QCOMPARE(status, 0);
    const auto journal = open();
    const auto left = journal->unfinished();
    QCOMPARE(left->size(), 1);
    QCOMPARE(left->first().steps.size(), 1);
    QVERIFY(journal->claim(left->first().id));
}

void TestJournal::keepsADamagedFileAside()
{
    QVERIFY(QDir().mkpath(folder()));
    QFile damaged(file());
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write("this was a journal once");
    damaged.close();
    const auto journal = open();
    QVERIFY(journal->begin(sample()));
    QFile aside(journal->keptAside());
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), "this was a journal once");
}

void TestJournal::leavesANewerFileAlone()
{
    open().reset();
    QFile newer(file());
    QVERIFY(newer.open(QIODevice::ReadWrite));
    QVERIFY(newer.seek(60));
    newer.write(
        QByteArray("\0\0\0\x63", 4)); // user_version, https://www.sqlite.org/fileformat2.html
    newer.seek(0);
    const QByteArray before = newer.readAll();
    newer.close();
    QCOMPARE(Journal::open(folder()).error().kind, Error::Kind::Refused);
    QVERIFY(newer.open(QIODevice::ReadOnly));
    QCOMPARE(newer.readAll(), before);
}

void TestJournal::knowsNoEntryThatIsNotThere()
{
    QCOMPARE(open()->entry(7).error().kind, Error::Kind::Usage);
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
