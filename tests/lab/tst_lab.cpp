// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static const QHostAddress lanPrefix(u"2001:db8:2::"_s);

/// What `ip -j address show dev lan0` says on a host.
struct Addresses {
    QString linkLocal;
    QString slaac; ///< A global one that was not set by hand.
    QString mac;
};

static Addresses read(const QByteArray &json)
{
    Addresses result;
    const QJsonObject interface = QJsonDocument::fromJson(json)[0].toObject();
    result.mac = interface["address"_L1].toString();
    for (const QJsonValue &value : interface["addr_info"_L1].toArray()) {
        const QString text = value["local"_L1].toString();
        if (value["scope"_L1].toString() == "link"_L1)
            result.linkLocal = text;
        else if (
            value["dynamic"_L1].toBool() && QHostAddress(text).isInSubnet(lanPrefix, 64)
            && !value["tentative"_L1].toBool())
            result.slaac = text;
    }
    return result;
}

/// A virtual home is what it says: real hosts with real addresses, and nothing outside of it.
class TestLab : public QObject
{
    Q_OBJECT

private slots:
    void runsACommandOnTheWorkstation_data() { Program::addUsers(); }
    void runsACommandOnTheWorkstation();
    void passesExitCodesOn_data();
    void passesExitCodesOn();
    void formsAddressesByAdvertisements_data() { Program::addUsers(); }
    void formsAddressesByAdvertisements();
    void hostsAnswerPing_data() { Program::addUsers(); }
    void hostsAnswerPing();
    void oneHostIsSilentToMulticast();
    void reachesTheInternet_data() { Program::addUsers(); }
    void reachesTheInternet();
    void cameraServes();
    void keepsTheUsersIdentity_data() { Program::addUsers(); }
    void keepsTheUsersIdentity();
    void callersNetworkStaysAsItWas_data() { Program::addUsers(); }
    void callersNetworkStaysAsItWas();

private:
    Program m_program;
};

void TestLab::runsACommandOnTheWorkstation()
{
    QFETCH(Program::User, user);

    const auto ended
        = m_program.inLab(u"echo $SIXLAB_LAB; pwd; test -w $SIXLAB_LAB_DATA && ls /sys"_s, user);

    QCOMPARE(ended.errors, QByteArray());
    QCOMPARE(ended.code, 0);
    QVERIFY2(ended.output.startsWith("home\n/\n"), ended.output);
}

void TestLab::passesExitCodesOn_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<int>("code");
    QTest::newRow("zero") << u"exit 0"_s << 0;
    QTest::newRow("three") << u"exit 3"_s << 3;
    QTest::newRow("the largest") << u"exit 255"_s << 255;
    QTest::newRow("killed") << u"kill -KILL $$"_s << 137;
    QTest::newRow("terminated") << u"kill -TERM $$"_s << 143;
}

void TestLab::passesExitCodesOn()
{
    QFETCH(QString, script);
    QTEST(m_program.inLab(script).code, "code");
}

void TestLab::formsAddressesByAdvertisements()
{
    QFETCH(Program::User, user);

    const auto ended = m_program.inLab(
        u"ip -j address show dev lan0; for host in camera plain1 plain2; do "
        "\"$SIXLAB\" lab exec $host -- ip -j address show dev lan0; done"_s,
        user);

    QCOMPARE(ended.errors, QByteArray());
    const QByteArrayList lines = ended.output.trimmed().split('\n');
    QCOMPARE(lines.size(), 4);
    QSet<QString> macs;
    for (const QByteArray &line : lines) {
        const Addresses addresses = read(line);
        QVERIFY2(!addresses.slaac.isEmpty(), line);
        QVERIFY2(!addresses.linkLocal.isEmpty(), line);
        macs.insert(addresses.mac);
    }
    QCOMPARE(macs.size(), 4);
    // plain1 hides its MAC (RFC 7217), plain2 shows it (RFC 4291, appendix A).
    QVERIFY(!read(lines[2]).slaac.contains("ff:fe"_L1));
    QVERIFY(read(lines[3]).slaac.contains("ff:fe"_L1));
}

