// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/changerunner.h"

namespace sixlab {

/// Asks the network from this machine: the kernel's routes first, which sends nothing, then TCP
/// and an echo by `ping` (unprivileged programs may not send ICMPv6 themselves).
class SystemReachProbe : public ReachProbe
{
public:
    Answer reach(
        const QHostAddress &address, quint16 port, std::chrono::milliseconds deadline,
        const std::stop_token &stop) override;
};

} // namespace sixlab
