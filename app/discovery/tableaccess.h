// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QList>
#include <QString>

namespace sixlab {

/// How a router or a switch lets its tables be read: the user's choice, for one device.
///
/// The secrets are in memory only while they are used; SecretStore keeps them by the device's id.
struct TableAccess {
    enum class Method { SnmpV2c, SnmpV3, Ssh };

    Method method = Method::SnmpV2c;
    QHostAddress address; ///< With the zone, where it needs one.
    quint16 port = 0; ///< 0: the method's own, 161 or 22.
    QString user; ///< SNMPv3 and SSH; the community of v2c is the password.
    QString password; ///< Community, authentication passphrase, or SSH password. A secret.
    QString privacyPassword = {}; ///< SNMPv3 (AES); empty: authenticated, not encrypted. A secret.
    QString identityFile = {}; ///< SSH; empty: the agent, else the password.
    QByteArray pinnedHostKey = {}; ///< SSH: SHA-256 of the key trusted on first use.

    bool operator==(const TableAccess &) const = default;
};

} // namespace sixlab
