// SPDX-License-Identifier: GPL-3.0-or-later
#include "supermicrosimulator.h"

using namespace Qt::Literals::StringLiterals;

namespace sixlab::supermicro {

static QString hostName(const MacAddress &mac)
{
    return u"bmc-"_s + mac.toString().remove(u':');
}

/// It announces nothing.
static QList<Service> services(const MacAddress &, const QString &)
{
    return {};
}

static MacAddress macOf(const SimulatorOptions &options)
{
    return options.network ? options.network->mac() : bmcPersona(options.persona).mac;
}

static SimulatorOptions withNetwork(SimulatorOptions options)
{
    if (!options.network)
        options.network = std::make_shared<MemoryNetwork>(macOf(options));
    return options;
}

static HttpSimulator::Profile profile(const SimulatorOptions &options)
{
    const BmcPersona &persona = bmcPersona(options.persona);
    return {
        .realm = {},
        .user = QLatin1StringView(simulatorInfo().user),
        .evidence
        = {.macs = {macOf(options)},
           .services = {},
           .httpServer = QString::fromLatin1(persona.server)},
        .memory
        = {.enabled = true,
           .slaac = true,
           .dhcpv6 = Dhcpv6::Stateless,
           .staticAddresses = {},
           .gateway = {},
           .nameServers = {}}};
}

SupermicroSimulator::SupermicroSimulator(const SimulatorOptions &options)
    : SupermicroSimulator(
        withNetwork(options),
        new BmcWeb(
            bmcPersona(options.persona), macOf(options), QLatin1StringView(simulatorInfo().user),
            options.password))
{
}

SupermicroSimulator::SupermicroSimulator(const SimulatorOptions &options, BmcWeb *web)
    : HttpSimulator(profile(options), std::unique_ptr<WebDevice>(web), options)
    , m_web(web)
{
}

void SupermicroSimulator::setFaults(const Faults &faults)
{
    HttpSimulator::setFaults(faults);
    onThread([&] { m_web->setFaults(faults); });
}

void SupermicroSimulator::setBehaviour(const BmcBehaviour &behaviour)
{
    onThread([&] { m_web->setBehaviour(behaviour); });
}

void SupermicroSimulator::setLan(const BmcLan &lan)
{
    onThread([&] { m_web->setLan(lan); });
}

BmcLan SupermicroSimulator::lan() const
{
    return onThread([this] { return m_web->lan(); });
}

void SupermicroSimulator::closeSessions()
{
    onThread([this] { m_web->closeSessions(); });
}

void SupermicroSimulator::renewTokens()
{
    onThread([this] { m_web->renewTokens(); });
}

qsizetype SupermicroSimulator::sessions() const
{
    return onThread([this] { return m_web->sessions(); });
}

const SimulatorInfo &simulatorInfo()
{
    static const SimulatorInfo info = [] {
        QStringList personas;
        for (const BmcPersona &persona : bmcPersonas()) {
            if (!persona.hasRedfish()) // That one speaks another protocol; asked for by name.
                personas.append(persona.name);
        }
        return SimulatorInfo{
            .id = "supermicro",
            .personas = personas,
            .user = "admin",
            .mac = bmcPersona(personas.last()).mac,
            .port = 80,
            .start = [](const SimulatorOptions &options) -> std::unique_ptr<Simulator> {
                return std::make_unique<SupermicroSimulator>(options);
            },
            .hostName = &hostName,
            .services = &services,
        };
    }();
    return info;
}

} // namespace sixlab::supermicro
