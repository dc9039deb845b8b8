// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/simulator.h"

#include <QStringList>

#include <optional>

namespace sixlab {

/// What a router of a scenario tells its link (RFC 4861, 4.2).
struct ScenarioAdvertisement {
    InterfaceAddress prefix; ///< Always a /64: hosts form addresses of it.
    QList<QHostAddress> nameServers;
};

struct ScenarioInterface {
    QString name; ///< Inside the host.
    QString network;
    MacAddress mac; ///< Null: the simulated device knows.
    bool slaac = false;
    bool stablePrivacy = false; ///< Interface identifier by RFC 7217, else of the MAC.
    QList<InterfaceAddress> addresses; ///< Static ones of both families.
    std::optional<ScenarioAdvertisement> advertises;

    /// A static link-local address replaces the one that the kernel would make.
    [[nodiscard]] bool hasOwnLinkLocal() const;
};

struct ScenarioRoute {
    InterfaceAddress destination;
    QHostAddress gateway;
};

struct ScenarioHost {
    QString name;
    QString simulator; ///< Id of a SimulatorInfo; empty: a plain host.
    bool forwards = false; ///< Is a router, of both families.
    bool ignoresMulticastEcho = false;
    QList<Service> services; ///< Announced by mDNS.
    QList<ScenarioInterface> interfaces;
    QList<InterfaceAddress> ownAddresses; ///< On its loopback interface.
    QList<ScenarioRoute> routes;

    /// Runs a process of its own: a simulated device or an mDNS responder.
    [[nodiscard]] bool hasProcess() const { return !simulator.isEmpty() || !services.isEmpty(); }
};

/// The device that @p host simulates. Null: it is a plain host, or this build lacks the device.
[[nodiscard]] const SimulatorInfo *simulatorOf(
    const ScenarioHost &host, const QList<const SimulatorInfo *> &simulators);

/// A virtual network as data: `resources/scenarios/<name>.json`.
struct Scenario {
    QString name;
    QString title; ///< Translated.
    QString description; ///< Translated.
    QStringList networks; ///< Each one is a bridge.
    QString workstation; ///< The host that runs the command.
    QList<ScenarioHost> hosts;

    [[nodiscard]] QStringList hostNames() const;
    [[nodiscard]] const ScenarioHost *host(const QString &name) const;

    /// Strict: unknown keys, names that are no names, unknown networks and doubled names or MACs
    /// are Internal, with the place in the detail.
    [[nodiscard]] static Result<Scenario> parse(const QByteArray &json);
    /// One that is built in; an unknown name is Usage and the text lists those that exist.
    [[nodiscard]] static Result<Scenario> load(const QString &name);
    [[nodiscard]] static QStringList names();
};

} // namespace sixlab
