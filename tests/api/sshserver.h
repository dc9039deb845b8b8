// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../discovery/testlan.h"

/// A folder with a user in it, for real SSH servers that run as that user and nobody else: `tester`
/// with the password "open sesame", a home and keys. Everywhere the same, as root and as a plain
/// user: the server gets a user namespace of its own, in which it is tester.
class SshHome
{
public:
    /// Mounts over /etc/passwd and /etc/shadow, in the test's own mount namespace. The test's own
    /// user has the folder `user` as home there.
    SshHome()
    {
        QProcess hash;
        hash.start(u"openssl"_s, {u"passwd"_s, u"-6"_s, u"-salt"_s, u"salt"_s, password()});
        hash.waitForFinished(5000);
        const QByteArray user = "tester:" + hash.readAllStandardOutput().trimmed()
            + ":1000:1000::" + QFile::encodeName(path(u"home"_s)) + ":/bin/sh\n";
        const QByteArray root = "root:x:0:0::" + QFile::encodeName(path(u"user"_s)) + ":/bin/sh\n";
        m_isReady = QDir().mkpath(path(u"home/.ssh"_s)) && QDir().mkpath(path(u"user"_s))
            && run(u"chmod"_s, {u"700"_s, m_folder.path(), path(u"home"_s), path(u"home/.ssh"_s)})
            && write(u"passwd"_s, root + user) && write(u"shadow"_s, "")
            && run(u"mount"_s, {u"--bind"_s, path(u"passwd"_s), u"/etc/passwd"_s})
            && run(u"mount"_s, {u"--bind"_s, path(u"shadow"_s), u"/etc/shadow"_s})
            && makeKey(u"hostkey"_s) && makeKey(u"key"_s) && authorize(u"key"_s);
    }
    ~SshHome() { run(u"umount"_s, {u"/etc/passwd"_s, u"/etc/shadow"_s}); }
    Q_DISABLE_COPY_MOVE(SshHome)

    bool isReady() const { return m_isReady; }
    static QString password() { return u"open sesame"_s; }
    QString path(const QString &name) const { return m_folder.filePath(name); }

    bool write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    }
    QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// By ssh-keygen; the public half has the suffix `.pub`.
    bool makeKey(
        const QString &name, const QStringList &options = {u"-t"_s, u"ed25519"_s},
        const QString &passphrase = {}) const
    {
        return run(
            u"ssh-keygen"_s,
            QStringList{u"-q"_s, u"-f"_s, path(name), u"-N"_s, passphrase} + options);
    }
    /// From now on the key opens tester's account.
    bool authorize(const QString &key) const
    {
        QFile file(path(u"home/.ssh/authorized_keys"_s));
        return file.open(QIODevice::Append) && file.write(read(key + u".pub"_s)) > 0;
    }

    /// OpenSSH's server on a host, on port 22 unless told.
    bool startOpenSsh(Host &host, const QByteArray &options = {}, int port = 22) const
    {
        const QString conf = u"sshd%1.conf"_s.arg(port);
        return write(
                   conf,
                   "HostKey " + QFile::encodeName(path(u"hostkey"_s))
                       + "\nPidFile none\nUsePAM no\nStrictModes no\nMaxStartups 100\n"
                         "PerSourceMaxStartups none\nPort "
                       + QByteArray::number(port) + '\n' + options)
            && start(host, {u"/usr/sbin/sshd"_s, u"-D"_s, u"-e"_s, u"-f"_s, path(conf)}, port);
    }
    /// Dropbear's, which most small routers have.
    bool startDropbear(Host &host, int port) const
    {
        return run(u"dropbearkey"_s, {u"-t"_s, u"ed25519"_s, u"-f"_s, path(u"dropbearkey"_s)})
            && start(
                   host,
                   {u"dropbear"_s, u"-F"_s, u"-E"_s, u"-r"_s, path(u"dropbearkey"_s), u"-p"_s,
                    QString::number(port), u"-P"_s, path(u"dropbear.pid"_s)},
                   port);
    }

private:
    static bool start(Host &host, const QStringList &command, int port)
    {
        host.start(
            QStringList{u"unshare"_s, u"-U"_s, u"--map-user=1000"_s, u"--map-group=1000"_s, u"--"_s}
            + command);
        return host.shell(u"timeout 10 sh -c 'until ss -ltn | grep -q \":%1 \"; do sleep 0.05; "
                          "done'"_s.arg(port));
    }

    QTemporaryDir m_folder;
    bool m_isReady = false;
};
