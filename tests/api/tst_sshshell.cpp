// SPDX-License-Identifier: GPL-3.0-or-later
#include "sshserver.h"

#include "api/sshshell.h"

using namespace sixlab;

class TestSshShell : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void signsInWithAKeyFile();

private:
    Connection connectionTo(const QString &host, int port = 22) const;

    std::unique_ptr<TestLan> m_lan;
    std::unique_ptr<SshHome> m_home;
    Host m_router;
};

Connection TestSshShell::connectionTo(const QString &host, int port) const
{
    Connection connection;
    connection.url.setScheme(u"ssh"_s);
    connection.url.setHost(host);
    connection.url.setPort(port);
    connection.user = u"tester"_s;
    return connection;
}

void TestSshShell::initTestCase()
{
    m_lan = std::make_unique<TestLan>();
    QVERIFY(m_lan->isUp());
    QVERIFY(m_lan->connectHost(m_router, 2));
    m_home = std::make_unique<SshHome>();
    QVERIFY(m_home->isReady());
    QVERIFY(m_router.shell(u"echo 0 > /proc/sys/net/ipv4/ip_unprivileged_port_start"_s));
    QVERIFY(m_home->startOpenSsh(m_router));
    QVERIFY(m_home->startDropbear(m_router, 2222));
}

void TestSshShell::signsInWithAKeyFile()
{
    Connection connection = connectionTo(u"2001:db8:77::2"_s);
    const auto key = SshShell::readHostKey(connection);
    QVERIFY2(key, qPrintable(key ? u""_s : key.error().text + key.error().detail));
    connection.pinnedCertificate = key->sha256;
    const auto shell = SshShell::open(connection, m_home->path(u"key"_s));
    QVERIFY2(shell, qPrintable(shell ? u""_s : shell.error().text + shell.error().detail));
    const auto output = (*shell)->run({u"echo"_s, u"a  'b'"_s});
    QVERIFY(output);
    QCOMPARE(output->out, "a  'b'\n");
}

int main(int argc, char **argv)
{
    return runOnOwnNetwork<TestSshShell>(argc, argv);
}

#include "tst_sshshell.moc"
