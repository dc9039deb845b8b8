// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/rtnetlink.h"

namespace sixlab {

/// What one RTM_NEWLINK says of an interface.
struct LinkReply {
    int index = 0;
    MacAddress mac;
};

/// The lines of a dump that belong to one interface.
template <typename Line>
struct Dump {
    int interface = 0;
    QList<Line> lines;
};

/// Callbacks of mnl_cb_run() for the answers of rtnetlink. The data is a LinkReply, a
/// Dump<KernelAddress> and a Dump<KernelRoute>.
int readLink(const nlmsghdr *message, void *data);
int readAddress(const nlmsghdr *message, void *data);
int readRoute(const nlmsghdr *message, void *data);

} // namespace sixlab
