// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptedssh.h"
#include "sshserver.h"

#include "api/shellquote.h"
#include "api/sshshell.h"

#include <QElapsedTimer>
#include <QLocalServer>
#include <QLocalSocket>

using namespace sixlab;

using Command = ScriptedSsh::Script::Command;
using Then = Babbler::Then;

class TestSshShell : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void quotesEveryWord_data();
    void quotesEveryWord();
    void refusesToQuoteWhatCannotBeSaid();

    void reachesEveryAddress_data();
    void reachesEveryAddress();
    void signsInWithAKeyFile_data();
    void signsInWithAKeyFile();
    void keepsThePassphraseToItself();
    void namesAFileThatIsNoKey_data();
    void namesAFileThatIsNoKey();
    void signsInByAgent();
    void leavesRoomForThePasswordBesideAFullAgent();
    void signsInByPassword_data();
    void signsInByPassword();
    void triesAWrongPasswordOnce_data();
    void triesAWrongPasswordOnce();
    void answersThePromptForThePassword();
    void answersNoOtherPrompt_data();
    void answersNoOtherPrompt();
    void saysWhenMoreThanAPasswordIsWanted();
    void asksForAUser();

    void givesNoSecretOnFirstContact();
    void believesTheUsersKnownHosts_data();
    void believesTheUsersKnownHosts();
    void stopsAtAChangedKey();
    void believesThePinMoreThanKnownHosts();
    void readsNoSettingsOfTheUser();

    void runsManyCommandsOnOneConnection();
    void passesBytesUnchanged();
    void tellsHowACommandEnded_data();
    void tellsHowACommandEnded();
    void boundsTheOutput_data();
    void boundsTheOutput();
    void failsCleanlyWhenCutOff();
    void saysWhenCommandsAreRefused();
    void wantsToKnowHowACommandEnded();
    void goesOnAfterACommandThatTookTooLong();

    void knowsWhatIsNoSsh_data();
    void knowsWhatIsNoSsh();
    void refusesOutdatedEncryption();
    void stopsWithinASecond_data();
    void stopsWithinASecond();
    void leavesNoDescriptorOpen();

private:
    Connection connectionTo(const QString &host, int port = 22) const;
    Connection passwordConnectionTo(int port) const;
    bool startAgent();

    std::unique_ptr<TestLan> m_lan;
    std::unique_ptr<SshHome> m_home;
    Host m_router;
    Host m_self; ///< For daemons in the test's own network.
};

static QString textOf(const Error &error)
{
    return u"%1: %2 (%3)"_s.arg(QString::number(int(error.kind)), error.text, error.detail);
}

#define VERIFY_RESULT(result)                                                                      \
    QVERIFY2((result).has_value(), (result) ? "" : qPrintable(textOf((result).error())))

/// The same with whatever key answers there.
static Connection trusting(Connection connection)
{
    if (const auto key = SshShell::readHostKey(connection))
        connection.pinnedCertificate = key->sha256;
    return connection;
}

Connection TestSshShell::connectionTo(const QString &host, int port) const
{
    Connection connection;
    connection.url.setScheme(u"ssh"_s);
    connection.url.setHost(host);
    connection.url.setPort(port);
    connection.user = u"tester"_s;
    return connection;
}

Connection TestSshShell::passwordConnectionTo(int port) const
{
    Connection connection = trusting(connectionTo(u"2001:db8:77::2"_s, port));
    connection.password = SshHome::password();
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
    QVERIFY(m_home->startOpenSsh(m_router, "KexAlgorithms diffie-hellman-group1-sha1\n", 2201));
    QVERIFY(m_home->startDropbear(m_router, 2222));
}

/// A home without anything, and no agent.
void TestSshShell::init()
{
    QVERIFY(QDir(m_home->path(u"user"_s)).removeRecursively());
    QVERIFY(QDir().mkpath(m_home->path(u"user/.ssh"_s)));
    qputenv("HOME", QFile::encodeName(m_home->path(u"user"_s)));
    qunsetenv("SSH_AUTH_SOCK");
}

