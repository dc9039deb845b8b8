// SPDX-License-Identifier: GPL-3.0-or-later
#include "labsocket.h"

#include "lab/isolation.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstring>

#include <sys/socket.h>
#include <sys/un.h>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct LabSocketTr {
    Q_DECLARE_TR_FUNCTIONS(LabSocket)
};

static QByteArray nameFor(uid_t user)
{
    return "sixlab-lab/" + QByteArray::number(user) + '/';
}

/// An abstract address: its first byte is zero, and its length counts.
struct AbstractAddress {
    sockaddr_un address{};
    socklen_t size = 0;

    explicit AbstractAddress(const QByteArray &name)
    {
        const size_t length = std::min(size_t(name.size()), sizeof address.sun_path - 1);
        address.sun_family = AF_UNIX;
        std::memcpy(address.sun_path + 1, name.constData(), length);
        size = socklen_t(offsetof(sockaddr_un, sun_path) + 1 + length);
    }
    [[nodiscard]] const sockaddr *get() const
    {
        return reinterpret_cast<const sockaddr *>(&address);
    }
};

/// Whether the process at the other end belongs to @p user.
static bool isOf(int socket, uid_t user)
{
    ucred peer{};
    socklen_t size = sizeof peer;
    return getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && peer.uid == user;
}

Result<FileDescriptor> listenForVisitors(uid_t user, pid_t owner)
{
    FileDescriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    const AbstractAddress address(nameFor(user) + QByteArray::number(owner));
    if (!socket.isOpen() || bind(socket.get(), address.get(), address.size) != 0
        || listen(socket.get(), 16) != 0)
        return tl::make_unexpected(isolationError("listen", errno));
    return socket;
}

FileDescriptor acceptVisitor(int listener, uid_t user)
{
    FileDescriptor visitor(accept4(listener, nullptr, nullptr, SOCK_CLOEXEC));
    if (visitor.isOpen() && !isOf(visitor.get(), user))
        visitor.close();
    return visitor;
}

/// When a process started, in ticks since the machine did; 0 when it cannot be seen from here.
static qulonglong startOf(const QByteArray &process)
{
    QFile file(u"/proc/%1/stat"_s.arg(QString::fromLatin1(process)));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray line = file.readAll();
    // The name before it may contain blanks and brackets; this is field 22 of proc(5).
    return line.mid(line.lastIndexOf(')') + 2).split(' ').value(19).toULongLong();
}

/// The names of this user's labs in this network namespace, the newest first.
static QByteArrayList runningLabs(uid_t user)
{
    QFile file(u"/proc/self/net/unix"_s);
    QByteArrayList names;
    if (!file.open(QIODevice::ReadOnly))
        return names;
    const QByteArray start = nameFor(user);
    for (const QByteArray &line : file.readAll().split('\n')) {
        const qsizetype at = line.lastIndexOf(" @" + start);
        if (at >= 0 && !names.contains(line.sliced(at + 2)))
            names.append(line.sliced(at + 2));
    }
    std::ranges::stable_sort(names, std::greater(), [&](const QByteArray &name) {
        return startOf(name.sliced(start.size()));
    });
    return names;
}

Result<FileDescriptor> connectToLab()
{
    const uid_t user = geteuid();
    for (const QByteArray &name : runningLabs(user)) {
        FileDescriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
        const AbstractAddress address(name);
        // Anybody may take a name; only who listens there shows whose it is.
        if (socket.isOpen() && connect(socket.get(), address.get(), address.size) == 0
            && isOf(socket.get(), user))
            return socket;
    }
    return fail(
        Error::Kind::Unreachable,
        LabSocketTr::tr("No lab of yours is running; start one with “sixlab lab run -- COMMAND”."));
}

} // namespace sixlab
