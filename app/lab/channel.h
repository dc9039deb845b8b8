// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/result.h"
#include "lab/filedescriptor.h"

#include <optional>

namespace sixlab {

/// What the caller's process and the first process of the lab tell each other.
struct LabMessage {
    enum Type : qint32 {
        Signal, ///< To the lab: pass the signal `value` on to the command.
        Continue, ///< To the lab: the command goes on; `value` 1: in the foreground.
        Visitor, ///< To the lab: a connection of `lab exec` comes along.
        Finished, ///< To the caller: the command ended with the exit code `value`.
        Stopped, ///< To the caller: the command was stopped, by Ctrl-Z for instance.
        Failed, ///< To the caller: an Error; `value` is its kind.
    };

    Type type = Finished;
    qint32 value = 0;
    QByteArray text = {}; ///< Failed: text and detail, with a zero byte between.
    FileDescriptor descriptor = {};
};

/// One end of the connection between them. When the other end dies it is closed, which is how the
/// lab learns that its caller was killed.
class LabChannel
{
public:
    struct Pair;
    [[nodiscard]] static Result<Pair> create();

    [[nodiscard]] int descriptor() const { return m_socket.get(); }
    /// False when the other end is gone.
    bool send(const LabMessage &message) const;
    /// Blocks. Nullopt when the other end is gone.
    [[nodiscard]] std::optional<LabMessage> receive() const;
    void close() { m_socket.close(); }

private:
    explicit LabChannel(int socket)
        : m_socket(socket)
    {
    }

    FileDescriptor m_socket;
};

struct LabChannel::Pair {
    LabChannel caller;
    LabChannel lab;
};

/// sendmsg() and recvmsg() with descriptors beside the bytes (SCM_RIGHTS). What comes in is closed
/// on exec. Return the number of bytes, 0 at the end, -1 with errno.
ssize_t sendWithDescriptors(
    int socket, const QByteArray &bytes, std::initializer_list<int> descriptors);
ssize_t receiveWithDescriptors(
    int socket, char *bytes, size_t size, FileDescriptor *descriptors, size_t most);

} // namespace sixlab