void TestSshShell::quotesEveryWord_data()
{
    QTest::addColumn<QStringList>("words");
    const auto row
        = [](const char *name, const QStringList &words) { QTest::newRow(name) << words; };
    row("plain", {u"one"_s, u"two"_s});
    row("empty", {u""_s, u""_s, u"x"_s, u""_s});
    row("blanks", {u" a  b "_s, u"\t"_s});
    row("line ends", {u"a\nb\n"_s, u"\r"_s});
    row("single quotes", {u"'"_s, u"it's"_s, u"''"_s, u"'; touch /tmp/x; '"_s});
    row("double quotes", {u"\""_s, u"\"$HOME\""_s});
    row("substitution", {u"$(id)"_s, u"`id`"_s, u"${HOME}"_s, u"$$"_s, u"!!"_s});
    row("operators", {u";"_s, u"|"_s, u"&"_s, u"&&"_s, u">x"_s, u"<"_s, u"#"_s, u"*"_s, u"~"_s});
    row("backslashes", {u"\\"_s, u"\\'"_s, u"a\\nb"_s, u"\\\\"_s});
    row("options", {u"-n"_s, u"--"_s, u"-e"_s});
    row("other scripts", {u"Küche"_s, u"台所"_s, u"🏠"_s, u"\u202e"_s});
    row("control characters", {u"\x01\x1b[31m\x7f"_s});
    row("percent", {u"%s%n"_s});
}

/// A real shell takes them apart again.
void TestSshShell::quotesEveryWord()
{
    QFETCH(QStringList, words);
    const auto line = shellQuoted(QStringList{u"printf"_s, u"<%s>"_s} + words);
    QVERIFY(line);
    QString expected;
    for (const QString &word : words)
        expected += u'<' + word + u'>';
    for (const QString &shell : {u"sh"_s, u"bash"_s, u"busybox"_s}) {
        QProcess process;
        const QStringList applet = shell == u"busybox"_s ? QStringList{u"sh"_s} : QStringList();
        process.start(shell, applet + QStringList{u"-c"_s, QString::fromUtf8(*line)});
        QVERIFY(process.waitForFinished(5000));
        QCOMPARE(QString::fromUtf8(process.readAllStandardOutput()), expected);
    }
}

