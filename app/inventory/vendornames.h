// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/driver.h"

#include <QHash>

#include <mutex>

namespace sixlab {

/// The vendor of a MAC address: what the drivers know of their own vendors, and the IEEE's
/// registries (Debian's ieee-data) when installed, read when first asked for.
class VendorNames
{
public:
    /// @p registryFolder holds `oui.txt`, `mam.txt` and `oui36.txt`.
    explicit VendorNames(
        const QList<const DriverInfo *> &drivers,
        const QString &registryFolder = QStringLiteral("/usr/share/ieee-data"));

    /// Empty when unknown, and for addresses that software gave. The longest prefix wins.
    [[nodiscard]] QString vendor(const MacAddress &mac) const;

private:
    QHash<quint64, QString> m_builtIn;
    QString m_registryFolder;
    mutable std::once_flag m_read;
    mutable QHash<quint64, QString> m_registry; ///< Key: prefix bits, shifted by 8, and its length.
};

} // namespace sixlab
