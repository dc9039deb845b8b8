// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

/// Where a lab cannot be, it says in one sentence what to do.
class TestLabErrors : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatToDo_data();
    void saysWhatToDo();
    void coveredProcIsNoObstacle();
    void unknownScenarioListsThoseThatExist();
    void unknownProgramIsNamed();

private:
    Program m_program;
};

void TestLabErrors::saysWhatToDo_data()
{
    QTest::addColumn<QStringList>("wrapper");
    QTest::addColumn<QString>("script");
    QTest::addColumn<QByteArray>("remedy");
    // Each in a user namespace of its own, where a plain user may break the system to its liking.
    const QStringList asRoot{u"unshare"_s, u"-Urm"_s};
    const QStringList asUser{
        u"unshare"_s, u"-U"_s, u"--map-user=1000"_s, u"--map-group=1000"_s, u"--keep-caps"_s};
    QTest::newRow("radvd is missing")
        << asRoot
        << u"mount --bind /dev/null \"$(PATH=/usr/sbin:/usr/local/sbin:$PATH command -v radvd)\""_s
        << QByteArray("apt install radvd");
    QTest::newRow("user namespaces are forbidden")
        << asUser << u"echo 0 > /proc/sys/user/max_user_namespaces"_s
        << QByteArray("user.max_user_namespaces");
    QTest::newRow("network namespaces are forbidden")
        << asRoot << u"echo 0 > /proc/sys/user/max_net_namespaces"_s
        << QByteArray("/proc/sys/user");
    QTest::newRow("/dev/shm is missing")
        << asRoot
        << u"mkdir $T/dev && mount --rbind /dev $T/dev && mount -t tmpfs none /dev && "
           "touch /dev/null && mount --bind $T/dev/null /dev/null"_s
        << QByteArray("mkdir -m 1777 /dev/shm");
}

void TestLabErrors::saysWhatToDo()
{
    QFETCH(QStringList, wrapper);
    QFETCH(QString, script);
    QFETCH(QByteArray, remedy);
    const QTemporaryDir folder;
    QProcess lab;
    m_program.prepare(lab, {});
    QProcessEnvironment environment = lab.processEnvironment();
    environment.insert(u"T"_s, folder.path());
    lab.setProcessEnvironment(environment);
    lab.setProgram(wrapper.first());
    lab.setArguments(
        wrapper.sliced(1)
        + QStringList{u"sh"_s, u"-c"_s, script + u" && \"$SIXLAB\" lab run -- true"_s});
    lab.start();

    const auto ended = Program::finish(lab);

    QCOMPARE(ended.code, 6);
    QVERIFY2(ended.errors.contains(remedy), ended.errors);
}

void TestLabErrors::coveredProcIsNoObstacle()
{
    // As containers do it; the kernel then gives no new /proc.
    QProcess lab;
    m_program.prepare(lab, {});
    lab.setProgram(u"unshare"_s);
    lab.setArguments(
        {u"-Urm"_s, u"sh"_s, u"-c"_s,
         u"mount --bind /dev/null /proc/version && "
         "\"$SIXLAB\" lab run -- ping -c 1 -w 5 2001:db8:80::80"_s});
    lab.start();
    const auto ended = Program::finish(lab);
    QCOMPARE(ended.errors, QByteArray());
    QCOMPARE(ended.code, 0);
}

void TestLabErrors::unknownScenarioListsThoseThatExist()
{
    const auto ended
        = m_program.run({u"lab"_s, u"run"_s, u"--scenario"_s, u"moon"_s, u"--"_s, u"true"_s});
    QCOMPARE(ended.code, 2);
    QVERIFY2(ended.errors.contains("moon") && ended.errors.contains("home"), ended.errors);
}

void TestLabErrors::unknownProgramIsNamed()
{
    const auto ended = m_program.run({u"lab"_s, u"run"_s, u"--"_s, u"no-such-program"_s});
    QCOMPARE(ended.code, 2);
    QVERIFY2(ended.errors.contains("no-such-program"), ended.errors);
}

} // namespace sixlab

QTEST_GUILESS_MAIN(sixlab::TestLabErrors)
#include "tst_laberrors.moc"
