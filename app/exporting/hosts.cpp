// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats.h"

#include "exporting/namedhosts.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct HostsExporterTr {
    Q_DECLARE_TR_FUNCTIONS(HostsExporter)
};

static QByteArray write(const QList<Device> &devices)
{
    QString text = u"# Written by Sixlab.\n"_s;
    for (const NamedHost &host : namedHosts(devices)) {
        for (const QHostAddress &address : host.addresses)
            text += addressText(address) + u'\t' + host.label + u'\n';
    }
    return text.toUtf8();
}

Exporter hostsExporter()
{
    return {
        .id = "hosts",
        .fileSuffix = "txt",
        .title = [] { return HostsExporterTr::tr("Lines for /etc/hosts"); },
        .description
        = [] { return HostsExporterTr::tr("Names and lasting addresses, for one computer."); },
        .write = &write,
    };
}

} // namespace sixlab
