// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/device.h"

namespace sixlab {

/// One file format for the inventory. Pure: devices in, bytes out.
struct Exporter {
    const char *id; ///< `csv`, as on the command line.
    const char *fileSuffix; ///< `csv`, `md`, `txt`
    QString (*title)(); ///< Translated.
    QString (*description)(); ///< Translated, one sentence.
    QByteArray (*write)(const QList<Device> &devices);
};

/// All formats, in the order they are offered.
[[nodiscard]] const QList<Exporter> &exporters();
/// Null when there is none.
[[nodiscard]] const Exporter *exporter(QStringView id);

} // namespace sixlab
