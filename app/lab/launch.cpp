// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <vector>

#include <fcntl.h>
#include <linux/capability.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct LaunchTr {
    Q_DECLARE_TR_FUNCTIONS(Launch)
};

static std::vector<char *> pointersTo(const QByteArrayList &texts)
{
    std::vector<char *> pointers;
    for (const QByteArray &text : texts)
        pointers.push_back(const_cast<char *>(text.constData()));
    pointers.push_back(nullptr);
    return pointers;
}

/// Keeps the rights in this user namespace over execve(), which takes them from all but root.
static bool keepCapabilities()
{
    __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
    __user_cap_data_struct data[_LINUX_CAPABILITY_U32S_3];
    if (syscall(SYS_capget, &header, data) != 0)
        return false;
    for (auto &part : data)
        part.inheritable = part.permitted;
    if (syscall(SYS_capset, &header, data) != 0)
        return false;
    for (unsigned long capability = 0; capability < 64; ++capability) {
        const unsigned bit = 1U << (capability % 32);
        if (data[capability / 32].permitted & bit)
            (void)prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, capability, 0, 0);
    }
    return true;
}

/// Moves a descriptor out of the way of those that the program shall see.
static int above(int descriptor)
{
    return descriptor < 0 ? -1 : fcntl(descriptor, F_DUPFD_CLOEXEC, 10);
}

static bool placeStreams(const Launch &what)
{
    std::array<int, 4> sources{
        above(what.streams[0]), above(what.streams[1]), above(what.streams[2]), above(what.extra)};
    for (int target = 0; target < 4; ++target) {
        if (sources[size_t(target)] < 0 && target == 3)
            break;
        if (dup2(sources[size_t(target)], target) != target)
            return false;
    }
    return true;
}

/// In the child. Returns only if something fails; errno says what.
static void become(const Launch &what, char **arguments, char **environment)
{
    if (what.ownSession ? setsid() < 0 : setpgid(0, 0) != 0)
        return;
    if (what.terminal >= 0)
        tcsetpgrp(what.terminal, getpid()); // Fails when its window was closed; no matter then.
    if (what.network && !what.network->enter())
        return;
    if (!placeStreams(what))
        return;
    if (what.administrator && geteuid() != 0 && !keepCapabilities())
        return;
    if (!what.folder.isEmpty() && chdir(what.folder.constData()) != 0)
        return;
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    environ = environment; // Whose PATH execvp() searches.
    execvp(what.program.constData(), arguments);
}

Launched launch(const Launch &what)
{
    std::vector<char *> arguments = pointersTo(what.arguments);
    std::vector<char *> environment = pointersTo(what.environment);
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        return {-1, errno};
    const FileDescriptor verdict(ends[0]);
    FileDescriptor report(ends[1]);
    const pid_t child = fork();
    if (child < 0)
        return {-1, errno};
    if (child == 0) {
        const FileDescriptor high(above(report.get())); // The program's own may take its place.
        become(what, arguments.data(), environment.data());
        const int error = errno;
        (void)!write(high.get(), &error, sizeof error);
        _exit(127);
    }
    report.close();
    int error = 0;
    ssize_t size = 0;
    while ((size = read(verdict.get(), &error, sizeof error)) < 0 && errno == EINTR) { }
    if (size != sizeof error)
        return {child, 0};
    waitpid(child, nullptr, 0);
    return {-1, error};
}

Error launchError(const QString &program, int error)
{
    const QString detail = QString::fromLocal8Bit(std::strerror(error));
    // A name that no folder of the PATH has, of which some may be closed to the user.
    if (error == ENOENT || (error == EACCES && !program.contains(u'/')))
        return {
            Error::Kind::Usage,
            LaunchTr::tr("There is no program “%1”; check its name, or give its full path.")
                .arg(program),
            detail};
    return {
        Error::Kind::Usage,
        LaunchTr::tr("The program “%1” cannot be run; check that it is a program and that you may "
                     "run it.")
            .arg(program),
        detail};
}

QByteArrayList ownEnvironment()
{
    QByteArrayList list;
    for (char **entry = environ; *entry; ++entry)
        list.append(*entry);
    return list;
}

QByteArrayList merged(const QByteArrayList &ours, const QByteArrayList &theirs)
{
    QByteArrayList list = ours;
    for (const QByteArray &entry : theirs) {
        const QByteArray name = entry.first(entry.indexOf('=') + 1);
        if (std::ranges::none_of(ours, [&](const QByteArray &own) { return own.startsWith(name); }))
            list.append(entry);
    }
    return list;
}

int exitCode(int waitStatus)
{
    return WIFSIGNALED(waitStatus) ? 128 + WTERMSIG(waitStatus) : WEXITSTATUS(waitStatus);
}

} // namespace sixlab
