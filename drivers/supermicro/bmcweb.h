// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bmcredfish.h"
#include "bmcsessions.h"
#include "bmcxml.h"

namespace sixlab::supermicro {

/// What a test may turn on a simulated BMC, beside the faults that all simulators have.
struct BmcBehaviour {
    enum class Token { Underscore, Hyphen, None };

    int privilege = 4; ///< Of the account: 4 administrator, 3 operator, 2 user.
    bool isLocked = false; ///< After too many wrong passwords.
    int sessionMinutes = 0; ///< Idle time, as the BMC tells it; 0: for ever.
    Token token = Token::Underscore; ///< Its name, where the firmware has one.
    bool saysTokenInWords = false; ///< A wrong token is refused by a sentence, with 200.
    bool showsRouters = true; ///< In `CONFIG_IPV6.XML`, where the firmware has them.
    bool foldsEveryHead = false;
    bool breaksDown = false; ///< 500 for whatever needs a session.
    bool truncatesXml = false;
    bool isLicensed = true; ///< For Redfish.
    BmcNetwork::Ipv6Part ipv6 = BmcNetwork::Ipv6Part::Works;
    std::optional<InterfaceAddress> lease = {}; ///< What a DHCPv6 server hands out.
    /// How long nobody reaches it after a change that takes its link down; real ones need 2 s.
    /// At 0 connections end, and new ones are taken at once.
    std::chrono::milliseconds linkDown{0};
};

/// The web interface of a BMC. Knows its protocol, and nothing of the driver.
class BmcWeb : public WebDevice
{
public:
    BmcWeb(
        const BmcPersona &persona, const MacAddress &mac, const QString &user,
        const QString &password);

    void setBehaviour(const BmcBehaviour &behaviour);
    void setFaults(const Faults &faults);
    void setLan(const BmcLan &lan) { m_lan = lan; }
    [[nodiscard]] BmcLan lan() const { return m_lan; }
    void closeSessions();
    void renewTokens() { m_sessions.renewTokens(); }
    [[nodiscard]] qsizetype sessions() const { return m_sessions.count() + m_redfish.sessions(); }

    std::optional<WebReply> openAnswer(const WebRequest &request) override;
    WebSignInSchemes schemes(const WebRequest &) const override { return {}; }
    WebReply answer(
        const WebRequest &request, Settings &memory, const HostNetwork &network) override;
    int catastrophes() const override { return m_catastrophes + m_redfish.catastrophes(); }

private:
    WebReply signIn(const WebRequest &request);
    [[nodiscard]] bool isRight(const QByteArray &name, const QByteArray &password) const;
    WebReply page(const WebRequest &request);
    [[nodiscard]] bool hasToken(
        const WebRequest &request, const BmcSessions::Session &session) const;
    [[nodiscard]] QByteArray tokenName() const;
    [[nodiscard]] WebReply xml(
        const WebRequest &request, const Settings &memory, const HostNetwork &network) const;
    [[nodiscard]] WebReply write(const WebRequest &request);
    [[nodiscard]] WebReply html(const QByteArray &body) const;
    [[nodiscard]] WebReply signedOut() const;

    BmcPersona m_persona;
    MacAddress m_mac;
    QByteArray m_user;
    QByteArray m_password;
    BmcBehaviour m_behaviour;
    bool m_refusesSignIn = false;
    bool m_forgetsSessions = false; ///< By restarting after each write.
    BmcLan m_lan;
    BmcSessions m_sessions;
    BmcRedfish m_redfish;
    int m_catastrophes = 0;
};

} // namespace sixlab::supermicro