void TestSshShell::refusesToQuoteWhatCannotBeSaid()
{
    const QStringList nul{u"echo"_s, u"a"_s + QChar(0) + u"b"_s};
    const QStringList half{u"echo"_s, QString(QChar(0xd800))};
    const QStringList endless{u"echo"_s, QString(200'000, u'x')};
    for (const QStringList &words : {QStringList(), QStringList{u""_s}, nul, half, endless})
        QVERIFY(!shellQuoted(words));
    QVERIFY(shellQuoted({u"echo"_s, QString(131'000, u'x')}));
}

void TestSshShell::reachesEveryAddress_data()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("global") << u"2001:db8:77::2"_s;
    QTest::newRow("link-local") << u"fe80::200:5eff:fe00:5302%lan0"_s;
    QTest::newRow("IPv4") << u"192.0.2.2"_s;
}

void TestSshShell::reachesEveryAddress()
{
    QFETCH(QString, host);
    const auto shell = SshShell::open(trusting(connectionTo(host)), m_home->path(u"key"_s));
    VERIFY_RESULT(shell);
    const auto output = (*shell)->run({u"sh"_s, u"-c"_s, u"echo $SSH_CONNECTION"_s});
    VERIFY_RESULT(output);
    QCOMPARE(
        QString::fromLatin1(output->out.split(' ').value(2)).section(u'%', 0, 0),
        host.section(u'%', 0, 0));
    QCOMPARE((*shell)->hostKey().algorithm, u"ssh-ed25519"_s);
    QCOMPARE((*shell)->hostKey().trust, HostKey::Trust::Pinned);
}

void TestSshShell::signsInWithAKeyFile_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("passphrase");
    const QString phrase = u"correct horse"_s;
    QTest::newRow("Ed25519") << QStringList{u"-t"_s, u"ed25519"_s} << QString();
    QTest::newRow("Ed25519, passphrase") << QStringList{u"-t"_s, u"ed25519"_s} << phrase;
    QTest::newRow("RSA") << QStringList{u"-t"_s, u"rsa"_s} << QString();
    QTest::newRow("ECDSA") << QStringList{u"-t"_s, u"ecdsa"_s} << QString();
    const QStringList pem{u"-t"_s, u"rsa"_s, u"-m"_s, u"PEM"_s};
    QTest::newRow("PEM") << pem << QString();
    QTest::newRow("PEM, passphrase") << pem << phrase;
    QTest::newRow("PKCS8, passphrase")
        << QStringList{u"-t"_s, u"ecdsa"_s, u"-m"_s, u"PKCS8"_s} << phrase;
}

void TestSshShell::signsInWithAKeyFile()
{
    QFETCH(QStringList, options);
    QFETCH(QString, passphrase);
    const QString key = u"user/"_s + QString::fromLatin1(QTest::currentDataTag());
    QVERIFY(m_home->makeKey(key, options, passphrase));
    QVERIFY(m_home->authorize(key));
    for (const int port : {22, 2222}) {
        Connection connection = trusting(connectionTo(u"2001:db8:77::2"_s, port));
        connection.password = passphrase;
        const auto shell = SshShell::open(connection, m_home->path(key));
        VERIFY_RESULT(shell);
        const auto output = (*shell)->run({u"echo"_s, u"at home"_s});
        VERIFY_RESULT(output);
        QCOMPARE(output->out, "at home\n");
    }
}

void TestSshShell::keepsThePassphraseToItself()
{
    for (const bool isRight : {true, false}) {
        const QString key = u"user/protected%1"_s.arg(isRight);
        QVERIFY(m_home->makeKey(
            key, {u"-t"_s, u"ed25519"_s}, isRight ? SshHome::password() : u"another"_s));
        ScriptedSsh server(
            m_home->path(u"hostkey"_s),
            {.methods
             = SSH_AUTH_METHOD_PASSWORD | SSH_AUTH_METHOD_PUBLICKEY | SSH_AUTH_METHOD_INTERACTIVE});
        const auto refused = SshShell::open(trusting(server.connection()), m_home->path(key));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::SignInRefused);
        QCOMPARE(server.secrets(), QByteArrayList());
        QCOMPARE(server.connections(), isRight ? 2 : 1); // A wrong passphrase is seen before.
    }
}

void TestSshShell::namesAFileThatIsNoKey_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("absent") << u"absent"_s;
    QTest::newRow("a folder") << u"user"_s;
    QTest::newRow("a pipe") << u"pipe"_s;
    QTest::newRow("a public key") << u"key.pub"_s;
    QTest::newRow("text") << u"passwd"_s;
    QTest::newRow("empty") << u"shadow"_s;
}

void TestSshShell::namesAFileThatIsNoKey()
{
    QFETCH(QString, file);
    if (file == u"pipe"_s && !QFile::exists(m_home->path(file)))
        QVERIFY(run(u"mkfifo"_s, {m_home->path(file)}));
    const auto refused
        = SshShell::open(trusting(connectionTo(u"2001:db8:77::2"_s)), m_home->path(file));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Usage);
    QVERIFY(refused.error().text.contains(file));
}

bool TestSshShell::startAgent()
{
    const QString path = m_home->path(u"user/agent"_s);
    m_self.start({u"ssh-agent"_s, u"-D"_s, u"-a"_s, path});
    qputenv("SSH_AUTH_SOCK", QFile::encodeName(path));
    return QTest::qWaitFor([&] { return QFile::exists(path); }, 5000);
}

void TestSshShell::signsInByAgent()
{
    QVERIFY(startAgent());
    QVERIFY(m_home->makeKey(u"user/stranger"_s));
    for (const QString &key : {u"user/stranger"_s, u"key"_s})
        QVERIFY(run(u"ssh-add"_s, {u"-q"_s, m_home->path(key)}));
    for (const int port : {22, 2222}) {
        const auto shell = SshShell::open(trusting(connectionTo(u"2001:db8:77::2"_s, port)));
        VERIFY_RESULT(shell);
        QVERIFY((*shell)->run({u"true"_s}));
    }
}

void TestSshShell::leavesRoomForThePasswordBesideAFullAgent()
{
    QVERIFY(startAgent());
    for (int i = 0; i < 10; ++i) { // OpenSSH hangs up after six.
        const QString key = u"user/stranger%1"_s.arg(i);
        QVERIFY(m_home->makeKey(key));
        QVERIFY(run(u"ssh-add"_s, {u"-q"_s, m_home->path(key)}));
    }
    const auto shell = SshShell::open(passwordConnectionTo(22));
    VERIFY_RESULT(shell);
    QVERIFY((*shell)->run({u"true"_s}));
    // A key that was named is not lost among them.
    VERIFY_RESULT(
        SshShell::open(trusting(connectionTo(u"2001:db8:77::2"_s)), m_home->path(u"key"_s)));
}

void TestSshShell::signsInByPassword_data()
{
    QTest::addColumn<int>("port");
    QTest::newRow("OpenSSH") << 22;
    QTest::newRow("Dropbear") << 2222;
}

void TestSshShell::signsInByPassword()
{
    QFETCH(int, port);
    Connection connection = passwordConnectionTo(port);
    const auto shell = SshShell::open(connection);
    VERIFY_RESULT(shell);
    const auto output = (*shell)->run({u"id"_s, u"-un"_s});
    VERIFY_RESULT(output);
    QCOMPARE(output->out, "tester\n");

    connection.password = u"close sesame"_s;
    const auto refused = SshShell::open(connection);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::SignInRefused);
    QVERIFY(!textOf(refused.error()).contains(u"sesame"_s));
}

