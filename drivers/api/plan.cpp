// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan.h"

#include "driver.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct PlanTr {
    Q_DECLARE_TR_FUNCTIONS(Plan)
};

static QHostAddress withoutZone(QHostAddress address)
{
    address.setScopeId({});
    return address;
}

static bool contains(const QList<InterfaceAddress> &list, const QHostAddress &address)
{
    return std::ranges::any_of(
        list, [&](const InterfaceAddress &item) { return item.address == address; });
}

static Settings withoutZones(Settings settings)
{
    for (InterfaceAddress &address : settings.staticAddresses)
        address.address.setScopeId({});
    if (settings.gateway)
        settings.gateway->setScopeId({});
    for (QHostAddress &server : settings.nameServers)
        server.setScopeId({});
    return settings;
}

const Settings &storedSettings(const DeviceState &state)
{
    return state.pending ? *state.pending : state.settings;
}

bool isSame(Field field, const Settings &a, const Settings &b)
{
    if (field == Field::StaticAddresses)
        return std::ranges::is_permutation(
            withoutZones(a).staticAddresses, withoutZones(b).staticAddresses);
    return fieldValue(withoutZones(a), field) == fieldValue(withoutZones(b), field);
}

QList<Field> Plan::changes() const
{
    QList<Field> list;
    std::ranges::copy_if(allFields, std::back_inserter(list), [this](Field field) {
        return !isSame(field, before, after);
    });
    return list;
}

static QString accessReason(const DeviceState &now, Field field)
{
    if (const QString own = now.reasons.value(field); !own.isEmpty())
        return own;
    return access(now.capabilities, field) == Access::None
        ? PlanTr::tr("This device has no such setting: leave it as it is.")
        : PlanTr::tr("This device shows this setting but does not let it be changed: leave it as "
                     "it is.");
}

static std::optional<QString> staticListProblem(const Plan &plan, int maximum)
{
    const QList<InterfaceAddress> &list = plan.after.staticAddresses;
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (plan.before.staticAddresses.contains(list[i]))
            continue;
        if (const auto problem = staticAddressProblem(list[i]))
            return problem;
    }
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (contains(list.first(i), list[i].address))
            return PlanTr::tr("The address %1 is in the list twice: remove one of them.")
                .arg(addressText(list[i].address));
    }
    if (maximum > 0 && list.size() > maximum)
        return PlanTr::tr(
            "This device has room for %n static address(es): remove the others.", nullptr, maximum);
    return std::nullopt;
}

/// Prefixes that the device is on: its static addresses, and what SLAAC gave it.
static QList<InterfaceAddress> onLink(const DeviceState &now, const Settings &settings)
{
    QList<InterfaceAddress> list = settings.staticAddresses;
    for (const LiveAddress &live : now.liveAddresses) {
        if (live.origin == AddressOrigin::Slaac && settings.slaac)
            list.append(live.address);
    }
    return list;
}

/// A gateway that stays has to be looked at as well: the address it was reached by may go.
static std::optional<QString> newGatewayProblem(const DeviceState &now, const Plan &plan)
{
    if (!plan.after.gateway || !plan.after.enabled)
        return std::nullopt;
    if (isSame(Field::Gateway, plan.before, plan.after)
        && gatewayProblem(*plan.after.gateway, onLink(now, plan.before)))
        return std::nullopt;
    return gatewayProblem(*plan.after.gateway, onLink(now, plan.after));
}

static void refuse(Plan &plan, Field field, const Settings &wanted, const QString &reason)
{
    plan.refused.append({field, fieldValue(wanted, field), reason});
}

/// Takes over the wishes that the device can meet at all.
static void takeWishes(Plan &plan, const DeviceState &now, const Settings &wanted)
{
    for (const Field field : allFields) {
        if (isSame(field, plan.before, wanted))
            continue;
        if (access(now.capabilities, field) == Access::ReadWrite)
            copyField(field, wanted, plan.after);
        else
            refuse(plan, field, wanted, accessReason(now, field));
    }
}

static void checkValues(Plan &plan, const DeviceState &now)
{
    if (!isSame(Field::StaticAddresses, plan.before, plan.after)) {
        if (const auto problem = staticListProblem(plan, now.maximumStaticAddresses))
            refuse(plan, Field::StaticAddresses, plan.after, *problem);
    }
    if (const auto problem = newGatewayProblem(now, plan)) {
        if (access(now.capabilities, Field::Gateway) == Access::ReadWrite)
            refuse(plan, Field::Gateway, plan.after, *problem);
        else
            plan.warnings.append(
                PlanTr::tr(
                    "The device keeps its gateway %1, and cannot reach it with these addresses.")
                    .arg(addressText(*plan.after.gateway)));
    }
    for (const QHostAddress &server : plan.after.nameServers) {
        if (!plan.before.nameServers.contains(server)
            && (server.isNull() || server.isMulticast() || server.isLoopback()
                || server == QHostAddress(QHostAddress::AnyIPv6)
                || server == QHostAddress(QHostAddress::AnyIPv4))) {
            refuse(
                plan, Field::NameServers, plan.after,
                PlanTr::tr("%1 cannot be a name server: write the address of one.")
                    .arg(addressText(server)));
            break;
        }
    }
}

