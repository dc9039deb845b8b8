// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../discovery/testlan.h"
#include "allsimulators.h"
#include "household.h"
#include "simulation/kernelnetwork.h"

namespace sixlab {

/// A simulated device that sets a real interface of the test's own network, and is in the
/// household's inventory at fd00:42::aa.
class HomeDevice
{
public:
    static inline const QString password = QStringLiteral("correct horse");

    /// Makes the interface. Once for each test program, in a network of its own.
    [[nodiscard]] static std::shared_ptr<KernelNetwork> makeNetwork()
    {
        if (!ip(u"link set lo up"_s) || !ip(u"link add cam0 type veth peer name lan0"_s)
            || !ip(u"link set lan0 up"_s) || !ip(u"link set cam0 up"_s))
            return nullptr;
        // Nobody to collide with: no second of waiting for each address.
        QFile detection(u"/proc/sys/net/ipv6/conf/cam0/accept_dad"_s);
        if (!detection.open(QIODevice::WriteOnly) || detection.write("0") != 1)
            return nullptr;
        return KernelNetwork::open(u"cam0"_s).value_or(nullptr);
    }

    [[nodiscard]] static std::unique_ptr<Simulator> start(
        const SimulatorInfo &info, const QString &persona,
        const std::shared_ptr<KernelNetwork> &network, Household &household)
    {
        const QList<Service> services = info.services(info.mac, persona);
        auto simulator = info.start(
            {.persona = persona,
             .listenAddress = QHostAddress(QHostAddress::AnyIPv6),
             // What announces nothing is looked for where such devices serve.
             .port = services.isEmpty() ? info.port : quint16(0),
             .password = password,
             .network = network});
        Settings settings = simulator->settings();
        settings.enabled = true;
        settings.staticAddresses = {*InterfaceAddress::parse(u"fd00:42::aa/64"_s)};
        simulator->setSettings(settings);

        Sighting sighting;
        sighting.source = Source::Mdns;
        sighting.mac = info.mac;
        sighting.hostName = u"porch"_s;
        sighting.addresses = {QHostAddress(u"fd00:42::aa"_s)};
        sighting.services = services;
        for (Service &service : sighting.services)
            service.port = quint16(simulator->connection().url.port());
        sighting.at = QDateTime::currentDateTimeUtc();
        household.application().inventory().add(sighting);
        return simulator;
    }
};

} // namespace sixlab
