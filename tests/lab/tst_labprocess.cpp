// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"
#include "terminal.h"

#include <QUuid>

#include <csignal>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

/// A lab lives as long as its command and its caller, whatever happens to either.
class TestLabProcess : public QObject
{
    Q_OBJECT

private slots:
    void killingTheCallerLeavesNothing_data();
    void killingTheCallerLeavesNothing();
    void endOfTheCommandLeavesNothing_data() { Program::addUsers(); }
    void endOfTheCommandLeavesNothing();
    void passesSignalsOn_data();
    void passesSignalsOn();
    void endsACommandThatIgnoresThem();
    void canBeCancelledWhileItForms();
    void runsWithoutATerminal();
    void commandHasTheTerminal();
    void terminalIsGivenBack();
    void interruptKeyReachesTheCommand();
    void stopKeyStopsTheJob();

private:
    [[nodiscard]] QByteArrayList terminalLab(const QByteArray &script) const
    {
        return {m_program.path().toLocal8Bit(), "lab", "run", "--", "sh", "-c", script};
    }

    Program m_program;
};

/// Something in the environment by which all processes of one lab are found from outside.
class Mark
{
public:
    void put(QProcess &process) const
    {
        QProcessEnvironment environment = process.processEnvironment();
        environment.insert(u"SIXLAB_TEST_MARK"_s, m_value);
        process.setProcessEnvironment(environment);
    }
    [[nodiscard]] QStringList processes() const
    {
        const QByteArray entry = "SIXLAB_TEST_MARK=" + m_value.toLatin1();
        QStringList found;
        for (const QString &process : QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs)) {
            QFile file(u"/proc/%1/environ"_s.arg(process));
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(entry))
                found.append(process);
        }
        return found;
    }

private:
    QString m_value = QUuid::createUuid().toString(QUuid::WithoutBraces);
};

/// What a lab of @p owner could leave behind besides processes.
static QByteArray remains(qint64 owner)
{
    QByteArray found;
    QFile sockets(u"/proc/net/unix"_s);
    QFile mounts(u"/proc/self/mountinfo"_s);
    if (!sockets.open(QIODevice::ReadOnly) || !mounts.open(QIODevice::ReadOnly))
        return "cannot look";
    for (const QByteArray &line : sockets.readAll().split('\n')) {
        if (line.contains("@sixlab-lab/") && line.endsWith('/' + QByteArray::number(owner)))
            found += line;
    }
    if (mounts.readAll().contains("sixlab-lab"))
        found += " a mount";
    for (const QString &file : QDir(u"/dev/shm"_s).entryList({u"sixlab-lab*"_s}))
        found += " /dev/shm/" + file.toLatin1();
    return found;
}

void TestLabProcess::killingTheCallerLeavesNothing_data()
{
    QTest::addColumn<Program::User>("user");
    QTest::addColumn<int>("processes");
    // The lab is built process by process, so their number is the moment.
    for (int processes = 1; processes <= 7; ++processes) {
        QTest::addRow("when there are %d", processes) << Program::Caller << processes;
        if (geteuid() == 0)
            QTest::addRow("when a plain user has %d", processes) << Program::Plain << processes;
    }
}

void TestLabProcess::killingTheCallerLeavesNothing()
{
    QFETCH(Program::User, user);
    QFETCH(int, processes);
    const Mark mark;
    QProcess lab;
    m_program.prepare(lab, Program::labArguments(u"sleep 1000"_s), user);
    mark.put(lab);
    lab.start();
    const QDeadlineTimer deadline(Program::deadlineMs);
    while (mark.processes().size() < processes && !deadline.hasExpired()) { }
    QVERIFY(!deadline.hasExpired());
    const qint64 owner = lab.processId();

    lab.kill();
    QVERIFY(lab.waitForFinished());

    QTRY_COMPARE(mark.processes(), QStringList());
    QTRY_COMPARE(remains(owner), QByteArray());
}

void TestLabProcess::endOfTheCommandLeavesNothing()
{
    QFETCH(Program::User, user);
    const Mark mark;
    QProcess lab;
    m_program.prepare(lab, Program::labArguments(u"setsid sleep 1000 & exit 3"_s), user);
    mark.put(lab);
    lab.start();
    const qint64 owner = lab.processId();

    QCOMPARE(Program::finish(lab).code, 3);

    QCOMPARE(mark.processes(), QStringList()); // At once: the caller has waited for them.
    QCOMPARE(remains(owner), QByteArray());
}

void TestLabProcess::passesSignalsOn_data()
{
    QTest::addColumn<int>("signal");
    QTest::addColumn<QString>("name");
    QTest::newRow("SIGTERM") << SIGTERM << u"TERM"_s;
    QTest::newRow("SIGINT") << SIGINT << u"INT"_s;
    QTest::newRow("SIGHUP") << SIGHUP << u"HUP"_s;
    QTest::newRow("SIGQUIT") << SIGQUIT << u"QUIT"_s;
}

