// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/routeradvertisement.h"

#include <QDateTime>
#include <QHash>
#include <QHostAddress>
#include <QList>

#include <chrono>
#include <optional>

namespace sixlab {

/// Puts together what the kernel tells in pieces of the routers that advertise on its links.
///
/// The kernel names the router with routes and with DNS options, but not with prefixes (before
/// Linux 6.6, which passes them on as options as well). Such a prefix is taken to be
/// - the router's whose option comes next, as it does within one advertisement, provided that every
///   other router of the link gives options too;
/// - or the only router's, if that one gives no options.
/// Of others nobody knows whose they are, so they are left out. A router of which the kernel tells
/// nothing else, because it is no default router and gives no option, is not known here at all.
class HeardRouters
{
public:
    struct Router {
        int interface = 0; ///< Its index.
        QHostAddress address; ///< Carries the zone.

        bool operator==(const Router &) const = default;
    };

    /// What the kernel does by a router's word: `::/0` while it is a default router.
    struct Route {
        Router router;
        Prefix destination;
        int preference = 0; ///< RFC 4191: -1 low, 0 medium, 1 high
        std::optional<std::chrono::milliseconds> left; ///< Until it ends; nullopt: unknown.
    };

    /// What is new of one router.
    struct News {
        Router router;
        RouterAdvertisement advertisement;
        QDateTime at; ///< When it was last heard: some time ago for one that ran out.
    };

    /// All of them, as they are now. Those that were known and are not there any more have ended.
    void setRoutes(QList<Route> all);
    /// Options of one advertisement, as they come.
    void addOptions(const Router &router, const RouterAdvertisement &options);
    /// A prefix that was advertised just now, by nobody knows whom.
    void addPrefix(int interface, const AdvertisedPrefix &prefix);
    /// A prefix that was advertised some time ago, by what the kernel made of it. Counts only where
    /// none was told.
    void addOldPrefix(int interface, const AdvertisedPrefix &prefix);

    /// What was learnt since the last time, one for each router.
    [[nodiscard]] QList<News> takeNews();
    /// Until the first of the routes ends; nullopt: none does.
    [[nodiscard]] std::optional<std::chrono::milliseconds> untilFirstEnd() const;

private:
    using Clock = std::chrono::steady_clock;

    struct Lasting {
        Prefix prefix;
        int preference = 0;
        Clock::time_point until;
        bool isThere = true;
    };
    struct State {
        RouterAdvertisement news;
        bool isNew = false;
        bool isRunOut = false;
        bool isWithdrawn = false;
        bool givesOptions = false;
        QList<Lasting> routes;
        QList<Lasting> oldPrefixes;
        QList<Prefix> told; ///< Prefixes, not by what the kernel made of them.
        QDateTime heard;
    };
    struct Loose {
        int interface = 0;
        AdvertisedPrefix prefix;
    };
    friend size_t qHash(const Router &router, size_t seed = 0)
    {
        return qHashMulti(seed, router.interface, router.address);
    }

    [[nodiscard]] static bool isChange(QList<Lasting> &known, const Lasting &newer);
    static void note(State &state, const RouterAdvertisement &advertisement);
    static void give(State &state, const AdvertisedPrefix &prefix);
    static void endRoutes(State &state);
    State &stateOf(const Router &router);
    void addRoute(const Route &route);
    [[nodiscard]] QList<AdvertisedPrefix> takeLoose(int interface);
    [[nodiscard]] bool doOthersGiveOptions(const Router &router) const;
    [[nodiscard]] State *onlyRouterOf(int interface);
    void distributePrefixes();

    QHash<Router, State> m_routers;
    QList<Loose> m_loose;
    QList<Loose> m_old;
    bool m_isPrefixAnOption = false; ///< Since Linux 6.6.
};

} // namespace sixlab
