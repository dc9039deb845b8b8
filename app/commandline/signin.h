// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/target.h"

namespace sixlab {

/// Who signs in to the devices of one command, and whether they are who they were.
///
/// The password comes from --password-file, else from the keyring, else from a person at the
/// terminal; never from an argument or the environment.
class SignIn
{
public:
    /// Never: what is not known stays empty, and is no error.
    enum class Asking { Allowed, Never };

    explicit SignIn(CommandRun &run, Asking asking = Asking::Allowed);

    /// Fills in user, password and the certificate to insist on. SignInRefused, with a sentence
    /// that says what to do, when one is missing; Unreachable when the certificate cannot be seen.
    [[nodiscard]] Result<> complete(Target &target);

private:
    [[nodiscard]] Result<> completeUser(Target &target);
    [[nodiscard]] Result<> completePassword(Target &target);
    [[nodiscard]] Result<> completeCertificate(Target &target);
    [[nodiscard]] Result<std::optional<QString>> passwordInKeyring(const QString &id);

    CommandRun &m_run;
    Asking m_asking;
    bool m_mayAsk; ///< And there is somebody.
    std::optional<QString> m_filePassword; ///< Read once: it may be a pipe.
};

} // namespace sixlab