void TestSshShell::triesAWrongPasswordOnce_data()
{
    QTest::addColumn<int>("methods");
    QTest::newRow("password") << int(SSH_AUTH_METHOD_PASSWORD);
    QTest::newRow("prompts") << int(SSH_AUTH_METHOD_INTERACTIVE);
    QTest::newRow("both") << int(SSH_AUTH_METHOD_PASSWORD | SSH_AUTH_METHOD_INTERACTIVE);
    QTest::newRow("all") << int(
        SSH_AUTH_METHOD_PASSWORD | SSH_AUTH_METHOD_INTERACTIVE | SSH_AUTH_METHOD_PUBLICKEY);
}

void TestSshShell::triesAWrongPasswordOnce()
{
    QFETCH(int, methods);
    ScriptedSsh server(m_home->path(u"hostkey"_s), {.methods = methods});
    Connection connection = trusting(server.connection());
    connection.password = u"close sesame"_s;
    const auto refused = SshShell::open(connection, m_home->path(u"key"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::SignInRefused);
    QCOMPARE(server.secrets(), QByteArrayList{"close sesame"});
}

void TestSshShell::answersThePromptForThePassword()
{
    ScriptedSsh server(
        m_home->path(u"hostkey"_s),
        {.methods = SSH_AUTH_METHOD_INTERACTIVE, .prompts = {"", "tester's PASSWORD:"}});
    const auto shell = SshShell::open(trusting(server.connection()));
    VERIFY_RESULT(shell);
    QCOMPARE(server.secrets(), QByteArrayList{"open sesame"});
    const auto output = (*shell)->run({u"anything"_s});
    VERIFY_RESULT(output);
    QCOMPARE(output->exitCode, 3);
}

void TestSshShell::answersNoOtherPrompt_data()
{
    QTest::addColumn<QByteArrayList>("prompts");
    QTest::addColumn<bool>("isShown");
    QTest::addColumn<int>("answers");
    QTest::newRow("a code") << QByteArrayList{"Verification code: "} << false << 0;
    QTest::newRow("shown to all") << QByteArrayList{"Password: "} << true << 0;
    QTest::newRow("asked again") << QByteArrayList{"Password: ", "Password: "} << false << 1;
    QTest::newRow("says nothing for ever") << QByteArrayList(20, "") << false << 0;
    QTest::newRow("endless text") << QByteArrayList{QByteArray(20'000, '?')} << false << 0;
}

void TestSshShell::answersNoOtherPrompt()
{
    QFETCH(QByteArrayList, prompts);
    QFETCH(bool, isShown);
    QFETCH(int, answers);
    ScriptedSsh server(
        m_home->path(u"hostkey"_s),
        {.methods = SSH_AUTH_METHOD_INTERACTIVE, .prompts = prompts, .showsAnswers = isShown});
    const auto refused = SshShell::open(trusting(server.connection()));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::SignInRefused);
    QCOMPARE(server.secrets().size(), answers);
}

void TestSshShell::saysWhenMoreThanAPasswordIsWanted()
{
    ScriptedSsh server(m_home->path(u"hostkey"_s), {.wantsMore = true});
    const auto refused = SshShell::open(trusting(server.connection()));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::SignInRefused);
    QVERIFY(refused.error().text.contains(u"more than"_s));
    QCOMPARE(server.secrets().size(), 1);
}

void TestSshShell::asksForAUser()
{
    Connection connection = passwordConnectionTo(22);
    connection.user.clear();
    const auto refused = SshShell::open(connection);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::SignInRefused);
}

