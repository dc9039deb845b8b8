// SPDX-License-Identifier: GPL-3.0-or-later
#include "lansteps.h"

#include <algorithm>

namespace sixlab::supermicro {

using Addresses = QList<InterfaceAddress>;

/// What is in @p list and not in @p others.
static Addresses without(const Addresses &list, const Addresses &others)
{
    Addresses rest;
    std::ranges::copy_if(list, std::back_inserter(rest), [&](const InterfaceAddress &address) {
        return !others.contains(address);
    });
    return rest;
}

QList<LanChange> lanSteps(const Plan &plan)
{
    using Action = LanChange::Action;
    const QList<QHostAddress> &servers = plan.after.nameServers;
    LanChange change{
        .usesAutoconf = plan.before.slaac,
        .isStateful = plan.after.dhcpv6 == Dhcpv6::Stateful,
        .nameServer = servers.isEmpty() ? std::nullopt : std::optional(servers.first())};
    Addresses old = without(plan.before.staticAddresses, plan.after.staticAddresses);
    qsizetype count = plan.before.staticAddresses.size();
    QList<LanChange> steps;
    const auto append = [&](Action action, const InterfaceAddress &address = {}) {
        change.action = action;
        change.address = address;
        steps.append(change);
        count += action == Action::Add ? 1 : action == Action::Remove ? -1 : 0;
    };

    if (plan.after.slaac && !plan.before.slaac) {
        change.usesAutoconf = true;
        append(Action::Keep);
    }
    for (const auto &address : without(plan.after.staticAddresses, plan.before.staticAddresses)) {
        // The kernel knows an address once, whatever its length.
        const auto twin = std::ranges::find(
            old, address.address, [](const InterfaceAddress &item) { return item.address; });
        if (twin != old.end())
            append(Action::Remove, old.takeAt(twin - old.begin()));
        else if (count >= maximumStaticAddresses && !old.isEmpty())
            append(Action::Remove, old.takeFirst());
        append(Action::Add, address);
    }
    for (const InterfaceAddress &address : old)
        append(Action::Remove, address);
    change.usesAutoconf = plan.after.slaac;
    if (steps.isEmpty() || steps.last().usesAutoconf != plan.after.slaac)
        append(Action::Keep);
    return steps;
}

} // namespace sixlab::supermicro
