// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats.h"

#include "exporting/printable.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct MarkdownExporterTr {
    Q_DECLARE_TR_FUNCTIONS(MarkdownExporter)
};

/// CommonMark lets every ASCII punctuation be escaped. Escaping the colon, the dot and the at sign
/// too keeps addresses of web sites in foreign names from becoming links.
static QString escaped(const QString &foreign)
{
    static constexpr QStringView harmless = u" -,'";
    QString text;
    for (const QChar c : printable(foreign)) {
        const bool isPunctuation = c > u' ' && c < u'\x7f' && !c.isLetterOrNumber();
        if (isPunctuation && !harmless.contains(c))
            text.append(u'\\');
        text.append(c);
    }
    return text;
}

static QString row(const QStringList &cells)
{
    return u"| "_s + cells.join(" | "_L1) + " |\n"_L1;
}

/// Only for what is written from bits: addresses and MACs hold no backtick.
static QString code(const QStringList &values)
{
    return values.isEmpty() ? QString() : u'`' + values.join("`<br>`"_L1) + u'`';
}

static QString deviceRow(const Device &device)
{
    QStringList macs;
    QStringList addresses;
    for (const DeviceInterface &interface : device.interfaces) {
        if (interface.mac)
            macs.append(interface.mac->toString());
        for (const DeviceAddress &seen : interface.addresses)
            addresses.append(addressText(seen.address));
    }
    addresses.removeDuplicates();
    const QString name = device.name.isEmpty() ? device.hostName : device.name;
    return row(
        {escaped(name), escaped(device.kind), escaped(device.vendor), escaped(device.model),
         code(macs), code(addresses)});
}

static QByteArray write(const QList<Device> &devices)
{
    QString text = row(
        {MarkdownExporterTr::tr("Name"), MarkdownExporterTr::tr("Kind"),
         MarkdownExporterTr::tr("Vendor"), MarkdownExporterTr::tr("Model"),
         MarkdownExporterTr::tr("MAC"), MarkdownExporterTr::tr("Addresses")});
    text += row(QStringList(6, u"---"_s));
    for (const Device &device : devices)
        text += deviceRow(device);
    return text.toUtf8();
}

Exporter markdownExporter()
{
    return {
        .id = "markdown",
        .fileSuffix = "md",
        .title = [] { return MarkdownExporterTr::tr("Table for a document (Markdown)"); },
        .description
        = [] { return MarkdownExporterTr::tr("One row for each device, for a wiki page."); },
        .write = &write,
    };
}

} // namespace sixlab
