// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab.h"

#include "lab/filedescriptor.h"
#include "lab/scenario.h"
#include "simulation/kernelnetwork.h"
#include "simulation/mdnsresponder.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct LabHostTr {
    Q_DECLARE_TR_FUNCTIONS(LabHost)
};

/// Where its parent hears that it serves (see LabInit).
static constexpr int readyDescriptor = 3;

static Result<std::unique_ptr<Simulator>> startDevice(
    const SimulatorInfo &info, std::shared_ptr<HostNetwork> network)
{
    SimulatorOptions options;
    options.listenAddress = QHostAddress(QHostAddress::Any);
    options.port = info.port;
    options.password = labPassword();
    options.network = std::move(network);
    std::unique_ptr<Simulator> device = info.start(options);
    if (!device || device->connection().url.port() != info.port)
        return fail(
            Error::Kind::Unreachable,
            LabHostTr::tr(
                "The simulated device “%1” cannot serve on its port; start the lab again.")
                .arg(QLatin1StringView(info.id)));
    return device;
}

/// What a host announces; its addresses are filled in at each question.
static AnnouncedHost announcement(
    const ScenarioHost &host, const SimulatorInfo *info, const MacAddress &mac)
{
    if (!info)
        return {host.name, host.services, {}};
    const QString persona = info->personas.isEmpty() ? QString() : info->personas.last();
    return {info->hostName(mac), info->services(mac, persona), {}};
}

static QList<InterfaceAddress> usable(Rtnetlink &netlink, int interface)
{
    QList<InterfaceAddress> list;
    if (const auto lines = netlink.addresses(interface)) {
        for (const KernelAddress &line : *lines) {
            if (line.isUsable())
                list.append(line.address);
        }
    }
    return list;
}

static Result<> serve(const ScenarioHost &host, const QList<const SimulatorInfo *> &simulators)
{
    const QString interface = host.interfaces.value(0).name;
    const auto network = TRY(KernelNetwork::open(interface));
    const SimulatorInfo *info = simulatorOf(host, simulators);
    std::unique_ptr<Simulator> device;
    if (info)
        device = TRY(startDevice(*info, network));

    // Its own netlink: the device uses the other one in its own thread.
    Rtnetlink netlink = TRY(Rtnetlink::open());
    const int index = TRY(netlink.indexOf(interface));
    const AnnouncedHost announced = announcement(host, info, network->mac());
    MdnsResponder responder([&] {
        AnnouncedHost now = announced;
        now.addresses = usable(netlink, index);
        return now;
    });
    TRY(responder.listen(interface));

    FileDescriptor ready(readyDescriptor);
    (void)!write(ready.get(), "", 1);
    ready.close();
    QCoreApplication::exec();
    return {};
}

int runLabHost(const QStringList &arguments, const QList<const SimulatorInfo *> &simulators)
{
    int count = 1;
    char name[] = "sixlab";
    char *list[] = {name, nullptr};
    const QCoreApplication application(count, list);
    const auto scenario = Scenario::load(arguments.value(0));
    const ScenarioHost *host = scenario ? scenario->host(arguments.value(1)) : nullptr;
    if (!host)
        return 2; // Nobody but the lab calls this.
    const Result<> served = serve(*host, simulators);
    if (served)
        return 0;
    std::fprintf(
        stderr, "%s (%s)\n", qUtf8Printable(served.error().text),
        qUtf8Printable(served.error().detail));
    return 8;
}

} // namespace sixlab
