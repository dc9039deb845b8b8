// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats.h"

#include "exporting/namedhosts.h"
#include "inventory/folding.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct DnsmasqExporterTr {
    Q_DECLARE_TR_FUNCTIONS(DnsmasqExporter)
};

/// The MAC that a DHCP server will see again; random ones change.
static std::optional<MacAddress> lastingMac(const Device &device)
{
    for (const DeviceInterface &interface : device.interfaces) {
        if (interface.mac && interface.mac->isIndividual() && !isChangingMac(*interface.mac))
            return interface.mac;
    }
    return std::nullopt;
}

static QString hostLines(const NamedHost &host)
{
    QString text;
    for (const QHostAddress &address : host.addresses)
        text += "host-record="_L1 + host.label + u',' + addressText(address) + u'\n';
    if (const auto mac = lastingMac(*host.device))
        text += "dhcp-host="_L1 + mac->toString() + u',' + host.label + u'\n';
    return text;
}

static QByteArray write(const QList<Device> &devices)
{
    QString text = u"# Written by Sixlab. Check it with: dnsmasq --test -C FILE\n"_s;
    for (const NamedHost &host : namedHosts(devices))
        text += hostLines(host);
    return text.toUtf8();
}

Exporter dnsmasqExporter()
{
    return {
        .id = "dnsmasq",
        .fileSuffix = "conf",
        .title = [] { return DnsmasqExporterTr::tr("Configuration for dnsmasq"); },
        .description =
            [] {
                return DnsmasqExporterTr::tr(
                    "Names for the whole network, and which device gets which name by DHCP.");
            },
        .write = &write,
    };
}

} // namespace sixlab
