// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox.h"

#include <array>
#include <csignal>

#include <grp.h>
#include <linux/capability.h>
#include <linux/if_packet.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace sixlab::nethelper {

bool settle()
{
    return close_range(3, ~0U, 0) == 0 && prctl(PR_SET_PDEATHSIG, SIGKILL) == 0;
}

static bool dropCapabilities()
{
    __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
    const std::array<__user_cap_data_struct, _LINUX_CAPABILITY_U32S_3> none{};
    // Those kept over execve() and those that it could give back go with them.
    return syscall(SYS_capset, &header, none.data()) == 0
        && prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0) == 0;
}

/// Reading, writing, waiting, and memory for what is read.
static bool confine()
{
    const scmp_filter_ctx filter = seccomp_init(SCMP_ACT_KILL_PROCESS);
    if (!filter)
        return false;
    bool isWhole = true;
    for (const int call :
         {SCMP_SYS(read), SCMP_SYS(write), SCMP_SYS(poll), SCMP_SYS(ppoll), SCMP_SYS(sendto),
          SCMP_SYS(recvfrom), SCMP_SYS(clock_gettime), SCMP_SYS(brk), SCMP_SYS(exit_group),
          SCMP_SYS(restart_syscall), SCMP_SYS(rt_sigreturn)})
        isWhole = isWhole && seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) == 0;
    // To hear the groups of an interface; no other option of any socket.
    const std::array<scmp_arg_cmp, 2> membership{
        {{1, SCMP_CMP_EQ, SOL_PACKET, 0}, {2, SCMP_CMP_EQ, PACKET_ADD_MEMBERSHIP, 0}}};
    isWhole = isWhole
        && seccomp_rule_add_array(
               filter, SCMP_ACT_ALLOW, SCMP_SYS(setsockopt), membership.size(), membership.data())
            == 0;
    isWhole = isWhole && seccomp_load(filter) == 0;
    seccomp_release(filter);
    return isWhole;
}

const char *giveUpRights()
{
    // Only root can, and not in every user namespace; who started us had those groups anyway.
    (void)setgroups(0, nullptr);
    const rlimit none{0, 0};
    if (setrlimit(RLIMIT_CORE, &none) != 0)
        return "setrlimit";
    // Another program of this user must not take the sockets over by ptrace.
    if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
        return "dumpable";
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return "no_new_privs";
    if (!dropCapabilities())
        return "capset";
    return confine() ? nullptr : "seccomp";
}

} // namespace sixlab::nethelper