void TestSshShell::givesNoSecretOnFirstContact()
{
    ScriptedSsh server(m_home->path(u"hostkey"_s), {});
    const auto refused = SshShell::open(server.connection());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::SignInRefused);
    QCOMPARE(server.secrets(), QByteArrayList());

    const auto key = SshShell::readHostKey(server.connection());
    VERIFY_RESULT(key);
    QCOMPARE(key->trust, HostKey::Trust::FirstContact);
    QProcess keygen;
    keygen.start(u"ssh-keygen"_s, {u"-lf"_s, m_home->path(u"hostkey.pub"_s)});
    QVERIFY(keygen.waitForFinished(5000));
    const QString shown = QString::fromLatin1(keygen.readAll().split(' ').value(1));
    QCOMPARE(key->fingerprint(), shown);
    QVERIFY(refused.error().text.contains(shown));
}

void TestSshShell::believesTheUsersKnownHosts_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<bool>("isHashed");
    QTest::newRow("address") << u"2001:db8:77::2"_s << 22 << false;
    QTest::newRow("hashed") << u"2001:db8:77::2"_s << 22 << true;
    QTest::newRow("zone") << u"fe80::200:5eff:fe00:5302%lan0"_s << 22 << false;
    QTest::newRow("port") << u"2001:db8:77::2"_s << 2222 << false;
    QTest::newRow("zone, port, hashed") << u"fe80::200:5eff:fe00:5302%lan0"_s << 2222 << true;
}

/// As OpenSSH's client wrote it.
void TestSshShell::believesTheUsersKnownHosts()
{
    QFETCH(QString, host);
    QFETCH(int, port);
    QFETCH(bool, isHashed);
    const QString file = m_home->path(u"user/.ssh/known_hosts"_s);
    QVERIFY(run(
        u"ssh"_s,
        {u"-F"_s, u"none"_s, u"-o"_s, u"StrictHostKeyChecking=accept-new"_s, u"-o"_s,
         u"UserKnownHostsFile="_s + file, u"-o"_s, u"UpdateHostKeys=no"_s, u"-o"_s,
         isHashed ? u"HashKnownHosts=yes"_s : u"HashKnownHosts=no"_s, u"-i"_s,
         m_home->path(u"key"_s), u"-p"_s, QString::number(port), u"tester@"_s + host, u"true"_s}));
    const QByteArray before = m_home->read(u"user/.ssh/known_hosts"_s);
    QVERIFY(before.startsWith("|1|") == isHashed && before.contains("ssh-ed25519"));
    const auto shell = SshShell::open(connectionTo(host, port), m_home->path(u"key"_s));
    VERIFY_RESULT(shell);
    QCOMPARE((*shell)->hostKey().trust, HostKey::Trust::KnownHosts);
    QCOMPARE(m_home->read(u"user/.ssh/known_hosts"_s), before);
}

void TestSshShell::stopsAtAChangedKey()
{
    QVERIFY(m_home->makeKey(u"user/other"_s));
    QVERIFY(
        m_home->write(u"user/.ssh/known_hosts"_s, "[::1]:* " + m_home->read(u"user/other.pub"_s)));
    ScriptedSsh server(m_home->path(u"hostkey"_s), {});
    const auto known = SshShell::open(server.connection());
    QVERIFY(!known);
    QCOMPARE(known.error().kind, Error::Kind::IdentityChanged);

    Connection pinned = server.connection();
    pinned.pinnedCertificate = QByteArray(32, 'x');
    for (const bool isAsked : {true, false}) {
        const auto kind = isAsked ? SshShell::readHostKey(pinned).error().kind
                                  : SshShell::open(pinned).error().kind;
        QCOMPARE(kind, Error::Kind::IdentityChanged);
    }
    QCOMPARE(server.secrets(), QByteArrayList());
}