void TestLabProcess::passesSignalsOn()
{
    QFETCH(int, signal);
    QFETCH(QString, name);
    QProcess lab;
    QVERIFY(m_program.startLab(
        lab, u"trap 'echo heard; exit 5' %1; echo runs; while :; do sleep 0.05; done"_s.arg(name)));

    kill(pid_t(lab.processId()), signal);

    const auto ended = Program::finish(lab);
    QCOMPARE(ended.output, QByteArray("runs\nheard\n"));
    QCOMPARE(ended.code, 5);
}

void TestLabProcess::endsACommandThatIgnoresThem()
{
    QProcess lab;
    QVERIFY(m_program.startLab(lab, u"trap '' TERM; echo runs; while :; do sleep 0.05; done"_s));
    kill(pid_t(lab.processId()), SIGTERM);
    QCOMPARE(Program::finish(lab).code, 128 + SIGKILL);
}

void TestLabProcess::canBeCancelledWhileItForms()
{
    const Mark mark;
    QProcess lab;
    m_program.prepare(lab, Program::labArguments(u"echo runs"_s));
    mark.put(lab);
    lab.start();
    const QDeadlineTimer deadline(Program::deadlineMs);
    while (mark.processes().size() < 2 && !deadline.hasExpired()) { }

    kill(pid_t(lab.processId()), SIGTERM);

    const auto ended = Program::finish(lab);
    QCOMPARE(ended.code, 128 + SIGTERM);
    QCOMPARE(ended.output, QByteArray());
}

void TestLabProcess::runsWithoutATerminal()
{
    QProcess lab;
    m_program.prepare(lab, {});
    lab.setArguments(
        QStringList{u"-w"_s, lab.program()}
        + Program::labArguments(u"cat; cat < /dev/tty || exit 6"_s));
    lab.setProgram(u"setsid"_s);
    lab.start();
    lab.write("through\n");

    const auto ended = Program::finish(lab);

    QCOMPARE(ended.output, QByteArray("through\n"));
    QCOMPARE(ended.code, 6);
}

void TestLabProcess::commandHasTheTerminal()
{
    Terminal terminal(terminalLab("test -t 0 && ps -o stat= -p $$; read line; echo got-$line"));
    terminal.type("hello\n");
    QVERIFY2(terminal.waitFor("got-hello"), terminal.said());
    QCOMPARE(terminal.finish(), 0);
    QVERIFY2(terminal.said().contains('+'), terminal.said()); // ps: "in the foreground".
}

void TestLabProcess::terminalIsGivenBack()
{
    qputenv("SIXLAB", m_program.path().toLocal8Bit());
    Terminal terminal(
        {"sh", "-c", "\"$SIXLAB\" lab run -- true; ps -o stat= -p $$; read line; echo got-$line"});
    terminal.type("hello\n");
    QVERIFY2(terminal.waitFor("got-hello"), terminal.said());
    QCOMPARE(terminal.finish(), 0);
    QVERIFY2(terminal.said().contains('+'), terminal.said());
}

void TestLabProcess::interruptKeyReachesTheCommand()
{
    Terminal terminal(
        terminalLab("trap 'echo heard; exit 5' INT; echo runs; while :; do sleep 0.05; done"));
    QVERIFY2(terminal.waitFor("runs"), terminal.said());
    terminal.type("\x03");
    QVERIFY2(terminal.waitFor("heard"), terminal.said());
    QCOMPARE(terminal.finish(), 5);
}

void TestLabProcess::stopKeyStopsTheJob()
{
    qputenv("SIXLAB", m_program.path().toLocal8Bit());
    Terminal terminal({"bash", "--norc", "--noprofile", "--noediting", "-i"});
    // The sums keep the echo of what is typed from looking like the answer.
    terminal.type(
        "\"$SIXLAB\" lab run -- sh -c 'echo runs-$((1+1)); read line; echo got-$((1+1))-$line'\n");
    QVERIFY2(terminal.waitFor("runs-2"), terminal.said());
    terminal.type("\x1a");
    QVERIFY2(terminal.waitFor("Stopped"), terminal.said());
    terminal.type("echo shell-$((1+1))\n");
    QVERIFY2(terminal.waitFor("shell-2"), terminal.said());
    terminal.type("fg\n");
    terminal.type("hello\n");
    QVERIFY2(terminal.waitFor("got-2-hello"), terminal.said());
    terminal.type("exit 7\n");
    QCOMPARE(terminal.finish(), 7);
}

} // namespace sixlab

QTEST_GUILESS_MAIN(sixlab::TestLabProcess)
#include "tst_labprocess.moc"
