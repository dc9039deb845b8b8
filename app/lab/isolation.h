// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/result.h"
#include "lab/filedescriptor.h"

#include <sys/types.h>

namespace sixlab {

/// Where the lab keeps its state: a private tmpfs that no other process ever sees.
inline constexpr const char *labMemory = "/dev/shm";
inline constexpr const char *labFolder = "/dev/shm/sixlab-lab";
/// SIXLAB_LAB_DATA: where the program keeps its inventory while it runs inside the lab.
inline constexpr const char *labDataFolder = "/dev/shm/sixlab-lab/data";

/// Forks into new process, mount and network namespaces, and a new user namespace where the caller
/// is not root. Returns 0 in the child, which is the first process of the lab.
///
/// The caller must have one thread. A kernel or an administrator who forbids it is Refused.
[[nodiscard]] Result<pid_t> forkIsolated();

/// The child's first act: keeps its user and group ids as they are, so that D-Bus, the keyring and
/// X11 know it, and gives it mounts of its own. It dies with its parent.
[[nodiscard]] Result<> settleIn(uid_t user, gid_t group);

/// A network namespace, alive as long as this or a process in it.
class NetworkNamespace
{
public:
    /// Makes a new one and leaves the calling thread where it was.
    [[nodiscard]] static Result<NetworkNamespace> create();
    [[nodiscard]] static Result<NetworkNamespace> current();

    [[nodiscard]] int descriptor() const { return m_descriptor.get(); }
    /// Takes the calling thread there.
    [[nodiscard]] Result<> enter() const;

private:
    explicit NetworkNamespace(FileDescriptor descriptor)
        : m_descriptor(std::move(descriptor))
    {
    }

    FileDescriptor m_descriptor;
};

/// Turns an errno of a call that makes or enters namespaces into a sentence.
[[nodiscard]] Error isolationError(const char *call, int error);

/// Writes a small file of the kernel: a sysctl, a map.
[[nodiscard]] Result<> writeKernelFile(const QString &path, const QByteArray &text);

} // namespace sixlab
