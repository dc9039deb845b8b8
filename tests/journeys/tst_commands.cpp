// SPDX-License-Identifier: GPL-3.0-or-later
#include "allsimulators.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::Literals::StringLiterals;
using namespace sixlab;

/// In no file and in no output may this be found.
static const QString password = u"canary-7f3a91"_s;

struct Ran {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
    qint64 milliseconds = 0;

    [[nodiscard]] QJsonObject document() const { return QJsonDocument::fromJson(out).object(); }
};

/// The program itself, as scripts run it, against simulated devices on this machine's loopback.
class TestCommands : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void showsEveryKindOfDevice_data();
    void showsEveryKindOfDevice();
    void recognisesEveryKindOfDevice_data();
    void recognisesEveryKindOfDevice();
    void planTellsDifferencesAndWritesNothing();
    void applyWithoutAnAnswerWritesNothing();
    void appliesJournalsAndTakesBack();
    void saysWhichOfSeveralFailed();
    void tellsAWrongPassword();
    void saysWhatToDoWithoutAPassword();
    void passwordsFromStdinAreTakenToo();
    void endsAtTheDeadline();
    void endsSoonAfterASignal_data();
    void endsSoonAfterASignal();
    void tellsWhatCannotBeReached();
    void refusesDriversThatDoNotExist_data();
    void refusesDriversThatDoNotExist();
    void mistakesAreOneDocumentToo();
    void exportsToAFile();
    void passwordsAreWrittenNowhere();

private:
    void startSimulator(const SimulatorInfo &info);
    [[nodiscard]] QString deviceName() const;
    [[nodiscard]] QStringList withSignIn(const QStringList &arguments) const;
    void start(QProcess &process, const QStringList &arguments) const;
    [[nodiscard]] Ran finish(QProcess &process);
    Ran run(const QStringList &arguments, const QByteArray &input = {});

    const SimulatorInfo *m_info = nullptr;
    std::unique_ptr<Simulator> m_simulator;
    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_everything; ///< What all runs of one test have printed.
};

void TestCommands::initTestCase()
{
    QVERIFY(!allSimulators().isEmpty());
}

void TestCommands::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QFile file(m_folder->filePath(u"password"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(file.write(password.toUtf8() + '\n') > 0);
    startSimulator(*allSimulators().first());
    m_everything.clear();
}

void TestCommands::cleanup()
{
    m_simulator.reset();
    QVERIFY2(!m_everything.contains(password.toUtf8()), "a password was printed");
}

void TestCommands::startSimulator(const SimulatorInfo &info)
{
    m_info = &info;
    SimulatorOptions options;
    options.password = password;
    m_simulator = info.start(options);
}

QString TestCommands::deviceName() const
{
    const QUrl url = m_simulator->connection().url;
    return QLatin1StringView(m_info->id) + u"@%1://[::1]:%2"_s.arg(url.scheme()).arg(url.port());
}

QStringList TestCommands::withSignIn(const QStringList &arguments) const
{
    return arguments
        + QStringList{
            u"--user"_s, QLatin1StringView(m_info->user), u"--trust-new"_s, u"--password-file"_s,
            m_folder->filePath(u"password"_s)};
}

void TestCommands::start(QProcess &process, const QStringList &arguments) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    // Nobody's keyring takes part.
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    environment.remove(u"SIXLAB_LAB_DATA"_s);
    process.setProcessEnvironment(environment);
    process.start(
        QStringLiteral(SIXLAB_PROGRAM),
        arguments + QStringList{u"--data-dir"_s, m_folder->filePath(u"data"_s)});
}

