// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <libssh/libssh.h>

#include <memory>

namespace sixlab {

/// A private key in memory.
struct SshIdentity {
    struct Free {
        void operator()(ssh_key key) const { ssh_key_free(key); }
    };

    std::unique_ptr<std::remove_pointer_t<ssh_key>, Free> key;
    bool isProtected = false; ///< The file is encrypted, so the password is its passphrase.
};

/// Reads a private key file as ssh-keygen and OpenSSL write them. Usage when it cannot be read or
/// holds no key, SignInRefused when the passphrase is missing or wrong.
[[nodiscard]] Result<SshIdentity> readSshIdentity(const QString &file, const QString &passphrase);

} // namespace sixlab
