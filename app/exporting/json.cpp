// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats.h"

#include "exporting/devicejson.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct JsonExporterTr {
    Q_DECLARE_TR_FUNCTIONS(JsonExporter)
};

static QByteArray write(const QList<Device> &devices)
{
    const QJsonObject document{
        {u"schema"_s, u"sixlab.devices/1"_s},
        {u"complete"_s, true},
        {u"devices"_s, devicesJson(devices)},
    };
    return QJsonDocument(document).toJson();
}

Exporter jsonExporter()
{
    return {
        .id = "json",
        .fileSuffix = "json",
        .title = [] { return JsonExporterTr::tr("JSON"); },
        .description
        = [] { return JsonExporterTr::tr("All that is known, for programs and scripts."); },
        .write = &write,
    };
}

} // namespace sixlab
