// SPDX-License-Identifier: GPL-3.0-or-later
#include "property.h"

#include "lab/scenario.h"

#include <QSet>

using namespace sixlab;

/// A command gets the names as they are.
static bool isName(const QString &text)
{
    return !text.isEmpty() && text.size() <= 15 && !text.startsWith(u'-')
        && std::ranges::all_of(text, [](QChar c) {
               return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
           });
}

static void check(const ScenarioHost &host)
{
    PROPERTY(isName(host.name));
    for (const ScenarioInterface &interface : host.interfaces) {
        PROPERTY(isName(interface.name) && isName(interface.network));
        PROPERTY(!interface.mac.isMulticast());
        for (const InterfaceAddress &address : interface.addresses)
            PROPERTY(!address.address.isNull() && address.prefixLength >= 0);
    }
    for (const Service &service : host.services)
        PROPERTY(isName(service.name) && service.port > 0);
    for (const ScenarioRoute &route : host.routes)
        PROPERTY(!route.gateway.isNull() && !route.destination.address.isNull());
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto scenario = Scenario::parse(viewOf(data, size).toByteArray());
    if (!scenario)
        return 0;
    PROPERTY(isName(scenario->name) && scenario->hosts.size() <= 64);
    PROPERTY(scenario->host(scenario->workstation));
    for (const ScenarioHost &host : scenario->hosts)
        check(host);
    return 0;
}
