// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bmcpersona.h"

#include <QJsonObject>
#include <QSet>

namespace sixlab::supermicro {

/// The Redfish resources of a BMC of generation D that have to do with its network.
class BmcRedfish
{
public:
    BmcRedfish(
        const BmcPersona &persona, const MacAddress &mac, const QByteArray &user,
        const QByteArray &password);

    /// What needs no session, opening one among it; nullopt: who asks is signed in.
    [[nodiscard]] std::optional<WebReply> openAnswer(const WebRequest &request, bool refusesSignIn);
    [[nodiscard]] WebReply answer(
        const WebRequest &request, Settings &memory, const HostNetwork &network);
    void closeSessions() { m_tokens.clear(); }
    [[nodiscard]] qsizetype sessions() const { return m_tokens.size(); }
    /// A licence that is missing makes the interface readable by nobody.
    void setLicensed(bool isLicensed) { m_isLicensed = isLicensed; }
    [[nodiscard]] int catastrophes() const { return m_catastrophes; }

private:
    WebReply openSession(const WebRequest &request, bool refusesSignIn);
    [[nodiscard]] QJsonObject interface(const Settings &memory, const HostNetwork &network) const;
    [[nodiscard]] QByteArray tag(const Settings &memory) const;
    WebReply write(const WebRequest &request, Settings &memory);

    BmcPersona m_persona;
    MacAddress m_mac;
    QByteArray m_user;
    QByteArray m_password;
    QSet<QByteArray> m_tokens;
    bool m_isLicensed = true;
    int m_catastrophes = 0;
};

} // namespace sixlab::supermicro
