// SPDX-License-Identifier: GPL-3.0-or-later
#include "axissimulator.h"

using namespace Qt::Literals::StringLiterals;

namespace sixlab::axis {

static QString serial(const MacAddress &mac)
{
    return mac.toString().remove(u':').toUpper();
}

static QString hostName(const MacAddress &mac)
{
    return u"axis-"_s + serial(mac).toLower();
}

static QList<Service> services(const MacAddress &mac, const QString &persona)
{
    const AxisPersona &camera = axisPersona(persona);
    // Since 12 the name has no serial; the TXT record always has it.
    const QString name = camera.version.startsWith("12."_L1)
        ? u"AXIS "_s + camera.model
        : u"AXIS %1 - %2"_s.arg(camera.model, serial(mac));
    return {
        {u"_axis-video._tcp"_s, name, 80, {{u"macaddress"_s, serial(mac)}}},
        {u"_http._tcp"_s, name, 80, {}}};
}

static MacAddress macOf(const SimulatorOptions &options)
{
    return options.network ? options.network->mac() : axisPersona(options.persona).mac;
}

static SimulatorOptions withNetwork(SimulatorOptions options)
{
    if (!options.network)
        options.network = std::make_shared<MemoryNetwork>(macOf(options));
    return options;
}

static HttpSimulator::Profile profile(const QString &persona, const MacAddress &mac)
{
    const QString realm = u"AXIS_"_s + serial(mac);
    return {
        .realm = realm.toLatin1(),
        .user = QLatin1StringView(simulatorInfo().user),
        .evidence
        = {.macs = {mac}, .services = services(mac, persona), .httpServer = {}, .httpRealm = realm},
        .memory
        = {.enabled = true,
           .slaac = true,
           .dhcpv6 = Dhcpv6::Auto,
           .staticAddresses = {},
           .gateway = {},
           .nameServers = {}}};
}

AxisSimulator::AxisSimulator(const SimulatorOptions &options)
    : AxisSimulator(
        withNetwork(options), new AxisCamera(axisPersona(options.persona), macOf(options)))
{
}

AxisSimulator::AxisSimulator(const SimulatorOptions &options, AxisCamera *camera)
    : HttpSimulator(
        profile(options.persona, macOf(options)), std::unique_ptr<WebDevice>(camera), options)
    , m_camera(camera)
{
}

void AxisSimulator::setBehaviour(const AxisBehaviour &behaviour)
{
    onThread([&] { m_camera->setBehaviour(behaviour); });
}

const SimulatorInfo &simulatorInfo()
{
    static const SimulatorInfo info = [] {
        QStringList personas;
        for (const AxisPersona &persona : axisPersonas())
            personas.append(persona.name());
        return SimulatorInfo{
            .id = "axis",
            .personas = personas,
            .user = "admin",
            .mac = axisPersonas().last().mac,
            .port = 80,
            .start = [](const SimulatorOptions &options) -> std::unique_ptr<Simulator> {
                return std::make_unique<AxisSimulator>(options);
            },
            .hostName = &hostName,
            .services = &services,
        };
    }();
    return info;
}

} // namespace sixlab::axis