void TestLab::hostsAnswerPing()
{
    QFETCH(Program::User, user);

    const auto ended = m_program.inLab(
        u"ping -c 1 -w 5 2001:db8:2::1 && for host in router camera plain1 plain2; do "
        "address=$(\"$SIXLAB\" lab exec $host -- ip -o -6 address show dev lan0 scope link | "
        "sed 's/.*inet6 //;s/\\/.*//'); "
        "ping -c 1 -w 5 $address%lan0 || exit 1; done"_s,
        user);

    QVERIFY2(ended.code == 0, ended.output + ended.errors);
}

void TestLab::oneHostIsSilentToMulticast()
{
    // hostsAnswerPing() shows that it answers when it is asked alone.
    const auto ended
        = m_program.inLab(u"for host in plain1 plain2; do "
                          "\"$SIXLAB\" lab exec $host -- ip -j address show dev lan0; done; "
                          "ping -c 2 -w 5 ff02::1%lan0"_s);

    QCOMPARE(ended.code, 0);
    const QByteArrayList lines = ended.output.split('\n');
    const QByteArray answers = lines.sliced(2).join('\n');
    QVERIFY2(answers.contains(read(lines[0]).linkLocal.toLatin1() + '%'), answers);
    QVERIFY2(!read(lines[1]).linkLocal.isEmpty(), lines[1]);
    QVERIFY2(!answers.contains(read(lines[1]).linkLocal.toLatin1() + '%'), answers);
}

void TestLab::reachesTheInternet()
{
    QFETCH(Program::User, user);
    const auto ended
        = m_program.inLab(u"ping -c 1 -w 5 2001:db8:80::80 && ping -c 1 -w 5 203.0.113.80"_s, user);
    QVERIFY2(ended.code == 0, ended.output + ended.errors);
}

void TestLab::cameraServes()
{
    const auto ended = m_program.inLab(
        u"address=$(\"$SIXLAB\" lab exec camera -- ip -o -6 address show dev lan0 scope global | "
        "sed 's/.*inet6 //;s/\\/.*//'); "
        "for host in $address 192.168.66.90; do bash -c \"exec 3<>/dev/tcp/$host/80\" || exit 1; "
        "done"_s);
    QVERIFY2(ended.code == 0, ended.output + ended.errors);
}

void TestLab::keepsTheUsersIdentity()
{
    QFETCH(Program::User, user);

    const auto ended = m_program.inLab(u"id -u; id -g; grep CapEff /proc/self/status"_s, user);

    const QByteArrayList lines = ended.output.split('\n');
    QCOMPARE(lines[0].toUInt(), user == Program::Plain ? 65534 : geteuid());
    QCOMPARE(lines[1].toUInt(), user == Program::Plain ? 65534 : getegid());
    if (user == Program::Plain)
        QCOMPARE(lines[2].simplified(), QByteArray("CapEff: 0000000000000000"));
}

static QByteArray networkState()
{
    QProcess shell;
    shell.start(
        u"sh"_s,
        {u"-c"_s,
         u"ip -br link; ip -br address; ip route show table all; ip -6 route show table all; "
         "cat /proc/sys/net/ipv6/conf/all/forwarding /proc/sys/net/ipv4/ip_forward "
         "/proc/sys/net/ipv4/ping_group_range"_s});
    shell.waitForFinished(Program::deadlineMs);
    // Lifetimes go by without anybody's doing.
    return QString::fromLatin1(shell.readAllStandardOutput())
        .remove(QRegularExpression(u"expires \\d+sec"_s))
        .toLatin1();
}

void TestLab::callersNetworkStaysAsItWas()
{
    QFETCH(Program::User, user);
    const QByteArray before = networkState();
    QVERIFY(!before.isEmpty());

    QProcess lab;
    QVERIFY(m_program.startLab(lab, u"echo runs; cat"_s, user));
    const QByteArray during = networkState();
    QCOMPARE(Program::finish(lab).code, 0);

    QCOMPARE(during, before);
    QCOMPARE(networkState(), before);
}

} // namespace sixlab

QTEST_GUILESS_MAIN(sixlab::TestLab)
#include "tst_lab.moc"
