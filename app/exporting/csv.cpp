// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats.h"

#include "exporting/printable.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct CsvExporterTr {
    Q_DECLARE_TR_FUNCTIONS(CsvExporter)
};

/// Spreadsheets calculate what begins so, also behind blanks and in full-width letters.
static bool looksLikeFormula(QStringView text)
{
    const QStringView rest = text.trimmed();
    return !rest.isEmpty() && u"=+-@\uff1d\uff0b\uff0d\uff20"_s.contains(rest[0]);
}

static QString cell(const QString &foreign)
{
    QString text = printable(foreign);
    if (looksLikeFormula(text))
        text.prepend(u'\'');
    return u'"' + text.replace(u'"', "\"\""_L1) + u'"';
}

static QString row(const QStringList &values)
{
    QStringList cells;
    for (const QString &value : values)
        cells.append(cell(value));
    return cells.join(u',') + "\r\n"_L1;
}

static QStringList addressesOf(const Device &device, QAbstractSocket::NetworkLayerProtocol family)
{
    QStringList list;
    for (const DeviceInterface &interface : device.interfaces) {
        for (const DeviceAddress &seen : interface.addresses) {
            if (seen.address.protocol() == family)
                list.append(seen.address.toString()); // With the zone: it is for people.
        }
    }
    return list;
}

static QString deviceRow(const Device &device)
{
    QStringList macs;
    for (const DeviceInterface &interface : device.interfaces) {
        if (interface.mac)
            macs.append(interface.mac->toString());
    }
    return row(
        {device.id, device.name, device.hostName, device.kind, device.vendor, device.model,
         device.serial, device.driver, macs.join(u' '),
         addressesOf(device, QAbstractSocket::IPv6Protocol).join(u' '),
         addressesOf(device, QAbstractSocket::IPv4Protocol).join(u' '),
         device.isRouter ? u"yes"_s : u"no"_s, device.tags.join(u' '),
         device.firstSeen.toUTC().toString(Qt::ISODate),
         device.lastSeen.toUTC().toString(Qt::ISODate)});
}

static QByteArray write(const QList<Device> &devices)
{
    // Column names are for scripts: the same in every language, as in the JSON form.
    QString text = row(
        {u"id"_s, u"name"_s, u"hostName"_s, u"kind"_s, u"vendor"_s, u"model"_s, u"serial"_s,
         u"driver"_s, u"mac"_s, u"ipv6"_s, u"ipv4"_s, u"router"_s, u"tags"_s, u"firstSeen"_s,
         u"lastSeen"_s});
    for (const Device &device : devices)
        text += deviceRow(device);
    return text.toUtf8();
}

Exporter csvExporter()
{
    return {
        .id = "csv",
        .fileSuffix = "csv",
        .title = [] { return CsvExporterTr::tr("Spreadsheet (CSV)"); },
        .description
        = [] { return CsvExporterTr::tr("One row for each device, for any spreadsheet."); },
        .write = &write,
    };
}

} // namespace sixlab
