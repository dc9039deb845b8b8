// SPDX-License-Identifier: GPL-3.0-or-later
#include "heardrouters.h"

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace sixlab {

/// A host that invents routers makes the longest unheard ones forgotten.
static constexpr qsizetype mostRouters = 256;
static constexpr qsizetype mostOfAKind = 64;
/// The kernel tells what is left in ticks, and takes its time with it.
static constexpr auto sameTime = 500ms;
/// RFC 4861, 6.2.1: the longest time between two advertisements.
static constexpr auto longestSilence = 1800s;
static const Prefix everywhere;

bool HeardRouters::isChange(QList<Lasting> &known, const Lasting &newer)
{
    const auto same = std::ranges::find(known, newer.prefix, &Lasting::prefix);
    if (same == known.end()) {
        if (known.size() < mostOfAKind)
            known.append(newer);
        return true;
    }
    const Lasting old = std::exchange(*same, newer);
    // Those that never end are equally far away.
    return old.preference != newer.preference
        || std::chrono::abs(newer.until - old.until) >= sameTime;
}

void HeardRouters::note(State &state, const RouterAdvertisement &advertisement)
{
    update(state.news, advertisement);
    state.isNew = true;
    state.heard = QDateTime::currentDateTimeUtc();
}

void HeardRouters::give(State &state, const AdvertisedPrefix &prefix)
{
    note(state, {.prefixes = {prefix}});
    if (!state.told.contains(prefix.prefix) && state.told.size() < mostOfAKind)
        state.told.append(prefix.prefix);
}

HeardRouters::State &HeardRouters::stateOf(const Router &router)
{
    if (m_routers.size() >= mostRouters && !m_routers.contains(router)) {
        m_routers.erase(std::min_element(
            m_routers.begin(), m_routers.end(),
            [](const State &a, const State &b) { return a.heard < b.heard; }));
    }
    return m_routers[router];
}

static std::chrono::steady_clock::time_point endOf(
    const std::optional<std::chrono::milliseconds> &left)
{
    using Clock = std::chrono::steady_clock;
    return left ? Clock::now() + *left : Clock::time_point::max();
}

void HeardRouters::addRoute(const Route &route)
{
    if (route.left && *route.left <= 0ms) // The kernel keeps it for a while; nobody uses it.
        return;
    State &state = stateOf(route.router);
    const auto known = std::ranges::find(state.routes, route.destination, &Lasting::prefix);
    if (known != state.routes.end() && known->isThere) // Another one, which lasts longer.
        return;
    if (!isChange(state.routes, {route.destination, route.preference, endOf(route.left)}))
        return;
    std::optional<std::chrono::seconds> lifetime;
    if (route.left)
        lifetime = std::chrono::ceil<std::chrono::seconds>(*route.left);
    if (route.destination == everywhere)
        note(state, {.routerLifetime = lifetime, .preference = route.preference});
    else
        note(
            state,
            {.routes
             = {{route.destination, route.preference, lifetime.value_or(endlessLifetime)}}});
}

void HeardRouters::endRoutes(State &state)
{
    const auto soon = Clock::now() + sameTime;
    for (const Lasting &route : std::as_const(state.routes)) {
        if (route.isThere)
            continue;
        if (route.prefix == everywhere) {
            state.news.routerLifetime = 0s;
            state.news.preference.reset();
            (route.until <= soon ? state.isRunOut : state.isWithdrawn) = true;
        } else {
            update(state.news, {.routes = {{route.prefix, route.preference, 0s}}});
            state.isNew = true;
        }
    }
    state.routes.removeIf([](const Lasting &route) { return !route.isThere; });
}

void HeardRouters::setRoutes(QList<Route> all)
{
    for (State &state : m_routers) {
        for (Lasting &route : state.routes)
            route.isThere = false;
    }
    std::ranges::stable_sort(all, [](const Route &a, const Route &b) {
        return b.left && (!a.left || *a.left > *b.left);
    });
    for (const Route &route : std::as_const(all))
        addRoute(route);
    for (State &state : m_routers)
        endRoutes(state);
}

void HeardRouters::addOptions(const Router &router, const RouterAdvertisement &options)
{
    State &state = stateOf(router);
    state.givesOptions = true;
    if (!options.prefixes.isEmpty())
        m_isPrefixAnOption = true;
    const auto loose = takeLoose(router.interface);
    if (!m_isPrefixAnOption && doOthersGiveOptions(router)) {
        for (const AdvertisedPrefix &prefix : loose)
            give(state, prefix);
    }
    for (const AdvertisedPrefix &prefix : options.prefixes)
        give(state, prefix);
    note(state, options);
}

void HeardRouters::addPrefix(int interface, const AdvertisedPrefix &prefix)
{
    if (!m_isPrefixAnOption && m_loose.size() < mostOfAKind)
        m_loose.append({interface, prefix});
}

void HeardRouters::addOldPrefix(int interface, const AdvertisedPrefix &prefix)
{
    if (m_old.size() < mostOfAKind)
        m_old.append({interface, prefix});
}

QList<AdvertisedPrefix> HeardRouters::takeLoose(int interface)
{
    QList<AdvertisedPrefix> taken;
    for (const Loose &loose : std::as_const(m_loose)) {
        if (loose.interface == interface)
            taken.append(loose.prefix);
    }
    m_loose.removeIf([interface](const Loose &loose) { return loose.interface == interface; });
    return taken;
}

bool HeardRouters::doOthersGiveOptions(const Router &router) const
{
    for (auto other = m_routers.begin(); other != m_routers.end(); ++other) {
        if (other.key().interface == router.interface && other.key() != router
            && !other->givesOptions)
            return false;
    }
    return true;
}

HeardRouters::State *HeardRouters::onlyRouterOf(int interface)
{
    State *only = nullptr;
    for (auto router = m_routers.begin(); router != m_routers.end(); ++router) {
        if (router.key().interface != interface)
            continue;
        if (only)
            return nullptr;
        only = &router.value();
    }
    return only;
}

void HeardRouters::distributePrefixes()
{
    for (const Loose &loose : std::exchange(m_loose, {})) {
        State *router = onlyRouterOf(loose.interface);
        if (router && !router->givesOptions)
            give(*router, loose.prefix);
    }
    for (const Loose &old : std::exchange(m_old, {})) {
        State *router = onlyRouterOf(old.interface);
        if (router && !router->told.contains(old.prefix.prefix)
            && isChange(
                router->oldPrefixes, {old.prefix.prefix, 0, endOf(old.prefix.validLifetime)}))
            note(*router, {.prefixes = {old.prefix}});
    }
}

QList<HeardRouters::News> HeardRouters::takeNews()
{
    distributePrefixes();
    QList<News> all;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (auto router = m_routers.begin(); router != m_routers.end(); ++router) {
        State &state = router.value();
        if (!state.isNew && !state.isRunOut && !state.isWithdrawn)
            continue;
        // Who withdraws gives a sign of life. Who runs out has long given none.
        const bool isHeard = state.isNew || state.isWithdrawn;
        all.append({router.key(), std::exchange(state.news, {}), isHeard ? now : state.heard});
        state.isNew = false;
    }
    m_routers.removeIf([&now](const auto &router) {
        const State &state = router.value();
        const bool isSilent = state.heard.secsTo(now) > longestSilence.count();
        return state.isRunOut || state.isWithdrawn || (state.routes.isEmpty() && isSilent);
    });
    return all;
}

std::optional<std::chrono::milliseconds> HeardRouters::untilFirstEnd() const
{
    auto first = Clock::time_point::max();
    for (const State &state : m_routers) {
        for (const Lasting &route : state.routes)
            first = std::min(first, route.until);
    }
    if (first == Clock::time_point::max())
        return std::nullopt;
    return std::max(0ms, std::chrono::ceil<std::chrono::milliseconds>(first - Clock::now()));
}

} // namespace sixlab
