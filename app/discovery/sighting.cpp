// SPDX-License-Identifier: GPL-3.0-or-later
#include "sighting.h"

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static constexpr std::array sourceNames{
    "neighbour"_L1,   "echo"_L1, "mdns"_L1, "advertisement"_L1, "self"_L1,      "ssdp"_L1,
    "wsDiscovery"_L1, "web"_L1,  "snmp"_L1, "routerTable"_L1,   "dhcpLease"_L1, "raw"_L1};

QString sourceName(Source source)
{
    return sourceNames[size_t(source)];
}

std::optional<Source> sourceFromName(QStringView name)
{
    for (size_t i = 0; i < sourceNames.size(); ++i) {
        if (name == sourceNames[i])
            return Source(i);
    }
    return std::nullopt;
}

} // namespace sixlab
