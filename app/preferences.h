// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/result.h"
#include "discovery/discoveryoptions.h"

namespace sixlab {

/// Whose tables may be read, and how. The secrets are in SecretStore, as `<deviceId>/tables` and
/// `<deviceId>/privacy`.
struct TableChoice {
    QString deviceId;
    TableAccess access; ///< Without secrets and address: the device's best one is used.
};

/// The names of its secrets in SecretStore.
[[nodiscard]] QString tablesSecretName(const QString &deviceId);
[[nodiscard]] QString privacySecretName(const QString &deviceId);

/// What the user chose; a file in the data folder, without secrets. Commands and the window share
/// it.
struct Preferences {
    bool sweepIpv4 = true;
    bool askDevices = true;
    bool useHelper = true;
    bool notifies = false; ///< Desktop notifications: opt-in.
    QList<TableChoice> tables;

    /// Defaults for what is missing or damaged.
    [[nodiscard]] static Preferences load(const QString &dataFolder);
    /// The file is the user's alone (0600); secrets are not written.
    [[nodiscard]] Result<> save(const QString &dataFolder) const;

    /// Null when the device's tables are not read.
    [[nodiscard]] const TableChoice *tableChoice(const QString &deviceId) const;
    /// In the place of an earlier one for that device.
    void setTableChoice(const TableChoice &choice);
    /// False when there was none.
    bool removeTableChoice(const QString &deviceId);
};

} // namespace sixlab
