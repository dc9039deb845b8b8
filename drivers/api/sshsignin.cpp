// SPDX-License-Identifier: GPL-3.0-or-later
#include "sshsignin.h"

#include "secretbytes.h"
#include "sshagent.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct SshSignInTr {
    Q_DECLARE_TR_FUNCTIONS(SshShell)
};

template <typename Step>
Result<SshSignIn::Answer> SshSignIn::ask(Step step)
{
    switch (TRY(m_session.finish(SSH_AUTH_AGAIN, m_limit, step))) {
    case SSH_AUTH_SUCCESS:
        return Answer::Accepted;
    case SSH_AUTH_DENIED:
        return Answer::Refused;
    case SSH_AUTH_PARTIAL:
        return Answer::MoreWanted;
    default:
        return fail(
            Error::Kind::Unreachable,
            SshSignInTr::tr("The device ended the connection while signing in. Wait a moment, then "
                            "try again."),
            m_session.failure());
    }
}

bool SshSignIn::offers(unsigned method) const
{
    return unsigned(ssh_userauth_list(m_session.handle(), nullptr)) & method;
}

Result<SshSignIn::Answer> SshSignIn::byAgent()
{
    const SshAgent agent(m_limit);
    const int descriptor = agent.descriptor();
    if (descriptor < 0)
        return Answer::Refused;
    ssh_set_agent_socket(m_session.handle(), descriptor); // Closes it with the session.
    auto answer = ask([this] { return ssh_userauth_agent(m_session.handle(), nullptr); });
    TRY(m_limit.slice()); // It may have been the limit that ended the agent.
    m_isAgentToBlame = !answer && !m_session.isAlive();
    if (!answer && m_session.isAlive())
        return Answer::Refused; // The agent failed, not the device.
    return answer;
}

Result<SshSignIn::Answer> SshSignIn::byKeys(const SshIdentity *identity, bool usesAgent)
{
    Answer answer = Answer::Refused;
    if (!offers(SSH_AUTH_METHOD_PUBLICKEY))
        return answer;
    if (identity)
        answer = TRY(ask([&] {
            return ssh_userauth_publickey(m_session.handle(), nullptr, identity->key.get());
        }));
    if (answer == Answer::Refused && usesAgent)
        answer = TRY(byAgent());
    return answer;
}

Result<SshSignIn::Answer> SshSignIn::byPassword(const QString &password)
{
    if (offers(SSH_AUTH_METHOD_PASSWORD)) {
        const SecretBytes secret(password);
        m_wasPasswordSent = true;
        return ask(
            [&] { return ssh_userauth_password(m_session.handle(), nullptr, secret.data()); });
    }
    if (offers(SSH_AUTH_METHOD_INTERACTIVE))
        return byPrompts(password);
    return Answer::Refused;
}

/// True for the one hidden prompt that the password answers; a code by telephone is another thing.
static bool asksForPassword(ssh_session session)
{
    if (ssh_userauth_kbdint_getnprompts(session) != 1)
        return false;
    char isShown = 0;
    const char *prompt = ssh_userauth_kbdint_getprompt(session, 0, &isShown);
    return prompt && !isShown
        && QByteArrayView(prompt)
               .first(qstrnlen(prompt, 200))
               .toByteArray()
               .toLower()
               .contains("passw");
}

Result<SshSignIn::Answer> SshSignIn::byPrompts(const QString &password)
{
    static constexpr int mostRounds = 4; // Some ask, then say something, and ask for nothing.
    const ssh_session session = m_session.handle();
    const SecretBytes secret(password);
    for (int round = 0; round < mostRounds; ++round) {
        const int step = TRY(m_session.finish(SSH_AUTH_AGAIN, m_limit, [session] {
            return ssh_userauth_kbdint(session, nullptr, nullptr);
        }));
        if (step != SSH_AUTH_INFO)
            return ask([step] { return step; });
        if (ssh_userauth_kbdint_getnprompts(session) == 0)
            continue;
        if (m_wasPasswordSent || !asksForPassword(session))
            return m_wasPasswordSent ? Answer::Refused : Answer::MoreWanted;
        m_wasPasswordSent = true;
        ssh_userauth_kbdint_setanswer(session, 0, secret.data());
    }
    return Answer::MoreWanted;
}

Error SshSignIn::refusal(Answer last, bool hasPassword) const
{
    QString text;
    if (last == Answer::MoreWanted)
        text = SshSignInTr::tr(
            "The device asks for more than a key or a password. Allow one of them "
            "alone in its SSH settings.");
    else if (m_wasPasswordSent)
        text = SshSignInTr::tr("The device refused the user name or the password. Correct them.");
    else if (hasPassword)
        text = SshSignInTr::tr("The device takes no password for this user. Enter a key file, or "
                               "load the key into the agent.");
    else
        text = SshSignInTr::tr("The device accepted no key of this user. Enter the password, or "
                               "another key file.");
    return {
        Error::Kind::SignInRefused, text,
        u"offered: %1"_s.arg(ssh_userauth_list(m_session.handle(), nullptr), 0, 16)};
}

Result<> SshSignIn::run(const SshIdentity *identity, const QString &password, bool usesAgent)
{
    // Says which ways there are; some devices let everybody in.
    Answer answer = TRY(ask([this] { return ssh_userauth_none(m_session.handle(), nullptr); }));
    if (answer == Answer::Refused)
        answer = TRY(byKeys(identity, usesAgent));
    const bool hasPassword = !password.isEmpty() && !(identity && identity->isProtected);
    if (answer != Answer::Accepted && hasPassword)
        answer = TRY(byPassword(password));
    if (answer != Answer::Accepted)
        return tl::make_unexpected(refusal(answer, hasPassword));
    return {};
}

} // namespace sixlab
