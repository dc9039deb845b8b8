// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include "lab/visit.h"

#include <QRandomGenerator>

#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstring>

#include <sched.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

/// Says something to the socket of a lab; how many bytes came back until it hung up. -1: no lab.
static qsizetype answerTo(const QByteArray &words, uid_t user, qint64 owner)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray name
        = "sixlab-lab/" + QByteArray::number(user) + '/' + QByteArray::number(owner);
    std::memcpy(address.sun_path + 1, name.constData(), size_t(name.size()));
    const auto size = socklen_t(offsetof(sockaddr_un, sun_path) + 1 + size_t(name.size()));
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (connect(socket, reinterpret_cast<const sockaddr *>(&address), size) != 0) {
        close(socket);
        return -1;
    }
    const timeval patience{20, 0};
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    (void)!send(socket, words.constData(), size_t(words.size()), MSG_NOSIGNAL);
    shutdown(socket, SHUT_WR);
    char answer[64];
    const ssize_t got = recv(socket, answer, sizeof answer, MSG_WAITALL);
    const bool timedOut = got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
    close(socket);
    return timedOut ? 1000 : std::max(got, ssize_t(0)); // A reset is no answer either.
}

/// A command on a host of a running lab: from inside it, or from outside by the same user.
class TestLabExec : public QObject
{
    Q_OBJECT

private slots:
    void requestSurvivesTheWire();
    void refusesMalformedRequests_data();
    void refusesMalformedRequests();
    void worksFromInside_data() { Program::addUsers(); }
    void worksFromInside();
    void worksFromOutside_data() { Program::addUsers(); }
    void worksFromOutside();
    void otherUsersAreShownOut();
    void hostsAreAdministered_data() { Program::addUsers(); }
    void hostsAreAdministered();
    void newestLabIsMeant();
    void unknownHostIsRefused();
    void withoutALabItSaysSo();
    void passesSignalsOn();
    void takesTheProgramAlongWhenKilled();
    void survivesAVisitorWhoTalksNonsense();

private:
    Program::Ended exec(
        const QString &host, const QStringList &command, Program::User user = Program::Caller,
        const QByteArray &input = {}) const
    {
        return m_program.run(
            QStringList{u"lab"_s, u"exec"_s, host, u"--"_s} + command, user, input);
    }

    Program m_program;
};

void TestLabExec::requestSurvivesTheWire()
{
    const VisitRequest request{
        "plain1", "/a folder", {"sh", "-c", "", "two\nlines"}, {"A=1", "B="}};
    QCOMPARE(VisitRequest::decoded(request.encoded()), std::optional(request));
}

void TestLabExec::refusesMalformedRequests_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto zeros = [](const char *text) { return QByteArray(text).replace('|', '\0'); };
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no end") << zeros("host|/|1|true");
    QTest::newRow("no program") << zeros("host|/|0|");
    QTest::newRow("fewer arguments than said") << zeros("host|/|2|true|");
    QTest::newRow("a huge number") << zeros("host|/|4294967295|true|");
    QTest::newRow("beyond numbers") << zeros("host|/|99999999999999999999|true|");
    QTest::newRow("negative") << zeros("host|/|-1|true|");
    QTest::newRow("no number") << zeros("host|/|x|true|");
    QTest::newRow("too large") << QByteArray(VisitRequest::mostBytes + 1, '\0');
}

void TestLabExec::refusesMalformedRequests()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!VisitRequest::decoded(bytes));
}

void TestLabExec::worksFromInside()
{
    QFETCH(Program::User, user);

    const auto ended = m_program.inLab(
        u"cd /usr; echo in | \"$SIXLAB\" lab exec plain1 -- sh -c "
        "'cat; pwd; echo $SIXLAB_LAB; echo err >&2; exit 9'; echo $?"_s,
        user);

    QCOMPARE(ended.output, QByteArray("in\n/usr\nhome\n9\n"));
    QCOMPARE(ended.errors, QByteArray("err\n"));
}

void TestLabExec::worksFromOutside()
{
    QFETCH(Program::User, user);
    QProcess lab;
    QVERIFY(m_program.startLab(lab, u"echo runs; cat"_s, user));

    const auto ended = exec(
        u"internet"_s, {u"sh"_s, u"-c"_s, u"cat; echo $SIXLAB_LAB; ip -br link; exit 4"_s}, user,
        "through\n");

    QCOMPARE(ended.errors, QByteArray());
    QCOMPARE(ended.code, 4);
    QVERIFY2(ended.output.startsWith("through\nhome\n"), ended.output);
    QVERIFY2(ended.output.contains("\nwan0@"), ended.output);
    QCOMPARE(Program::finish(lab).code, 0);
}

void TestLabExec::otherUsersAreShownOut()
{
    if (geteuid() != 0)
        return; // A plain user cannot become another; worksFromOutside() is what it can try.
    QProcess lab;
    QVERIFY(m_program.startLab(lab, u"echo runs; cat"_s, Program::Plain));
    QVERIFY(exec(u"plain1"_s, {u"true"_s}, Program::Caller).code != 0); // It is not root's.

    // Straight at the socket of the other user's lab: not a byte of an answer.
    QCOMPARE(answerTo(QByteArray(8, '\4'), 65534, lab.processId()), 0);
    QCOMPARE(exec(u"plain1"_s, {u"true"_s}, Program::Plain).code, 0);
    QCOMPARE(Program::finish(lab).code, 0);
}

