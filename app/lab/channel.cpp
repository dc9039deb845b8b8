// SPDX-License-Identifier: GPL-3.0-or-later
#include "channel.h"

#include "lab/isolation.h"

#include <array>
#include <cerrno>
#include <cstring>

#include <sys/socket.h>

namespace sixlab {

static constexpr size_t mostDescriptors = 3;
static constexpr size_t mostBytes = 4096;

/// The fixed part of a message.
struct Head {
    qint32 type;
    qint32 value;
};

union ControlBuffer {
    cmsghdr align;
    std::array<char, CMSG_SPACE(mostDescriptors * sizeof(int))> bytes;
};

ssize_t sendWithDescriptors(
    int socket, const QByteArray &bytes, std::initializer_list<int> descriptors)
{
    iovec part{const_cast<char *>(bytes.constData()), size_t(bytes.size())};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    ControlBuffer control{};
    if (descriptors.size() > 0) {
        const size_t size = descriptors.size() * sizeof(int);
        message.msg_control = control.bytes.data();
        message.msg_controllen = CMSG_SPACE(size);
        cmsghdr *header = CMSG_FIRSTHDR(&message);
        header->cmsg_level = SOL_SOCKET;
        header->cmsg_type = SCM_RIGHTS;
        header->cmsg_len = CMSG_LEN(size);
        std::memcpy(CMSG_DATA(header), descriptors.begin(), size);
    }
    ssize_t sent = -1;
    while ((sent = sendmsg(socket, &message, MSG_NOSIGNAL)) < 0 && errno == EINTR) { }
    return sent;
}

ssize_t receiveWithDescriptors(
    int socket, char *bytes, size_t size, FileDescriptor *descriptors, size_t most)
{
    iovec part{bytes, size};
    ControlBuffer control{};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = control.bytes.data();
    message.msg_controllen = control.bytes.size();
    ssize_t received = -1;
    while ((received = recvmsg(socket, &message, MSG_CMSG_CLOEXEC)) < 0 && errno == EINTR) { }
    if (received < 0)
        return received;
    size_t filled = 0;
    for (cmsghdr *header = CMSG_FIRSTHDR(&message); header;
         header = CMSG_NXTHDR(&message, header)) {
        if (header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS)
            continue;
        const size_t count = (header->cmsg_len - CMSG_LEN(0)) / sizeof(int);
        for (size_t i = 0; i < count; ++i) {
            int descriptor = -1;
            std::memcpy(&descriptor, CMSG_DATA(header) + i * sizeof(int), sizeof(int));
            FileDescriptor owned(descriptor); // Closed here when there is no room for it.
            if (filled < most)
                descriptors[filled++] = std::move(owned);
        }
    }
    return received;
}

Result<LabChannel::Pair> LabChannel::create()
{
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0)
        return tl::make_unexpected(isolationError("socketpair", errno));
    return Pair{LabChannel(ends[0]), LabChannel(ends[1])};
}

bool LabChannel::send(const LabMessage &message) const
{
    const Head head{message.type, message.value};
    QByteArray bytes(reinterpret_cast<const char *>(&head), sizeof head);
    bytes += message.text.left(qsizetype(mostBytes - sizeof head));
    const ssize_t sent = message.descriptor.isOpen()
        ? sendWithDescriptors(descriptor(), bytes, {message.descriptor.get()})
        : sendWithDescriptors(descriptor(), bytes, {});
    return sent == bytes.size();
}

std::optional<LabMessage> LabChannel::receive() const
{
    std::array<char, mostBytes> bytes;
    LabMessage message;
    const ssize_t size
        = receiveWithDescriptors(descriptor(), bytes.data(), bytes.size(), &message.descriptor, 1);
    Head head;
    if (size < ssize_t(sizeof head))
        return std::nullopt;
    std::memcpy(&head, bytes.data(), sizeof head);
    message.type = LabMessage::Type(head.type);
    message.value = head.value;
    message.text = QByteArray(bytes.data() + sizeof head, size - ssize_t(sizeof head));
    return message;
}

} // namespace sixlab
