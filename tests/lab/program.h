// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

namespace sixlab {

/// The real program, run as the user of the test or, when that is root, as a plain one too.
class Program
{
public:
    enum User { Caller, Plain };

    struct Ended {
        int code = -1;
        QByteArray output;
        QByteArray errors;
    };

    Program()
    {
        // A plain user must be able to read it, wherever the tree was built.
        m_copy.setAutoRemove(true);
        const QString path = m_copy.filePath(QStringLiteral("sixlab"));
        QFile::copy(QStringLiteral(SIXLAB_PROGRAM), path);
        const auto all = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup
            | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;
        QFile::setPermissions(path, all);
        QFile::setPermissions(m_copy.path(), all);
        m_path = path;
    }

    [[nodiscard]] QString path() const { return m_path; }

    /// Adds a column `user` with a row for each user that this test can be.
    static void addUsers()
    {
        QTest::addColumn<User>("user");
        QTest::newRow("as the caller") << Caller;
        if (geteuid() == 0)
            QTest::newRow("as a plain user") << Plain;
    }

    /// Prepares a process; whoever starts it gives it a deadline.
    void prepare(QProcess &process, const QStringList &arguments, User user = Caller) const
    {
        QStringList all{m_path};
        if (user == Plain)
            all = QStringList{QStringLiteral("setpriv"), QStringLiteral("--reuid=65534"), QStringLiteral("--regid=65534"), QStringLiteral("--clear-groups")}
                + all;
        all += arguments;
        process.setProgram(all.takeFirst());
        process.setArguments(all);
        process.setWorkingDirectory(QStringLiteral("/"));
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("SIXLAB"), m_path);
        environment.remove(QStringLiteral("SIXLAB_LAB"));
        process.setProcessEnvironment(environment);
    }

    [[nodiscard]] static Ended finish(QProcess &process)
    {
        Ended ended;
        process.closeWriteChannel();
        if (!process.waitForFinished(deadlineMs)) {
            process.kill();
            process.waitForFinished();
            ended.errors = "did not end in time\n";
        } else if (process.exitStatus() == QProcess::NormalExit) {
            ended.code = process.exitCode();
        }
        ended.output = process.readAllStandardOutput();
        ended.errors += process.readAllStandardError();
        return ended;
    }

    [[nodiscard]] Ended run(
        const QStringList &arguments, User user = Caller, const QByteArray &input = {}) const
    {
        QProcess process;
        prepare(process, arguments, user);
        process.start();
        process.write(input);
        return finish(process);
    }

    /// A shell script on the workstation of a lab of its own.
    [[nodiscard]] Ended inLab(const QString &script, User user = Caller) const
    {
        return run(labArguments(script), user);
    }

    [[nodiscard]] static QStringList labArguments(const QString &script)
    {
        return {QStringLiteral("lab"), QStringLiteral("run"), QStringLiteral("--"),
                QStringLiteral("sh"),  QStringLiteral("-c"),  script};
    }

    /// Starts a lab whose command says something once it runs, and waits for that.
    [[nodiscard]] bool startLab(QProcess &process, const QString &script, User user = Caller) const
    {
        prepare(process, labArguments(script), user);
        process.start();
        return process.waitForReadyRead(deadlineMs);
    }

    static constexpr int deadlineMs = 30'000;

private:
    QTemporaryDir m_copy;
    QString m_path;
};

} // namespace sixlab
