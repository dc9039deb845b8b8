// SPDX-License-Identifier: GPL-3.0-or-later
#include "sshidentity.h"

#include "secretbytes.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace sixlab {

struct SshIdentityTr {
    Q_DECLARE_TR_FUNCTIONS(SshShell)
};

/// Larger than any key.
static constexpr qint64 mostBytes = 64 * 1024;

/// Asked for a passphrase only by a file that needs one; says that there is none.
static int notePassphrase(const char *, char *, size_t, int, int, void *wasAsked)
{
    *static_cast<bool *>(wasAsked) = true;
    return -1;
}

Result<SshIdentity> readSshIdentity(const QString &fileName, const QString &passphrase)
{
    QFile file(fileName);
    // A pipe would be waited for without end.
    if (!QFileInfo(fileName).isFile() || !file.open(QIODevice::ReadOnly))
        return fail(
            Error::Kind::Usage,
            SshIdentityTr::tr("The key file “%1” cannot be read. Choose another one.")
                .arg(fileName),
            file.errorString());
    const SecretBytes text(file.read(mostBytes));

    SshIdentity identity;
    ssh_key key = nullptr;
    // With a function to ask in any case: without one OpenSSL asks on the terminal.
    int outcome = ssh_pki_import_privkey_base64(
        text.data(), nullptr, notePassphrase, &identity.isProtected, &key);
    if (outcome != SSH_OK && identity.isProtected && !passphrase.isEmpty()) {
        const SecretBytes secret(passphrase);
        outcome = ssh_pki_import_privkey_base64(
            text.data(), secret.data(), notePassphrase, &identity.isProtected, &key);
    }
    if (outcome == SSH_OK) {
        identity.key.reset(key);
        return identity;
    }
    if (identity.isProtected)
        return fail(
            Error::Kind::SignInRefused,
            SshIdentityTr::tr(
                "The key file “%1” needs a passphrase, and this was not it. Enter the "
                "passphrase as the password.")
                .arg(fileName));
    return fail(
        Error::Kind::Usage,
        SshIdentityTr::tr(
            "The file “%1” holds no private key that SSH can use. Choose another one.")
            .arg(fileName));
}

} // namespace sixlab