void TestSshShell::believesThePinMoreThanKnownHosts()
{
    ScriptedSsh server(m_home->path(u"hostkey"_s), {});
    const Connection pinned = trusting(server.connection());
    QVERIFY(m_home->makeKey(u"user/other"_s));
    QVERIFY(
        m_home->write(u"user/.ssh/known_hosts"_s, "[::1]:* " + m_home->read(u"user/other.pub"_s)));
    VERIFY_RESULT(SshShell::open(pinned));
}

void TestSshShell::readsNoSettingsOfTheUser()
{
    QVERIFY(m_home->write(
        u"user/.ssh/config"_s,
        "Match exec \"touch " + QFile::encodeName(m_home->path(u"user/ran"_s))
            + "\"\nHost *\nCiphers aes128-cbc\n")); // That OpenSSH would refuse.
    const auto shell
        = SshShell::open(trusting(connectionTo(u"2001:db8:77::2"_s)), m_home->path(u"key"_s));
    VERIFY_RESULT(shell);
    QVERIFY(!QFile::exists(m_home->path(u"user/ran"_s)));
}

void TestSshShell::runsManyCommandsOnOneConnection()
{
    for (const int port : {22, 2222}) {
        const auto shell = SshShell::open(passwordConnectionTo(port));
        VERIFY_RESULT(shell);
        QByteArray first;
        for (int i = 0; i < 20; ++i) {
            const auto output = (*shell)->run(
                {u"sh"_s, u"-c"_s, u"echo $1 >&2; echo $SSH_CONNECTION"_s, u"sh"_s,
                 QString::number(i)});
            VERIFY_RESULT(output);
            QCOMPARE(output->err, QByteArray::number(i) + '\n');
            first = first.isEmpty() ? output->out : first;
            QCOMPARE(output->out, first);
        }
    }
}

void TestSshShell::passesBytesUnchanged()
{
    QByteArray bytes;
    for (int i = 0; i < 1024 * 1024; ++i)
        bytes += char(i * 7 + i / 251);
    for (const int port : {22, 2222}) {
        const auto shell = SshShell::open(passwordConnectionTo(port));
        VERIFY_RESULT(shell);
        const auto output = (*shell)->run({u"cat"_s}, bytes);
        VERIFY_RESULT(output);
        QVERIFY(output->out == bytes);
        // A command that does not care for its input.
        const auto careless = (*shell)->run({u"echo"_s, u"done"_s}, bytes);
        VERIFY_RESULT(careless);
        QCOMPARE(careless->out, "done\n");
    }
}

void TestSshShell::tellsHowACommandEnded_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("well") << u"true"_s << 0;
    QTest::newRow("with an error") << u"exit 42"_s << 42;
    QTest::newRow("by a signal") << u"kill -9 $$"_s << 255;
    QTest::newRow("was never there") << u"exec no-such-program"_s << 127;
    QTest::newRow("with something in the background")
        << u"(sleep 30) </dev/null >/dev/null 2>&1 & exit 5"_s << 5;
}

void TestSshShell::tellsHowACommandEnded()
{
    QFETCH(QString, script);
    QFETCH(int, exitCode);
    for (const int port : {22, 2222}) {
        const auto shell = SshShell::open(passwordConnectionTo(port));
        VERIFY_RESULT(shell);
        // Not in a shell that a shell starts: that one would report the signal as a code.
        const auto output = (*shell)->run({u"exec"_s, u"sh"_s, u"-c"_s, script});
        VERIFY_RESULT(output);
        QCOMPARE(output->exitCode, exitCode);
    }
}

void TestSshShell::boundsTheOutput_data()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("output") << u"yes"_s;
    QTest::newRow("errors") << u"yes >&2"_s;
}

void TestSshShell::boundsTheOutput()
{
    QFETCH(QString, command);
    const auto shell = SshShell::open(passwordConnectionTo(22));
    VERIFY_RESULT(shell);
    const auto endless = (*shell)->run({u"sh"_s, u"-c"_s, command});
    QVERIFY(!endless);
    QCOMPARE(endless.error().kind, Error::Kind::Protocol);
    // The connection is as good as before.
    const auto output = (*shell)->run({u"head"_s, u"-c"_s, u"4194304"_s, u"/dev/zero"_s});
    VERIFY_RESULT(output);
    QCOMPARE(output->out.size(), Shell::maximumOutput);
}

