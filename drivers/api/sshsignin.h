// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sshidentity.h"
#include "sshsession.h"

namespace sixlab {

/// Signing in on one connection: each way once, and a refused password never a second time.
///
/// The key file, the agent, then the password, by `password` or, where that is not offered, by
/// `keyboard-interactive`. The key file comes first since the user chose it, and servers allow few
/// tries. A password that opened the key file is its passphrase: it is not sent to the device.
class SshSignIn
{
public:
    SshSignIn(const SshSession &session, const WaitLimit &limit)
        : m_session(session)
        , m_limit(limit)
    {
    }

    /// @p identity may be null.
    [[nodiscard]] Result<> run(
        const SshIdentity *identity, const QString &password, bool usesAgent);
    /// True when the device hung up over the keys of the agent, before anything else was tried.
    [[nodiscard]] bool isAgentToBlame() const { return m_isAgentToBlame; }

private:
    /// What the device makes of one way to sign in.
    enum class Answer { Accepted, Refused, MoreWanted };

    template <typename Step>
    [[nodiscard]] Result<Answer> ask(Step step);
    [[nodiscard]] Result<Answer> byAgent();
    [[nodiscard]] Result<Answer> byKeys(const SshIdentity *identity, bool usesAgent);
    [[nodiscard]] Result<Answer> byPassword(const QString &password);
    [[nodiscard]] Result<Answer> byPrompts(const QString &password);
    [[nodiscard]] bool offers(unsigned method) const;
    [[nodiscard]] Error refusal(Answer last, bool hasPassword) const;

    const SshSession &m_session;
    const WaitLimit &m_limit;
    bool m_isAgentToBlame = false;
    bool m_wasPasswordSent = false;
};

} // namespace sixlab
