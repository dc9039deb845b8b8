// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/driver.h"

#include <QHash>

#include <mutex>
#include <vector>

namespace sixlab {

/// The vendor of a MAC address: what the drivers know of their own vendors, and the IEEE's
/// registries (Debian's ieee-data) when installed, read when first asked for.
///
/// vendor() may be called from any thread.
class VendorNames
{
public:
    /// @p registryFolder holds `oui.csv`, `mam.csv` and `oui36.csv`, as the IEEE publishes them.
    /// They are half the size of the .txt files and hold the same names.
    explicit VendorNames(
        const QList<const DriverInfo *> &drivers,
        const QString &registryFolder = QStringLiteral("/usr/share/ieee-data"));

    /// Empty when unknown, and for addresses that software gave. The longest prefix wins.
    [[nodiscard]] QString vendor(const MacAddress &mac) const;

private:
    /// One assignment; the names of all lie in one array, since there are 40,000.
    struct Assignment {
        quint64 key; ///< Prefix bits, shifted by 8, and their number.
        qsizetype nameAt;
        qsizetype nameLength;
    };

    void readRegistries() const;
    void readRegistry(const QString &file) const;
    void readAssignment(QByteArrayView line) const;
    [[nodiscard]] QString registered(quint64 key) const;

    QHash<quint64, QString> m_builtIn;
    QString m_registryFolder;
    mutable std::once_flag m_read;
    mutable std::vector<Assignment> m_registry; ///< By key.
    mutable QByteArray m_names; ///< UTF-8
};

} // namespace sixlab