void TestSshShell::failsCleanlyWhenCutOff()
{
    ScriptedSsh server(m_home->path(u"hostkey"_s), {.command = Command::CutOff});
    const auto shell = SshShell::open(trusting(server.connection()));
    VERIFY_RESULT(shell);
    for (int i = 0; i < 2; ++i) {
        const auto cut = (*shell)->run({u"anything"_s});
        QVERIFY(!cut);
        QCOMPARE(cut.error().kind, Error::Kind::Unreachable);
    }
    QCOMPARE(server.commands(), 1);
}

void TestSshShell::saysWhenCommandsAreRefused()
{
    ScriptedSsh server(m_home->path(u"hostkey"_s), {.command = Command::Refuse});
    const auto shell = SshShell::open(trusting(server.connection()));
    VERIFY_RESULT(shell);
    const auto refused = (*shell)->run({u"anything"_s});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::NotSupported);
}

void TestSshShell::wantsToKnowHowACommandEnded()
{
    ScriptedSsh server(m_home->path(u"hostkey"_s), {.command = Command::NoStatus});
    const auto shell = SshShell::open(trusting(server.connection()));
    VERIFY_RESULT(shell);
    const auto unclear = (*shell)->run({u"anything"_s});
    QVERIFY(!unclear);
    QCOMPARE(unclear.error().kind, Error::Kind::Protocol);
}

void TestSshShell::goesOnAfterACommandThatTookTooLong()
{
    Connection connection = passwordConnectionTo(22);
    connection.timeout = std::chrono::seconds(3);
    const auto shell = SshShell::open(connection);
    VERIFY_RESULT(shell);
    const auto late = (*shell)->run({u"sleep"_s, u"20"_s});
    QVERIFY(!late);
    QCOMPARE(late.error().kind, Error::Kind::TimedOut);
    const auto output = (*shell)->run({u"echo"_s, u"still here"_s});
    VERIFY_RESULT(output);
    QCOMPARE(output->out, "still here\n");
}

void TestSshShell::knowsWhatIsNoSsh_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Then>("then");
    QTest::addColumn<Error::Kind>("kind");
    using Kind = Error::Kind;
    const QByteArray page = "HTTP/1.1 400 Bad Request\r\n\r\n";
    const QByteArray banner = "SSH-2.0-x\r\n";
    QTest::newRow("silence") << QByteArray() << Then::Wait << Kind::TimedOut;
    QTest::newRow("hangs up") << QByteArray() << Then::HangUp << Kind::Protocol;
    QTest::newRow("HTTP") << page << Then::HangUp << Kind::Protocol;
    QTest::newRow("HTTP that waits") << page << Then::Wait << Kind::TimedOut;
    QTest::newRow("SSH 1") << QByteArray("SSH-1.5-old\r\n") << Then::Wait << Kind::Unreachable;
    QTest::newRow("SSH that hangs up") << banner << Then::HangUp << Kind::Unreachable;
    QTest::newRow("a line without end") << QByteArray(1000, 'x') << Then::Wait << Kind::Protocol;
    QTest::newRow("a banner without end")
        << "SSH-2.0-" + QByteArray(1000, 'x') << Then::Wait << Kind::Protocol;
    QTest::newRow("lines without end")
        << QByteArray("hello\r\n").repeated(1000) << Then::Repeat << Kind::TimedOut;
    QTest::newRow("garbage for a key exchange")
        << banner + QByteArray(5000, '\x7f') << Then::Wait << Kind::Unreachable;
    QTest::newRow("terminal escapes")
        << QByteArray("SSH-2.0-\x1b]0;owned\x07<b>\r\n") + QByteArray(99, '\xff') << Then::Wait
        << Kind::Unreachable;
    QTest::newRow("terminal escapes of SSH 1")
        << QByteArray("SSH-1.0-\x1b]0;owned\x07\xff<b>\r\n") << Then::Wait << Kind::Unreachable;
}

