// SPDX-License-Identifier: GPL-3.0-or-later
#include "kerneldump.h"

#include <libmnl/libmnl.h>

#include <cstring>
#include <memory>
#include <sys/socket.h>
#include <sys/time.h>
#include <vector>

namespace sixlab {

using Take = std::function<void(const nlmsghdr &)>;

static int pass(const nlmsghdr *message, void *take)
{
    (*static_cast<const Take *>(take))(*message);
    return MNL_CB_OK;
}

bool kernelDump(quint16 kind, QByteArrayView body, const Take &take)
{
    const std::unique_ptr<mnl_socket, int (*)(mnl_socket *)> socket(
        mnl_socket_open2(NETLINK_ROUTE, SOCK_CLOEXEC), &mnl_socket_close);
    if (!socket || mnl_socket_bind(socket.get(), 0, MNL_SOCKET_AUTOPID) < 0)
        return false;
    constexpr unsigned sequence = 1;
    constexpr timeval deadline{1, 0};
    constexpr int strict = 1; // Otherwise it does not look at what to choose by.
    const int descriptor = mnl_socket_get_fd(socket.get());
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &deadline, sizeof deadline);
    setsockopt(descriptor, SOL_NETLINK, NETLINK_GET_STRICT_CHK, &strict, sizeof strict);

    std::vector<char> buffer(size_t(MNL_SOCKET_BUFFER_SIZE) * 4);
    nlmsghdr *request = mnl_nlmsg_put_header(buffer.data());
    request->nlmsg_type = kind;
    request->nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP;
    request->nlmsg_seq = sequence;
    std::memcpy(
        mnl_nlmsg_put_extra_header(request, size_t(body.size())), body.data(), size_t(body.size()));
    if (mnl_socket_sendto(socket.get(), request, request->nlmsg_len) < 0)
        return false;
    const unsigned port = mnl_socket_get_portid(socket.get());
    int more = MNL_CB_OK;
    while (more == MNL_CB_OK) {
        const ssize_t size = mnl_socket_recvfrom(socket.get(), buffer.data(), buffer.size());
        more = size <= 0
            ? MNL_CB_ERROR
            : mnl_cb_run(
                buffer.data(), size_t(size), sequence, port, &pass, const_cast<Take *>(&take));
    }
    return more == MNL_CB_STOP;
}

} // namespace sixlab
