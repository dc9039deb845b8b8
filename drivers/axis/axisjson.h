// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "axispersona.h"

#include <QJsonObject>

namespace sixlab::axis {

/// The JSON pages of a simulated camera, 8.40 and later.
class AxisJsonPages
{
public:
    AxisJsonPages(const AxisPersona &persona, const MacAddress &mac)
        : m_persona(persona)
        , m_mac(mac)
    {
    }

    [[nodiscard]] WebReply systemReady(bool needsSetup) const;
    /// To a signed-in user; nullopt: there is no such page.
    [[nodiscard]] std::optional<WebReply> answer(
        const WebRequest &request, bool isAdministrator, const Settings &memory,
        const HostNetwork &network) const;

private:
    [[nodiscard]] QJsonObject deviceInfo() const;
    [[nodiscard]] QJsonObject apiList() const;
    [[nodiscard]] QJsonObject networkInfo(const Settings &memory, const HostNetwork &network) const;

    AxisPersona m_persona;
    MacAddress m_mac;
};

} // namespace sixlab::axis