void TestSshShell::knowsWhatIsNoSsh()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Then, then);
    QFETCH(Error::Kind, kind);
    const Babbler server(bytes, then);
    Connection connection = connectionTo(u"::1"_s, server.port());
    connection.timeout = std::chrono::seconds(2);
    const auto key = SshShell::readHostKey(connection);
    QVERIFY(!key);
    QCOMPARE(key.error().kind, kind);
    for (const QChar c : key.error().text + key.error().detail)
        QVERIFY(c >= u' ');
    QVERIFY(key.error().detail.size() <= 200);
}

void TestSshShell::refusesOutdatedEncryption()
{
    const auto key = SshShell::readHostKey(connectionTo(u"2001:db8:77::2"_s, 2201));
    QVERIFY(!key);
    QCOMPARE(key.error().kind, Error::Kind::Protocol);
    QVERIFY(key.error().text.contains(u"encryption"_s));
}

void TestSshShell::stopsWithinASecond_data()
{
    QTest::addColumn<QString>("moment");
    for (const char *moment : {"connecting", "banner", "agent", "command"})
        QTest::newRow(moment) << QString::fromLatin1(moment);
}

void TestSshShell::stopsWithinASecond()
{
    QFETCH(QString, moment);
    const Babbler silence({});
    ScriptedSsh server(
        m_home->path(u"hostkey"_s),
        {.methods = SSH_AUTH_METHOD_PUBLICKEY | SSH_AUTH_METHOD_PASSWORD,
         .command = Command::Silence});
    QLocalServer agent;
    std::function<bool()> isThere = [&] { return server.commands() == 1; };
    Connection connection = trusting(server.connection(std::chrono::seconds(30)));
    if (moment == u"connecting"_s) { // Nobody answers to that address.
        connection = connectionTo(u"192.0.2.77"_s);
        isThere = [] { return true; };
    } else if (moment == u"banner"_s) {
        connection = connectionTo(u"::1"_s, silence.port());
        isThere = [&] { return silence.connections() == 1; };
    } else if (moment == u"agent"_s) { // One that thinks about it.
        QVERIFY(agent.listen(m_home->path(u"user/silent"_s)));
        qputenv("SSH_AUTH_SOCK", QFile::encodeName(agent.fullServerName()));
        isThere = [&] { return server.connections() == 2; };
    }
    std::stop_source source;
    connection.stop = source.get_token();
    QElapsedTimer sinceStop;
    std::jthread stopper([&](const std::stop_token &isOver) {
        while (!isOver.stop_requested() && !isThere())
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        sinceStop.start();
        source.request_stop();
    });
    const auto shell = SshShell::open(connection);
    const Error error = shell ? (*shell)->run({u"anything"_s}).error() : shell.error();
    QVERIFY2(error.kind == Error::Kind::Cancelled, qPrintable(textOf(error)));
    QVERIFY(sinceStop.isValid() && sinceStop.elapsed() < 1000);
}

static qsizetype openDescriptors()
{
    return QDir(u"/proc/self/fd"_s).entryList(QDir::Files | QDir::System).size();
}

void TestSshShell::leavesNoDescriptorOpen()
{
    QVERIFY(startAgent());
    const Babbler babbler("SSH-2.0-x\r\n" + QByteArray(5000, '\x7f'));
    const Connection good = passwordConnectionTo(22);
    Connection wrong = good;
    wrong.password = u"close sesame"_s;
    Connection changed = good;
    changed.pinnedCertificate = QByteArray(32, 'x');
    const auto useAll = [&] {
        for (const Connection &connection :
             {good, wrong, changed, connectionTo(u"::1"_s, babbler.port()),
              connectionTo(u"::1"_s, 1), connectionTo(u"2001:db8:77::2"_s, 2201)}) {
            if (const auto shell = SshShell::open(connection))
                QVERIFY((*shell)->run({u"true"_s}));
        }
    };
    useAll();
    const qsizetype before = openDescriptors();
    for (int i = 0; i < 5; ++i)
        useAll();
    QTRY_COMPARE(openDescriptors(), before); // The babbler is in a thread of its own.
}

int main(int argc, char **argv)
{
    return runOnOwnNetwork<TestSshShell>(argc, argv);
}

#include "tst_sshshell.moc"