/// Whether the device gives the address up. An address that it does not know, as behind a tunnel,
/// goes with the last of its own.
static bool disappears(const QHostAddress &address, const DeviceState &now, const Plan &plan)
{
    if (address.protocol() != QAbstractSocket::IPv6Protocol || address.isLoopback())
        return false;
    if (!plan.after.enabled)
        return plan.before.enabled;
    if (address.isInSubnet(QHostAddress(u"fe80::"_s), 10)
        || contains(plan.after.staticAddresses, address))
        return false;
    if (contains(plan.before.staticAddresses, address))
        return true;
    const bool leases = plan.after.dhcpv6 == Dhcpv6::Auto || plan.after.dhcpv6 == Dhcpv6::Stateful;
    const auto live = std::ranges::find_if(now.liveAddresses, [&](const LiveAddress &item) {
        return withoutZone(item.address.address) == address;
    });
    const AddressOrigin origin
        = live == now.liveAddresses.end() ? AddressOrigin::Unknown : live->origin;
    if (origin == AddressOrigin::Slaac)
        return !plan.after.slaac;
    if (origin == AddressOrigin::Dhcp)
        return !leases;
    return !plan.after.slaac && !leases && plan.after.staticAddresses.isEmpty();
}

static bool hasNoAddress(const Settings &settings)
{
    return !settings.enabled
        || (!settings.slaac && settings.dhcpv6 != Dhcpv6::Auto
            && settings.dhcpv6 != Dhcpv6::Stateful && settings.staticAddresses.isEmpty());
}

static void addWarnings(Plan &plan, const DeviceState &now)
{
    if (now.pending)
        plan.warnings.append(PlanTr::tr(
            "The device has saved settings that wait for its reboot; this change is added to "
            "them."));
    if (plan.connectionMoves && !plan.after.enabled)
        plan.warnings.append(PlanTr::tr(
            "The device is reached over IPv6, which this change turns off: connect to it over "
            "IPv4, or there is no way to see that the change holds."));
    else if (plan.connectionMoves && hasNoAddress(plan.after))
        plan.warnings.append(PlanTr::tr(
            "Only the link-local address remains: the device will be reachable from its own "
            "network only."));
    else if (plan.connectionMoves)
        plan.warnings.append(PlanTr::tr(
            "The address over which the device is reached goes away; it will be reached at "
            "another one."));
    else if (plan.before.enabled && !hasNoAddress(plan.before) && hasNoAddress(plan.after))
        plan.warnings.append(
            PlanTr::tr("No IPv6 address that other networks can reach remains on the device."));
    if (!plan.after.enabled && !plan.after.staticAddresses.isEmpty())
        plan.warnings.append(PlanTr::tr(
            "The static addresses are saved, and are not used while IPv6 is turned off."));
}

Plan makePlan(const DeviceState &now, const Settings &wanted, const QHostAddress &connectedTo)
{
    Plan plan;
    plan.before = storedSettings(now);
    plan.after = plan.before;
    takeWishes(plan, now, withoutZones(wanted));
    if (plan.isEmpty())
        return plan;
    checkValues(plan, now);
    plan.needsReboot = now.pending.has_value();
    plan.connectionMoves = disappears(withoutZone(connectedTo), now, plan);
    addWarnings(plan, now);
    return plan;
}

/// Old addresses first, as the device has them; of two lengths of one address the new one.
static QList<InterfaceAddress> beside(const Plan &plan, int maximum)
{
    const QList<InterfaceAddress> &added = plan.after.staticAddresses;
    QList<InterfaceAddress> list;
    for (const InterfaceAddress &old : plan.before.staticAddresses) {
        const auto extra = std::ranges::count_if(
            list, [&](const InterfaceAddress &kept) { return !added.contains(kept); });
        const bool hasRoom = maximum <= 0 || added.size() + extra < maximum;
        if (added.contains(old) || (hasRoom && !contains(added, old.address)))
            list.append(old);
    }
    for (const InterfaceAddress &address : added) {
        if (!list.contains(address))
            list.append(address);
    }
    return list;
}

static bool areSame(const Settings &a, const Settings &b)
{
    return std::ranges::all_of(allFields, [&](Field field) { return isSame(field, a, b); });
}

QList<Settings> changeStages(const Plan &plan, int maximumStaticAddresses)
{
    // Without IPv6 before there is nothing to keep, and without it after nothing to put beside.
    if (!plan.before.enabled || !plan.after.enabled)
        return {plan.after};
    Settings first = plan.after;
    first.staticAddresses = beside(plan, maximumStaticAddresses);
    first.slaac = plan.before.slaac || plan.after.slaac;
    if (plan.after.dhcpv6 == Dhcpv6::Off)
        first.dhcpv6 = plan.before.dhcpv6;
    if (!plan.after.gateway)
        first.gateway = plan.before.gateway;
    if (areSame(first, plan.before) || areSame(first, plan.after))
        return {plan.after};
    return {first, plan.after};
}

} // namespace sixlab