void TestLabExec::hostsAreAdministered()
{
    QFETCH(Program::User, user);

    const auto ended = m_program.inLab(
        u"\"$SIXLAB\" lab exec plain1 -- ip address add 2001:db8:2::77/64 dev lan0 nodad && "
        "ping -c 1 -w 5 2001:db8:2::77 && "
        "\"$SIXLAB\" lab exec router -- timeout 10 tcpdump -c 1 -n -i lan0 icmp6"_s,
        user);

    QVERIFY2(ended.code == 0, ended.output + ended.errors);
}

void TestLabExec::newestLabIsMeant()
{
    QProcess first;
    QProcess second;
    QVERIFY(m_program.startLab(first, u"echo runs; cat"_s));
    QCOMPARE(exec(u"plain1"_s, {u"touch"_s, u"/dev/shm/first"_s}).code, 0);
    QVERIFY(m_program.startLab(second, u"echo runs; cat"_s));

    QVERIFY(exec(u"plain1"_s, {u"test"_s, u"-e"_s, u"/dev/shm/first"_s}).code != 0);
    QCOMPARE(Program::finish(second).code, 0);
    QCOMPARE(exec(u"plain1"_s, {u"test"_s, u"-e"_s, u"/dev/shm/first"_s}).code, 0);
    QCOMPARE(Program::finish(first).code, 0);
    QVERIFY(!QFile::exists(u"/dev/shm/first"_s)); // The lab's memory is its own.
}

void TestLabExec::unknownHostIsRefused()
{
    QProcess lab;
    QVERIFY(m_program.startLab(lab, u"echo runs; cat"_s));
    const auto ended = exec(u"nobody"_s, {u"true"_s});
    QCOMPARE(ended.code, 2);
    QVERIFY2(ended.errors.contains("nobody"), ended.errors);
    QCOMPARE(exec(u"plain1"_s, {u"no-such-program"_s}).code, 2);
    QCOMPARE(Program::finish(lab).code, 0);
}

void TestLabExec::withoutALabItSaysSo()
{
    const auto ended = exec(u"plain1"_s, {u"true"_s});
    QCOMPARE(ended.code, 4);
    QVERIFY2(ended.errors.contains("lab run"), ended.errors);
}

void TestLabExec::passesSignalsOn()
{
    QProcess lab;
    QVERIFY(m_program.startLab(lab, u"echo runs; cat"_s));
    QProcess visitor;
    m_program.prepare(
        visitor,
        {u"lab"_s, u"exec"_s, u"plain1"_s, u"--"_s, u"sh"_s, u"-c"_s,
         u"trap 'echo heard; exit 5' INT; echo runs; while :; do sleep 0.05; done"_s});
    visitor.start();
    QVERIFY(visitor.waitForReadyRead(Program::deadlineMs));

    kill(pid_t(visitor.processId()), SIGINT);

    const auto ended = Program::finish(visitor);
    QCOMPARE(ended.output, QByteArray("runs\nheard\n"));
    QCOMPARE(ended.code, 5);
    QCOMPARE(Program::finish(lab).code, 0);
}

void TestLabExec::takesTheProgramAlongWhenKilled()
{
    QProcess lab;
    QVERIFY(m_program.startLab(lab, u"echo runs; cat"_s));
    QProcess visitor;
    m_program.prepare(
        visitor,
        {u"lab"_s, u"exec"_s, u"plain1"_s, u"--"_s, u"sh"_s, u"-c"_s, u"echo runs; sleep 4321"_s});
    visitor.start();
    QVERIFY(visitor.waitForReadyRead(Program::deadlineMs));
    const auto sleepers = [&] {
        return exec(u"router"_s, {u"pgrep"_s, u"-c"_s, u"-f"_s, u"^sleep 4321"_s}).output.trimmed();
    };
    QTRY_COMPARE(sleepers(), QByteArray("1"));

    visitor.kill();
    QVERIFY(visitor.waitForFinished());

    QTRY_COMPARE(sleepers(), QByteArray("0"));
    QCOMPARE(Program::finish(lab).code, 0);
}

void TestLabExec::survivesAVisitorWhoTalksNonsense()
{
    QProcess lab;
    QVERIFY(m_program.startLab(lab, u"echo runs; cat"_s));
    QByteArray noise(100'000, '\0');
    for (char &byte : noise)
        byte = char(QRandomGenerator::global()->generate());

    QVERIFY(answerTo(noise, geteuid(), lab.processId()) <= qsizetype(sizeof(VisitAnswer)));
    QVERIFY(answerTo(QByteArray(), geteuid(), lab.processId()) >= 0); // Comes and says nothing.

    QCOMPARE(exec(u"plain1"_s, {u"true"_s}).code, 0);
    QCOMPARE(Program::finish(lab).code, 0);
}

/// Takes this process into a network of its own, where no lab but its own can be seen.
static bool leaveNetwork()
{
    if (geteuid() == 0)
        return unshare(CLONE_NEWNET) == 0;
    const auto write = [](const char *name, const QByteArray &text) {
        QFile file(QString::fromLatin1(name));
        return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)
            && file.write(text) == text.size();
    };
    const auto same
        = [](auto id) { return QByteArray::number(id) + ' ' + QByteArray::number(id) + " 1"; };
    const QByteArray users = same(geteuid());
    const QByteArray groups = same(getegid());
    return unshare(CLONE_NEWUSER | CLONE_NEWNET) == 0 && write("/proc/self/setgroups", "deny")
        && write("/proc/self/uid_map", users) && write("/proc/self/gid_map", groups);
}

} // namespace sixlab

int main(int argc, char **argv)
{
    if (!sixlab::leaveNetwork())
        qFatal("This test needs a network namespace.");
    const QCoreApplication application(argc, argv);
    sixlab::TestLabExec test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_labexec.moc"
