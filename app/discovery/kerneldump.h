// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <linux/netlink.h>

#include <functional>

namespace sixlab {

/// Asks the kernel at once for all it has of a kind (RTM_GETROUTE …). It answers from memory and
/// nothing is sent, so the caller waits for it; at most a second.
///
/// @p body says of which family, and what else the kernel shall choose by. Calls @p take for each
/// message. False when the kernel did not tell all, perhaps because it changed meanwhile.
[[nodiscard]] bool kernelDump(
    quint16 kind, QByteArrayView body, const std::function<void(const nlmsghdr &)> &take);

} // namespace sixlab
