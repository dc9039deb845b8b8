// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporter.h"

#include "exporting/formats.h"

#include <algorithm>

namespace sixlab {

const QList<Exporter> &exporters()
{
    static const QList<Exporter> all{
        csvExporter(), jsonExporter(), markdownExporter(), hostsExporter(), dnsmasqExporter()};
    return all;
}

const Exporter *exporter(QStringView id)
{
    const auto found = std::ranges::find_if(
        exporters(), [&](const Exporter &known) { return id == QLatin1StringView(known.id); });
    return found == exporters().end() ? nullptr : &*found;
}

} // namespace sixlab
