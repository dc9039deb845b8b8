// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/secretstore.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sixlab;
using State = SecretStore::State;
using Keep = SecretStore::Keep;

static State probed(SecretStore &store)
{
    QSignalSpy changed(&store, &SecretStore::stateChanged);
    store.probe();
    return changed.wait(20'000) ? store.state() : State::Unknown;
}

/// What fetch() found; empty: nothing. `pending` when it never called back.
static QString fetched(SecretStore &store, const QString &id)
{
    QObject receiver;
    std::optional<std::optional<QString>> answer;
    store.fetch(id, &receiver, [&](const std::optional<QString> &found) { answer = found; });
    if (answer)
        return u"called back from inside the call"_s;
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, 20'000))
        return u"pending"_s;
    return answer->value_or(QString());
}

static std::optional<Result<>> stored(
    SecretStore &store, const QString &id, const QString &password, Keep keep)
{
    QObject receiver;
    std::optional<Result<>> answer;
    store.store(id, password, keep, &receiver, [&](const Result<> &result) { answer = result; });
    if (answer) // From inside the call.
        return std::nullopt;
    (void)QTest::qWaitFor([&] { return answer.has_value(); }, 20'000);
    return answer;
}

/// Runs where a keyring is open.
class WithAKeyring : public QObject
{
    Q_OBJECT

private slots:
    void isReady()
    {
        SecretStore store;
        QCOMPARE(store.state(), State::Unknown);
        QCOMPARE(probed(store), State::Ready);
    }
    void remembersInTheNextProgram()
    {
        SecretStore store;
        QVERIFY(stored(store, u"one"_s, u"pässwörd"_s, Keep::InKeyring).value());
        SecretStore next;
        QCOMPARE(fetched(next, u"one"_s), u"pässwörd"_s);
        QCOMPARE(next.state(), State::Ready); // Reading has shown it.
        QCOMPARE(fetched(next, u"two"_s), QString());
    }
    void keepsForTheSessionOnlyWhatShallNotBeKept()
    {
        SecretStore store;
        QVERIFY(stored(store, u"three"_s, u"passing"_s, Keep::ForThisSession).value());
        QCOMPARE(fetched(store, u"three"_s), u"passing"_s);
        SecretStore next;
        QCOMPARE(fetched(next, u"three"_s), QString());
    }
    void forgets()
    {
        SecretStore store;
        QVERIFY(stored(store, u"four"_s, u"secret"_s, Keep::InKeyring).value());
        store.forget(u"four"_s);
        QCOMPARE(fetched(store, u"four"_s), QString());
        SecretStore next;
        QCOMPARE(fetched(next, u"four"_s), QString());
    }
    void keepsTheLatest()
    {
        SecretStore store;
        QVERIFY(stored(store, u"five"_s, u"old"_s, Keep::InKeyring).value());
        QVERIFY(stored(store, u"five"_s, u"new"_s, Keep::InKeyring).value());
        SecretStore next;
        QCOMPARE(fetched(next, u"five"_s), u"new"_s);
    }
    void dropsTheAnswerWhenTheReceiverIsGone()
    {
        SecretStore store;
        bool called = false;
        {
            QObject receiver;
            store.fetch(
                u"one"_s, &receiver, [&](const std::optional<QString> &) { called = true; });
        }
        auto gone = std::make_unique<SecretStore>();
        gone->probe();
        gone.reset();
        QCOMPARE(fetched(store, u"one"_s), u"pässwörd"_s); // Came after the others.
        QVERIFY(!called);
    }
    void writesNoPasswordIntoAFile()
    {
        SecretStore store;
        QVERIFY(stored(store, u"six"_s, u"plain-to-see"_s, Keep::InKeyring).value());
        QDirIterator files(
            qEnvironmentVariable("HOME"), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                QVERIFY2(!file.readAll().contains("plain-to-see"), qPrintable(file.fileName()));
        }
    }
};

/// Runs where nothing keeps secrets.
class WithoutAKeyring : public QObject
{
    Q_OBJECT

private slots:
    void saysSo()
    {
        SecretStore store;
        QCOMPARE(probed(store), State::None);
    }
    void keepsForTheSession()
    {
        for (const bool isProbed : {false, true}) {
            SecretStore store;
            if (isProbed)
                QCOMPARE(probed(store), State::None);
            const auto result = stored(store, u"one"_s, u"secret"_s, Keep::InKeyring);
            QVERIFY(result && !*result); // Told that it is not kept for longer.
            QVERIFY(!result->error().text.isEmpty());
            QCOMPARE(fetched(store, u"one"_s), u"secret"_s);
            QCOMPARE(fetched(store, u"two"_s), QString());
            store.forget(u"one"_s);
            QCOMPARE(fetched(store, u"one"_s), QString());
        }
    }
};

/// Runs where the keyring is there and closed, and nobody can be asked.
class WithALockedKeyring : public QObject
{
    Q_OBJECT

private slots:
    void saysSo()
    {
        SecretStore store;
        QCOMPARE(probed(store), State::Locked);
    }
    void keepsForTheSession()
    {
        SecretStore store;
        QCOMPARE(fetched(store, u"one"_s), QString());
        const auto result = stored(store, u"one"_s, u"secret"_s, Keep::InKeyring);
        QVERIFY(result && !*result);
        QCOMPARE(result->error().kind, Error::Kind::Refused);
        QCOMPARE(fetched(store, u"one"_s), u"secret"_s);
    }
};

/// Starts this program again with a bus and a keyring of its own.
class TestSecretStore : public QObject
{
    Q_OBJECT

private slots:
    void withAKeyring();
    void withALockedKeyring();
    void withoutAKeyring();
    void withoutABus();

private:
    /// Fails the test with the output of the program that failed.
    void run(
        const QString &scene, const QString &program, const QStringList &arguments,
        const QTemporaryDir &home);
};

static QStringList inSession(const QString &before)
{
    return {
        u"--"_s, u"sh"_s, u"-c"_s, before + u" >/dev/null 2>&1; exec \"$0\""_s,
        QCoreApplication::applicationFilePath()};
}

static const auto unlock
    = u"printf testpw | gnome-keyring-daemon --unlock --components=secrets --daemonize"_s;

void TestSecretStore::run(
    const QString &scene, const QString &program, const QStringList &arguments,
    const QTemporaryDir &home)
{
    const QString runtime = home.filePath(u"run"_s);
    QDir().mkdir(runtime, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto &name :
         {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"DBUS_SESSION_BUS_ADDRESS"_s, u"XDG_DATA_HOME"_s,
          u"GNOME_KEYRING_CONTROL"_s})
        environment.remove(name);
    environment.insert(u"HOME"_s, home.path());
    environment.insert(u"XDG_RUNTIME_DIR"_s, runtime);
    environment.insert(u"SIXLAB_TEST_SCENE"_s, scene);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    QVERIFY2(process.waitForStarted(), qPrintable(program));
    QVERIFY(process.waitForFinished(100'000));
    const QByteArray output = process.readAll();
    QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0, output);
    QVERIFY2(output.contains("Totals: "), output); // It was not the shell that ended well.
}

void TestSecretStore::withAKeyring()
{
    const QTemporaryDir home;
    run(u"ready"_s, u"dbus-run-session"_s, inSession(unlock), home);
}

void TestSecretStore::withALockedKeyring()
{
    const QTemporaryDir home;
    run(u"ready"_s, u"dbus-run-session"_s, inSession(unlock), home); // Makes the keyring.
    run(u"locked"_s, u"dbus-run-session"_s,
        inSession(u"gnome-keyring-daemon --start --components=secrets </dev/null"_s), home);
}

void TestSecretStore::withoutAKeyring()
{
    const QTemporaryDir home;
    QFile config(home.filePath(u"bus.conf"_s));
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write("<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>"
                 "<policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
                 "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>");
    config.close();
    run(u"none"_s, u"dbus-run-session"_s,
        QStringList{u"--config-file"_s, config.fileName()} + inSession(u"true"_s), home);
}

void TestSecretStore::withoutABus()
{
    const QTemporaryDir home;
    run(u"none"_s, QCoreApplication::applicationFilePath(), {}, home);
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QString scene = qEnvironmentVariable("SIXLAB_TEST_SCENE");
    std::unique_ptr<QObject> test;
    if (scene == "ready"_L1)
        test = std::make_unique<WithAKeyring>();
    else if (scene == "none"_L1)
        test = std::make_unique<WithoutAKeyring>();
    else if (scene == "locked"_L1)
        test = std::make_unique<WithALockedKeyring>();
    else
        test = std::make_unique<TestSecretStore>();
    return QTest::qExec(test.get(), argc, argv);
}
#include "tst_secretstore.moc"
