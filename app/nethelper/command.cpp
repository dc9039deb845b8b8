// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "nethelper/frames.h"

namespace sixlab::nethelper {

static bool needsLinkLocal(Action action)
{
    return action == Action::QueryListeners || action == Action::SolicitNeighbours
        || action == Action::SolicitRouters;
}

static std::optional<Refusal> refusalOf(const Target &target, const Link &link)
{
    if (isMulticast(target.address) || isMulticast(target.mac) || isZero(target.address))
        return Refusal::BadTarget;
    return link.isOnLink(target.address) ? std::nullopt : std::optional(Refusal::NotOnLink);
}

std::optional<Refusal> refusalOf(const Command &command, const Link &link)
{
    if (!link.isLan || link.index != command.interface)
        return Refusal::NoLan;
    if (command.sources.size() > mostSources || command.targets.size() > mostTargets
        || command.ipv4Targets.size() > mostTargets)
        return Refusal::TooMany;
    if (needsLinkLocal(command.action) && !link.linkLocalSource())
        return Refusal::NoSource;
    for (const Ipv6 &source : command.sources) {
        if (!link.owns(source))
            return Refusal::ForeignSource;
    }
    for (const Target &target : command.targets) {
        if (const auto refusal = refusalOf(target, link))
            return refusal;
    }
    for (const Ipv4 &target : command.ipv4Targets) {
        if (!link.isOnLink(target))
            return Refusal::NotOnLink;
    }
    return std::nullopt;
}

size_t frameCount(const Command &command)
{
    switch (command.action) {
    case Action::Listen:
        return 0;
    case Action::QueryListeners:
    case Action::SolicitRouters:
        return 1;
    case Action::ProbeAllNodes:
        return command.sources.size();
    case Action::SolicitNeighbours:
        return command.targets.size();
    case Action::AskByArp:
        return command.ipv4Targets.size();
    }
    return 0;
}

std::vector<std::byte> frameOf(
    const Command &command, size_t number, const Link &link, uint16_t identifier)
{
    const Ipv6 source = link.linkLocalSource().value_or(Ipv6{});
    switch (command.action) {
    case Action::Listen:
        return {};
    case Action::QueryListeners:
        return listenerQuery(link.mac, source);
    case Action::SolicitRouters:
        return routerSolicitation(link.mac, source);
    case Action::ProbeAllNodes:
        return unknownOptionEcho(link.mac, command.sources[number], identifier);
    case Action::SolicitNeighbours:
        return neighbourSolicitation(link.mac, source, command.targets[number]);
    case Action::AskByArp: {
        const Ipv4 target = command.ipv4Targets[number];
        return arpRequest(link.mac, link.sourceFor(target).value_or(Ipv4{}), target);
    }
    }
    return {};
}

} // namespace sixlab::nethelper
