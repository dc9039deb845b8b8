// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nethelper/link.h"

namespace sixlab::nethelper {

/// All that can be asked for. The numbers are part of the wire format.
enum class Action : uint8_t {
    Listen = 1, ///< Report from that interface. Sends nothing.
    QueryListeners = 2, ///< An MLDv2 general query.
    ProbeAllNodes = 3, ///< From each source an echo request with an unknown option to ff02::1.
    SolicitNeighbours = 4, ///< A neighbour solicitation for each target.
    AskByArp = 5, ///< An ARP request for each IPv4 target.
    SolicitRouters = 6, ///< A router solicitation.
};

/// A neighbour to be solicited.
struct Target {
    Ipv6 address{};
    Mac mac{}; ///< The frame goes to that station only; zero: to the solicited-node group.

    bool operator==(const Target &) const = default;
};

struct Command {
    Action action = Action::Listen;
    uint32_t interface = 0; ///< Index
    std::vector<Ipv6> sources; ///< Of ProbeAllNodes
    std::vector<Target> targets; ///< Of SolicitNeighbours
    std::vector<Ipv4> ipv4Targets; ///< Of AskByArp

    bool operator==(const Command &) const = default;
};

constexpr size_t mostTargets = 256;
constexpr size_t mostSources = 8;

/// Why a command was not done, not even in part. The numbers are part of the wire format.
enum class Refusal : uint8_t {
    NoLan = 1, ///< There is no such interface, or it has no neighbours.
    TooMany = 2, ///< More targets, sources or interfaces than are allowed.
    ForeignSource = 3, ///< Not an address of that interface now.
    NotOnLink = 4, ///< A target is outside the link.
    BadTarget = 5, ///< A target that cannot be one station's: a group, or to a group's MAC.
    NoSource = 6, ///< The interface has no address to ask from yet.
};

/// Nullopt when all of the command may be done on that link.
[[nodiscard]] std::optional<Refusal> refusalOf(const Command &command, const Link &link);

/// The frames that a command sends, one at a time: so that nothing is kept but the command.
[[nodiscard]] size_t frameCount(const Command &command);
/// @p identifier is of echo requests. Only for a command that was not refused.
[[nodiscard]] std::vector<std::byte> frameOf(
    const Command &command, size_t number, const Link &link, uint16_t identifier);

} // namespace sixlab::nethelper
