// SPDX-License-Identifier: GPL-3.0-or-later
#include "nethelper/exitcode.h"
#include "nethelper/sandbox.h"
#include "nethelper/session.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <linux/if_ether.h>
#include <sys/random.h>
#include <unistd.h>

using namespace sixlab::nethelper;

/// What Sixlab reads is the exit code; the line is for people.
static int end(ExitCode code, const char *what)
{
    const char *reason = code == NotPermitted ? "CAP_NET_RAW is missing" : std::strerror(errno);
    std::fprintf(stderr, "sixlab-nethelper: %s: %s\n", what, reason);
    return code;
}

int main(int argc, char **)
{
    constexpr unsigned icmpv6Frames = 2048; // 4 MiB: 2000 hosts answer at once.
    constexpr unsigned arpFrames = 512;
    static PacketSocket icmpv6;
    static PacketSocket arp;
    static LinkReader links;
    if (argc > 1 || isatty(STDIN_FILENO)) {
        std::fputs("sixlab-nethelper: started by Sixlab, which speaks to it by pipes\n", stderr);
        return Broken;
    }
    if (!settle())
        return end(Failed, "settling in");
    if (!icmpv6.open(ETH_P_IPV6, icmpv6Filter(), icmpv6Frames)
        || !arp.open(ETH_P_ARP, arpFilter(), arpFrames))
        return end(errno == EPERM ? NotPermitted : Failed, "packet socket");
    uint16_t identifier = 0;
    if (!links.open() || getrandom(&identifier, sizeof identifier, 0) != sizeof identifier)
        return end(Failed, "opening");
    if (const char *failure = giveUpRights())
        return end(Failed, failure);
    return Session(icmpv6, arp, links, identifier).run();
}
