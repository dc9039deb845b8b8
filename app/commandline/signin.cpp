// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin.h"

#include "api/httpsession.h"
#include "commandline/terminal.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sixlab {

struct SignInTr {
    Q_DECLARE_TR_FUNCTIONS(SignIn)
};

/// The keyring may ask a person, who needs time; a keyring that hangs must not hang scripts.
static constexpr auto keyringPatience = 120s;

SignIn::SignIn(CommandRun &run, Asking asking)
    : m_run(run)
    , m_asking(asking)
    , m_mayAsk(asking == Asking::Allowed && isInteractive())
{
}

Result<> SignIn::complete(Target &target)
{
    TRY(completeUser(target));
    TRY(completePassword(target));
    return completeCertificate(target);
}

Result<> SignIn::completeUser(Target &target)
{
    if (m_run.arguments().has(u"user"_s))
        target.connection.user = m_run.arguments().value(u"user"_s);
    if (target.connection.user.isEmpty() && m_mayAsk)
        target.connection.user = TRY(askLine(
            SignInTr::tr("User name for %1:").arg(target.title), false, m_run.interruption()));
    if (target.connection.user.isEmpty() && m_asking == Asking::Allowed)
        return fail(
            Error::Kind::SignInRefused,
            SignInTr::tr("It is not known who signs in to %1. Give --user.").arg(target.title));
    return {};
}

Result<> SignIn::completePassword(Target &target)
{
    const QString file = m_run.arguments().value(u"password-file"_s);
    if (!file.isEmpty() && !m_filePassword)
        m_filePassword = TRY(readSecret(file, m_run.interruption()));
    std::optional<QString> password = m_filePassword;
    if (!password)
        password = TRY(passwordInKeyring(target.id));
    if (!password && m_mayAsk)
        password = TRY(askLine(
            SignInTr::tr("Password of %1 for %2:").arg(target.connection.user, target.title), true,
            m_run.interruption()));
    if (!password && m_asking == Asking::Allowed)
        return fail(
            Error::Kind::SignInRefused,
            SignInTr::tr(
                "There is no password for %1. Give --password-file, or sign in once in the "
                "window and keep the password.")
                .arg(target.title));
    target.connection.password = password.value_or(QString());
    return {};
}

Result<std::optional<QString>> SignIn::passwordInKeyring(const QString &id)
{
    Application &application = *TRY(m_run.application());
    std::optional<QString> password;
    QEventLoop loop;
    application.secrets().fetch(id, &loop, [&](const std::optional<QString> &found) {
        password = found;
        loop.quit();
    });
    QTimer::singleShot(keyringPatience, &loop, &QEventLoop::quit);
    TRY(m_run.waitIn(loop));
    return password;
}

/// `AB:CD:…`, as browsers show it.
static QString fingerprint(const QByteArray &certificate)
{
    return QString::fromLatin1(certificate.toHex(':').toUpper());
}

Result<> SignIn::completeCertificate(Target &target)
{
    if (target.connection.url.scheme() != "https"_L1
        || !target.connection.pinnedCertificate.isEmpty())
        return {};
    Connection anonymous = target.connection;
    anonymous.password.clear();
    const QByteArray certificate
        = TRY(m_run.runAside([anonymous](const std::stop_token &stop) -> Result<QByteArray> {
              Connection stoppable = anonymous;
              stoppable.stop = stop;
              HttpSession session(stoppable);
              const Result<HttpAnswer> answer = session.getAnonymously("/");
              if (session.certificate().isEmpty() && !answer)
                  return tl::make_unexpected(answer.error());
              return session.certificate(); // Whatever the answer was.
          }));
    const QString shown = fingerprint(certificate);
    if (!m_run.arguments().has(u"trust-new"_s)) {
        const auto untrusted = fail(
            Error::Kind::SignInRefused,
            SignInTr::tr(
                "The certificate of %1 is seen for the first time: SHA-256 %2. Compare it with "
                "what the device shows, then give --trust-new.")
                .arg(target.title, shown));
        if (!m_mayAsk)
            return untrusted;
        const QString question
            = SignInTr::tr(
                  "The certificate of %1 is seen for the first time: SHA-256 %2. Trust it?")
                  .arg(target.title, shown);
        if (!TRY(askConsent(question, m_run.interruption())))
            return untrusted;
    }
    target.connection.pinnedCertificate = certificate;
    return {};
}

} // namespace sixlab