Ran TestCommands::finish(QProcess &process)
{
    Ran ran;
    QElapsedTimer timer;
    timer.start();
    if (!process.waitForFinished(30'000))
        process.kill();
    ran.milliseconds = timer.elapsed();
    ran.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    ran.out = process.readAllStandardOutput();
    ran.err = process.readAllStandardError();
    m_everything += ran.out + ran.err;
    return ran;
}

Ran TestCommands::run(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    start(process, arguments);
    process.write(input);
    process.closeWriteChannel();
    return finish(process);
}

static void everySimulator()
{
    QTest::addColumn<const SimulatorInfo *>("info");
    for (const SimulatorInfo *info : allSimulators())
        QTest::newRow(info->id) << info;
}

void TestCommands::showsEveryKindOfDevice_data()
{
    everySimulator();
}

void TestCommands::showsEveryKindOfDevice()
{
    QFETCH(const SimulatorInfo *, info);
    startSimulator(*info);

    const Ran ran = run(withSignIn({u"show"_s, deviceName(), u"--json"_s}));

    QVERIFY2(ran.exitCode == 0, ran.err.constData());
    const QJsonObject document = ran.document();
    QCOMPARE(document.value(u"schema"_s).toString(), u"sixlab.settings/1"_s);
    QCOMPARE(
        document.value(u"device"_s).toObject().value(u"driver"_s).toString(),
        QString::fromLatin1(info->id));
    QCOMPARE(document.value(u"settings"_s).toObject().size(), qsizetype(allFields.size()));
}

void TestCommands::recognisesEveryKindOfDevice_data()
{
    everySimulator();
}

void TestCommands::recognisesEveryKindOfDevice()
{
    QFETCH(const SimulatorInfo *, info);
    startSimulator(*info);
    QString name = deviceName();
    name.replace(QLatin1StringView(info->id) + u'@', "auto@"_L1);

    const Ran ran = run({u"identify"_s, name, u"--json"_s});

    // Not every device tells what it is before somebody signs in; none is taken for another.
    const QJsonValue driver = ran.document().value(u"device"_s).toObject().value(u"driver"_s);
    QVERIFY2(ran.exitCode == (driver.isNull() ? 1 : 0), ran.err.constData());
    QVERIFY(driver.isNull() || driver.toString() == QLatin1StringView(info->id));
}

void TestCommands::planTellsDifferencesAndWritesNothing()
{
    const QString now = m_simulator->settings().slaac ? u"on"_s : u"off"_s;
    const QString other = m_simulator->settings().slaac ? u"off"_s : u"on"_s;

    const Ran same = run(withSignIn({u"plan"_s, deviceName(), u"--slaac"_s, now, u"--json"_s}));
    const Ran differs
        = run(withSignIn({u"plan"_s, deviceName(), u"--slaac"_s, other, u"--json"_s}));

    QVERIFY2(same.exitCode == 0, same.err.constData());
    QCOMPARE(same.document().value(u"changes"_s).toArray().size(), 0);
    QCOMPARE(differs.exitCode, 1);
    QCOMPARE(differs.document().value(u"schema"_s).toString(), u"sixlab.plan/1"_s);
    QCOMPARE(differs.document().value(u"changes"_s).toArray().size(), 1);
    QCOMPARE(m_simulator->writes(), 0);
}

void TestCommands::applyWithoutAnAnswerWritesNothing()
{
    const Ran ran = run(withSignIn(
        {u"apply"_s, deviceName(), u"--address"_s, u"2001:db8:2::10/64"_s, u"--json"_s}));

    QCOMPARE(ran.exitCode, 6);
    QCOMPARE(ran.document().value(u"schema"_s).toString(), u"sixlab.error/1"_s);
    QCOMPARE(ran.document().value(u"error"_s).toObject().value(u"kind"_s).toString(), u"refused"_s);
    QCOMPARE(m_simulator->writes(), 0);
}

void TestCommands::appliesJournalsAndTakesBack()
{
    const Settings before = m_simulator->settings();

    const Ran applied = run(withSignIn(
        {u"apply"_s, deviceName(), u"--address"_s, u"2001:db8:2::10/64"_s, u"--proof"_s, u"read"_s,
         u"--yes"_s, u"--json"_s}));
    QVERIFY2(applied.exitCode == 0, applied.err.constData());
    const QJsonObject result = applied.document().value(u"results"_s).toArray().at(0).toObject();
    QCOMPARE(result.value(u"outcome"_s).toString(), u"applied"_s);
    QVERIFY(m_simulator->settings().staticAddresses.contains(
        *InterfaceAddress::parse(u"2001:db8:2::10/64")));

    const Ran again = run(withSignIn(
        {u"apply"_s, deviceName(), u"--address"_s, u"2001:db8:2::10/64"_s, u"--json"_s}));
    QCOMPARE(again.exitCode, 0); // Nothing to write, so nothing to ask.
    QCOMPARE(
        again.document().value(u"results"_s).toArray().at(0).toObject().value(u"outcome"_s),
        u"unchanged"_s);

    const Ran journal = run({u"journal"_s, u"--json"_s});
    const QJsonArray entries = journal.document().value(u"entries"_s).toArray();
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries.at(0).toObject().value(u"state"_s).toString(), u"finished"_s);
    const QString id = QString::number(result.value(u"journalId"_s).toInt());

    QCOMPARE(run(withSignIn({u"journal"_s, u"undo"_s, id})).exitCode, 6);
    const Ran undone = run(withSignIn({u"journal"_s, u"undo"_s, id, u"--yes"_s, u"--json"_s}));
    QVERIFY2(undone.exitCode == 0, undone.err.constData());
    QCOMPARE(m_simulator->settings(), before);
    QCOMPARE(run(withSignIn({u"journal"_s, u"resume"_s, id, u"--yes"_s})).exitCode, 6);
    QCOMPARE(run({u"journal"_s, u"show"_s, u"99"_s}).exitCode, 2);
}

void TestCommands::saysWhichOfSeveralFailed()
{
    const QString nobody = QLatin1StringView(m_info->id) + u"@http://[::1]:1"_s;

    const Ran ran = run(withSignIn(
        {u"apply"_s, nobody, deviceName(), u"--address"_s, u"2001:db8:2::10/64"_s, u"--proof"_s,
         u"read"_s, u"--yes"_s, u"--json"_s}));

    QVERIFY2(ran.exitCode == 3, ran.err.constData());
    const QJsonArray results = ran.document().value(u"results"_s).toArray();
    QCOMPARE(results.size(), 2);
    QCOMPARE(results.at(0).toObject().value(u"outcome"_s).toString(), u"unreachable"_s);
    QCOMPARE(results.at(1).toObject().value(u"outcome"_s).toString(), u"applied"_s);
}

void TestCommands::tellsAWrongPassword()
{
    m_simulator->setFaults({.refuseSignIn = true});

    const Ran shown = run(withSignIn({u"show"_s, deviceName(), u"--json"_s}));
    const Ran applied
        = run(withSignIn({u"apply"_s, deviceName(), u"--no-dns"_s, u"--yes"_s, u"--json"_s}));

    QCOMPARE(shown.exitCode, 5);
    QCOMPARE(
        shown.document().value(u"error"_s).toObject().value(u"kind"_s).toString(),
        u"signInRefused"_s);
    QCOMPARE(applied.exitCode, 5);
    QCOMPARE(
        applied.document().value(u"results"_s).toArray().at(0).toObject().value(u"outcome"_s),
        u"signInRefused"_s);
}

void TestCommands::saysWhatToDoWithoutAPassword()
{
    const Ran nameless = run({u"show"_s, deviceName()});
    const Ran wordless = run({u"show"_s, deviceName(), u"--user"_s, u"admin"_s});

    QCOMPARE(nameless.exitCode, 5);
    QVERIFY(nameless.err.contains("--user"));
    QCOMPARE(wordless.exitCode, 5);
    QVERIFY(wordless.err.contains("--password-file"));
    QVERIFY(nameless.out.isEmpty() && wordless.out.isEmpty());
}

void TestCommands::passwordsFromStdinAreTakenToo()
{
    const Ran ran = run(
        {u"show"_s, deviceName(), u"--trust-new"_s, u"--user"_s, QLatin1StringView(m_info->user),
         u"--password-file"_s, u"-"_s},
        password.toUtf8() + "\r\nnot this line\n");

    QVERIFY2(ran.exitCode == 0, ran.err.constData());
}

void TestCommands::endsAtTheDeadline()
{
    m_simulator->setFaults({.neverAnswer = true});

    const Ran ran
        = run(withSignIn({u"show"_s, deviceName(), u"--deadline"_s, u"0.5"_s, u"--json"_s}));

    QCOMPARE(ran.exitCode, 4);
    QCOMPARE(
        ran.document().value(u"error"_s).toObject().value(u"kind"_s).toString(), u"timedOut"_s);
    QVERIFY2(ran.milliseconds < 5000, qPrintable(QString::number(ran.milliseconds)));
}

void TestCommands::endsSoonAfterASignal_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("Ctrl-C") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void TestCommands::endsSoonAfterASignal()
{
    QFETCH(int, signal);
    QProcess process;
    start(process, {u"scan"_s, u"--follow"_s, u"--passive"_s, u"-i"_s, u"lo"_s});
    // The folder is made after the signals are watched, and before the waiting begins.
    QTRY_VERIFY(QFile::exists(m_folder->filePath(u"data"_s)));

    QCOMPARE(::kill(pid_t(process.processId()), signal), 0);
    const Ran ran = finish(process);

    QCOMPARE(ran.exitCode, 7);
    QVERIFY2(ran.milliseconds < 3000, qPrintable(QString::number(ran.milliseconds)));
}

void TestCommands::tellsWhatCannotBeReached()
{
    const Ran ran = run(
        withSignIn({u"show"_s, QLatin1StringView(m_info->id) + u"@http://[::1]:1"_s, u"--json"_s}));

    QCOMPARE(ran.exitCode, 4);
    QCOMPARE(
        ran.document().value(u"error"_s).toObject().value(u"kind"_s).toString(), u"unreachable"_s);
}

void TestCommands::refusesDriversThatDoNotExist_data()
{
    QTest::addColumn<QString>("device");
    QTest::addColumn<int>("code");
    QTest::newRow("no such driver") << u"nosuch@http://[::1]"_s << 2;
    QTest::newRow("a scheme nobody speaks") << u"auto@gopher://[::1]"_s << 6;
    QTest::newRow("no such device") << u"porch"_s << 2;
    QTest::newRow("a password in the URL") << u"auto@http://a:b@[::1]"_s << 2;
}

void TestCommands::refusesDriversThatDoNotExist()
{
    QFETCH(QString, device);

    QTEST(run(withSignIn({u"show"_s, device})).exitCode, "code");
}

void TestCommands::mistakesAreOneDocumentToo()
{
    for (const QStringList &arguments :
         {QStringList{u"skan"_s, u"--json"_s}, QStringList{u"scan"_s, u"--json"_s, u"--fast"_s},
          QStringList{u"scan"_s, u"-i"_s, u"nosuch0"_s, u"--json"_s},
          QStringList{u"devices"_s, u"--filter"_s, u"colour:red"_s, u"--json"_s},
          QStringList{u"scan"_s, u"--deadline"_s, u"soon"_s, u"--json"_s}}) {
        const Ran ran = run(arguments);
        QVERIFY2(ran.exitCode == 2, qPrintable(arguments.join(u' ')));
        QCOMPARE(
            ran.document().value(u"error"_s).toObject().value(u"kind"_s).toString(), u"usage"_s);
    }
}

void TestCommands::exportsToAFile()
{
    const QString file = m_folder->filePath(u"devices.csv"_s);

    QCOMPARE(run({u"export"_s, u"csv"_s, u"-o"_s, file}).exitCode, 0);
    QVERIFY(QFile::exists(file));
    QCOMPARE(run({u"export"_s, u"csv"_s, u"-o"_s, u"/dev/full"_s}).exitCode, 6);
    QCOMPARE(run({u"export"_s, u"nosuch"_s}).exitCode, 2);
    QVERIFY(run({u"export"_s, u"--list"_s}).out.contains("dnsmasq"));
}

void TestCommands::passwordsAreWrittenNowhere()
{
    QCOMPARE(
        run(withSignIn(
                {u"apply"_s, deviceName(), u"--address"_s, u"2001:db8:2::10/64"_s, u"--proof"_s,
                 u"read"_s, u"--yes"_s}))
            .exitCode,
        0);

    int files = 0;
    for (QDirIterator it(m_folder->filePath(u"data"_s), QDir::Files, QDirIterator::Subdirectories);
         it.hasNext(); ++files) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(password.toUtf8()), qPrintable(file.fileName()));
    }
    QVERIFY(files > 0);
}

QTEST_GUILESS_MAIN(TestCommands)
#include "tst_commands.moc"
