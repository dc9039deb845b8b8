// SPDX-License-Identifier: GPL-3.0-or-later
#include "isolation.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <csignal>
#include <cstring>

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct IsolationTr {
    Q_DECLARE_TR_FUNCTIONS(Isolation)
};

static QByteArray firstLine(const char *path)
{
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::ReadOnly) ? file.readLine(64).trimmed() : QByteArray();
}

/// The switch that forbids user namespaces here, as far as the system shows it.
static QString forbiddenBy()
{
    if (firstLine("/proc/sys/kernel/unprivileged_userns_clone") == "0")
        return IsolationTr::tr(
            "This system forbids user namespaces, which the lab needs; allow them with “sudo "
            "sysctl kernel.unprivileged_userns_clone=1”, or run the lab as root.");
    if (firstLine("/proc/sys/user/max_user_namespaces") == "0")
        return IsolationTr::tr(
            "This system allows no user namespaces, which the lab needs; allow them with “sudo "
            "sysctl user.max_user_namespaces=10000”, or run the lab as root.");
    if (firstLine("/proc/sys/kernel/apparmor_restrict_unprivileged_userns") == "1")
        return IsolationTr::tr(
            "AppArmor forbids user namespaces, which the lab needs; allow them with “sudo sysctl "
            "kernel.apparmor_restrict_unprivileged_userns=0”, or run the lab as root.");
    return IsolationTr::tr(
        "This system does not let the lab make namespaces, as is usual inside a container; run it "
        "outside, or give the container the right to (CAP_SYS_ADMIN).");
}

Error isolationError(const char *call, int error)
{
    const QString detail
        = u"%1: %2"_s.arg(QLatin1StringView(call), QString::fromLocal8Bit(std::strerror(error)));
    const bool isFull = error == ENOSPC || error == EUSERS;
    const bool isForbidden = isFull && firstLine("/proc/sys/user/max_user_namespaces") == "0";
    if (error == EPERM || error == EACCES || error == EROFS || isForbidden)
        return {Error::Kind::Refused, forbiddenBy(), detail};
    if (isFull)
        return {
            Error::Kind::Refused,
            IsolationTr::tr("This system has no more namespaces to give; end other labs or "
                            "containers, or raise the limits under /proc/sys/user."),
            detail};
    if (error == EINVAL || error == ENOSYS || error == ENOENT)
        return {
            Error::Kind::NotSupported,
            IsolationTr::tr("This kernel is too old for the lab, or was built without namespaces "
                            "or IPv6; use Linux 5.1 or newer."),
            detail};
    return {
        Error::Kind::Internal,
        IsolationTr::tr("The lab could not be set apart from this system; please report this with "
                        "the details."),
        detail};
}

static tl::unexpected<Error> refused(const char *call)
{
    return tl::make_unexpected(isolationError(call, errno));
}

Result<> writeKernelFile(const QString &path, const QByteArray &text)
{
    const QByteArray name = QFile::encodeName(path);
    const FileDescriptor file(open(name.constData(), O_WRONLY | O_CLOEXEC));
    if (!file.isOpen() || write(file.get(), text.constData(), size_t(text.size())) != text.size())
        return refused(name.constData());
    return {};
}

Result<pid_t> forkIsolated()
{
    constexpr unsigned long apart = CLONE_NEWPID | CLONE_NEWNS | CLONE_NEWNET;
    const auto fork = [](unsigned long flags) {
        return pid_t(syscall(SYS_clone, SIGCHLD | flags, nullptr, nullptr, nullptr, nullptr));
    };
    // Root of a container may lack the right that root of a machine has.
    pid_t child = geteuid() == 0 ? fork(apart) : -1;
    if (child < 0)
        child = fork(apart | CLONE_NEWUSER);
    if (child < 0)
        return refused("clone");
    return child;
}

static Result<> keepIds(uid_t user, gid_t group)
{
    if (!firstLine("/proc/self/uid_map").isEmpty())
        return {}; // Without a user namespace of its own.
    TRY(writeKernelFile(u"/proc/self/setgroups"_s, "deny"));
    const auto map
        = [](auto id) { return QByteArray::number(id) + ' ' + QByteArray::number(id) + " 1"; };
    TRY(writeKernelFile(u"/proc/self/uid_map"_s, map(user)));
    return writeKernelFile(u"/proc/self/gid_map"_s, map(group));
}

Result<> settleIn(uid_t user, gid_t group)
{
    TRY(keepIds(user, group));
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0)
        return refused("prctl");
    if (mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
        return refused("mount /");
    // Where parts of /proc are covered, the kernel gives no new one; the old one does as well.
    (void)!mount("proc", "/proc", "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC, nullptr);
    struct stat memory {
    };
    if (stat(labMemory, &memory) != 0 || !S_ISDIR(memory.st_mode))
        return fail(
            Error::Kind::NotSupported,
            IsolationTr::tr("The lab keeps its state in memory under /dev/shm, which this system "
                            "lacks; make it with “sudo mkdir -m 1777 /dev/shm”."));
    if (mount("sixlab-lab", labMemory, "tmpfs", MS_NOSUID | MS_NODEV, "mode=1777") != 0)
        return refused("mount /dev/shm");
    if (mkdir(labFolder, 0700) != 0 || mkdir(labDataFolder, 0700) != 0)
        return refused("mkdir");
    return {};
}

Result<NetworkNamespace> NetworkNamespace::current()
{
    FileDescriptor descriptor(open("/proc/thread-self/ns/net", O_RDONLY | O_CLOEXEC));
    if (!descriptor.isOpen())
        return refused("open ns/net");
    return NetworkNamespace(std::move(descriptor));
}

Result<NetworkNamespace> NetworkNamespace::create()
{
    const NetworkNamespace before = TRY(current());
    if (unshare(CLONE_NEWNET) != 0)
        return refused("unshare");
    NetworkNamespace made = TRY(current());
    TRY(before.enter());
    return made;
}

Result<> NetworkNamespace::enter() const
{
    if (setns(descriptor(), CLONE_NEWNET) != 0)
        return refused("setns");
    return {};
}

} // namespace sixlab
