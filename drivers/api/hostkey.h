// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace sixlab {

/// The key by which an SSH server proves who it is.
struct HostKey {
    enum class Trust {
        FirstContact, ///< Nobody vouches for it: ask the user, then pin it.
        KnownHosts, ///< The user's or the system's file known_hosts holds it.
        Pinned, ///< It is the one of Connection::pinnedCertificate.
    };

    QByteArray sha256; ///< 32 bytes; what to pin.
    QString algorithm; ///< `ssh-ed25519`
    Trust trust = Trust::FirstContact;

    /// `SHA256:…`, as ssh and ssh-keygen write it.
    [[nodiscard]] QString fingerprint() const
    {
        return QStringLiteral("SHA256:")
            + QString::fromLatin1(sha256.toBase64(QByteArray::OmitTrailingEquals));
    }
};

} // namespace sixlab
